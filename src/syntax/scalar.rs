//! What a plain scalar stands for, after the core schema of YAML 1.2.

/// `true`, `yes`, `false` or `no` in any case.
pub fn boolean(text: &str) -> Option<bool> {
    let is = |word: &str| text.eq_ignore_ascii_case(word);
    match () {
        () if is("true") || is("yes") => Some(true),
        () if is("false") || is("no") => Some(false),
        () => None,
    }
}

/// A number; `.nan`, `.inf` and what is too large for a float come out as such.
pub fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    match digits {
        ".inf" | ".Inf" | ".INF" => {
            return Some(if text.starts_with('-') {
                f64::NEG_INFINITY
            } else {
                f64::INFINITY
            });
        }
        ".nan" | ".NaN" | ".NAN" if digits.len() == text.len() => return Some(f64::NAN),
        _ => {}
    }
    for (prefix, radix) in [("0o", 8), ("0x", 16)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            let plain = !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
            return plain.then(|| u64::from_str_radix(digits, radix).map_or(f64::INFINITY, |n| n as f64));
        }
    }
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.contains(|c: char| c.is_ascii_digit())
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | 'e' | 'E' | '+' | '-'));
    is_number.then(|| text.parse().ok()).flatten()
}

/// A number without a fraction.
pub fn integer(value: f64) -> Option<i64> {
    (value.is_finite() && value == value.trunc() && value.abs() < 9e15).then_some(value as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_the_core_schema() {
        for (text, value) in [
            ("0", 0.0),
            ("-1.50", -1.5),
            ("+3", 3.0),
            (".5", 0.5),
            ("2.", 2.0),
            ("1e3", 1000.0),
            ("0x1F", 31.0),
            ("0o17", 15.0),
            ("007", 7.0),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in [
            "", ".", "-", "+", "1_000", "1,5", "12:30", "31 %", "e3", "1e", "0x", "0b1", "inf", "nan", "--1", "1.2.3",
            "-0x1",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
        assert!(number(".nan").is_some_and(f64::is_nan));
        assert_eq!(number("-.inf"), Some(f64::NEG_INFINITY));
    }
}
