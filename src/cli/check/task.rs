//! One definition of a run: read, mended where that was asked for, and judged.

use super::super::Failure;
use super::super::definition::Definition;
use super::super::files::{Output, write_all};
use super::super::input::Input;
use crate::check::Settings;
use crate::config::InForce;
use crate::fix;
use crate::report::Verdict;
use crate::syntax::Parses;
use similar::TextDiff;
use std::path::PathBuf;
use std::sync::Arc;

/// What becomes of fixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    Leave,
    Write,
    Show,
}

/// A definition to check.
pub struct Task {
    pub input: Input,
    /// Where it lies, or is said to lie.
    pub path: Option<PathBuf>,
    pub in_force: InForce,
    pub settings: Settings,
    /// What the maps of the run share.
    pub parses: Arc<Parses>,
}

/// What became of it.
#[derive(Default)]
pub struct Outcome {
    pub verdict: Verdict,
    /// Fixes that were made, or would be.
    pub changes: usize,
    /// Places in libraries that fixes would change, which are left to people: file and byte.
    pub left: Vec<(String, u32)>,
    /// The fixes as a unified diff, where that was asked for.
    pub diff: String,
}

impl Task {
    pub fn run(&self, mend: Mend) -> Result<Outcome, Failure> {
        let bytes = self.input.read()?;
        let definition = self.judge(bytes)?;
        if mend == Mend::Leave {
            let verdict = definition.verdict;
            return Ok(Outcome {
                verdict,
                ..Outcome::default()
            });
        }
        let before = main_text(&definition).to_owned();
        let (mended, changes) = fix::mend(definition, |text| self.judge(text.into_bytes()))?;
        let after = main_text(&mended);
        let mut diff = String::new();
        match (mend, &self.input) {
            _ if changes == 0 => {}
            (Mend::Show, _) => diff = unified(&self.name(), &before, after),
            (_, Input::File(path)) => {
                let bytes = after.as_bytes();
                write_all(&[Output { path, bytes }], &[])?;
            }
            (_, Input::Stdin) => return Err(cannot_write_back()),
        }
        Ok(Outcome {
            left: elsewhere(&mended),
            verdict: mended.verdict,
            changes,
            diff,
        })
    }

    /// As it is shown to people.
    fn name(&self) -> String {
        match (&self.input, &self.path) {
            (Input::Stdin, Some(path)) => path.display().to_string(),
            (input, _) => input.name(),
        }
    }

    fn judge(&self, bytes: Vec<u8>) -> Result<Definition, Failure> {
        let parses = self.parses.clone();
        Definition::of(&self.name(), self.path.as_deref(), bytes, &self.settings, parses)
    }
}

/// Where fixes would change the files that a map shares with others.
fn elsewhere(definition: &Definition) -> Vec<(String, u32)> {
    let spans = fix::elsewhere(definition).into_iter();
    spans
        .map(|span| (definition.verdict.sources.file(span.file).name.clone(), span.start))
        .collect()
}

fn main_text(definition: &Definition) -> &str {
    definition.verdict.sources.iter().next().map_or("", |file| &file.text)
}

fn cannot_write_back() -> Failure {
    Failure::usage("`--fix` cannot write to standard input").help("`--diff` shows what it would change")
}

/// In the form that `patch` and `git apply` read.
fn unified(name: &str, before: &str, after: &str) -> String {
    let name = name.replace('\\', "/");
    let name = name.trim_start_matches("./").trim_start_matches('/');
    TextDiff::from_lines(before, after)
        .unified_diff()
        .header(&format!("a/{name}"), &format!("b/{name}"))
        .to_string()
}
