//! Safe changes to a definition: slips that have one obvious cure, and what is better written out.
//!
//! A change keeps every byte outside its own place, comments and order included. What is written out (ids that
//! something refers to, `solved_by` beside `solves`) is what the map means anyway. Whether a cure is one is seen
//! afterwards: [`mend`] looks at the mended definition, and takes back what has only led to another fault.

mod apply;
mod explicit;
mod item;
mod mend;
mod nodes;
mod referred;

pub use mend::{Judged, elsewhere, mend};

use crate::diag::Edit;
use crate::source::FileId;

/// An insertion.
fn insert(file: FileId, at: usize, text: String) -> Edit {
    Edit {
        span: crate::source::Span::new(file, at, at),
        text,
    }
}
