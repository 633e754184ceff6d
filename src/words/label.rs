//! Labels by name: how the list of them becomes the fields of [`Words`], and how a configuration overrides one.

use super::labels::{LABELS, Words};

/// A label by its name.
#[derive(Clone, Copy, Debug)]
pub struct Label {
    pub name: &'static str,
    /// What the texts of a list are called; empty for a label of one text.
    pub parts: &'static [&'static str],
}

macro_rules! shape {
    () => { &'a str };
    ($count:literal) => { [&'a str; $count] };
}

macro_rules! parts {
    () => {
        &[]
    };
    ($parts:ident) => {
        &$parts
    };
}

macro_rules! texts {
    ($text:expr) => {
        std::slice::from_ref(&$text)
    };
    ($texts:expr, $count:literal) => {
        &$texts
    };
}

macro_rules! texts_mut {
    ($text:expr) => {
        std::slice::from_mut(&mut $text)
    };
    ($texts:expr, $count:literal) => {
        &mut $texts
    };
}

/// Declares [`Words`] and all that has to know every label from one list of them.
macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident $([$count:literal: $parts:ident])?,)*) => {
        /// Every fixed text that a map, a page or a table shows. `{}` in a text is where a value goes.
        #[derive(Clone, Debug)]
        pub struct Words<'a> {
            /// BCP 47 language subtag.
            pub lang: &'a str,
            /// The language is read from right to left.
            pub rtl: bool,
            pub numbers: Numbers,
            $($(#[$doc])* pub $name: shape!($($count)?),)*
        }

        /// All labels in the order of [`Words`].
        pub static LABELS: &[Label] = &[$(Label { name: stringify!($name), parts: parts!($($parts)?) },)*];

        impl<'a> Words<'a> {
            /// The texts of a label: one, or as many as it has parts.
            pub fn texts(&self, name: &str) -> Option<&[&'a str]> {
                match name {
                    $(stringify!($name) => Some(texts!(self.$name $(, $count)?)),)*
                    _ => None,
                }
            }

            /// As [`Self::texts`], to be changed.
            pub fn texts_mut(&mut self, name: &str) -> Option<&mut [&'a str]> {
                match name {
                    $(stringify!($name) => Some(texts_mut!(self.$name $(, $count)?)),)*
                    _ => None,
                }
            }
        }
    };
}

impl Label {
    pub fn of(name: &str) -> Option<&'static Self> {
        LABELS.iter().find(|label| label.name == name)
    }
}

impl<'a> Words<'a> {
    /// Replaces a label, or the part of a list. `false` if there is none of that name.
    pub fn set(&mut self, name: &str, part: Option<&str>, text: &'a str) -> bool {
        let at = match Label::of(name) {
            Some(label) if label.parts.is_empty() && part.is_none() => Some(0),
            Some(label) => label.parts.iter().position(|known| Some(*known) == part),
            None => None,
        };
        let place = at.and_then(|at| self.texts_mut(name)?.get_mut(at));
        place.map(|place| *place = text).is_some()
    }
}

pub(super) use {labels, parts, shape, texts, texts_mut};
