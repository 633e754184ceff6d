//! Several facts on one line.

use super::shape::has_rtl;
use std::borrow::Cow;
use unicode_bidi::{BidiClass, bidi_class};

/// Between two facts; at the end of a line it would part them from nothing.
pub const SEPARATOR: &str = "\u{a0}·";

/// `Phone · Contact Centre · 11 min`, in a map that reads from right to left or not. Where letters of both directions
/// meet, each fact starts anew in the direction of the map: figures and names in foreign letters at the edges of two
/// neighbours would change places otherwise.
pub fn facts<T: AsRef<str>>(parts: &[T], rtl: bool) -> String {
    let mark = match rtl {
        true => "\u{200f}",
        false if parts.iter().any(|part| has_rtl(part.as_ref())) => "\u{200e}",
        false => "",
    };
    let mut line = String::new();
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            line.extend([SEPARATOR, " ", mark]);
        }
        line.push_str(&foreign(part.as_ref(), rtl));
    }
    line
}

/// A text for a line that reads from right to left: in foreign letters alone it stays in their direction, though it
/// may begin with a figure, as `2 October 2026` and `2.0-beta` do.
pub fn foreign(text: &str, rtl: bool) -> Cow<'_, str> {
    let is_foreign = rtl && text.chars().any(|c| bidi_class(c) == BidiClass::L) && !has_rtl(text);
    if is_foreign && text.chars().next().is_some_and(|c| bidi_class(c) != BidiClass::L) {
        Cow::Owned(format!("\u{200e}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::facts;
    use unicode_bidi::{BidiInfo, Level};

    /// The line as it stands on paper, from left to right.
    fn seen(parts: &[&str], rtl: bool) -> String {
        let text = facts(parts, rtl);
        let level = if rtl { Level::rtl() } else { Level::ltr() };
        let bidi = BidiInfo::new(&text, Some(level));
        let line = bidi.reorder_line(&bidi.paragraphs[0], 0..text.len());
        line.replace(['\u{200e}', '\u{200f}'], "").replace('\u{a0}', " ")
    }

    #[test]
    fn each_fact_keeps_its_place_among_letters_of_the_other_direction() {
        assert_eq!(seen(&["n = 12", "3 א"], true), "א 3 · n = 12");
        assert_eq!(seen(&["Due 2027", "7 ₪"], true), "₪ 7 · Due 2027");
        assert_eq!(seen(&["App", "א", "4"], false), "App · א · 4");
        assert_eq!(facts(&["App", "4"], false), "App\u{a0}· 4");
        assert_eq!(
            seen(&["12 א", "Version 1", "2 May 2026"], true),
            "2 May 2026 · Version 1 · א 12"
        );
        assert_eq!(seen(&["88%", "2 of 6 steps"], true), "2 of 6 steps · 88%");
        assert_eq!(facts(&["88%", "4"], true), "88%\u{a0}· \u{200f}4");
    }
}
