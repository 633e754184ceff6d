//! From parser events to a tree: aliases are resolved, limits are counted, duplicate keys are found.

use super::limits;
use super::problems::Problems;
use super::tree::{Comment, Data, Document, EntryData, NodeData, NodeId, Style};
use crate::diag::{Diagnostic, Fault};
use crate::source::{FileId, Span};
use granit_parser::{Event, Placement, ScalarStyle, StructureStyle, Tag};
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
    List(Vec<NodeId>),
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

struct Anchor {
    id: NodeId,
    /// `None` while the node is still open.
    size: Option<usize>,
    height: usize,
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
            Event::SequenceStart(_, _, tag) => {
                self.tag(tag.as_deref(), span, TagOn::List);
                self.begin(Content::List(Vec::new()), start)?;
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
        let data = match frame.content {
            Content::List(nodes) => Data::List(nodes),
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
        }
    }

    fn anchor(&mut self, name: String) {
        // The anchor follows its node: either it was opened just now, or it is the last one added.
        let id = self.document.nodes.len() as NodeId - 1;
        let mut size = Some(1);
        if let Some(frame) = self.open.last_mut().filter(|frame| frame.id == id) {
            frame.anchor = Some(name.clone());
            size = None;
        }
        self.anchors.insert(name, Anchor { id, size, height: 0 });
    }

    fn alias(&mut self, start: usize, end: usize) -> Result<(), Stop> {
        self.count(start, end)?;
        let span = Span::new(self.file, start, end);
        let name = self.text[start..end].trim_start_matches('*');
        let value = match self.anchors.get(name) {
            None => Err(unknown_alias(span, &self.text[start..end])),
            Some(Anchor { size: None, .. }) => {
                Err(Fault::Syntax.at(span, format!("`*{name}` stands inside the value that it repeats")))
            }
            Some(anchor) if self.open.len() + anchor.height > limits::NESTING => Err(too_deep(span)),
            Some(Anchor {
                id, size: Some(size), ..
            }) => {
                self.visits += size - 1;
                self.aliased += size;
                if self.aliased > limits::ALIASED_NODES {
                    self.problems.add(
                        Fault::LimitExceeded
                            .at(span, "the aliases of this file stand for too many values")
                            .help("aliases may stand for 100,000 values in all"),
                    );
                    return Err(Stop);
                }
                Ok(*id)
            }
        };
        if self.awaits_key() {
            let text = match value.as_ref().map(|id| &self.document.nodes[*id as usize].value) {
                Ok(Data::Scalar { text, .. }) => Some(text.clone()),
                _ => None,
            };
            if text.is_none() {
                self.problems.add(value.err().unwrap_or_else(|| not_a_key(span)));
            }
            self.key(text, start, end);
            return Ok(());
        }
        let data = match value {
            Ok(id) => Data::Alias(id),
            Err(found) => {
                self.problems.add(found);
                Data::Broken
            }
        };
        let id = self.add(start, end, data);
        self.attach(id, end);
        Ok(())
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
            Content::List(nodes) => nodes.push(id),
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

    /// The first of several equal keys counts; the others are reported.
    fn without_duplicates(&mut self, mut entries: Vec<EntryData>) -> Vec<EntryData> {
        let mut order: Vec<u32> = (0..entries.len() as u32).collect();
        order.sort_unstable_by(|a, b| {
            let (one, other) = (&entries[*a as usize], &entries[*b as usize]);
            one.key.cmp(&other.key).then(a.cmp(b))
        });
        let mut repeated = Vec::new();
        for same in order.chunk_by(|a, b| entries[*a as usize].key == entries[*b as usize].key) {
            let first = self.key_span(&entries[same[0] as usize]);
            for at in &same[1..] {
                let entry = &entries[*at as usize];
                let found = Fault::DuplicateKey
                    .at(
                        self.key_span(entry),
                        format!("the key `{}` is written twice here", entry.key),
                    )
                    .label(first, "first written here")
                    .help("keep one of them");
                self.problems.add(found);
                repeated.push(*at as usize);
            }
        }
        repeated.sort_unstable();
        let mut repeated = repeated.into_iter().peekable();
        let mut at = 0;
        entries.retain(|_| {
            at += 1;
            repeated.next_if_eq(&(at - 1)).is_none()
        });
        entries
    }

    fn key_span(&self, entry: &EntryData) -> Span {
        Span {
            file: self.file,
            start: entry.start,
            end: entry.end,
        }
    }

    fn tag(&mut self, tag: Option<&Tag>, span: &granit_parser::Span, on: TagOn) {
        let Some(tag) = tag else { return };
        let fits = match (tag.core_suffix(), on) {
            (Some("seq"), on) => on == TagOn::List,
            (Some("map"), on) => on == TagOn::Mapping,
            (Some(_), on) => on == TagOn::Scalar,
            (None, _) => tag.original() == "!",
        };
        if fits {
            return;
        }
        let range = span.tag_span().and_then(|span| span.byte_range()).unwrap_or(0..0);
        let span = Span::new(self.file, range.start, range.end);
        let found = Fault::Syntax
            .at(span, format!("the tag `{}` has no meaning here", tag.original()))
            .help("remove the tag; if it is the beginning of a text, put the text in quotes");
        self.problems.add(found);
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum TagOn {
    Scalar,
    List,
    Mapping,
}

fn scalar_style(style: ScalarStyle, tag: Option<&Tag>) -> Style {
    match (tag.map(|tag| tag.core_suffix()), style) {
        (Some(Some("str") | None), _) => Style::Quoted,
        (Some(Some(_)), _) | (None, ScalarStyle::Plain) => Style::Plain,
        _ => Style::Quoted,
    }
}

/// A `:` comes next, apart from blanks and comments.
fn colon_follows(text: &str) -> bool {
    let mut rest = text.trim_start();
    while rest.starts_with('#') {
        rest = rest.split_once('\n').map_or("", |(_, after)| after).trim_start();
    }
    rest.starts_with(':')
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

fn unknown_alias(span: Span, written: &str) -> Diagnostic {
    Fault::Syntax
        .at(
            span,
            format!("`{written}` repeats a value that is not marked with `&` before it"),
        )
        .help("if this is a text that begins with `*`, put it in quotes")
}
