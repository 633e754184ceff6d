//! What personas are called where there is little room.

use crate::model::Map;
use std::collections::BTreeMap;

/// The first name of each persona, or the whole name where two share the first.
///
/// `Maria Lindner` is a name and `Busy parent` a description: only where every word begins with a capital does the
/// first one stand for the whole. Somebody with a form of address keeps the whole name: `Frau Maier`.
/// Titles such as `Dr.` are passed over.
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

/// Forms of address in the languages of maps, as they are written before a name.
const ADDRESSES: &[&str] = &[
    "Frau", "Herr", "Familie", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Pan", "Pani", "Państwo", "M.", "Mme",
    "Mlle", "Madame", "Monsieur", "Señor", "Señora", "Sr.", "Sra.", "Don", "Doña", "Signor", "Signora", "Sig.",
    "Sig.ra", "Meneer", "Mevrouw", "Senhor", "Senhora", "Dona", "Pán", "Paní", "Пан", "Пані",
];

fn first_name(name: &str) -> &str {
    if name
        .split_whitespace()
        .next()
        .is_some_and(|word| ADDRESSES.contains(&word))
    {
        return name;
    }
    let is_name = name
        .split_whitespace()
        .all(|word| !word.starts_with(char::is_lowercase));
    let first = name.split_whitespace().find(|word| !word.ends_with('.'));
    first.filter(|_| is_name).unwrap_or(name).trim_end_matches(',')
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
    }
}
