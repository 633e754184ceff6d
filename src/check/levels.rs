//! Which rules are on, and how much their findings weigh.

use super::rules::{find_by_text, similar, starting_with};
use crate::diag::{Code, Level};

/// What a setting makes of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    Off,
    /// On, at the level the rule is shipped with.
    On,
    At(Level),
}

/// What somebody has chosen for the rules whose codes start with `prefix` (`JM404`, `JM4`, `JM`).
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    pub prefix: String,
    pub choice: Choice,
    /// Where it was written, for people: `journeymap.config.yaml:3` or `--ignore`.
    pub origin: String,
}

/// Settings in layers: first the configuration, then the command line.
///
/// Whether a rule is on is decided by the last layer that says something about it, its level by the last one that
/// gives it a level. Within a layer the longest prefix counts, and of two equal ones the later.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Levels {
    layers: Vec<Vec<Setting>>,
}

impl Levels {
    /// Puts a layer on top.
    pub fn push(&mut self, layer: Vec<Setting>) {
        if !layer.is_empty() {
            self.layers.push(layer);
        }
    }

    /// What each layer says about a rule, the last layer first.
    fn settings(&self, code: Code) -> impl Iterator<Item = &Setting> {
        let code = code.to_string();
        self.layers.iter().rev().filter_map(move |layer| {
            let about = layer.iter().filter(|setting| code.starts_with(&setting.prefix));
            about.max_by_key(|setting| setting.prefix.len())
        })
    }

    /// The setting that decides about a rule; `None` where nothing was said.
    pub fn deciding(&self, code: Code) -> Option<&Setting> {
        let last = self.settings(code).next()?;
        let leveled = |setting: &&Setting| matches!(setting.choice, Choice::At(_));
        match last.choice {
            Choice::On => self.settings(code).find(leveled).or(Some(last)),
            _ => Some(last),
        }
    }

    pub fn is_off(&self, code: Code) -> bool {
        self.deciding(code).is_some_and(|setting| setting.choice == Choice::Off)
    }

    /// All rules whose codes start so are off.
    pub fn is_prefix_off(&self, prefix: &str) -> bool {
        starting_with(prefix).all(|rule| self.is_off(rule.code))
    }

    /// The level of a finding whose rule ships it at `shipped`.
    pub fn level(&self, code: Code, shipped: Level) -> Level {
        match self.deciding(code).map(|setting| setting.choice) {
            Some(Choice::At(level)) => level,
            _ => shipped,
        }
    }
}

/// The prefix that a setting names: a code, the start of one, or the name of a rule.
///
/// What cannot be compiled as meant cannot be switched off; the error says what to write instead.
pub fn selector(text: &str) -> Result<String, Unselectable> {
    let prefix = match find_by_text(text) {
        Some(rule) => rule.code.to_string(),
        None => text.trim().to_ascii_uppercase(),
    };
    if prefix.is_empty() || starting_with(&prefix).next().is_none() {
        return Err(Unselectable::Unknown(similar(text).map(|rule| rule.code)));
    }
    let optional = starting_with(&prefix).any(|rule| rule.can_be_switched_off());
    optional.then_some(prefix).ok_or(Unselectable::Mandatory)
}

/// Why a setting cannot name a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unselectable {
    /// There is no such rule; one that may be meant.
    Unknown(Option<Code>),
    /// The rule cannot be switched off.
    Mandatory,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layer(settings: &[(&str, Choice)]) -> Vec<Setting> {
        let setting = |(prefix, choice): &(&str, Choice)| Setting {
            prefix: (*prefix).into(),
            choice: *choice,
            origin: String::new(),
        };
        settings.iter().map(setting).collect()
    }

    #[test]
    fn the_last_layer_that_speaks_decides_and_in_it_the_longest_prefix() {
        let mut levels = Levels::default();
        levels.push(layer(&[
            ("JM4", Choice::Off),
            ("JM404", Choice::At(Level::Error)),
            ("JM5", Choice::At(Level::Info)),
        ]));
        levels.push(layer(&[("JM403", Choice::On), ("JM502", Choice::On)]));
        assert!(levels.is_off(Code(402)));
        assert_eq!(levels.level(Code(403), Level::Warning), Level::Warning);
        assert_eq!(levels.level(Code(404), Level::Warning), Level::Error);
        assert_eq!(levels.level(Code(502), Level::Warning), Level::Info);
        assert_eq!(levels.deciding(Code(601)), None);
    }

    #[test]
    fn what_cannot_be_compiled_as_meant_cannot_be_switched_off() {
        assert_eq!(selector("jm404"), Ok("JM404".into()));
        assert_eq!(selector("touchpoint-without-owner"), Ok("JM404".into()));
        assert_eq!(selector("JM0"), Ok("JM0".into()));
        assert_eq!(selector("JM002"), Err(Unselectable::Mandatory));
        assert_eq!(
            selector("touchpoint-without-ownr"),
            Err(Unselectable::Unknown(Some(Code(404))))
        );
    }
}
