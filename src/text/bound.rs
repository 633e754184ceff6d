//! Which two words belong together, so that a line ends between them only where nothing else fits: a number and what it
//! counts, a sign of a paragraph and its number, an abbreviation and what it introduces, an arrow and where it leads.

/// What stands before a word and does not make it another one.
const OPENING: &[char] = &[
    '(', '[', '<', '>', '≤', '≥', '~', '±', '+', '-', '−', '–', '„', '“', '«', '"', '\'',
];

/// Two words that have only a space between them.
pub fn belong_together(left: &str, right: &str) -> bool {
    let left = left.trim_start_matches(OPENING);
    if left.ends_with(['§', '→']) || introduces(left) || (left.ends_with(':') && starts_with_digit(right)) {
        return true;
    }
    let counts = right.starts_with(char::is_alphabetic) || is_unit(right);
    (is_number(left) && (counts || is_group(right)))
        || (matches!(left, "€" | "$" | "£") || is_short_abbreviation(left)) && starts_with_digit(right)
}

/// `1.140`, `10–14`, `11:40`, and ordinals such as `30.`; a number with a comma behind it has ended what it belongs to.
fn is_number(word: &str) -> bool {
    let ordinal = word.strip_suffix('.').filter(|number| number.len() <= 2);
    let word = ordinal.unwrap_or(word);
    starts_with_digit(word)
        && word.ends_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || ".,:–-/".contains(c))
}

/// `432` or `432,16` behind the `187` of a long number that is written in groups of three digits.
fn is_group(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3 && !word[digits..].starts_with(['-', '–', '/', ':'])
}

fn starts_with_digit(word: &str) -> bool {
    word.trim_start_matches(OPENING)
        .starts_with(|c: char| c.is_ascii_digit())
}

/// `Nr.`, `Abs.`, `Art.`, `Fig.` in front of a number.
fn is_short_abbreviation(word: &str) -> bool {
    let letters = word.strip_suffix('.').unwrap_or_default();
    (1..=4).contains(&letters.chars().count()) && letters.chars().all(char::is_alphabetic)
}

/// `z.`, `z.B.`, `e.g.`, `np.`: what they introduce follows.
fn introduces(word: &str) -> bool {
    const WORDS: [&str; 10] = [
        "ca.",
        "np.",
        "ok.",
        "tj.",
        "tzn.",
        "bv.",
        "bijv.",
        "např.",
        "tzv.",
        "напр.",
    ];
    let Some(letters) = word.strip_suffix('.') else {
        return false;
    };
    let is_single = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    WORDS.contains(&word) || letters.split('.').all(is_single)
}

/// A sign or an abbreviation that is a unit, with whatever punctuation follows it.
fn is_unit(word: &str) -> bool {
    const SIGNS: [&str; 8] = ["%", "‰", "€", "$", "£", "°C", "°F", "°"];
    SIGNS.contains(&word.trim_end_matches(|c: char| c.is_ascii_punctuation() && !"%$".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::belong_together;

    fn pair(text: &str) -> bool {
        let (left, right) = text.rsplit_once('|').expect("a bar");
        belong_together(left, right)
    }

    #[test]
    fn numbers_stay_with_what_they_count_and_abbreviations_with_what_they_introduce() {
        for text in [
            "310|Euro",
            "1.140|Euro",
            "10|Werktagen.",
            "(10|Jahre)",
            "≤5|MB",
            "46|%",
            "46|%)",
            "5|€,",
            "€|5",
            "30.|Oktober",
            "187|432,16",
            "11|840.",
            "8–12|weeks",
            "11:40|Uhr",
            "Warnings:|9",
            "§|13",
            "§§|13",
            "(§|13",
            "Abs.|3a",
            "Art.|5",
            "Nr.|7",
            "S.|12",
            "z.|B.",
            "B.|Porto",
            "d.|h.",
            "z.B.|Porto",
            "np.|kawa",
            "ok.|30",
            "e.g.|tea",
            "(e.g.|tea",
            "rys.|4",
            "10|клієнтів",
            "п.|5",
            "→|rata",
        ] {
            assert!(pair(text), "{text}");
        }
    }

    #[test]
    fn other_words_part() {
        for text in [
            "2014,|dann",
            "2014.|Dann",
            "in|der",
            "Nr|der",
            "5|·",
            "5|–",
            "Kasse.|30",
            "etc.|and",
            "Euro|310",
            "v2|App",
            "187|4321",
            "20|15",
            "Filiale|432",
            "a...|b",
            "...|b",
            ".|b",
            "|b",
            "2027-Q2|bis",
        ] {
            assert!(!pair(text), "{text}");
        }
    }
}
