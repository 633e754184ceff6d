//! What a language tag means for setting text: its hyphenation, and words that do not end a line.

use hypher::Lang;

/// The language of a BCP 47 tag, in lower case: `de` for `de-AT`.
pub fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase()
}

/// The hyphenation patterns of a language, if there are any.
pub fn hyphenation(tag: &str) -> Option<Lang> {
    let primary = primary(tag);
    let code: [u8; 2] = primary.as_bytes().try_into().ok()?;
    Lang::from_iso(code)
}

/// The language does not leave a word of one letter at the end of a line.
pub fn binds_single_letters(tag: &str) -> bool {
    matches!(primary(tag).as_str(), "pl" | "cs" | "sk")
}
