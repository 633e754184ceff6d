//! Fixes that would swallow something are taken back; what their findings say stays.

use super::written;
use crate::diag::{Diagnostic, Edit};
use crate::source::{Sources, Span};
use crate::syntax::Document;
use std::sync::Arc;

/// Takes the fixes back that would lose a comment, or take what looks like a part of the map for text.
pub fn keep_safe(found: &mut [Diagnostic], sources: &Sources, documents: &[Arc<Document>]) {
    let mut comments: Vec<Span> = documents
        .iter()
        .flat_map(|document| document.comments.iter().map(|comment| comment.span))
        .collect();
    comments.sort_unstable();
    for found in found {
        let is_safe = |edit: &Edit| keeps_comments(edit, &comments, sources) && replaces_text(edit, sources);
        found.fix.take_if(|fix| !fix.edits.iter().all(is_safe));
    }
}

/// No comment is lost, and none comes into being. What is replaced as a whole was none: a colour without quotes.
fn keeps_comments(edit: &Edit, comments: &[Span], sources: &Sources) -> bool {
    let span = edit.span;
    let at = comments.partition_point(|comment| (comment.file, comment.end) <= (span.file, span.start));
    let is_inside = comments
        .get(at)
        .is_some_and(|comment| comment.file == span.file && comment.start < span.end && *comment != span);
    let rest = sources.file(span.file).text.get(span.end as usize..);
    let begins_one = edit.text.ends_with(' ') && rest.is_some_and(|rest| rest.starts_with('#'));
    !is_inside && !begins_one
}

/// Brackets, and a key of the format behind other words, are no text: somebody has dropped a line break or a sign.
fn replaces_text(edit: &Edit, sources: &Sources) -> bool {
    let text = sources.slice(edit.span);
    let mut before_colons = text.split(": ").collect::<Vec<_>>();
    before_colons.pop();
    let ends_in_key = |part: &&str| {
        part.rsplit_once(char::is_whitespace)
            .is_some_and(|(_, word)| written::is_key(word))
    };
    !text.contains(['[', ']', '{', '}']) && !before_colons.iter().any(ends_in_key)
}
