//! Values: begun, ended, and put where they belong.

use super::{Builder, Content, Frame, Key, Stop, colon_follows, too_deep};
use crate::diag::{Diagnostic, Fault};
use crate::source::Span;
use crate::syntax::limits;
use crate::syntax::tree::{Data, EntryData, NodeData, NodeId, Style};

impl Builder<'_> {
    pub(super) fn scalar(&mut self, text: &str, style: Style, start: usize, end: usize) -> Result<(), Stop> {
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

    pub(super) fn begin(&mut self, content: Content, start: usize) -> Result<(), Stop> {
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

    pub(super) fn finish(&mut self, start: usize, end: usize) {
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

    pub(super) fn add(&mut self, start: usize, end: usize, value: Data) -> NodeId {
        self.document.nodes.push(NodeData {
            start: start as u32,
            end: end as u32,
            value,
        });
        self.document.nodes.len() as NodeId - 1
    }

    pub(super) fn awaits_key(&self) -> bool {
        matches!(
            self.open.last(),
            Some(Frame {
                content: Content::Mapping { key: None, .. },
                ..
            })
        )
    }

    pub(super) fn key(&mut self, text: Option<Box<str>>, start: usize, end: usize) {
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
    pub(super) fn attach(&mut self, id: NodeId, end: usize) {
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

    pub(super) fn span_of(&self, id: NodeId) -> Span {
        let node = &self.document.nodes[id as usize];
        Span {
            file: self.file,
            start: node.start,
            end: node.end,
        }
    }
}

pub(super) fn not_a_key(span: Span) -> Diagnostic {
    Fault::Syntax
        .at(span, "a key is a text, not a list or a mapping")
        .help("write `key: value`; if this is a text, put it in quotes")
}
