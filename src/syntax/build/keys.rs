//! Keys of mappings: duplicates, and texts in braces that are no keys.

use super::Builder;
use crate::diag::Fault;
use crate::source::Span;
use crate::syntax::tree::EntryData;

impl Builder<'_> {
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
