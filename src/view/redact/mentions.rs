//! Texts that stay and name what is left out.

use crate::check::texts;
use crate::model::{Map, Persona};
use crate::view::heads::heads;
use std::collections::BTreeSet;

/// A name that was left out, in a text that was not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub name: String,
    pub text: String,
}

/// Shorter names are found in too many texts to tell of them.
const SHORTEST: usize = 3;

/// The names of all items, and what personas are called for short: the first word of their name.
pub fn names(map: &Map) -> BTreeSet<String> {
    let departments = map.departments.iter().map(|department| department.name.clone());
    let short = |persona: &Persona| persona.head.name.split_whitespace().next().map(str::to_owned);
    heads(map)
        .map(|head| head.name.value.clone())
        .chain(departments)
        .chain(map.personas.iter().filter_map(short))
        .filter(|name| name.chars().count() >= SHORTEST)
        .collect()
}

/// Texts of the map in which one of `before` stands that is a name no longer; each text once.
pub fn mentions(map: &Map, before: &BTreeSet<String>) -> Vec<Mention> {
    let now = names(map);
    let gone: Vec<&String> = before.difference(&now).collect();
    let named = |text: &str| gone.iter().find(|name| contains(text, name));
    let mut found: Vec<Mention> = Vec::new();
    for written in texts(map) {
        if let Some(name) = named(written.text) {
            let mention = Mention {
                name: (*name).clone(),
                text: written.text.to_owned(),
            };
            if !found.contains(&mention) {
                found.push(mention);
            }
        }
    }
    found
}

/// Whether a text has a name in it as whole words.
fn contains(text: &str, name: &str) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(name).any(|(at, _)| {
        let (before, after) = (text[..at].chars().next_back(), text[at + name.len()..].chars().next());
        !is_word(before) && !is_word(after)
    })
}

#[cfg(test)]
mod tests {
    use super::contains;

    #[test]
    fn names_are_found_as_whole_words() {
        assert!(contains("What Karl says", "Karl") && contains("“Karl”", "Karl") && contains("Karl", "Karl"));
        assert!(!contains("Karlsruhe", "Karl") && !contains("Oskarl", "karl"));
    }
}
