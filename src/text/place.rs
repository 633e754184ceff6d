//! Where the glyphs of a line stand, for outputs that set letters themselves. The sum is that of `measure`.

use super::face::{Face, FaceId, UNITS_PER_EM};
use super::fonts::{Font, Fonts};
use super::itemize::{Choice, Item};
use super::measure::{plain_glyph, tracking};
use super::{Style, shape};

/// A glyph of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The font that draws it.
    pub face: FaceId,
    pub glyph: u16,
    /// Offset of the first character that it draws, alone or with its neighbours, in bytes.
    pub at: usize,
    /// Its origin in pixels: from the left end of the line, and downwards from the baseline.
    pub x: f64,
    pub y: f64,
}

/// The glyphs of a line that the embedded faces draw, from left to right.
pub fn placed(text: &str, style: Style, rtl: bool) -> Vec<Placed> {
    let face = FaceId::of(style);
    let spacing = tracking(text, style);
    // From right to left brackets turn round, which only the shaper knows.
    let plain = (!rtl).then(|| plain(text, face, face.face(), style.size, spacing));
    plain
        .flatten()
        .unwrap_or_else(|| shaped(text, face, rtl, style.size, spacing))
}

/// As [`placed`], of a run that has one direction from end to end: spaces at its ends stay where they are, which at the
/// ends of a line they do not.
pub fn placed_run(text: &str, style: Style, rtl: bool) -> Vec<Placed> {
    if !rtl {
        return placed(text, style, rtl);
    }
    let face = FaceId::of(style);
    let run = Item {
        range: 0..text.len(),
        rtl,
        font: Font::Embedded,
    };
    set(shape::shape(text, &run, face), face, style.size, tracking(text, style))
}

/// By advances and kerning alone; `None` if the text has to be shaped.
fn plain(text: &str, id: FaceId, face: &Face, size: f64, spacing: f64) -> Option<Vec<Placed>> {
    let mut placed = Vec::with_capacity(text.len());
    let (mut units, mut before) = (0.0, 0);
    for (clusters, (at, c)) in (0_u32..).zip(text.char_indices()) {
        let glyph = plain_glyph(c, face)?;
        units += f64::from(face.kern(before, glyph));
        placed.push(Placed {
            face: id,
            glyph,
            at,
            x: pixels(units, size) + f64::from(clusters) * spacing,
            y: 0.0,
        });
        units += f64::from(face.advance(glyph));
        before = glyph;
    }
    Some(placed)
}

fn shaped(text: &str, face: FaceId, rtl: bool, size: f64, spacing: f64) -> Vec<Placed> {
    let choice = Choice {
        fonts: &Fonts::default(),
        face,
        region: "",
    };
    set(shape::glyphs(text, rtl, &choice), face, size, spacing)
}

/// Puts glyphs one behind the other.
fn set(glyphs: Vec<shape::Glyph>, face: FaceId, size: f64, spacing: f64) -> Vec<Placed> {
    let (mut units, mut clusters) = (0.0, 0_u32);
    let mut last = None;
    let place = |glyph: shape::Glyph| {
        clusters += u32::from(last.is_some_and(|last| last != glyph.at));
        last = Some(glyph.at);
        let placed = Placed {
            face,
            glyph: glyph.id,
            at: glyph.at,
            x: pixels(units + glyph.shift.0, size) + f64::from(clusters) * spacing,
            y: -pixels(glyph.shift.1, size),
        };
        units += glyph.advance;
        placed
    };
    glyphs.into_iter().map(place).collect()
}

fn pixels(units: f64, size: f64) -> f64 {
    units * size / UNITS_PER_EM
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Role;

    /// In a line, spaces at the end stand behind everything that is seen; in a run more of the line may follow them.
    #[test]
    fn a_run_from_right_to_left_has_its_last_space_at_the_left() {
        let order = |placed: Vec<Placed>| placed.iter().map(|glyph| glyph.at).collect::<Vec<_>>();
        let style = Role::Body.style();
        assert_eq!(order(placed_run(" · ", style, true)), [3, 1, 0]);
        assert_eq!(order(placed_run(" · ", style, false)), [0, 1, 3]);
        assert_ne!(order(placed(" · ", style, true)), [3, 1, 0]);
    }
}
