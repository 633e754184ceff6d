//! A line as the renderers get it: where each run stands, and in which font.

use super::Style;
use super::face::UNITS_PER_EM;
use super::fonts::Font;
use super::itemize::{Choice, items};
use super::measure::tracking;
use super::shape::{self, Glyph};

/// A stretch of a line in one font and one direction.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// In reading order.
    pub text: String,
    /// Where it begins in the line, in bytes.
    pub start: usize,
    /// Its left edge, from the left edge of the line, in pixels.
    pub x: f64,
    pub width: f64,
    pub rtl: bool,
    pub font: Font,
    /// The glyphs of a font that was given; none for other fonts.
    pub glyphs: Vec<RunGlyph>,
}

/// A glyph of a font that was given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RunGlyph {
    pub id: u16,
    /// Offset of the first character of its cluster in the line, in bytes.
    pub at: usize,
    /// Its origin in pixels: from the left edge of the line, and downwards from the baseline.
    pub x: f64,
    pub y: f64,
}

/// The runs of a line in reading order; none if the embedded faces draw all of it.
pub fn runs(text: &str, rtl: bool, style: Style, choice: &Choice) -> Vec<Run> {
    let items = items(text, rtl, choice);
    if items.iter().all(|item| item.font == Font::Embedded) {
        return Vec::new();
    }
    let tracking = tracking(text, style);
    let mut x = 0.0;
    let mut runs = Vec::with_capacity(items.len());
    for item in items {
        let shaped = shape::shape(text, &item, choice.face);
        let (width, glyphs) = set(&shaped, x, style, tracking);
        let run = Run {
            text: text.get(item.range.clone()).unwrap_or_default().to_owned(),
            start: item.range.start,
            x,
            width,
            rtl: item.rtl,
            glyphs: if matches!(item.font, Font::Given(_)) {
                glyphs
            } else {
                Vec::new()
            },
            font: item.font,
        };
        runs.push(run);
        x += width;
    }
    runs.sort_by_key(|run| run.start);
    runs
}

/// The width of a run, and its glyphs from `left` on.
fn set(shaped: &[Glyph], left: f64, style: Style, tracking: f64) -> (f64, Vec<RunGlyph>) {
    let pixels = |units: f64| units * style.size / UNITS_PER_EM;
    let mut x = 0.0;
    let mut glyphs = Vec::with_capacity(shaped.len());
    for (i, glyph) in shaped.iter().enumerate() {
        glyphs.push(RunGlyph {
            id: glyph.id,
            at: glyph.at,
            x: left + x + pixels(glyph.shift.0),
            y: -pixels(glyph.shift.1),
        });
        x += pixels(glyph.advance);
        if shaped.get(i + 1).is_none_or(|next| next.at != glyph.at) {
            x += tracking;
        }
    }
    (x, glyphs)
}
