//! The pains that no solution takes up: the gravest first.

use super::HEADING;
use super::backlog::joined;
use super::columns::Columns;
use crate::layout::{Align, Pen, Sheet, ids};
use crate::model::{Map, PainIx, Place, StageIx};
use crate::scene::{Ink, Stroke, glyphs};
use crate::text::Role;

/// Edge of the sign of severity.
const SIGN: f64 = 15.0;

/// Those that nothing solves, or only what was rejected.
pub fn of(map: &Map) -> Vec<PainIx> {
    let severity = |ix: &PainIx| map.pain(*ix).severity.as_ref().map(|severity| severity.value);
    let all = (0..map.pains.len() as u32).map(PainIx);
    let mut pains: Vec<PainIx> = all.filter(|ix| map.pain(*ix).solved_by.is_empty()).collect();
    pains.sort_by_key(|ix| std::cmp::Reverse(severity(ix)));
    pains
}

/// Returns the bottom.
pub fn heading(sheet: &Sheet, pen: &mut Pen, columns: &Columns, top: f64) -> f64 {
    pen.text(
        columns.left,
        top,
        Align::Left,
        Role::Section,
        Ink::Ink1,
        sheet.words.unsolved,
    );
    let y = top + HEADING;
    columns.rule(pen, y, Stroke::new(Ink::Ink1, 1.5));
    y
}

/// Draws a pain with its severity, and returns the height of the row.
pub fn row(sheet: &Sheet, pen: &mut Pen, ix: PainIx, columns: &Columns, top: f64) -> f64 {
    let pain = sheet.map.pain(ix);
    let (y, words) = (top + columns.padding, columns.words());
    let mut height = 0.0;
    pen.group(
        ids::item("unsolved", &pain.head.id),
        pain.head.name.value.clone(),
        |pen| {
            if let Some(severity) = &pain.severity {
                pen.nodes
                    .push(glyphs::severity(severity.value, columns.rank.left, y + 1.5, SIGN));
            }
            height = pen.paragraph(
                words.left,
                y,
                words.measure,
                Role::Strong,
                Ink::Ink1,
                &pain.head.name.value,
            );
            height += joined(pen, &sheet.numbers.pain(ix), &facts(sheet, ix), words.area(y + height));
        },
    );
    let bottom = y + height + columns.padding;
    columns.rule(pen, bottom, Stroke::new(Ink::Line1, 1.0));
    bottom - top
}

/// `Critical · Get through, Get it fixed`, and why nothing can be done if that is known.
fn facts(sheet: &Sheet, ix: PainIx) -> Vec<String> {
    let (map, pain) = (sheet.map, sheet.map.pain(ix));
    let mut stages: Vec<StageIx> = pain.places.iter().map(|place| stage(map, place)).collect();
    stages.sort_unstable();
    stages.dedup();
    let names: Vec<&str> = stages
        .iter()
        .map(|stage| map.stage(*stage).head.name.value.as_str())
        .collect();
    let constraint = pain
        .constraint
        .as_ref()
        .map(|text| sheet.words.about_text(sheet.words.constraint, &text.value));
    let names = (!names.is_empty()).then(|| sheet.words.list(&names));
    let severity = pain.severity.as_ref().map(|severity| severity.value as usize);
    let severity = severity.map(|severity| sheet.words.severities[severity].to_owned());
    severity.into_iter().chain(names).chain(constraint).collect()
}

fn stage(map: &Map, place: &Place) -> StageIx {
    match place {
        Place::Stage(stage) => *stage,
        Place::Touchpoint(ix) => map.touchpoint(*ix).stage,
    }
}
