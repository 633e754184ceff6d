//! What personas are called where there is little room.

use crate::model::Map;
use std::collections::BTreeMap;

/// The first name of each persona, or the whole name where two share the first.
///
/// `Maria Lindner` is a name and `Busy parent` a description: only where every word begins with a capital does the
/// first one stand for the whole. Somebody with a form of address keeps the whole name: `Frau Maier`; so does a family.
/// Titles such as `Dr.` are passed over, and a description ends at its first comma.
pub fn short_names(map: &Map) -> Vec<String> {
    let names: Vec<&str> = map
        .personas
        .iter()
        .map(|persona| persona.head.name.value.as_str())
        .collect();
    let firsts: Vec<&str> = names.iter().map(|name| first_name(name)).collect();
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

fn first_name(name: &str) -> &str {
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
    let first = name.split_whitespace().find(|word| !is_title(word));
    let description = name.split(',').next().unwrap_or(name);
    first.filter(|_| is_name).unwrap_or(description).trim_end_matches(',')
}

fn is_title(word: &str) -> bool {
    word.ends_with('.') || TITLES.contains(&word)
}

/// The first letters of the first and the last word of a name, without titles and forms of address.
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
    let letters = [first, last]
        .into_iter()
        .flatten()
        .filter_map(|word| word.chars().next());
    letters.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_name_stands_for_a_name_but_not_for_a_description() {
        assert_eq!(first_name("Maria Lindner"), "Maria");
        assert_eq!(first_name("Dr. Anna Weber"), "Anna");
        assert_eq!(first_name("Weber, Karl"), "Weber");
        assert_eq!(first_name("Busy parent"), "Busy parent");
        assert_eq!(first_name("王小明"), "王小明");
        assert_eq!(first_name("Frau Maier"), "Frau Maier");
        assert_eq!(first_name("Pani Grażyna"), "Pani Grażyna");
        assert_eq!(first_name("Panagiota Ferri"), "Panagiota");
        assert_eq!(first_name("Dr Priya Raman"), "Priya");
        assert_eq!(first_name("Familia Quiñones"), "Familia Quiñones");
        assert_eq!(first_name("Accounts payable, shared services"), "Accounts payable");
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
        ] {
            assert_eq!(initials(name), letters, "{name}");
        }
    }
}
