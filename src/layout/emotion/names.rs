//! The names of the moments of truth at the top of the band, and the pins that lead down from them.
//!
//! Names stand centred over their pins in one row as long as they can step aside for each other; where they are too
//! close they become flags on pins of different height.

use super::bounds::{Bounds, cut};
use super::flags;
use super::pins::Pin;
use super::spread::spread_within;
use crate::layout::{Align, Pen};
use crate::scene::{Fill, Ink, Segment, Stroke};
use crate::text::{Line, Role, Typesetter, Wrap};

/// From the top of the band to the names.
pub const PADDING: f64 = 12.5;
/// From the names to the top of the scale.
pub const BELOW: f64 = 15.5;
/// The pin begins this far under its name.
const PIN_FROM: f64 = 3.5;
const MEASURE: f64 = 170.0;
const GAP: f64 = 14.0;
/// A name stepping aside still reaches this far over its pin.
const HOLD: f64 = 14.0;
/// Half the width of a diamond, and the width it takes with the gap behind it.
pub const DIAMOND: f64 = 4.0;
const DIAMOND_SPACE: f64 = 14.0;

/// The names of the pins with their places, relative to the top of the band.
pub struct Names {
    pub labels: Vec<Label>,
    /// The first line of every label, unless they are flags.
    pub title: Option<Line>,
    /// From the top of the band to the top of the scale.
    pub height: f64,
}

/// The name of one pin.
pub struct Label {
    pub x: f64,
    pub bounds: Bounds,
    pub lines: Vec<Line>,
    /// Of a flag: the text stands to the right of its diamond.
    pub rightwards: bool,
}

impl Names {
    /// `left` and `right` are the edges that names keep within.
    pub fn new(pins: &[Pin], title: &str, left: f64, right: f64, type_: &Typesetter) -> Self {
        let wrap = Wrap {
            balanced: true,
            ..Wrap::default()
        };
        let lines: Vec<Vec<Line>> = pins
            .iter()
            .map(|pin| type_.lines(&pin.name, Role::Small, MEASURE, wrap))
            .collect();
        let title = type_.line(title, Role::Label);
        row(pins, &lines, title, left, right).unwrap_or_else(|| flags::names(pins, lines, left, right))
    }

    /// The rectangles of the names in a band that starts at `top`.
    pub fn bounds(&self, top: f64) -> Vec<Bounds> {
        self.labels.iter().map(|label| shifted(&label.bounds, top)).collect()
    }

    /// Where the pin of each label begins.
    pub fn pin_start(&self, label: usize, top: f64) -> f64 {
        self.labels[label].bounds.bottom + top + PIN_FROM
    }

    /// Draws the pins down to `ends`, cut around texts, then the names.
    pub fn draw(&self, pen: &mut Pen, top: f64, ends: &[f64], texts: &[Bounds]) {
        let stroke = Stroke::new(Ink::Ink2, 1.2).dashed(&[2.0, 3.0]);
        let names = self.bounds(top);
        for (i, (label, end)) in self.labels.iter().zip(ends).enumerate() {
            let others = names
                .iter()
                .enumerate()
                .filter(|(k, _)| *k != i)
                .map(|(_, bounds)| bounds);
            let crossed = texts
                .iter()
                .chain(others)
                .filter(|text| text.left < label.x && label.x < text.right);
            let gaps = crossed.map(|text| (text.top - 2.0, text.bottom + 2.0)).collect();
            for (start, end) in cut(self.pin_start(i, top), *end, gaps) {
                if end > start {
                    pen.line(label.x, start, label.x, end, stroke);
                }
            }
        }
        for label in &self.labels {
            self.draw_label(pen, top, label);
        }
    }

    fn draw_label(&self, pen: &mut Pen, top: f64, label: &Label) {
        let bounds = shifted(&label.bounds, top);
        let style = Role::Small.style();
        let Some(title) = &self.title else {
            diamond(pen, label.x, bounds.top + style.line / 2.0);
            let (x, align) = if label.rightwards {
                (bounds.left + DIAMOND + 10.0, Align::Left)
            } else {
                (bounds.right - DIAMOND - 10.0, Align::Right)
            };
            for (i, line) in label.lines.iter().enumerate() {
                let baseline = style.baseline(bounds.top + i as f64 * style.line);
                pen.place(x, baseline, align, Role::Small, Ink::Ink2, line.clone());
            }
            return;
        };
        let middle = (bounds.left + bounds.right) / 2.0;
        let left = middle - (DIAMOND_SPACE + title.width) / 2.0;
        let caps = Role::Label.style();
        diamond(pen, left + DIAMOND, bounds.top + caps.line / 2.0);
        pen.place(
            left + DIAMOND_SPACE,
            caps.baseline(bounds.top),
            Align::Left,
            Role::Label,
            Ink::Ink1,
            title.clone(),
        );
        let first = bounds.bottom - label.lines.len() as f64 * style.line;
        for (i, line) in label.lines.iter().enumerate() {
            let baseline = style.baseline(first + i as f64 * style.line);
            pen.place(middle, baseline, Align::Middle, Role::Small, Ink::Ink2, line.clone());
        }
    }
}

