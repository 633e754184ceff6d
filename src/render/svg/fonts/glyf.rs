//! TrueType outlines: all but the used ones emptied, with the numbers of the glyphs left as they are.

use crate::text::sfnt::{u16_at, u32_at};
use std::collections::BTreeSet;

/// A glyph that is made of others refers to them no deeper than this.
const DEEPEST: usize = 8;

/// The tables `glyf` and `loca`, the latter in its long form.
pub fn emptied(glyf: &[u8], loca: &[u8], long: bool, used: BTreeSet<u16>) -> Option<(Vec<u8>, Vec<u8>)> {
    let source = Source { glyf, loca, long };
    let used = source.with_parts(used);
    let count = loca.len() / if long { 4 } else { 2 };
    let (mut outlines, mut places) = (Vec::new(), Vec::new());
    for glyph in 0..count.checked_sub(1)? {
        places.extend((outlines.len() as u32).to_be_bytes());
        let glyph = u16::try_from(glyph).ok()?;
        if glyph == 0 || used.contains(&glyph) {
            outlines.extend(source.outline(glyph).unwrap_or_default());
            outlines.resize(outlines.len().next_multiple_of(4), 0);
        }
    }
    places.extend((outlines.len() as u32).to_be_bytes());
    Some((outlines, places))
}

struct Source<'a> {
    glyf: &'a [u8],
    loca: &'a [u8],
    long: bool,
}

impl<'a> Source<'a> {
    fn outline(&self, glyph: u16) -> Option<&'a [u8]> {
        let place = |glyph: usize| {
            if self.long {
                u32_at(self.loca, 4 * glyph).map(|place| place as usize)
            } else {
                u16_at(self.loca, 2 * glyph).map(|place| 2 * usize::from(place))
            }
        };
        self.glyf.get(place(glyph.into())?..place(usize::from(glyph) + 1)?)
    }

    /// The glyphs and everything that they are made of.
    fn with_parts(&self, glyphs: BTreeSet<u16>) -> BTreeSet<u16> {
        let mut all = glyphs.clone();
        let mut new = glyphs;
        for _ in 0..DEEPEST {
            new = new
                .into_iter()
                .flat_map(|glyph| self.parts(glyph).unwrap_or_default())
                .filter(|part| !all.contains(part))
                .collect();
            all.extend(&new);
        }
        all
    }

    /// The glyphs that a glyph refers to.
    fn parts(&self, glyph: u16) -> Option<Vec<u16>> {
        const WORDS: u16 = 0x1;
        const SCALE: u16 = 0x8;
        const MORE: u16 = 0x20;
        const TWO_SCALES: u16 = 0x40;
        const MATRIX: u16 = 0x80;
        let outline = self.outline(glyph)?;
        let mut parts = Vec::new();
        if u16_at(outline, 0)? < 0x8000 {
            return Some(parts);
        }
        let mut at = 10;
        loop {
            let flags = u16_at(outline, at)?;
            parts.push(u16_at(outline, at + 2)?);
            at += if flags & WORDS != 0 { 8 } else { 6 };
            at += match flags & (SCALE | TWO_SCALES | MATRIX) {
                0 => 0,
                SCALE => 2,
                TWO_SCALES => 4,
                _ => 8,
            };
            if flags & MORE == 0 {
                return Some(parts);
            }
        }
    }
}
