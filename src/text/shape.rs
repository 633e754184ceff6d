//! Shaping for text that simple addition cannot measure: combining marks, right-to-left runs, scripts and signs that
//! the embedded faces do not draw.
//!
//! The runs and the shaper are those of the renderer, so that both come to the same width.

use super::face::{FaceId, UNITS_PER_EM};
use super::fonts::{Font, Given};
use super::itemize::{Choice, Item, items};
use harfrust::{Direction, FontRef, ShapeOptions, Shaper, ShaperData, UnicodeBuffer};
use icu_segmenter::GraphemeClusterSegmenter;
use std::sync::OnceLock;
use unicode_bidi::{BidiClass, bidi_class};

/// How far a line advances.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Extent {
    /// In units of the embedded faces.
    pub units: f64,
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

/// Whether a text holds a letter that reads from right to left.
pub fn has_rtl(text: &str) -> bool {
    let is_rtl = |c| matches!(bidi_class(c), BidiClass::R | BidiClass::AL);
    !text.is_ascii() && text.chars().any(is_rtl)
}

/// The extent of one line.
pub fn extent(text: &str, rtl: bool, choice: &Choice) -> Extent {
    let all = clusters(text, rtl, choice);
    all.into_iter().fold(Extent::default(), |sum, cluster| Extent {
        units: sum.units + cluster.units,
        clusters: sum.clusters + 1,
    })
}

/// Glyphs that belong to the same characters.
pub struct Cluster {
    /// Offset of its first character in bytes.
    pub at: usize,
    /// Advance in units of the embedded faces.
    pub units: f64,
}

/// The clusters of one line, from left to right.
pub fn clusters(text: &str, rtl: bool, choice: &Choice) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for glyph in glyphs(text, rtl, choice) {
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

/// A glyph as the shaper sets it; lengths in units of the embedded faces.
pub struct Glyph {
    /// Offset of the first character of its cluster in bytes.
    pub at: usize,
    pub id: u16,
    pub advance: f64,
    /// How far it is drawn from where it stands, to the right and upwards.
    pub shift: (f64, f64),
}

/// The glyphs of one line, from left to right.
pub fn glyphs(text: &str, rtl: bool, choice: &Choice) -> Vec<Glyph> {
    let items = items(text, rtl, choice);
    items.iter().flat_map(|item| shape(text, item, choice.face)).collect()
}

/// The glyphs of a run from left to right.
pub fn shape(text: &str, item: &Item, face: FaceId) -> Vec<Glyph> {
    let part = text.get(item.range.clone()).unwrap_or_default();
    let shaped = match &item.font {
        Font::Embedded => embedded_shaper(face).map(|(font, data)| shape_run(part, item, &data.shaper(font).build())),
        Font::Given(given) => shaper(given).map(|shaper| shape_run(part, item, &shaper)),
        Font::Missing => Some(reserve(part, item.range.start)),
    };
    shaped.unwrap_or_default()
}

/// The room that a browser's own fonts will need for characters that no font here has: an em for what is square in
/// every font, and somewhat more than half of it for other letters.
fn reserve(text: &str, start: usize) -> Vec<Glyph> {
    let mut glyphs = Vec::new();
    let mut at = 0;
    for end in GraphemeClusterSegmenter::new().segment_str(text).filter(|end| *end > 0) {
        let first = text.get(at..end).and_then(|text| text.chars().next());
        glyphs.push(Glyph {
            at: start + at,
            id: 0,
            advance: UNITS_PER_EM * if first.is_some_and(is_wide) { 1.0 } else { 0.55 },
            shift: (0.0, 0.0),
        });
        at = end;
    }
    glyphs
}

fn is_wide(c: char) -> bool {
    is_east_asian(c) || matches!(c, '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..='\u{3ffff}')
}

/// A sign of Chinese, Japanese or Korean.
pub fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}

fn shape_run(text: &str, item: &Item, shaper: &Shaper) -> Vec<Glyph> {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(if item.rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    buffer.guess_segment_properties();
    let scale = UNITS_PER_EM / f64::from(shaper.units_per_em().max(1));
    let units = |length: i32| f64::from(length) * scale;
    let shaped = shaper.shape(buffer, ShapeOptions::new());
    let set = shaped.glyph_infos().iter().zip(shaped.glyph_positions());
    set.map(|(info, position)| Glyph {
        at: item.range.start + info.cluster as usize,
        id: u16::try_from(info.glyph_id).unwrap_or(0),
        advance: units(position.x_advance),
        shift: (units(position.x_offset), units(position.y_offset)),
    })
    .collect()
}

fn shaper(given: &Given) -> Option<Shaper<'_>> {
    Some(given.shaper.shaper(&given.font()?).build())
}

/// The shaper's tables of a face, read on first use.
fn embedded_shaper(face: FaceId) -> Option<&'static (FontRef<'static>, ShaperData)> {
    static SHAPERS: [OnceLock<Option<(FontRef<'static>, ShaperData)>>; 5] = [const { OnceLock::new() }; 5];
    SHAPERS[face as usize]
        .get_or_init(|| {
            let font = FontRef::new(face.bytes()).ok()?;
            let data = ShaperData::new(&font);
            Some((font, data))
        })
        .as_ref()
}
