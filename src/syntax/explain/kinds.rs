//! What the parser says, in other words.

use super::{Failure, Page};
use crate::diag::Diagnostic;
use crate::syntax::quote::quote;
use granit_parser::ErrorKind;
use std::ops::Range;

impl Page<'_> {
    pub(super) fn by_kind(&self, failure: &Failure) -> Diagnostic {
        use ErrorKind as K;
        let at = failure.at;
        let rest = self.rest(at);
        let one = at..at + self.text[at..].chars().next().map_or(0, char::len_utf8);
        if let Some(found) = self.conflict(at) {
            return found;
        }
        match &failure.kind {
            K::MappingValueNotAllowed | K::InvalidColonPlacement | K::InvalidMappingValueWhitespace => {
                self.colon_in_text(failure)
            }
            K::UnexpectedCharacter { .. } if self.text[at..].starts_with("```") => self
                .syntax(rest.clone(), "this line fences a block of Markdown, and is no YAML")
                .help("remove this line")
                .fix("remove the line", self.edit(at..self.without_comment(at, rest.end), "")),
            K::UnexpectedCharacter { character } => self.quotes_wanted(
                self.syntax(one, format!("a text cannot begin with `{character}`")),
                failure,
            ),
            K::MismatchedFlowCollectionEnd { open, close } => self
                .syntax(one, format!("`{open}` is closed by `{close}`"))
                .help("close `[` with `]` and `{` with `}`"),
            K::MisplacedFlowCollectionEnd => self
                .syntax(one, "this bracket closes nothing")
                .help("remove it; if it is part of a text, put the text in quotes"),
            K::ExpectedFlowMappingSeparator if self.text[at..].starts_with(':') => self.colon_in_braces(failure),
            K::ExpectedFlowMappingSeparator | K::ExpectedFlowSequenceSeparator => self
                .syntax(rest, "a `,` or a closing bracket is missing before this")
                .help("write `,` between entries; put a text with quotes or brackets in it in quotes"),
            K::BlockEntryInFlowCollection => self
                .syntax(one, "`-` does not begin an entry inside brackets")
                .help("separate entries by `,` inside brackets, or put the text in quotes"),
            K::BlockSequenceEntryNotAllowed => self
                .syntax(rest, "a list cannot begin behind its key")
                .help("write every `- ` on a line of its own below the key, or the list in brackets: `[a, b]`"),
            K::ExpectedBlockMappingKey => self.unexpected_line(failure),
            K::ExpectedBlockSequenceEntry => {
                let message = "this line stands among the entries of a list, and does not begin with `- `";
                let found = self.syntax(rest, message);
                match self.entry_above(at) {
                    _ if self.is_tight_entry(at) => found
                        .help("write a space behind the `-`")
                        .fix("write the space", self.edit(at..at + 1, "- ")),
                    Some(entry) => self.name_entry(found, entry),
                    None => found.help("begin it with `- `, or indent it like the key that it belongs to"),
                }
            }
            K::SimpleKeyExpected => self
                .syntax(rest, "this line has no `:`, and is not part of the text before it")
                .help("write `key: value`; indent a text that goes on from the line before"),
            K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape | K::InvalidUnicodeEscape => self
                .syntax(
                    self.bad_escape(at),
                    "this `\\` is not the beginning of an escape that YAML knows",
                )
                .help("write `\\\\` for a backslash, or put the text in single quotes"),
            K::MissingAnchorOrAliasName if self.is_bullet(at) => self
                .syntax(one.clone(), "an entry of a list begins with `- `")
                .help("write `- ` before each entry of a list")
                .fix("write `-`", self.edit(one, "-")),
            K::MissingAnchorOrAliasName => {
                self.quotes_wanted(self.syntax(one, "a text cannot begin with `*` or `&`"), failure)
            }
            K::CommentNotSeparated => self
                .syntax(one, "a comment needs a space before its `#`")
                .help("write a space before `#`, or put the text in quotes"),
            K::CommentInterceptedScalar => self
                .syntax(rest, "a comment stands in the middle of a text")
                .help("move the comment, or write the text with `|` or in quotes"),
            K::ExpectedDocumentStart | K::InvalidDocumentEnd => self
                .syntax(rest, "the file goes on after its content has ended")
                .help("write every line as `key: value` or as an entry of a list"),
            K::InvalidBlockScalarHeader | K::ZeroBlockScalarIndent => self
                .syntax(rest, "nothing but a line break can follow `|` or `>`")
                .help("write the text on the lines below, indented; or put it in quotes"),
            K::InvalidIndentation | K::InvalidBlockScalarIndent | K::InvalidFlowScalarIndent => self
                .syntax(rest, "this line is not indented as its place wants it")
                .help("indent it like the lines it belongs to"),
            kind => self
                .syntax(rest, format!("this is not YAML: {kind}"))
                .help("put a text with special signs in quotes"),
        }
    }

    /// A line that a merge left behind where two versions differ.
    fn conflict(&self, at: usize) -> Option<Diagnostic> {
        let line = self.line_of(at);
        let text = self.text[line.clone()].trim_end();
        let is_mark = text == "=======" || text.starts_with("<<<<<<< ") || text.starts_with(">>>>>>> ");
        let found = || {
            self.syntax(
                line.start..line.start + text.len(),
                "this line marks a conflict of a merge",
            )
        };
        is_mark.then(|| {
            found().help("keep one of the two versions, and remove the lines with `<<<<<<<`, `=======` and `>>>>>>>`")
        })
    }

    /// A text that needs quotes, and shows them; inside brackets it may be longer than it seems, so that nothing is
    /// mended there.
    fn quotes_wanted(&self, found: Diagnostic, failure: &Failure) -> Diagnostic {
        let rest = self.rest(failure.at);
        let rest = rest.start..self.without_comment(rest.start, rest.end);
        let text = &self.text[rest.clone()];
        let shown = match failure.flow {
            Some(_) => text.split([',', '}', ']']).next().unwrap_or_default(),
            None => text,
        };
        found
            .help(format!("put the text in quotes: {}", quote(shown.trim())))
            .fix_if(failure.flow.is_none(), self, rest)
    }

    /// `-name: x`
    fn is_tight_entry(&self, at: usize) -> bool {
        let rest = self.text[at..].lines().next().unwrap_or_default();
        let behind = rest.strip_prefix('-').and_then(|rest| rest.chars().next());
        behind.is_some_and(char::is_alphabetic) && rest.contains(": ")
    }

    /// `* ` at the beginning of a line.
    fn is_bullet(&self, at: usize) -> bool {
        let before = &self.text[self.line_of(at).start..at];
        self.text[at..].starts_with("* ") && before.trim().is_empty()
    }

    /// `name: Foo: bar`, or a key below a text.
    fn colon_in_text(&self, failure: &Failure) -> Diagnostic {
        let at = failure.at;
        let line = self.line_of(at);
        let begins_here = failure.last.start >= line.start;
        let colon = self.text[line.start..at].find(": ").map(|colon| line.start + colon);
        if let (true, Some(colon)) = (begins_here, colon) {
            let value = colon + 2..self.without_comment(colon + 2, line.end);
            let found = self.syntax(value.clone(), "this text has a `: ` in it, and YAML takes it for a key");
            let found = found.help(format!(
                "put the text in quotes: {}",
                quote(self.text[value.clone()].trim())
            ));
            let is_plain = !self.text[value.clone()]
                .trim_start()
                .starts_with(['"', '\'', '[', '{', '&', '!', '|', '>']);
            return found.fix_if(is_plain && failure.flow.is_none(), self, value);
        }
        if !begins_here {
            let start = line.start + (self.text[line.clone()].len() - self.text[line.clone()].trim_start().len());
            let found = self.syntax(start..at, "a key cannot stand under a text");
            return match self.entry_above(start) {
                Some(entry) => self.name_entry(found, entry),
                None => found.help("indent it like the key above it, or put a text with `: ` in it in quotes"),
            };
        }
        self.syntax(self.rest(at), "a `:` cannot stand here")
            .help("put a text with `: ` in it in quotes")
    }

    /// `{name: Foo: bar}`
    fn colon_in_braces(&self, failure: &Failure) -> Diagnostic {
        let range = failure.last.start..self.end_in_braces(failure.at);
        let text = self.text[range.clone()].trim();
        self.syntax(range.clone(), "this text has a `: ` in it, and YAML takes it for a key")
            .help(format!("put the text in quotes: {}", quote(text)))
            .fix("put the text in quotes", self.edit(range.clone(), quote(text)))
    }

    /// Where a text inside braces ends: at a comma with a key behind it, or at a closing bracket.
    fn end_in_braces(&self, at: usize) -> usize {
        let rest = &self.text[at..self.line_of(at).end];
        let rest = &rest[..rest.find(['}', ']']).unwrap_or(rest.len())];
        let mut end = 0;
        for (nth, part) in rest.split(',').enumerate() {
            if nth > 0 && (part.contains(": ") || part.trim_end().ends_with(':')) {
                break;
            }
            end += part.len() + usize::from(nth > 0);
        }
        at + end
    }

    /// Something that is no key where a key should be.
    fn unexpected_line(&self, failure: &Failure) -> Diagnostic {
        let line = self.line_of(failure.at);
        let rest = self.rest(failure.at);
        let is_first = self.text[line.start..failure.at].trim().is_empty();
        if is_first && self.text[failure.at..].starts_with("- ") {
            return self
                .syntax(rest, "this `- ` is indented differently from those of its list")
                .help("indent it exactly like the `- ` of the entry before it");
        }
        if is_first {
            return self
                .syntax(rest, "this line is indented differently from those it belongs to")
                .help("indent it exactly like the keys of the same item");
        }
        self.syntax(rest, "something follows the value on this line")
            .help("put the whole text in quotes, or write one value a line")
    }

    /// Where a comment begins on the line, else its end.
    pub(super) fn without_comment(&self, start: usize, end: usize) -> usize {
        let content = &self.text[start..end];
        start
            + content
                .find(" #")
                .map_or(content.len(), |at| content[..at].trim_end().len())
    }

    /// The first backslash of a quoted text that begins no escape.
    fn bad_escape(&self, open: usize) -> Range<usize> {
        let text = &self.text[open..];
        let mut chars = text.char_indices().skip(1);
        while let Some((at, c)) = chars.next() {
            if c != '\\' {
                continue;
            }
            match chars.next() {
                Some((_, next)) if "0abt\tnvfre \"/\\N_LPxuU\n\r".contains(next) => {}
                Some((end, next)) => return open + at..open + end + next.len_utf8(),
                None => break,
            }
        }
        self.rest(open)
    }
}

trait FixIf {
    fn fix_if(self, condition: bool, page: &Page<'_>, text: Range<usize>) -> Self;
}

impl FixIf for Diagnostic {
    /// Puts the text in quotes, where that is safe.
    fn fix_if(self, condition: bool, page: &Page<'_>, range: Range<usize>) -> Self {
        let range = range.start..page.without_comment(range.start, range.end);
        let text = page.text[range.clone()].trim();
        if !condition || text.is_empty() {
            return self;
        }
        let quoted = quote(text);
        self.fix("put the text in quotes", page.edit(range, quoted))
    }
}
