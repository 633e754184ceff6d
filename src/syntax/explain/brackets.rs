//! Brackets that are not closed, or whose lines are not indented.

use super::{Explained, Failure, Page, WayOn};
use granit_parser::ErrorKind;

impl Page<'_> {
    /// A bracket that is opened on an earlier line and has no partner.
    pub(super) fn unclosed_bracket(&self, failure: &Failure) -> Option<Explained> {
        let open = failure.flow.or_else(|| self.bracket_ahead(failure))?;
        let bracket = &self.text[open..open + 1];
        let close = if bracket == "[" { "]" } else { "}" };
        let (found, way_on) = match self.closing(open) {
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
            match (quote, c) {
                (Some(open), c) if c == open && before != '\\' => quote = None,
                (Some(_), _) => {}
                (None, '"' | '\'') if matches!(before, ' ' | '\n' | '[' | '{' | ',' | ':') => quote = Some(c),
                (None, '[' | '{') => depth += 1,
                (None, ']' | '}') => depth -= 1,
                (None, '\n') => {
                    let next = self.line_of((at + 1).min(self.text.len()));
                    let content = self.text[next].trim_end();
                    let is_left = content.len() - content.trim_start().len() <= indent;
                    if is_left && !content.is_empty() && !content.trim_start().starts_with([']', '}', '#']) {
                        return None;
                    }
                }
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
}
