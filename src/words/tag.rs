//! What a BCP 47 tag says of a language.

/// Languages that are written in a right-to-left script unless their tag names another one.
const LANGUAGES: [&str; 11] = ["ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"];

/// Right-to-left scripts as a tag names them: `pa-Arab`.
const SCRIPTS: [&str; 6] = ["Adlm", "Arab", "Hebr", "Nkoo", "Syrc", "Thaa"];

/// The language of a BCP 47 tag is read from right to left. A script in the tag decides: `ar-Latn` is not.
pub fn is_right_to_left(tag: &str) -> bool {
    let is_one_of = |list: &[&str], part: &str| list.iter().any(|item| item.eq_ignore_ascii_case(part));
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default();
    let script = parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic()));
    script.map_or_else(|| is_one_of(&LANGUAGES, language), |script| is_one_of(&SCRIPTS, script))
}

/// A BCP 47 tag: a language of two or three letters, then subtags of up to eight letters and digits.
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language = matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_alphabetic());
    let is_subtag = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    is_language && tag.len() <= 64 && parts.all(is_subtag) && !tag.ends_with('-')
}

/// What is known for one tag holds for another: `de-CH` covers `de_ch` and `de-Latn-CH-1996`.
pub fn covers(known: &str, tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    known
        .split('-')
        .all(|part| parts.any(|own| own.eq_ignore_ascii_case(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_of_a_tag_counts_before_its_language() {
        for tag in ["ar", "AR-eg", "he", "fa-IR", "ur_PK", "pa-Arab-PK", "ku-arab"] {
            assert!(is_right_to_left(tag), "{tag}");
        }
        for tag in ["", "en", "ar-Latn", "pa", "de-1996", "ja-JP"] {
            assert!(!is_right_to_left(tag), "{tag}");
        }
    }
}
