//! The six-step method as rules over the model, and the scorecard.
//!
//! [`run`] holds one map to all rules. It knows nothing of files, comments or terminals: what a comment allows and
//! what a baseline file knows is taken away from its findings afterwards.

mod card;
mod cited;
mod dates;
mod journey;
mod language;
mod levels;
mod look;
mod personal_data;
mod rule;
mod rules;
mod texts;

pub use card::{Scorecard, StepScore};
pub use levels::{Choice, Levels};
pub use look::{Item, Look, quote};
pub use rule::{Example, Group, Rule};
pub use rules::{RULES, find, find_by_text, similar};

use card::Tally;

use crate::diag::{Diagnostic, Level};
use crate::model::Map;
use jiff::civil;

/// What the rules go by besides the map.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The day that rules about dates take for today.
    pub today: civil::Date,
    /// A half-written map: missing steps are warnings.
    pub draft: bool,
    pub levels: Levels,
    /// Sources older than this are outdated.
    pub source_age_months: u32,
}

impl Settings {
    /// All rules on, at the levels they are shipped with.
    pub fn new(today: civil::Date) -> Self {
        Self {
            today,
            draft: false,
            levels: Levels::default(),
            source_age_months: 24,
        }
    }
}

/// What came of holding a map to the rules.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// In the order of the source.
    pub diagnostics: Vec<Diagnostic>,
    pub card: Scorecard,
}

/// Holds a map to all rules that are on.
pub fn run(map: &Map, settings: &Settings) -> Checked {
    run_except(map, settings, |_| false)
}

/// As [`run`], without the findings that `allowed` says yes to; they leave the scorecard as well.
pub fn run_except(map: &Map, settings: &Settings, mut allowed: impl FnMut(&Diagnostic) -> bool) -> Checked {
    let mut diagnostics = Vec::new();
    let mut tally = Tally::default();
    for rule in RULES.iter().filter(|rule| !settings.levels.is_off(rule.code)) {
        let Some(check) = rule.check else { continue };
        let mut look = Look::new(rule, map, settings);
        check(&mut look);
        let found = look.findings.len();
        look.findings.retain(|finding| !allowed(&finding.diagnostic));
        look.applicable -= (found - look.findings.len()) as u32;
        tally.add(&look);
        let level = level_of(rule, look.level, settings);
        diagnostics.extend(look.findings.into_iter().map(|finding| Diagnostic {
            level,
            ..finding.diagnostic
        }));
    }
    diagnostics.sort_by_key(|found| (found.span.file, found.span.start, found.code));
    Checked {
        diagnostics,
        card: tally.card(),
    }
}

/// A missing step of a draft is a warning at most.
fn level_of(rule: &Rule, shipped: Level, settings: &Settings) -> Level {
    let level = settings.levels.level(rule.code, shipped);
    if settings.draft && rule.is_missing_step() {
        level.min(Level::Warning)
    } else {
        level
    }
}
