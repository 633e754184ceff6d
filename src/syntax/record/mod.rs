//! Records: mappings with known keys, declared once and read with every fault reported.
//!
//! [`record!`] declares a struct together with its keys. Each field has a type that knows how to read itself from a
//! node ([`Decode`], through [`Field`]). A faulty value is reported and left out, and its siblings are still read.

#[macro_use]
mod declare;
mod misplaced;
mod read;
pub mod schema;

pub use declare::record;
pub use read::read_record;

use super::reader::Reader;
use super::tree::Node;
use crate::source::Span;
use schema::Schemas;
use std::collections::BTreeSet;

/// A value that can be read from a node. `decode` is never given nothing (`null`, `~`, blank).
pub trait Decode: Sized {
    /// A string is a text of the map's own: neither the name of something else nor a word of the format.
    const TAKES_TEXT: bool = false;

    /// Reads the value; `None` after reporting what is wrong with it.
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self>;

    /// What [`Decode::decode`] takes, as a JSON Schema.
    fn schema(schemas: &mut Schemas) -> serde_json::Value;

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

    /// As [`Decode::schema`].
    fn schema(schemas: &mut Schemas) -> serde_json::Value;

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

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        T::schema(schemas)
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
    /// What the value of each key takes, in the order of [`Record::KEYS`].
    const SCHEMAS: &'static [fn(&mut Schemas) -> serde_json::Value];

    /// Reads the value of the key with this position in [`Record::KEYS`].
    fn read_key(&mut self, key: usize, reader: &mut Reader, node: Node<'_>);
    /// What the value of this key may be, where it is one of a few words.
    fn allowed(_key: &str) -> Option<String> {
        None
    }

    fn meta_mut(&mut self) -> &mut Meta;
}
