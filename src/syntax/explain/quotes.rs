//! Quotes that are not closed, or closed too early.

use super::{Explained, Failure, Page, WayOn};
use crate::syntax::quote::quote;
use granit_parser::ErrorKind;
use std::ops::Range;

impl Page<'_> {
    /// A quote that is opened and not closed where it should be.
    pub(super) fn quotes(&self, failure: &Failure) -> Option<Explained> {
        use ErrorKind as K;
        let is_unclosed = matches!(
            failure.kind,
            K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar
        );
        let is_trailing = matches!(
            failure.kind,
            K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar
        );
        if !is_unclosed && !is_trailing {
            return None;
        }
        let after = failure.last.end.min(failure.at);
        let open = self.quote_at(after, failure.at)?;
        // Brackets that may begin a key are not told of before they end.
        let ahead = || self.between(self.line_of(open).start.max(after), open).find(['[', '{']);
        let flow = failure
            .flow
            .or_else(|| Some(self.line_of(open).start.max(after) + ahead()?));
        let flow = flow.filter(|flow| *flow < open);
        // A quote that is not closed may meet the next one lines below, or behind the comma where its text ends.
        let is_other = self.line_of(open) != self.line_of(failure.at)
            || flow.is_some()
                && self
                    .between(open, failure.at)
                    .trim_end_matches(['"', '\''])
                    .trim_end()
                    .ends_with(',');
        if is_unclosed || is_other {
            return Some(self.unclosed_quote(open, flow));
        }
        let help = other_quotes(self.between(open, self.end_of_text(failure.at, flow.is_some())));
        let found = self.syntax(self.rest(failure.at), "the text goes on behind its closing quote");
        Some(Explained {
            found: found.help(help),
            way_on: WayOn::Blank(self.value_at(open)),
        })
    }

    /// The text between two places; none where they do not stand in this order, as around a quote that only begins
    /// behind the place of the failure.
    fn between(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }

    /// The quote behind `after` that is open at a place, or was the last to be closed before it.
    fn quote_at(&self, after: usize, place: usize) -> Option<usize> {
        let (mut open, mut closed): (Option<(usize, char)>, Option<usize>) = (None, None);
        let mut before = ' ';
        for (offset, c) in self.text.get(after..)?.char_indices() {
            let at = after + offset;
            if at >= place && (open.is_some() || closed.is_some()) {
                break;
            }
            match open {
                Some((start, quote)) if c == quote && before != '\\' => {
                    open = None;
                    closed = Some(start);
                }
                None if opens_quote(before, c) => open = Some((at, c)),
                _ => {}
            }
            before = c;
        }
        open.map(|(start, _)| start).or(closed)
    }

    /// Where a text ends that goes on behind its closing quote.
    fn end_of_text(&self, at: usize, in_brackets: bool) -> usize {
        let rest = self.between(at, self.without_comment(at, self.line_of(at).end.max(at)));
        let signs: &[char] = if in_brackets { &[',', ']', '}'] } else { &[] };
        at + rest.find(signs).unwrap_or(rest.len())
    }

    /// A quote behind the bracket at `flow` that its line does not close: it hides the brackets behind it.
    pub(super) fn quote_in_brackets(&self, flow: usize, end: usize) -> Option<Explained> {
        let mut line = self.line_of(flow);
        let mut start = flow;
        while line.start <= end {
            if let Some(open) = self.open_quote(start..line.end) {
                return Some(self.unclosed_quote(open, Some(flow)));
            }
            start = line.end + self.text.get(line.end..)?.find('\n')? + 1;
            line = self.line_of(start);
        }
        None
    }

    /// The quote among these words of a line that is open at their end.
    fn open_quote(&self, words: Range<usize>) -> Option<usize> {
        let mut open: Option<(usize, char)> = None;
        let mut before = ' ';
        for (at, c) in self.text.get(words.clone())?.char_indices() {
            match (open, c) {
                (Some((_, quote)), c) if c == quote && before != '\\' => open = None,
                (None, '#') if before == ' ' => break,
                (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',' | ':') => {
                    open = Some((words.start + at, c))
                }
                _ => {}
            }
            before = c;
        }
        open.map(|(at, _)| at)
    }

    fn unclosed_quote(&self, open: usize, flow: Option<usize>) -> Explained {
        let quote = self.between(open, open + 1);
        let line = self.line_of(open);
        let rest = self.between(open + 1, self.without_comment(open + 1, line.end));
        let text = match flow {
            Some(_) => rest.split([',', ']', '}']).next().unwrap_or_default(),
            None => rest,
        };
        let found = self.syntax(open..open + 1, "this quote is not closed");
        let is_inside = flow.is_some_and(|flow| self.line_of(flow) != line);
        Explained {
            found: found.help(closing_help(quote, text.trim())),
            // Inside brackets of several lines a key alone would be half an entry.
            way_on: WayOn::Blank(if is_inside { line } else { self.value_at(open) }),
        }
    }
}

/// A quote where a text may begin.
fn opens_quote(before: char, c: char) -> bool {
    matches!(c, '"' | '\'') && matches!(before, ' ' | '\n' | '[' | '{' | ',' | ':')
}

/// Where the quote is missing, as far as that can be told.
fn closing_help(quote: &str, text: &str) -> String {
    match text {
        "" => format!("write `{quote}` at the end of the text, or remove this one"),
        text => format!("write `{quote}` at the end of the text, such as `{quote}{text}{quote}`"),
    }
}

/// A text with its own quotes in it, in quotes that it does not have.
fn other_quotes(text: &str) -> String {
    let own = if text.starts_with('"') { '"' } else { '\'' };
    let inside = text.trim().strip_prefix(own).unwrap_or(text);
    let inside = inside.strip_suffix(own).unwrap_or(inside);
    match (own, inside.contains('\'')) {
        ('"', false) => format!("put the text in single quotes: `'{inside}'`"),
        ('"', true) => format!("write `\\\"` for a quote inside double quotes: `{}`", quote(inside)),
        _ => format!("put the text in double quotes: `{}`", quote(inside)),
    }
}
