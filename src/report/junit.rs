//! JUnit XML, which test dashboards read: a suite for each map, a test case for each finding.
//!
//! Errors and warnings are failures, infos are test cases that pass with a note. A map without findings is one test
//! case that passes.

use super::{Counts, Verdict};
use crate::diag::{Diagnostic, Level};
use std::fmt::Write;

pub fn report(verdicts: &[Verdict]) -> String {
    let mut suites = String::new();
    let (mut tests, mut failures) = (0, 0);
    for verdict in verdicts {
        let counts = Counts::of(&verdict.diagnostics);
        tests += verdict.diagnostics.len().max(1);
        failures += counts.errors + counts.warnings;
        suites.push_str(&suite(verdict, counts));
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <testsuites name=\"journeymap\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">\n\
         {suites}</testsuites>\n"
    )
}

fn suite(verdict: &Verdict, counts: Counts) -> String {
    let mut out = format!(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">\n",
        escape(&verdict.name),
        verdict.diagnostics.len().max(1),
        counts.errors + counts.warnings,
    );
    if verdict.diagnostics.is_empty() {
        let name = escape(&verdict.name);
        let _ = writeln!(out, "    <testcase name=\"no findings\" classname=\"{name}\"/>");
    }
    for found in &verdict.diagnostics {
        out.push_str(&case(found, verdict));
    }
    out + "  </testsuite>\n"
}

fn case(found: &Diagnostic, verdict: &Verdict) -> String {
    let file = verdict.sources.file(found.span.file);
    let place = file.line_column(found.span.start);
    let mut text = format!("{}:{}:{}: {}", file.name, place.line, place.column, found.message);
    for help in &found.help {
        let _ = write!(text, "\nhelp: {help}");
    }
    let (message, text) = (escape(&found.message), escape(&text));
    let body = match found.level {
        Level::Info => format!("<system-out>{text}</system-out>"),
        level => format!(
            "<failure type=\"{}\" message=\"{message}\">{text}</failure>",
            level.name()
        ),
    };
    format!(
        "    <testcase name=\"{} {}: {message}\" classname=\"{}\" file=\"{}\" line=\"{}\">{body}</testcase>\n",
        found.code,
        found.name,
        escape(&verdict.name),
        escape(&file.name),
        place.line,
    )
}

/// Text inside an element or an attribute. Characters that XML 1.0 cannot hold become U+FFFD.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => {
                let _ = write!(out, "&#{};", c as u32);
            }
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
    out
}
