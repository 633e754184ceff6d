//! A YAML document as a tree in which every node knows where it was written.
//!
//! Nodes lie in one list and refer to each other by number, so that nothing here recurses and an alias is a second
//! reference to the same node. What the values mean is left to whoever reads the tree.

use crate::source::{FileId, Span};
use std::ops::Range;

/// One parsed file.
#[derive(Clone, Debug)]
pub struct Document {
    pub file: FileId,
    /// All comments, in source order.
    pub comments: Vec<Comment>,
    pub(super) nodes: Vec<NodeData>,
    pub(super) root: NodeId,
    /// Byte ranges that could not be read and were left out, in source order.
    pub(super) gaps: Vec<Range<usize>>,
}

/// A comment and its text after the `#`.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    pub span: Span,
    pub text: String,
    /// Something else stands before it on its line.
    pub is_trailing: bool,
}

pub(super) type NodeId = u32;

#[derive(Clone, Debug)]
pub(super) struct NodeData {
    pub start: u32,
    pub end: u32,
    pub value: Data,
}

#[derive(Clone, Debug)]
pub(super) enum Data {
    Scalar { text: Box<str>, style: Style },
    List { nodes: Vec<NodeId>, is_flow: bool },
    Mapping { entries: Vec<EntryData>, is_flow: bool },
    Alias(NodeId),
    Broken,
}

#[derive(Clone, Debug)]
pub(super) struct EntryData {
    pub key: Box<str>,
    pub start: u32,
    pub end: u32,
    pub value: NodeId,
    pub has_colon: bool,
}

/// How a scalar was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes: it may stand for a number, true or false, or nothing.
    Plain,
    /// In quotes, or as a block: always a text.
    Quoted,
}

/// A node of a document.
#[derive(Clone, Copy, Debug)]
pub struct Node<'a> {
    document: &'a Document,
    id: NodeId,
}

/// What a node holds; an alias shows the value that it stands for.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    Scalar(&'a str, Style),
    List(List<'a>),
    Mapping(Mapping<'a>),
    /// A value that has been reported already.
    Broken,
}

#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    document: &'a Document,
    nodes: &'a [NodeId],
    /// In `[ ]` rather than on lines of its own.
    pub is_flow: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Mapping<'a> {
    document: &'a Document,
    entries: &'a [EntryData],
    pub is_flow: bool,
}

/// A key of a mapping with its value.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    pub key: &'a str,
    pub key_span: Span,
    pub value: Node<'a>,
    /// Wrong only for a text inside `{ }` that no `:` follows: usually the rest of a text that has a comma.
    pub has_colon: bool,
}

impl Document {
    pub fn root(&self) -> Node<'_> {
        Node {
            document: self,
            id: self.root,
        }
    }

    /// Lines had to be left out, so that what is missing may have been written there.
    pub fn has_gaps(&self) -> bool {
        !self.gaps.is_empty()
    }

    /// Where something had to be left out.
    pub fn left_out(&self) -> impl Iterator<Item = Span> {
        self.gaps.iter().map(|gap| Span::new(self.file, gap.start, gap.end - 1))
    }

    fn has_gap_in(&self, range: Range<usize>) -> bool {
        self.gaps
            .iter()
            .any(|gap| gap.start < range.end && range.start < gap.end)
    }

    /// Every list entry and every key with its value, outer ones before those inside them.
    pub fn entries(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        for node in &self.nodes {
            match &node.value {
                Data::List { nodes, .. } => spans.extend(nodes.iter().map(|id| self.span_of(*id))),
                Data::Mapping { entries, .. } => spans.extend(entries.iter().map(|entry| {
                    let key = self.span(entry.start, entry.end);
                    let value = self.span_of(entry.value);
                    Span {
                        end: key.end.max(value.end),
                        ..key
                    }
                })),
                _ => {}
            }
        }
        spans.sort_by_key(|span| (span.start, std::cmp::Reverse(span.end)));
        spans
    }

    fn span(&self, start: u32, end: u32) -> Span {
        Span {
            file: self.file,
            start,
            end,
        }
    }

    fn span_of(&self, id: NodeId) -> Span {
        let node = &self.nodes[id as usize];
        self.span(node.start, node.end)
    }
}

