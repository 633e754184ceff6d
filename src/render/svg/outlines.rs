//! Texts as outlines: they look the same in programs that would set them anew, and cannot be edited as text any more.

use super::escape::number_into;
use super::writer::Writer;
use crate::scene::Text;
use crate::text::{FaceId, Font, Step};

/// Writes a line of text as one path that is named after what it says, so that it can still be found and read out.
pub fn write(writer: &mut Writer, text: &Text) {
    let style = text.role.style();
    let mut path = Path::default();
    if text.runs.is_empty() {
        embedded(&mut path, text, &text.text, text.rtl, 0.0);
    }
    for run in &text.runs {
        match &run.font {
            Font::Embedded => embedded(&mut path, text, &run.text, run.rtl, run.x),
            Font::Given(given) => run.glyphs.iter().for_each(|glyph| {
                let place = (text.left() + glyph.x, text.y + glyph.y);
                outline(&mut path, given.outline(glyph.id), place, style.size);
            }),
            Font::Missing => {}
        }
    }
    if text.struck {
        strike(&mut path, text, FaceId::of(style), style.size);
    }
    // Spaces alone have no outline.
    if path.data.is_empty() {
        return;
    }
    let color = writer.color(text.ink);
    writer.out.push_str("<path");
    writer.attribute("d", &path.data);
    writer.attribute("fill", &color);
    writer.attribute("role", "img");
    writer.attribute("aria-label", &text.text);
    writer.out.push_str("/>\n");
}

/// A line or a run in the embedded face of the text's role, from `x` on.
fn embedded(path: &mut Path, text: &Text, letters: &str, rtl: bool, x: f64) {
    let style = text.role.style();
    for placed in text.placed(letters, rtl) {
        let place = (text.left() + x + placed.x, text.y + placed.y);
        outline(path, placed.face.outline(placed.glyph), place, style.size);
    }
}

fn outline(path: &mut Path, steps: Vec<Step>, (left, baseline): (f64, f64), size: f64) {
    let at = |x: f64, y: f64| (left + x * size, baseline + y * size);
    for step in steps {
        match step {
            Step::Move(x, y) => path.start(at(x, y)),
            Step::Line(x, y) => path.step('l', &[at(x, y)]),
            Step::Quad(x1, y1, x, y) => path.step('q', &[at(x1, y1), at(x, y)]),
            Step::Cubic(x1, y1, x2, y2, x, y) => path.step('c', &[at(x1, y1), at(x2, y2), at(x, y)]),
            Step::Close => path.close(),
        }
    }
}

/// The line through what was removed. It runs the way of the letters' outer edges, or it would be cut out of them.
fn strike(path: &mut Path, text: &Text, face: FaceId, size: f64) {
    let (above, thickness) = face.strike();
    let (left, right) = (text.left(), text.left() + text.width);
    let top = text.y - (above + thickness / 2.0) * size;
    let bottom = top + thickness * size;
    path.start((left, top));
    for corner in [(right, top), (right, bottom), (left, bottom)] {
        path.step('l', &[corner]);
    }
    path.close();
}

/// Path data in steps from where the pen is, which takes half the bytes of places on the sheet.
///
/// Places are rounded before steps are taken, so that errors do not add up.
#[derive(Default)]
struct Path {
    data: String,
    /// Where the pen is and where the contour began, in hundredths of a pixel.
    pen: (i64, i64),
    begin: (i64, i64),
    /// The letter that need not be repeated.
    letter: char,
}

impl Path {
    fn start(&mut self, to: (f64, f64)) {
        self.step('m', &[to]);
        self.begin = self.pen;
    }

    fn close(&mut self) {
        self.data.push('z');
        self.letter = 'z';
        self.pen = self.begin;
    }

    /// Every point is seen from where the pen is before the step.
    fn step(&mut self, letter: char, points: &[(f64, f64)]) {
        let mut parted = self.letter != letter;
        if parted {
            self.data.push(letter);
            self.letter = letter;
        }
        let from = self.pen;
        for (x, y) in points {
            // The casts saturate.
            self.pen = ((x * 100.0).round() as i64, (y * 100.0).round() as i64);
            for length in [self.pen.0.saturating_sub(from.0), self.pen.1.saturating_sub(from.1)] {
                if !parted && length >= 0 {
                    self.data.push(' ');
                }
                number_into(&mut self.data, length as f64 / 100.0, 2);
                parted = false;
            }
        }
    }
}
