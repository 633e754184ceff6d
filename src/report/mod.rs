//! Findings as people and machines read them.
//!
//! Everything printed here may come from a hostile definition: for terminals it is made [`inert`] first.

pub mod card;
pub mod comparison;
pub mod concise;
mod excerpt;
mod fingerprint;
mod fold;
pub mod github;
pub mod gitlab;
pub mod inert;
pub mod json;
pub mod junit;
pub mod pages;
pub mod sarif;
pub mod statistics;
pub mod terminal;

use crate::check::Scorecard;
use crate::diag::{Diagnostic, Level};
use crate::source::Sources;

/// What came of checking one definition.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// The definition as it is shown to people.
    pub name: String,
    /// All files that were read for it.
    pub sources: Sources,
    /// In the order in which they are reported.
    pub diagnostics: Vec<Diagnostic>,
    /// `None` where no map could be made.
    pub card: Option<Scorecard>,
}

/// How many findings there are of each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    pub errors: usize,
    pub warnings: usize,
    pub infos: usize,
}

impl Counts {
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut counts = Self::default();
        for found in diagnostics {
            *match found.level {
                Level::Error => &mut counts.errors,
                Level::Warning => &mut counts.warnings,
                Level::Info => &mut counts.infos,
            } += 1;
        }
        counts
    }

    pub fn add(&mut self, other: Counts) {
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.infos += other.infos;
    }
}

/// `2 errors, 1 warning`; levels without findings are left out, and `no findings` is said when all are.
impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kinds = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "info")];
        let parts: Vec<String> = kinds
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, name)| format!("{count} {name}{}", if *count == 1 { "" } else { "s" }))
            .collect();
        f.write_str(if parts.is_empty() { "no findings" } else { "" })?;
        f.write_str(&parts.join(", "))
    }
}
