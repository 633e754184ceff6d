//! The backlog as a table: rank, solution, pains, impact, effort, priority, owner, status.

use super::columns::{Column, Columns};
use super::rank::{Ranked, Ranking};
use super::{HEADING, details};
use crate::layout::Sheet;
use crate::layout::card::Area;
use crate::layout::ids;
use crate::layout::pen::{Align, Pen};
use crate::layout::solutions::{OwnerText, chips};
use crate::model::{SolutionIx, Status};
use crate::scene::{Ink, Stroke, glyphs};
use crate::source::Spanned;
use crate::text::{Role, Wrap};

/// Five bars stand for a score.
const BAR: f64 = 4.0;
const BAR_PITCH: f64 = 6.0;
const BAR_HEIGHT: f64 = 10.0;
/// The bar of a priority, and how far right of its figure it stands.
const TRACK: f64 = 46.0;
const TRACK_LEFT: f64 = 42.0;
const STATUS_SIGN: f64 = 13.0;

/// Draws the heading of the list, beside it how the priority is reckoned, and the names of the columns. Returns the
/// bottom.
pub fn heading(sheet: &Sheet, pen: &mut Pen, columns: &Columns, top: f64) -> f64 {
    let words = sheet.words;
    pen.text(columns.left, top, Align::Left, Role::Section, Ink::Ink1, words.backlog);
    let beside = pen.type_.width(words.backlog, Role::Section) + 24.0;
    let measure = columns.right - columns.left - beside;
    let note = pen
        .type_
        .lines(words.priority_note, Role::Meta, measure, Wrap::default());
    let line = Role::Meta.style().line;
    // The last line of the formula stands on the baseline of the heading.
    let first = Role::Section.style().baseline(top) - (note.len() - 1) as f64 * line;
    for (at, note) in note.into_iter().enumerate() {
        let y = first + at as f64 * line;
        pen.place(columns.right, y, Align::Right, Role::Meta, Ink::Ink3, note);
    }
    let y = heads(sheet, pen, columns, top + HEADING);
    columns.rule(pen, y, Stroke::new(Ink::Ink1, 1.5));
    y
}

/// The names of the columns, all standing on one line. Returns the bottom.
fn heads(sheet: &Sheet, pen: &mut Pen, columns: &Columns, top: f64) -> f64 {
    let words = sheet.words;
    let heads: Vec<(Column, &str)> = [
        (columns.solution, words.solution),
        (columns.solves, words.solves),
        (columns.impact, words.impact_label),
        (columns.effort, words.effort_label),
        (columns.priority, words.priority),
        (columns.owner, words.owner),
    ]
    .into_iter()
    .chain(columns.status.map(|status| (status, words.status)))
    .collect();
    let height = |column: &Column, text| {
        sheet
            .type_
            .lines(text, Role::Label, column.measure, Wrap::default())
            .len() as f64
            * Role::Label.style().line
    };
    let tallest = heads
        .iter()
        .map(|(column, text)| height(column, text))
        .fold(0.0, f64::max);
    for (column, text) in heads {
        let top = top + tallest - height(&column, text);
        pen.paragraph(column.left, top, column.measure, Role::Label, Ink::Ink3, text);
    }
    top + tallest + 8.0
}

/// Draws a row with the rule below it, and returns its height.
pub fn row(sheet: &Sheet, pen: &mut Pen, ranked: &Ranked, ranking: &Ranking, columns: &Columns, top: f64) -> f64 {
    let head = &sheet.map.solution(ranked.solution).head;
    let mut height = 0.0;
    pen.group(ids::item("rank", &head.id), head.name.value.clone(), |pen| {
        height = cells(sheet, pen, ranked, ranking, columns, top + columns.padding);
    });
    let bottom = top + height + 2.0 * columns.padding;
    columns.rule(pen, bottom, Stroke::new(Ink::Line1, 1.0));
    bottom - top
}

/// Draws the cells of a row and returns the height of the highest.
fn cells(sheet: &Sheet, pen: &mut Pen, ranked: &Ranked, ranking: &Ranking, columns: &Columns, top: f64) -> f64 {
    let solution = sheet.map.solution(ranked.solution);
    let open = !matches!(solution.status, Status::Rejected | Status::Done);
    let ink = if open { Ink::Ink1 } else { Ink::Ink3 };
    if let Some(rank) = ranked.rank {
        let ink = if ranked.is_first() { Ink::Ink1 } else { Ink::Ink3 };
        let rank = rank.to_string();
        pen.text(columns.rank.left, top - 1.5, Align::Left, Role::Stage, ink, &rank);
    }
    let mut height = name(sheet, pen, (ranked.solution, ranking), ink, columns.solution.area(top));
    let solves = columns.solves.area(top);
    let pains = chips::list(sheet, pen, &solution.solves, solves, columns.inset);
    if pains == 0.0 {
        pen.empty_cell(solves.left, top);
    }
    height = height.max(pains);
    score(sheet, pen, &solution.impact, Ink::Good, columns.impact.area(top));
    score(sheet, pen, &solution.effort, Ink::Ink2, columns.effort.area(top));
    priority(
        sheet,
        pen,
        ranked.priority,
        ranking.highest(),
        columns.priority.area(top),
    );
    let owner = columns.owner.area(top + 1.5);
    let owner_height = OwnerText::of(sheet, solution).draw(pen, owner);
    height = height.max(owner_height);
    let below = || columns.owner.area(top + 1.5 + owner_height + 4.0);
    let place = columns.status.map_or_else(below, |column| column.area(top));
    height.max(status(sheet, pen, solution.status, place) + place.top - top)
}

/// The title, and below it the number, the stages and the date. Returns the height.
fn name(sheet: &Sheet, pen: &mut Pen, (ix, ranking): (SolutionIx, &Ranking), ink: Ink, area: Area) -> f64 {
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
    height += joined(pen, &number, &facts(sheet, ix), area.below(height));
    height + details::under_title(sheet, pen, (ix, ranking), area.below(height))
}

/// A number and what belongs to it, such as stages and a date: "Get through, Get it fixed · Due Q3 2027". Returns the
/// height.
pub fn joined(pen: &mut Pen, number: &str, facts: &[String], area: Area) -> f64 {
    let mut inset = 0.0;
    if !number.is_empty() {
        inset = 8.0 + pen.text(area.left, area.top, Align::Left, Role::MetaStrong, Ink::Accent, number);
    }
    let (left, measure) = (area.left + inset, area.measure - inset);
    let facts = pen.type_.facts(facts);
    let height = pen.paragraph(left, area.top, measure, Role::Meta, Ink::Ink3, &facts);
    height.max(Role::Meta.style().line)
}

fn facts(sheet: &Sheet, ix: SolutionIx) -> Vec<String> {
    let map = sheet.map;
    let stages = map
        .stage_indices()
        .filter(|stage| map.solutions_of(*stage).contains(&ix));
    let stages: Vec<&str> = stages.map(|stage| map.stage(stage).head.name.value.as_str()).collect();
    let stages = if stages.is_empty() {
        sheet.words.across_stages.to_owned()
    } else {
        sheet.words.list(&stages)
    };
    let solution = map.solution(ix);
    let due = solution.due.as_ref().filter(|_| !sheet.card.is_overdue(solution));
    let due = due.map(|due| sheet.words.due.replace("{}", &sheet.words.date(due.value)));
    std::iter::once(stages).chain(due).collect()
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
