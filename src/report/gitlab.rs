//! The code quality report of GitLab: a list of issues with fingerprints, by which it tells new ones from old.

use super::fingerprint::fingerprints;
use super::{Verdict, json};
use crate::diag::{Diagnostic, Level};
use serde::Serialize;

pub fn report(verdicts: &[Verdict]) -> String {
    let issues = verdicts.iter().flat_map(|verdict| {
        let findings = verdict.diagnostics.iter().zip(fingerprints(verdict));
        findings.map(|(found, fingerprint)| Issue::new(found, fingerprint, verdict))
    });
    json::pretty(&issues.collect::<Vec<_>>())
}

#[derive(Serialize)]
struct Issue<'a> {
    description: &'a str,
    check_name: String,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

impl<'a> Issue<'a> {
    fn new(found: &'a Diagnostic, fingerprint: String, verdict: &'a Verdict) -> Self {
        let file = verdict.sources.file(found.span.file);
        Self {
            description: &found.message,
            check_name: format!("{} {}", found.code, found.name),
            fingerprint,
            severity: match found.level {
                Level::Error => "critical",
                Level::Warning => "major",
                Level::Info => "info",
            },
            location: Location {
                path: file.name.strip_prefix("./").unwrap_or(&file.name),
                lines: Lines {
                    begin: file.line_column(found.span.start).line,
                    end: file.line_column(found.span.end).line,
                },
            },
        }
    }
}
