//! The places around a point where a text could stand, and what each costs.

use super::bounds::Bounds;
use super::callout::{Limits, Wish};
use super::ends::End;
use super::field::{Field, price};

/// Beyond this distance a line leads from the point to the text.
const LEADER_FROM: f64 = 26.0;
/// Beyond this distance each pixel costs so many more: a long leader is better than a note, but worse than anything near.
const FAR: f64 = 60.0;
const FAR_PRICE: f64 = 4.0;
const WRONG_SIDE: f64 = 26.0;
/// Across the middle rule, where the areas of good and bad begin; and how far a text keeps from it.
const MIDDLE_RULE: f64 = 90.0;
const RULE_CLEARANCE: f64 = 4.0;
/// A preference among equals: straight above or below, then diagonally, then beside.
const DIAGONAL: f64 = 3.0;
const BESIDE: f64 = 6.0;
const BESIDE_A_LINE: f64 = 9.0;
/// In the column of another stage a text seems to be said there.
const ELSEWHERE: f64 = 24.0;
/// Among the moments of truth a text would look like one of them: above the scale, and this near to a name.
const AMONG_TRUTHS: f64 = 500.0;
const NEAR_A_TRUTH: f64 = 120.0;
/// Even beside the name of its own moment a text keeps this distance.
const BESIDE_A_TRUTH: f64 = 28.0;
/// This near to the name at the end of another persona's line, across and down, a text would look like one more name.
const NEAR_AN_END: (f64, f64) = (30.0, 16.0);

/// How far a text beside its point may stand above or below the middle: with a line level with the point.
const HALF_LINE: f64 = 8.0;

/// Where a text stands, seen from its point: −1, 0 or 1 across and down; 2 across is a flatter diagonal. A half down is
/// beside the point, with its first line level with it, and a half up with its last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Direction {
    across: f64,
    down: f64,
}

impl Direction {
    pub const ALL: [Direction; 16] = [
        Direction::to(0.0, -1.0),
        Direction::to(0.0, 1.0),
        Direction::to(1.0, -1.0),
        Direction::to(1.0, 1.0),
        Direction::to(-1.0, -1.0),
        Direction::to(-1.0, 1.0),
        Direction::to(1.0, 0.0),
        Direction::to(-1.0, 0.0),
        Direction::to(1.0, -0.5),
        Direction::to(1.0, 0.5),
        Direction::to(-1.0, -0.5),
        Direction::to(-1.0, 0.5),
        Direction::to(2.0, -1.0),
        Direction::to(2.0, 1.0),
        Direction::to(-2.0, -1.0),
        Direction::to(-2.0, 1.0),
    ];

    const fn to(across: f64, down: f64) -> Self {
        Self { across, down }
    }

    fn is_beside(self) -> bool {
        self.down.abs() < 1.0
    }

    /// The share of the distance that a text stands away across and down.
    fn reach(self) -> (f64, f64) {
        match self.across.abs() {
            _ if self.is_beside() || self.across == 0.0 => (1.0, 1.0),
            across if across > 1.0 => (0.95, 0.3),
            _ => (0.6, 0.7),
        }
    }

    fn preference(self, above: bool) -> f64 {
        let shape = match (self.across == 0.0, self.is_beside()) {
            (true, _) => 0.0,
            (_, true) if self.down == 0.0 => BESIDE,
            (_, true) => BESIDE_A_LINE,
            _ => DIAGONAL,
        };
        let wrong = if above { self.down > 0.0 } else { self.down < 0.0 };
        shape + if wrong { WRONG_SIDE } else { 0.0 }
    }
}

/// One place that is tried.
pub struct Candidate {
    pub bounds: Bounds,
    pub leader: Option<((f64, f64), (f64, f64))>,
    /// Most of it stands in the column of another stage.
    elsewhere: bool,
    /// Distance, direction and column.
    price: f64,
}

impl Candidate {
    pub fn new(wish: &Wish, limits: &Limits, (width, height): (f64, f64), direction: Direction, distance: f64) -> Self {
        let (reach_across, reach_down) = direction.reach();
        let left = match direction.across {
            across if across > 0.0 => wish.x + reach_across * distance,
            across if across < 0.0 => wish.x - reach_across * distance - width,
            _ => beside_edges(wish.x - width / 2.0, width, &limits.bounds),
        };
        let top = match direction.down {
            0.5 => wish.y - HALF_LINE,
            -0.5 => wish.y + HALF_LINE - height,
            down if down > 0.0 => wish.y + reach_down * distance,
            down if down < 0.0 => wish.y - reach_down * distance - height,
            _ => wish.y - height / 2.0,
        };
        let beyond = beyond_rule(top, height, direction, limits.middle);
        let distance = distance + (beyond - top).abs();
        let bounds = Bounds::at(left, beyond, width, height);
        let middle = (bounds.left + bounds.right) / 2.0;
        let elsewhere = middle < wish.column.0 || middle > wish.column.1;
        Self {
            bounds,
            leader: (distance > LEADER_FROM || elsewhere)
                .then(|| leader(wish, &bounds, direction))
                .flatten(),
            elsewhere,
            price: distance
                + FAR_PRICE * (distance - FAR).max(0.0)
                + direction.preference(wish.above)
                + if elsewhere { ELSEWHERE } else { 0.0 },
        }
    }

