//! One map in every language: its fixed words are drawn in that language, none of them in English.

#[allow(dead_code, reason = "shared with tests that look at more")]
mod support;

use journeymap::words::{LANGUAGES, Words};
use support::{map, text_boxes};

/// All texts of the picture, on one line.
fn drawn(lang: &str) -> String {
    let map = map(&format!(
        "lang: {lang}\ntitle: X\ntype: current-state\nreviewed: 2026-05\ngoals: [X]\npersonas: [{{name: X, goals: [X]}}]\n\
         stages:\n  - name: X\n    touchpoints:\n      - {{name: X, channel: phone, emotion: -1}}\n    pain_points: \
         [{{name: X, severity: critical, solved_by: [X]}}]\nsolutions: [{{name: X}}]\n"
    ));
    let texts = text_boxes(&support::scene(&map)).into_iter().map(|text| text.text);
    texts.collect::<Vec<_>>().join(" ")
}

/// The words of a text, whichever lines they stand on.
fn is_drawn(text: &str, words: &str) -> bool {
    let letters = |text: &str| text.replace([' ', '\u{a0}', '\u{ad}', '-', '‐'], "").to_lowercase();
    letters(text).contains(&letters(words))
}

#[test]
fn fixed_words_are_drawn_in_the_language_of_the_map() {
    let english = Words::of("en");
    for words in LANGUAGES {
        let text = drawn(words.lang);
        let pick = |words: &Words<'static>| {
            [
                words.pain_points,
                words.solutions,
                words.severities[3],
                words.how_to_read,
            ]
        };
        for (own, english) in pick(words).into_iter().zip(pick(&english)) {
            assert!(is_drawn(&text, own), "{}: {own} is not in {text}", words.lang);
            assert!(
                own == english || !is_drawn(&text, english) || is_drawn(own, english),
                "{}: {english} is in {text}",
                words.lang
            );
        }
    }
}
