//! Kerning: how much closer two glyphs stand than their advances say.
//!
//! Reads the pair positioning of a face's `kern` feature into tables that answer in constant time. It knows what the
//! embedded faces contain, pair adjustments of the first glyph's advance, and nothing else; `shape` handles the rest.

use super::sfnt::{self, i16_at, u16_at, u32_at};
use std::sync::atomic::{AtomicU64, Ordering};

const NOT_COVERED: u16 = u16::MAX;

/// The pair adjustments of one face.
#[derive(Default)]
pub struct Kerning {
    gpos: &'static [u8],
    /// Each lookup adds what its first matching subtable says.
    lookups: Vec<Vec<Subtable>>,
    asked: Asked,
}

/// What pairs came to when they were asked for. A text has few different ones, and is measured often. Two that share a
/// place take it from each other, which costs time and changes nothing.
struct Asked(Vec<AtomicU64>);

/// A power of two.
const PLACES: usize = 1 << 13;

impl Default for Asked {
    fn default() -> Self {
        Self((0..PLACES).map(|_| AtomicU64::new(u64::MAX)).collect())
    }
}

impl Asked {
    /// The adjustment of a pair; `find` looks it up. Both are kept in one number: the pair above, the adjustment below.
    fn or_find(&self, left: u16, right: u16, find: impl FnOnce() -> i32) -> i32 {
        let pair = u32::from(left) << 16 | u32::from(right);
        let place = (pair.wrapping_mul(0x9E37_79B1) >> 16) as usize % PLACES;
        let Some(place) = self.0.get(place) else { return find() };
        let known = place.load(Ordering::Relaxed);
        if known >> 32 == u64::from(pair) {
            return known as u32 as i32;
        }
        let found = find();
        place.store(u64::from(pair) << 32 | u64::from(found as u32), Ordering::Relaxed);
        found
    }
}

enum Subtable {
    /// Lists of pairs. By first glyph: where its list starts, 0 for none.
    Pairs { lists: Vec<u32> },
    /// A matrix of values by the class of the first and of the second glyph.
    Classes {
        first: Vec<u16>,
        second: Vec<u16>,
        columns: usize,
        values: usize,
    },
}

impl Kerning {
    pub fn read(font: &'static [u8], glyphs: usize) -> Option<Kerning> {
        let gpos = sfnt::table(font, b"GPOS")?;
        let lookup_list = u16_at(gpos, 8)? as usize;
        let lookups = kern_lookups(gpos)?
            .into_iter()
            .map(|index| {
                let lookup = lookup_list + u16_at(gpos, lookup_list + 2 + 2 * usize::from(index))? as usize;
                read_lookup(gpos, lookup, glyphs)
            })
            .collect::<Option<_>>()?;
        Some(Kerning {
            gpos,
            lookups,
            asked: Asked::default(),
        })
    }

    /// What is added to the advance of `left` when `right` follows it.
    pub fn pair(&self, left: u16, right: u16) -> i32 {
        self.asked.or_find(left, right, || self.find(left, right))
    }

    fn find(&self, left: u16, right: u16) -> i32 {
        self.lookups
            .iter()
            .filter_map(|subtables| subtables.iter().find_map(|s| self.adjustment(s, left, right)))
            .map(i32::from)
            .sum()
    }

    /// `None` where the subtable does not match, so that the next one is asked.
    fn adjustment(&self, subtable: &Subtable, left: u16, right: u16) -> Option<i16> {
        match subtable {
            Subtable::Pairs { lists } => {
                let list = *lists.get(left as usize)? as usize;
                if list == 0 {
                    return None;
                }
                self.listed(list, right)
            }
            Subtable::Classes {
                first,
                second,
                columns,
                values,
            } => {
                let row = *first.get(left as usize)?;
                if row == NOT_COVERED {
                    return None;
                }
                let column = second.get(right as usize).copied().unwrap_or(0) as usize;
                i16_at(self.gpos, values + 2 * (row as usize * columns + column))
            }
        }
    }

    /// Searches one list of pairs, which is sorted by the second glyph.
    fn listed(&self, list: usize, right: u16) -> Option<i16> {
        let (mut low, mut high) = (0, u16_at(self.gpos, list)? as usize);
        while low < high {
            let middle = (low + high) / 2;
            let record = list + 2 + 4 * middle;
            let second = u16_at(self.gpos, record)?;
            match second.cmp(&right) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return i16_at(self.gpos, record + 2),
            }
        }
        None
    }
}

