//! Brackets that are not closed, or whose lines are not indented.

use super::{Explained, Failure, Page, WayOn};
use granit_parser::ErrorKind;
use std::ops::Range;

impl Page<'_> {
    /// A bracket that is opened on an earlier line and has no partner.
    pub(super) fn unclosed_bracket(&self, failure: &Failure) -> Option<Explained> {
        let open = failure.flow.or_else(|| self.bracket_ahead(failure))?;
        let bracket = &self.text[open..open + 1];
        let close = if bracket == "[" { "]" } else { "}" };
        let closing = self.closing(open);
        if closing.is_none()
            && let Some(quote) = self.quote_in_brackets(open, failure.at)
        {
            return Some(quote);
        }
        let (found, way_on) = match closing {
            None => {
                let line = &self.text[open..self.line_of(open).end];
                let help = match line.find(" #") {
                    Some(comment) => {
                        let comment = line[comment + 1..].split([',', ']', '}']).next().unwrap_or_default();
                        format!("`{comment}` begins a comment here; if it is a value, put it in quotes")
                    }
                    None => format!("write `{close}` at the end of the list, or put the text in quotes"),
                };
                let found = self
                    .syntax(open..open + 1, format!("this `{bracket}` is not closed"))
                    .help(help);
                (found, WayOn::Blank(self.value_at(open)))
            }
            // The bracket is there, but further left than YAML takes it.
            Some(at) if matches!(failure.kind, ErrorKind::InvalidIndentation) && failure.at <= at => (
                self.syntax(
                    self.rest(failure.at),
                    "this line belongs to the brackets above, and is not indented",
                )
                .help("indent it by at least one space more than the key before the brackets")
                .fix("indent the line", self.edit(failure.at..failure.at, "  ")),
                WayOn::Lenient,
            ),
            Some(_) => return None,
        };
        Some(Explained { found, way_on })
    }

    /// None where a comment stands on the line before: it would swallow the bracket.
    pub(super) fn line_ends_before_bracket(&self, failure: &Failure) -> Option<Range<usize>> {
        let open = failure.flow.or_else(|| self.bracket_ahead(failure))?;
        let is_left = matches!(failure.kind, ErrorKind::InvalidIndentation);
        let at = self.closing(open).filter(|at| is_left && *at == failure.at)?;
        let before = self.text[..at].trim_end_matches([' ', '\t', '\r', '\n']);
        let line = &before[before.rfind('\n').map_or(0, |newline| newline + 1)..];
        let may_be_comment = line.starts_with('#') || line.contains(" #") || line.contains("\t#");
        let ends = before.len()..at;
        (!may_be_comment && self.text[ends.clone()].contains('\n')).then_some(ends)
    }

    /// A bracket that the parser has seen, but not told of yet: it may begin a key.
    fn bracket_ahead(&self, failure: &Failure) -> Option<usize> {
        use ErrorKind as K;
        if !matches!(
            failure.kind,
            K::UnclosedFlowCollection { .. } | K::InvalidIndentation | K::InvalidFlowScalarIndent
        ) {
            return None;
        }
        let after = failure.last.end.min(failure.at);
        let ahead = &self.text[after..];
        let at = after + ahead.find(['[', '{'])?;
        (at <= failure.at).then_some(at)
    }

    /// The partner of the bracket at `open`, before a line that begins as far left with something else.
    fn closing(&self, open: usize) -> Option<usize> {
        let line = self.line_of(open);
        let indent = line.len() - self.text[line.clone()].trim_start_matches([' ', '-']).len();
        self.partner(open, indent).or_else(|| {
            // Where the bracket is the whole entry of a list, its lines need to be further right than the dash alone.
            let before = &self.text[line.start..open];
            let is_entry = before.trim_start_matches([' ', '-']).is_empty();
            let dash = before.rfind('-').filter(|_| is_entry)?;
            let begins_line = |at: &usize| self.text[self.line_of(*at).start..*at].trim().is_empty();
            self.partner(open, dash).filter(begins_line)
        })
    }

    fn partner(&self, open: usize, indent: usize) -> Option<usize> {
        let mut depth = 0;
        let mut quote: Option<char> = None;
        let mut before = ' ';
        let mut is_comment = false;
        for (offset, c) in self.text[open..].char_indices() {
            let at = open + offset;
            if is_comment && c != '\n' {
                continue;
            }
            is_comment = false;
            // Not even a text in quotes goes on in a line that is as far left.
            if c == '\n' && self.is_left_of(at + 1, indent) {
                return None;
            }
            match (quote, c) {
                (Some(open), c) if c == open && before != '\\' => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') if matches!(before, ' ' | '\n' | '[' | '{' | ',' | ':') => quote = Some(c),
                (None, '[' | '{') => depth += 1,
                (None, ']' | '}') => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(at);
            }
            if (quote, before, c) == (None, ' ', '#') {
                is_comment = true;
            }
            before = c;
        }
        None
    }

    /// The line at a place begins no further right than `indent`, with something else than a bracket that closes.
    fn is_left_of(&self, at: usize, indent: usize) -> bool {
        let content = &self.text[self.line_of(at.min(self.text.len()))];
        let is_left = content.len() - content.trim_start().len() <= indent;
        is_left && !content.is_empty() && !content.trim_start().starts_with([']', '}', '#'])
    }
}
