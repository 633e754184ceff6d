//! Sources.

use super::{Field, Item, text, word};
use crate::compare::fact::Kind;
use crate::model::{Head, Source};

impl Item for Source {
    const KIND: Kind = Kind::Source;
    const FIELDS: &'static [Field<Self>] = &[
        ("kind", |_, source| {
            source.kind.iter().map(|kind| word(kind.value)).collect()
        }),
        ("date", |names, source| {
            source.date.iter().map(|date| names.words.date(date.value)).collect()
        }),
        ("reviewed", |names, source| {
            source
                .reviewed
                .iter()
                .map(|date| names.words.date(date.value))
                .collect()
        }),
        ("sample", |_, source| source.sample.iter().map(u64::to_string).collect()),
        ("link", |_, source| text(&source.link)),
    ];

    fn head(&self) -> &Head {
        &self.head
    }
}
