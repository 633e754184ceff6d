//! For a comment on a pull request. Texts of the map never become markup, and mention nobody.

use super::told::Teller;
use super::{Report, Tally, sections};
use crate::compare::{Change, Comparison, Fact, Turn};
use crate::report::inert;
use std::fmt::Write;

/// All maps of a run, with the names of those that came and went.
pub fn reports(reports: &[Report], come: &[String], gone: &[String]) -> String {
    let mut parts: Vec<String> = reports.iter().map(written).collect();
    for (names, what) in [(come, "a new map"), (gone, "no longer there")] {
        let lines = names.iter().map(|name| format!("- **{}**: {what}\n", plain(name)));
        parts.extend((!names.is_empty()).then(|| lines.collect()));
    }
    match parts.is_empty() {
        true => "Nothing has changed.\n".to_owned(),
        false => parts.join("\n"),
    }
}

fn written(report: &Report) -> String {
    let teller = Teller::new(report.scale);
    let mut out = format!("### {}\n\n", plain(report.title));
    if report.comparison.is_same() {
        out.push_str("Nothing has changed.\n");
        return out;
    }
    out.push_str(&summary(report.comparison, &teller));
    for (kind, changes) in sections(report.comparison) {
        let _ = write!(out, "\n**{}**\n\n", kind.heading());
        for change in changes {
            item(&mut out, change, &teller);
        }
    }
    let _ = write!(out, "\n<sub>{} → {}</sub>\n", plain(report.old), plain(report.new));
    out
}

/// What somebody wants to know who reads no further.
fn summary(comparison: &Comparison, teller: &Teller) -> String {
    let mut out = String::new();
    for (kind, changes) in sections(comparison) {
        let tally = Tally::of(changes.iter().copied());
        let parts = [
            (tally.added, "added"),
            (tally.removed, "removed"),
            (tally.changed, "changed"),
        ];
        let parts: Vec<String> = parts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let _ = writeln!(out, "| {} | {} |", kind.heading(), parts.join(", "));
    }
    for mood in comparison.moods.iter().filter(|mood| mood.mean.was != mood.mean.is) {
        let _ = writeln!(
            out,
            "| Emotion of {} | {} |",
            plain(&mood.persona),
            teller.scores(mood.mean)
        );
    }
    if let Some(score) = comparison.score.filter(|score| score.was != score.is) {
        let _ = writeln!(out, "| Method | {} |", teller.percents(score));
    }
    format!("| | |\n|---|---|\n{out}")
}

fn item(out: &mut String, change: &Change, teller: &Teller) {
    let name = plain(&change.name);
    let told = |fact: &Fact| plain(&teller.told(change.kind, fact));
    let name = match change.turn() {
        Turn::Gone => format!("~~{name}~~"),
        Turn::Come | Turn::Other => format!("**{name}**"),
    };
    match change.facts.as_slice() {
        [fact] => {
            let _ = writeln!(out, "- {name}: {}", told(fact));
        }
        facts => {
            let _ = writeln!(out, "- {name}");
            for fact in facts {
                let _ = writeln!(out, "  - {}", told(fact));
            }
        }
    }
}

/// Text that reads as it was typed. A comment behind `@`, `#` and `www` keeps code hosts from
/// making links of them; those with a scheme lose it by the mark before their colon.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in inert::line(text).chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' | '#' => out.extend([c, '<', '!', '-', '-', ' ', '-', '-', '>']),
            c if c.is_ascii_punctuation() && !matches!(c, ',' | '.' | '(' | ')' | '%' | '\'' | '/') => {
                out.extend(['\\', c]);
            }
            c => out.push(c),
        }
    }
    out.replace("www.", "www<!-- -->.")
}
