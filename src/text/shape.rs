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
    let text = isolated(text, rtl);
    let bidi = BidiInfo::new(&text, Some(Level::ltr()));
    let mut extent = Extent::default();
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let direction = match levels.get(run.start) {
                Some(level) if level.is_rtl() => Direction::RightToLeft,
                _ => Direction::LeftToRight,
            };
            let run = shape_run(face, text.get(run).unwrap_or_default(), direction);
            extent.units += run.units;
            extent.clusters += run.clusters;
        }
    }
    extent
}

fn shape_run(face: FaceId, text: &str, direction: Direction) -> Extent {
    let Some((font, data)) = shaper_data(face) else {
        return Extent::default();
    };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(direction);
    buffer.guess_segment_properties();
    let glyphs = data.shaper(font).build().shape(buffer, ShapeOptions::new());
    let mut clusters = 0;
    let mut last = None;
    for info in glyphs.glyph_infos() {
        if last != Some(info.cluster) {
            clusters += 1;
            last = Some(info.cluster);
        }
    }
    Extent {
        units: glyphs.glyph_positions().iter().map(|position| position.x_advance).sum(),
        clusters,
    }
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
