//! The backlog as a table: rank, solution, pains, impact, effort, priority, owner, status.

use super::rank::{Ranked, Ranking};
use crate::layout::Sheet;
use crate::layout::card::Area;
use crate::layout::pen::{Align, Pen};
use crate::layout::solutions::{OwnerText, chips};
use crate::model::{SolutionIx, Status};
use crate::scene::{Ink, Stroke, glyphs};
use crate::source::Spanned;
use crate::text::{Role, Wrap};

/// A column: its left edge from that of the table, and its measure.
#[derive(Clone, Copy)]
struct Column(f64, f64);

const RANK: Column = Column(0.0, 26.0);
const SOLUTION: Column = Column(32.0, 262.0);
const SOLVES: Column = Column(312.0, 96.0);
const IMPACT: Column = Column(420.0, 62.0);
const EFFORT: Column = Column(490.0, 62.0);
const PRIORITY: Column = Column(560.0, 92.0);
const OWNER: Column = Column(668.0, 92.0);
const STATUS: Column = Column(772.0, 100.0);
const WIDTH: f64 = 872.0;

/// Above and below the content of a row.
const PADDING: f64 = 12.0;
/// From the heading of the sheet's part to the names of the columns.
const HEADING: f64 = 32.0;
/// Five bars stand for a score.
const BAR: f64 = 4.0;
const BAR_PITCH: f64 = 6.0;
const BAR_HEIGHT: f64 = 10.0;
/// The bar of a priority, and how far right of its figure it stands.
const TRACK: f64 = 46.0;
const TRACK_LEFT: f64 = 42.0;
const STATUS_SIGN: f64 = 13.0;

impl Column {
    fn area(self, left: f64, top: f64) -> Area {
        Area {
            left: left + self.0,
            top,
            measure: self.1,
        }
    }
}

/// Draws the table; `top` is that of the part's heading, beside which the formula stands. Returns the bottom.
pub fn draw(sheet: &Sheet, pen: &mut Pen, ranking: &Ranking, left: f64, top: f64) -> f64 {
    let right = left + WIDTH;
    let beside = pen.type_.width(sheet.words.backlog, Role::Section) + 24.0;
    let measure = WIDTH - beside;
    let note = pen
        .type_
        .lines(sheet.words.priority_note, Role::Meta, measure, Wrap::default());
    let line = Role::Meta.style().line;
    // The last line of the formula stands on the baseline of the heading.
    let first = Role::Section.style().baseline(top) - (note.len() - 1) as f64 * line;
    for (at, note) in note.into_iter().enumerate() {
        pen.place(
            right,
            first + at as f64 * line,
            Align::Right,
            Role::Meta,
            Ink::Ink3,
            note,
        );
    }
    let mut y = heads(sheet, pen, left, top + HEADING);
    pen.line(left, y, right, y, Stroke::new(Ink::Ink1, 1.5));
    let highest = ranking.highest();
    for ranked in &ranking.rows {
        let id = format!("rank-{}", sheet.map.solution(ranked.solution).head.id);
        let name = sheet.map.solution(ranked.solution).head.name.value.clone();
        let mut height = 0.0;
        pen.group(id, name, |pen| {
            height = row(sheet, pen, ranked, highest, (left, y + PADDING));
        });
        y += height + 2.0 * PADDING;
        pen.line(left, y, right, y, Stroke::new(Ink::Line1, 1.0));
    }
    y
}

/// The names of the columns, all standing on one line. Returns the bottom.
fn heads(sheet: &Sheet, pen: &mut Pen, left: f64, top: f64) -> f64 {
    let words = sheet.words;
    let heads = [
        (SOLUTION, words.solution),
        (SOLVES, words.solves),
        (IMPACT, words.impact_label),
        (EFFORT, words.effort_label),
        (PRIORITY, words.priority),
        (OWNER, words.owner),
        (STATUS, words.status),
    ];
    let height = |column: Column, text| {
        sheet.type_.lines(text, Role::Label, column.1, Wrap::default()).len() as f64 * Role::Label.style().line
    };
    let tallest = heads
        .iter()
        .map(|(column, text)| height(*column, text))
        .fold(0.0, f64::max);
    for (column, text) in heads {
        let top = top + tallest - height(column, text);
        pen.paragraph(left + column.0, top, column.1, Role::Label, Ink::Ink3, text);
    }
    top + tallest + 8.0
}

