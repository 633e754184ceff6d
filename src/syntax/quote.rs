//! Texts as YAML writes them, for fixes and for help lines.

use super::{boolean, number};

/// A text in double quotes.
pub fn quote(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{text}\"")
}

/// A text that stands for itself wherever a value may stand: in quotes, unless it is clear without them.
pub fn scalar(text: &str) -> String {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/');
    let is_clear = text.starts_with(char::is_alphanumeric) && !text.ends_with(' ') && text.chars().all(is_word);
    let is_more =
        boolean(text).is_some() || number(text).is_some() || matches!(text, "null" | "Null" | "NULL" | "none");
    if is_clear && !is_more {
        text.to_owned()
    } else {
        quote(text)
    }
}

#[cfg(test)]
mod tests {
    use super::scalar;

    #[test]
    fn only_what_is_clear_stands_without_quotes() {
        assert_eq!(scalar("Booking form 2"), "Booking form 2");
        assert_eq!(scalar("A, or B"), "\"A, or B\"");
        assert_eq!(scalar("say \"no\""), "\"say \\\"no\\\"\"");
        for text in ["yes", "12", "null", "a: b", "- a", "", "a #b"] {
            assert_eq!(scalar(text), format!("\"{text}\""));
        }
    }
}
