//! Text: the fonts, the type scale, widths and line breaks.
//!
//! Text is measured with the very font files that draw it, so a line that fits here fits in every output.

mod role;

pub use role::{Role, Style};

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
    _private: (),
}

impl Typesetter {
    /// `lang` is a BCP 47 tag; it decides hyphenation.
    pub fn new(lang: &str) -> Self {
        let _ = lang;
        Self { _private: () }
    }

    /// The advance of `text` on one line, in pixels.
    pub fn width(&self, text: &str, role: Role) -> f64 {
        text.chars().count() as f64 * role.style().size * 0.55
    }

    /// `text` as one unbroken line.
    pub fn line(&self, text: &str, role: Role) -> Line {
        Line {
            text: text.to_owned(),
            width: self.width(text, role),
            rtl: false,
        }
    }

    /// Breaks `text` into lines of at most `measure` pixels. Never empty, never wider than the measure as long as one
    /// character fits.
    pub fn lines(&self, text: &str, role: Role, measure: f64, wrap: Wrap) -> Vec<Line> {
        let _ = wrap;
        let mut lines: Vec<Line> = Vec::new();
        for word in text.split_whitespace() {
            let joined = lines.last().map(|line| format!("{} {word}", line.text));
            match joined {
                Some(joined) if self.width(&joined, role) <= measure => {
                    let width = self.width(&joined, role);
                    *lines.last_mut().expect("a joined line has a line") = Line {
                        text: joined,
                        width,
                        rtl: false,
                    };
                }
                _ => lines.push(Line {
                    text: word.to_owned(),
                    width: self.width(word, role),
                    rtl: false,
                }),
            }
        }
        lines
    }
}
