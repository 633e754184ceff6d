//! What personas are called where there is little room.

use crate::model::Map;
use crate::text::puts_given_name_last;
use icu_segmenter::GraphemeClusterSegmenter;
use std::collections::BTreeMap;

/// The given name of each persona, or the whole name where two share it.
///
/// It stands first, in Vietnamese and Hungarian last. `Maria Lindner` is a name and `Busy parent` a description: only where every word begins with a capital does the
/// first one stand for the whole. Somebody with a form of address keeps the whole name: `Frau Maier`; so does a family.
/// Titles such as `Dr.` are passed over, and a description ends at its first comma.
pub fn short_names(map: &Map) -> Vec<String> {
    let names: Vec<&str> = map
        .personas
        .iter()
        .map(|persona| persona.head.name.value.as_str())
        .collect();
    let given_last = puts_given_name_last(&map.lang);
    let firsts: Vec<&str> = names.iter().map(|name| first_name(name, given_last)).collect();
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for first in &firsts {
        *uses.entry(first).or_default() += 1;
    }
    let short = names.iter().zip(&firsts);
    short
        .map(|(name, first)| if uses.get(first) == Some(&1) { *first } else { *name }.to_owned())
        .collect()
}

/// Titles that are written without a full stop; one that has it is known by that.
const TITLES: &[&str] = &["Dr", "Prof", "Sir", "Dame"];

const FAMILIES: &[&str] = &[
    "Family",
    "Familie",
    "Familia",
    "Famille",
    "Famiglia",
    "Família",
    "Rodzina",
    "Rodina",
    "Родина",
];

/// Forms of address in the languages of maps, as they are written before a name.
const ADDRESSES: &[&str] = &[
    "Frau", "Herr", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Pan", "Pani", "Państwo", "M.", "Mme", "Mlle",
    "Madame", "Monsieur", "Señor", "Señora", "Sr.", "Sra.", "Don", "Doña", "Signor", "Signora", "Sig.", "Sig.ra",
    "Meneer", "Mevrouw", "Senhor", "Senhora", "Dona", "Pán", "Paní", "Пан", "Пані",
];

fn first_name(name: &str, given_last: bool) -> &str {
    let mut words = name.split_whitespace();
    if words
        .next()
        .is_some_and(|word| ADDRESSES.contains(&word) || FAMILIES.contains(&word))
    {
        return name;
    }
    let is_name = name
        .split_whitespace()
        .all(|word| !word.starts_with(char::is_lowercase));
    let mut own = name.split_whitespace().filter(|word| !is_title(word));
    let first = if given_last { own.next_back() } else { own.next() };
    let description = name.split(',').next().unwrap_or(name);
    first.filter(|_| is_name).unwrap_or(description).trim_end_matches(',')
}

fn is_title(word: &str) -> bool {
    word.ends_with('.') || TITLES.contains(&word)
}

/// The Arabic article, which names of families begin with.
const ARTICLE: &str = "ال";

/// The first letters of the first and the last word of a name, without titles and forms of address. Arabic
/// and Indian ones stand apart: joined they would read as a word.
pub fn initials(name: &str) -> String {
    let words = || {
        name.split_whitespace()
            .filter(|word| word.starts_with(char::is_alphabetic))
    };
    let is_own = |word: &&str| !is_title(word) && !ADDRESSES.contains(word);
    let mut own = words().filter(is_own).peekable();
    let mut all = words();
    let (first, last) = match own.peek() {
        Some(_) => (own.next(), own.next_back()),
        None => (all.next(), all.next_back()),
    };
    let family = last.map(|word| {
        word.strip_prefix(ARTICLE)
            .filter(|rest| !rest.is_empty())
            .unwrap_or(word)
    });
    let letters = [first, family].into_iter().flatten();
    let letters: Vec<String> = letters.map(|word| initial(word).to_uppercase()).collect();
    let between = if letters.iter().any(|letter| is_joining(letter)) {
        " "
    } else {
        ""
    };
    letters.join(between)
}

/// The first letter of a word: in the scripts of India with the vowel that belongs to it, in Thai and Lao the first
/// consonant, before which some vowels stand.
fn initial(word: &str) -> &str {
    let word = word.trim_start_matches(|c| matches!(c, '\u{e40}'..='\u{e44}' | '\u{ec0}'..='\u{ec4}'));
    let has_vowels = word.starts_with(|c| matches!(c, '\u{900}'..='\u{dff}'));
    let end = match has_vowels {
        true => GraphemeClusterSegmenter::new().segment_str(word).find(|end| *end > 0),
        false => word.chars().next().map(char::len_utf8),
    };
    word.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// Whether the letter joins with others: Arabic ones by their form, those of India often by a line above.
fn is_joining(letter: &str) -> bool {
    letter.starts_with(|c| matches!(c, '\u{600}'..='\u{77f}' | '\u{8a0}'..='\u{dff}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_stands_for_a_name_but_not_for_a_description() {
        assert_eq!(first_name("Maria Lindner", false), "Maria");
        assert_eq!(first_name("Dr. Anna Weber", false), "Anna");
        assert_eq!(first_name("Weber, Karl", false), "Weber");
        assert_eq!(first_name("Busy parent", false), "Busy parent");
        assert_eq!(first_name("王小明", false), "王小明");
        assert_eq!(first_name("Frau Maier", false), "Frau Maier");
        assert_eq!(first_name("Pani Grażyna", false), "Pani Grażyna");
        assert_eq!(first_name("Panagiota Ferri", false), "Panagiota");
        assert_eq!(first_name("Dr Priya Raman", false), "Priya");
        assert_eq!(first_name("Familia Quiñones", false), "Familia Quiñones");
        assert_eq!(
            first_name("Accounts payable, shared services", false),
            "Accounts payable"
        );
    }

    #[test]
    fn a_given_name_stands_last_where_the_language_puts_it_there() {
        assert_eq!(first_name("Nguyễn Thị Mỹ Hạnh", true), "Hạnh");
        assert_eq!(first_name("Dr. Kovács János", true), "János");
        assert_eq!(first_name("Bệnh nhân lớn tuổi", true), "Bệnh nhân lớn tuổi");
    }

    #[test]
    fn initials_are_those_of_the_name_alone() {
        for (name, letters) in [
            ("Maria Lindner", "ML"),
            ("Dr Priya Raman", "PR"),
            ("Dr.-Ing. Sabine Oberländer", "SO"),
            ("Frau Maier", "M"),
            ("Familia Quiñones", "FQ"),
            ("Dr.", "D"),
            ("42", ""),
            ("يوسف الحلبي", "ي ح"),
            ("د. هدى الشربيني", "ه ش"),
            ("نورة", "ن"),
            ("נועה בן־דוד", "נב"),
            ("पूजा पाटील", "पू पा"),
            ("เอกชัย ใจดี", "อจ"),
        ] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }
}
