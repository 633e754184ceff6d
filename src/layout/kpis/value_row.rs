//! The value of a KPI with its unit, its target and a check: one line where they fit, else several.

use super::figure::Figure;
use crate::layout::card::Area;
use crate::layout::pen::{Align, Pen};
use crate::scene::{Ink, glyphs};
use crate::text::{Role, Wrap};

/// Radius of the check.
const CHECK: f64 = 5.5;
/// Before the check.
const CHECK_GAP: f64 = 9.0;

/// What a row took.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    pub height: f64,
    /// Where the last line ends, counted from the left edge.
    pub end: f64,
}

impl Extent {
    pub fn is_one_line(&self) -> bool {
        self.height <= Role::KpiValue.style().line
    }
}

pub fn draw(pen: &mut Pen, figure: &Figure, area: Area) -> Extent {
    let mut flow = Flow {
        area,
        top: area.top,
        line: Role::KpiValue.style().line,
        x: 0.0,
    };
    match &figure.value {
        Some(value) => flow.value(pen, value, Ink::Ink1),
        // A measure that nobody has taken yet.
        None => flow.value(pen, "–", Ink::Ink3),
    }
    if figure.value.is_some() && !figure.unit.is_empty() {
        let unit = Words {
            text: &figure.unit,
            look: (Role::Small, Ink::Ink1),
            gap: 4.0,
            drop: 7.0,
            tail: 0.0,
        };
        flow.words(pen, unit);
    }
    if let Some(target) = &figure.target {
        let target = Words {
            text: target,
            look: (Role::Meta, Ink::Ink3),
            gap: 8.0,
            drop: 7.5,
            tail: if figure.on_target { CHECK_GAP + 2.0 * CHECK } else { 0.0 },
        };
        flow.words(pen, target);
    }
    if figure.on_target {
        flow.check(pen);
    }
    Extent {
        height: flow.top + flow.line - area.top,
        end: flow.x,
    }
}

/// Small words behind the value.
struct Words<'a> {
    text: &'a str,
    look: (Role, Ink),
    /// Between these words and what stands before them.
    gap: f64,
    /// From the top of the value's line down to theirs.
    drop: f64,
    /// The room that what follows needs on the same line.
    tail: f64,
}

/// Words in a row that go on below where the row is full.
struct Flow {
    area: Area,
    /// The top of the present line.
    top: f64,
    /// Its height.
    line: f64,
    /// Where it ends so far, counted from the left edge.
    x: f64,
}

impl Flow {
    /// The line is that of the value, so smaller words have to come down to its baseline.
    fn is_high(&self) -> bool {
        self.line == Role::KpiValue.style().line
    }

    fn value(&mut self, pen: &mut Pen, value: &str, ink: Ink) {
        self.paragraph(pen, (Role::KpiValue, ink), value, 0.0);
    }

    /// On the present line, or wrapped on lines of their own.
    fn words(&mut self, pen: &mut Pen, words: Words) {
        let (role, ink) = words.look;
        let width = pen.type_.width(words.text, role);
        if self.x + words.gap + width + words.tail > self.area.measure {
            self.top += self.line;
            return self.paragraph(pen, words.look, words.text, words.tail);
        }
        let drop = if self.is_high() { words.drop } else { 0.0 };
        self.x += words.gap;
        pen.text(
            self.area.left + self.x,
            self.top + drop,
            Align::Left,
            role,
            ink,
            words.text,
        );
        self.x += width;
    }

    /// Lines of their own. The last of them is the present line.
    fn paragraph(&mut self, pen: &mut Pen, (role, ink): (Role, Ink), text: &str, tail: f64) {
        let wrap = Wrap {
            tail,
            ..Wrap::default()
        };
        let (left, measure) = (self.area.left, self.area.measure);
        let (height, end) = pen.wrapped_to(left, self.top, measure, role, ink, text, wrap);
        self.line = role.style().line;
        self.top += height - self.line;
        self.x = end - left;
    }

    fn check(&mut self, pen: &mut Pen) {
        let mut left = self.x + CHECK_GAP;
        if left + 2.0 * CHECK > self.area.measure {
            self.top += self.line;
            self.line = Role::Meta.style().line;
            left = 0.0;
        }
        let middle = if self.is_high() { 14.5 } else { 7.0 };
        let (x, y) = (self.area.left + left, self.top + middle - CHECK);
        pen.nodes.push(glyphs::check(x, y, 2.0 * CHECK, Ink::Good));
        self.x = left + 2.0 * CHECK;
    }
}
