//! Language tags.

use crate::diag::Fault;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Node, Reader, meant, nearest};
use crate::words::is_language_tag;

/// A language tag.
#[derive(Clone, Debug)]
pub struct Lang(pub String);

/// Names of languages that people write instead of the tag.
const LANGUAGES: [(&str, &str); 25] = [
    ("english", "en"),
    ("german", "de"),
    ("deutsch", "de"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("french", "fr"),
    ("français", "fr"),
    ("spanish", "es"),
    ("español", "es"),
    ("italian", "it"),
    ("italiano", "it"),
    ("dutch", "nl"),
    ("nederlands", "nl"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("czech", "cs"),
    ("čeština", "cs"),
    ("ukrainian", "uk"),
    ("українська", "uk"),
    ("arabic", "ar"),
    ("العربية", "ar"),
    ("hebrew", "he"),
    ("chinese", "zh"),
    ("japanese", "ja"),
    ("日本語", "ja"),
];

impl Decode for Lang {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let tag = String::decode(reader, node)?;
        if is_language_tag(&tag) {
            return Some(Self(tag));
        }
        let subject = reader.subject();
        let mut found = Fault::OutOfRange.at(node.span(), format!("{subject} cannot be `{tag}`"));
        let hyphenated = tag.replace('_', "-");
        if is_language_tag(&hyphenated) {
            reader.report(meant(found, node.span(), &hyphenated));
            return None;
        }
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

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::string_like(
            "^\\s*[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\\s*$",
            "Write a language tag such as en, de or pt-BR.",
        )
    }
}
