//! What the groups of a picture are called. A page knows them by these names too.

use std::collections::BTreeSet;

/// What the names of all stages, lanes and cells begin with.
pub const STAGE: &str = "stage-";
pub const LANE: &str = "lane-";
pub const CELL: &str = "cell-";

/// What is drawn of a persona in the lane of the curves, besides points and callouts.
pub const OF_CURVES: [&str; 4] = ["area", "today", "curve", "end"];
/// What is drawn of a score.
pub const OF_SCORES: [&str; 2] = ["emotion", "callout"];

/// Where an item is drawn: `pain-wait`.
pub fn item(kind: &str, id: &str) -> String {
    format!("{kind}-{id}")
}

pub fn stage(number: impl std::fmt::Display, id: &str) -> String {
    format!("{STAGE}{number}-{id}")
}

pub fn lane(id: &str) -> String {
    format!("{LANE}{id}")
}

/// Where a lane and a stage meet.
pub fn cell(number: impl std::fmt::Display, lane: &str) -> String {
    format!("{CELL}{number}-{lane}")
}

/// What is drawn of a persona's score at a stage or touchpoint; `part` is one of [`OF_SCORES`].
pub fn score(part: &str, persona: &str, place: &str) -> String {
    format!("{part}-{persona}-{place}")
}

/// A solution among impact and effort.
pub fn in_matrix(solution: &str) -> String {
    format!("matrix-solution-{solution}")
}

/// Group ids of one kind, unique even where an item is drawn several times.
pub struct Ids {
    kind: &'static str,
    taken: BTreeSet<String>,
    drawn: BTreeSet<String>,
}

impl Ids {
    /// `declared` are the ids of all items of the kind: a second drawing must not take the id of another item.
    pub fn new<'i>(kind: &'static str, declared: impl Iterator<Item = &'i str>) -> Self {
        Self {
            kind,
            taken: declared.map(str::to_owned).collect(),
            drawn: BTreeSet::new(),
        }
    }

    /// `pain-wait` for the first drawing of an item, `pain-wait-2` for the second.
    pub fn next(&mut self, id: &str) -> String {
        if self.drawn.insert(id.to_owned()) {
            return item(self.kind, id);
        }
        item(self.kind, &numbered(id, &mut self.taken))
    }
}

/// Names of different items can be joined to the same text; the second one gets a number.
pub fn unused(name: String, taken: &mut BTreeSet<String>) -> String {
    match taken.insert(name.clone()) {
        true => name,
        false => numbered(&name, taken),
    }
}

/// The name with the lowest number behind it that is free, which it then is no more.
fn numbered(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut number = 2;
    loop {
        let numbered = format!("{name}-{number}");
        if taken.insert(numbered.clone()) {
            return numbered;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_drawn_again_never_takes_the_id_of_another() {
        let mut ids = Ids::new("pain", ["wait", "wait-2"].into_iter());
        let drawn: Vec<String> = ["wait", "wait", "wait-2", "wait-2", "wait"]
            .iter()
            .map(|id| ids.next(id))
            .collect();
        assert_eq!(
            drawn,
            [
                "pain-wait",
                "pain-wait-3",
                "pain-wait-2",
                "pain-wait-2-2",
                "pain-wait-4"
            ]
        );
    }
}
