//! The six-step method as rules over the model, and the scorecard.
//!
//! [`judge`] holds a compiled definition to all rules, less what its comments allow; [`run`] only its map. Neither
//! knows anything of files or terminals.

mod allow;
mod card;
pub(crate) mod cited;
mod dates;
mod journey;
mod language;
mod levels;
mod look;
mod personal_data;
mod rule;
mod rules;
mod texts;

pub use card::{ByLevel, Flaw, Gravest, Scorecard, StepScore, flaw_name};
pub use levels::{Choice, Levels, Setting, Unselectable, selector};
pub use look::{Item, Look, quote};
pub use rule::{Example, Group, Rule};
pub use rules::{RULES, find, find_by_text, similar, starting_with};
pub use texts::texts;

use allow::Allows;
use card::Tally;

use crate::diag::{Diagnostic, Fault, Level};
use crate::model::{Compiled, Map};
use crate::source::Sources;
use crate::text::Fonts;
use crate::words::LabelKey;
use jiff::civil;
use std::cell::OnceCell;

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
    /// The fonts that the map will be drawn with.
    pub fonts: Fonts,
    /// The fixed words that the map will be drawn with, where they are not those of its language.
    pub labels: Vec<(LabelKey, String)>,
}

impl Settings {
    /// All rules on, at the levels they are shipped with.
    pub fn new(today: civil::Date) -> Self {
        Self {
            today,
            draft: false,
            levels: Levels::default(),
            source_age_months: 24,
            fonts: Fonts::default(),
            labels: Vec::new(),
        }
    }
}

/// What came of holding a map to the rules.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// In the order of the source.
    pub diagnostics: Vec<Diagnostic>,
    /// `None` where there is no map.
    pub card: Option<Scorecard>,
}

/// Holds a map to all rules that are on.
pub fn run(map: &Map, settings: &Settings) -> Checked {
    run_except(map, settings, |_| false)
}

/// Judges a compiled definition: the faults of its format, then the rules, less what its comments allow.
pub fn judge(compiled: &Compiled, sources: &Sources, settings: &Settings) -> Checked {
    let mut allows = Allows::read(&compiled.documents, sources);
    let mut checked = match &compiled.map {
        Some(map) => run_except(map, settings, |found| allows.allow(found)),
        None => Checked::default(),
    };
    checked.diagnostics.extend(compiled.diagnostics.iter().cloned());
    // Of a map that could not be read, nobody knows what the comments would have allowed.
    if compiled.map.is_some() && !settings.levels.is_off(Fault::UnusedAllow.code()) {
        let unused = allows.unused(&settings.levels);
        let level = settings
            .levels
            .level(Fault::UnusedAllow.code(), Fault::UnusedAllow.level());
        checked
            .diagnostics
            .extend(unused.into_iter().map(|found| Diagnostic { level, ..found }));
    }
    sort(&mut checked.diagnostics);
    if let Some(card) = &mut checked.card {
        card.list(&checked.diagnostics);
    }
    checked
}

fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_key(|found| (found.span.file, found.span.start, found.code));
}

/// As [`run`], without the findings that `allowed` says yes to; they leave the scorecard as well.
fn run_except(map: &Map, settings: &Settings, mut allowed: impl FnMut(&Diagnostic) -> bool) -> Checked {
    let mut diagnostics = Vec::new();
    let mut tally = Tally::default();
    let texts = OnceCell::new();
    for rule in RULES.iter().filter(|rule| !settings.levels.is_off(rule.code)) {
        let Some(check) = rule.check else { continue };
        let mut look = Look::new(rule, map, settings, &texts);
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
    sort(&mut diagnostics);
    let mut card = tally.card();
    card.list(&diagnostics);
    card.today = Some(settings.today);
    Checked {
        diagnostics,
        card: Some(card),
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
