//! What people read on a map and write into its definition: labels, in any language, for the words of the format.

use super::{LABELS, LANGUAGES, Label, Words};
use crate::method::synonyms::is_alike;

/// Labels of keys that are called otherwise than the key.
const KEYS: [(&str, &str); 8] = [
    ("baseline", "baseline_value"),
    ("behaviours", "behaviour"),
    ("bio", "about"),
    ("by", "by_date"),
    ("channels", "channels_label"),
    ("date", "date_label"),
    ("effort", "effort_label"),
    ("impact", "impact_label"),
];

/// The one of some words of the format for which a map says `text`, under one of these labels. Nothing where one
/// language says so for one word and another language for another.
pub fn word_of(text: &str, labels: &[&str], words: impl IntoIterator<Item = &'static str>) -> Option<&'static str> {
    let mut found = None;
    let said = |label: &Label, at: usize| LANGUAGES.iter().any(|words| says(words, label, at, text));
    for word in words {
        let mut parts = labels.iter().filter_map(|name| part_of(name, word));
        if !parts.any(|(label, at)| said(label, at)) {
            continue;
        }
        if found.is_some() {
            return None;
        }
        found = Some(word);
    }
    found
}

/// The key that a map calls `text`, among those that an item has.
pub fn key_of(text: &str, keys: &[&'static str]) -> Option<&'static str> {
    let label = |key: &str| {
        let other = KEYS.iter().find(|(own, _)| *own == key);
        Label::of(other.map_or(key, |(_, label)| label)).filter(|label| label.parts.is_empty())
    };
    let is_called =
        |key: &&&'static str| label(key).is_some_and(|label| LANGUAGES.iter().any(|words| says(words, label, 0, text)));
    let mut called = keys.iter().filter(is_called);
    let first = called.next()?;
    called.next().is_none().then_some(*first)
}

/// Where a label says a word of the format: as one of its parts, or by its own name, such as `change_new` and
/// `current_state`.
fn part_of(name: &str, word: &str) -> Option<(&'static Label, usize)> {
    let label = LABELS.iter().find(|label| label.name == name)?;
    if label.parts.is_empty() {
        let is_own = name == word.replace('-', "_") || name.strip_prefix("change_") == Some(word);
        return is_own.then_some((label, 0));
    }
    let at = label.parts.iter().position(|part| *part == word)?;
    Some((label, at))
}

fn says(words: &Words<'_>, label: &Label, at: usize, text: &str) -> bool {
    let said = words.texts(label.name).and_then(|texts| texts.get(at));
    said.is_some_and(|said| is_alike(said, text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::synonyms::{self, DEGREES};

    /// What is drawn on a map in any language, and written back into its definition, is what it was drawn for.
    #[test]
    fn every_label_of_a_word_is_understood_as_that_word() {
        for list in ["severities", "statuses", "source_kinds", "phases", "emotions"] {
            let label = Label::of(list).expect("a label");
            for words in LANGUAGES {
                let texts = words.texts(list).expect("a label is a field");
                for (part, text) in label.parts.iter().zip(texts) {
                    let meant = word_of(text, &[list], label.parts.iter().copied());
                    assert_eq!(meant, Some(*part), "{} {list}: {text}", words.lang);
                }
            }
        }
        assert_eq!(
            word_of(
                "Stan obecny",
                &["current_state", "future_state"],
                ["current-state", "future-state"]
            ),
            Some("current-state")
        );
        assert_eq!(word_of("Neu", &["change_new"], ["new", "kept"]), Some("new"));
        assert_eq!(word_of("Nowy", &["severities"], ["critical", "minor"]), None);
    }

    #[test]
    fn the_ends_of_an_axis_are_understood_as_much_and_little() {
        for words in LANGUAGES {
            let ends = [words.low, words.high].map(|end| synonyms::known(end, DEGREES));
            assert_eq!(ends, [Some("low"), Some("high")], "{}", words.lang);
        }
    }

    #[test]
    fn a_key_is_known_by_what_a_map_calls_it() {
        assert_eq!(key_of("Schwere", &["name", "severity"]), Some("severity"));
        assert_eq!(key_of("Aufwand", &["effort", "impact"]), Some("effort"));
        assert_eq!(key_of("Aufwand", &["name", "severity"]), None);
    }
}
