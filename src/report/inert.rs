//! Text that cannot act on a terminal: no control character, nothing that turns or hides what stands beside it.
//!
//! Such characters are shown as `\u{1b}`. Everything that a reader can see stays as it is.

use std::borrow::Cow;

/// One line of text that is safe to print; line breaks and tabs are shown as `\n` and `\t`.
pub fn line(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_active) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        push(&mut out, c);
    }
    Cow::Owned(out)
}

/// Adds `c` as it may be printed.
pub fn push(out: &mut String, c: char) {
    match c {
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        _ if is_active(c) => out.extend(c.escape_unicode()),
        _ => out.push(c),
    }
}

/// Control characters, and those without a width of their own that change or hide their neighbours. Combining marks
/// and the two emoji variation selectors in common use are not among them.
pub fn is_active(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0d}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_seen_stays() {
        for text in ["Kündigung, 你好, ไทย, ❤\u{fe0f}", "e\u{301}", "2\u{a0}%", ""] {
            assert_eq!(line(text), text);
        }
    }

    #[test]
    fn what_acts_is_spelled_out() {
        assert_eq!(line("a\u{1b}[2Jb"), "a\\u{1b}[2Jb");
        assert_eq!(line("\u{202e}evil\u{200b}\u{85}"), "\\u{202e}evil\\u{200b}\\u{85}");
        assert_eq!(line("a\tb\r\n"), "a\\tb\\r\\n");
    }
}
