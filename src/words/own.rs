//! Fixed words that a project writes otherwise.

use super::{Words, covers};

/// A label, and the language that it is written in otherwise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LabelKey {
    /// A language tag in lower case; empty for all languages. So the more exact tag comes later, and counts.
    pub tag: String,
    pub name: &'static str,
    /// Which text of a list.
    pub part: Option<&'static str>,
}

impl<'a> Words<'a> {
    /// Writes the labels that hold for the language `lang` over its words.
    pub fn relabel(&mut self, labels: impl IntoIterator<Item = (&'a LabelKey, &'a str)>, lang: &str) {
        for (key, text) in labels {
            if key.tag.is_empty() || covers(&key.tag, lang) {
                self.set(key.name, key.part, text);
            }
        }
    }
}
