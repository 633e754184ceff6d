//! Language tags.

use crate::diag::Fault;
use crate::syntax::{Decode, Node, Reader, meant, nearest};

/// A language tag.
#[derive(Clone, Debug)]
pub struct Lang(pub String);

/// Names of languages that people write instead of the tag.
const LANGUAGES: [(&str, &str); 12] = [
    ("english", "en"),
    ("german", "de"),
    ("deutsch", "de"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("french", "fr"),
    ("spanish", "es"),
    ("italian", "it"),
    ("arabic", "ar"),
    ("hebrew", "he"),
    ("chinese", "zh"),
    ("japanese", "ja"),
];

impl Decode for Lang {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let tag = String::decode(reader, node)?;
        if is_language_tag(&tag) {
            return Some(Self(tag));
        }
        let subject = reader.subject();
        let mut found = Fault::OutOfRange.at(node.span(), format!("{subject} cannot be `{tag}`"));
        let names = LANGUAGES.iter().map(|(name, _)| *name);
        if let Some((_, code)) = LANGUAGES
            .iter()
            .find(|(name, _)| nearest(&tag, names.clone()) == Some(name))
        {
            found = meant(found, node.span(), code);
        }
        reader.report(found.help("write a language tag such as `en`, `de` or `pt-BR`"));
        None
    }
}

/// A BCP 47 tag: a language of two or three letters, then subtags of up to eight letters and digits.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language = matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_alphabetic());
    let is_subtag = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    is_language && tag.len() <= 64 && parts.all(is_subtag) && !tag.ends_with('-')
}
