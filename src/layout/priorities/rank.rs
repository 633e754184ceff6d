//! In which order solutions are worth doing.
//!
//! Priority = impact × severity of the worst pain point that is solved ÷ effort. A critical pain counts 3, a major one
//! 2, any other and a need without a pain 1.

use crate::model::{Map, Severity, SolutionIx, Status};

/// The solutions of a map in the order of the backlog.
pub struct Ranking {
    pub rows: Vec<Ranked>,
}

/// A solution with its place in the order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    pub solution: SolutionIx,
    /// 1 for the first; `None` for what is done, rejected, or not rated.
    pub rank: Option<usize>,
    /// From 0.2 to 15; `None` without impact or effort.
    pub priority: Option<f64>,
    /// Of the worst pain point that it solves.
    pub worst: Option<Severity>,
}

impl Ranking {
    /// What is open and rated comes first, then what is open, done, and rejected; equal ones in the order of the map.
    pub fn of(map: &Map) -> Self {
        let mut rows: Vec<Ranked> = (0..map.solutions.len() as u32)
            .map(|at| Ranked::new(map, SolutionIx(at)))
            .collect();
        rows.sort_by(|a, b| {
            let by_group = group(map, a).cmp(&group(map, b));
            by_group.then_with(|| b.priority.unwrap_or(0.0).total_cmp(&a.priority.unwrap_or(0.0)))
        });
        for (at, row) in rows.iter_mut().enumerate() {
            row.rank = (group(map, row) == 0).then_some(at + 1);
        }
        Self { rows }
    }

    /// Whether any is weighed: neither rejected nor without impact or effort.
    pub fn is_weighed(&self, map: &Map) -> bool {
        let is_weighed = |row: &Ranked| map.solution(row.solution).status != Status::Rejected && row.priority.is_some();
        self.rows.iter().any(is_weighed)
    }

    /// Whether a solution that can be begun is ranked before another that is not done yet.
    pub fn is_before(&self, map: &Map, one: SolutionIx, other: SolutionIx) -> bool {
        let place = |ix| self.rows.iter().position(|row| row.solution == ix);
        let is_open = |ix| !matches!(map.solution(ix).status, Status::Done | Status::Rejected);
        is_open(one) && is_open(other) && place(one) < place(other)
    }

    /// The highest priority of all, at least as large as any that is shown.
    pub fn highest(&self) -> f64 {
        self.rows.iter().filter_map(|row| row.priority).fold(0.0, f64::max)
    }
}

fn group(map: &Map, row: &Ranked) -> u8 {
    match map.solution(row.solution).status {
        Status::Rejected => 3,
        Status::Done => 2,
        Status::Idea | Status::Planned | Status::InProgress => u8::from(row.priority.is_none()),
    }
}

impl Ranked {
    fn new(map: &Map, ix: SolutionIx) -> Self {
        let solution = map.solution(ix);
        let severities = solution
            .solves
            .iter()
            .filter_map(|pain| map.pain(*pain).severity.as_ref());
        let worst = severities.map(|severity| severity.value).max();
        let rated = solution.impact.as_ref().zip(solution.effort.as_ref());
        Self {
            solution: ix,
            rank: None,
            priority: rated.map(|(impact, effort)| f64::from(impact.value * weight(worst)) / f64::from(effort.value)),
            worst,
        }
    }

    /// What to do first.
    pub fn is_first(&self) -> bool {
        self.rank.is_some_and(|rank| rank <= 2)
    }
}

fn weight(worst: Option<Severity>) -> u8 {
    match worst {
        Some(Severity::Critical) => 3,
        Some(Severity::Major) => 2,
        Some(Severity::Minor | Severity::Trivial) | None => 1,
    }
}
