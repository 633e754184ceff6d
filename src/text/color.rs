//! Whether a glyph in colours can be drawn by those who trust its font.

use super::fonts::{Given, Outlines};
use skrifa::color::{Brush, ColorPainter, ColorStop, CompositeMode, Transform};
use skrifa::instance::LocationRef;
use skrifa::raw::TableProvider;
use skrifa::raw::types::BoundingBox;
use skrifa::{GlyphId, MetadataProvider};

/// No picture of a letter is made of more parts.
const MOST_PARTS: usize = 10_000;

impl Given {
    /// All colours that the glyph asks for are in the font's palette. A broken font may ask for others, and a renderer
    /// that looks them up without a doubt would end the program.
    pub fn has_colors(&self, glyph: u16) -> bool {
        if self.outlines != Outlines::Color {
            return true;
        }
        let Some(font) = self.font() else { return false };
        let Some(picture) = font.color_glyphs().get(GlyphId::from(glyph)) else {
            return true;
        };
        let palette = font.cpal().ok().and_then(|palette| palette.color_records_array());
        let mut painter = Checker {
            colors: palette.and_then(Result::ok).map_or(0, <[_]>::len),
            parts: 0,
            sound: true,
        };
        let painted = picture.paint(LocationRef::default(), &mut painter);
        painted.is_ok() && painter.sound && painter.parts <= MOST_PARTS
    }
}

/// Paints nothing and looks at the colours.
struct Checker {
    colors: usize,
    parts: usize,
    sound: bool,
}

impl Checker {
    fn color(&mut self, index: u16) {
        // The largest number stands for the colour of the text.
        self.sound &= index == u16::MAX || usize::from(index) < self.colors;
    }

    fn stops(&mut self, stops: &[ColorStop]) {
        stops.iter().for_each(|stop| self.color(stop.palette_index));
    }
}

impl ColorPainter for Checker {
    fn fill(&mut self, brush: Brush<'_>) {
        self.parts += 1;
        match brush {
            Brush::Solid { palette_index, .. } => self.color(palette_index),
            Brush::LinearGradient { color_stops, .. }
            | Brush::RadialGradient { color_stops, .. }
            | Brush::SweepGradient { color_stops, .. } => self.stops(color_stops),
        }
    }

    fn push_transform(&mut self, _: Transform) {}
    fn pop_transform(&mut self) {}
    fn push_clip_glyph(&mut self, _: GlyphId) {}
    fn push_clip_box(&mut self, _: BoundingBox<f32>) {}
    fn pop_clip(&mut self) {}
    fn push_layer(&mut self, _: CompositeMode) {}
}
