//! The scorecard: how far a map has come along the six steps of the method.
//!
//! It is counted from the same checks that make the findings, at the levels the rules are shipped with, so that no
//! setting makes a map look better than it is; only rules that are off, and findings allowed by a comment, leave it.

use super::dates;
use super::language::Language;
use super::look::Look;
use super::rule::Rule;
use super::rules::find;
use crate::diag::{Code, Diagnostic, Level};
use crate::model::{Map, Solution};
use jiff::civil;
use std::borrow::Cow;

/// How far a map has come along the six steps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scorecard {
    pub steps: [StepScore; 6],
    /// All findings of the map by level, those of practice and of the format included.
    pub findings: ByLevel,
    /// The findings one by one, in the order of the source.
    pub flaws: Vec<Flaw>,
    /// The day that the map was judged on.
    pub today: Option<civil::Date>,
}

/// How many findings there are of each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByLevel {
    pub errors: u32,
    pub warnings: u32,
    pub infos: u32,
}

impl ByLevel {
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let count = |level| diagnostics.iter().filter(|found| found.level == level).count() as u32;
        Self {
            errors: count(Level::Error),
            warnings: count(Level::Warning),
            infos: count(Level::Info),
        }
    }
}

/// A finding as those are told of it who read the map and not its definition.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    pub code: Code,
    pub level: Level,
    /// The kind and id of the item it is about; empty for the whole map.
    pub item: String,
    /// In English; empty where it could name what is not shown.
    pub message: String,
}

impl From<&Diagnostic> for Flaw {
    fn from(found: &Diagnostic) -> Self {
        Self {
            code: found.code,
            level: found.level,
            item: found.item.clone(),
            message: found.message.clone(),
        }
    }
}

/// What a flaw is called in a language.
pub fn flaw_name(code: Code, lang: &str) -> String {
    let known = Language::of(lang).and_then(|language| language.rule_name(code, lang));
    known.map_or_else(|| find(code).map(Rule::words).unwrap_or_default(), Cow::into_owned)
}

/// One step of the method.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepScore {
    /// Checks that apply to this map.
    pub applicable: u32,
    /// Of those, the ones that hold.
    pub held: u32,
    /// The step is missing altogether.
    pub missing: bool,
    /// It was checked, and nothing of level error or warning was found in it.
    pub complete: bool,
    /// The gravest finding, the first of several; `None` when complete.
    pub gravest: Option<Gravest>,
}

/// What a step lacks most.
#[derive(Clone, Debug, PartialEq)]
pub struct Gravest {
    pub code: Code,
    /// The name of the item it is about; empty for the whole map.
    pub subject: String,
}

impl Gravest {
    /// In a few words: what the rule is called in a language, and the name of the item.
    pub fn words(&self, lang: &str) -> String {
        let rule = flaw_name(self.code, lang);
        match self.subject.as_str() {
            "" => rule,
            subject => rule + Language::of(lang).map_or(": ", |language| language.colon) + subject,
        }
    }
}

impl StepScore {
    /// The gravest finding in a few words of a language; empty when complete.
    pub fn finding(&self, lang: &str) -> String {
        self.gravest
            .as_ref()
            .map_or(String::new(), |gravest| gravest.words(lang))
    }

    /// 0 to 100; `None` where no check applies, as when its rules are off.
    pub fn percent(&self) -> Option<f64> {
        match self.applicable {
            _ if self.missing => Some(0.0),
            0 => None,
            all => Some(100.0 * f64::from(self.held) / f64::from(all)),
        }
    }
}

impl Scorecard {
    /// Takes in what was found, in the order of the source.
    pub(super) fn list(&mut self, diagnostics: &[Diagnostic]) {
        self.findings = ByLevel::of(diagnostics);
        self.flaws = diagnostics.iter().map(Flaw::from).collect();
    }

    /// The mean of the steps that have checks, 0 to 100; `None` where no check applies at all.
    pub fn total(&self) -> Option<f64> {
        let percents: Vec<f64> = self.steps.iter().filter_map(StepScore::percent).collect();
        (!percents.is_empty()).then(|| percents.iter().sum::<f64>() / percents.len() as f64)
    }

    /// The date of a solution has passed without it.
    pub fn is_overdue(&self, solution: &Solution) -> bool {
        self.today.is_some_and(|today| dates::is_overdue(solution, today))
    }

    /// The day on which the map was to be reviewed, if that has passed.
    pub fn missed_review(&self, map: &Map) -> Option<civil::Date> {
        let (reviewed, every) = (map.reviewed.as_ref()?, map.review_every.as_ref()?);
        let next = dates::next_review(reviewed.value, every.value)?;
        self.today.filter(|today| next < *today).map(|_| next)
    }

    /// How many steps are complete.
    pub fn complete(&self) -> usize {
        self.steps.iter().filter(|step| step.complete).count()
    }
}

/// A scorecard in the making: rules are added in the order of their codes.
#[derive(Default)]
pub(super) struct Tally {
    card: Scorecard,
    levels: [Option<Level>; 6],
}

impl Tally {
    /// Adds what one rule came to; advice is not counted.
    pub fn add(&mut self, look: &Look) {
        let Some(step) = look.rule.group().step() else { return };
        if look.level == Level::Info {
            return;
        }
        let score = &mut self.card.steps[step];
        score.applicable += look.applicable;
        score.held += look.applicable - look.findings.len() as u32;
        let Some(first) = look.findings.first() else { return };
        score.missing |= look.rule.is_missing_step();
        if self.levels[step].is_none_or(|known| look.level > known) {
            self.levels[step] = Some(look.level);
            score.gravest = Some(Gravest {
                code: look.rule.code,
                subject: first.subject.to_owned(),
            });
        }
    }

    pub fn card(mut self) -> Scorecard {
        for step in &mut self.card.steps {
            step.complete = step.gravest.is_none() && step.applicable > 0;
        }
        self.card
    }
}
