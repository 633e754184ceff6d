//! Packs the tables of a font into a WOFF file, each compressed where that makes it smaller.

use super::subset::Tables;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::io::Write;

const HEADER: usize = 44;
const RECORD: usize = 20;
/// Tables below this length are not worth compressing.
const SMALL: usize = 128;
/// Higher levels take longer and save less than one in a hundred bytes.
const LEVEL: u32 = 2;
/// What the sum of a whole font and its adjustment come to.
const MAGIC: u32 = 0xB1B0_AFBA;

/// Packs one font after the other with the same compressor: setting one up takes longer than a small table.
pub struct Packer {
    encoder: ZlibEncoder<Vec<u8>>,
}

impl Packer {
    pub fn new() -> Self {
        Self {
            encoder: ZlibEncoder::new(Vec::new(), Compression::new(LEVEL)),
        }
    }

    /// The WOFF file of a font. The tables are sorted by tag.
    pub fn pack(&mut self, mut tables: Tables) -> Vec<u8> {
        adjust_checksum(&mut tables);
        let packed: Vec<Vec<u8>> = tables.iter().map(|(_, data)| self.compress(data)).collect();
        write(&tables, packed)
    }

    fn compress(&mut self, data: &[u8]) -> Vec<u8> {
        if data.len() < SMALL {
            return data.to_vec();
        }
        match self
            .encoder
            .write_all(data)
            .and_then(|()| self.encoder.reset(Vec::new()))
        {
            Ok(packed) if packed.len() < data.len() => packed,
            _ => data.to_vec(),
        }
    }
}

fn write(tables: &Tables, packed: Vec<Vec<u8>>) -> Vec<u8> {
    let sfnt_length = 12 + 16 * tables.len() + tables.iter().map(|(_, data)| padded(data.len())).sum::<usize>();
    let length = HEADER + RECORD * tables.len() + packed.iter().map(|data| padded(data.len())).sum::<usize>();

    let mut out = Vec::with_capacity(length);
    out.extend(b"wOFF");
    out.extend(flavor(tables));
    out.extend((length as u32).to_be_bytes());
    out.extend((tables.len() as u16).to_be_bytes());
    out.extend([0, 0]);
    out.extend((sfnt_length as u32).to_be_bytes());
    // Version 1.0; no metadata, no private data.
    out.extend([0, 1, 0, 0]);
    out.extend([0; 20]);
    let mut offset = HEADER + RECORD * tables.len();
    for ((tag, data), packed) in tables.iter().zip(&packed) {
        out.extend(tag);
        for number in [offset as u32, packed.len() as u32, data.len() as u32, checksum(data)] {
            out.extend(number.to_be_bytes());
        }
        offset += padded(packed.len());
    }
    for packed in packed {
        out.extend(&packed);
        out.resize(padded(out.len()), 0);
    }
    out
}

/// What kind of outlines follow.
fn flavor(tables: &Tables) -> [u8; 4] {
    if tables.iter().any(|(tag, _)| tag == b"CFF ") {
        *b"OTTO"
    } else {
        [0, 1, 0, 0]
    }
}

fn padded(length: usize) -> usize {
    length.next_multiple_of(4)
}

fn checksum(data: &[u8]) -> u32 {
    data.chunks(4).fold(0, |sum: u32, chunk| {
        let mut word = [0; 4];
        word[..chunk.len()].copy_from_slice(chunk);
        sum.wrapping_add(u32::from_be_bytes(word))
    })
}

/// Sets the adjustment in `head` that makes the sum of the unpacked font come out right.
fn adjust_checksum(tables: &mut Tables) {
    set_adjustment(tables, 0);
    let count = tables.len() as u16;
    let selector = count.checked_ilog2().unwrap_or(0) as u16;
    let search_range = 16 << selector;
    let mut directory = Vec::new();
    directory.extend(flavor(tables));
    for word in [count, search_range, selector, 16 * count - search_range] {
        directory.extend(word.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len();
    for (tag, data) in tables.iter() {
        directory.extend(tag);
        for number in [checksum(data), offset as u32, data.len() as u32] {
            directory.extend(number.to_be_bytes());
        }
        offset += padded(data.len());
    }
    let sum = tables
        .iter()
        .fold(checksum(&directory), |sum, (_, data)| sum.wrapping_add(checksum(data)));
    set_adjustment(tables, MAGIC.wrapping_sub(sum));
}

fn set_adjustment(tables: &mut Tables, value: u32) {
    let head = tables.iter_mut().find(|(tag, _)| tag == b"head");
    if let Some(field) = head.and_then(|(_, data)| data.get_mut(8..12)) {
        field.copy_from_slice(&value.to_be_bytes());
    }
}
