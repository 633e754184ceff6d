//! Tags: those of the core schema, on values that they fit.

use super::Builder;
use crate::diag::Fault;
use crate::source::Span;
use crate::syntax::tree::Style;
use granit_parser::{ScalarStyle, Tag};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum TagOn {
    Scalar,
    List,
    Mapping,
}

impl Builder<'_> {
    pub(super) fn tag(&mut self, tag: Option<&Tag>, span: &granit_parser::Span, on: TagOn) {
        let Some(tag) = tag else { return };
        let fits = match (tag.core_suffix(), on) {
            (Some("seq"), on) => on == TagOn::List,
            (Some("map"), on) => on == TagOn::Mapping,
            (Some(_), on) => on == TagOn::Scalar,
            (None, _) => tag.original() == "!",
        };
        if fits {
            return;
        }
        let range = span.tag_span().and_then(|span| span.byte_range()).unwrap_or(0..0);
        let span = Span::new(self.file, range.start, range.end);
        let found = Fault::Syntax
            .at(span, format!("the tag `{}` has no meaning here", tag.original()))
            .help("remove the tag; if it is the beginning of a text, put the text in quotes");
        self.problems.add(found);
    }
}

pub(super) fn scalar_style(style: ScalarStyle, tag: Option<&Tag>) -> Style {
    match (tag.map(|tag| tag.core_suffix()), style) {
        (Some(Some("str") | None), _) => Style::Quoted,
        (Some(Some(_)), _) | (None, ScalarStyle::Plain) => Style::Plain,
        _ => Style::Quoted,
    }
}
