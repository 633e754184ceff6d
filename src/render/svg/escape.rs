//! Numbers and texts as XML wants them.

use std::fmt::Write;

/// Appends a text with what means something to XML escaped, and without characters that XML forbids.
pub fn escape_into(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if is_legal(c) => out.push(c),
            _ => {}
        }
    }
}

/// A text as it may stand in an element or between double quotes.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

/// Whether XML 1.0 allows a character that is not white space. Embeddings and overrides of direction are left out too:
/// they would reach beyond the text that they stand in.
fn is_legal(c: char) -> bool {
    !c.is_control() && (c as u32 & 0xFFFE) != 0xFFFE && !matches!(c, '\u{202a}'..='\u{202e}')
}

/// Appends a number with at most `decimals` decimals and without trailing zeros; 0 for what is not a number.
pub fn number_into(out: &mut String, value: f64, decimals: u32) {
    let unit = 10_i64.pow(decimals);
    // The cast saturates, and makes 0 of what is not a number.
    let scaled = (value * unit as f64).round() as i64;
    if scaled < 0 {
        out.push('-');
    }
    let (whole, mut rest) = (scaled.unsigned_abs() / unit as u64, scaled.unsigned_abs() % unit as u64);
    // Writing to a string cannot fail.
    let _ = write!(out, "{whole}");
    let mut width = decimals as usize;
    while rest > 0 && rest % 10 == 0 {
        rest /= 10;
        width -= 1;
    }
    if rest > 0 {
        let _ = write!(out, ".{rest:0width$}");
    }
}

/// A length with at most two decimals.
pub fn decimal(value: f64) -> String {
    let mut out = String::new();
    number_into(&mut out, value, 2);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_two_decimals_at_most() {
        let written: Vec<String> = [0.0, -0.001, 1.0, 12.5, -3.456, 0.05, 1e9, f64::NAN, 10.0, 2.999]
            .into_iter()
            .map(decimal)
            .collect();
        assert_eq!(
            written,
            ["0", "0", "1", "12.5", "-3.46", "0.05", "1000000000", "0", "10", "3"]
        );
    }

    #[test]
    fn hostile_text_is_harmless() {
        assert_eq!(
            escape("a<b> & \"c\"\u{0}\u{b}\u{ffff}\n]]>"),
            "a&lt;b&gt; &amp; &quot;c&quot; ]]&gt;"
        );
    }
}
