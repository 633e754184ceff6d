//! Messages for machines: one JSON object a line. `docs/messages.md` describes them.

use super::{Counts, Verdict, inert};
use crate::diag::{Diagnostic, Edit, Fix, Label};
use crate::source::{Sources, Span};
use serde::Serialize;
use serde_json::json;

/// One object and a line break. Characters that act on terminals are written as `\u202e`; the data is the same.
pub fn line(message: &impl Serialize) -> String {
    inert_json(&serde_json::to_string(message).unwrap_or_default())
}

/// A whole document over several lines.
pub fn pretty(document: &impl Serialize) -> String {
    let json = serde_json::to_string_pretty(document).unwrap_or_default();
    json.lines().map(inert_json).collect()
}

fn inert_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 1);
    for c in json.chars() {
        if inert::is_active(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    out
}

/// One line for each finding.
pub fn diagnostics(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    diagnostics
        .iter()
        .map(|found| line(&DiagnosticMessage::new(found, sources)))
        .collect()
}

/// Of each map the findings, then its scorecard.
pub fn report(verdicts: &[Verdict]) -> String {
    verdicts
        .iter()
        .map(|verdict| diagnostics(&verdict.diagnostics, &verdict.sources) + &scorecard(verdict))
        .collect()
}

fn scorecard(verdict: &Verdict) -> String {
    let Some(card) = &verdict.card else {
        return String::new();
    };
    let steps = card.steps.iter().enumerate().map(|(step, score)| {
        json!({
            "step": step + 1,
            "percent": score.percent().map(rounded),
            "applicable": score.applicable,
            "held": score.held,
            "missing": score.missing,
            "complete": score.complete,
            "finding": score.finding("en"),
        })
    });
    let counts = Counts::of(&verdict.diagnostics);
    line(&json!({
        "type": "scorecard",
        "file": verdict.name,
        "total": card.total().map(rounded),
        "complete": card.complete(),
        "steps": steps.collect::<Vec<_>>(),
        "errors": counts.errors,
        "warnings": counts.warnings,
        "infos": counts.infos,
    }))
}

/// One decimal.
fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// Why a command stopped.
pub fn failure(exit: u8, message: &str, help: &[String]) -> String {
    #[derive(Serialize)]
    struct FailureMessage<'a> {
        r#type: &'static str,
        exit: u8,
        message: &'a str,
        help: &'a [String],
    }
    line(&FailureMessage {
        r#type: "failure",
        exit,
        message,
        help,
    })
}

pub fn warning(message: &str, help: &[String]) -> String {
    #[derive(Serialize)]
    struct WarningMessage<'a> {
        r#type: &'static str,
        message: &'a str,
        help: &'a [String],
    }
    line(&WarningMessage {
        r#type: "warning",
        message,
        help,
    })
}

#[derive(Serialize)]
struct DiagnosticMessage<'a> {
    r#type: &'static str,
    code: String,
    name: &'a str,
    level: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Place<'a>,
    note: &'a str,
    labels: Vec<LabelMessage<'a>>,
    help: &'a [String],
    fix: Option<FixMessage<'a>>,
    item: &'a str,
}

impl<'a> DiagnosticMessage<'a> {
    fn new(found: &'a Diagnostic, sources: &'a Sources) -> Self {
        Self {
            r#type: "diagnostic",
            code: found.code.to_string(),
            name: found.name,
            level: found.level.name(),
            message: &found.message,
            place: Place::new(found.span, sources),
            note: &found.note,
            labels: found
                .labels
                .iter()
                .map(|label| LabelMessage::new(label, sources))
                .collect(),
            help: &found.help,
            fix: found.fix.as_ref().map(|fix| FixMessage::new(fix, sources)),
            item: &found.item,
        }
    }
}

/// A range of a file; lines and columns count from 1, bytes from 0, and the end is not part of it.
#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    byte: u32,
}

impl<'a> Place<'a> {
    fn new(span: Span, sources: &'a Sources) -> Self {
        let file = sources.file(span.file);
        let position = |byte: u32| {
            let place = file.line_column(byte);
            Position {
                line: place.line,
                column: place.column,
                byte,
            }
        };
        Self {
            file: &file.name,
            start: position(span.start),
            end: position(span.end),
        }
    }
}

#[derive(Serialize)]
struct LabelMessage<'a> {
    #[serde(flatten)]
    place: Place<'a>,
    text: &'a str,
}

impl<'a> LabelMessage<'a> {
    fn new(label: &'a Label, sources: &'a Sources) -> Self {
        Self {
            place: Place::new(label.span, sources),
            text: &label.text,
        }
    }
}

#[derive(Serialize)]
struct FixMessage<'a> {
    title: &'a str,
    edits: Vec<LabelMessage<'a>>,
}

impl<'a> FixMessage<'a> {
    fn new(fix: &'a Fix, sources: &'a Sources) -> Self {
        let edit = |edit: &'a Edit| LabelMessage {
            place: Place::new(edit.span, sources),
            text: &edit.text,
        };
        Self {
            title: &fix.title,
            edits: fix.edits.iter().map(edit).collect(),
        }
    }
}
