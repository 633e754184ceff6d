//! The columns of the footer: six, whatever the number of stages, or as many of them as the sheet is wide enough for and
//! the six steps of the method fill without a rest.

use crate::layout::Grid;
use crate::layout::grid::{CONTENT_LEFT, TEXT_INSET};

const COUNTS: [usize; 4] = [6, 3, 2, 1];
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
        let fits = |count: &usize| *count as f64 * NARROWEST <= content;
        let count = COUNTS.into_iter().find(fits).unwrap_or(1);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_six_steps_fill_their_rows_on_every_width() {
        let count = |width: f64| Columns::new(Grid::across(4, width)).count;
        assert_eq!(
            [1920.0, 1300.0, 1100.0, 700.0, 500.0, 300.0].map(count),
            [6, 3, 3, 2, 1, 1]
        );
    }
}
