//! What items of every kind have in common.

use super::DepartmentIx;
use crate::image::Picture;
use crate::source::{Span, Spanned};
use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// Text as it was written, with its place. Never blank.
pub type Text = Spanned<String>;

/// What every declared item has.
#[derive(Clone, Debug)]
pub struct Head {
    /// Unique in its kind; made from the name unless written.
    pub id: String,
    /// Where `id:` was written, if it was.
    pub id_span: Option<Span>,
    /// The name; its span is the place to point at when something about the item is missing.
    pub name: Text,
    /// The whole entry: the mapping, or the string.
    pub span: Span,
    pub note: Option<Text>,
    /// Keys of this item whose value had a JM0 error.
    pub broken: BTreeSet<&'static str>,
    /// The item comes from a file named in `use`.
    pub from_library: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perspective {
    Customer,
    Business,
}

/// Who in the company answers for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Department(DepartmentIx),
    /// `owner: none`: nobody in the company.
    Nobody,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl fmt::Display for Rgb {
    /// `#3145C0`.
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// An image that was found, read and decoded.
#[derive(Clone, Debug)]
pub struct Image {
    pub span: Span,
    /// The path as written.
    pub path: String,
    /// Where it lies on disk, links resolved.
    pub file: PathBuf,
    pub picture: Arc<Picture>,
}

/// The texts of one custom lane.
#[derive(Clone, Debug)]
pub struct Extra {
    pub lane: String,
    pub texts: Vec<Text>,
}
