//! Lines of text as stamps of their glyphs.

use super::geometry;
use super::glyphs::{Face, Stamp};
use super::list::{List, Shape, opaque, rounded};
use crate::scene::Text;
use crate::text::{FaceId, Font, Outlines, Run};
use resvg::tiny_skia::{LineJoin, PathBuilder, Rect};

impl List<'_> {
    /// Adds a line. What is in colours of its own, and what has a sign that the embedded face lacks, is left to resvg;
    /// `None` if that cannot draw it by itself.
    pub fn text(&mut self, text: &Text) -> Option<()> {
        if text.text.is_empty() {
            return Some(());
        }
        let place = (text.left() - text.x + rounded(text.x), rounded(text.y));
        let Some(stamps) = self.stamps(text, place) else {
            return self.patch(text.clone());
        };
        let top = stamps.iter().map(|stamp| stamp.y).min().unwrap_or(0) as f32;
        let bottom = stamps.iter().map(|stamp| stamp.y + self.glyphs.height(stamp)).max();
        let color = opaque(self.theme.color(text.ink));
        self.push(top, bottom.unwrap_or(0) as f32, Shape::Text(stamps, color));
        for run in &text.runs {
            match &run.font {
                Font::Given(given) if given.outlines == Outlines::Color => self.patch(alone(text, run))?,
                Font::Missing => text
                    .dots(run)
                    .iter()
                    .try_for_each(|dot| self.shape(geometry::circle(dot), dot.fill, dot.stroke, LineJoin::Miter))?,
                Font::Given(_) | Font::Embedded => {}
            }
        }
        if text.struck {
            self.strike(text, place)?;
        }
        Some(())
    }

    /// The glyphs of one colour; `None` if the embedded face lacks one.
    fn stamps(&mut self, text: &Text, (left, baseline): (f64, f64)) -> Option<Vec<Stamp>> {
        let mut stamps = Vec::new();
        if text.runs.is_empty() {
            self.embedded(&mut stamps, text, (&text.text, text.rtl), (left, baseline))?;
        }
        for run in &text.runs {
            match &run.font {
                Font::Embedded => {
                    self.embedded(&mut stamps, text, (&run.text, run.rtl), (left + run.x, baseline))?;
                }
                Font::Given(given) if given.outlines != Outlines::Color => {
                    let face = self.glyphs.given(given);
                    for glyph in &run.glyphs {
                        let place = (left + glyph.x, baseline + glyph.y);
                        self.stamp(&mut stamps, face, text, glyph.id, place);
                    }
                }
                Font::Given(_) | Font::Missing => {}
            }
        }
        Some(stamps)
    }

    /// Adds a line or a run in the embedded face of the text's role; `None` if that lacks a sign.
    fn embedded(
        &mut self,
        stamps: &mut Vec<Stamp>,
        text: &Text,
        (letters, rtl): (&str, bool),
        (left, baseline): (f64, f64),
    ) -> Option<()> {
        for glyph in text.placed(letters, rtl) {
            if glyph.glyph == 0 {
                return None;
            }
            let place = (left + glyph.x, baseline + glyph.y);
            self.stamp(stamps, Face::Embedded(glyph.face), text, glyph.glyph, place);
        }
        Some(())
    }

    fn stamp(&mut self, stamps: &mut Vec<Stamp>, face: Face, text: &Text, glyph: u16, (x, y): (f64, f64)) {
        let size = text.role.style().size * self.scale;
        stamps.extend(self.glyphs.stamp(face, size, glyph, (x * self.scale, y * self.scale)));
    }

    fn strike(&mut self, text: &Text, (left, baseline): (f64, f64)) -> Option<()> {
        let style = text.role.style();
        let (above, thickness) = FaceId::of(style).strike();
        let top = baseline - (above + thickness / 2.0) * style.size;
        let sides = [left, top, text.width, thickness * style.size].map(|length| length as f32);
        let line = Rect::from_xywh(sides[0], sides[1], sides[2], sides[3])?;
        self.fill(PathBuilder::from_rect(line), self.color(text.ink, 1.0));
        Some(())
    }
}

/// One run of a line, where it stands.
fn alone(text: &Text, run: &Run) -> Text {
    Text {
        runs: vec![run.clone()],
        struck: false,
        ..text.clone()
    }
}
