//! How success is measured: every KPI with its numbers, and where it is watched.

use super::{Item, Row, Sheet, Table, anchor, cell, columns, evidence, note, optional};
use crate::layout::kpis::Figure;
use crate::model::{Kpi, KpiIx, Perspective};

pub fn table(sheet: &Sheet) -> Table {
    let words = sheet.words;
    let kpis = sheet.map.kpis.iter().zip(places(sheet));
    let rows = kpis.map(|(kpi, places)| row(sheet, kpi, places));
    Table {
        id: "kpis".to_owned(),
        kind: words.kpi.to_owned(),
        caption: words.kpis.to_owned(),
        corner: words.kpi.to_owned(),
        columns: columns(&[
            words.value,
            words.target_mark,
            words.trend,
            words.baseline_value,
            words.by_date,
            words.place,
            words.outcome,
        ]),
        rows: rows.collect(),
        ..Table::default()
    }
}

fn row(sheet: &Sheet, kpi: &Kpi, places: Vec<Item>) -> Row {
    let figure = Figure::new(kpi, sheet.words);
    let head = Item {
        evidence: evidence(sheet, &kpi.sources),
        ..Item::strong(kpi.head.name.as_str())
    };
    let by = kpi.by.as_ref().map(|by| sheet.words.date(by.value));
    Row::new(
        anchor("kpi", &kpi.head.id),
        head.small(serves(sheet, kpi)).small(note(&kpi.head.note)),
        vec![
            cell(figure.amount().unwrap_or_default()),
            cell(figure.goal.clone().unwrap_or_default()),
            trend(sheet, kpi, &figure),
            cell(figure.baseline.clone().unwrap_or_default()),
            cell(by.unwrap_or_default()),
            places,
            optional(&kpi.outcome),
        ],
    )
}

/// Its name, which leads to its row.
pub fn named(sheet: &Sheet, ix: KpiIx) -> Item {
    let head = &sheet.map.kpi(ix).head;
    Item::text(head.name.as_str()).to(anchor("kpi", &head.id))
}

/// The trend in words, and the values it comes from.
fn trend(sheet: &Sheet, kpi: &Kpi, figure: &Figure) -> Vec<Item> {
    let values: Vec<String> = kpi.history.iter().map(|value| sheet.words.number(*value, 6)).collect();
    let text = figure.trend.as_ref().map_or("", |trend| trend.text.as_str());
    if text.is_empty() && values.is_empty() {
        return Vec::new();
    }
    vec![Item::text(text).small(values.join(sheet.words.arrow()))]
}

fn serves<'a>(sheet: &Sheet<'a>, kpi: &Kpi) -> &'a str {
    match kpi.serves {
        Some(Perspective::Customer) => sheet.words.customer_goal,
        Some(Perspective::Business) => sheet.words.business_goal,
        None => "",
    }
}

/// For each KPI the stages whose cells show it, and the whole journey where the top level lists it.
fn places(sheet: &Sheet) -> Vec<Vec<Item>> {
    let map = sheet.map;
    let mut places = vec![Vec::new(); map.kpis.len()];
    for ix in &map.journey_kpis {
        places[ix.at()].push(Item::text(sheet.words.whole_journey));
    }
    for stage in map.stage_indices() {
        for ix in map.kpis_of(stage) {
            places[ix.at()].push(Item::text(map.stage(stage).head.name.as_str()));
        }
    }
    places
}
