//! What has to be said of a text before it is parsed: characters that YAML does not know, and directives.

use crate::diag::{Diagnostic, Edit, Fault};
use crate::source::{FileId, Span};
use std::borrow::Cow;

/// The text as the parser may have it, and what is wrong with its characters. No byte changes its place.
pub(super) fn prepare(text: &str, file: FileId) -> (Cow<'_, str>, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let mut text = Cow::Borrowed(text);
    if let Some(found) = lone_return(&text, file) {
        problems.push(found);
        text = Cow::Owned(without_lone_returns(&text));
    }
    problems.extend(directives(&text, file));
    let Some((at, first)) = first_forbidden(&text) else {
        return (text, problems);
    };
    let message = format!("the character U+{:04X} cannot stand in YAML", first as u32);
    let found = Fault::Syntax.at(Span::new(file, at, at + first.len_utf8()), message);
    problems.push(found.help("remove it; inside double quotes it may be written as an escape"));
    let mut clean = String::with_capacity(text.len());
    for c in text.chars() {
        if is_forbidden(c) {
            clean.extend(std::iter::repeat_n('_', c.len_utf8()));
        } else {
            clean.push(c);
        }
    }
    (Cow::Owned(clean), problems)
}

/// Most texts have none, and finding that out must cost little.
fn first_forbidden(text: &str) -> Option<(usize, char)> {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    let mut at = 0;
    while let Some(ahead) = text.as_bytes()[at..].iter().position(|byte| !is_plain(byte)) {
        at += ahead;
        let c = text[at..].chars().next()?;
        if is_forbidden(c) {
            return Some((at, c));
        }
        at += c.len_utf8();
    }
    None
}

fn is_forbidden(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' => false,
        '\u{fffe}' | '\u{ffff}' => true,
        _ => c.is_control(),
    }
}

/// Editors do not agree on what a carriage return alone is, so line numbers would differ.
fn lone_return(text: &str, file: FileId) -> Option<Diagnostic> {
    let lone = |(at, _): &(usize, &str)| !text[at + 1..].starts_with('\n');
    let (at, _) = text.match_indices('\r').find(lone)?;
    let span = Span::new(file, at, at + 1);
    let edits = text.match_indices('\r').filter(lone).map(|(at, _)| Edit {
        span: Span::new(file, at, at + 1),
        text: "\n".to_owned(),
    });
    let found = Fault::Syntax.at(span, "a carriage return ends this line without a line feed");
    Some(
        found
            .help("save the file with LF or CRLF line ends")
            .fix("end the lines with LF", edits.collect()),
    )
}

/// Where other lines end with a line feed, the carriage return is taken for a blank.
fn without_lone_returns(text: &str) -> String {
    let instead = if text.contains('\n') { " " } else { "\n" };
    let lines: Vec<String> = text.split("\r\n").map(|line| line.replace('\r', instead)).collect();
    lines.join("\r\n")
}

/// Directives other than `%YAML 1.2`, which may stand before the document.
fn directives(text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let written = line.trim_start_matches('\u{feff}').trim_end();
        if written.is_empty() || written.starts_with('#') {
            continue;
        }
        if !written.starts_with('%') {
            break;
        }
        let mut words = written.split(['#']).next().unwrap_or_default().split_whitespace();
        if (words.next(), words.next(), words.next()) != (Some("%YAML"), Some("1.2"), None) {
            let start = start + line.find('%').unwrap_or(0);
            let span = Span::new(file, start, start + written.len());
            let found = Fault::Syntax.at(span, format!("the directive `{written}` is not taken"));
            problems.push(found.help("remove the line; `%YAML 1.2` is the only directive"));
        }
    }
    problems
}
