//! References whose name has a comma: in brackets without quotes, they are read as several.

use crate::diag::{Diagnostic, Edit, Fault};
use crate::model::Text;
use crate::model::pool::{Found, Index};
use crate::source::{Sources, Span};
use crate::syntax::quote;
use std::ops::Range;

/// Names have commas, but seldom more.
const MOST_PARTS: usize = 5;

/// The references around `at` that are one when their commas are taken for part of the name.
pub fn parted(
    references: &[(&'static str, Text)],
    at: usize,
    index: &Index,
    sources: &Sources,
) -> Option<(Range<usize>, Diagnostic)> {
    let first = at.saturating_sub(MOST_PARTS - 1);
    for start in (first..=at).rev() {
        for end in at.max(start + 1)..(start + MOST_PARTS).min(references.len()) {
            let parts = references.get(start..=end)?;
            let Some(span) = one_list(parts, sources) else { break };
            let whole = sources
                .file(span.file)
                .text
                .get(span.start as usize..span.end as usize)?;
            if let Found::One(_) = index.find(whole) {
                return Some((start..end + 1, report(parts, span, whole)));
            }
        }
    }
    None
}

/// The place of references of one kind between which there are only commas.
fn one_list(parts: &[(&'static str, Text)], sources: &Sources) -> Option<Span> {
    let ((kind, first), (_, last)) = (parts.first()?, parts.last()?);
    let text = sources.file(first.span.file).text.as_str();
    let is_next = |pair: &[(&'static str, Text)]| {
        let [(_, one), (next_kind, next)] = pair else {
            return false;
        };
        let between = (one.span.file == next.span.file && one.span.end <= next.span.start)
            .then(|| text.get(one.span.end as usize..next.span.start as usize))
            .flatten();
        next_kind == kind && between.is_some_and(|between| between.trim() == ",")
    };
    parts.windows(2).all(is_next).then(|| first.span.to(last.span))
}

fn report(parts: &[(&'static str, Text)], span: Span, whole: &str) -> Diagnostic {
    let kind = parts.first().map_or("", |(kind, _)| kind);
    let edit = Edit {
        span,
        text: quote(whole),
    };
    Fault::UnknownReference
        .at(
            span,
            format!(
                "the {kind} `{whole}` is read as {} of them, parted at the comma",
                parts.len()
            ),
        )
        .help(format!("its name has a comma and wants quotes: {}", quote(whole)))
        .fix("put the name in quotes", vec![edit])
}
