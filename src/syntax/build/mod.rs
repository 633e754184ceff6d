//! From parser events to a tree: aliases are resolved, limits are counted, duplicate keys are found.

mod alias;
mod bullets;
mod cut;
mod keys;
mod tags;

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

    fn scalar(&mut self, text: &str, style: Style, start: usize, end: usize) -> Result<(), Stop> {
        let end = start + self.text[start..end].trim_end().len();
        // The parser writes `~` for what is not there.
        let text = if start == end && style == Style::Plain {
            ""
        } else {
            text
        };
        self.count(start, end)?;
        let too_long = text.len() > limits::TEXT && text.chars().count() > limits::TEXT;
        if too_long {
            let message = format!("this text has {} characters", text.chars().count());
            let found = Fault::LimitExceeded.at(Span::new(self.file, start, end), message);
            self.problems.add(found.help("a text may have 20,000 characters"));
        }
        if self.awaits_key() {
            let text = (!too_long).then(|| text.into());
            self.key(text, start, end);
            return Ok(());
        }
        if style == Style::Plain && !self.report_dash_in_text(start, end) {
            self.report_bullets(start, end);
        }
        let text = text.into();
        let value = if too_long {
            Data::Broken
        } else {
            Data::Scalar { text, style }
        };
        let id = self.add(start, end, value);
        self.attach(id, end);
        Ok(())
    }

    fn begin(&mut self, content: Content, start: usize) -> Result<(), Stop> {
        self.count(start, start)?;
        if self.open.len() >= limits::NESTING {
            self.problems.add(too_deep(Span::new(self.file, start, start)));
            return Err(Stop);
        }
        let id = self.add(start, start, Data::Broken);
        self.open.push(Frame {
            id,
            anchor: None,
            visits_before: self.visits - 1,
            height: 0,
            content,
        });
        Ok(())
    }

    fn finish(&mut self, start: usize, end: usize) {
        let Some(frame) = self.open.pop() else { return };
        let mut others = Vec::new();
        let data = match frame.content {
            Content::List { nodes, is_flow } => Data::List { nodes, is_flow },
            Content::Mapping {
                mut entries,
                key,
                is_flow,
            } => {
                if let Some(Key {
                    text: Some(text),
                    start,
                    end,
                }) = key
                {
                    // The file ended behind the key.
                    entries.push(EntryData {
                        key: text,
                        start,
                        end,
                        value: 0,
                        has_colon: true,
                    });
                }
                if !is_flow && self.is_in_list() {
                    others = self.further_items(&mut entries);
                }
                Data::Mapping {
                    entries: self.without_duplicates(entries),
                    is_flow,
                }
            }
        };
        let node = &mut self.document.nodes[frame.id as usize];
        // A block ends where its last child does; only `]` and `}` are tokens of their own.
        if end > start {
            node.end = end as u32;
        }
        let end = node.end as usize;
        node.value = data;
        if let Some(anchor) = frame
            .anchor
            .and_then(|name| self.anchors.get_mut(&name))
            .filter(|a| a.id == frame.id)
        {
            anchor.size = Some(self.visits - frame.visits_before);
            anchor.height = frame.height + 1;
        }
        if let Some(parent) = self.open.last_mut() {
            parent.height = parent.height.max(frame.height + 1);
        }
        if self.awaits_key() {
            let span = self.span_of(frame.id);
            self.problems.add(not_a_key(span));
            self.key(None, span.start as usize, span.end as usize);
        } else {
            self.attach(frame.id, end);
            for (id, end) in others {
                self.attach(id, end);
            }
        }
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

    fn add(&mut self, start: usize, end: usize, value: Data) -> NodeId {
        self.document.nodes.push(NodeData {
            start: start as u32,
            end: end as u32,
            value,
        });
        self.document.nodes.len() as NodeId - 1
    }

    fn awaits_key(&self) -> bool {
        matches!(
            self.open.last(),
            Some(Frame {
                content: Content::Mapping { key: None, .. },
                ..
            })
        )
    }

    fn key(&mut self, text: Option<Box<str>>, start: usize, end: usize) {
        if let Some(Frame {
            content: Content::Mapping { key, .. },
            ..
        }) = self.open.last_mut()
        {
            *key = Some(Key {
                text,
                start: start as u32,
                end: end as u32,
            });
        }
    }

    /// Puts a complete value where it belongs.
    fn attach(&mut self, id: NodeId, end: usize) {
        let text = self.text;
        let Some(frame) = self.open.last_mut() else {
            self.document.root = id;
            return;
        };
        let mut last = end as u32;
        match &mut frame.content {
            Content::List { nodes, .. } => nodes.push(id),
            Content::Mapping { entries, key, is_flow } => {
                let Some(key) = key.take() else { return };
                last = last.max(key.end);
                if let Some(name) = key.text {
                    entries.push(EntryData {
                        key: name,
                        start: key.start,
                        end: key.end,
                        value: id,
                        has_colon: !*is_flow || colon_follows(&text[key.end as usize..]),
                    });
                }
            }
        }
        let parent = &mut self.document.nodes[frame.id as usize];
        parent.end = parent.end.max(last);
    }

    fn span_of(&self, id: NodeId) -> Span {
        let node = &self.document.nodes[id as usize];
        Span {
            file: self.file,
            start: node.start,
            end: node.end,
        }
    }
}

fn too_deep(span: Span) -> Diagnostic {
    Fault::LimitExceeded
        .at(span, "lists and mappings are nested too deeply here")
        .help("64 levels are allowed")
}

fn not_a_key(span: Span) -> Diagnostic {
    Fault::Syntax
        .at(span, "a key is a text, not a list or a mapping")
        .help("write `key: value`; if this is a text, put it in quotes")
}
