//! YAML's own errors in plain words: what is wrong in the line, and what to write instead.

use super::quote::quote;
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

    /// Tabs and other blanks than spaces before the first word of the line.
    fn indentation(&self, failure: &Failure) -> Option<Explained> {
        let line = self.line_of(failure.at);
        let content = &self.text[line.clone()];
        let indent = &content[..content.len() - content.trim_start().len()];
        let (at, blank) = indent.char_indices().find(|(_, c)| *c != ' ')?;
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
            .help("indent with spaces; YAML takes nothing else");
        Some(Explained {
            found,
            way_on: WayOn::Blank(line),
        })
    }

    /// `title:Booking` on the line of the failure, or where the text that failed began.
    fn missing_space(&self, failure: &Failure) -> Option<Explained> {
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
            let start = content.len() - content.trim_start_matches([' ', '-']).len();
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

    /// A quote that is opened and not closed where it should be.
    fn quotes(&self, failure: &Failure) -> Option<Explained> {
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
        let open = after + self.text[after..].find(['"', '\''])?;
        let quote = &self.text[open..open + 1];
        // A quote that is not closed may meet the next one lines below.
        let found = if is_unclosed || self.line_of(open) != self.line_of(failure.at) {
            self.syntax(open..open + 1, "this quote is not closed")
                .help(format!("write `{quote}` at the end of the text"))
        } else {
            let help = match quote {
                "'" => "write `''` for an apostrophe inside single quotes, or put the text in double quotes",
                _ => "write `\\\"` for a quote inside double quotes, or put the text in single quotes",
            };
            let rest = self.rest(failure.at);
            self.syntax(rest, "the text goes on behind its closing quote")
                .help(help)
        };
        Some(Explained {
            found,
            way_on: WayOn::Blank(self.value_at(open)),
        })
    }

    /// A bracket that is opened on an earlier line and has no partner.
    fn unclosed_bracket(&self, failure: &Failure) -> Option<Explained> {
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

    fn by_kind(&self, failure: &Failure) -> Diagnostic {
        use ErrorKind as K;
        let at = failure.at;
        let rest = self.rest(at);
        let one = at..at + self.text[at..].chars().next().map_or(0, char::len_utf8);
        match &failure.kind {
            K::MappingValueNotAllowed | K::InvalidColonPlacement | K::InvalidMappingValueWhitespace => {
                self.colon_in_text(failure)
            }
            K::UnexpectedCharacter { character } => self
                .syntax(one, format!("a text cannot begin with `{character}`"))
                .help("put the text in quotes")
                .fix_if(failure.flow.is_none(), self, rest),
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
            K::ExpectedBlockSequenceEntry => self
                .syntax(
                    rest,
                    "this line stands among the entries of a list, and does not begin with `- `",
                )
                .help("begin it with `- `, or indent it like the key that it belongs to"),
            K::SimpleKeyExpected => self
                .syntax(rest, "this line has no `:`, and is not part of the text before it")
                .help("write `key: value`; indent a text that goes on from the line before"),
            K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape | K::InvalidUnicodeEscape => self
                .syntax(
                    self.bad_escape(at),
                    "this `\\` is not the beginning of an escape that YAML knows",
                )
                .help("write `\\\\` for a backslash, or put the text in single quotes"),
            K::MissingAnchorOrAliasName => self
                .syntax(one, "a text cannot begin with `*` or `&`")
                .help("put the text in quotes")
                .fix_if(failure.flow.is_none(), self, rest),
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
            return self
                .syntax(start..at, "a key cannot stand under a text")
                .help("indent it like the key above it, or put a text with `: ` in it in quotes");
        }
        self.syntax(self.rest(at), "a `:` cannot stand here")
            .help("put a text with `: ` in it in quotes")
    }

    /// `{name: Foo: bar}`
    fn colon_in_braces(&self, failure: &Failure) -> Diagnostic {
        let line_end = self.line_of(failure.at).end;
        let length = self.text[failure.at..line_end]
            .find([',', '}', ']'])
            .unwrap_or(line_end - failure.at);
        let range = failure.last.start..failure.at + length;
        let text = self.text[range.clone()].trim();
        self.syntax(range.clone(), "this text has a `: ` in it, and YAML takes it for a key")
            .help(format!("put the text in quotes: {}", quote(text)))
            .fix("put the text in quotes", self.edit(range.clone(), quote(text)))
    }

    /// Something that is no key where a key should be.
    fn unexpected_line(&self, failure: &Failure) -> Diagnostic {
        let line = self.line_of(failure.at);
        let rest = self.rest(failure.at);
        let is_first = self.text[line.start..failure.at].trim().is_empty();
        if is_first {
            return self
                .syntax(rest, "this line is indented differently from those it belongs to")
                .help("indent it exactly like the keys of the same item");
        }
        self.syntax(rest, "something follows the value on this line")
            .help("put the whole text in quotes, or write one value a line")
    }

    /// Where a comment begins on the line, else its end.
    fn without_comment(&self, start: usize, end: usize) -> usize {
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
