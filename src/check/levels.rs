//! Which rules are on, and how much their findings weigh.

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

    /// The level of a finding whose rule ships it at `shipped`.
    pub fn level(&self, code: Code, shipped: Level) -> Level {
        match self.choice(code) {
            Some(Choice::At(level)) => level,
            _ => shipped,
        }
    }
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
