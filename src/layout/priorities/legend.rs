//! Which signs are on a page of the solutions.

use super::entries::Entry;
use super::rank::{Ranked, Ranking};
use crate::layout::footer::Sign;
use crate::model::Map;
use std::collections::BTreeSet;

/// In the order of the legend: the gravest severity first, then the mark of the first ranks, then the statuses. The
/// matrix shows the worst pain and the rank of every solution.
pub fn signs(map: &Map, ranking: &Ranking, entries: &[Entry], has_matrix: bool) -> Vec<Sign> {
    let weighed: &[Ranked] = if has_matrix { &ranking.rows } else { &[] };
    let mut severities: BTreeSet<_> = weighed.iter().filter_map(|row| row.worst).collect();
    let mut statuses = BTreeSet::new();
    let severity = |pain| map.pain(pain).severity.as_ref().map(|severity| severity.value);
    for entry in entries {
        match entry {
            Entry::Solution(row) => {
                let solution = map.solution(row.solution);
                statuses.insert(solution.status);
                severities.extend(solution.solves.iter().filter_map(|pain| severity(*pain)));
            }
            Entry::Unsolved(pain) => severities.extend(severity(*pain)),
        }
    }
    let first = weighed.iter().any(Ranked::is_first);
    let severities = severities.into_iter().rev().map(Sign::Severity);
    let statuses = statuses.into_iter().map(Sign::Status);
    severities.chain(first.then_some(Sign::First)).chain(statuses).collect()
}
