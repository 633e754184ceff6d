//! The formats of a report, one row each.

use super::super::{Console, Failure};
use crate::report::{Verdict, card, concise, github, gitlab, json, junit, sarif, statistics, terminal};
use clap::ValueEnum;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Each finding with its lines and what to write instead, then the scorecard
    #[default]
    Full,
    /// One line a finding: file:line:column
    Concise,
    /// One JSON object a line, as with `--message-format json`
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// GitLab code quality
    Gitlab,
    /// JUnit XML
    Junit,
}

/// Writes the report to standard output.
pub fn show(console: &Console, format: Format, statistics: bool, verdicts: &[Verdict]) -> Result<(), Failure> {
    if statistics {
        return match format {
            Format::Json => console.stdout(statistics::json(verdicts).as_bytes()),
            _ => console.stdout(statistics::table(verdicts).as_bytes()),
        };
    }
    let text = match format {
        Format::Full => return console.report(|colored| full(verdicts, colored)),
        Format::Concise => concise::report(verdicts),
        Format::Json => json::report(verdicts),
        Format::Sarif => sarif::report(verdicts),
        Format::Github => github::report(verdicts),
        Format::Gitlab => gitlab::report(verdicts),
        Format::Junit => junit::report(verdicts),
    };
    console.stdout(text.as_bytes())
}

/// Findings map by map; the scorecard of a single map in full, those of many at a glance.
fn full(verdicts: &[Verdict], colored: bool) -> String {
    let report = terminal::Report { colored };
    let mut out: String = verdicts
        .iter()
        .map(|verdict| report.diagnostics(&verdict.diagnostics, &verdict.sources))
        .collect();
    let carded: Vec<&Verdict> = verdicts.iter().filter(|verdict| verdict.card.is_some()).collect();
    match carded[..] {
        [verdict] => out.push_str(&card::table(verdict)),
        _ => out.push_str(&card::overview(&carded)),
    }
    out
}
