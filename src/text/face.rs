//! The embedded faces of Inter: which there are, which glyph draws a character, and how far it advances.

use super::kern::Kerning;
use super::sfnt::{self, u16_at};
use super::{Role, Style};
use std::sync::OnceLock;

/// Font units to the em square of every embedded face.
pub const UNITS_PER_EM: f64 = 2048.0;

/// No face has a glyph for a character from here on (the byte order mark apart, which is never drawn).
const CHARACTERS: usize = 0x2C00;

/// One of the embedded faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceId {
    Regular,
    SemiBold,
    Bold,
    Italic,
    MediumItalic,
}

impl FaceId {
    pub const ALL: [FaceId; 5] = [
        FaceId::Regular,
        FaceId::SemiBold,
        FaceId::Bold,
        FaceId::Italic,
        FaceId::MediumItalic,
    ];

    /// The face that a style is set in. Italics are never heavier than medium.
    pub const fn of(style: Style) -> FaceId {
        match (style.italic, style.weight) {
            (true, ..=400) => FaceId::Italic,
            (true, _) => FaceId::MediumItalic,
            (false, ..=400) => FaceId::Regular,
            (false, ..=600) => FaceId::SemiBold,
            (false, _) => FaceId::Bold,
        }
    }

    pub const fn of_role(role: Role) -> FaceId {
        FaceId::of(role.style())
    }

    pub const fn weight(self) -> u16 {
        match self {
            FaceId::Regular | FaceId::Italic => 400,
            FaceId::MediumItalic => 500,
            FaceId::SemiBold => 600,
            FaceId::Bold => 700,
        }
    }

    pub const fn italic(self) -> bool {
        matches!(self, FaceId::Italic | FaceId::MediumItalic)
    }

    /// The font file.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            FaceId::Regular => include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
            FaceId::SemiBold => include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
            FaceId::Bold => include_bytes!("../../assets/fonts/Inter-Bold.ttf"),
            FaceId::Italic => include_bytes!("../../assets/fonts/Inter-Italic.ttf"),
            FaceId::MediumItalic => include_bytes!("../../assets/fonts/Inter-MediumItalic.ttf"),
        }
    }

    /// The face, read on first use.
    pub fn face(self) -> &'static Face {
        static FACES: [OnceLock<Face>; 5] = [const { OnceLock::new() }; 5];
        FACES[self as usize].get_or_init(|| Face::read(self.bytes()))
    }
}

/// What measuring and subsetting have to know of a font file.
pub struct Face {
    /// Glyph by character; 0 where there is none.
    glyphs: Vec<u16>,
    /// Advance by glyph, in font units.
    advances: Vec<u16>,
    kerning: Kerning,
}

impl Face {
    fn read(font: &'static [u8]) -> Face {
        let mut glyphs = vec![0; CHARACTERS];
        read_cmap(font, &mut glyphs);
        let advances = read_advances(font).unwrap_or_default();
        let kerning = Kerning::read(font, advances.len()).unwrap_or_default();
        Face {
            glyphs,
            advances,
            kerning,
        }
    }

    /// The glyph of a character; 0 where there is none.
    pub fn glyph(&self, c: char) -> u16 {
        self.glyphs.get(c as usize).copied().unwrap_or(0)
    }

    /// How far a glyph advances, in font units.
    pub fn advance(&self, glyph: u16) -> i32 {
        self.advances.get(glyph as usize).copied().unwrap_or(0).into()
    }

    /// What is added to the advance of `left` when `right` follows it.
    pub fn kern(&self, left: u16, right: u16) -> i32 {
        self.kerning.pair(left, right)
    }
}

/// Fills in the glyph of each character from the table's format 4 subtable.
fn read_cmap(font: &[u8], glyphs: &mut [u16]) -> Option<()> {
    let cmap = sfnt::table(font, b"cmap")?;
    let records = u16_at(cmap, 2)? as usize;
    let subtable = (0..records).find_map(|i| {
        let data = cmap.get(sfnt::u32_at(cmap, 4 + 8 * i + 4)? as usize..)?;
        (u16_at(data, 0)? == 4).then_some(data)
    })?;
    let segments = u16_at(subtable, 6)? as usize / 2;
    let (ends, starts) = (14, 16 + 2 * segments);
    let (deltas, offsets) = (starts + 2 * segments, starts + 4 * segments);
    for i in 0..segments {
        let (first, last) = (u16_at(subtable, starts + 2 * i)?, u16_at(subtable, ends + 2 * i)?);
        let delta = u16_at(subtable, deltas + 2 * i)?;
        let offset = u16_at(subtable, offsets + 2 * i)? as usize;
        for c in first..=last {
            let Some(slot) = glyphs.get_mut(c as usize) else { break };
            *slot = if offset == 0 {
                c.wrapping_add(delta)
            } else {
                match u16_at(subtable, offsets + 2 * i + offset + 2 * usize::from(c - first))? {
                    0 => 0,
                    glyph => glyph.wrapping_add(delta),
                }
            };
        }
    }
    Some(())
}

fn read_advances(font: &[u8]) -> Option<Vec<u16>> {
    let count = u16_at(sfnt::table(font, b"maxp")?, 4)? as usize;
    let metrics = u16_at(sfnt::table(font, b"hhea")?, 34)? as usize;
    let hmtx = sfnt::table(font, b"hmtx")?;
    let last = metrics.checked_sub(1)?;
    (0..count).map(|glyph| u16_at(hmtx, 4 * glyph.min(last))).collect()
}
