//! Sayings that found no room beside their point: a numbered list under the plot, each in the column of its stage.

use super::bounds::Bounds;
use super::collect::{Point, Track};
use super::field::Field;
use crate::layout::{Align, Grid, Pen, marks};
use crate::scene::{Ink, Stroke};
use crate::text::{Line, Role, Typesetter, Wrap};

/// Between a plot and the notes under it, between notes, and under the last.
const ABOVE: f64 = 4.0;
const BETWEEN: f64 = 8.0;
const BELOW: f64 = 16.0;
/// The text of a note stands this far behind the edge of its number.
const INDENT: f64 = 7.0;
const CHIP: f64 = 14.0;
const CHIP_PADDING: f64 = 4.0;

/// One note, ready to be drawn.
pub struct Note {
    number: Line,
    stage: usize,
    heading: (Line, Ink),
    said: Vec<Line>,
    role: Role,
    place: Vec<Line>,
    indent: f64,
}

impl Note {
    pub fn new(number: usize, track: &Track, point: &Point, grid: &Grid, type_: &Typesetter) -> Self {
        let saying = point
            .saying
            .as_ref()
            .map_or(("", Role::Callout), |saying| (saying.text(), saying.role()));
        let number = type_.line(&number.to_string(), Role::Micro);
        let indent = chip_width(&number) + INDENT;
        let measure = grid.text_measure() - indent;
        let heading = type_.line(&format!("{} {}", track.short, point.figure), Role::Score);
        let heading = if heading.width > measure {
            type_.line(&point.figure, Role::Score)
        } else {
            heading
        };
        Self {
            number,
            stage: point.stage,
            heading: (heading, marks::ink(track.persona)),
            said: type_.lines(saying.0, saying.1, measure, Wrap::default()),
            role: saying.1,
            place: type_.lines(&point.place, Role::Meta, measure, Wrap::default()),
            indent,
        }
    }

    fn height(&self) -> f64 {
        let line = |role: Role, count: usize| role.style().line * count as f64;
        line(Role::Score, 1) + line(self.role, self.said.len()) + line(Role::Meta, self.place.len())
    }

    fn draw(&self, pen: &mut Pen, left: f64, top: f64, right: f64) {
        draw_chip(pen, &self.number, left, top + 1.0);
        let left = left + self.indent;
        let (heading, ink) = &self.heading;
        pen.place(
            left,
            Role::Score.style().baseline(top),
            Align::Left,
            Role::Score,
            *ink,
            heading.clone(),
        );
        let mut top = top + Role::Score.style().line;
        for (lines, role, ink) in [(&self.said, self.role, Ink::Ink1), (&self.place, Role::Meta, Ink::Ink3)] {
            for line in lines {
                let (x, align) = if line.rtl {
                    (right, Align::Right)
                } else {
                    (left, Align::Left)
                };
                pen.place(x, role.style().baseline(top), align, role, ink, line.clone());
                top += role.style().line;
            }
        }
    }
}

/// The height of all notes; 0 without one.
pub fn height(notes: &[Note], grid: &Grid) -> f64 {
    let mut columns = vec![0.0f64; grid.columns];
    for note in notes {
        if let Some(column) = columns.get_mut(note.stage) {
            *column += note.height() + BETWEEN;
        }
    }
    let deepest = columns.into_iter().fold(0.0, f64::max);
    if deepest > 0.0 {
        ABOVE + deepest - BETWEEN + BELOW
    } else {
        0.0
    }
}

/// Draws the notes below `top`, in the order of their numbers.
pub fn draw(pen: &mut Pen, notes: &[Note], grid: &Grid, top: f64) {
    let mut tops = vec![top + ABOVE; grid.columns];
    for note in notes {
        if let Some(top) = tops.get_mut(note.stage) {
            let left = grid.text_left(note.stage);
            note.draw(pen, left, *top, left + grid.text_measure());
            *top += note.height() + BETWEEN;
        }
    }
}

/// The number of a note beside its point, if there is a free place. It is entered into the field.
pub fn chip(number: usize, (x, y): (f64, f64), radius: f64, field: &mut Field, type_: &Typesetter) -> Option<Chip> {
    let number = type_.line(&number.to_string(), Role::Micro);
    let width = chip_width(&number);
    let reach = 0.75 * radius + 1.0;
    let corners = [
        (1.0, -1.0),
        (1.0, 1.0),
        (-1.0, -1.0),
        (-1.0, 1.0),
        (0.0, -1.4),
        (0.0, 1.4),
    ];
    let place = |(across, down): (f64, f64)| {
        let left = x - width / 2.0 + across * (reach + width / 2.0);
        Bounds::at(left, y - CHIP / 2.0 + down * (reach + CHIP / 2.0), width, CHIP)
    };
    let places = corners.map(place).into_iter().filter(|place| field.bounds.holds(place));
    let priced = places.map(|place| (field.cover(&place, f64::INFINITY), place));
    let free = priced.filter(|(_, place)| field.is_free_of_texts(place));
    let (_, bounds) = free.min_by(|a, b| a.0.total_cmp(&b.0))?;
    field.add_text(bounds);
    Some(Chip { number, bounds })
}

/// The number of a note.
pub struct Chip {
    number: Line,
    pub bounds: Bounds,
}

impl Chip {
    pub fn draw(&self, pen: &mut Pen) {
        draw_chip(pen, &self.number, self.bounds.left, self.bounds.top);
    }
}

fn chip_width(number: &Line) -> f64 {
    (number.width + 2.0 * CHIP_PADDING).max(CHIP)
}

fn draw_chip(pen: &mut Pen, number: &Line, left: f64, top: f64) {
    let width = chip_width(number);
    pen.rect(
        left,
        top,
        width,
        CHIP,
        CHIP / 2.0,
        Some(Ink::Bg),
        Some(Stroke::new(Ink::Line2, 1.0)),
    );
    let baseline = Role::Micro.style().baseline(top + 1.0);
    pen.place(
        left + width / 2.0,
        baseline,
        Align::Middle,
        Role::Micro,
        Ink::Ink2,
        number.clone(),
    );
}
