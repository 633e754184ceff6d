//! Comparisons of maps as people and machines read them.

pub mod json;
pub mod markdown;
pub mod terminal;
mod told;

use crate::compare::{Change, Comparison, Kind, Turn};
use crate::model::Scale;

/// A comparison and what it is of.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    pub title: &'a str,
    /// What was compared, as people named it: a file, or a file of a revision.
    pub old: &'a str,
    pub new: &'a str,
    /// That of the new map, on which all scores stand.
    pub scale: Scale,
    pub comparison: &'a Comparison,
}

/// How many items of a kind came, went and became others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Tally {
    pub added: usize,
    pub removed: usize,
    pub changed: usize,
}

impl Tally {
    pub fn of<'a>(changes: impl IntoIterator<Item = &'a Change>) -> Self {
        let mut tally = Self::default();
        for change in changes {
            match change.turn() {
                Turn::Come => tally.added += 1,
                Turn::Gone => tally.removed += 1,
                Turn::Other => tally.changed += 1,
            }
        }
        tally
    }
}

/// The kinds of which something is told, with their changes.
fn sections(comparison: &Comparison) -> impl Iterator<Item = (Kind, Vec<&Change>)> {
    let kinds = Kind::ALL.into_iter();
    kinds
        .map(|kind| (kind, comparison.of(kind).collect::<Vec<_>>()))
        .filter(|(_, changes)| !changes.is_empty())
}
