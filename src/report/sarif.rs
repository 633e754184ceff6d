//! SARIF 2.1.0, which code scanning services read: the rules with their pages, the findings, and their fixes.

use super::fingerprint::fingerprints;
use super::{Verdict, json, pages};
use crate::check::{RULES, Rule};
use crate::diag::{Diagnostic, Edit, Fix, Level};
use crate::source::{Sources, Span};
use serde::Serialize;
use serde_json::{Value, json};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub fn report(verdicts: &[Verdict]) -> String {
    let results: Vec<SarifResult> = verdicts.iter().flat_map(results).collect();
    json::pretty(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "journeymap",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": RULES.iter().map(|rule| descriptor(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

fn descriptor(rule: &Rule) -> Value {
    json!({
        "id": rule.code.to_string(),
        "name": rule.name,
        "shortDescription": { "text": rule.words() },
        "fullDescription": { "text": rule.looks_for },
        "help": {
            "text": format!("{}\n\n{}", rule.looks_for, rule.why),
            "markdown": pages::markdown_page(rule).trim(),
        },
        "defaultConfiguration": { "level": level(rule.level) },
        "properties": { "tags": [rule.group().title()], "problem.severity": severity(rule.level) },
    })
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Value,
    locations: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Value>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Value>,
    partial_fingerprints: Value,
}

fn results(verdict: &Verdict) -> Vec<SarifResult> {
    let findings = verdict.diagnostics.iter().zip(fingerprints(verdict));
    findings
        .map(|(found, print)| result(found, print, &verdict.sources))
        .collect()
}

fn result(found: &Diagnostic, fingerprint: String, sources: &Sources) -> SarifResult {
    let mut text = found.message.clone();
    for help in &found.help {
        text.push_str(&format!("\nhelp: {help}"));
    }
    let related = found.labels.iter().map(|label| {
        let mut location = location(label.span, sources);
        location["message"] = json!({ "text": label.text });
        location
    });
    SarifResult {
        rule_id: found.code.to_string(),
        rule_index: RULES.iter().position(|rule| rule.code == found.code),
        level: level(found.level),
        message: json!({ "text": text }),
        locations: vec![location(found.span, sources)],
        related_locations: related.collect(),
        fixes: found.fix.iter().map(|fix| fix_object(fix, sources)).collect(),
        partial_fingerprints: json!({ "journeymap/v1": fingerprint }),
    }
}

/// As code scanning services sort by.
fn severity(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "recommendation",
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

fn location(span: Span, sources: &Sources) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&sources.file(span.file).name) },
        "region": region(span, sources),
    }})
}

fn region(span: Span, sources: &Sources) -> Value {
    let file = sources.file(span.file);
    let (start, end) = (file.line_column(span.start), file.line_column(span.end));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn fix_object(fix: &Fix, sources: &Sources) -> Value {
    let change = |edit: &Edit| {
        json!({
            "artifactLocation": { "uri": uri(&sources.file(edit.span.file).name) },
            "replacements": [{
                "deletedRegion": region(edit.span, sources),
                "insertedContent": { "text": edit.text },
            }],
        })
    };
    json!({
        "description": { "text": fix.title },
        "artifactChanges": fix.edits.iter().map(change).collect::<Vec<_>>(),
    })
}

/// A path as a URI: relative to where the run began, or of a file anywhere.
fn uri(path: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./");
    let mut out = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
