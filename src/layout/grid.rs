//! The columns of a sheet.

/// Left and right margin.
pub const MARGIN: f64 = 48.0;
/// Width of the column with the lane labels.
pub const LABEL_COLUMN: f64 = 150.0;
/// Left edge of the stage columns.
pub const CONTENT_LEFT: f64 = MARGIN + LABEL_COLUMN;
/// Text stands this far inside its column.
pub const TEXT_INSET: f64 = 16.0;
/// Cards stand this far inside their column, with [`CARD_PADDING`] inside them: one left edge with free text.
pub const CARD_INSET: f64 = 6.0;
pub const CARD_PADDING: f64 = 10.0;
/// The narrowest column, and the narrowest canvas for the head of a map.
const NARROWEST: f64 = 160.0;
const NARROWEST_HEAD: f64 = 600.0;
/// Width of the canvas in a page, at which body type is still 11 pixels in a window of 1440.
const PAGE: f64 = 1600.0;
/// Gap between two cards of a cell.
pub const CARD_GAP: f64 = 8.0;
/// Padding of a lane above and below its content.
pub const LANE_PADDING: f64 = 14.0;

/// The stage columns: `col = clamp(1674 / n, 200, 400)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Number of stage columns, at least 1.
    pub columns: usize,
    /// Width of one column.
    pub column: f64,
}

impl Grid {
    pub fn new(stages: usize) -> Self {
        let columns = stages.max(1);
        Self {
            columns,
            column: (1674.0 / columns as f64).clamp(200.0, 400.0),
        }
    }

    /// The narrowest canvas on which the longest words of a map still find room.
    pub fn narrowest(stages: usize) -> f64 {
        (CONTENT_LEFT + MARGIN + stages.max(1) as f64 * NARROWEST).max(NARROWEST_HEAD)
    }

    /// The columns in a page, which most windows show whole: `col = clamp(1354 / n, 200, 400)`.
    pub fn of_page(stages: usize) -> Self {
        let columns = stages.max(1);
        Self {
            columns,
            column: ((PAGE - CONTENT_LEFT - MARGIN) / columns as f64).clamp(200.0, 400.0),
        }
    }

    /// As many columns as there are stages on a canvas of this width.
    pub fn across(stages: usize, width: f64) -> Self {
        let columns = stages.max(1);
        Self {
            columns,
            column: (width - CONTENT_LEFT - MARGIN) / columns as f64,
        }
    }

    /// Width of the canvas.
    pub fn width(&self) -> f64 {
        self.right() + MARGIN
    }

    /// Right edge of the last column.
    pub fn right(&self) -> f64 {
        self.left(self.columns)
    }

    /// Left edge of a column.
    pub fn left(&self, column: usize) -> f64 {
        CONTENT_LEFT + column as f64 * self.column
    }

    /// Left edge of the text in a column.
    pub fn text_left(&self, column: usize) -> f64 {
        self.left(column) + TEXT_INSET
    }

    /// Width of the text in a column: inset on both sides.
    pub fn text_measure(&self) -> f64 {
        self.column - 2.0 * TEXT_INSET
    }

    /// Left edge of the cards in a column.
    pub fn card_left(&self, column: usize) -> f64 {
        self.left(column) + CARD_INSET
    }

    pub fn card_width(&self) -> f64 {
        self.column - 2.0 * CARD_INSET
    }
}
