use crate::check::{Look, Rule, language::Language, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(712),
    name: "placeholder-text",
    level: Level::Warning,
    looks_for: "A text still to be written: TODO, TBD, lorem ipsum, a row of x, or what stands for them in the map's \
                language.",
    why: "A placeholder that slips into a printed map costs the trust in everything around it.",
    source: "practice: the usual ways a map goes wrong",
    fails: "\
title: Booking a table
type: current-state
stages:
  - {name: Book, message: «TBD»}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Book, message: Your table is safe}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for written in look.texts() {
        let placeholder = placeholder_in(written.text, &map.lang);
        look.expect(written.item, placeholder.is_none(), |found| {
            let placeholder = quote(placeholder.unwrap_or_default());
            let message = if written.text.trim().chars().count() == placeholder.chars().count() - 2 {
                format!("the text {placeholder} is a placeholder")
            } else {
                format!("the text {} holds the placeholder {placeholder}", quote(written.text))
            };
            found
                .message(message)
                .help("write the text, or leave the key out until it is known")
        });
    }
}

/// The part of a text that stands for something still to be written.
fn placeholder_in<'a>(text: &'a str, lang: &str) -> Option<&'a str> {
    let text = text.trim();
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    // No placeholder is longer, and most texts are.
    if bare.len() <= LONGEST && is_placeholder(&bare.to_lowercase(), lang) || holds_lorem_ipsum(text) {
        return Some(text);
    }
    let mut words = text.split(|c: char| !c.is_alphanumeric());
    words.find(|word| *word == "TBD" || (*word == "TODO" && !means_everything(word, lang)) || is_row_of_x(word))
}

/// Bytes of a text that may be a placeholder as a whole.
const LONGEST: usize = 40;

fn is_placeholder(text: &str, lang: &str) -> bool {
    (["todo", "tbd", "tba"].contains(&text) && !means_everything(text, lang))
        || Language::of_words(lang).any(|language| language.placeholders.contains(&text))
}

/// `todo` is a word of Spanish and Portuguese, as in `TODO INCLUIDO`.
fn means_everything(word: &str, lang: &str) -> bool {
    let language = lang.split(['-', '_']).next().unwrap_or_default();
    let has_word = ["es", "pt", "gl"]
        .iter()
        .any(|known| known.eq_ignore_ascii_case(language));
    has_word && word.eq_ignore_ascii_case("todo")
}

fn holds_lorem_ipsum(text: &str) -> bool {
    const WORDS: &[u8] = b"lorem ipsum";
    text.as_bytes()
        .windows(WORDS.len())
        .any(|part| part.eq_ignore_ascii_case(WORDS))
}

fn is_row_of_x(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|byte| byte == b'x' || byte == b'X')
}
