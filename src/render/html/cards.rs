//! The stages as cards, one below the other: what a narrow window shows in place of the picture.

use super::entries;
use super::view::{Column, Mark, Row, Table};
use crate::layout::{Sheet, short_names};
use crate::model::{Emotion, PersonaIx, StageIx};

/// A card for each column of the journey table, with the cells that have something to say.
pub fn of(sheet: &Sheet, journey: &Table) -> Vec<Table> {
    let stages = sheet.map.stage_indices().zip(&journey.columns).enumerate();
    let card = |(at, (ix, column)): (usize, (StageIx, &Column))| Table {
        id: format!("card-{}", at + 1),
        kind: journey.kind.clone(),
        caption: column.name.clone(),
        over: column.over.clone(),
        marks: marks(sheet, ix),
        rows: journey.rows.iter().filter_map(|row| part(row, at + 1)).collect(),
        ..Table::default()
    };
    stages.map(card).collect()
}

/// The heading of a row, and one of its cells; nothing where that is empty.
fn part(row: &Row, at: usize) -> Option<Row> {
    let cell = row.cells.get(at).filter(|cell| !cell.is_empty())?;
    let head = row.cells.first()?.first()?;
    Some(Row::new("", head.clone(), [cell.clone()]).of(row.personas.clone()))
}

/// What each persona feels in a stage, for those who feel something there.
fn marks(sheet: &Sheet, stage: StageIx) -> Vec<Mark> {
    let names = short_names(sheet.map);
    let names = if names.len() > 1 { names } else { Vec::new() };
    let mark = |persona: PersonaIx| {
        let score = felt(sheet, persona, stage)?;
        Some(Mark {
            mood: mood(sheet, score),
            who: names.get(persona.at()).cloned().unwrap_or_default(),
            score: sheet.words.score(score, sheet.map.scale),
            personas: entries::numbers(&[persona]),
        })
    };
    let personas = (0..sheet.map.personas.len() as u32).map(PersonaIx);
    personas.filter_map(mark).collect()
}

/// What a persona feels in a stage, on average.
fn felt(sheet: &Sheet, persona: PersonaIx, stage: StageIx) -> Option<f64> {
    let felt: Vec<&Emotion> = sheet.map.drawn_emotions(persona, stage);
    let sum: f64 = felt.iter().map(|emotion| emotion.score).sum();
    (!felt.is_empty()).then(|| sum / felt.len() as f64)
}

/// The colour of the face that stands for a score, best to worst.
pub fn mood(sheet: &Sheet, score: f64) -> &'static str {
    const MOODS: [&str; 5] = ["e5", "e3", "e0", "en3", "en5"];
    let share = sheet.map.scale.share(score).clamp(0.0, 1.0);
    // Not a number where a scale has no length, which counts as 0.
    MOODS[((1.0 - share) * 4.0).round().clamp(0.0, 4.0) as usize]
}
