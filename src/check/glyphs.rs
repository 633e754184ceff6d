//! Characters that no font can draw, found before anything is drawn.

use super::texts;
use crate::diag::{Diagnostic, Fault};
use crate::model::Map;
use crate::source::Span;
use crate::text;

/// A message names this many characters at most.
const NAMED: usize = 8;

/// One finding for a whole map, at the first text with such a character: a map in another script would otherwise
/// have one for every text.
pub fn missing(map: &Map) -> Option<Diagnostic> {
    let mut first: Option<Span> = None;
    let mut characters = Vec::new();
    let mut count = 0;
    for written in texts::texts(map) {
        let missing = text::missing(written.text);
        if missing.is_empty() {
            continue;
        }
        let span = written.item.span();
        first = Some(first.map_or(span, |known| known.min(span)));
        count += 1;
        characters.extend(
            missing
                .into_iter()
                .filter(|c| !characters.contains(c))
                .collect::<Vec<_>>(),
        );
    }
    let more = if characters.len() > NAMED { " and others" } else { "" };
    let named: Vec<String> = characters.iter().take(NAMED).map(|c| format!("`{c}`")).collect();
    let texts = if count == 1 {
        "a text has".to_owned()
    } else {
        format!("{count} texts have")
    };
    let message = format!(
        "{texts} characters that the font cannot draw: {}{more}",
        named.join(", ")
    );
    let help = "the font has Latin, Greek and Cyrillic letters and common signs; write the text in these, and state \
                feelings as `emotion` instead of emoji";
    Some(Fault::MissingGlyph.at(first?, message).help(help))
}
