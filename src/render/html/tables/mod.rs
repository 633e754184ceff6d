//! Everything on the map as tables, one file a table. What stands in a lane that is not drawn is in none of them.

mod blueprint;
mod emotions;
mod findings;
mod journey;
mod kpis;
mod lanes;
pub mod pains;
mod personas;
mod scorecard;
mod solutions;
mod sources;
mod steps;
mod touchpoint;
mod touchpoints;

use super::entries::{self, anchor};
use super::view::{Column, Item, Reference, Row, Table};
use crate::layout::{Sheet, marks, short_names};
use crate::model::{KpiIx, Owner, PersonaIx, SourceIx, Text};
use crate::source::Spanned;
use std::collections::BTreeSet;

/// The tables that have rows.
pub fn all(sheet: &Sheet) -> Vec<Table> {
    let of_lane = |lane, table: fn(&Sheet) -> Table| sheet.map.shows(lane).then(|| table(sheet));
    let tables = [
        Some(journey::table(sheet)),
        Some(personas::table(sheet)),
        of_lane("touchpoints", touchpoints::table),
        of_lane("pain_points", pains::table),
        of_lane("solutions", solutions::table),
        of_lane("kpis", kpis::table),
        Some(steps::table(sheet)),
        Some(sources::table(sheet)),
    ];
    let mut tables: Vec<Table> = tables
        .into_iter()
        .flatten()
        .chain(sheet.scored.then(|| scorecard::table(sheet)))
        .chain(sheet.scored.then(|| findings::table(sheet)))
        .map(Table::without_empty_columns)
        .filter(|table| !table.rows.is_empty())
        .collect();
    let anchors = anchors(&tables);
    tables.iter_mut().for_each(|table| table.keep_links(&anchors));
    tables
}

/// Every anchor that a link may lead to.
pub fn anchors(tables: &[Table]) -> BTreeSet<String> {
    let ids = |table: &Table| {
        let rows = table.rows.iter().map(|row| row.id.clone());
        rows.chain(table.columns.iter().map(|column| column.id.clone()))
            .collect::<Vec<String>>()
    };
    tables.iter().flat_map(ids).filter(|id| !id.is_empty()).collect()
}

fn columns(names: &[&str]) -> Vec<Column> {
    let column = |name: &&str| Column {
        name: (*name).to_owned(),
        ..Column::default()
    };
    names.iter().map(column).collect()
}

/// The first appearance of each of `count` indices, then those that do not appear.
fn each_once(order: Vec<usize>, count: usize) -> impl Iterator<Item = u32> {
    let mut seen = vec![false; count];
    let is_new = move |at: &usize| !std::mem::replace(&mut seen[*at], true);
    order.into_iter().chain(0..count).filter(is_new).map(|at| at as u32)
}

/// A cell of one text; empty without it.
fn cell(text: impl Into<String>) -> Vec<Item> {
    let text = text.into();
    if text.is_empty() {
        Vec::new()
    } else {
        vec![Item::text(text)]
    }
}

fn optional(text: &Option<Text>) -> Vec<Item> {
    text.as_ref().map_or(Vec::new(), |text| cell(text.as_str()))
}

fn list(texts: &[Text]) -> Vec<Item> {
    texts.iter().map(|text| Item::text(text.as_str())).collect()
}

/// The numbers of the personas that something concerns; empty where that is everybody.
fn concerned(sheet: &Sheet, personas: impl IntoIterator<Item = PersonaIx>) -> String {
    let personas: Vec<PersonaIx> = personas.into_iter().collect();
    entries::numbers(&marks::needed(sheet.map, &personas))
}

fn evidence(sheet: &Sheet, sources: &[Spanned<SourceIx>]) -> Vec<Reference> {
    let mut indices: Vec<SourceIx> = sources.iter().map(|source| source.value).collect();
    indices.sort_unstable();
    indices.dedup();
    let reference = |ix: SourceIx| Reference {
        number: sheet.numbers.source(ix),
        href: anchor("source", &sheet.map.source(ix).head.id),
    };
    indices.into_iter().map(reference).collect()
}

pub fn owner(sheet: &Sheet, owner: &Option<Spanned<Owner>>) -> Option<String> {
    owner.as_ref().map(|owner| match owner.value {
        Owner::Department(ix) => sheet.map.department(ix).name.clone(),
        Owner::Nobody => sheet.words.outside_company.to_owned(),
    })
}

/// "Maria only"; empty where an item concerns everybody.
fn only(sheet: &Sheet, personas: &[PersonaIx]) -> String {
    let needed = marks::needed(sheet.map, personas);
    if needed.is_empty() {
        return String::new();
    }
    let names = short_names(sheet.map);
    let named: Vec<&str> = needed
        .iter()
        .filter_map(|ix| names.get(ix.at()).map(String::as_str))
        .collect();
    sheet.words.only.replace("{}", &sheet.words.list(&named))
}

/// The KPI that something is measured by.
fn kpi(sheet: &Sheet, ix: &Option<Spanned<KpiIx>>) -> Option<Item> {
    let ix = ix.as_ref().filter(|_| sheet.map.shows("kpis"))?;
    Some(kpis::named(sheet, ix.value))
}

/// The personas by their short names, each of which leads to their column.
fn names(sheet: &Sheet, personas: &[PersonaIx]) -> Vec<Item> {
    let names = short_names(sheet.map);
    let name = |ix: &PersonaIx| {
        let persona = sheet.map.personas.get(ix.at())?;
        Some(Item::text(names.get(ix.at())?.as_str()).to(anchor("persona", &persona.head.id)))
    };
    personas.iter().filter_map(name).collect()
}

fn note(note: &Option<Text>) -> &str {
    note.as_ref().map_or("", |text| text.as_str())
}

/// The parts that say something, with a dot between them.
fn joined(sheet: &Sheet, parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    sheet.type_.facts(&parts)
}
