//! Sayings that found no room beside their point: a numbered list under the plot, each in the column of its stage or in a
//! free one beside it.

use super::chip::{self, CHIP};
use super::collect::{Point, Track};
use super::flow;
use crate::layout::{Align, Grid, Pen};
use crate::scene::Ink;
use crate::text::{Line, Role, Typesetter, Wrap};
use std::collections::BTreeSet;

/// Between a plot and the notes under it, between notes, and under the last.
const ABOVE: f64 = 4.0;
const BETWEEN: f64 = 8.0;
const BELOW: f64 = 16.0;
/// The text of a note stands this far behind the left edge of its number: room for three digits.
const INDENT: f64 = 28.0;
const HEADING_GAP: f64 = 8.0;

/// One note, ready to be drawn.
pub struct Note {
    number: Line,
    stage: usize,
    column: usize,
    heading: (Line, Ink),
    said: Vec<Line>,
    role: Role,
    /// Where it was said: behind the heading if it fits there, else under the saying.
    place: Vec<Line>,
    place_in_heading: bool,
}

impl Note {
    pub fn new(number: usize, track: &Track, point: &Point, grid: &Grid, type_: &Typesetter) -> Self {
        let (said, role) = point
            .saying
            .as_ref()
            .map_or(("", Role::Callout), |saying| (saying.text(), saying.role()));
        let measure = grid.text_measure() - INDENT;
        let who = point.speakers.as_ref().unwrap_or(&track.short);
        let heading = type_.line(&format!("{who} {}", point.figure), Role::Score);
        let heading = if heading.width > measure {
            type_.line(&point.figure, Role::Score)
        } else {
            heading
        };
        let place = type_.lines(&point.place, Role::Meta, measure, Wrap::default());
        let fits = matches!(place.as_slice(), [only] if heading.width + HEADING_GAP + only.width <= measure);
        Self {
            number: type_.line(&number.to_string(), Role::Micro),
            stage: point.stage,
            column: point.stage,
            heading: (heading, point.ink(track)),
            said: type_.lines(said, role, measure, Wrap::default()),
            role,
            place,
            place_in_heading: fits,
        }
    }

    fn height(&self) -> f64 {
        let line = |role: Role, count: usize| role.style().line * count as f64;
        let place = if self.place_in_heading { 0 } else { self.place.len() };
        line(Role::Score, 1) + line(self.role, self.said.len()) + line(Role::Meta, place)
    }

    fn draw(&self, pen: &mut Pen, left: f64, top: f64, right: f64) {
        chip::draw(pen, &self.number, left, top + (Role::Score.style().line - CHIP) / 2.0);
        let left = left + INDENT;
        let (heading, ink) = &self.heading;
        let baseline = Role::Score.style().baseline(top);
        pen.place(left, baseline, Align::Left, Role::Score, *ink, heading.clone());
        let mut top = top + Role::Score.style().line;
        for line in &self.said {
            place_line(
                pen,
                left,
                right,
                self.role.style().baseline(top),
                self.role,
                Ink::Ink1,
                line,
            );
            top += self.role.style().line;
        }
        if let (true, Some(place)) = (self.place_in_heading, self.place.first()) {
            let left = left + heading.width + HEADING_GAP;
            pen.place(left, baseline, Align::Left, Role::Meta, Ink::Ink3, place.clone());
            return;
        }
        for line in &self.place {
            place_line(
                pen,
                left,
                right,
                Role::Meta.style().baseline(top),
                Role::Meta,
                Ink::Ink3,
                line,
            );
            top += Role::Meta.style().line;
        }
    }
}

fn place_line(pen: &mut Pen, left: f64, right: f64, baseline: f64, role: Role, ink: Ink, line: &Line) {
    let (x, align) = if line.opposed {
        (right, Align::Right)
    } else {
        (left, Align::Left)
    };
    pen.place(x, baseline, align, role, ink, line.clone());
}

/// Gives each note its column.
pub fn arrange(notes: &mut [Note], grid: &Grid) {
    let sizes: Vec<flow::Size> = notes.iter().map(|note| (note.stage, note.height())).collect();
    for (note, column) in notes.iter_mut().zip(flow::columns(&sizes, grid.columns, BETWEEN)) {
        note.column = column;
    }
}

/// The borders between columns that notes of one stage stand on both sides of.
pub fn bridged(notes: &[Note]) -> BTreeSet<usize> {
    let neighbours = notes.windows(2).filter_map(|pair| match pair {
        [one, next] if one.stage == next.stage && one.column < next.column => Some(next.column),
        _ => None,
    });
    neighbours.collect()
}

/// The height of all notes; 0 without one.
pub fn height(notes: &[Note], grid: &Grid) -> f64 {
    let mut columns = vec![0.0f64; grid.columns];
    for note in notes {
        if let Some(column) = columns.get_mut(note.column) {
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
        if let Some(top) = tops.get_mut(note.column) {
            let left = grid.text_left(note.column);
            note.draw(pen, left, *top, left + grid.text_measure());
            *top += note.height() + BETWEEN;
        }
    }
}