    pub fn cost(&self, wish: &Wish, limits: &Limits, field: &Field, limit: f64) -> f64 {
        // Too close for a leader, a text in another stage has nothing that leads back to its own.
        let is_lost = self.elsewhere && self.leader.is_none();
        if is_lost || self.price >= limit || !limits.bounds.holds(&self.bounds) {
            return f64::INFINITY;
        }
        // A face under a text cannot be read, and the text seems to be said by it.
        if !field.is_free_of_marks(&self.bounds) {
            return price::TEXT;
        }
        let mut cost = self.price;
        if self.bounds.top < limits.middle && limits.middle < self.bounds.bottom {
            cost += MIDDLE_RULE;
        }
        cost += self.beside_names(wish, limits);
        cost += field.cover(&self.bounds, limit - cost);
        if cost < limit {
            cost += field.crowd(&self.bounds, (wish.x, wish.y));
        }
        if cost >= limit {
            return cost;
        }
        // What joins a text to its point: the line that is drawn, or the eye's way where they are close.
        let near = nearest(&self.bounds, wish);
        let (from, to) = self.leader.unwrap_or((towards(wish, near), near));
        cost + field.cross(wish.track, (wish.x, wish.y), from, to)
    }

    /// What it costs to stand among names that are no sayings.
    fn beside_names(&self, wish: &Wish, limits: &Limits) -> f64 {
        let near = self.bounds.grown(NEAR_AN_END.0, NEAR_AN_END.1);
        let others = |end: &&End| end.track != Some(wish.track);
        if limits.ends.iter().filter(others).any(|end| end.bounds.overlaps(&near)) {
            return price::TEXT;
        }
        if self.bounds.top >= limits.header {
            return 0.0;
        }
        let (beside, row) = (
            self.bounds.grown(BESIDE_A_TRUTH, 0.0),
            self.bounds.grown(NEAR_A_TRUTH, 0.0),
        );
        let others = |name: &&Bounds| wish.x < name.left || name.right < wish.x;
        if limits.truths.iter().any(|name| name.overlaps(&beside)) {
            return price::TEXT;
        }
        match limits.truths.iter().filter(others).any(|name| name.overlaps(&row)) {
            true => AMONG_TRUTHS,
            false => 0.0,
        }
    }
}

/// The top of a text that would stand across the middle rule: it goes on, away from its point, until it is clear of it.
fn beyond_rule(top: f64, height: f64, direction: Direction, middle: f64) -> f64 {
    let straddles = top - RULE_CLEARANCE < middle && middle < top + height + RULE_CLEARANCE;
    match direction.down {
        down if straddles && down > 0.0 => middle + RULE_CLEARANCE,
        down if straddles && down < 0.0 => middle - RULE_CLEARANCE - height,
        _ => top,
    }
}

/// Above and below its point a text may step aside as far as the edge of the sheet asks, but not away from the point.
fn beside_edges(left: f64, width: f64, bounds: &Bounds) -> f64 {
    let slack = (width / 2.0 - 8.0).max(0.0);
    let wanted = left.min(bounds.right - width).max(bounds.left);
    wanted.clamp(left - slack, left + slack)
}

/// The point of a rectangle that is nearest to the wish.
fn nearest(bounds: &Bounds, wish: &Wish) -> (f64, f64) {
    (
        wish.x.clamp(bounds.left, bounds.right),
        wish.y.clamp(bounds.top, bounds.bottom),
    )
}

/// The edge of the mark in the direction of `to`.
fn towards(wish: &Wish, to: (f64, f64)) -> (f64, f64) {
    let (across, down) = (to.0 - wish.x, to.1 - wish.y);
    let length = (across * across + down * down).sqrt();
    if length <= wish.radius {
        return to;
    }
    let reach = wish.radius / length;
    (wish.x + across * reach, wish.y + down * reach)
}

/// The line from the mark to just before the text.
fn leader(wish: &Wish, bounds: &Bounds, direction: Direction) -> Option<((f64, f64), (f64, f64))> {
    let (across, down) = (direction.across, direction.down);
    let x = match across {
        across if direction.is_beside() && across > 0.0 => bounds.left - 4.0,
        across if direction.is_beside() && across < 0.0 => bounds.right + 4.0,
        across if across > 0.0 => bounds.left + 8.0,
        across if across < 0.0 => bounds.right - 8.0,
        _ => wish.x,
    };
    let y = match down {
        _ if direction.is_beside() => wish.y,
        down if down > 0.0 => bounds.top - 2.0,
        down if down < 0.0 => bounds.bottom + 2.0,
        _ => wish.y,
    };
    let from = towards(wish, (x, y));
    let (length_x, length_y) = (x - from.0, y - from.1);
    (length_x * length_x + length_y * length_y > 9.0).then_some((from, (x, y)))
}
