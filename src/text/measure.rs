//! How wide a text is, and any part of it.

use super::Style;
use super::face::{Face, UNITS_PER_EM};
use super::itemize::Choice;
use super::shape::{self, Extent};

/// A part longer than this (in bytes) that has to be shaped counts as wider than any line.
const LONGEST_SHAPED: usize = 4096;
/// How far, in em, the sum of a line's clusters may be from its width: at its ends letters join and kern differently.
const UNSURE: f64 = 2.0;
/// Room for rounding: a text fits a measure that was taken from its own width.
const SLACK: f64 = 1e-6;

/// One paragraph in one style, ready to tell the width of its parts.
pub struct Measured<'a> {
    pub text: &'a str,
    pub rtl: bool,
    style: Style,
    choice: Choice<'a>,
    tracking: f64,
    /// By byte offset.
    stops: Vec<Stop>,
    /// The paragraph has to be shaped, so that the stops are near the truth but not always true.
    pub shaped: bool,
}

/// The state of the line before the character at some offset.
#[derive(Clone, Copy, Default)]
struct Stop {
    /// Advances and kerning from the start of the text.
    units: f64,
    /// The part of `units` that is kerning between the characters on both sides of this place.
    kern: f64,
    clusters: u32,
}

impl<'a> Measured<'a> {
    pub fn new(text: &'a str, rtl: bool, style: Style, choice: Choice<'a>) -> Self {
        let plain = plain_stops(text, choice.face.face());
        Self {
            text,
            rtl,
            style,
            choice,
            tracking: tracking(text, style),
            shaped: plain.is_none(),
            stops: plain.unwrap_or_else(|| shaped_stops(text, rtl, &choice)),
        }
    }

    /// The width of a part of the text, in pixels, with a hyphen behind it if asked for.
    pub fn width(&self, start: usize, end: usize, hyphen: bool) -> f64 {
        if !self.shaped {
            return self.sum(start, end, hyphen);
        }
        let part = self.text.get(start..end).unwrap_or_default();
        let hyphen = if hyphen { "-" } else { "" };
        let extent = shape::extent(&format!("{part}{hyphen}"), self.rtl, &self.choice);
        pixels(extent, self.style, self.tracking)
    }

    /// Whether a part of the text is at most `room` wide. Shapes only where the sum leaves a doubt.
    pub fn fits(&self, start: usize, end: usize, hyphen: bool, room: f64) -> bool {
        let spare = room - self.sum(start, end, hyphen);
        if self.shaped && spare.abs() < UNSURE * self.style.size {
            return end - start <= LONGEST_SHAPED && self.width(start, end, hyphen) <= room + SLACK;
        }
        spare >= -SLACK
    }

    /// The width as far as advances and kerning tell.
    pub fn sum(&self, start: usize, end: usize, hyphen: bool) -> f64 {
        let (Some(from), Some(to)) = (self.stops.get(start), self.stops.get(end)) else {
            return 0.0;
        };
        if start >= end {
            return 0.0;
        }
        let hyphen = if hyphen { self.hyphen(end) } else { Extent::default() };
        let extent = Extent {
            units: to.units - to.kern - from.units + hyphen.units,
            clusters: to.clusters - from.clusters + hyphen.clusters,
        };
        pixels(extent, self.style, self.tracking)
    }

    /// What a hyphen behind the character before `end` adds.
    fn hyphen(&self, end: usize) -> Extent {
        let face = self.choice.face.face();
        let hyphen = face.glyph('-');
        let last = self.text.get(..end).and_then(|text| text.chars().next_back());
        let kern = last.map_or(0, |last| face.kern(face.glyph(last), hyphen));
        Extent {
            units: f64::from(face.advance(hyphen) + kern),
            clusters: 1,
        }
    }
}

