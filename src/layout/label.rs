//! The label of a lane, in the column left of the stages.

use super::grid::{LABEL_COLUMN, MARGIN};
use super::{Align, Pen};
use crate::scene::{Ink, Stroke};
use crate::text::Role;

/// Left edge of the words of a label, right of its icon.
pub const LABEL_LEFT: f64 = MARGIN + 30.0;
/// Edge of a lane icon.
const ICON: f64 = 19.92;

/// Icon, name and, in small type, what the lane shows. `top` is the top of the first line. Returns the height.
pub fn lane(pen: &mut Pen, top: f64, icon: Option<&'static str>, name: &str, sub: &str) -> f64 {
    if let Some(icon) = icon {
        pen.icon(icon, MARGIN, top - 2.0, ICON, Ink::Ink2);
    }
    let left = if icon.is_some() { LABEL_LEFT } else { MARGIN };
    let measure = MARGIN + LABEL_COLUMN - 8.0 - left;
    let mut height = pen.paragraph(left, top, measure, Role::Lane, Ink::Ink1, name);
    if !sub.is_empty() {
        height += pen.paragraph(left, top + height + 0.5, measure, Role::LaneSub, Ink::Ink3, sub) + 0.5;
    }
    height
}

/// The hairline above a lane.
pub fn rule(pen: &mut Pen, right: f64, y: f64) {
    pen.line(MARGIN, y, right, y, Stroke::new(Ink::Line1, 1.0));
}

/// Text in a pill, `height` 20. Returns its width.
pub fn pill(pen: &mut Pen, x: f64, top: f64, fill: Ink, ink: Ink, text: &str) -> f64 {
    let width = pill_width(pen, text);
    pen.rect(x, top, width, 20.0, 10.0, Some(fill), None);
    pen.text(x + 10.0, top + 3.0, Align::Left, Role::MetaStrong, ink, text);
    width
}

/// The width of a pill.
pub fn pill_width(pen: &Pen, text: &str) -> f64 {
    pen.type_.width(text, Role::MetaStrong) + 20.0
}
