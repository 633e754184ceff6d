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

/// Choices by code or prefix (`JM404`, `JM4`, `JM`), in layers: first the configuration, then the command line.
///
/// The last layer that says something about a rule decides; within a layer the longest prefix does, and of two equal
/// ones the later.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Levels {
    layers: Vec<Vec<(String, Choice)>>,
}

impl Levels {
    pub fn push(&mut self, layer: Vec<(String, Choice)>) {
        self.layers.push(layer);
    }

    /// What the settings say about a rule; `None` where they do not mention it.
    pub fn choice(&self, code: Code) -> Option<Choice> {
        let code = code.to_string();
        self.layers.iter().rev().find_map(|layer| {
            layer
                .iter()
                .filter(|(prefix, _)| code.starts_with(prefix.as_str()))
                .max_by_key(|(prefix, _)| prefix.len())
                .map(|(_, choice)| *choice)
        })
    }

    pub fn is_off(&self, code: Code) -> bool {
        self.choice(code) == Some(Choice::Off)
    }

    /// All rules whose codes start so are off.
    pub fn is_prefix_off(&self, prefix: &str) -> bool {
        starting_with(prefix).all(|rule| self.is_off(rule.code))
    }

    /// The level of a finding whose rule ships it at `shipped`.
    pub fn level(&self, code: Code, shipped: Level) -> Level {
        match self.choice(code) {
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

    #[test]
    fn the_last_layer_that_speaks_decides_and_in_it_the_longest_prefix() {
        let mut levels = Levels::default();
        levels.push(vec![
            ("JM4".into(), Choice::Off),
            ("JM404".into(), Choice::At(Level::Error)),
        ]);
        levels.push(vec![("JM403".into(), Choice::On)]);
        assert!(levels.is_off(Code(402)));
        assert_eq!(levels.level(Code(403), Level::Warning), Level::Warning);
        assert_eq!(levels.level(Code(404), Level::Warning), Level::Error);
        assert_eq!(levels.choice(Code(501)), None);
    }
}
