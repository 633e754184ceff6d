//! What a KPI says in words and numbers: its value, its target, and whether it moved the right way.

use crate::method::synonyms;
use crate::model::{Better, Kpi};
use crate::text::is_east_asian;
use crate::words::Words;
use std::cmp::Ordering;

/// Decimals beyond these are noise on a map.
const MOST_DECIMALS: usize = 6;
const NO_BREAK_SPACE: char = '\u{a0}';

/// The texts of one KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The present value, with `%` where that is the unit; `None` when nothing has been measured yet.
    pub value: Option<String>,
    /// The unit that follows the value in small type; empty for `%` and for KPIs without one.
    pub unit: String,
    /// `≤ 4%`.
    pub goal: Option<String>,
    /// `target ≤ 4%`.
    pub target: Option<String>,
    /// The value that the KPI started from, with its unit.
    pub baseline: Option<String>,
    pub on_target: bool,
    pub trend: Option<Trend>,
}

/// How a KPI moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The direction of the number.
    pub direction: Ordering,
    pub verdict: Verdict,
    /// `4 pp better`.
    pub text: String,
}

/// Whether the move is welcome, which is not the direction of the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Better,
    Worse,
    Flat,
}

impl Figure {
    pub fn new(kpi: &Kpi, words: &Words) -> Self {
        let writer = Writer::new(kpi, words);
        let value = present(kpi);
        let goal = kpi.target.as_ref().map(|target| writer.goal(target.value, kpi.better));
        Self {
            value: value.map(|value| writer.value(value)),
            unit: writer.unit_behind_value(),
            target: goal.as_ref().map(|goal| words.target.replace("{}", goal)),
            goal,
            baseline: kpi
                .baseline
                .as_ref()
                .map(|baseline| writer.with_unit(writer.number(baseline.value))),
            on_target: on_target(kpi),
            trend: value.and_then(|value| writer.trend(value, kpi)),
        }
    }

    /// The present value with its unit.
    pub fn amount(&self) -> Option<String> {
        let value = self.value.as_ref()?;
        Some(if self.unit.is_empty() {
            value.clone()
        } else {
            beside(value, &self.unit)
        })
    }

    /// The value with its unit, for a label.
    pub fn spoken(&self) -> String {
        let mut parts: Vec<String> = self.amount().into_iter().collect();
        parts.extend(self.target.clone());
        parts.extend(self.trend.as_ref().map(|trend| trend.text.clone()));
        parts.join(", ")
    }
}

/// The value that was written, else the last of the history.
pub fn present(kpi: &Kpi) -> Option<f64> {
    kpi.value
        .as_ref()
        .map(|value| value.value)
        .or_else(|| kpi.history.last().copied())
}

/// What the present value is compared with: the baseline, else the value before.
fn before(kpi: &Kpi) -> Option<f64> {
    let previous = || {
        kpi.history
            .len()
            .checked_sub(2)
            .and_then(|at| kpi.history.get(at))
            .copied()
    };
    kpi.baseline.as_ref().map(|baseline| baseline.value).or_else(previous)
}

pub fn on_target(kpi: &Kpi) -> bool {
    match (present(kpi), &kpi.target, kpi.better) {
        (Some(value), Some(target), Better::Higher) => value >= target.value,
        (Some(value), Some(target), Better::Lower) => value <= target.value,
        _ => false,
    }
}

pub fn is_percent(kpi: &Kpi) -> bool {
    kpi.unit.as_ref().is_some_and(|unit| unit.value.trim() == "%")
}

/// Writes the numbers of one KPI alike.
struct Writer<'a> {
    words: &'a Words<'a>,
    unit: &'a str,
    /// Some number of the KPI is negative, so positive ones show their sign.
    signed: bool,
}

impl<'a> Writer<'a> {
    fn new(kpi: &'a Kpi, words: &'a Words<'a>) -> Self {
        let written = [&kpi.value, &kpi.target, &kpi.baseline];
        let signed = written.into_iter().flatten().any(|number| number.value < 0.0);
        Self {
            words,
            unit: kpi.unit.as_ref().map_or("", |unit| unit.value.trim()),
            signed,
        }
    }

    /// A number without its unit.
    fn number(&self, value: f64) -> String {
        let text = self.words.number(value, decimals(value));
        if self.signed && value > 0.0 {
            format!("+{text}")
        } else {
            text
        }
    }

    fn value(&self, value: f64) -> String {
        if self.unit == "%" {
            self.with_unit(self.number(value))
        } else {
            self.number(value)
        }
    }

    fn unit_behind_value(&self) -> String {
        if self.unit == "%" {
            String::new()
        } else {
            self.unit.to_owned()
        }
    }

    fn with_unit(&self, number: String) -> String {
        match self.unit {
            "" => number,
            "%" => self.words.percent.replace("{}", &number),
            unit => beside(&number, unit),
        }
    }

    fn goal(&self, target: f64, better: Better) -> String {
        let amount = self.with_unit(self.number(target));
        match better {
            Better::Lower => format!("≤{NO_BREAK_SPACE}{amount}"),
            Better::Higher => amount,
        }
    }

    fn trend(&self, value: f64, kpi: &Kpi) -> Option<Trend> {
        let before = before(kpi)?;
        // 7.9 − 8.2 is not quite −0.3: the difference is as exact as the numbers it comes from.
        let text = self
            .words
            .number((value - before).abs(), decimals(value).max(decimals(before)));
        let direction = if text == "0" {
            Ordering::Equal
        } else {
            value.total_cmp(&before)
        };
        let verdict = verdict(direction, kpi.better);
        let amount = match self.unit {
            "%" => beside(&text, self.words.percentage_points),
            // Which form of the word goes with one, only its language knows; it stands at the value anyway.
            unit if text == "1" && has_forms(unit) => text,
            _ => self.with_unit(text),
        };
        let pattern = match verdict {
            Verdict::Better => self.words.better_by,
            Verdict::Worse => self.words.worse_by,
            Verdict::Flat => self.words.flat_by,
        };
        Some(Trend {
            direction,
            verdict,
            text: pattern.replace("{}", &amount),
        })
    }
}

/// A number and its unit, as the script of the unit writes them: 8 min, but 8時間.
fn beside(number: &str, unit: &str) -> String {
    if unit.starts_with(is_east_asian) {
        format!("{number}{unit}")
    } else {
        format!("{number}{NO_BREAK_SPACE}{unit}")
    }
}

/// Whether a unit is a word that changes with the number, such as weeks, and not a sign such as min or €.
fn has_forms(unit: &str) -> bool {
    let is_word = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        letters > 3 || (letters == 3 && synonyms::row(word, synonyms::PERIODS).is_some())
    };
    !unit.contains(is_east_asian) && unit.split_whitespace().any(is_word)
}

fn verdict(direction: Ordering, better: Better) -> Verdict {
    match (direction, better) {
        (Ordering::Equal, _) => Verdict::Flat,
        (Ordering::Greater, Better::Higher) | (Ordering::Less, Better::Lower) => Verdict::Better,
        _ => Verdict::Worse,
    }
}

/// How many decimals the number was written with.
fn decimals(value: f64) -> usize {
    let text = value.to_string();
    let written = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    written.min(MOST_DECIMALS)
}

#[cfg(test)]
pub mod tests;
