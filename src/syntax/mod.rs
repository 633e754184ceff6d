//! YAML text as a tree with places, and a way to read values out of it that reports every fault and goes on.
//!
//! [`read_source`] turns bytes into a source file, [`parse`] turns the file into a [`Document`], and a [`Reader`]
//! with records declared by [`record!`] turns the document into values. Nothing here knows what a journey map is:
//! configuration files are read with the same means.

mod build;
mod characters;
mod comma;
mod explain;
mod figures;
mod lists;
mod numbers;
mod parse;
mod parses;
mod problems;
mod quote;
mod reader;
#[macro_use]
mod record;
mod scalar;
mod shapes;
mod source;
mod suggest;
mod tree;
mod values;

pub use comma::report_comma;
pub use figures::ascii_digits;
pub use lists::{Items, OneOrMany};
pub use numbers::{Bounded, Whole};
pub use parse::{Parsed, parse};
pub use parses::Parses;
pub use problems::{Problems, meant};
pub use quote::{quote, scalar};
pub use reader::{Hints, Reader, UnknownKey};
pub use record::{Decode, Field, Key, Meta, Record, read_record, record, schema};
pub use scalar::{boolean, integer, number};
pub use shapes::describe;
pub use source::read_source;
pub use suggest::nearest;
pub use tree::{Comment, Document, Entry, List, Mapping, Node, Style, Value};
pub use values::{Choice, Meant, meant_keyword, report_quotes};

/// The limits of the format that concern any file.
pub mod limits {
    /// Bytes of a file.
    pub const FILE_BYTES: usize = 8 * 1024 * 1024;
    /// Collections inside each other.
    pub const NESTING: usize = 64;
    pub const NODES: usize = 1_000_000;
    /// Nodes that come from aliases.
    pub const ALIASED_NODES: usize = 100_000;
    /// Entries of a list that has no limit of its own.
    pub const LIST: usize = 10_000;
    /// Characters of a text.
    pub const TEXT: usize = 20_000;
}
