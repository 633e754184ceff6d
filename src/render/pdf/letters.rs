//! The glyphs of a line, with the characters that each stands for.

use crate::scene::Text;
use crate::text::{FaceId, Font as TextFont, Given};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A line of text as it is set.
pub struct Letters {
    /// What copying the line gives.
    pub text: String,
    size: f64,
    width: f64,
    glyphs: Vec<Letter>,
    /// Where the characters of each cluster begin.
    starts: Vec<usize>,
}

/// A glyph of a line.
struct Letter {
    source: Source,
    glyph: u16,
    /// Offset of the first character that it draws, in bytes.
    at: usize,
    /// From the left end of the line, and downwards from the baseline.
    x: f64,
    y: f64,
}

/// The font that draws a glyph.
#[derive(Clone, PartialEq)]
enum Source {
    Embedded(FaceId),
    Given(Arc<Given>),
}

/// Glyphs of one font.
pub struct Run {
    pub font: Font,
    /// From the left end of the line.
    pub x: f64,
    pub glyphs: Vec<KrillaGlyph>,
}

impl Letters {
    /// `spaced` lines have a space at their end, which takes no room on the sheet.
    pub fn of(text: &Text, spaced: bool) -> Letters {
        let style = text.role.style();
        let mut glyphs = letters(text);
        let mut characters = text.text.clone();
        if spaced {
            let face = FaceId::of(style);
            let space = Letter {
                source: Source::Embedded(face),
                glyph: face.face().glyph(' '),
                at: characters.len(),
                x: if text.rtl { 0.0 } else { text.width },
                y: 0.0,
            };
            glyphs.insert(if text.rtl { 0 } else { glyphs.len() }, space);
            characters.push(' ');
        }
        let mut starts: Vec<usize> = glyphs.iter().map(|glyph| glyph.at).collect();
        starts.sort_unstable();
        Letters {
            text: characters,
            size: style.size,
            width: text.width,
            glyphs,
            starts,
        }
    }

    /// The glyphs from left to right, font by font.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        let mut first = 0;
        for same in self.glyphs.chunk_by(|a, b| a.source == b.source) {
            let next = self.glyphs.get(first + same.len()).map_or(self.width, |next| next.x);
            let Some(start) = same.first() else { continue };
            if let Some(font) = start.source.font() {
                runs.push(Run {
                    font,
                    x: start.x,
                    glyphs: self.set(same, next),
                });
            }
            first += same.len();
        }
        runs
    }

    /// Each glyph reaches to the next one, the last to `end`.
    fn set(&self, glyphs: &[Letter], end: f64) -> Vec<KrillaGlyph> {
        let ems = |length: f64| (length / self.size) as f32;
        let ends = glyphs.iter().skip(1).map(|next| next.x).chain([end]);
        let set = glyphs.iter().zip(ends).map(|(glyph, end)| {
            KrillaGlyph::new(
                GlyphId::new(glyph.glyph.into()),
                ems(end - glyph.x),
                0.0,
                ems(-glyph.y),
                0.0,
                self.cluster(glyph.at),
                None,
            )
        });
        set.collect()
    }

    /// The bytes of the characters that begin at `at`.
    fn cluster(&self, at: usize) -> Range<usize> {
        let next = self.starts.partition_point(|start| *start <= at);
        at..self.starts.get(next).copied().unwrap_or(self.text.len())
    }
}

/// The glyphs of a line from left to right; none for characters that no font has.
fn letters(text: &Text) -> Vec<Letter> {
    if text.runs.is_empty() {
        return embedded(text, &text.text, text.rtl, (0, 0.0)).collect();
    }
    // From left to right, whatever the order of reading.
    let mut runs: Vec<_> = text.runs.iter().collect();
    runs.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mut letters: Vec<Letter> = Vec::new();
    for run in runs {
        match &run.font {
            TextFont::Embedded => letters.extend(embedded(text, &run.text, run.rtl, (run.start, run.x))),
            TextFont::Given(given) => {
                let sound = run.glyphs.iter().filter(|glyph| given.has_colors(glyph.id));
                letters.extend(sound.map(|glyph| Letter {
                    source: Source::Given(given.clone()),
                    glyph: glyph.id,
                    at: glyph.at,
                    x: glyph.x,
                    y: glyph.y,
                }));
            }
            TextFont::Missing => {}
        }
    }
    letters
}

/// A line or a run in the embedded face of the text's role, from a byte and a place of the line on.
fn embedded(text: &Text, letters: &str, rtl: bool, (start, x): (usize, f64)) -> impl Iterator<Item = Letter> {
    let placed = text.placed(letters, rtl);
    placed.into_iter().map(move |placed| Letter {
        source: Source::Embedded(placed.face),
        glyph: placed.glyph,
        at: start + placed.at,
        x: x + placed.x,
        y: placed.y,
    })
}

impl Source {
    fn font(&self) -> Option<Font> {
        match self {
            Source::Embedded(face) => font(*face),
            Source::Given(given) => Font::new(given.bytes.clone().into(), given.index),
        }
    }
}

/// A face for documents, read on first use.
fn font(face: FaceId) -> Option<Font> {
    static FONTS: [OnceLock<Option<Font>>; 5] = [const { OnceLock::new() }; 5];
    FONTS[face as usize]
        .get_or_init(|| Font::new(face.bytes().into(), 0))
        .clone()
}