/// Draws a row and returns its height.
fn row(sheet: &Sheet, pen: &mut Pen, ranked: &Ranked, highest: f64, (left, top): (f64, f64)) -> f64 {
    let solution = sheet.map.solution(ranked.solution);
    let open = !matches!(solution.status, Status::Rejected | Status::Done);
    let ink = if open { Ink::Ink1 } else { Ink::Ink3 };
    if let Some(rank) = ranked.rank {
        let ink = if ranked.is_first() { Ink::Ink1 } else { Ink::Ink3 };
        pen.text(
            left + RANK.0,
            top - 1.5,
            Align::Left,
            Role::Stage,
            ink,
            &rank.to_string(),
        );
    }
    let mut height = name(sheet, pen, ranked.solution, ink, SOLUTION.area(left, top));
    let solves = SOLVES.area(left, top);
    let pains = chips::row(sheet, pen, &solution.solves, solves);
    if pains == 0.0 {
        pen.empty_cell(solves.left, top);
    }
    height = height.max(pains);
    score(sheet, pen, &solution.impact, Ink::Good, IMPACT.area(left, top));
    score(sheet, pen, &solution.effort, Ink::Ink2, EFFORT.area(left, top));
    priority(sheet, pen, ranked.priority, highest, PRIORITY.area(left, top));
    height = height.max(OwnerText::of(sheet, solution).draw(pen, OWNER.area(left, top + 1.5)));
    height.max(status(sheet, pen, solution.status, STATUS.area(left, top)))
}

/// The title, and below it the number, the stages and the date. Returns the height.
fn name(sheet: &Sheet, pen: &mut Pen, ix: SolutionIx, ink: Ink, area: Area) -> f64 {
    let solution = sheet.map.solution(ix);
    let from = pen.nodes.len();
    let mut height = pen.paragraph(
        area.left,
        area.top,
        area.measure,
        Role::Strong,
        ink,
        &solution.head.name.value,
    );
    if solution.status == Status::Rejected {
        pen.strike_from(from);
    }
    let number = sheet.numbers.solution(ix);
    let width = pen.text(
        area.left,
        area.top + height,
        Align::Left,
        Role::MetaStrong,
        Ink::Accent,
        &number,
    );
    let facts = facts(sheet, ix);
    let left = area.left + width + 8.0;
    let measure = area.right() - left;
    height += pen
        .paragraph(left, area.top + height, measure, Role::Meta, Ink::Ink3, &facts)
        .max(Role::Meta.style().line);
    height
}

/// "Get through, Get it fixed · Due Q3 2027".
fn facts(sheet: &Sheet, ix: SolutionIx) -> String {
    let map = sheet.map;
    let stages = map
        .stage_indices()
        .filter(|stage| map.solutions_of(*stage).contains(&ix));
    let stages: Vec<&str> = stages.map(|stage| map.stage(stage).head.name.value.as_str()).collect();
    let stages = if stages.is_empty() {
        sheet.words.across_stages.to_owned()
    } else {
        stages.join(", ")
    };
    let due = map.solution(ix).due.as_ref();
    let due = due.map(|due| sheet.words.due.replace("{}", &sheet.words.date(due.value)));
    [Some(stages), due]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("\u{a0}· ")
}

/// Five bars, as many of them full as the score says, and the figure.
fn score(sheet: &Sheet, pen: &mut Pen, score: &Option<Spanned<u8>>, ink: Ink, area: Area) {
    let Some(score) = score.as_ref().map(|score| score.value) else {
        return pen.empty_cell(area.left, area.top);
    };
    let top = area.top + (Role::Strong.style().line - BAR_HEIGHT) / 2.0;
    for bar in 0..5 {
        let fill = if bar < score { ink } else { Ink::S3 };
        pen.rect(
            area.left + f64::from(bar) * BAR_PITCH,
            top,
            BAR,
            BAR_HEIGHT,
            1.0,
            Some(fill),
            None,
        );
    }
    let figure = sheet.words.number(f64::from(score), 0);
    pen.text(
        area.left + 5.0 * BAR_PITCH + 8.0,
        area.top + 1.0,
        Align::Left,
        Role::SmallStrong,
        Ink::Ink1,
        &figure,
    );
}

fn priority(sheet: &Sheet, pen: &mut Pen, priority: Option<f64>, highest: f64, area: Area) {
    let Some(priority) = priority else {
        return pen.empty_cell(area.left, area.top);
    };
    let figure = sheet.words.number(priority, 1);
    pen.text(area.left, area.top - 1.5, Align::Left, Role::Stage, Ink::Ink1, &figure);
    let (left, y) = (area.left + TRACK_LEFT, area.top + Role::Strong.style().line / 2.0 - 2.0);
    pen.rect(left, y, TRACK, 4.0, 2.0, Some(Ink::S2), None);
    // Never shorter than it is high, so that its ends stay round.
    let length = (TRACK * priority / highest).max(4.0);
    pen.rect(left, y, length, 4.0, 2.0, Some(Ink::Accent), None);
}

/// The sign and the word. Returns the height.
fn status(sheet: &Sheet, pen: &mut Pen, status: Status, area: Area) -> f64 {
    let middle = area.top + Role::Strong.style().line / 2.0;
    pen.nodes.push(glyphs::status(
        status,
        area.left,
        middle - STATUS_SIGN / 2.0,
        STATUS_SIGN,
    ));
    let (inset, word) = (STATUS_SIGN + 6.0, sheet.words.statuses[status as usize]);
    let style = Role::Small.style();
    let (left, top) = (area.left + inset, middle - style.line / 2.0);
    pen.paragraph(left, top, area.measure - inset, Role::Small, Ink::Ink1, word) + top - area.top
}