pub fn shifted(bounds: &Bounds, by: f64) -> Bounds {
    Bounds {
        top: bounds.top + by,
        bottom: bounds.bottom + by,
        ..*bounds
    }
}

fn diamond(pen: &mut Pen, x: f64, y: f64) {
    let outline = vec![
        Segment::Move(x, y - 5.0),
        Segment::Line(x + DIAMOND, y),
        Segment::Line(x, y + 5.0),
        Segment::Line(x - DIAMOND, y),
        Segment::Close,
    ];
    pen.path(outline, Some(Fill::from(Ink::Ink1)), None);
}

pub fn widest(lines: &[Line]) -> f64 {
    lines.iter().map(|line| line.width).fold(0.0, f64::max)
}

/// All names in one row over their pins; `None` where one would have to leave its pin.
fn row(pins: &[Pin], lines: &[Vec<Line>], title: Line, left: f64, right: f64) -> Option<Names> {
    let width = |lines: &Vec<Line>| widest(lines).max(DIAMOND_SPACE + title.width);
    let widths: Vec<f64> = lines.iter().map(width).collect();
    let centred: Vec<f64> = pins
        .iter()
        .zip(&widths)
        .map(|(pin, width)| pin.x - width / 2.0)
        .collect();
    let starts = spread_within(&centred, &widths, GAP, left, right);
    let line = Role::Small.style().line;
    let deepest = lines.iter().map(Vec::len).max().unwrap_or(0) as f64 * line;
    let title_line = Role::Label.style().line + 0.5;
    let mut labels = Vec::new();
    for (((pin, start), width), lines) in pins.iter().zip(starts).zip(widths).zip(lines) {
        if pin.x < start + HOLD || pin.x > start + width - HOLD || start + width > right {
            return None;
        }
        let height = title_line + lines.len() as f64 * line;
        labels.push(Label {
            x: pin.x,
            bounds: Bounds::at(start, PADDING + deepest + title_line - height, width, height),
            lines: lines.clone(),
            rightwards: true,
        });
    }
    Some(Names {
        labels,
        title: Some(title),
        height: PADDING + title_line + deepest + BELOW,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(xs: &[f64]) -> Names {
        let pin = |x: &f64| Pin {
            x: *x,
            name: "The first bill".to_owned(),
            points: Vec::new(),
        };
        let pins: Vec<Pin> = xs.iter().map(pin).collect();
        Names::new(&pins, "Moment of truth", 198.0, 1900.0, &Typesetter::new("en"))
    }

    fn assert_apart(names: &Names) {
        let bounds = names.bounds(0.0);
        for (i, one) in bounds.iter().enumerate() {
            assert!(one.top >= 0.0 && one.bottom < names.height && one.left >= 198.0 && one.right <= 1900.0);
            assert!(
                bounds[i + 1..].iter().all(|other| !one.overlaps(other)),
                "{one:?} in {bounds:?}"
            );
        }
    }

    #[test]
    fn names_with_room_stand_in_one_row() {
        let names = names(&[300.0, 420.0, 1000.0, 1860.0]);
        assert!(names.title.is_some());
        assert_apart(&names);
    }

    #[test]
    fn crowded_names_become_flags_that_no_pin_crosses() {
        let names = names(&[300.0, 310.0, 320.0, 700.0, 705.0]);
        assert!(names.title.is_none());
        assert_apart(&names);
        for (i, label) in names.labels.iter().enumerate() {
            let start = names.pin_start(i, 0.0);
            let under = |other: &Label| {
                other.bounds.top >= start && other.bounds.left < label.x && label.x < other.bounds.right
            };
            assert!(!names.labels.iter().any(under));
        }
    }

    #[test]
    fn flags_at_the_right_edge_stay_on_the_sheet() {
        assert_apart(&names(&[1880.0, 1885.0, 1890.0, 1893.0]));
    }
}
