//! How a run of `check` ends: what is said in the last lines, and the exit code.

use super::super::{Console, Exit, Failure};
use crate::check::Scorecard;
use crate::config::InForce;
use crate::diag::Diagnostic;
use crate::report::{Counts, Verdict, card};
use serde_json::json;
use std::collections::BTreeSet;

#[derive(Default)]
pub struct Closing {
    /// Files that could not be read or written.
    pub failures: Vec<Failure>,
    /// Findings that a baseline file lists.
    pub known: usize,
    /// Findings that it lists and that are no longer there.
    pub gone: usize,
    changes: usize,
    changed_maps: usize,
    /// Fixes were asked for.
    is_mending: bool,
    /// Places in libraries that fixes would change, each once however many maps share it.
    left: BTreeSet<(String, u32)>,
    /// Maps that score less than they have to, in words.
    unmet: Vec<String>,
    is_failed: bool,
}

impl Closing {
    pub fn new(is_mending: bool) -> Self {
        Self {
            is_mending,
            ..Self::default()
        }
    }

    /// A map has had so many fixes, and others would change its libraries.
    pub fn count_changes(&mut self, changes: usize, left: Vec<(String, u32)>) {
        self.changes += changes;
        self.left.extend(left);
        self.changed_maps += usize::from(changes > 0);
    }

    /// Holds each map to what it must reach.
    pub fn judge(&mut self, verdicts: &[Verdict], in_force: &[InForce]) {
        for (verdict, in_force) in verdicts.iter().zip(in_force) {
            let counts = Counts::of(&verdict.diagnostics);
            self.is_failed |= counts.errors > 0 || (in_force.strict.value && counts.warnings > 0);
            let least = in_force.min_score.value;
            let total = verdict.card.as_ref().and_then(Scorecard::total);
            if let Some(total) = total.filter(|total| *total < f64::from(least)) {
                self.unmet
                    .push(unmet(&verdict.name, total, least, &in_force.min_score.origin));
            }
        }
        self.is_failed |= !self.unmet.is_empty();
    }

    /// After a report.
    pub fn after_check(self, console: &Console, verdicts: &[Verdict]) -> Result<Exit, Failure> {
        let mut counts = Counts::default();
        verdicts
            .iter()
            .for_each(|verdict| counts.add(Counts::of(&verdict.diagnostics)));
        let exit = self.exit(self.is_failed);
        let mut lines = self.unmet.clone();
        if self.changes > 0 {
            lines.push(format!(
                "mended {} in {}",
                of(self.changes, "place"),
                of(self.changed_maps, "map")
            ));
        }
        lines.extend(self.left_in_libraries());
        lines.extend(self.left_to_decide(verdicts));
        if self.known > 0 {
            lines.push(format!("{} left out", of(self.known, "known finding")));
        }
        if self.gone > 0 {
            lines.push(format!(
                "{} no longer there: `--write-baseline` forgets them",
                of(self.gone, "known finding")
            ));
        }
        let maps = verdicts.iter().filter(|verdict| verdict.card.is_some()).count();
        lines.push(format!("{counts} in {}", of(maps, "map")));
        let message = json!({
            "type": "summary",
            "exit": exit as u8,
            "maps": maps,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "infos": counts.infos,
            "known": self.known,
            "fixes": self.changes,
            "left": self.left.len(),
            "unmet": self.unmet,
        });
        self.report_failures(console);
        // Where nothing could be read, that is all there is to say.
        if !verdicts.is_empty() || self.failures.is_empty() || console.is_json() {
            console.closing(&lines.join("; "), &message)?;
        }
        Ok(exit)
    }

    /// After a diff, which fails when there is something to change.
    pub fn after_diff(self, console: &Console) -> Result<Exit, Failure> {
        let exit = self.exit(self.changes > 0);
        let would = match self.changes {
            0 => "nothing to mend".to_owned(),
            count => format!(
                "`--fix` would mend {} in {}",
                of(count, "place"),
                of(self.changed_maps, "map")
            ),
        };
        let lines: Vec<String> = [would].into_iter().chain(self.left_in_libraries()).collect();
        let text = lines.join("; ");
        self.report_failures(console);
        console.closing(
            &text,
            &json!({ "type": "summary", "exit": exit as u8, "fixes": self.changes }),
        )?;
        Ok(exit)
    }

    /// What could not be read or written weighs more than what was found.
    fn exit(&self, is_failed: bool) -> Exit {
        match self.failures.last() {
            Some(failure) => failure.exit,
            None if is_failed => Exit::Findings,
            None => Exit::Fine,
        }
    }

    fn left_in_libraries(&self) -> Option<String> {
        let places = of(self.left.len(), "place");
        (!self.left.is_empty()).then(|| format!("{places} in libraries left to be mended by hand"))
    }

    /// What a word or number means is for people to say: such suggestions have no fix.
    fn left_to_decide(&self, verdicts: &[Verdict]) -> Option<String> {
        let found = verdicts.iter().flat_map(|verdict| &verdict.diagnostics);
        let suggests = |found: &&Diagnostic| found.help.iter().any(|help| help.starts_with("did you mean"));
        let count = found.filter(suggests).filter(|found| found.fix.is_none()).count();
        (self.is_mending && count > 0).then(|| format!("{} left to be decided by hand", of(count, "suggestion")))
    }

    fn report_failures(&self, console: &Console) {
        for failure in &self.failures {
            console.failure(failure);
        }
    }
}

fn unmet(name: &str, total: f64, least: u32, origin: &str) -> String {
    let total = card::percent(total);
    format!("{name} scores {total} %, and {least} % are asked for ({origin})")
}

/// `1 map`, `3 maps`.
fn of(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
