//! For people at a terminal: one line an item, by kind.

use super::told::Teller;
use super::{Report, sections};
use crate::compare::{Change, Comparison, Fact, Turn};
use crate::report::inert;
use anstream::adapter::strip_str;
use std::fmt::Write;

const BOLD: &str = "\u{1b}[1m";
const GREEN: &str = "\u{1b}[32m";
const RED: &str = "\u{1b}[31m";
const YELLOW: &str = "\u{1b}[33m";
const PLAIN: &str = "\u{1b}[0m";

/// All maps of a run, with the names of those that came and went.
pub fn reports(reports: &[Report], come: &[String], gone: &[String], colored: bool) -> String {
    let mut parts: Vec<String> = reports.iter().map(written).collect();
    let lists = [(come, GREEN, '+', "a new map"), (gone, RED, '−', "no longer there")];
    for (names, color, sign, what) in lists {
        let lines = names
            .iter()
            .map(|name| format!("{color}{sign}{PLAIN} {}: {what}\n", inert::line(name)));
        parts.extend((!names.is_empty()).then(|| lines.collect()));
    }
    let text = match parts.is_empty() {
        true => "nothing has changed\n".to_owned(),
        false => parts.join("\n"),
    };
    if colored { text } else { strip_str(&text).to_string() }
}

fn written(report: &Report) -> String {
    let teller = Teller::new(report.scale);
    let mut out = format!(
        "{BOLD}{}{PLAIN}\n{} → {}\n",
        inert::line(report.title),
        inert::line(report.old),
        inert::line(report.new)
    );
    if report.comparison.is_same() {
        out.push_str("\nnothing has changed\n");
        return out;
    }
    for (kind, changes) in sections(report.comparison) {
        let _ = write!(out, "\n{BOLD}{}{PLAIN}\n", kind.heading());
        for change in changes {
            item(&mut out, change, &teller);
        }
    }
    out + &on_the_whole(report.comparison, &teller)
}

fn item(out: &mut String, change: &Change, teller: &Teller) {
    let (color, sign) = match change.turn() {
        Turn::Come => (GREEN, '+'),
        Turn::Gone => (RED, '−'),
        Turn::Other => (YELLOW, '~'),
    };
    let _ = write!(out, "  {color}{sign}{PLAIN} {}", inert::line(&change.name));
    let told = |fact: &Fact| inert::line(&teller.told(change.kind, fact)).into_owned();
    match change.facts.as_slice() {
        [fact] => {
            let _ = writeln!(out, ": {}", told(fact));
        }
        facts => {
            out.push('\n');
            for fact in facts {
                let _ = writeln!(out, "      {}", told(fact));
            }
        }
    }
}

/// How the journey feels on the whole, and how far the map has come.
fn on_the_whole(comparison: &Comparison, teller: &Teller) -> String {
    let mut out = String::new();
    let moods = comparison.moods.iter();
    for mood in moods.filter(|mood| mood.mean.was != mood.mean.is) {
        let _ = writeln!(out, "  {}: {}", inert::line(&mood.persona), teller.scores(mood.mean));
    }
    if !out.is_empty() {
        out = format!("\n{BOLD}Emotion on the whole{PLAIN}\n{out}");
    }
    if let Some(score) = comparison.score.filter(|score| score.was != score.is) {
        let _ = write!(out, "\n{BOLD}Method{PLAIN}\n  {}\n", teller.percents(score));
    }
    out
}
