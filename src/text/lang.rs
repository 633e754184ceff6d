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
    matches!(primary(tag).as_str(), "pl" | "cs" | "sk" | "uk")
}

/// The region whose forms of Chinese characters a language wants, as the names of fonts have it; empty where that does
/// not matter.
pub fn region(tag: &str) -> &'static str {
    let has = |part: &str| tag.split(['-', '_']).any(|found| found.eq_ignore_ascii_case(part));
    match primary(tag).as_str() {
        "ja" => "JP",
        "ko" => "KR",
        "zh" | "yue" if has("HK") || has("MO") => "HK",
        "zh" if has("Hant") || has("TW") => "TC",
        "yue" => "HK",
        "zh" => "SC",
        _ => "",
    }
}
