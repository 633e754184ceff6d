//! Which way a handover takes from one bar to another: the sides it leaves and enters, and the gutters it turns in.

use super::bars::Bar;
use std::cmp::Ordering;

/// The side of a bar that an arrow touches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    Left,
    Right,
    /// The top or the bottom, where the gutter crosses the bar.
    Edge,
}

/// Where an arrow runs up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turns {
    /// Nowhere: the bars stand in one row with nothing between them.
    None,
    /// Nowhere: the bars stand one above the other in this column with nothing between them.
    Down(usize),
    In(usize),
    /// In the gutter at the source to just above the target's row, across, and down in the gutter at the target.
    Around(usize, usize),
}

impl Turns {
    /// Whether the arrow shares the sides of its bars with those that come from or lead to other rows.
    pub fn at_sides(self) -> bool {
        matches!(self, Turns::In(_) | Turns::Around(..))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub leave: Side,
    pub enter: Side,
    pub turns: Turns,
}

/// `is_free` tells whether a row has no bar between two gutters. A broken handover always turns in a gutter: its ring
/// stands in front of the target, with a line to it, and the few pixels between two rows hold no more than the ring.
pub fn plan(source: &Bar, target: &Bar, broken: bool, is_free: impl Fn(usize, usize, usize) -> bool) -> Plan {
    let (leave, enter, turns) = if target.from >= source.until {
        let turns = across(source, target, (source.until, target.from), &is_free);
        (Side::Right, Side::Left, turns)
    } else if target.until <= source.from {
        let turns = across(source, target, (source.from, target.until), &is_free);
        (Side::Left, Side::Right, turns)
    } else if let Some(column) = shared(source, target, is_free).filter(|_| !broken) {
        (Side::Edge, Side::Edge, Turns::Down(column))
    } else {
        // Around what stands between them in each column, through a gutter.
        let turns = Turns::In(source.from.max(target.from));
        match target.from.cmp(&source.from) {
            Ordering::Greater => (Side::Edge, Side::Left, turns),
            Ordering::Equal => (Side::Left, Side::Left, turns),
            Ordering::Less => (Side::Left, Side::Edge, turns),
        }
    };
    Plan { leave, enter, turns }
}

/// The first column of two bars that run at the same time, so stand in different rows, in which nothing is between them.
fn shared(source: &Bar, target: &Bar, is_free: impl Fn(usize, usize, usize) -> bool) -> Option<usize> {
    let between = source.row.min(target.row) + 1..source.row.max(target.row);
    let mut columns = source.from.max(target.from)..source.until.min(target.until);
    columns.find(|column| between.clone().all(|row| is_free(row, *column, column + 1)))
}

/// The turns between bars that do not run at the same time: `near` is the gutter at the source, `far` that at the
/// target.
fn across(
    source: &Bar,
    target: &Bar,
    (near, far): (usize, usize),
    is_free: impl Fn(usize, usize, usize) -> bool,
) -> Turns {
    let (from, to) = (near.min(far), near.max(far));
    if source.row == target.row {
        if is_free(source.row, from, to) {
            Turns::None
        } else {
            Turns::Around(near, far)
        }
    } else if is_free(source.row, from, to) {
        Turns::In(far)
    } else if is_free(target.row, from, to) {
        Turns::In(near)
    } else {
        Turns::Around(near, far)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BlueprintIx;

    fn bar(from: usize, until: usize, row: usize) -> Bar {
        Bar {
            item: BlueprintIx(0),
            from,
            until,
            row,
            top: row as f64 * 30.0,
            height: 23.5,
            elsewhere: false,
        }
    }

    /// The plan between two bars when only the rows in `taken` have others between them.
    fn between(source: &Bar, target: &Bar, taken: &[usize]) -> (Side, Side, Turns) {
        let plan = plan(source, target, false, |row, _, _| !taken.contains(&row));
        (plan.leave, plan.enter, plan.turns)
    }

    #[test]
    fn a_handover_to_a_later_stage_turns_in_front_of_its_target() {
        let (source, target) = (bar(0, 1, 0), bar(3, 4, 2));
        assert_eq!(between(&source, &target, &[]), (Side::Right, Side::Left, Turns::In(3)));
        assert_eq!(between(&source, &target, &[0]), (Side::Right, Side::Left, Turns::In(1)));
        assert_eq!(
            between(&source, &target, &[0, 2]),
            (Side::Right, Side::Left, Turns::Around(1, 3))
        );
    }

    #[test]
    fn neighbours_in_a_row_need_no_turn() {
        let (source, target) = (bar(0, 1, 0), bar(2, 3, 0));
        assert_eq!(between(&source, &target, &[]), (Side::Right, Side::Left, Turns::None));
        assert_eq!(
            between(&source, &target, &[0]),
            (Side::Right, Side::Left, Turns::Around(1, 2))
        );
    }

    #[test]
    fn bars_above_each_other_with_nothing_between_need_no_turn() {
        let (source, target) = (bar(0, 3, 0), bar(1, 4, 2));
        assert_eq!(
            between(&source, &target, &[0, 2]),
            (Side::Edge, Side::Edge, Turns::Down(1))
        );
        assert_eq!(
            between(&target, &source, &[0, 2]),
            (Side::Edge, Side::Edge, Turns::Down(1))
        );
    }

    #[test]
    fn a_blocked_target_that_begins_while_the_source_runs_is_reached_from_its_edge() {
        let (source, target) = (bar(0, 3, 0), bar(1, 4, 2));
        assert_eq!(between(&source, &target, &[1]), (Side::Edge, Side::Left, Turns::In(1)));
        assert_eq!(between(&target, &source, &[1]), (Side::Left, Side::Edge, Turns::In(1)));
    }

    #[test]
    fn a_broken_handover_between_neighbouring_rows_ends_in_front_of_its_target() {
        let broken = |source: &Bar, target: &Bar| {
            let plan = plan(source, target, true, |_, _, _| true);
            (plan.leave, plan.enter, plan.turns)
        };
        let (source, later, together) = (bar(0, 3, 0), bar(1, 4, 1), bar(0, 1, 1));
        assert_eq!(broken(&source, &later), (Side::Edge, Side::Left, Turns::In(1)));
        assert_eq!(broken(&source, &together), (Side::Left, Side::Left, Turns::In(0)));
    }

    #[test]
    fn a_blocked_handover_within_a_stage_runs_along_its_left() {
        let (source, target) = (bar(2, 3, 0), bar(2, 5, 2));
        assert_eq!(between(&source, &target, &[1]), (Side::Left, Side::Left, Turns::In(2)));
    }

    #[test]
    fn a_handover_back_enters_from_the_right() {
        let (source, target) = (bar(3, 4, 0), bar(0, 1, 1));
        assert_eq!(between(&source, &target, &[]), (Side::Left, Side::Right, Turns::In(1)));
    }
}
