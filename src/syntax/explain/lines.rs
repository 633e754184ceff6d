//! Slips that show in the line itself: a missing space, an entry without its name.

use super::{Explained, Failure, Page, WayOn};
use crate::diag::Diagnostic;
use granit_parser::ErrorKind;
use std::ops::Range;

impl Page<'_> {
    /// `title:Booking` on the line of the failure, or where the text that failed began.
    pub(super) fn missing_space(&self, failure: &Failure) -> Option<Explained> {
        use ErrorKind as K;
        if !matches!(
            failure.kind,
            K::SimpleKeyExpected | K::MappingValueNotAllowed | K::InvalidSimpleKey
        ) {
            return None;
        }
        [failure.last.start, failure.at].into_iter().find_map(|at| {
            let line = self.line_of(at);
            let content = &self.text[line.clone()];
            // A byte order mark may stand before the first key.
            let start = content.len() - content.trim_start_matches([' ', '-', '\u{feff}']).len();
            let (key, value) = content[start..].split_once(':')?;
            let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
            if !is_key || value.is_empty() || value.starts_with([' ', '/', ':']) {
                return None;
            }
            let colon = line.start + start + key.len();
            let found = self
                .syntax(
                    line.start + start..line.end,
                    format!("a space is missing after `{key}:`"),
                )
                .help(format!("write `{key}: {value}`"))
                .fix("add the space", self.edit(colon + 1..colon + 1, " "));
            Some(Explained {
                found,
                way_on: WayOn::Blank(colon + 1..line.end),
            })
        })
    }

    /// The text of a list entry on the line above, where what begins at `at` stands right below it.
    pub(super) fn entry_above(&self, at: usize) -> Option<Range<usize>> {
        let line = self.line_of(at);
        let above = self.line_of(self.text[..line.start].trim_end().len());
        let content = &self.text[above.clone()];
        let text = content.trim_start_matches([' ', '-']);
        let start = above.start + content.len() - text.len();
        let is_entry = content.trim_start().starts_with("- ") && !text.is_empty();
        let is_text =
            !text.contains(": ") && !text.ends_with(':') && !text.starts_with(['[', '{', '&', '*', '|', '>', '#']);
        let is_below = at - line.start == start - above.start;
        (is_entry && is_text && is_below).then(|| start..self.without_comment(start, above.end))
    }

    /// `- Booking form` with keys below it: the text is the name.
    pub(super) fn name_entry(&self, found: Diagnostic, entry: Range<usize>) -> Diagnostic {
        let text = self.text[entry.clone()].trim();
        found
            .help(format!(
                "write `- name: {text}` in the line above, so that it may have more keys"
            ))
            .fix("write `name:`", self.edit(entry.start..entry.start, "name: "))
    }
}
