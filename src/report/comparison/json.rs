//! For programs: one JSON document. `docs/comparison.md` describes it.

use super::{Report, Tally, sections};
use crate::compare::{Change, Delta, Fact};
use crate::report::json::pretty;
use crate::syntax::Choice;
use serde_json::{Map, Value, json};

/// All maps of a run.
pub fn reports(reports: &[Report], come: &[String], gone: &[String]) -> String {
    pretty(&json!({
        "version": 1,
        "maps": reports.iter().map(compared).collect::<Vec<_>>(),
        "added": come,
        "removed": gone,
    }))
}

fn compared(report: &Report) -> Value {
    let comparison = report.comparison;
    let summary: Map<String, Value> = sections(comparison)
        .map(|(kind, changes)| (kind.id().to_owned(), json!(Tally::of(changes.iter().copied()))))
        .collect();
    let moods = comparison.moods.iter();
    let moods: Vec<Value> = moods
        .map(|mood| with("persona", &mood.persona, delta(mood.mean)))
        .collect();
    json!({
        "title": report.title,
        "old": report.old,
        "new": report.new,
        "same": comparison.is_same(),
        "scale": [report.scale.min, report.scale.max],
        "summary": summary,
        "changes": comparison.changes.iter().map(change).collect::<Vec<_>>(),
        "emotion": moods,
        "method": comparison.score.map(delta),
    })
}

fn change(change: &Change) -> Value {
    json!({
        "kind": change.kind.id(),
        "id": change.id,
        "name": change.name,
        "facts": change.facts.iter().map(fact).collect::<Vec<_>>(),
    })
}

fn fact(fact: &Fact) -> Value {
    match fact {
        Fact::Added { at } => json!({"fact": "added", "at": at}),
        Fact::Removed { from, by } => json!({"fact": "removed", "from": from, "by": by}),
        Fact::StruckOut { reason, by } => json!({"fact": "struck-out", "reason": reason, "by": by}),
        Fact::Renamed { was } => json!({"fact": "renamed", "was": was}),
        Fact::Moved { from, to } => json!({"fact": "moved", "from": from, "to": to}),
        Fact::Reordered { behind } => json!({"fact": "reordered", "behind": behind}),
        Fact::Split { into } => json!({"fact": "split", "into": into}),
        Fact::Merged { of } => json!({"fact": "merged", "of": of}),
        Fact::Severity { was, is } => {
            json!({"fact": "severity", "was": was.map(Choice::word), "is": is.map(Choice::word), "worse": is > was})
        }
        Fact::Solved { by } => json!({"fact": "solved", "by": by}),
        Fact::Status { was, is } => json!({"fact": "status", "was": was.word(), "is": is.word()}),
        Fact::Emotion { persona, score } => with("fact", "emotion", with("persona", persona, delta(*score))),
        Fact::Figure {
            key,
            value,
            unit,
            better,
        } => {
            let value = with("fact", "figure", with("key", key, delta(*value)));
            let mut value = with("unit", unit, value);
            value["better"] = json!(better);
            value
        }
        Fact::Field { key, was, is } => json!({"fact": "field", "key": key, "was": was, "is": is}),
    }
}

fn delta(delta: Delta) -> Value {
    let rounded = |value: f64| (value * 1000.0).round() / 1000.0;
    json!({
        "was": delta.was.map(rounded),
        "is": delta.is.map(rounded),
        "by": delta.gain().map(rounded),
    })
}

fn with(key: &str, text: &str, mut value: Value) -> Value {
    value[key] = json!(text);
    value
}
