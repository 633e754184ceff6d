use crate::check::{Item, Look, Rule, texts};
use crate::diag::{Code, Level};
use crate::source::Span;
use crate::words::{LABELS, Words};

/// A message names this many characters at most.
const NAMED: usize = 8;

pub static RULE: Rule = Rule {
    code: Code(17),
    name: "missing-glyph",
    level: Level::Warning,
    looks_for: "A character that no font can draw, in a text of the map or in the labels of its language, found \
                before anything is drawn; one finding for a whole map. Notes are left out: a browser shows them in \
                fonts of its own.",
    why: "The picture shows a dot in its place, and nobody looks at every word before printing.",
    source: "the definition format",
    fails: "\
title: «Booking a table 𓂀»
type: current-state
",
    passes: "\
title: Booking a table
type: current-state
",
    check: Some(check),
};

/// One finding for a whole map, at the first text with such a character: a map in another script would otherwise have
/// one for every text. The fixed words count where the map's own texts can be drawn, such as Latin names in a Japanese
/// map.
fn check(look: &mut Look) {
    let map = look.map;
    let mut first: Option<Span> = None;
    let mut characters = Vec::new();
    let mut texts = 0;
    for written in look
        .texts()
        .iter()
        .filter(|written| written.usage != texts::Usage::Note)
    {
        let missing = look.fonts.missing(written.text);
        if missing.is_empty() {
            continue;
        }
        let span = written.item.span();
        first = Some(first.map_or(span, |known| known.min(span)));
        texts += 1;
        add(&mut characters, missing);
    }
    let subject = match texts {
        0 => {
            characters = in_labels(look);
            first = (!characters.is_empty()).then(|| map.key_or_title("lang"));
            format!("the labels of a map in `{}` have", map.lang)
        }
        1 => "a text has".into(),
        _ => format!("{texts} texts have"),
    };
    let item = Item::map(map, "title");
    look.expect(first.map_or(item, |first| item.at(first)), first.is_none(), |found| {
        let named: Vec<String> = characters.iter().take(NAMED).map(|c| format!("`{c}`")).collect();
        let more = if characters.len() > NAMED { " and others" } else { "" };
        found
            .message(format!(
                "{subject} characters that no font here can draw: {}{more}",
                named.join(", ")
            ))
            .help(
                "the font in the program has Latin, Greek and Cyrillic letters and common signs; for others, name a \
                 folder with fonts that have them by `--font-dir DIR` or `fonts` in the configuration, or take those \
                 of this system by `--system-fonts`",
            )
    });
}

/// What the fixed words of the map need and no font has.
fn in_labels(look: &Look) -> Vec<char> {
    let lang = &look.map.lang;
    let mut words = Words::of(lang);
    words.relabel(look.labels.iter().map(|(key, text)| (key, text.as_str())), lang);
    let mut characters = Vec::new();
    for label in LABELS {
        for text in words.texts_mut(label.name).unwrap_or_default() {
            add(&mut characters, look.fonts.missing(text));
        }
    }
    characters
}

fn add(characters: &mut Vec<char>, more: Vec<char>) {
    for c in more {
        if !characters.contains(&c) {
            characters.push(c);
        }
    }
}
