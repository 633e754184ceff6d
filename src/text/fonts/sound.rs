//! Fonts that readers of outlines would stumble over.

use crate::text::sfnt::{table_of, u16_at, u32_at};

/// Whether no outline of a face says that it has no edge and brings points all the same: a reader that takes the points
/// at their word would end the program.
pub fn is_sound(bytes: &[u8], index: u32) -> bool {
    let table = |tag| table_of(bytes, index, tag);
    let (Some(glyphs), Some(places), Some(head)) = (table(b"glyf"), table(b"loca"), table(b"head")) else {
        return true;
    };
    let is_long = u16_at(head, 50) != Some(0);
    let place = |glyph: usize| match is_long {
        true => u32_at(places, 4 * glyph).map(|place| place as usize),
        false => u16_at(places, 2 * glyph).map(|place| 2 * usize::from(place)),
    };
    let count = places.len() / if is_long { 4 } else { 2 };
    (1..count).all(|next| match (place(next - 1), place(next)) {
        (Some(start), Some(end)) => glyphs.get(start..end).is_none_or(is_sound_glyph),
        _ => true,
    })
}

fn is_sound_glyph(glyph: &[u8]) -> bool {
    const HEADER: usize = 10;
    if u16_at(glyph, 0) != Some(0) {
        return true;
    }
    let instructions = u16_at(glyph, HEADER).map_or(0, usize::from);
    glyph.len() <= HEADER + 2 + instructions
}
