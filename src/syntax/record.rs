//! Records: mappings with known keys, declared once and read with every fault reported.
//!
//! [`record!`] declares a struct together with its keys. Each field has a type that knows how to read itself from a
//! node ([`Decode`], through [`Field`]). A faulty value is reported and left out, and its siblings are still read.

use super::comma::report_comma;
use super::quote::scalar;
use super::reader::Reader;
use super::suggest::nearest;
use super::tree::{Entry, Mapping, Node, Value};
use crate::diag::Fault;
use crate::source::Span;
use std::collections::BTreeSet;

/// A value that can be read from a node. `decode` is never given nothing (`null`, `~`, blank).
pub trait Decode: Sized {
    /// A string is a text of the map's own: neither the name of something else nor a word of the format.
    const TAKES_TEXT: bool = false;

    /// Reads the value; `None` after reporting what is wrong with it.
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self>;

    /// It may be written as a mapping.
    const TAKES_MAPPING: bool = false;

    /// As a mapping it may have this key.
    fn has_key(_key: &str) -> bool {
        false
    }

    /// The words that it may be, where they are few.
    fn allowed() -> Option<String> {
        None
    }

    /// Called where nothing is written, for values that are easily written as nothing by mistake.
    fn check_nothing(_: &mut Reader, _: Node<'_>) {}
}

/// A field of a record: what is not written keeps its default.
pub trait Field: Default {
    fn read(&mut self, reader: &mut Reader, node: Node<'_>);

    /// As [`Decode::allowed`].
    fn allowed() -> Option<String> {
        None
    }
}

impl<T: Decode> Field for Option<T> {
    fn read(&mut self, reader: &mut Reader, node: Node<'_>) {
        if node.is_nothing() {
            T::check_nothing(reader, node);
        } else {
            *self = T::decode(reader, node);
        }
    }

    fn allowed() -> Option<String> {
        T::allowed()
    }
}

/// What every record remembers of how it was written.
#[derive(Clone, Debug)]
pub struct Meta {
    /// The whole entry: the mapping, or the string.
    pub span: Span,
    /// Keys whose value had a fault.
    pub broken: BTreeSet<&'static str>,
    /// Keys that were written with a value, and where.
    pub keys: Vec<(&'static str, Span)>,
    /// The numbers of the references made in it.
    pub references: std::ops::Range<u32>,
}

impl Default for Meta {
    fn default() -> Self {
        Self {
            span: Span::new(crate::source::FileId(0), 0, 0),
            broken: BTreeSet::new(),
            keys: Vec::new(),
            references: 0..0,
        }
    }
}

/// A key of a record.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    pub name: &'static str,
    pub is_required: bool,
}

/// A struct declared by [`record!`].
pub trait Record: Default {
    /// The word for it in messages.
    const KIND: &'static str;
    const KEYS: &'static [Key];
    /// How many items of this kind there may be in all. An item may be a plain string, which is its name, and a fault
    /// inside it is its own. Where this is `None`, a fault makes the key that holds the mapping a broken one.
    const MOST: Option<usize>;

