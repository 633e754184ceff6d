use super::*;
use crate::method::synonyms;
use std::collections::BTreeMap;

#[test]
fn every_language_fills_every_label_with_the_same_holes() {
    for words in LANGUAGES {
        let (mut words, lang) = (words.clone(), words.lang);
        for label in LABELS {
            for text in words.texts_mut(label.name).expect("a label in the list is a field") {
                assert!(
                    !text.is_empty() && text.trim_matches(' ') == *text,
                    "{} {}",
                    lang,
                    label.name
                );
                assert_eq!(broken_hole(label.name, text), None, "{} {}: {text}", lang, label.name);
            }
        }
    }
}

#[test]
fn every_language_has_labels_of_its_own() {
    let english = labels(&en::WORDS);
    for words in LANGUAGES.into_iter().skip(1) {
        let same = labels(words)
            .iter()
            .zip(&english)
            .filter(|(own, english)| own == english)
            .count();
        // `App`, `CRM`, `Persona` are the same in many languages.
        assert!(same * 5 < english.len(), "{}: {same} of {}", words.lang, english.len());
    }
}

fn labels(words: &Words<'static>) -> Vec<String> {
    let mut words = words.clone();
    let texts = LABELS
        .iter()
        .flat_map(|label| words.texts_mut(label.name).unwrap_or_default().to_vec());
    texts.map(str::to_owned).collect()
}

#[test]
fn a_list_has_as_many_texts_as_its_parts_have_names() {
    for label in LABELS {
        let count = en::WORDS.clone().texts_mut(label.name).map(|texts| texts.len());
        assert_eq!(count, Some(label.parts.len().max(1)), "{}", label.name);
    }
}

#[test]
fn no_label_of_a_channel_means_two_of_them() {
    for tag in LANGUAGES.map(|words| words.lang).into_iter().chain(regions::tags()) {
        let mut known: BTreeMap<String, &str> = BTreeMap::new();
        let ids = crate::method::channels::BUILT_IN.map(|channel| channel.id);
        let names = [ids, Words::of(tag).channels, en::WORDS.channels];
        for (id, name) in names.into_iter().flat_map(|names| ids.into_iter().zip(names)) {
            assert_eq!(*known.entry(name.to_lowercase()).or_insert(id), id, "{tag}: {name}");
        }
    }
}

/// Who reads `Verärgert` on a map and writes it into the definition means the face beside it.
#[test]
fn what_a_map_calls_an_emotion_is_understood_as_that_emotion() {
    let names = Label::of("emotions").map_or(&[][..], |label| label.parts);
    for tag in LANGUAGES.map(|words| words.lang).into_iter().chain(regions::tags()) {
        for (name, label) in names.iter().zip(Words::of(tag).emotions) {
            assert_eq!(
                synonyms::known(label, synonyms::FEELINGS),
                Some(*name),
                "{tag}: {label}"
            );
        }
    }
}

#[test]
fn a_tag_finds_its_language() {
    for (tag, language) in [
        ("de", "de"),
        ("DE-at", "de"),
        ("pl_PL", "pl"),
        ("en-GB", "en"),
        ("fr-CA", "fr"),
        ("sv", "en"),
        ("", "en"),
    ] {
        assert_eq!(Words::of(tag).lang, language, "{tag}");
    }
    assert!(Words::of("ar-EG").rtl && Words::of("he").rtl && !Words::of("ja").rtl);
}
