//! Words that people write where the format has one of its own: near synonyms, and the words of other languages.
//!
//! One row a word of the format. Case, blanks, `-` and `_` make no difference, and no word stands in two rows of a
//! table. A new language adds its words to the rows.

mod amounts;
mod choices;
mod keys;

pub use amounts::{DEGREES, FLAGS, NOTHING, PERIODS};
pub use choices::{
    CHANGES, CONTACT_KINDS, DIRECTIONS, FEELINGS, LEVELS, MAP_TYPES, PERSONA_KINDS, PERSPECTIVES, SEVERITIES,
    SOURCE_KINDS, STATUSES,
};
pub use keys::KEYS;

/// The words of the format, each with the words that mean the same.
pub type Synonyms = &'static [(&'static str, &'static [&'static str])];

/// The word of the format that a word stands for.
pub fn meant(word: &str, table: Synonyms) -> Option<&'static str> {
    let (meant, _) = table.get(row(word, table)?)?;
    Some(meant)
}

/// As [`meant`], or the word itself where it is one of the format in another spelling.
pub fn known(word: &str, table: Synonyms) -> Option<&'static str> {
    let folded = fold(word);
    let itself = table.iter().find(|(meant, _)| fold(meant) == folded);
    itself.map(|(meant, _)| *meant).or_else(|| meant(word, table))
}

/// The row of a table that holds a word.
pub fn row(word: &str, table: Synonyms) -> Option<usize> {
    let word = plain(word);
    table
        .iter()
        .position(|(_, words)| words.iter().any(|other| plain(other) == word))
}

/// The key among those an item has that a word stands for. `text` is its value, where that is a text.
pub fn key(word: &str, text: Option<&str>, keys: &[&'static str]) -> Option<&'static str> {
    let has_number = text.is_some_and(|text| text.contains(|c: char| c.is_ascii_digit()));
    let fits = |key: &str| match key {
        // Several are people, and `31 % of callers` is nobody's name.
        "affects" => text.is_some(),
        "personas" => !has_number,
        // Each persona has one of its own.
        "emotions" => text.is_none(),
        _ => true,
    };
    self::keys(word).find(|key| keys.contains(key) && fits(key))
}

/// All keys that a word stands for.
pub fn keys(word: &str) -> impl Iterator<Item = &'static str> {
    let word = plain(word);
    let rows = KEYS.iter();
    let rows = rows.filter(move |(_, words)| words.iter().any(|other| plain(other) == word));
    rows.map(|(key, _)| *key)
}

/// The same word in another spelling.
pub fn is_alike(word: &str, other: &str) -> bool {
    plain(word) == plain(other)
}

/// As people write it who have no umlauts on their keyboard.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in fold(word).chars() {
        match c {
            'ä' => plain.push_str("ae"),
            'ö' => plain.push_str("oe"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'ą' => plain.push('a'),
            'ć' => plain.push('c'),
            'ę' => plain.push('e'),
            'ł' => plain.push('l'),
            'ń' => plain.push('n'),
            'ó' => plain.push('o'),
            'ś' => plain.push('s'),
            'ź' | 'ż' => plain.push('z'),
            c => plain.push(c),
        }
    }
    plain
}

fn fold(word: &str) -> String {
    let blank = |c: char| if matches!(c, '-' | '_') { ' ' } else { c };
    word.trim().chars().map(blank).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_word_means_one_thing() {
        for table in [
            MAP_TYPES,
            SEVERITIES,
            STATUSES,
            PERSPECTIVES,
            PERSONA_KINDS,
            CONTACT_KINDS,
            CHANGES,
            DIRECTIONS,
            SOURCE_KINDS,
            FLAGS,
            NOTHING,
            DEGREES,
            PERIODS,
            FEELINGS,
            LEVELS,
        ] {
            let mut seen = BTreeSet::new();
            for word in table.iter().flat_map(|(_, words)| words.iter()) {
                assert!(seen.insert(word), "`{word}` stands in two rows");
                assert_eq!(*word, fold(word), "a word that no spelling would be compared with");
            }
        }
        for word in KEYS.iter().flat_map(|(_, words)| words.iter()) {
            assert_eq!(*word, fold(word));
        }
    }

    #[test]
    fn case_and_separators_make_no_difference() {
        assert_eq!(meant("Ist-Zustand", MAP_TYPES), Some("current-state"));
        assert_eq!(meant("KRYTYCZNY", SEVERITIES), Some("critical"));
        assert_eq!(meant("critical", SEVERITIES), None);
        assert_eq!(meant("sredni", SEVERITIES), Some("minor"));
        assert_eq!(key("loest", None, &["solves"]), Some("solves"));
        assert_eq!(key("Verantwortlich", None, &["name", "owner"]), Some("owner"));
        assert_eq!(key("Verantwortlich", None, &["name"]), None);
    }
}