    /// Reads the value of the key with this position in [`Record::KEYS`].
    fn read_key(&mut self, key: usize, reader: &mut Reader, node: Node<'_>);
    /// What the value of this key may be, where it is one of a few words.
    fn allowed(_key: &str) -> Option<String> {
        None
    }

    fn meta_mut(&mut self) -> &mut Meta;
}

/// The key of an item that a plain string stands for.
const SHORTHAND: &str = "name";

/// Declares a struct and its keys: `* "key" field: Type` for a key that has to be there, `"key" field: Type` for the
/// rest. `item` takes a string for its `name`, and may say how many there may be: `item(5_000)`; `mapping` does not.
#[macro_export]
macro_rules! record {
    ($(#[$doc:meta])* $mode:ident $(($most:literal))? $kind:literal $name:ident { $($fields:tt)* }) => {
        $crate::record!(@split [$(#[$doc])*] ($mode $($most)?) $kind $name [] $($fields)*);
    };
    (@split [$(#[$doc:meta])*] $mode:tt $kind:literal $name:ident [$($done:tt)*] * $key:literal $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::record!(@split [$(#[$doc])*] $mode $kind $name [$($done)* ($key, true, $field, $type)] $($rest)*);
    };
    (@split [$(#[$doc:meta])*] $mode:tt $kind:literal $name:ident [$($done:tt)*] $key:literal $field:ident: $type:ty, $($rest:tt)*) => {
        $crate::record!(@split [$(#[$doc])*] $mode $kind $name [$($done)* ($key, false, $field, $type)] $($rest)*);
    };
    (@split [$(#[$doc:meta])*] $mode:tt $kind:literal $name:ident [$(($key:literal, $required:literal, $field:ident, $type:ty))*]) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default)]
        pub struct $name {
            $(pub $field: $type,)*
            pub meta: $crate::syntax::Meta,
        }

        impl $crate::syntax::Record for $name {
            const KIND: &'static str = $kind;
            const KEYS: &'static [$crate::syntax::Key] =
                &[$($crate::syntax::Key { name: $key, is_required: $required }),*];
            const MOST: Option<usize> = $crate::record!(@most $mode);

            fn read_key(&mut self, key: usize, reader: &mut $crate::syntax::Reader, node: $crate::syntax::Node<'_>) {
                match Self::KEYS[key].name {
                    $($key => $crate::syntax::Field::read(&mut self.$field, reader, node),)*
                    _ => {}
                }
            }

            fn allowed(key: &str) -> Option<String> {
                match key {
                    $($key => <$type as $crate::syntax::Field>::allowed(),)*
                    _ => None,
                }
            }

            fn meta_mut(&mut self) -> &mut $crate::syntax::Meta {
                &mut self.meta
            }
        }

        impl $crate::syntax::Decode for $name {
            const TAKES_TEXT: bool = <Self as $crate::syntax::Record>::MOST.is_some();
            const TAKES_MAPPING: bool = true;

            fn has_key(key: &str) -> bool {
                <Self as $crate::syntax::Record>::KEYS.iter().any(|known| known.name == key)
            }

            fn decode(reader: &mut $crate::syntax::Reader, node: $crate::syntax::Node<'_>) -> Option<Self> {
                $crate::syntax::read_record(reader, node)
            }
        }
    };
    (@most (mapping)) => { None };
    (@most (item)) => { Some($crate::syntax::limits::LIST) };
    (@most (item $most:literal)) => { Some($most) };
}

pub use record;

/// Reads a record from a mapping, or from the string that stands for one.
pub fn read_record<T: Record>(reader: &mut Reader, node: Node<'_>) -> Option<T> {
    let is_item = T::MOST.is_some();
    if T::MOST.is_some_and(|most| !reader.take_item(T::KIND, most, node)) {
        return None;
    }
    let mut record = T::default();
    let outer = (reader.key, reader.in_list, reader.is_hurt);
    let first = reader.references.len() as u32;
    match node.value() {
        Value::Scalar(..) if is_item => {
            read_value(&mut record, SHORTHAND, reader, node, node.span());
            // What follows could not be read, and may have been its keys.
            let others = T::KEYS
                .iter()
                .map(|key| key.name)
                .filter(|key| *key != SHORTHAND && node.is_cut());
            record.meta_mut().broken.extend(others);
        }
        Value::Mapping(mapping) => {
            if let Some(key) = only_unknown_key::<T>(node, mapping).filter(|_| is_item) {
                reader.text_with_colon(T::KIND, node, mapping, key);
                return None;
            }
            if let Some(name) = name_as_key::<T>(mapping).filter(|_| is_item) {
                report_name_as_key(reader, T::KIND, &name);
                return None;
            }
            for entry in mapping.iter() {
                read_entry(&mut record, reader, node, &entry);
            }
            report_missing(&mut record, reader, node);
        }
        _ if node.is_nothing() => report_missing(&mut record, reader, node),
        _ => {
            let expected = if is_item { "a text or a mapping" } else { "a mapping" };
            let key = T::KEYS.iter().find(|key| key.is_required).or(T::KEYS.first());
            reader.wrong_type_of(node, expected, key.map_or("", |key| key.name));
            return None;
        }
    }
    let references = first..reader.references.len() as u32;
    let meta = record.meta_mut();
    meta.span = node.span();
    meta.references = references;
    let is_hurt = outer.2 || (!is_item && !meta.broken.is_empty());
    (reader.key, reader.in_list, reader.is_hurt) = (outer.0, outer.1, is_hurt);
    Some(record)
}

/// The key of a mapping without braces that has one key only, which is not even near to one of the record's.
fn only_unknown_key<'a, T: Record>(node: Node<'a>, mapping: Mapping<'a>) -> Option<&'a str> {
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
fn name_as_key<'a, T: Record>(mapping: Mapping<'a>) -> Option<Entry<'a>> {
    let first = mapping.iter().next().filter(|entry| entry.has_colon)?;
    let keys = || T::KEYS.iter().map(|key| key.name);
    let is_name = keys().any(|key| key == SHORTHAND) && mapping.get(SHORTHAND).is_none();
    let is_alone = first.value.is_nothing() || matches!(first.value.value(), Value::Mapping(_));
    // Comparing with all keys costs more than reading the item, so it comes last.
    let is_unknown = || nearest(first.key, keys()).is_none() && !first.key.starts_with("x-") && !first.key.is_empty();
    (is_name && is_alone && first.key != "<<" && is_unknown()).then_some(first)
}

fn report_name_as_key(reader: &mut Reader, kind: &str, entry: &Entry<'_>) {
    let message = format!("`{}` is a key here, and a {kind} has none of this name", entry.key);
    let help = format!(
        "write `name: {}`, and the other keys below it, indented as much",
        scalar(entry.key)
    );
    reader.report(Fault::UnknownKey.at(entry.key_span, message).help(help));
}

fn read_entry<T: Record>(record: &mut T, reader: &mut Reader, node: Node<'_>, entry: &Entry<'_>) {
    if entry.key.starts_with("x-") {
        return;
    }
    if !entry.has_colon {
        let known = T::KEYS.iter().find(|key| key.name == entry.key);
        record.meta_mut().broken.extend(known.map(|key| key.name));
        return report_comma(reader, node, entry);
    }
    match T::KEYS.iter().find(|key| key.name == entry.key) {
        Some(key) => {
            read_value(record, key.name, reader, entry.value, entry.key_span);
            if entry.is_cut() {
                record.meta_mut().broken.insert(key.name);
            }
        }
        None => {
            let Value::Mapping(mapping) = node.value() else {
                return;
            };
            // A key that is there already cannot be the one that was meant.
            let keys = T::KEYS
                .iter()
                .map(|key| key.name)
                .filter(|key| mapping.get(key).is_none());
            let written: Vec<&str> = T::KEYS
                .iter()
                .map(|key| key.name)
                .filter(|key| mapping.get(key).is_some())
                .collect();
            let meant = reader.unknown_key(T::KIND, entry, &keys.collect::<Vec<_>>(), &written);
            // What was meant is not missing.
            record.meta_mut().broken.extend(meant);
        }
    }
}

fn read_value<T: Record>(record: &mut T, key: &'static str, reader: &mut Reader, node: Node<'_>, key_span: Span) {
    let Some(at) = T::KEYS.iter().position(|known| known.name == key) else {
        return;
    };
    (reader.key, reader.in_list, reader.is_hurt) = (key, false, false);
    record.read_key(at, reader, node);
    let is_hurt = reader.is_hurt;
    let meta = record.meta_mut();
    if is_hurt {
        meta.broken.insert(key);
    }
    if !node.is_nothing() {
        meta.keys.push((key, key_span));
    }
}

fn report_missing<T: Record>(record: &mut T, reader: &mut Reader, node: Node<'_>) {
    for key in T::KEYS.iter().filter(|key| key.is_required) {
        let meta = record.meta_mut();
        if meta.keys.iter().any(|(name, _)| *name == key.name) || meta.broken.contains(key.name) {
            continue;
        }
        meta.broken.insert(key.name);
        if !node.is_cut() {
            let place = place_of(node, key.name);
            reader.missing_key(T::KIND, place, key.name, T::allowed(key.name));
        }
    }
}

/// Where something is missing: the key without a value, else the braces or the first key of several lines.
fn place_of(node: Node<'_>, key: &str) -> Span {
    let Value::Mapping(mapping) = node.value() else {
        return node.span();
    };
    let written = mapping.iter().find(|entry| entry.key == key);
    let first = mapping.iter().next().filter(|_| !mapping.is_flow);
    written.or(first).map_or(node.span(), |entry| entry.key_span)
}
