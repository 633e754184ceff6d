//! Texts that only resvg can draw, such as emoji: each on a small sheet of its own, which is laid over the picture.

use super::list::{List, Shape};
use crate::render::png::through_svg;
use crate::scene::Text;
use resvg::tiny_skia::{IntRect, Pixmap};

/// How far letters may reach out of their line, in em. A font that has larger ones would fill the memory with sheets.
const REACH: f64 = 3.0;

/// A sheet, and the pixel of the picture that its upper left one lies on.
pub struct Patch {
    pub pixels: Pixmap,
    pub x: i32,
    pub y: i32,
}

impl List<'_> {
    /// Adds a line, or a part of one, as resvg draws it; `None` if that takes more room than a line should.
    pub fn patch(&mut self, text: Text) -> Option<()> {
        let reach = REACH * text.role.style().size;
        let (left, baseline) = (text.left() - reach, text.y);
        let right = left + text.width + 2.0 * reach;
        let room = [left, baseline - reach, right, baseline + reach].map(|edge| (edge * self.scale) as f32);
        let tree = through_svg::line(text, self.theme).ok()?;
        let scale = self.transform();
        let bounds = tree.root().abs_layer_bounding_box().transform(scale)?.to_rect();
        let edges = [-bounds.left(), -bounds.top(), bounds.right(), bounds.bottom()];
        let fits = edges.iter().zip([-room[0], -room[1], room[2], room[3]]);
        if fits.into_iter().any(|(edge, room)| *edge > room) {
            return None;
        }
        // A pixel of room all around for edges that fall between pixels.
        let bounds: IntRect = bounds.round_out()?.make_outset(1, 1)?;
        let mut pixels = Pixmap::new(bounds.width(), bounds.height())?;
        let (x, y) = (bounds.x(), bounds.y());
        let place = scale.post_translate(-x as f32, -y as f32);
        resvg::render(&tree, place, &mut pixels.as_mut());
        let (top, bottom) = (y as f32, bounds.bottom() as f32);
        self.push(top, bottom, Shape::Patch(Patch { pixels, x, y }));
        Some(())
    }
}
