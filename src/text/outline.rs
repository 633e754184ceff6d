//! The outlines of glyphs, as the font file has them.

use super::face::{FaceId, UNITS_PER_EM};
use super::sfnt::{self, i16_at};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::sync::OnceLock;

/// A step along the edge of a glyph. Points are in em, to the right and downwards from the glyph's origin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    Move(f64, f64),
    Line(f64, f64),
    /// A control point and the end.
    Quad(f64, f64, f64, f64),
    /// Two control points and the end.
    Cubic(f64, f64, f64, f64, f64, f64),
    Close,
}

impl FaceId {
    /// The outline of a glyph; nothing for a space, or a glyph that the face does not have.
    pub fn outline(self, glyph: u16) -> Vec<Step> {
        let mut pen = Pen(Vec::new());
        let outline = outlines(self).and_then(|outlines| outlines.get(GlyphId::from(glyph)));
        if let Some(outline) = outline {
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            // A glyph that cannot be read is drawn as far as it could be.
            let _ = outline.draw(settings, &mut pen);
        }
        pen.0
    }

    /// How a line through text is drawn, in em: how far its middle is above the baseline, and its thickness. As
    /// browsers and resvg do, the thickness is that of an underline.
    pub fn strike(self) -> (f64, f64) {
        let number = |table: &[u8; 4], at| {
            let value = sfnt::table(self.bytes(), table).and_then(|data| i16_at(data, at));
            f64::from(value.unwrap_or_default()) / UNITS_PER_EM
        };
        (number(b"OS/2", 28), number(b"post", 10))
    }
}

/// Collects steps.
struct Pen(Vec<Step>);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push(Step::Move(em(x), -em(y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.push(Step::Line(em(x), -em(y)));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.0.push(Step::Quad(em(x1), -em(y1), em(x), -em(y)));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.0
            .push(Step::Cubic(em(x1), -em(y1), em(x2), -em(y2), em(x), -em(y)));
    }

    fn close(&mut self) {
        self.0.push(Step::Close);
    }
}

fn em(units: f32) -> f64 {
    f64::from(units) / UNITS_PER_EM
}

/// The outlines of a face, found on first use.
fn outlines(face: FaceId) -> Option<&'static OutlineGlyphCollection<'static>> {
    static OUTLINES: [OnceLock<Option<OutlineGlyphCollection<'static>>>; 6] = [const { OnceLock::new() }; 6];
    OUTLINES[face as usize]
        .get_or_init(|| Some(FontRef::new(face.bytes()).ok()?.outline_glyphs()))
        .as_ref()
}
