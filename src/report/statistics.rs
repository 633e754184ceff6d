//! How often each rule fired, over all maps of a run.

use super::Verdict;
use crate::check::find;
use crate::diag::{Code, Level};
use serde_json::json;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Findings of one rule.
struct Count {
    code: Code,
    name: &'static str,
    level: Level,
    count: usize,
    maps: usize,
}

/// The rules that fired, the most frequent first.
fn counts(verdicts: &[Verdict]) -> Vec<Count> {
    let mut counts: BTreeMap<(Code, Level), Count> = BTreeMap::new();
    for verdict in verdicts {
        let mut seen = Vec::new();
        for found in &verdict.diagnostics {
            let key = (found.code, found.level);
            let count = counts.entry(key).or_insert_with(|| Count {
                code: found.code,
                name: find(found.code).map_or(found.name, |rule| rule.name),
                level: found.level,
                count: 0,
                maps: 0,
            });
            count.count += 1;
            if !seen.contains(&key) {
                seen.push(key);
                count.maps += 1;
            }
        }
    }
    let mut counts: Vec<Count> = counts.into_values().collect();
    counts.sort_by_key(|count| (Reverse(count.count), count.code));
    counts
}

/// One line a rule, for people.
pub fn table(verdicts: &[Verdict]) -> String {
    let row = |count: Count| {
        let maps = if count.maps == 1 { "map" } else { "maps" };
        format!(
            "{:>6}  {}  {:<8} {} (in {} {maps})\n",
            count.count,
            count.code,
            count.level.name(),
            count.name,
            count.maps
        )
    };
    counts(verdicts).into_iter().map(row).collect()
}

/// One object a line.
pub fn json(verdicts: &[Verdict]) -> String {
    let object = |count: Count| {
        super::json::line(&json!({
            "type": "statistic",
            "code": count.code.to_string(),
            "name": count.name,
            "level": count.level.name(),
            "count": count.count,
            "maps": count.maps,
        }))
    };
    counts(verdicts).into_iter().map(object).collect()
}
