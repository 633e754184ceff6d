//! Which findings a report for people shows with their lines, and which it only counts.
//!
//! Errors come first: until they are mended there is no map. What a rule says for the fourth time teaches nothing new,
//! so of its warnings and infos a few are shown and the others counted at their lines.

use super::inert;
use crate::diag::{Code, Diagnostic, Level};
use crate::source::Sources;
use std::collections::BTreeMap;

/// Warnings or infos of one rule that are shown.
const OF_A_RULE: usize = 3;
/// Errors that are shown, of whatever rule.
const ERRORS: usize = 100;
/// Lines that are named for findings that are only counted.
const LINES: usize = 12;

/// A finding that is shown, and those that are counted behind it.
pub struct Shown<'a> {
    pub found: &'a Diagnostic,
    pub counted: Vec<&'a Diagnostic>,
}

/// What is folded together: all errors, or what a rule finds at a lower level.
type Fold = (Level, Option<Code>);

fn fold_of(found: &Diagnostic) -> Fold {
    (found.level, Some(found.code).filter(|_| found.level < Level::Error))
}

/// Errors, then all else in the order of the source.
pub fn fold(diagnostics: &[Diagnostic]) -> Vec<Shown<'_>> {
    let mut totals: BTreeMap<Fold, usize> = BTreeMap::new();
    for found in diagnostics {
        *totals.entry(fold_of(found)).or_default() += 1;
    }
    let errors = diagnostics.iter().filter(|found| found.level == Level::Error);
    let others = diagnostics.iter().filter(|found| found.level < Level::Error);
    let mut shown: Vec<Shown> = Vec::new();
    let mut last: BTreeMap<Fold, (usize, usize)> = BTreeMap::new();
    for found in errors.chain(others) {
        let fold = fold_of(found);
        let (count, at) = last.entry(fold).or_default();
        if *count < most(fold, totals[&fold]) {
            (*count, *at) = (*count + 1, shown.len());
            shown.push(Shown {
                found,
                counted: Vec::new(),
            });
        } else if let Some(before) = shown.get_mut(*at) {
            before.counted.push(found);
        }
    }
    shown
}

/// How many of so many are shown. Counting a single one would take as much room as showing it.
fn most((level, _): Fold, total: usize) -> usize {
    let most = if level == Level::Error { ERRORS } else { OF_A_RULE };
    if total == most + 1 { total } else { most }
}

impl Shown<'_> {
    /// `… and 82 more of JM502 at lines 12, 15 and 80 others; …`, empty where nothing is only counted.
    pub fn more(&self, sources: &Sources) -> String {
        if self.counted.is_empty() {
            return String::new();
        }
        let what = match self.found.level {
            Level::Error => "errors".to_owned(),
            _ => format!("of {}", self.found.code),
        };
        format!(
            "… and {} more {what} at {}; `journeymap check --output-format concise` lists them all",
            self.counted.len(),
            self.lines(sources)
        )
    }

    /// `lines 12, 15, team.yaml:3 and 80 others`; those in the file of the finding that is shown go without its name.
    fn lines(&self, sources: &Sources) -> String {
        let place = |found: &&Diagnostic| {
            let file = sources.file(found.span.file);
            let line = file.line_column(found.span.start).line;
            if found.span.file == self.found.span.file {
                line.to_string()
            } else {
                format!("{}:{line}", inert::line(&file.name))
            }
        };
        let mut places: Vec<String> = self.counted.iter().map(place).collect();
        places.dedup();
        let others = places.len().saturating_sub(LINES);
        places.truncate(LINES);
        let word = if places.len() == 1 { "line" } else { "lines" };
        match others {
            0 => format!("{word} {}", places.join(", ")),
            _ => format!("{word} {} and {others} others", places.join(", ")),
        }
    }
}
