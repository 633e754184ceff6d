//! YAML's own errors in plain words: what is wrong in the line, and what to write instead.

mod brackets;
mod indentation;
mod kinds;
mod lines;
mod quotes;

use crate::diag::{Diagnostic, Edit, Fault};
use crate::source::{FileId, Span};
use granit_parser::ErrorKind;
use std::ops::Range;

/// Where and why the parser stopped.
#[derive(Debug)]
pub(super) struct Failure {
    pub kind: ErrorKind,
    pub at: usize,
    /// The outermost `[` or `{` that is open there.
    pub flow: Option<usize>,
    /// The last piece of the text that was understood.
    pub last: Range<usize>,
}

/// A failure in words, and the place whose line has to go for the rest to be parsed.
pub(super) struct Explained {
    pub found: Diagnostic,
    pub way_on: WayOn,
}

/// How the rest of the text can be parsed.
pub(super) enum WayOn {
    /// Without this part of a line.
    Blank(Range<usize>),
    /// With brackets whose lines are not indented.
    Lenient,
}

/// Explains a failure.
pub(super) fn explain(text: &str, file: FileId, failure: &Failure) -> Explained {
    let page = Page { text, file };
    let explained = page
        .indentation(failure)
        .or_else(|| page.missing_space(failure))
        .or_else(|| page.quotes(failure))
        .or_else(|| page.unclosed_bracket(failure));
    explained.unwrap_or_else(|| {
        // Inside brackets of several lines a key alone would be half an entry.
        let is_inside = failure
            .flow
            .is_some_and(|open| page.line_of(open) != page.line_of(failure.at));
        let blank = if is_inside {
            page.line_of(failure.at)
        } else {
            page.value_at(failure.at)
        };
        Explained {
            found: page.by_kind(failure),
            way_on: WayOn::Blank(blank),
        }
    })
}

/// The line ends before a closing bracket that begins a line further left than YAML takes it: with blanks instead of
/// them it is part of the line before, which is what everybody means.
pub(super) fn line_ends_before_bracket(text: &str, file: FileId, failure: &Failure) -> Option<Range<usize>> {
    Page { text, file }.line_ends_before_bracket(failure)
}

struct Page<'a> {
    text: &'a str,
    file: FileId,
}

impl Page<'_> {
    fn line_of(&self, at: usize) -> Range<usize> {
        let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let end = self.text[start..]
            .find('\n')
            .map_or(self.text.len(), |newline| start + newline);
        start..start + self.text[start..end].trim_end().len()
    }

    /// The value on the line of a place: what stands behind its dashes and key.
    fn value_at(&self, at: usize) -> Range<usize> {
        let line = self.line_of(at);
        let content = &self.text[line.clone()];
        let dashes = content.len() - content.trim_start_matches([' ', '-']).len();
        let is_key = |key: &str| key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '));
        let colon = content[dashes..]
            .find(": ")
            .filter(|colon| is_key(&content[dashes..dashes + colon]));
        let start = match colon {
            Some(colon) => dashes + colon + 1,
            None => content[..dashes].trim_end().len(),
        };
        line.start + start..line.end
    }

    fn syntax(&self, range: Range<usize>, message: impl Into<String>) -> Diagnostic {
        Fault::Syntax.at(Span::new(self.file, range.start, range.end), message)
    }

    /// From a place to the end of its line.
    fn rest(&self, at: usize) -> Range<usize> {
        at..self.line_of(at).end.max(at)
    }

    fn edit(&self, range: Range<usize>, text: impl Into<String>) -> Vec<Edit> {
        vec![Edit {
            span: Span::new(self.file, range.start, range.end),
            text: text.into(),
        }]
    }
}
