//! The lists as one row of entries, so that they can be parted between any two: first what solves something, in the
//! order of its priority, then the pains that nothing solves.

use super::columns::Columns;
use super::rank::{Ranked, Ranking};
use super::{PART_GAP, backlog, unsolved};
use crate::layout::{Pen, Sheet};
use crate::model::{Map, PainIx};

/// A row of one of the lists.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    Solution(Ranked),
    Unsolved(PainIx),
}

impl Entry {
    fn is_solution(&self) -> bool {
        matches!(self, Entry::Solution(_))
    }
}

pub fn all(map: &Map, ranking: &Ranking) -> Vec<Entry> {
    let solutions = ranking.rows.iter().copied().map(Entry::Solution);
    solutions
        .chain(unsolved::of(map).into_iter().map(Entry::Unsolved))
        .collect()
}

/// Draws entries from `top` on, each list below its heading. Returns the bottom.
pub fn draw(sheet: &Sheet, pen: &mut Pen, ranking: &Ranking, columns: &Columns, entries: &[Entry], top: f64) -> f64 {
    let solutions = entries.iter().take_while(|entry| entry.is_solution()).count();
    let (backlog, pains) = entries.split_at(solutions);
    let mut y = top;
    if !backlog.is_empty() {
        pen.group("backlog", sheet.words.backlog, |pen| {
            y = backlog::heading(sheet, pen, columns, y);
            y += rows(sheet, pen, ranking, columns, backlog, y);
        });
    }
    if !pains.is_empty() {
        let gap = if backlog.is_empty() { 0.0 } else { PART_GAP };
        pen.group("unsolved", sheet.words.unsolved, |pen| {
            y = unsolved::heading(sheet, pen, columns, y + gap);
            y += rows(sheet, pen, ranking, columns, pains, y);
        });
    }
    y
}

/// Draws the entries of one list. Returns their height.
fn rows(sheet: &Sheet, pen: &mut Pen, ranking: &Ranking, columns: &Columns, entries: &[Entry], top: f64) -> f64 {
    let mut y = top;
    for entry in entries {
        y += match entry {
            Entry::Solution(ranked) => backlog::row(sheet, pen, ranked, ranking, columns, y),
            Entry::Unsolved(pain) => unsolved::row(sheet, pen, *pain, columns, y),
        };
    }
    y - top
}
