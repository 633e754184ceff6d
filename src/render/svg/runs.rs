//! Lines that need other fonts than the embedded ones: every run stands at the place where it was measured, in a
//! family that names its font alone.

use super::writer::Writer;
use crate::scene::Text;
use crate::text::{Font, Given, Outlines, Run, isolated};

/// A letter that reads from right to left and cannot be seen.
const RTL_MARK: char = '\u{200f}';

/// The family that holds the embedded glyphs of a given font.
pub fn family(given: &Given) -> String {
    format!("JM {}", given.name)
}

impl Writer<'_> {
    /// The runs of a text, inside its element.
    pub(super) fn runs(&mut self, text: &Text) {
        let left = text.left();
        for run in &text.runs {
            if self.is_undrawn(run) {
                continue;
            }
            self.open("<tspan");
            self.number("x", left + run.x);
            match &run.font {
                Font::Embedded => {}
                Font::Given(given) => self.given(given, run),
                Font::Missing => self.fitted(run),
            }
            self.open(">");
            // A space at the end of a right-to-left run would count as the end of a line and move to the right.
            let ends_in_space = run.rtl && run.text.ends_with(' ');
            let text = if ends_in_space {
                format!("{}{RTL_MARK}", run.text)
            } else {
                run.text.clone()
            };
            self.escaped(&isolated(&text, run.rtl));
            self.open("</tspan>");
        }
    }

    /// A font of one weight, upright: what a browser would make bold or slanted by itself would be wider.
    fn given(&mut self, given: &Given, run: &Run) {
        let generic = if given.outlines == Outlines::Color {
            "'Apple Color Emoji', 'Segoe UI Emoji', sans-serif"
        } else {
            "sans-serif"
        };
        let family = format!("'{}', '{}', {generic}", family(given), given.family);
        self.attribute("font-family", &family);
        self.open(" font-weight=\"400\" font-style=\"normal\"");
        if !is_embedded(given) {
            self.fitted(run);
        }
    }

    /// Holds the run to its width in whatever font the reader's program finds.
    fn fitted(&mut self, run: &Run) {
        self.number("textLength", run.width);
        self.open(" lengthAdjust=\"spacingAndGlyphs\"");
    }

    /// What stands in place of runs that are not drawn.
    pub(super) fn dots(&mut self, text: &Text) {
        for run in &text.runs {
            if self.is_undrawn(run) {
                text.dots(run).iter().for_each(|dot| self.circle(dot));
            }
        }
    }
}

/// Whether the glyphs of a given font are embedded into pictures: not without its maker's leave, and no pictures in
/// colours, which readers have fonts of their own for.
pub fn is_embedded(given: &Given) -> bool {
    given.embeddable && given.outlines != Outlines::Color
}
