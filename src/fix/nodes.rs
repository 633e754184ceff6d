//! The nodes of a document by their place, so that an item of the model finds the YAML it was read from.

use crate::model::Head;
use crate::source::Span;
use crate::syntax::{Document, Node, Value};
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Nodes<'a> {
    by_span: BTreeMap<Span, Node<'a>>,
    /// How often each text is written, as a value or a key.
    mentions: BTreeMap<&'a str, usize>,
}

impl<'a> Nodes<'a> {
    /// All nodes written in a document; aliases are left alone.
    pub fn of(document: &'a Document) -> Self {
        let mut nodes = Self::default();
        let mut open = vec![document.root()];
        while let Some(node) = open.pop() {
            if node.is_alias() {
                continue;
            }
            match node.value() {
                Value::Scalar(text, _) => {
                    nodes.mention(text);
                    nodes.by_span.insert(node.span(), node);
                }
                // A list is no item, and may start where its first entry does.
                Value::List(list) => open.extend(list.iter()),
                Value::Mapping(mapping) => {
                    nodes.by_span.insert(node.span(), node);
                    mapping.iter().for_each(|entry| nodes.mention(entry.key));
                    open.extend(mapping.iter().map(|entry| entry.value));
                }
                Value::Broken => {}
            }
        }
        nodes
    }

    fn mention(&mut self, text: &'a str) {
        *self.mentions.entry(text).or_default() += 1;
    }

    /// The id of an item is written somewhere, so something refers to it by that.
    pub fn mentions_id(&self, head: &Head) -> bool {
        let mentions = self.mentions.get(head.id.as_str()).copied().unwrap_or(0);
        mentions > usize::from(head.name.value == head.id)
    }

    pub fn get(&self, span: Span) -> Option<Node<'a>> {
        self.by_span.get(&span).copied()
    }

    /// The item at a place is written without a key, not even an empty one.
    pub fn lacks_key(&self, span: Span, key: &str) -> bool {
        self.get(span).is_some_and(|node| match node.value() {
            Value::Mapping(mapping) => mapping.get(key).is_none(),
            _ => true,
        })
    }

    /// The value of a key of the item at a place.
    pub fn key(&self, span: Span, key: &str) -> Option<Node<'a>> {
        value_of(self.get(span)?, key)
    }
}

/// The value of a key of a mapping, where it has one.
pub fn value_of<'a>(node: Node<'a>, key: &str) -> Option<Node<'a>> {
    match node.value() {
        Value::Mapping(mapping) => mapping.get(key).filter(|node| !node.is_nothing()),
        _ => None,
    }
}
