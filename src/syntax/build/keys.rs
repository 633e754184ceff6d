//! Keys of mappings: duplicates, and texts in braces that are no keys.

use super::{Builder, Content};
use crate::diag::{Edit, Fault};
use crate::source::Span;
use crate::syntax::tree::{Data, EntryData, NodeId};

impl Builder<'_> {
    pub(super) fn is_in_list(&self) -> bool {
        let parent = self.open.last().map(|frame| &frame.content);
        matches!(parent, Some(Content::List { is_flow: false, .. }))
    }

    /// Where the first key of an entry comes again, and others with it, a `- ` is missing: what follows is taken out of
    /// the entries and becomes the next item. Gives the items with their ends.
    pub(super) fn further_items(&mut self, entries: &mut Vec<EntryData>) -> Vec<(NodeId, usize)> {
        let Some(first) = entries.first().map(|entry| entry.key.clone()) else {
            return Vec::new();
        };
        let begins: Vec<usize> = (1..entries.len()).filter(|at| entries[*at].key == first).collect();
        let Some(next) = begins.first() else { return Vec::new() };
        let (before, after) = entries.split_at(*next);
        let comes_again = |entry: &EntryData| before.iter().any(|other| other.key == entry.key);
        if after.iter().filter(|entry| comes_again(entry)).count() < 2 {
            return Vec::new();
        }
        for at in &begins {
            self.report_missing_dash(&entries[*at]);
        }
        let mut items = Vec::new();
        for at in begins.into_iter().rev() {
            let item = entries.split_off(at);
            let start = item.first().map_or(0, |entry| entry.start as usize);
            let value_end = |entry: &EntryData| self.document.nodes[entry.value as usize].end;
            let end = item
                .last()
                .map_or(start, |entry| entry.end.max(value_end(entry)) as usize);
            let data = Data::Mapping {
                entries: self.without_duplicates(item),
                is_flow: false,
            };
            items.push((self.add(start, end, data), end));
        }
        items.reverse();
        items
    }

    fn report_missing_dash(&mut self, entry: &EntryData) {
        let span = self.key_span(entry);
        let message = format!(
            "a `- ` is missing before `{}`: the next entry of the list begins here",
            entry.key
        );
        let found = Fault::DuplicateKey
            .at(span, message)
            .help(format!("write `- {}: …`, with the `- ` below the one above", entry.key));
        let start = span.start as usize;
        let dash = start.saturating_sub(2);
        let is_free = self.text.get(dash..start) == Some("  ");
        let edit = Edit {
            span: Span::new(self.file, dash, start),
            text: "- ".to_owned(),
        };
        self.problems.add(match is_free {
            true => found.fix("write `- `", vec![edit]),
            false => found,
        });
    }

    /// The first of several equal keys counts; the others are reported.
    pub(super) fn without_duplicates(&mut self, mut entries: Vec<EntryData>) -> Vec<EntryData> {
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
}

/// A `:` comes next, apart from blanks and comments.
pub(super) fn colon_follows(text: &str) -> bool {
    let mut rest = text.trim_start();
    while rest.starts_with('#') {
        rest = rest.split_once('\n').map_or("", |(_, after)| after).trim_start();
    }
    rest.starts_with(':')
}