/// The lookups of the `kern` feature, in the order in which they apply.
fn kern_lookups(gpos: &[u8]) -> Option<Vec<u16>> {
    let features = u16_at(gpos, 6)? as usize;
    let mut lookups = Vec::new();
    for i in 0..u16_at(gpos, features)? as usize {
        let record = features + 2 + 6 * i;
        if gpos.get(record..record + 4)? != b"kern" {
            continue;
        }
        let feature = features + u16_at(gpos, record + 4)? as usize;
        for j in 0..u16_at(gpos, feature + 2)? as usize {
            lookups.push(u16_at(gpos, feature + 4 + 2 * j)?);
        }
    }
    lookups.sort_unstable();
    lookups.dedup();
    Some(lookups)
}

fn read_lookup(gpos: &[u8], lookup: usize, glyphs: usize) -> Option<Vec<Subtable>> {
    (0..u16_at(gpos, lookup + 4)? as usize)
        .map(|i| {
            let mut at = lookup + u16_at(gpos, lookup + 6 + 2 * i)? as usize;
            // An extension holds the way to a table that is too far for 16 bits.
            if u16_at(gpos, lookup)? == 9 {
                at += u32_at(gpos, at + 4)? as usize;
            }
            read_subtable(gpos, at, glyphs)
        })
        .collect()
}

fn read_subtable(gpos: &[u8], at: usize, glyphs: usize) -> Option<Subtable> {
    // Only an advance for the first glyph, nothing for the second.
    if (u16_at(gpos, at + 4)?, u16_at(gpos, at + 6)?) != (4, 0) {
        return None;
    }
    let covered = read_coverage(gpos, at + u16_at(gpos, at + 2)? as usize)?;
    if u16_at(gpos, at)? == 1 {
        let mut lists = vec![0; glyphs];
        for (i, glyph) in covered.into_iter().enumerate() {
            *lists.get_mut(glyph as usize)? = at as u32 + u32::from(u16_at(gpos, at + 10 + 2 * i)?);
        }
        return Some(Subtable::Pairs { lists });
    }
    let classes = read_classes(gpos, at + u16_at(gpos, at + 8)? as usize, glyphs)?;
    let mut first = vec![NOT_COVERED; glyphs];
    for glyph in covered {
        *first.get_mut(glyph as usize)? = *classes.get(glyph as usize)?;
    }
    Some(Subtable::Classes {
        first,
        second: read_classes(gpos, at + u16_at(gpos, at + 10)? as usize, glyphs)?,
        columns: u16_at(gpos, at + 14)? as usize,
        values: at + 16,
    })
}

/// The glyphs that a subtable begins with, in the order of their index.
fn read_coverage(gpos: &[u8], at: usize) -> Option<Vec<u16>> {
    let count = u16_at(gpos, at + 2)? as usize;
    if u16_at(gpos, at)? == 1 {
        return (0..count).map(|i| u16_at(gpos, at + 4 + 2 * i)).collect();
    }
    let mut glyphs = Vec::new();
    for i in 0..count {
        let range = at + 4 + 6 * i;
        glyphs.extend(u16_at(gpos, range)?..=u16_at(gpos, range + 2)?);
    }
    Some(glyphs)
}

/// The class of every glyph; 0 where the table names none.
fn read_classes(gpos: &[u8], at: usize, glyphs: usize) -> Option<Vec<u16>> {
    let mut classes = vec![0; glyphs];
    if u16_at(gpos, at)? == 1 {
        let start = u16_at(gpos, at + 2)? as usize;
        for i in 0..u16_at(gpos, at + 4)? as usize {
            *classes.get_mut(start + i)? = u16_at(gpos, at + 6 + 2 * i)?;
        }
        return Some(classes);
    }
    for i in 0..u16_at(gpos, at + 2)? as usize {
        let range = at + 4 + 6 * i;
        let (first, last) = (u16_at(gpos, range)? as usize, u16_at(gpos, range + 2)? as usize);
        let class = u16_at(gpos, range + 4)?;
        classes.get_mut(first..=last)?.fill(class);
    }
    Some(classes)
}
