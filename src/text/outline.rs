//! The outlines of glyphs, as the font file has them.

use super::face::{FaceId, UNITS_PER_EM};
use super::fonts::Given;
use super::sfnt::{self, i16_at};
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlineGlyphCollection, OutlinePen};
use skrifa::raw::TableProvider;
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
        outlines(self).map_or_else(Vec::new, |outlines| steps(outlines, glyph, UNITS_PER_EM))
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

impl Given {
    /// The outline of a glyph; nothing for a space, or a glyph that is no outline.
    pub fn outline(&self, glyph: u16) -> Vec<Step> {
        let Some(font) = self.font() else { return Vec::new() };
        let units = font.head().map_or(0, |head| head.units_per_em());
        steps(&font.outline_glyphs(), glyph, f64::from(units.max(1)))
    }
}

fn steps(outlines: &OutlineGlyphCollection, glyph: u16, units: f64) -> Vec<Step> {
    let mut pen = Pen {
        steps: Vec::new(),
        units,
    };
    if let Some(outline) = outlines.get(GlyphId::from(glyph)) {
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        // A glyph that cannot be read is drawn as far as it could be.
        let _ = outline.draw(settings, &mut pen);
    }
    pen.steps
}

/// Collects steps.
struct Pen {
    steps: Vec<Step>,
    /// To the em.
    units: f64,
}

impl Pen {
    fn em(&self, units: f32) -> f64 {
        f64::from(units) / self.units
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(Step::Move(self.em(x), -self.em(y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(Step::Line(self.em(x), -self.em(y)));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (x1, y1, x, y) = (self.em(x1), -self.em(y1), self.em(x), -self.em(y));
        self.steps.push(Step::Quad(x1, y1, x, y));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second) = ((self.em(x1), -self.em(y1)), (self.em(x2), -self.em(y2)));
        let end = (self.em(x), -self.em(y));
        self.steps
            .push(Step::Cubic(first.0, first.1, second.0, second.1, end.0, end.1));
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}

/// The outlines of a face, found on first use.
fn outlines(face: FaceId) -> Option<&'static OutlineGlyphCollection<'static>> {
    static OUTLINES: [OnceLock<Option<OutlineGlyphCollection<'static>>>; 6] = [const { OnceLock::new() }; 6];
    OUTLINES[face as usize]
        .get_or_init(|| Some(FontRef::new(face.bytes()).ok()?.outline_glyphs()))
        .as_ref()
}
