//! Texts without quotes in which a ` #` began a comment that looks like a part of the text.
//!
//! Quotes would change what the map says, so that there is no fix.

use super::Builder;
use crate::diag::{Diagnostic, Fault};
use crate::source::Span;
use crate::syntax::quote::quote;
use crate::syntax::tree::{Comment, Data, Style};
use crate::syntax::{boolean, number};

/// Words that people begin a remark with.
const REMARKS: [&str; 9] = [
    "todo",
    "fixme",
    "xxx",
    "hack",
    "note",
    "tbd",
    "noqa",
    "region",
    "endregion",
];

impl Builder<'_> {
    pub(super) fn report_cut_texts(&mut self) {
        let text = self.text;
        let comments: Vec<&Comment> = self
            .document
            .comments
            .iter()
            .filter(|comment| may_be_text(text, comment))
            .collect();
        if comments.is_empty() {
            return;
        }
        let mut ends: Vec<(usize, usize)> = Vec::new();
        for node in &self.document.nodes {
            if let Data::Scalar {
                style: Style::Plain, ..
            } = node.value
            {
                ends.push((node.end as usize, node.start as usize));
            }
        }
        ends.sort_unstable();
        let cut = comments.into_iter().filter_map(|comment| {
            let end = comment.span.start as usize - 1;
            let near = ends.partition_point(|(scalar, _)| scalar + 1 < end);
            let mut here = ends.get(near..)?.iter().take_while(|(scalar, _)| *scalar <= end);
            // Nothing at all has its place at the colon or dash before it.
            let (scalar, start) = here.find(|(scalar, start)| *scalar == end || scalar == start)?;
            let start = if scalar == start { end } else { *start };
            report(text, comment, start)
        });
        let cut: Vec<Diagnostic> = cut.collect();
        self.problems.extend(cut);
    }
}

impl Builder<'_> {
    /// A line that begins with `- ` and is indented more than the list goes on with the text above it. Says
    /// whether there is one.
    pub(super) fn report_dash_in_text(&mut self, start: usize, end: usize) -> bool {
        let written = &self.text[start..end];
        let mut at = start + written.find('\n').map_or(written.len(), |newline| newline + 1);
        for line in self.text[at.min(end)..end].split_inclusive('\n') {
            let dash = at + line.len() - line.trim_start().len();
            at += line.len();
            if self.text[dash..end].starts_with("- ") {
                let span = Span::new(self.file, dash, dash + line.trim().len());
                let found = Fault::Syntax.at(
                    span,
                    "this line is part of the text above it, although it begins with `- `",
                );
                self.problems
                    .add(found.help("indent it like the `- ` above, or put the whole text in quotes"));
                return true;
            }
        }
        false
    }
}

/// Behind a single space, without a space of its own; or a number.
fn may_be_text(text: &str, comment: &Comment) -> bool {
    let start = comment.span.start as usize;
    let is_close = text
        .get(..start)
        .is_some_and(|before| before.ends_with(' ') && !before.ends_with("  "));
    let written = comment.text.trim_end();
    let first = written.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_word = !first.is_empty() && !REMARKS.contains(&first.to_lowercase().as_str());
    let is_allow = written.starts_with("journeymap:");
    comment.is_trailing && is_close && !is_allow && (is_word || is_number(written.trim_start()))
}

fn report(text: &str, comment: &Comment, start: usize) -> Option<Diagnostic> {
    let before = text.get(start..comment.span.start as usize)?.trim_end();
    let written = comment.text.trim_end();
    let is_hashtag = written.starts_with(char::is_alphabetic);
    // Behind a number or a single word, such as one of the format, it is a remark.
    let is_value = number(before).is_some() || boolean(before).is_some() || (is_hashtag && is_word(before));
    // A colour without quotes has a message of its own.
    let is_color = before.is_empty() && written.len() == 6 && written.bytes().all(|byte| byte.is_ascii_hexdigit());
    if is_value || is_color || before.contains('\n') {
        return None;
    }
    let whole = format!("{before} #{written}");
    let whole = quote(whole.trim_start());
    let span = Span {
        end: comment.span.start + 1 + written.len() as u32,
        ..comment.span
    };
    let message = match before {
        "" => format!("`#{written}` is a comment, so there is no text here"),
        _ => format!("the text ends before `#{written}`, which is a comment"),
    };
    Some(
        Fault::TextCutShort
            .at(span, message)
            .help(format!("if it is part of the text, put the text in quotes: {whole}"))
            .help("if it is a remark, put it on a line of its own"),
    )
}

fn is_word(text: &str) -> bool {
    !text.is_empty() && !text.contains(char::is_whitespace)
}
