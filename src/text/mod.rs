//! Text: the fonts, the type scale, widths and line breaks.
//!
//! Text is measured with the very font files that draw it, so a line that fits here fits in every output.

mod bound;
mod breaks;
mod color;
mod compound;
mod face;
mod facts;
mod fonts;
mod itemize;
mod kern;
mod lang;
mod measure;
mod outline;
mod phrase;
mod place;
mod prepare;
mod role;
mod runs;
pub mod sfnt;
mod shape;
mod wrap;

pub use face::{Face, FaceId};
pub use facts::facts;
pub use fonts::{Font, FontFile, Fonts, Given, Outlines};
pub use lang::puts_given_name_last;
pub use measure::tracking;
pub use outline::Step;
pub use place::{Placed, placed, placed_run};
pub use role::{Role, Style};
pub use runs::{Run, RunGlyph};
pub use shape::{is_east_asian, isolated};

use breaks::Breaker;
use itemize::Choice;
use measure::Measured;
use prepare::Paragraph;
use std::borrow::Cow;

/// One line after breaking.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// In reading order, without the space it was broken at; with a hyphen where a word was divided; in capitals
    /// where the role wants them.
    pub text: String,
    /// Advance in pixels, letter spacing included.
    pub width: f64,
    pub rtl: bool,
    /// Reads against the direction of the map, and so stands at the far edge of its cell.
    pub opposed: bool,
    /// Its runs, if other fonts than the embedded face of its role are needed; none otherwise.
    pub runs: Vec<Run>,
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
    fonts: Fonts,
    region: &'static str,
    /// The language reads from right to left.
    rtl: bool,
    /// Its letters carry marks above and below.
    tall: bool,
    /// Its letters slant in quotes.
    italics: bool,
}

impl Typesetter {
    /// `lang` is a BCP 47 tag; it decides hyphenation, how capitals are written, and directions.
    pub fn new(lang: &str) -> Self {
        Self::with_fonts(lang, Fonts::default())
    }

    /// With other fonts beside the embedded ones.
    pub fn with_fonts(lang: &str, fonts: Fonts) -> Self {
        Self {
            lang: lang.to_owned(),
            breaker: Breaker::new(lang),
            fonts,
            region: lang::region(lang),
            rtl: crate::words::is_right_to_left(lang),
            tall: lang::is_tall(lang),
            italics: lang::has_italics(lang),
        }
    }

    /// The role that a text is set in: the upright one where the letters of the language do not slant.
    pub fn role(&self, role: Role) -> Role {
        if self.italics { role } else { role.upright() }
    }

    /// How a role is set in paragraphs: names and titles, whose lines are tight, get more room where letters carry
    /// marks above and below.
    pub fn style(&self, role: Role) -> Style {
        let is_tight = matches!(
            role,
            Role::Title | Role::Stage | Role::Name | Role::Touchpoint | Role::Lane
        );
        let style = self.role(role).style();
        if self.tall && is_tight { style.tall() } else { style }
    }

    /// The advance of `text` on one line, in pixels.
    pub fn width(&self, text: &str, role: Role) -> f64 {
        let style = self.role(role).style();
        let text = prepare::one_line(text, style, &self.lang);
        measure::line_width(&text, self.reads_rtl(&text), style, &self.choice(style)).0
    }

    /// `text` as one unbroken line.
    pub fn line(&self, text: &str, role: Role) -> Line {
        let style = self.role(role).style();
        let text = prepare::one_line(text, style, &self.lang).into_owned();
        let (rtl, choice) = (self.reads_rtl(&text), self.choice(style));
        let (width, shaped) = measure::line_width(&text, rtl, style, &choice);
        Line {
            width,
            rtl,
            opposed: rtl && !self.rtl,
            runs: if shaped {
                runs::runs(&text, rtl, style, &choice)
            } else {
                Vec::new()
            },
            text,
        }
    }

    fn choice(&self, style: Style) -> Choice<'_> {
        Choice {
            fonts: &self.fonts,
            face: FaceId::of(style),
            region: self.region,
        }
    }

    /// In a right-to-left language, a text that holds such a letter does, even if it begins with a foreign name.
    fn reads_rtl(&self, text: &str) -> bool {
        if self.rtl {
            shape::has_rtl(text)
        } else {
            shape::is_rtl(text)
        }
    }

    /// Breaks `text` into lines of at most `measure` pixels. Never empty, never wider than the measure as long as one
    /// character fits.
    pub fn lines(&self, text: &str, role: Role, measure: f64, wrap: Wrap) -> Vec<Line> {
        let style = self.role(role).style();
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
        let choice = self.choice(style);
        let measured = Measured::new(&paragraph.text, self.reads_rtl(&paragraph.text), style, choice);
        let parts = wrap::wrap(&measured, &self.breaker, paragraph, measure, wrap);
        lines.extend(parts.into_iter().map(|part| {
            let mut text = paragraph.text.get(part.start..part.end).unwrap_or_default().to_owned();
            if part.hyphen {
                text.push('-');
            }
            Line {
                width: measured.width(part.start, part.end, part.hyphen),
                rtl: measured.rtl,
                opposed: measured.rtl && !self.rtl,
                runs: if measured.shaped {
                    runs::runs(&text, measured.rtl, style, &choice)
                } else {
                    Vec::new()
                },
                text,
            }
        }));
    }

    /// Several facts on one line, in the direction of the map.
    pub fn facts<T: AsRef<str>>(&self, parts: &[T]) -> String {
        facts(parts, self.rtl)
    }

    /// A value inside a text of the map's language.
    pub fn foreign<'a>(&self, value: &'a str) -> Cow<'a, str> {
        facts::foreign(value, self.rtl)
    }

    /// Several facts of which each that fits into `measure` stays on one line: they part between each other alone.
    pub fn whole_facts(&self, parts: &[String], role: Role, measure: f64) -> String {
        let whole = parts.iter().map(|part| match self.width(part, role) <= measure {
            true => part.replace(' ', "\u{a0}"),
            false => part.clone(),
        });
        self.facts(&whole.collect::<Vec<_>>())
    }

    /// The characters of `text` that no font can draw, in order of appearance, each once.
    pub fn missing(&self, text: &str) -> Vec<char> {
        self.fonts.missing(text)
    }
}
