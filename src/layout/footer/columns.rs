//! The columns of the footer: six, whatever the number of stages, as long as the sheet is wide enough for them.

use crate::layout::Grid;
use crate::layout::grid::{CONTENT_LEFT, TEXT_INSET};

const MOST: usize = 6;
/// Columns are not narrower than this.
const NARROWEST: f64 = 180.0;
/// Between two rows.
const ROW_GAP: f64 = 8.0;

pub struct Columns {
    pub count: usize,
    width: f64,
}

impl Columns {
    pub fn new(grid: Grid) -> Self {
        let content = grid.right() - CONTENT_LEFT;
        let count = ((content / NARROWEST) as usize).clamp(1, MOST);
        Self {
            count,
            width: content / count as f64,
        }
    }

    /// Left edge of the text in a column.
    pub fn left(&self, column: usize) -> f64 {
        CONTENT_LEFT + column as f64 * self.width + TEXT_INSET
    }

    pub fn measure(&self) -> f64 {
        self.width - 2.0 * TEXT_INSET
    }

    /// Draws items row after row; `draw` is given the item, its column and its place, and returns its height. Returns
    /// the height of all rows.
    pub fn fill<T>(&self, items: &[T], top: f64, mut draw: impl FnMut(&T, usize, (f64, f64)) -> f64) -> f64 {
        let mut y = top;
        for (row, items) in items.chunks(self.count).enumerate() {
            if row > 0 {
                y += ROW_GAP;
            }
            let mut tallest = 0.0_f64;
            for (column, item) in items.iter().enumerate() {
                tallest = tallest.max(draw(item, column, (self.left(column), y)));
            }
            y += tallest;
        }
        y - top
    }
}
