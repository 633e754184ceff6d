//! Each fact in words.

use crate::compare::{Delta, Fact, Kind};
use crate::model::{Scale, Severity, Status};
use crate::syntax::Choice;
use crate::words::Words;

/// Writes facts down. Scores have the signs of their scale.
pub struct Teller {
    words: Words<'static>,
    scale: Scale,
}

impl Teller {
    pub fn new(scale: Scale) -> Self {
        Self {
            words: Words::of("en"),
            scale,
        }
    }

    /// What has happened to an item of that kind, without its name: `moved from “Pay” to “Order”`.
    pub fn told(&self, kind: Kind, fact: &Fact) -> String {
        match fact {
            Fact::Added { at } => added(kind) + &self.at("in", at),
            Fact::Removed { from, by } => match (kind, by.as_slice()) {
                (Kind::PainPoint, []) => "no longer on the map".to_owned() + &self.at("was in", from),
                (Kind::PainPoint, by) => format!("closed by {}", self.names(by)),
                _ => "removed".to_owned() + &self.at("from", from),
            },
            Fact::StruckOut { reason, by } => {
                let why = reason
                    .as_ref()
                    .map_or(String::new(), |reason| format!(": {}", self.name(reason)));
                let by = by
                    .as_ref()
                    .map_or(String::new(), |by| format!(" because of {}", self.name(by)));
                format!("struck out{by}{why}")
            }
            Fact::Renamed { was } => format!("was called {}", self.name(was)),
            Fact::Moved { from, to } => match (from.as_slice(), to.as_slice()) {
                ([], to) => format!("now in {}", self.names(to)),
                (from, []) => format!("no longer in {}", self.names(from)),
                (from, to) => format!("moved from {} to {}", self.names(from), self.names(to)),
            },
            Fact::Reordered { behind: None } => "moved to the first place".to_owned(),
            Fact::Reordered { behind: Some(name) } => format!("moved behind {}", self.name(name)),
            Fact::Split { into } => format!("split into {}", self.names(into)),
            Fact::Merged { of } => format!("took in {}", self.names(of)),
            Fact::Severity { was, is } => severity(*was, *is),
            Fact::Solved { by } => format!("closed by {}, which is done", self.names(by)),
            Fact::Status { was, is } => format!("{}, was {}", self.status(*is), self.status(*was)),
            Fact::Emotion { persona, score } => format!("{persona} {}", self.scores(*score)),
            Fact::Figure {
                key,
                value,
                unit,
                better,
            } => self.figure(key, *value, unit, *better),
            Fact::Field { key, was, is } => self.field(key, was, is),
        }
    }

    /// A score before and after, and by how much it has grown: `−1.4 → +1.8 (+3.2)`.
    pub fn scores(&self, score: Delta) -> String {
        let shown = |value: f64| self.words.score(value, self.scale);
        match (score.was, score.is) {
            (Some(was), Some(is)) => format!("{} → {} ({})", shown(was), shown(is), self.words.signed(is - was)),
            (None, Some(is)) => format!("now {}", shown(is)),
            (Some(was), None) => format!("no longer {}", shown(was)),
            (None, None) => String::new(),
        }
    }

    /// Percent of the method before and after.
    pub fn percents(&self, score: Delta) -> String {
        let shown = |value: Option<f64>| self.words.share(value);
        format!("{} → {}", shown(score.was), shown(score.is))
    }

    fn figure(&self, key: &str, value: Delta, unit: &str, better: Option<bool>) -> String {
        let shown = |value: f64| match unit {
            "" => self.words.number(value, 2),
            "%" => format!("{}%", self.words.number(value, 2)),
            unit => format!("{} {unit}", self.words.number(value, 2)),
        };
        let judged = match better {
            Some(true) => ", better",
            Some(false) => ", worse",
            None => "",
        };
        match (value.was, value.is) {
            (Some(was), Some(is)) => format!("{key} {} → {}{judged}", shown(was), shown(is)),
            (None, Some(is)) => format!("{key} now {}", shown(is)),
            (Some(was), None) => format!("{key} no longer {}", shown(was)),
            (None, None) => key.to_owned(),
        }
    }

    fn field(&self, key: &str, was: &[String], is: &[String]) -> String {
        match (was, is) {
            (was, []) => format!("{key} no longer {}", self.texts(was)),
            ([], is) => format!("{key} now {}", self.texts(is)),
            ([was], [is]) => format!("{key} {} → {}", self.name(was), self.name(is)),
            (was, is) => format!("{key} now {}, no longer {}", self.texts(is), self.texts(was)),
        }
    }

    fn status(&self, status: Status) -> String {
        self.words.statuses[status as usize].to_lowercase()
    }

    fn at(&self, before: &str, names: &[String]) -> String {
        if names.is_empty() {
            return String::new();
        }
        format!(" {before} {}", self.names(names))
    }

    fn name(&self, name: &str) -> String {
        self.words.quoted(name)
    }

    fn names(&self, names: &[String]) -> String {
        let quoted: Vec<String> = names.iter().map(|name| self.name(name)).collect();
        match quoted.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, before)) => format!("{} and {last}", before.join(", ")),
            None => String::new(),
        }
    }

    fn texts(&self, texts: &[String]) -> String {
        let quoted: Vec<String> = texts.iter().map(|text| self.name(text)).collect();
        quoted.join(", ")
    }
}

fn added(kind: Kind) -> String {
    match kind {
        Kind::PainPoint => "opened",
        _ => "added",
    }
    .to_owned()
}

fn severity(was: Option<Severity>, is: Option<Severity>) -> String {
    match (was, is) {
        (Some(was), Some(is)) => {
            let turn = if is > was { "worse" } else { "less severe" };
            format!("{turn}: {}, was {}", is.word(), was.word())
        }
        (None, Some(is)) => format!("severity now {}", is.word()),
        (Some(was), None) => format!("severity no longer {}", was.word()),
        (None, None) => String::new(),
    }
}
