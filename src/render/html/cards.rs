//! The stages as cards, one below the other: what a narrow window shows in place of the picture.

use super::view::{Column, Row, Table};
use crate::layout::Sheet;
use crate::model::{Emotion, PersonaIx, StageIx};

/// A card for each column of the journey table, with the cells that have something to say.
pub fn of(sheet: &Sheet, journey: &Table) -> Vec<Table> {
    let stages = sheet.map.stage_indices().zip(&journey.columns).enumerate();
    let card = |(at, (ix, column)): (usize, (StageIx, &Column))| Table {
        id: format!("card-{}", at + 1),
        kind: journey.kind.clone(),
        caption: column.name.clone(),
        over: column.over.clone(),
        mark: mark(sheet, ix),
        rows: journey.rows.iter().filter_map(|row| part(row, at + 1)).collect(),
        ..Table::default()
    };
    stages.map(card).collect()
}

/// The heading of a row, and one of its cells; nothing where that is empty.
fn part(row: &Row, at: usize) -> Option<Row> {
    let cell = row.cells.get(at).filter(|cell| !cell.is_empty())?;
    let head = row.cells.first()?.first()?;
    Some(Row::new("", head.clone(), [cell.clone()]))
}

/// What the first persona feels in a stage, on average.
fn mark(sheet: &Sheet, stage: StageIx) -> String {
    let felt: Vec<&Emotion> = sheet.map.drawn_emotions(PersonaIx(0), stage);
    if sheet.map.personas.is_empty() || felt.is_empty() {
        return String::new();
    }
    let sum: f64 = felt.iter().map(|emotion| emotion.score).sum();
    sheet.words.score(sum / felt.len() as f64, sheet.map.scale)
}
