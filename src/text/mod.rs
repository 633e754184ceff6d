//! Text: the fonts, the type scale, widths and line breaks.
//!
//! Text is measured with the very font files that draw it, so a line that fits here fits in every output.

mod breaks;
mod face;
mod kern;
mod lang;
mod measure;
mod outline;
mod place;
mod prepare;
mod role;
pub mod sfnt;
mod shape;
mod wrap;

pub use face::{Face, FaceId};
pub use measure::{missing, tracking};
pub use outline::Step;
pub use place::{Placed, placed};
pub use role::{Role, Style};
pub use shape::isolated;

use breaks::Breaker;
use measure::Measured;
use prepare::Paragraph;

/// One line after breaking.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// In reading order, without the space it was broken at; with a hyphen where a word was divided; in capitals
    /// where the role wants them.
    pub text: String,
    /// Advance in pixels, letter spacing included.
    pub width: f64,
    pub rtl: bool,
}

/// How a text is broken into lines.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Wrap {
    /// Always the narrowest measure with the same number of lines (titles, headlines, callouts). Otherwise only a
    /// last line under 38 % of the measure is mended so.
    pub balanced: bool,
    /// Pixels to keep free behind the last word, for what stays with it: evidence numbers, a persona mark.
    pub tail: f64,
}

/// Measures and breaks the texts of one map: its fonts and its language.
pub struct Typesetter {
    lang: String,
    breaker: Breaker,
}

impl Typesetter {
    /// `lang` is a BCP 47 tag; it decides hyphenation and how capitals are written.
    pub fn new(lang: &str) -> Self {
        Self {
            lang: lang.to_owned(),
            breaker: Breaker::new(lang),
        }
    }

    /// The advance of `text` on one line, in pixels.
    pub fn width(&self, text: &str, role: Role) -> f64 {
        let style = role.style();
        measure::line_width(&prepare::one_line(text, style, &self.lang), style)
    }

    /// `text` as one unbroken line.
    pub fn line(&self, text: &str, role: Role) -> Line {
        let style = role.style();
        let text = prepare::one_line(text, style, &self.lang).into_owned();
        Line {
            width: measure::line_width(&text, style),
            rtl: shape::is_rtl(&text),
            text,
        }
    }

    /// Breaks `text` into lines of at most `measure` pixels. Never empty, never wider than the measure as long as one
    /// character fits.
    pub fn lines(&self, text: &str, role: Role, measure: f64, wrap: Wrap) -> Vec<Line> {
        let style = role.style();
        let paragraphs = prepare::paragraphs(text, style, &self.lang);
        let Some(last) = paragraphs.len().checked_sub(1) else {
            return vec![self.line("", role)];
        };
        let mut lines = Vec::new();
        for (i, paragraph) in paragraphs.iter().enumerate() {
            let tail = if i == last { wrap.tail } else { 0.0 };
            self.wrap(paragraph, style, measure, Wrap { tail, ..wrap }, &mut lines);
        }
        lines
    }

    fn wrap(&self, paragraph: &Paragraph, style: Style, measure: f64, wrap: Wrap, lines: &mut Vec<Line>) {
        let measured = Measured::new(&paragraph.text, style);
        let parts = wrap::wrap(&measured, &self.breaker, paragraph, measure, wrap);
        lines.extend(parts.into_iter().map(|part| {
            let mut text = paragraph.text.get(part.start..part.end).unwrap_or_default().to_owned();
            if part.hyphen {
                text.push('-');
            }
            Line {
                text,
                width: measured.width(part.start, part.end, part.hyphen),
                rtl: measured.rtl,
            }
        }));
    }

    /// The characters of `text` that no font can draw, in order of appearance, each once.
    pub fn missing(&self, text: &str) -> Vec<char> {
        measure::missing(text)
    }
}
