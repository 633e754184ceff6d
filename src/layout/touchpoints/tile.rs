//! The tile of a touchpoint: its channel's icon in a square (digital) or a circle (physical, human).

use super::super::Pen;
use crate::model::{ChangeKind, ContactKind, Touchpoint};
use crate::scene::glyphs;
use crate::scene::{Ink, Stroke};

/// Edge of a full tile.
pub const SIZE: f64 = 32.0;
const RADIUS: f64 = 7.0;
const ICON: f64 = 18.0;

/// Draws the tile of a full row at its left and top edge.
pub fn draw(pen: &mut Pen, x: f64, y: f64, touchpoint: &Touchpoint, icon: &'static str) {
    let removed = touchpoint.is_removed();
    let change = touchpoint.change.as_ref().map(|change| change.kind);
    frame(pen, x, y, touchpoint.kind, change);
    let inset = (SIZE - ICON) / 2.0;
    pen.icon(
        icon,
        x + inset,
        y + inset,
        ICON,
        if removed { Ink::Ink3 } else { Ink::Ink1 },
    );
    if let Some(kind @ (ChangeKind::New | ChangeKind::Changed | ChangeKind::Removed)) = change {
        // The sign stands over the tile's corner with a rim of the page around it.
        pen.circle(x + 29.0, y + 29.0, 8.0, Some(Ink::Bg), None);
        pen.nodes.push(glyphs::change(kind, x + 22.5, y + 22.5, 13.0));
    }
}

fn frame(pen: &mut Pen, x: f64, y: f64, kind: Option<ContactKind>, change: Option<ChangeKind>) {
    let round = matches!(kind, Some(ContactKind::Physical | ContactKind::Human));
    let digital = kind == Some(ContactKind::Digital);
    let (fill, stroke) = match change {
        Some(ChangeKind::New) => (Ink::GoodBg, Some(Stroke::new(Ink::Good, 1.6))),
        Some(ChangeKind::Removed) => (Ink::Bg, Some(Stroke::new(Ink::Ring, 1.2).dashed(&[3.0, 2.5]))),
        _ if digital => (Ink::Tile, None),
        _ => (Ink::Bg, Some(Stroke::new(Ink::Ring, 1.4))),
    };
    let inset = stroke.map_or(0.0, |stroke| stroke.width / 2.0);
    if round {
        pen.circle(x + SIZE / 2.0, y + SIZE / 2.0, SIZE / 2.0 - inset, Some(fill), stroke);
    } else {
        let edge = SIZE - 2.0 * inset;
        pen.rect(x + inset, y + inset, edge, edge, RADIUS, Some(fill), stroke);
    }
}
