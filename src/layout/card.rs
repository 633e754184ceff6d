//! What the lanes made of cards share: the cells of a lane, and the frame of a card.

use super::Sheet;
use super::cell::cell;
use super::grid::{CARD_GAP, CARD_PADDING, LANE_PADDING};
use super::pen::Pen;
use crate::model::StageIx;
use crate::scene::{Group, Ink, Node, Stroke};
use crate::text::Role;

/// From the top edge of a card to its header row.
const PADDING_TOP: f64 = 9.5;
const PADDING_BOTTOM: f64 = 9.0;

/// A place for content that grows downwards.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub measure: f64,
}

impl Area {
    pub fn right(&self) -> f64 {
        self.left + self.measure
    }

    /// The same place with less room at the right.
    pub fn less(&self, width: f64) -> Area {
        Area {
            measure: self.measure - width,
            ..*self
        }
    }

    /// The same place with no more room than this.
    pub fn at_most(&self, measure: f64) -> Area {
        Area {
            measure: self.measure.min(measure),
            ..*self
        }
    }

    pub fn below(&self, distance: f64) -> Area {
        Area {
            top: self.top + distance,
            ..*self
        }
    }
}

/// The colours of a card.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub fill: Ink,
    pub outline: Stroke,
}

impl Frame {
    pub const PLAIN: Frame = Frame {
        fill: Ink::Card,
        outline: Stroke::new(Ink::Line1, 1.0),
    };
    /// Tint is reserved for what is critical.
    pub const CRITICAL: Frame = Frame {
        fill: Ink::BadBg,
        outline: Stroke::new(Ink::BadLine, 1.0),
    };
    /// What was rejected: no surface, a broken outline.
    pub const FAINT: Frame = Frame {
        fill: Ink::Bg,
        outline: Stroke::new(Ink::Line2, 1.0).dashed(&[3.0, 3.0]),
    };
}

/// Draws one cell a stage and returns the height of the lane. `draw` is given the left edge of the column's text and
/// the top of its content, and returns the height it took, 0 for an empty cell.
pub fn cells(
    sheet: &Sheet,
    pen: &mut Pen,
    lane: &str,
    top: f64,
    mut draw: impl FnMut(&mut Pen, StageIx, Area) -> f64,
) -> f64 {
    let mut tallest = 0.0_f64;
    for stage in sheet.map.stage_indices() {
        let area = Area {
            left: sheet.grid.text_left(stage.at()),
            top: top + LANE_PADDING,
            measure: sheet.grid.text_measure(),
        };
        let height = cell(sheet, pen, lane, stage, |pen| {
            let height = draw(pen, stage, area);
            if height == 0.0 {
                pen.empty_cell(area.left, area.top);
            }
            height
        });
        tallest = tallest.max(height);
    }
    2.0 * LANE_PADDING + tallest.max(Role::Body.style().line)
}

/// Draws items below each other, a card gap apart. Returns the height of all.
pub fn stack<T>(items: impl IntoIterator<Item = T>, area: Area, mut draw: impl FnMut(T, Area) -> f64) -> f64 {
    let mut height = 0.0;
    for item in items {
        if height > 0.0 {
            height += CARD_GAP;
        }
        height += draw(item, area.below(height));
    }
    height
}

/// Draws a card around `content`, whose text stands at `area`. `content` returns its height. Returns that of the card.
pub fn card(
    pen: &mut Pen,
    name: (String, String),
    frame: Frame,
    area: Area,
    content: impl FnOnce(&mut Pen, Area) -> f64,
) -> f64 {
    let mut inner = Pen::new(pen.type_);
    let height = PADDING_TOP + content(&mut inner, area.below(PADDING_TOP)) + PADDING_BOTTOM;
    let mut outer = Pen::new(pen.type_);
    // Half a pixel inwards, so that the outline is one sharp pixel.
    outer.rect(
        area.left - CARD_PADDING + 0.5,
        area.top + 0.5,
        area.measure + 2.0 * CARD_PADDING - 1.0,
        height - 1.0,
        6.0,
        Some(frame.fill),
        Some(frame.outline),
    );
    outer.nodes.append(&mut inner.nodes);
    let (id, label) = name;
    pen.nodes.push(Node::Group(Group {
        id: Some(id),
        label: Some(label),
        children: outer.nodes,
        ..Group::default()
    }));
    height
}
