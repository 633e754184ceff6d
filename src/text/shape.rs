//! Shaping for text that simple addition cannot measure: combining marks, right-to-left runs, scripts and signs that
//! the embedded faces do not draw.
//!
//! The runs and the shaper are those of the renderer, so that both come to the same width.

use super::face::FaceId;
use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use std::sync::OnceLock;
use unicode_bidi::{BidiInfo, Level};

/// How far a line advances.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// In font units.
    pub units: i32,
    /// Clusters: what letter spacing stands between.
    pub clusters: u32,
}

/// Marks the first and the last character of a right-to-left line wherever it is drawn.
pub const RTL_ISOLATE: [char; 2] = ['\u{2067}', '\u{2069}'];

/// A right-to-left line between isolates; any other line as it is.
pub fn isolated(text: &str, rtl: bool) -> String {
    if rtl {
        format!("{}{text}{}", RTL_ISOLATE[0], RTL_ISOLATE[1])
    } else {
        text.to_owned()
    }
}

/// Whether the first letter that has a direction reads from right to left.
pub fn is_rtl(text: &str) -> bool {
    !text.is_ascii() && unicode_bidi::get_base_direction(text) == unicode_bidi::Direction::Rtl
}

/// The extent of one line.
pub fn extent(face: FaceId, text: &str, rtl: bool) -> Extent {
    clusters(face, text, rtl)
        .into_iter()
        .fold(Extent::default(), |sum, cluster| Extent {
            units: sum.units + cluster.units,
            clusters: sum.clusters + 1,
        })
}

/// Glyphs that belong to the same characters.
pub struct Cluster {
    /// Offset of its first character in bytes.
    pub at: usize,
    /// Advance in font units.
    pub units: i32,
}

/// The clusters of one line, from left to right. The isolates around a right-to-left line are not among them.
pub fn clusters(face: FaceId, text: &str, rtl: bool) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for glyph in glyphs(face, text, rtl) {
        match clusters.last_mut() {
            Some(cluster) if cluster.at == glyph.at => cluster.units += glyph.advance,
            _ => clusters.push(Cluster {
                at: glyph.at,
                units: glyph.advance,
            }),
        }
    }
    clusters
}

/// A glyph as the shaper sets it; lengths in font units.
pub struct Glyph {
    /// Offset of the first character of its cluster in bytes.
    pub at: usize,
    pub id: u16,
    pub advance: i32,
    /// How far it is drawn from where it stands, to the right and upwards.
    pub shift: (i32, i32),
}

/// The glyphs of one line, from left to right, without those of the isolates.
pub fn glyphs(face: FaceId, text: &str, rtl: bool) -> Vec<Glyph> {
    let isolated = isolated(text, rtl);
    let before = if rtl { RTL_ISOLATE[0].len_utf8() } else { 0 };
    let bidi = BidiInfo::new(&isolated, Some(Level::ltr()));
    let mut glyphs = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let direction = match levels.get(run.start) {
                Some(level) if level.is_rtl() => Direction::RightToLeft,
                _ => Direction::LeftToRight,
            };
            let part = isolated.get(run.clone()).unwrap_or_default();
            shape_run(face, part, direction, run.start, &mut glyphs);
        }
    }
    glyphs.retain_mut(|glyph| {
        let inside = (before..before + text.len()).contains(&glyph.at);
        glyph.at = glyph.at.saturating_sub(before);
        inside
    });
    glyphs
}

fn shape_run(face: FaceId, text: &str, direction: Direction, start: usize, glyphs: &mut Vec<Glyph>) {
    let Some((font, data)) = shaper_data(face) else {
        return;
    };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(direction);
    buffer.guess_segment_properties();
    let shaped = data.shaper(font).build().shape(buffer, ShapeOptions::new());
    let set = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    glyphs.extend(set.map(|(info, position)| Glyph {
        at: start + info.cluster as usize,
        id: u16::try_from(info.glyph_id).unwrap_or(0),
        advance: position.x_advance,
        shift: (position.x_offset, position.y_offset),
    }));
}

/// The shaper's tables of a face, read on first use.
fn shaper_data(face: FaceId) -> Option<&'static (FontRef<'static>, ShaperData)> {
    static SHAPERS: [OnceLock<Option<(FontRef<'static>, ShaperData)>>; 6] = [const { OnceLock::new() }; 6];
    SHAPERS[face as usize]
        .get_or_init(|| {
            let font = FontRef::new(face.bytes()).ok()?;
            let data = ShaperData::new(&font);
            Some((font, data))
        })
        .as_ref()
}
