//! Slips that show in the line itself: tabs, a missing space, an entry without its name.

use super::{Explained, Failure, Page, WayOn};
use crate::diag::Diagnostic;
use granit_parser::ErrorKind;
use std::ops::Range;

impl Page<'_> {
    /// Tabs and other blanks than spaces before the first word of the line.
    pub(super) fn indentation(&self, failure: &Failure) -> Option<Explained> {
        let own = self.line_of(failure.at);
        let (line, at, blank) = match self.odd_blank(own.clone()) {
            Some((at, blank)) => (own, at, blank),
            None => self.odd_line_near(failure)?,
        };
        let name = if blank == '\t' {
            "a tab"
        } else {
            "a blank that is no space"
        };
        let start = line.start + at;
        let found = self
            .syntax(
                start..start + blank.len_utf8(),
                format!("this line is indented with {name}"),
            )
            .help("replace it by spaces, as many as the lines beside it have; YAML takes nothing else");
        Some(Explained {
            found,
            way_on: WayOn::Blank(line),
        })
    }

    /// The first blank before the words of a line that is no space.
    fn odd_blank(&self, line: Range<usize>) -> Option<(usize, char)> {
        let content = &self.text[line];
        let indent = &content[..content.len() - content.trim_start().len()];
        indent.char_indices().find(|(_, c)| *c != ' ')
    }

    /// A line with a key or an entry that YAML has read as a part of the text above it, for its blanks: from what was
    /// understood last to the line behind the failure.
    fn odd_line_near(&self, failure: &Failure) -> Option<(Range<usize>, usize, char)> {
        let mut line = self.line_of(failure.last.start.min(failure.at));
        let end = self.line_of(failure.at).end + 1;
        while line.start <= end {
            let content = self.text[line.clone()].trim();
            let key = content.split_once(':').map_or("", |(key, _)| key);
            let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
            let odd = self.odd_blank(line.clone());
            if let Some((at, blank)) = odd.filter(|_| is_key || content.starts_with("- ")) {
                return Some((line, at, blank));
            }
            let next = line.end + self.text[line.end..].find('\n')? + 1;
            line = self.line_of(next);
        }
        None
    }

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
