//! Safe changes to a definition: slips that have one obvious cure, and what is better written out.
//!
//! A change keeps every byte outside its own place, comments and order included. What is written out (ids that
//! something refers to, `solved_by` beside `solves`) is what the map means anyway.

mod apply;
mod explicit;
mod item;
mod nodes;
mod referred;

pub use apply::apply;

use crate::diag::{Diagnostic, Edit, Fix, Level};
use crate::model::Compiled;
use crate::source::{FileId, Sources};

/// All changes to the map's own file: those of its findings, and, once it is free of errors, what can be written out.
pub fn fixes(compiled: &Compiled, diagnostics: &[Diagnostic], sources: &Sources) -> Vec<Fix> {
    let main = FileId(0);
    let mut fixes: Vec<Fix> = diagnostics.iter().filter_map(|found| found.fix.clone()).collect();
    let faulty = diagnostics
        .iter()
        .any(|found| found.level == Level::Error && found.code.0 < 100);
    if let (Some(map), Some(document)) = (&compiled.map, compiled.documents.first())
        && !faulty
    {
        fixes.extend(explicit::fixes(map, document, sources));
    }
    fixes.retain(|fix| !fix.edits.is_empty() && fix.edits.iter().all(|edit| edit.span.file == main));
    fixes
}

/// An insertion.
fn insert(file: FileId, at: usize, text: String) -> Edit {
    Edit {
        span: crate::source::Span::new(file, at, at),
        text,
    }
}
