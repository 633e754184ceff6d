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

/// The given name stands behind the name of the family, and people are called by it. Chinese, Japanese and Korean do
/// the first alone.
pub fn puts_given_name_last(tag: &str) -> bool {
    matches!(primary(tag).as_str(), "hu" | "vi")
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

/// Languages whose letters carry marks above and below, so that their lines need more room than Latin ones.
#[rustfmt::skip]
const TALL: [&str; 29] = [
    "ar", "bn", "bo", "ckb", "dz", "fa", "gu", "hi", "km", "kn", "lo", "ml", "mr", "my", "ne", "or", "pa", "ps", "sa", "sd",
    "si", "ta", "te", "th", "ug", "ur", "as", "ks", "yi",
];

/// Whether lines need more room than those of Latin letters.
pub fn is_tall(tag: &str) -> bool {
    TALL.contains(&primary(tag).as_str())
}

/// Other languages whose letters have no italics.
const UPRIGHT: [&str; 12] = ["ja", "zh", "yue", "ko", "he", "iw", "am", "ti", "ka", "hy", "chr", "iu"];

/// Whether quotes slant. Where they do not, figures and foreign words in them stand upright as well.
pub fn has_italics(tag: &str) -> bool {
    !is_tall(tag) && !UPRIGHT.contains(&primary(tag).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_make_a_language_tall() {
        assert!(is_tall("th") && is_tall("ar-EG") && is_tall("HI"));
        assert!(!is_tall("en") && !is_tall("ja") && !is_tall("he") && !is_tall(""));
    }

    #[test]
    fn letters_of_some_scripts_do_not_slant() {
        assert!(has_italics("en") && has_italics("uk") && has_italics("el") && has_italics(""));
        assert!(["ja", "zh-Hant", "ko", "ar", "he", "th", "hi"].map(has_italics) == [false; 7]);
    }
}
