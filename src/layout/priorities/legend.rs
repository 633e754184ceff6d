//! Which signs are on the sheet of solutions.

use super::rank::Ranking;
use crate::layout::footer::Sign;
use crate::model::Map;
use std::collections::BTreeSet;

/// In the order of the legend: the gravest severity first, then the mark of the first ranks, then the statuses.
pub fn signs(map: &Map, ranking: &Ranking) -> Vec<Sign> {
    let severities: BTreeSet<_> = ranking.rows.iter().filter_map(|row| row.worst).collect();
    let statuses: BTreeSet<_> = map.solutions.iter().map(|solution| solution.status).collect();
    let first = ranking.rows.iter().any(|row| row.is_first());
    let severities = severities.into_iter().rev().map(Sign::Severity);
    let statuses = statuses.into_iter().map(Sign::Status);
    severities.chain(first.then_some(Sign::First)).chain(statuses).collect()
}
