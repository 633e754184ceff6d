//! A source file as a document, with everything that is wrong with its YAML.

use super::build::{Builder, Stop};
use super::limits;
use super::tree::Document;
use crate::diag::{Diagnostic, Fault};
use crate::source::{FileId, Sources, Span};
use granit_parser::Parser;

/// A document and its problems.
#[derive(Clone, Debug)]
pub struct Parsed {
    pub document: Document,
    pub problems: Vec<Diagnostic>,
    /// The file breaks a limit or its YAML could not be followed to the end; what is missing may not be missing.
    pub stopped: bool,
}

/// Parses a file of `sources`.
pub fn parse(sources: &Sources, file: FileId) -> Parsed {
    let text = sources.file(file).text.as_str();
    let mut builder = Builder::new(text, file);
    let mut stopped = false;
    for event in Parser::new_from_str_with_options(text, options()) {
        let result = match event {
            Ok((event, span)) => builder.event(event, &span),
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
                builder
                    .problems
                    .push(Fault::Syntax.at(Span::new(file, at, at), error.info()));
                Err(Stop)
            }
        };
        if result.is_err() {
            stopped = true;
            break;
        }
    }
    let (document, problems) = builder.done();
    Parsed {
        document,
        problems,
        stopped,
    }
}

fn options() -> granit_parser::Options {
    granit_parser::options! {
        strict_indentation: true,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        flow_nesting_limit: limits::NESTING + 1,
        block_nesting_limit: limits::NESTING + 1,
        max_buffered_comment_events: limits::FILE_BYTES,
    }
}
