//! From parser events to a tree: aliases are resolved, limits are counted, duplicate keys are found.

mod alias;
mod bullets;
mod cut;
mod keys;
mod tags;
mod values;

use alias::Anchor;
use keys::colon_follows;
use tags::{TagOn, scalar_style};

use super::limits;
use super::problems::Problems;
use super::tree::{Comment, Data, Document, EntryData, NodeData, NodeId, Style};
use crate::diag::{Diagnostic, Fault};
use crate::source::{FileId, Span};
use granit_parser::{Event, Placement, StructureStyle};
use std::collections::HashMap;

/// What a document is built from, event by event.
pub(super) struct Builder<'a> {
    text: &'a str,
    file: FileId,
    document: Document,
    open: Vec<Frame>,
    anchors: HashMap<String, Anchor>,
    /// Nodes and keys so far, those behind aliases counted each time.
    visits: usize,
    aliased: usize,
    documents: usize,
    problems: Problems,
}

/// A list or mapping whose end has not come yet.
struct Frame {
    id: NodeId,
    anchor: Option<String>,
    visits_before: usize,
    /// Levels below this one.
    height: usize,
    content: Content,
}

enum Content {
    List {
        nodes: Vec<NodeId>,
        is_flow: bool,
    },
    Mapping {
        entries: Vec<EntryData>,
        key: Option<Key>,
        is_flow: bool,
    },
}

struct Key {
    text: Option<Box<str>>,
    start: u32,
    end: u32,
}

/// The file breaks a limit, and reading it further would not help anybody.
pub(super) struct Stop;

impl<'a> Builder<'a> {
    pub fn new(text: &'a str, file: FileId) -> Self {
        let nothing = NodeData {
            start: 0,
            end: 0,
            value: Data::Scalar {
                text: "".into(),
                style: Style::Plain,
            },
        };
        Self {
            text,
            file,
            document: Document {
                file,
                comments: Vec::new(),
                nodes: vec![nothing],
                root: 0,
                gaps: Vec::new(),
            },
            open: Vec::new(),
            anchors: HashMap::new(),
            visits: 0,
            aliased: 0,
            documents: 0,
            problems: Problems::default(),
        }
    }

    pub fn event(&mut self, event: Event<'_>, span: &granit_parser::Span) -> Result<(), Stop> {
        let (start, end) = span.byte_range().map_or((0, 0), |range| (range.start, range.end));
        match event {
            Event::Comment(text, placement) => {
                self.count(start, end)?;
                self.document.comments.push(Comment {
                    span: Span::new(self.file, start, end),
                    text: text.into_owned(),
                    is_trailing: placement == Placement::Right,
                });
            }
            Event::DocumentStart(..) => return self.start_document(start, end),
            Event::Scalar(text, style, _, tag) => {
                self.tag(tag.as_deref(), span, TagOn::Scalar);
                self.scalar(&text, scalar_style(style, tag.as_deref()), start, end)?;
            }
            Event::SequenceStart(style, _, tag) => {
                self.tag(tag.as_deref(), span, TagOn::List);
                let content = Content::List {
                    nodes: Vec::new(),
                    is_flow: style == StructureStyle::Flow,
                };
                self.begin(content, start)?;
            }
            Event::MappingStart(style, _, tag) => {
                self.tag(tag.as_deref(), span, TagOn::Mapping);
                let content = Content::Mapping {
                    entries: Vec::new(),
                    key: None,
                    is_flow: style == StructureStyle::Flow,
                };
                self.begin(content, start)?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.finish(start, end),
            Event::Anchor(_, name) => self.anchor(name.into_owned()),
            Event::Alias(_) | Event::UnresolvedAlias(_) => self.alias(start, end)?,
            _ => {}
        }
        Ok(())
    }

    /// Closes what is open and gives the tree.
    pub fn done(mut self) -> (Document, Vec<Diagnostic>) {
        let found = self.problems.len();
        while !self.open.is_empty() {
            self.finish(self.text.len(), self.text.len());
        }
        // What was cut off is not to blame for its shape.
        self.problems.truncate(found);
        self.report_cut_texts();
        (self.document, self.problems.into_found())
    }

    pub fn too_deep(&mut self, at: usize) {
        self.problems.add(too_deep(Span::new(self.file, at, at)));
    }

    /// The outermost `[` or `{` that is still open.
    pub fn open_flow(&self) -> Option<usize> {
        let starts = self
            .open
            .iter()
            .map(|frame| self.document.nodes[frame.id as usize].start as usize);
        starts
            .into_iter()
            .find(|start| self.text[*start..].starts_with(['[', '{']))
    }

    fn start_document(&mut self, start: usize, end: usize) -> Result<(), Stop> {
        self.documents += 1;
        if self.documents == 1 {
            return Ok(());
        }
        let found = Fault::Syntax
            .at(Span::new(self.file, start, end), "a second document begins here")
            .help("write one document a file, and remove the `---`");
        self.problems.add(found);
        Err(Stop)
    }

    fn count(&mut self, start: usize, end: usize) -> Result<(), Stop> {
        self.visits += 1;
        if self.visits <= limits::NODES {
            return Ok(());
        }
        let found = Fault::LimitExceeded.at(Span::new(self.file, start, end), "this file has too many values");
        self.problems
            .add(found.help("a file may have 1,000,000 keys, values and comments"));
        Err(Stop)
    }
}

fn too_deep(span: Span) -> Diagnostic {
    Fault::LimitExceeded
        .at(span, "lists and mappings are nested too deeply here")
        .help("64 levels are allowed")
}
