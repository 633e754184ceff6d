//! What has to be known of a font to choose it: its name, its weight and its characters. Read without the rest of the
//! file, which may have twenty megabytes.

use super::FontFile;
use super::given::Outlines;
use crate::text::sfnt::{u16_at, u32_at};
use skrifa::raw::tables::cmap::Cmap;
use skrifa::raw::tables::name::Name;
use skrifa::raw::types::NameId;
use skrifa::raw::{FontData, FontRead};

/// More faces or larger tables than these are not a font's.
const MOST_FACES: u32 = 64;
const LARGEST_TABLE: usize = 8 << 20;

/// One face of a font file.
pub struct Header {
    /// Its number in the file.
    pub index: u32,
    pub family: String,
    /// The name of the face alone, in letters that no syntax gives a meaning.
    pub name: String,
    pub weight: u16,
    pub italic: bool,
    pub outlines: Outlines,
    /// Its maker allows it to be embedded into documents.
    pub embeddable: bool,
    cmap: Vec<u8>,
}

impl Header {
    /// The faces of a file; none if it is not a font.
    pub fn all(file: &dyn FontFile) -> Vec<Header> {
        let offsets = offsets(file).unwrap_or_default();
        let faces = (0..).zip(offsets);
        faces
            .filter_map(|(index, offset)| Header::read(file, index, offset))
            .collect()
    }

    fn read(file: &dyn FontFile, index: u32, offset: u32) -> Option<Header> {
        let directory = Directory::read(file, offset)?;
        let names = directory.table(b"name")?;
        let os2 = directory.table(b"OS/2").unwrap_or_default();
        let selection = u16_at(&os2, 62).unwrap_or(0);
        let name = |ids: &[u16]| ids.iter().find_map(|id| string(&names, *id));
        let family = name(&[16, 1])?;
        Some(Header {
            index,
            name: plain(&name(&[6, 4]).unwrap_or_else(|| family.clone())),
            family: plain(&family),
            weight: u16_at(&os2, 4).filter(|weight| *weight > 0).unwrap_or(400),
            italic: selection & 0x201 != 0,
            outlines: directory.outlines()?,
            embeddable: u16_at(&os2, 8).unwrap_or(0) & 0xF != 2,
            cmap: directory.table(b"cmap")?,
        })
    }

    pub fn covers(&self, c: char) -> bool {
        let glyph = Cmap::read(FontData::new(&self.cmap))
            .ok()
            .and_then(|cmap| cmap.map_codepoint(c));
        glyph.is_some_and(|glyph| glyph.to_u32() != 0)
    }
}

/// Where the faces of a file begin.
fn offsets(file: &dyn FontFile) -> Option<Vec<u32>> {
    let start = file.read(0, 12)?;
    if !start.starts_with(b"ttcf") {
        return Some(vec![0]);
    }
    let count = u32_at(&start, 8)?.min(MOST_FACES);
    let list = file.read(12, 4 * count as usize)?;
    (0..count as usize).map(|i| u32_at(&list, 4 * i)).collect()
}

/// The tables of one face.
struct Directory<'a> {
    file: &'a dyn FontFile,
    records: Vec<u8>,
}

impl<'a> Directory<'a> {
    fn read(file: &'a dyn FontFile, offset: u32) -> Option<Self> {
        let count = u16_at(&file.read(offset.into(), 12)?, 4)?;
        let records = file.read(u64::from(offset) + 12, 16 * usize::from(count))?;
        Some(Self { file, records })
    }

    fn find(&self, tag: &[u8; 4]) -> Option<&[u8]> {
        self.records.chunks_exact(16).find(|record| record.starts_with(tag))
    }

    fn table(&self, tag: &[u8; 4]) -> Option<Vec<u8>> {
        let record = self.find(tag)?;
        let length = u32_at(record, 12)? as usize;
        self.file
            .read(u32_at(record, 8)?.into(), length)
            .filter(|_| length <= LARGEST_TABLE)
    }

    fn outlines(&self) -> Option<Outlines> {
        let has = |tag| self.find(tag).is_some();
        if [b"CBDT", b"sbix", b"COLR", b"SVG "].into_iter().any(has) {
            Some(Outlines::Color)
        } else if has(b"glyf") {
            Some(Outlines::TrueType)
        } else {
            has(b"CFF ").then_some(Outlines::PostScript)
        }
    }
}

/// The English string of a name, or else the first.
fn string(names: &[u8], id: u16) -> Option<String> {
    let table = Name::read(FontData::new(names)).ok()?;
    let records = || {
        table
            .name_record()
            .iter()
            .filter(|record| record.name_id() == NameId::new(id))
    };
    let english = records().find(|record| record.platform_id() == 3 && record.language_id() == 0x409);
    let text = english.or_else(|| records().next())?.string(table.string_data()).ok()?;
    Some(text.to_string()).filter(|text| !text.trim().is_empty())
}

/// Without what would end a string or a name in a style sheet.
fn plain(name: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
    name.chars().filter(kept).take(80).collect()
}
