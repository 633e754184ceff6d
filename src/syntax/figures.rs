//! Numbers as people write them: with a decimal comma, with groups, with a unit behind them.

use super::number;

/// What a text reads as when it is meant as a number.
#[derive(Debug, PartialEq)]
pub struct Figure {
    /// As YAML writes it; two where a comma may part decimals or thousands.
    pub readings: Vec<String>,
    /// Something stands beside the digits, such as a unit.
    pub has_unit: bool,
}

/// The number in a text that is none for YAML, if there is just one.
pub fn figure(text: &str) -> Option<Figure> {
    let text = ascii_digits(text.trim());
    let (before, digits) = text.split_at(text.find(|c: char| c.is_ascii_digit())?);
    let (before, sign) = match before.strip_suffix(is_sign) {
        Some(before) => (before, if text[before.len()..].starts_with('+') { "" } else { "-" }),
        None => (before, ""),
    };
    // `n = 412` has a number, `Q1` has a name.
    if before.ends_with(char::is_alphanumeric) {
        return None;
    }
    let end = digits
        .find(|c: char| !c.is_ascii_digit() && !is_separator(c))
        .unwrap_or(digits.len());
    let (body, unit) = digits.split_at(end);
    if unit.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let body = body.trim_end_matches(is_separator);
    let readings: Vec<String> = plain(&ungrouped(body)?)
        .into_iter()
        .map(|plain| format!("{sign}{plain}"))
        .filter(|plain| number(plain).is_some())
        .collect();
    let has_unit = !unit.is_empty() || !before.is_empty();
    (!readings.is_empty()).then_some(Figure { readings, has_unit })
}

fn is_sign(c: char) -> bool {
    matches!(c, '-' | '+' | '\u{2212}' | '\u{2013}' | '\u{ff0d}' | '\u{ff0b}')
}

/// Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai, and those as wide as a kana.
const ZEROS: [char; 6] = ['\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{ff10}'];

/// The same with the digits that YAML knows, and the point among them.
pub fn ascii_digits(text: &str) -> String {
    let ascii = |c: char| {
        let digits = ZEROS.iter().filter_map(|zero| (c as u32).checked_sub(*zero as u32));
        let digit = digits.min().and_then(|digit| char::from_digit(digit, 10));
        match c {
            '\u{ff0e}' | '\u{66b}' => '.',
            '\u{ff0c}' | '\u{66c}' => ',',
            _ => digit.unwrap_or(c),
        }
    };
    text.chars().map(ascii).collect()
}

fn is_separator(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '\u{2019}' | '_') || c.is_whitespace()
}

/// Without what parts groups of three digits and cannot part decimals: `1 204,5` is `1204,5`.
fn ungrouped(body: &str) -> Option<String> {
    let groups: Vec<&str> = body.split(|c: char| is_separator(c) && c != '.' && c != ',').collect();
    let starts_with_three = |group: &&str| {
        let digits = group.find(['.', ',']).unwrap_or(group.len());
        digits == 3
    };
    groups.iter().skip(1).all(starts_with_three).then(|| groups.concat())
}

/// Digits with points and commas, read with the one or the other before the decimals.
fn plain(text: &str) -> Vec<String> {
    let without = |separator: char| text.replace(separator, "");
    match (text.matches('.').count(), text.matches(',').count()) {
        (_, 0) if text.matches('.').count() < 2 => vec![text.to_owned()],
        (_, 0) => vec![without('.')],
        (0, 1) => {
            let decimal = text.replace(',', ".");
            let is_group = text.rsplit(',').next().is_some_and(|last| last.len() == 3) && !text.starts_with('0');
            if is_group {
                vec![decimal, without(',')]
            } else {
                vec![decimal]
            }
        }
        (0, _) => vec![without(',')],
        _ if text.rfind(',') > text.rfind('.') => vec![without('.').replace(',', ".")],
        _ => vec![without(',')],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_for_people_are_read_in_every_way_they_may_be_meant() {
        for (text, readings, has_unit) in [
            ("3,4", vec!["3.4"], false),
            ("-0,125", vec!["-0.125"], false),
            ("1,204", vec!["1.204", "1204"], false),
            ("1.204,5", vec!["1204.5"], false),
            ("1,204.5", vec!["1204.5"], false),
            ("1.204.500", vec!["1204500"], false),
            ("1 204", vec!["1204"], false),
            ("1_000", vec!["1000"], false),
            ("18'420.5", vec!["18420.5"], false),
            ("\u{2212}2", vec!["-2"], false),
            ("31 %", vec!["31"], true),
            ("3,4 Mio.", vec!["3.4"], true),
            ("€ 12", vec!["12"], true),
            ("n=412", vec!["412"], true),
            ("about -3", vec!["-3"], true),
            ("\u{ff0d}\u{ff11}\u{ff0e}\u{ff15}", vec!["-1.5"], false),
            ("\u{0663}", vec!["3"], false),
        ] {
            let readings: Vec<String> = readings.into_iter().map(str::to_owned).collect();
            assert_eq!(figure(text), Some(Figure { readings, has_unit }), "{text}");
        }
        for text in ["4.5/10", "12:30", "3 of 5", "1 2", "high", "", "-", "Q1"] {
            assert_eq!(figure(text), None, "{text}");
        }
    }
}
