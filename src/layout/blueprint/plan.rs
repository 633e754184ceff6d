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
    In(usize),
    /// In the gutter at the source to just above the target's row, across, and down in the gutter at the target.
    Around(usize, usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    pub leave: Side,
    pub enter: Side,
    pub turns: Turns,
}

/// `is_free` tells whether a row has no bar between two gutters.
pub fn plan(source: &Bar, target: &Bar, is_free: impl Fn(usize, usize, usize) -> bool) -> Plan {
    let (leave, enter, turns) = if target.from >= source.until {
        let turns = across(source, target, (source.until, target.from), is_free);
        (Side::Right, Side::Left, turns)
    } else if target.until <= source.from {
        let turns = across(source, target, (source.from, target.until), is_free);
        (Side::Left, Side::Right, turns)
    } else {
        // They run at the same time, so they stand in different rows.
        let turns = Turns::In(source.from.max(target.from));
        match target.from.cmp(&source.from) {
            Ordering::Greater => (Side::Edge, Side::Left, turns),
            Ordering::Equal => (Side::Left, Side::Left, turns),
            Ordering::Less => (Side::Left, Side::Edge, turns),
        }
    };
    Plan { leave, enter, turns }
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
