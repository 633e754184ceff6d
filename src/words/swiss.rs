//! German in Switzerland and Liechtenstein, which write `ss` where the rest of the language writes `ß`.

use super::{LABELS, Words, covers, de};
use std::borrow::Cow;
use std::sync::LazyLock;

/// A label, and which of its texts is respelled, with the new text.
type Respelled = (&'static str, usize, String);

/// The labels with `ß`, respelled once for as long as the program runs.
static LABELS_OF_GERMAN: LazyLock<Vec<Respelled>> = LazyLock::new(|| {
    let mut respelled = Vec::new();
    for label in LABELS {
        let texts = de::WORDS.texts(label.name).unwrap_or_default().iter().enumerate();
        let with_sharp_s = texts.filter(|(_, text)| text.contains('ß'));
        respelled.extend(with_sharp_s.map(|(at, text)| (label.name, at, without_sharp_s(text))));
    }
    respelled
});

/// The tag is one of German as it is written there.
pub fn is_written(tag: &str) -> bool {
    ["de-CH", "de-LI"].iter().any(|region| covers(region, tag))
}

/// The German labels as they are written there.
pub fn respell(words: &mut Words<'static>) {
    for (name, at, text) in LABELS_OF_GERMAN.iter() {
        if let Some(place) = words.texts_mut(name).and_then(|texts| texts.get_mut(*at)) {
            *place = text;
        }
    }
}

/// A fixed text as the region of a tag spells it.
pub fn spelled<'a>(text: &'a str, tag: &str) -> Cow<'a, str> {
    match is_written(tag) {
        true => Cow::Owned(without_sharp_s(text)),
        false => Cow::Borrowed(text),
    }
}

fn without_sharp_s(text: &str) -> String {
    text.replace('ß', "ss")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_label_of_switzerland_has_a_sharp_s_and_nothing_else_differs() {
        let (german, swiss) = (Words::of("de"), Words::of("de-Latn-CH"));
        let mut respelled = 0;
        for label in LABELS.iter().filter(|label| !label.name.contains("quotes")) {
            let texts = |words: &Words<'static>| words.texts(label.name).unwrap_or_default().to_vec();
            for (german, swiss) in texts(&german).into_iter().zip(texts(&swiss)) {
                assert_eq!(german.replace('ß', "ss"), swiss, "{}", label.name);
                respelled += usize::from(german != swiss);
            }
        }
        assert!(respelled > 3, "{respelled}");
        assert_eq!(spelled("Größe", "de_LI"), "Grösse");
        assert_eq!(spelled("Größe", "de-AT"), "Größe");
    }
}
