//! Reads numbers and tables out of a font file. Whatever the bytes, nothing panics: what is not there is `None`.

pub fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at.checked_add(2)?)
        .map(|b| u16::from_be_bytes([b[0], b[1]]))
}

pub fn i16_at(data: &[u8], at: usize) -> Option<i16> {
    u16_at(data, at).map(|value| value as i16)
}

pub fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at.checked_add(4)?)
        .map(|b| u32::from_be_bytes([b[0], b[1], b[2], b[3]]))
}

/// The bytes of the table with this tag.
pub fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    table_of(font, 0, tag)
}

/// As [`table`], of one face of a collection.
pub fn table_of<'a>(font: &'a [u8], face: u32, tag: &[u8; 4]) -> Option<&'a [u8]> {
    tables_of(font, face)
        .find(|(name, _)| name == tag)
        .map(|(_, data)| data)
}

/// All tables in the order of the file's directory.
pub fn tables(font: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    tables_of(font, 0)
}

/// As [`tables`], of one face of a collection.
pub fn tables_of(font: &[u8], face: u32) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let start = if font.starts_with(b"ttcf") {
        u32_at(font, 12 + 4 * face as usize).unwrap_or(u32::MAX) as usize
    } else {
        0
    };
    let count = u16_at(font, start.saturating_add(4)).unwrap_or(0) as usize;
    (0..count).filter_map(move |i| {
        let record = font.get(start + 12 + 16 * i..start + 12 + 16 * (i + 1))?;
        let start = u32_at(record, 8)? as usize;
        let end = start.checked_add(u32_at(record, 12)? as usize)?;
        Some(([record[0], record[1], record[2], record[3]], font.get(start..end)?))
    })
}
