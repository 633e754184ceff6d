//! One definition of a run: read, mended where that was asked for, and judged.

use super::super::Failure;
use super::super::definition::Definition;
use super::super::files::{Output, write_all};
use super::super::input::Input;
use crate::check::Settings;
use crate::config::InForce;
use crate::fix;
use crate::report::Verdict;
use similar::TextDiff;
use std::path::PathBuf;

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
}

/// What became of it.
pub struct Outcome {
    pub verdict: Verdict,
    /// Fixes that were made, or would be.
    pub changes: usize,
    /// The fixes as a unified diff, where that was asked for.
    pub diff: String,
}

/// After so many rounds fixes would go on forever.
const MOST_ROUNDS: usize = 10;

impl Task {
    pub fn run(&self, mend: Mend) -> Result<Outcome, Failure> {
        let bytes = self.input.read()?;
        let definition = self.judge(bytes)?;
        if mend == Mend::Leave {
            return Ok(outcome(definition, 0, String::new()));
        }
        let before = main_text(&definition).to_owned();
        let (mended, changes) = self.mended(definition)?;
        let after = main_text(&mended);
        match (mend, &self.input) {
            _ if changes == 0 => {}
            (Mend::Write, Input::File(path)) => {
                let bytes = after.as_bytes();
                write_all(&[Output { path, bytes }], &[])?;
            }
            (Mend::Write, Input::Stdin) => return Err(cannot_write_back()),
            (Mend::Show, _) => {
                let diff = unified(&self.name(), &before, after);
                return Ok(outcome(mended, changes, diff));
            }
            (Mend::Leave, _) => {}
        }
        Ok(outcome(mended, changes, String::new()))
    }

    /// As it is shown to people.
    fn name(&self) -> String {
        match (&self.input, &self.path) {
            (Input::Stdin, Some(path)) => path.display().to_string(),
            (input, _) => input.name(),
        }
    }

    fn judge(&self, bytes: Vec<u8>) -> Result<Definition, Failure> {
        Definition::of(&self.name(), self.path.as_deref(), bytes, &self.settings)
    }

    /// Fixes until there is nothing left to fix.
    fn mended(&self, mut definition: Definition) -> Result<(Definition, usize), Failure> {
        let mut changes = 0;
        for _ in 0..MOST_ROUNDS {
            let fixes = fix::fixes(
                &definition.compiled,
                &definition.verdict.diagnostics,
                &definition.verdict.sources,
            );
            let (text, count) = fix::apply(main_text(&definition), &fixes);
            if count == 0 {
                break;
            }
            changes += count;
            definition = self.judge(text.into_bytes())?;
        }
        Ok((definition, changes))
    }
}

fn outcome(definition: Definition, changes: usize, diff: String) -> Outcome {
    let verdict = definition.verdict;
    Outcome { verdict, changes, diff }
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
