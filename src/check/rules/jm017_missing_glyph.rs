use crate::check::{Item, Look, Rule, texts};
use crate::diag::{Code, Level};
use crate::source::Span;

/// A message names this many characters at most.
const NAMED: usize = 8;

pub static RULE: Rule = Rule {
    code: Code(17),
    name: "missing-glyph",
    level: Level::Warning,
    looks_for: "A character that no font can draw, found before anything is drawn; one finding for a whole map. \
                Notes are left out: a browser shows them in fonts of its own.",
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
/// one for every text.
fn check(look: &mut Look) {
    let map = look.map;
    let mut first: Option<Span> = None;
    let mut characters = Vec::new();
    let mut texts = 0;
    for written in texts::texts(map)
        .into_iter()
        .filter(|written| written.usage != texts::Usage::Note)
    {
        let missing = look.fonts.missing(written.text);
        if missing.is_empty() {
            continue;
        }
        let span = written.item.span();
        first = Some(first.map_or(span, |known| known.min(span)));
        texts += 1;
        for c in missing {
            if !characters.contains(&c) {
                characters.push(c);
            }
        }
    }
    let item = Item::map(map, "title");
    look.expect(first.map_or(item, |first| item.at(first)), first.is_none(), |found| {
        let named: Vec<String> = characters.iter().take(NAMED).map(|c| format!("`{c}`")).collect();
        let more = if characters.len() > NAMED { " and others" } else { "" };
        let texts = if texts == 1 {
            "a text has".into()
        } else {
            format!("{texts} texts have")
        };
        found
            .message(format!(
                "{texts} characters that no font here can draw: {}{more}",
                named.join(", ")
            ))
            .help(
                "the font in the program has Latin, Greek and Cyrillic letters and common signs; for others, name a \
                 folder with fonts that have them by `--font-dir DIR`, or take those of this system by \
                 `--system-fonts`",
            )
    });
}
