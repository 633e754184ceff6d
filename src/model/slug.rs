//! Names as ids: lower case, folded to ASCII where the script has a folding, other runs as `-`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The slug of a name; that of `kind` where the name leaves nothing.
pub fn slug(name: &str, kind: &str) -> String {
    let slug = fold(name);
    if slug.is_empty() { fold(kind) } else { slug }
}

fn fold(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.nfc().flat_map(char::to_lowercase) {
        if let Some(folded) = folding(c) {
            out.push_str(folded);
        } else if c.is_alphanumeric() {
            // The accents of a Latin letter are dropped; other scripts keep theirs.
            match std::iter::once(c).nfd().next() {
                Some(base) if base.is_ascii() => out.push(base),
                _ => out.push(c),
            }
        } else if is_combining_mark(c) {
            if out.ends_with(|last: char| last.is_alphanumeric() && !last.is_ascii() || is_combining_mark(last)) {
                out.push(c);
            }
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Letters that fold to something else than themselves without their accents.
fn folding(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŋ' => "n",
        'ĸ' => "k",
        'ŧ' => "t",
        _ => return None,
    })
}

/// `guest-survey` rather than `Guest survey`.
pub fn looks_like_id(text: &str) -> bool {
    let is_part = |c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    text.chars().all(is_part) && text.contains(['-', '_', '.']) && text.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_fold_as_the_format_says() {
        for (name, expected) in [
            ("Booking form", "booking-form"),
            ("  Form: rejects parties > 4!  ", "form-rejects-parties-4"),
            ("Größe wählen", "groesse-waehlen"),
            ("STRAẞE", "strasse"),
            ("Świadomość, łódź", "swiadomosc-lodz"),
            ("Crème brûlée", "creme-brulee"),
            ("Smørrebrød", "smorrebrod"),
            ("Поиск йода", "поиск-йода"),
            ("予約する", "予約する"),
            ("शिकायत दर्ज", "शिकायत-दर्ज"),
            ("a_b.c", "a-b-c"),
            ("💡", "pain-point"),
            ("", "pain-point"),
        ] {
            assert_eq!(slug(name, "pain point"), expected, "{name}");
        }
    }
}
