//! Impact over effort: a square of five by five cells, split after 2 on both axes into four ways to treat a solution.

use super::rank::{Ranked, Ranking};
use crate::layout::grid::MARGIN;
use crate::layout::{Align, Pen, Sheet, ids};
use crate::model::Status;
use crate::scene::{Ink, Stroke, glyphs};
use crate::text::{Role, Wrap};

/// Edge of a cell, and where the sheet is short of room.
pub const CELL: f64 = 88.0;
pub const SMALL_CELL: f64 = 68.0;
/// Left edge of the square: left of it stand the figures and the name of the axis.
const LEFT: f64 = MARGIN + 84.0;
/// Where the square is split, in cells from the left and from the bottom.
const SPLIT: f64 = 2.0;
/// The disc of a solution, and the distance between two that share a cell.
const RADIUS: f64 = 13.5;
const PITCH: f64 = 28.5;
const BADGE: f64 = 10.0;

/// How wide the square is with its axes and a margin on both sides.
pub fn width(size: f64) -> f64 {
    LEFT + 5.0 * size + MARGIN
}

/// Draws the square, its axes and its solutions from `top` on. Returns the bottom.
pub fn draw(sheet: &Sheet, pen: &mut Pen, ranking: &Ranking, size: f64, top: f64) -> f64 {
    square(sheet, pen, size, top);
    for impact in 1..=5 {
        for effort in 1..=5 {
            let here: Vec<&Ranked> = ranking
                .rows
                .iter()
                .filter(|row| is_at(sheet, row, impact, effort))
                .collect();
            let middle = (
                LEFT + (f64::from(effort) - 0.5) * size,
                top + (5.5 - f64::from(impact)) * size,
            );
            cell(sheet, pen, &here, size, middle);
        }
    }
    axes(sheet, pen, size, top)
}

/// Rejected solutions are no longer weighed.
fn is_at(sheet: &Sheet, row: &Ranked, impact: u8, effort: u8) -> bool {
    let solution = sheet.map.solution(row.solution);
    let is = |score: &Option<_>, wanted| {
        score
            .as_ref()
            .is_some_and(|score: &crate::source::Spanned<u8>| score.value == wanted)
    };
    solution.status != Status::Rejected && is(&solution.impact, impact) && is(&solution.effort, effort)
}

fn square(sheet: &Sheet, pen: &mut Pen, size: f64, top: f64) {
    let side = 5.0 * size;
    let words = sheet.words;
    let (right, bottom) = (LEFT + side, top + side);
    let (across, down) = (LEFT + SPLIT * size, bottom - SPLIT * size);
    pen.rect(LEFT, top, side, side, 8.0, Some(Ink::S1), None);
    pen.rect(LEFT, top, SPLIT * size, down - top, 8.0, Some(Ink::GoodBg), None);
    for line in 1..5 {
        let at = f64::from(line) * size;
        let ink = |is_split| {
            if is_split {
                Stroke::new(Ink::Line2, 1.5)
            } else {
                Stroke::new(Ink::Line1, 1.0)
            }
        };
        pen.line(LEFT + at, top, LEFT + at, bottom, ink(LEFT + at == across));
        pen.line(LEFT, top + at, right, top + at, ink(top + at == down));
    }
    let style = Role::Label.style();
    let (high, low) = (top + 6.0, bottom - 6.0 - style.line);
    for (x, y, align, ink, name) in [
        (LEFT + 8.0, high, Align::Left, Ink::Good, words.quick_wins),
        (right - 8.0, high, Align::Right, Ink::Ink3, words.big_bets),
        (LEFT + 8.0, low, Align::Left, Ink::Ink3, words.fill_ins),
        (right - 8.0, low, Align::Right, Ink::Ink3, words.think_twice),
    ] {
        pen.text(x, y, align, Role::Label, ink, name);
    }
}

