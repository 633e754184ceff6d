//! From text as it was written to paragraphs that can be measured: composed characters, single spaces, capitals where
//! the role wants them, and characters that only say where a line may break turned into marks.

use super::Style;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A stretch of text without a forced line break. Never blank, no space at either end.
#[derive(Debug, PartialEq)]
pub struct Paragraph<'a> {
    pub text: Cow<'a, str>,
    /// What the invisible characters said about breaking, by byte offset in `text`.
    pub marks: Vec<(usize, Mark)>,
}

/// Where several stand together, the last of this order counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A soft hyphen: a word may be divided here, and a hyphen shows it.
    Hyphen,
    /// A zero width space: a line may end here.
    Break,
    /// A word joiner: no line ends here.
    Join,
}

/// The paragraphs of a text; none for a blank one.
pub fn paragraphs<'a>(text: &'a str, style: Style, lang: &str) -> Vec<Paragraph<'a>> {
    if is_simple(text) && !style.capitals {
        return vec![Paragraph {
            text: Cow::Borrowed(text),
            marks: Vec::new(),
        }];
    }
    let composed: Cow<str> = match (style.capitals, is_nfc(text)) {
        (true, _) => capitals(text, lang).nfc().collect::<String>().into(),
        (false, false) => text.nfc().collect::<String>().into(),
        (false, true) => Cow::Borrowed(text),
    };
    composed.split(is_forced_break).filter_map(paragraph).collect()
}

/// The text as one paragraph, whatever breaks it holds.
pub fn one_line<'a>(text: &'a str, style: Style, lang: &str) -> Cow<'a, str> {
    let mut paragraphs = paragraphs(text, style, lang);
    if paragraphs.len() < 2 {
        return paragraphs.pop().map_or(Cow::Borrowed(""), |paragraph| paragraph.text);
    }
    let texts: Vec<_> = paragraphs.into_iter().map(|paragraph| paragraph.text).collect();
    Cow::Owned(texts.join(" "))
}

/// Text that is a paragraph as it stands.
fn is_simple(text: &str) -> bool {
    let mut before = b' ';
    for byte in text.bytes() {
        if !(b' '..=b'~').contains(&byte) || (byte == b' ' && before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' '
}

fn is_forced_break(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn paragraph<'a>(text: &str) -> Option<Paragraph<'a>> {
    let mut out = String::with_capacity(text.len());
    let mut marks = Vec::new();
    for c in text.chars() {
        match c {
            ' ' | '\t' => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            '\u{ad}' => set_mark(&mut marks, out.len(), Mark::Hyphen),
            '\u{200b}' => set_mark(&mut marks, out.len(), Mark::Break),
            '\u{2060}' | '\u{feff}' => set_mark(&mut marks, out.len(), Mark::Join),
            c if is_dropped(c) => {}
            c => out.push(c),
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    marks.retain(|(at, mark)| match out.split_at_checked(*at) {
        Some(("", _) | (_, "")) | None => false,
        // Beside a space a line may end anyway.
        Some((before, after)) => *mark == Mark::Join || !(before.ends_with(' ') || after.starts_with(' ')),
    });
    (!out.is_empty()).then_some(Paragraph {
        text: out.into(),
        marks,
    })
}

fn set_mark(marks: &mut Vec<(usize, Mark)>, at: usize, mark: Mark) {
    match marks.last_mut() {
        Some((place, before)) if *place == at => *before = mark.max(*before),
        _ => marks.push((at, mark)),
    }
}

/// Control characters and characters that XML forbids, which nothing can draw; embeddings and overrides of direction,
/// which would reach beyond their line.
fn is_dropped(c: char) -> bool {
    c.is_control() || (c as u32 & 0xFFFE) == 0xFFFE || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Capitals as the language writes them: a dotted capital I in Turkish, no accents in Greek.
fn capitals(text: &str, lang: &str) -> String {
    match super::lang::primary(lang).as_str() {
        "tr" | "az" => text.replace('i', "İ").to_uppercase(),
        "el" => text
            .nfd()
            .filter(|c| *c != '\u{301}')
            .collect::<String>()
            .to_uppercase(),
        _ => text.to_uppercase(),
    }
}
