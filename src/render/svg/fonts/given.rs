//! A small font out of one that was given.
//!
//! Scripts whose letters change their form keep the tables that say how, and so the numbers of their glyphs; only
//! outlines that are not used are emptied. Large fonts with PostScript outlines, which is what East Asian ones are,
//! need no such tables and are numbered anew.

use super::glyf;
use super::subset::{Tables, words};
use super::usage::GivenUsage;
use crate::text::{Outlines, sfnt};
use skrifa::MetadataProvider;
use std::collections::BTreeSet;
use subsetter::GlyphRemapper;

/// A font with PostScript outlines and no more glyphs than these is embedded whole.
const SMALL: usize = 3000;

/// Tables that are kept with the numbers of the glyphs.
const KEPT: [&[u8; 4]; 8] = [b"GDEF", b"GPOS", b"GSUB", b"OS/2", b"hhea", b"hmtx", b"maxp", b"name"];

pub fn subset(usage: &GivenUsage) -> Option<Tables> {
    let font = &usage.font;
    let count = sfnt::u16_at(sfnt::table_of(&font.bytes, font.index, b"maxp")?, 4)? as usize;
    let mut tables = match font.outlines {
        Outlines::TrueType => emptied(usage)?,
        Outlines::PostScript if count <= SMALL => sfnt::tables_of(&font.bytes, font.index)
            .map(|(tag, data)| (tag, data.to_vec()))
            .collect(),
        Outlines::PostScript => renumbered(usage)?,
        Outlines::Color => return None,
    };
    tables.sort();
    Some(tables)
}

/// The characters that are used, with their glyphs.
fn characters(usage: &GivenUsage) -> Vec<(char, u16)> {
    let Some(font) = usage.font.font() else {
        return Vec::new();
    };
    let glyphs = font.charmap();
    let glyph = |c: &char| Some((*c, u16::try_from(glyphs.map(*c)?.to_u32()).ok()?));
    usage.characters.iter().filter_map(glyph).collect()
}

fn emptied(usage: &GivenUsage) -> Option<Tables> {
    let table = |tag| sfnt::table_of(&usage.font.bytes, usage.font.index, tag);
    let characters = characters(usage);
    let mut glyphs: BTreeSet<u16> = usage.glyphs.clone();
    glyphs.extend(characters.iter().map(|(_, glyph)| *glyph));
    let mut head = table(b"head")?.to_vec();
    let (outlines, places) = glyf::emptied(table(b"glyf")?, table(b"loca")?, sfnt::u16_at(&head, 50)? == 1, glyphs)?;
    head.get_mut(50..52)?.copy_from_slice(&[0, 1]);
    let mut tables: Tables = KEPT
        .into_iter()
        .filter_map(|tag| Some((*tag, table(tag)?.to_vec())))
        .collect();
    tables.push((*b"head", head));
    tables.push((*b"glyf", outlines));
    tables.push((*b"loca", places));
    tables.push((*b"post", post()));
    tables.push((*b"cmap", cmap(&characters)));
    Some(tables)
}

fn renumbered(usage: &GivenUsage) -> Option<Tables> {
    let font = &usage.font;
    let characters = characters(usage);
    let mut remapper = GlyphRemapper::new();
    for (_, glyph) in &characters {
        remapper.remap(*glyph);
    }
    let outlines = subsetter::subset(&font.bytes, font.index, &remapper).ok()?;
    let mut tables: Tables = sfnt::tables(&outlines)
        .map(|(tag, data)| (tag, data.to_vec()))
        .collect();
    let renumbered: Vec<(char, u16)> = characters
        .iter()
        .filter_map(|(c, glyph)| Some((*c, remapper.get(*glyph)?)))
        .collect();
    tables.push((*b"cmap", cmap(&renumbered)));
    tables.push((*b"OS/2", sfnt::table_of(&font.bytes, font.index, b"OS/2")?.to_vec()));
    Some(tables)
}

/// A table without names of glyphs.
fn post() -> Vec<u8> {
    let mut out = vec![0, 3];
    out.resize(32, 0);
    out
}

/// A character map in format 12, for characters in ascending order.
fn cmap(characters: &[(char, u16)]) -> Vec<u8> {
    let mut out = Vec::new();
    // Version 0, one table: Windows, all of Unicode, right behind this. Format 12, two bytes unused.
    words(&mut out, [0, 1, 3, 10, 0, 12, 12, 0]);
    let count = characters.len() as u32;
    for number in [16 + 12 * count, 0, count] {
        out.extend(number.to_be_bytes());
    }
    for (c, glyph) in characters {
        for number in [u32::from(*c), u32::from(*c), u32::from(*glyph)] {
            out.extend(number.to_be_bytes());
        }
    }
    out
}
