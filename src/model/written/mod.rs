//! Maps as they are written: one record a kind of item, with every key of the format and none resolved.
//!
//! This is the one place where the keys are declared. References are numbered by the reader and resolved later, all
//! at once.

mod emotion;
mod entry;
mod journey;
mod lists;
mod map;
mod values;

pub use emotion::{Emotion, Feeling, Score};
pub use entry::{KINDS, Mention, Pairs, Ref, StageKpi, StagePain, Target};
pub use journey::{Blueprint, BrightSpot, Change, ChangeEntry, Pain, Stage, Touchpoint};
pub use lists::{Channel, Department, Goal, Kpi, Lane, LaneEntry, Solution, Source};
pub use map::{Brand, Empathy, Library, Map, PERSONAS, Persona, Scope};
pub use values::{DueDate, FlagOrText, Handover, Id, Lang, Link, OwnerRef};

use crate::model::Text;
use crate::source::Spanned;
use crate::syntax::{Meta, Record};

/// A declared item of any kind.
pub trait Item: Record {
    fn id(&self) -> Option<&Spanned<Id>>;
    fn name(&self) -> Option<&Text>;
    fn note(&self) -> Option<&Text>;
    fn meta(&self) -> &Meta;

    /// The name; where it is missing, the id or the kind of item.
    fn label(&self) -> &str {
        match (self.name(), self.id()) {
            (Some(name), _) => &name.value,
            (None, Some(id)) => &id.value.0,
            (None, None) => Self::KIND,
        }
    }
}

macro_rules! items {
    ($($name:ident: $id:expr;)*) => {$(
        impl Item for $name {
            fn id(&self) -> Option<&Spanned<Id>> {
                let id: fn(&Self) -> Option<&Spanned<Id>> = $id;
                id(self)
            }
            fn name(&self) -> Option<&Text> {
                self.name.as_ref()
            }
            fn note(&self) -> Option<&Text> {
                self.note.as_ref()
            }
            fn meta(&self) -> &Meta {
                &self.meta
            }
        }
    )*

        /// A key of the map or of any kind of item.
        pub fn is_key(word: &str) -> bool {
            let mut keys = [Map::KEYS, $($name::KEYS),*].into_iter().flatten();
            keys.any(|key| key.name == word)
        }
    };
}

items! {
    Persona: |item| item.id.as_ref();
    Stage: |item| item.id.as_ref();
    Touchpoint: |item| item.id.as_ref();
    Blueprint: |item| item.id.as_ref();
    Pain: |item| item.id.as_ref();
    Solution: |item| item.id.as_ref();
    Kpi: |item| item.id.as_ref();
    Source: |item| item.id.as_ref();
    Department: |item| item.id.as_ref();
    Channel: |item| item.id.as_ref();
    Goal: |_| None;
    BrightSpot: |_| None;
}
