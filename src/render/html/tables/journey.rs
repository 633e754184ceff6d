//! The map itself: a row for each lane, a column for each stage.

use super::lanes;
use super::{Column, Item, Row, Sheet, Table, anchor, cell, evidence, joined, note};
use crate::model::{Stage, Text};

pub fn table(sheet: &Sheet) -> Table {
    let map = sheet.map;
    let columns = map.stages.iter().enumerate().map(|(i, stage)| column(sheet, i, stage));
    let [notes, sources] = about(sheet);
    let of_lanes = map.lanes.iter().flat_map(|choice| lanes::rows(sheet, choice));
    let rows = std::iter::once(notes).chain(of_lanes).chain([sources]);
    Table {
        id: "journey".to_owned(),
        kind: sheet.words.stage.to_owned(),
        caption: sheet.words.as_table.to_owned(),
        corner: sheet.words.lane.to_owned(),
        columns: columns.collect(),
        rows: rows.filter(|row| !row.is_empty()).collect(),
        ..Table::default()
    }
}

/// "Before · 1 Research · 5 min" above, the name below.
fn column(sheet: &Sheet, number: usize, stage: &Stage) -> Column {
    let text = |text: &Option<Text>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let phase = stage.phase.map_or("", |phase| sheet.words.phases[phase as usize]);
    let number = format!("{} {phase}", sheet.numbers.stage(number));
    Column {
        id: anchor("stage", &stage.head.id),
        over: joined(
            sheet,
            [text(&stage.group), number.trim_end().to_owned(), text(&stage.time)],
        ),
        name: stage.head.name.value.clone(),
    }
}

/// What no lane says of the stages: their notes, and what they rest on.
fn about(sheet: &Sheet) -> [Row; 2] {
    let row = |name: &str, cell: fn(&Sheet, &Stage) -> Vec<Item>| {
        let cells = sheet.map.stages.iter().map(|stage| cell(sheet, stage));
        Row::new("", Item::text(name), cells)
    };
    let notes = row(sheet.words.note, |_, stage| cell(note(&stage.head.note)));
    [notes, row(sheet.words.sources, sources)]
}

fn sources(sheet: &Sheet, stage: &Stage) -> Vec<Item> {
    let evidence = evidence(sheet, &stage.sources);
    if evidence.is_empty() {
        Vec::new()
    } else {
        vec![Item::default().evidence(evidence)]
    }
}
