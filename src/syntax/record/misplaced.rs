//! Mappings that were meant as something else: a text with a colon in it, and a name written as a key.

use super::Record;
use super::read::SHORTHAND;
use crate::diag::Fault;
use crate::syntax::quote::scalar;
use crate::syntax::reader::Reader;
use crate::syntax::suggest::nearest;
use crate::syntax::tree::{Entry, Mapping, Node, Value};

/// The key of a mapping without braces that has one key only, which is not even near to one of the record's.
pub fn only_unknown_key<'a, T: Record>(node: Node<'a>, mapping: Mapping<'a>) -> Option<&'a str> {
    let entry = mapping
        .iter()
        .next()
        .filter(|entry| mapping.len() == 1 && entry.has_colon)?;
    let keys = || T::KEYS.iter().map(|key| key.name);
    let is_text = matches!(entry.value.value(), Value::Scalar(..)) && entry.key_span.start == node.span().start;
    let is_unknown = keys().all(|key| key != entry.key) && nearest(entry.key, keys()).is_none();
    (is_text && is_unknown && !entry.key.starts_with("x-")).then_some(entry.key)
}

/// `- Search:` with the keys of the item below it: a first key that is none of the record's, where the name is missing.
pub fn name_as_key<'a, T: Record>(mapping: Mapping<'a>) -> Option<Entry<'a>> {
    let first = mapping.iter().next().filter(|entry| entry.has_colon)?;
    let keys = || T::KEYS.iter().map(|key| key.name);
    let is_name = keys().any(|key| key == SHORTHAND) && mapping.get(SHORTHAND).is_none();
    let is_alone = first.value.is_nothing() || matches!(first.value.value(), Value::Mapping(_));
    // Comparing with all keys costs more than reading the item, so it comes last.
    let is_unknown = || nearest(first.key, keys()).is_none() && !first.key.starts_with("x-") && !first.key.is_empty();
    (is_name && is_alone && first.key != "<<" && is_unknown()).then_some(first)
}

pub fn report_name_as_key(reader: &mut Reader, kind: &str, entry: &Entry<'_>) {
    let message = format!("`{}` is a key here, and a {kind} has none of this name", entry.key);
    let help = format!(
        "write `name: {}`, and the other keys below it, indented as much",
        scalar(entry.key)
    );
    reader.report(Fault::UnknownKey.at(entry.key_span, message).help(help));
}
