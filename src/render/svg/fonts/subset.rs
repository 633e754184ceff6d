//! A small font out of a large one: the outlines of the used glyphs, a character map, and their kerning.
//!
//! Browsers kern with the table written here exactly as `text` measured, since it holds the same values for the same
//! pairs.

use super::usage::FaceUsage;
use crate::text::{FaceId, sfnt};
use subsetter::GlyphRemapper;

/// The tables of a font, sorted by tag.
pub type Tables = Vec<([u8; 4], Vec<u8>)>;

/// More pairs than this would not fit the length of a kerning subtable.
const MOST_PAIRS: usize = 10_000;

/// The part of a face that is used, as the tables of a font; `None` if the face cannot be read.
pub fn subset(id: FaceId, usage: &FaceUsage) -> Option<Tables> {
    let face = id.face();
    let mut remapper = GlyphRemapper::new();
    for c in usage.characters() {
        remapper.remap(face.glyph(c));
    }
    let outlines = subsetter::subset(id.bytes(), 0, &remapper).ok()?;
    let mut tables: Tables = sfnt::tables(&outlines)
        .map(|(tag, data)| (tag, data.to_vec()))
        .collect();
    let glyphs: Vec<(char, u16)> = usage
        .characters()
        .filter_map(|c| Some((c, remapper.get(face.glyph(c))?)))
        .collect();
    tables.push((*b"cmap", cmap(&glyphs)));
    tables.push((*b"OS/2", sfnt::table(id.bytes(), b"OS/2")?.to_vec()));
    if let Some(kern) = kern(usage, &remapper) {
        tables.push((*b"kern", kern));
    }
    tables.sort();
    Some(tables)
}

/// A run of characters whose glyphs follow one another.
struct Segment {
    first: u16,
    last: u16,
    glyph: u16,
}

/// A character map in format 4, for characters of the basic plane in ascending order.
fn cmap(glyphs: &[(char, u16)]) -> Vec<u8> {
    let segments = segments(glyphs);
    let count = segments.len() as u16;
    let length = 16 + 8 * count;
    let mut out = Vec::new();
    // Version 0, one table: Windows, Unicode basic plane, right behind this.
    words(&mut out, [0, 1, 3, 1, 0, 12]);
    let entry_selector = count.ilog2() as u16;
    let search_range = 2 << entry_selector;
    words(
        &mut out,
        [
            4,
            length,
            0,
            2 * count,
            search_range,
            entry_selector,
            2 * count - search_range,
        ],
    );
    words(&mut out, segments.iter().map(|segment| segment.last));
    words(&mut out, [0]);
    words(&mut out, segments.iter().map(|segment| segment.first));
    words(
        &mut out,
        segments.iter().map(|segment| segment.glyph.wrapping_sub(segment.first)),
    );
    words(&mut out, segments.iter().map(|_| 0));
    out
}

fn segments(glyphs: &[(char, u16)]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    for (c, glyph) in glyphs {
        let Ok(code) = u16::try_from(u32::from(*c)) else {
            continue;
        };
        match segments.last_mut() {
            Some(run) if code == run.last + 1 && *glyph == run.glyph + (code - run.first) => run.last = code,
            _ => segments.push(Segment {
                first: code,
                last: code,
                glyph: *glyph,
            }),
        }
    }
    // The format wants this one at the end; its only character has no glyph.
    segments.push(Segment {
        first: 0xFFFF,
        last: 0xFFFF,
        glyph: 0,
    });
    segments
}

/// A kerning table of one sorted list of pairs; `None` without a pair.
fn kern(usage: &FaceUsage, remapper: &GlyphRemapper) -> Option<Vec<u8>> {
    let mut pairs: Vec<(u16, u16, i16)> = usage
        .kerning
        .iter()
        .filter_map(|((left, right), value)| Some((remapper.get(*left)?, remapper.get(*right)?, *value)))
        .collect();
    pairs.sort_unstable();
    pairs.truncate(MOST_PAIRS);
    let count = pairs.len() as u16;
    let entry_selector = count.checked_ilog2()? as u16;
    let search_range = 6 << entry_selector;
    let mut out = Vec::new();
    // Version 0, one subtable: version 0, length, horizontal kerning in format 0.
    words(&mut out, [0, 1, 0, 14 + 6 * count, 1]);
    words(
        &mut out,
        [count, search_range, entry_selector, 6 * count - search_range],
    );
    for (left, right, value) in pairs {
        words(&mut out, [left, right, value as u16]);
    }
    Some(out)
}

pub fn words(out: &mut Vec<u8>, words: impl IntoIterator<Item = u16>) {
    for word in words {
        out.extend(word.to_be_bytes());
    }
}
