//! The columns of the lists: those of signs and figures have their width, those of words share what is left.

use crate::layout::card::Area;
use crate::layout::{Pen, Sheet};
use crate::scene::Stroke;
use crate::text::Role;

/// A column: its left edge and its measure.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub left: f64,
    pub measure: f64,
}

impl Column {
    pub fn area(self, top: f64) -> Area {
        Area {
            left: self.left,
            top,
            measure: self.measure,
        }
    }
}

/// From left to right.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    pub rank: Column,
    pub solution: Column,
    pub solves: Column,
    pub impact: Column,
    pub effort: Column,
    pub priority: Column,
    pub owner: Column,
    /// `None` where the status stands below the owner.
    pub status: Option<Column>,
    pub left: f64,
    pub right: f64,
    /// Above and below the content of a row.
    pub padding: f64,
    /// From the numbers of pains to their words, in all rows.
    pub inset: f64,
}

/// A narrower list has no column of its own for the status.
pub const WIDE: f64 = 940.0;
const RANK: f64 = 32.0;
const SCORE: f64 = 70.0;
const PRIORITY: f64 = 108.0;
const OWNER: f64 = 108.0;
const STATUS: f64 = 100.0;
/// Between a column of figures and the next.
const GAP: f64 = 8.0;
/// Between a column of words and the next.
const WORDS_GAP: f64 = 20.0;
/// Between the names of two columns.
const HEADS_GAP: f64 = 14.0;
/// How much wider than usual a long name makes its column.
const MOST_WIDER: f64 = 40.0;

impl Columns {
    /// Columns from edge to edge, in a list that is wide on all of its pages or not on all.
    pub fn new(sheet: &Sheet, (left, right): (f64, f64), is_wide: bool, padding: f64, inset: f64) -> Columns {
        let status = if is_wide { STATUS } else { 0.0 };
        let under = |head: &str, usual: f64| {
            let wanted = sheet.type_.width(head, Role::Label) + HEADS_GAP;
            wanted.clamp(usual, usual + MOST_WIDER)
        };
        let (impact, effort) = (
            under(sheet.words.impact_label, SCORE),
            under(sheet.words.effort_label, SCORE),
        );
        let (priority, owner) = (under(sheet.words.priority, PRIORITY), under(sheet.words.owner, OWNER));
        let words = (right - left - RANK - impact - effort - priority - owner - status) / 2.0;
        let mut x = left;
        let mut next = |width: f64, gap: f64| {
            x += width;
            Column {
                left: x - width,
                measure: width - gap,
            }
        };
        Columns {
            rank: next(RANK, GAP),
            solution: next(words, WORDS_GAP),
            solves: next(words, WORDS_GAP),
            impact: next(impact, GAP),
            effort: next(effort, GAP),
            priority: next(priority, GAP),
            owner: next(owner, if is_wide { 12.0 } else { 0.0 }),
            status: is_wide.then(|| next(STATUS, 0.0)),
            left,
            right,
            padding,
            inset,
        }
    }

    /// Draws a line below or above all of them.
    pub fn rule(&self, pen: &mut Pen, y: f64, stroke: Stroke) {
        pen.line(self.left, y, self.right, y, stroke);
    }

    /// The columns of solution and of what it solves as one.
    pub fn words(&self) -> Column {
        Column {
            left: self.solution.left,
            measure: self.solves.left + self.solves.measure - self.solution.left,
        }
    }
}
