//! Anchors and the aliases that repeat them.

use super::values::not_a_key;
use super::{Builder, Content, Stop, too_deep};
use crate::diag::{Diagnostic, Fault};
use crate::source::Span;
use crate::syntax::limits;
use crate::syntax::quote::quote;
use crate::syntax::tree::{Data, NodeId, Style};

pub(super) struct Anchor {
    pub id: NodeId,
    /// `None` while the node is still open.
    pub size: Option<usize>,
    pub height: usize,
}

impl Builder<'_> {
    pub(super) fn anchor(&mut self, name: String) {
        if let Some((text, start, end)) = self.pending_key() {
            // Keys are no nodes of their own, so one that is repeated elsewhere becomes one.
            let style = Style::Plain;
            self.add(start, end, Data::Scalar { text, style });
        }
        // The anchor follows its node: either it was opened just now, or it is the last one added.
        let id = self.document.nodes.len() as NodeId - 1;
        let mut size = Some(1);
        if let Some(frame) = self.open.last_mut().filter(|frame| frame.id == id) {
            frame.anchor = Some(name.clone());
            size = None;
        }
        let height = 0;
        self.anchors.insert(name, Anchor { id, size, height });
    }

    /// The key that was read last, if its value has not come yet.
    fn pending_key(&self) -> Option<(Box<str>, usize, usize)> {
        match &self.open.last()?.content {
            Content::Mapping { key: Some(key), .. } => Some((key.text.clone()?, key.start as usize, key.end as usize)),
            _ => None,
        }
    }

    pub(super) fn alias(&mut self, start: usize, end: usize) -> Result<(), Stop> {
        self.count(start, end)?;
        let span = Span::new(self.file, start, end);
        let name = self.text[start..end].trim_start_matches('*');
        let value = match self.anchors.get(name) {
            None => Err(unknown_alias(span, &self.text[start..end])),
            Some(Anchor { size: None, .. }) => Err(Fault::Syntax
                .at(span, format!("`*{name}` stands inside the value that it repeats"))
                .help("write the value here instead, or move the `*` behind what the `&` marks")),
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
}

fn unknown_alias(span: Span, written: &str) -> Diagnostic {
    Fault::Syntax
        .at(
            span,
            format!("`{written}` repeats a value that is not marked with `&` before it"),
        )
        .help(format!(
            "if this is a text that begins with `*`, put it in quotes: {}",
            quote(written)
        ))
}
