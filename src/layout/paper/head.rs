//! The head of the sheets that follow the first: which map it is, and which line stands for whom.

use crate::layout::grid::MARGIN;
use crate::layout::marks::{self, Shape};
use crate::layout::{Align, Pen, Sheet, line_of, running_head};
use crate::model::PersonaIx;
use crate::scene::{Cap, Ink, Stroke};
use crate::text::{Role, Wrap};

/// From the hairline to the title.
const ABOVE: f64 = 14.0;
/// Width of the sample of a line, and the gaps behind it and behind its name.
const SAMPLE: f64 = 46.0;
const NAME_GAP: f64 = 10.0;
const GAP: f64 = 24.0;
const ROW: f64 = 22.0;

/// Draws the head. Returns its bottom.
pub fn short(sheet: &Sheet, pen: &mut Pen) -> f64 {
    let top = running_head::repeated(sheet, pen) + ABOVE;
    let right = sheet.grid.right();
    let width = key_width(sheet, pen);
    let whole = right - MARGIN;
    let beside = width <= 0.5 * whole;
    let measure = if beside { whole - width - GAP } else { whole };
    let balanced = Wrap {
        balanced: true,
        ..Wrap::default()
    };
    let title = &sheet.map.title.value;
    let height = pen.wrapped(MARGIN, top, measure, Role::Section, Ink::Ink1, title, balanced);
    let bottom = if beside {
        key(sheet, pen, right - width, top + 1.0, right).max(top + height)
    } else {
        key(sheet, pen, MARGIN, top + height + 6.0, right)
    };
    // The stage bar keeps its distance from a head with cards; this one is lighter.
    bottom - 8.0
}

/// Draws the head without the lines, for sheets without a curve. Returns its bottom.
pub fn title(sheet: &Sheet, pen: &mut Pen) -> f64 {
    let top = running_head::repeated(sheet, pen) + ABOVE;
    let balanced = Wrap {
        balanced: true,
        ..Wrap::default()
    };
    let measure = sheet.grid.right() - MARGIN;
    top + pen.wrapped(
        MARGIN,
        top,
        measure,
        Role::Section,
        Ink::Ink1,
        &sheet.map.title,
        balanced,
    )
}

/// What the persona takes in the key.
fn entry_width(sheet: &Sheet, pen: &Pen, ix: PersonaIx) -> f64 {
    SAMPLE + NAME_GAP + pen.type_.width(&sheet.map.persona(ix).head.name, Role::SmallStrong)
}

/// Those with a line somewhere in the map.
fn personas<'a>(sheet: &Sheet<'a>) -> impl Iterator<Item = PersonaIx> + use<'a> {
    let whole = sheet.whole;
    let has_line = move |persona: &PersonaIx| {
        let mut stages = whole.stage_indices();
        stages.any(|stage| !whole.drawn_emotions(*persona, stage).is_empty())
    };
    (0..whole.personas.len() as u32).map(PersonaIx).filter(has_line)
}

fn key_width(sheet: &Sheet, pen: &Pen) -> f64 {
    let entries: f64 = personas(sheet).map(|ix| entry_width(sheet, pen, ix) + GAP).sum();
    (entries - GAP).max(0.0)
}

/// Draws the line of each persona with its name, in rows from `left` to `right`. Returns the bottom.
fn key(sheet: &Sheet, pen: &mut Pen, left: f64, top: f64, right: f64) -> f64 {
    let (mut x, mut y) = (left, top);
    for ix in personas(sheet) {
        let width = entry_width(sheet, pen, ix);
        if x > left && x + width > right + 0.5 {
            (x, y) = (left, y + ROW);
        }
        sample(pen, ix, x, y + ROW / 2.0);
        let name = &sheet.map.persona(ix).head.name;
        let at = x + SAMPLE + NAME_GAP;
        pen.text(at, y + 3.0, Align::Left, Role::SmallStrong, Ink::Ink1, name);
        x += width + GAP;
    }
    y + ROW
}

fn sample(pen: &mut Pen, ix: PersonaIx, x: f64, y: f64) {
    let stroke = Stroke {
        cap: Cap::Round,
        ..line_of(ix, 3.0)
    };
    let middle = x + SAMPLE / 2.0;
    pen.line(x, y, x + SAMPLE, y, stroke);
    pen.circle(middle, y, 8.0, Some(Ink::Bg), None);
    marks::shape(pen, Shape::of(ix), middle, y, 4.5, Some(marks::ink(ix)), None);
}
