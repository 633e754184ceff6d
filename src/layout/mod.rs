//! From model to scene: where everything stands.
//!
//! Each lane is a function that is given the top of its band and returns its height. Height is a result, never an
//! input: a lane is as tall as its tallest cell.

mod grid;
mod numbering;
mod pen;

pub use grid::Grid;
pub use numbering::Numbering;
pub use pen::{Align, Pen};

use crate::check::Scorecard;
use crate::model::Map;
use crate::text::Typesetter;
use crate::words::Words;

/// Everything a lane may look at.
pub struct Sheet<'a> {
    pub map: &'a Map,
    pub words: &'a Words,
    pub type_: &'a Typesetter,
    pub card: &'a Scorecard,
    pub grid: Grid,
    pub numbers: Numbering,
    /// Every output is marked as a draft.
    pub draft: bool,
}