impl<'a> Node<'a> {
    /// Where the node was written; for an alias, the `*name`.
    pub fn span(self) -> Span {
        self.document.span_of(self.id)
    }

    pub fn value(self) -> Value<'a> {
        let document = self.document;
        let mut id = self.id;
        loop {
            match &document.nodes[id as usize].value {
                Data::Scalar { text, style } => return Value::Scalar(text, *style),
                Data::List { nodes, is_flow } => {
                    return Value::List(List {
                        document,
                        nodes,
                        is_flow: *is_flow,
                    });
                }
                Data::Mapping { entries, is_flow } => {
                    return Value::Mapping(Mapping {
                        document,
                        entries,
                        is_flow: *is_flow,
                    });
                }
                // An alias refers to an earlier node, so this ends.
                Data::Alias(target) => id = *target,
                Data::Broken => return Value::Broken,
            }
        }
    }

    /// `*name`: another node stands for this one.
    pub fn is_alias(self) -> bool {
        let node = self.document.nodes.get(self.id as usize);
        node.is_some_and(|node| matches!(node.value, Data::Alias(_)))
    }

    /// `null`, `~`, nothing at all, or a text of blanks only.
    pub fn is_nothing(self) -> bool {
        match self.value() {
            Value::Scalar(text, Style::Plain) => matches!(text, "" | "~" | "null" | "Null" | "NULL"),
            Value::Scalar(text, Style::Quoted) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// Lines inside this node or next to it could not be read, so a missing key may have been there.
    pub fn is_cut(self) -> bool {
        let span = self.span();
        let is_root = self.id == self.document.root && self.document.has_gaps();
        is_root || self.document.has_gap_in(span.start as usize..span.end as usize + 1)
    }

    /// As [`Self::is_cut`], by lines that are not inside one of its values: keys of its own may have been there.
    pub fn is_cut_between(self) -> bool {
        let Value::Mapping(mapping) = self.value() else {
            return self.is_cut();
        };
        let span = self.span();
        let is_inside = |gap: &Range<usize>| {
            mapping.iter().any(|entry| {
                let (key_end, value) = (entry.key_span.end as usize, entry.value.span());
                let is_value = gap.start <= key_end && key_end < gap.end;
                is_value || (value.start as usize) < gap.start && gap.end <= value.end as usize
            })
        };
        let touches = |gap: &&Range<usize>| gap.start <= span.end as usize && (span.start as usize) < gap.end;
        self.document.gaps.iter().filter(touches).any(|gap| !is_inside(gap))
    }

    pub fn document(self) -> &'a Document {
        self.document
    }
}

impl Entry<'_> {
    /// The value of this key could not be read.
    pub fn is_cut(&self) -> bool {
        let end = self.key_span.end as usize;
        self.value.document.has_gap_in(end..end + 1)
    }
}

impl<'a> List<'a> {
    pub fn len(self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(self) -> bool {
        self.nodes.is_empty()
    }

    pub fn iter(self) -> impl Iterator<Item = Node<'a>> {
        let document = self.document;
        self.nodes.iter().map(move |id| Node { document, id: *id })
    }
}

impl<'a> Mapping<'a> {
    pub fn len(self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(self) -> bool {
        self.entries.is_empty()
    }

    pub fn iter(self) -> impl Iterator<Item = Entry<'a>> {
        let document = self.document;
        self.entries.iter().map(move |entry| Entry {
            key: &entry.key,
            key_span: document.span(entry.start, entry.end),
            value: Node {
                document,
                id: entry.value,
            },
            has_colon: entry.has_colon,
        })
    }

    /// The value of a key, if it is there.
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        self.iter().find(|entry| entry.key == key).map(|entry| entry.value)
    }
}