/// The width of a whole line, in pixels, and whether it had to be shaped.
pub fn line_width(text: &str, rtl: bool, style: Style, choice: &Choice) -> (f64, bool) {
    let plain = plain_extent(text, choice.face.face());
    let shaped = plain.is_none();
    let extent = plain.unwrap_or_else(|| shape::extent(text, rtl, choice));
    (pixels(extent, style, tracking(text, style)), shaped)
}

/// The letter spacing of a line in pixels: none where letters join, as in Arabic and Devanagari, or read from right to
/// left, nor between the squares of East Asian scripts, nor beside a mark of direction, which takes no room that spacing
/// could be taken from.
pub fn tracking(text: &str, style: Style) -> f64 {
    if style.tracking == 0.0 || (!text.is_ascii() && text.chars().any(is_untracked)) {
        0.0
    } else {
        style.tracking * style.size
    }
}

fn is_untracked(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{11ff}' | '\u{1700}'..='\u{1c7f}' | '\u{1cd0}'..='\u{1cff}' | '\u{200e}' | '\u{200f}'
        | '\u{2e80}'..='\u{a63f}' | '\u{a800}'..='\u{ab2f}' | '\u{abc0}'..='\u{faff}' | '\u{fb1d}'..='\u{fdff}'
        | '\u{fe30}'..='\u{fefc}' | '\u{ff00}'..='\u{ffef}' | '\u{10800}'..='\u{11fff}' | '\u{1e800}'..='\u{1efff}'
        | '\u{20000}'..='\u{3ffff}')
}

fn pixels(extent: Extent, style: Style, tracking: f64) -> f64 {
    let gaps = extent.clusters.saturating_sub(1);
    extent.units * style.size / UNITS_PER_EM + f64::from(gaps) * tracking
}

/// The sum of advances and kerning; `None` if the text has to be shaped.
fn plain_extent(text: &str, face: &Face) -> Option<Extent> {
    let mut extent = Extent::default();
    let mut before = 0;
    for c in text.chars() {
        let glyph = plain_glyph(c, face)?;
        extent.units += f64::from(face.advance(glyph) + face.kern(before, glyph));
        extent.clusters += 1;
        before = glyph;
    }
    Some(extent)
}

/// The stops of a text that needs no shaping; `None` for any other.
fn plain_stops(text: &str, face: &Face) -> Option<Vec<Stop>> {
    let mut stops = vec![Stop::default(); text.len() + 1];
    let mut stop = Stop::default();
    let mut before = 0;
    for (at, c) in text.char_indices() {
        let glyph = plain_glyph(c, face)?;
        stop.kern = f64::from(face.kern(before, glyph));
        stop.units += stop.kern;
        stops[at] = stop;
        stop.units += f64::from(face.advance(glyph));
        stop.clusters += 1;
        before = glyph;
    }
    stop.kern = 0.0;
    stops[text.len()] = stop;
    Some(stops)
}

/// The stops of a text as the shaper sets it on one line.
fn shaped_stops(text: &str, rtl: bool, choice: &Choice) -> Vec<Stop> {
    let mut stops = vec![Stop::default(); text.len() + 1];
    for cluster in shape::clusters(text, rtl, choice) {
        // A cluster counts from the byte behind its first.
        if let Some(stop) = stops.get_mut(cluster.at + 1) {
            stop.units += cluster.units;
            stop.clusters += 1;
        }
    }
    let mut sum = Stop::default();
    for stop in &mut stops {
        sum.units += stop.units;
        sum.clusters += stop.clusters;
        *stop = sum;
    }
    stops
}

/// The glyph of a character that does nothing but advance and kern; `None` for any other.
pub fn plain_glyph(c: char, face: &Face) -> Option<u16> {
    let plain = matches!(c,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{200a}' | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{205f}'
        | '\u{2070}'..='\u{20cf}' | '\u{2100}'..='\u{2bff}');
    let glyph = face.glyph(c);
    (plain && glyph != 0).then_some(glyph)
}
