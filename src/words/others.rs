//! Languages that have no labels yet: how they write numbers and quotation marks, beside English labels.

use super::{Numbers, Words, en};

const NO_BREAK_SPACE: char = '\u{a0}';

/// Languages that write alike.
struct Row {
    languages: &'static [&'static str],
    numbers: Numbers,
    percent: &'static str,
    /// The outer pair, then the inner one.
    quotes: [[&'static str; 2]; 2],
}

const fn row(
    languages: &'static [&'static str],
    (decimal, group, group_from): (char, char, usize),
    percent: &'static str,
    quotes: [[&'static str; 2]; 2],
) -> Row {
    let numbers = Numbers {
        decimal,
        group,
        group_from,
        higher: 3,
    };
    Row {
        languages,
        numbers,
        percent,
        quotes,
    }
}

/// Languages of India, whose numbers go by lakhs.
const fn indian(languages: &'static [&'static str]) -> Row {
    let row = row(languages, ('.', ',', 4), "{}%", [["“", "”"], ["‘", "’"]]);
    Row {
        numbers: Numbers {
            higher: 2,
            ..row.numbers
        },
        ..row
    }
}

const TABLE: [Row; 15] = [
    row(
        &["sv", "fi"],
        (',', NO_BREAK_SPACE, 4),
        "{}\u{a0}%",
        [["”", "”"], ["’", "’"]],
    ),
    row(
        &["nb", "nn", "no"],
        (',', NO_BREAK_SPACE, 4),
        "{}\u{a0}%",
        [["«", "»"], ["‘", "’"]],
    ),
    row(&["da"], (',', '.', 4), "{}\u{a0}%", [["”", "”"], ["’", "’"]]),
    row(&["hu", "bg"], (',', NO_BREAK_SPACE, 5), "{}%", [["„", "”"], ["«", "»"]]),
    row(&["ro"], (',', '.', 4), "{}\u{a0}%", [["„", "”"], ["«", "»"]]),
    row(
        &["hr", "sr", "bs", "sl"],
        (',', '.', 4),
        "{}\u{a0}%",
        [["„", "“"], ["‚", "‘"]],
    ),
    row(
        &["sk", "lt"],
        (',', NO_BREAK_SPACE, 4),
        "{}\u{a0}%",
        [["„", "“"], ["‚", "‘"]],
    ),
    row(&["et", "lv"], (',', NO_BREAK_SPACE, 5), "{}%", [["„", "”"], ["‚", "’"]]),
    row(
        &["ru", "be", "kk"],
        (',', NO_BREAK_SPACE, 4),
        "{}\u{a0}%",
        [["«", "»"], ["„", "“"]],
    ),
    row(&["el", "ca", "gl"], (',', '.', 4), "{}%", [["«", "»"], ["“", "”"]]),
    row(&["tr"], (',', '.', 4), "%{}", [["“", "”"], ["‘", "’"]]),
    row(&["id", "vi", "is"], (',', '.', 4), "{}%", [["“", "”"], ["‘", "’"]]),
    row(&["fa"], ('.', ',', 4), "{}\u{200e}%\u{200e}", [["«", "»"], ["‹", "›"]]),
    row(&["he"], ('.', ',', 4), "{}%", [["”", "”"], ["’", "’"]]),
    indian(&["hi", "mr", "ne", "bn", "as", "gu", "pa", "or", "ta", "te", "kn", "ml"]),
];

/// English labels with the numbers of the language, if they are known.
pub fn words(language: &str) -> Words<'static> {
    let english = en::WORDS.clone();
    let is_it = |row: &&Row| row.languages.iter().any(|known| known.eq_ignore_ascii_case(language));
    match TABLE.iter().find(is_it) {
        Some(row) => Words {
            numbers: row.numbers,
            percent: row.percent,
            quotes: row.quotes[0],
            inner_quotes: row.quotes[1],
            ..english
        },
        None => english,
    }
}
