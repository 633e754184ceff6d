//! What has become of a map: two versions of one journey, item by item.
//!
//! [`compare`] pairs the items of both maps ([`pairs`]) and says of each pair what a reader would: added, moved, renamed,
//! more severe. Lines of the files play no part. What is compared of an item is a table in its file under `items`.

mod fact;
mod items;
mod likeness;
mod moods;
mod names;
mod order;
mod pairs;

pub use fact::{Change, Delta, Fact, Kind, Mood, Turn};
pub use pairs::{Pairs, Partners};

use crate::model::Map;
use names::Names;

/// A map and how far it has come along the method.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    pub map: &'a Map,
    /// Percent; `None` where nobody judged it.
    pub method: Option<f64>,
}

/// What has become of a map.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// By kind in the order of [`Kind::ALL`], within a kind in the order of the new map; what was removed comes last.
    pub changes: Vec<Change>,
    /// Of each persona with a score in both maps: how the journey feels on the whole. In the order of the new map.
    pub moods: Vec<Mood>,
    /// Percent of the method before and after, where both were judged.
    pub score: Option<Delta>,
}

impl Comparison {
    /// Nothing has changed that is on a map.
    pub fn is_same(&self) -> bool {
        self.changes.is_empty()
    }

    /// The changes of one kind.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(move |change| change.kind == kind)
    }
}

/// Compares two versions of a journey.
pub fn compare(old: Side, new: Side) -> Comparison {
    let pairs = Pairs::of(old.map, new.map);
    let before = Names::old(old.map, new.map, &pairs);
    let after = Names::new(new.map);
    Comparison {
        changes: items::changes(&before, &after, &pairs),
        moods: moods::moods(old.map, new.map, &pairs),
        score: old
            .method
            .zip(new.method)
            .map(|(was, is)| Delta::new(Some(was), Some(is))),
    }
}