/// Figures, ends and names of both axes. Returns the bottom.
fn axes(sheet: &Sheet, pen: &mut Pen, size: f64, top: f64) -> f64 {
    let side = 5.0 * size;
    let words = sheet.words;
    let bottom = top + side;
    let line = Role::Meta.style().line;
    for number in 1..=5_u8 {
        let text = words.number(f64::from(number), 0);
        let at = (f64::from(number) - 0.5) * size;
        pen.text(
            LEFT - 10.0,
            bottom - at - line / 2.0,
            Align::Right,
            Role::MetaStrong,
            Ink::Ink2,
            &text,
        );
        pen.text(
            LEFT + at,
            bottom + 6.0,
            Align::Middle,
            Role::MetaStrong,
            Ink::Ink2,
            &text,
        );
    }
    pen.text(MARGIN, top, Align::Left, Role::Meta, Ink::Ink3, words.high);
    pen.text(MARGIN, bottom - line, Align::Left, Role::Meta, Ink::Ink3, words.low);
    let measure = LEFT - MARGIN - 26.0;
    let height = pen.height(measure, Role::SmallStrong, words.impact_label, Wrap::default());
    let middle = top + (side - height) / 2.0;
    pen.paragraph(
        MARGIN,
        middle,
        measure,
        Role::SmallStrong,
        Ink::Ink1,
        words.impact_label,
    );
    let below = bottom + 6.0 + line + 2.0;
    pen.text(LEFT, below, Align::Left, Role::Meta, Ink::Ink3, words.low);
    pen.text(
        LEFT + side / 2.0,
        below,
        Align::Middle,
        Role::SmallStrong,
        Ink::Ink1,
        words.effort_label,
    );
    pen.text(LEFT + side, below, Align::Right, Role::Meta, Ink::Ink3, words.high);
    below + Role::SmallStrong.style().line
}

/// As many solutions side by side as have room, more as a stack with their count.
fn cell(sheet: &Sheet, pen: &mut Pen, here: &[&Ranked], size: f64, (x, y): (f64, f64)) {
    if here.len() as f64 * PITCH > size {
        return stack(sheet, pen, here, (x, y));
    }
    let first = x - PITCH * (here.len().saturating_sub(1)) as f64 / 2.0;
    for (at, row) in here.iter().enumerate() {
        solution(sheet, pen, row, (first + PITCH * at as f64, y));
    }
}

fn solution(sheet: &Sheet, pen: &mut Pen, row: &Ranked, (x, y): (f64, f64)) {
    let number = sheet.numbers.solution(row.solution);
    let name = format!("{number}: {}", sheet.map.solution(row.solution).head.name.value);
    let id = &sheet.map.solution(row.solution).head.id;
    pen.group(ids::in_matrix(id), name, |pen| {
        let (fill, ink) = if row.is_first() {
            (Ink::Accent, Ink::OnCol)
        } else {
            (Ink::Bg, Ink::Accent)
        };
        pen.circle(x, y, RADIUS + 1.5, Some(Ink::Bg), None);
        pen.circle(x, y, RADIUS - 0.7, Some(fill), Some(Stroke::new(Ink::Accent, 1.4)));
        let line = Role::MetaStrong.style().line;
        pen.text(x, y - line / 2.0, Align::Middle, Role::MetaStrong, ink, &number);
        if let Some(severity) = row.worst {
            let (left, top) = (x + RADIUS - 7.0, y + RADIUS - 7.0);
            pen.circle(
                left + BADGE / 2.0,
                top + BADGE / 2.0,
                BADGE / 2.0 + 1.8,
                Some(Ink::Bg),
                None,
            );
            pen.nodes.push(glyphs::severity(severity, left, top, BADGE));
        }
    });
}

fn stack(sheet: &Sheet, pen: &mut Pen, here: &[&Ranked], (x, y): (f64, f64)) {
    let numbers: Vec<String> = here.iter().map(|row| sheet.numbers.solution(row.solution)).collect();
    let first = here.iter().any(|row| row.is_first());
    pen.labelled(numbers.join(", "), |pen| {
        for back in [2.0, 1.0, 0.0] {
            let (x, y) = (x - 4.0 + back * 4.0, y + 4.0 - back * 4.0);
            let fill = if first && back == 0.0 { Ink::Accent } else { Ink::Bg };
            pen.circle(x, y, RADIUS + 1.0, Some(fill), Some(Stroke::new(Ink::Accent, 1.4)));
        }
        let count = format!("×{}", sheet.words.number(here.len() as f64, 0));
        let ink = if first { Ink::OnCol } else { Ink::Accent };
        let line = Role::SmallStrong.style().line;
        pen.text(
            x - 4.0,
            y + 4.0 - line / 2.0,
            Align::Middle,
            Role::SmallStrong,
            ink,
            &count,
        );
    });
}
