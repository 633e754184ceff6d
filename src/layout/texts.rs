//! Lanes of texts: goals, messages, actions, thoughts, milestones, bright spots and the lanes a map adds.

use super::cell::cell;
use super::grid::TEXT_INSET;
use super::{Pen, Sheet, evidence, marks};
use crate::model::{BrightSpot, Map, PersonaIx, Stage, StageIx, Text, Touchpoint};
use crate::scene::{Fill, Ink, Segment, Stroke};
use crate::text::{Role, Wrap};

/// How the texts of a cell are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// What matters most in the column.
    Strong,
    Quiet,
    /// In quotation marks and italics.
    Quoted,
    Bullets,
    /// With a flag.
    Milestone,
}

/// Space between two texts of a cell.
const GAP: f64 = 4.0;
/// From a bullet's column to its text.
const BULLET: f64 = 14.0;

/// Draws one lane's texts, a cell a stage, first line box at `top`. Returns the height of the tallest cell.
pub fn cells(sheet: &Sheet, pen: &mut Pen, lane: &str, top: f64, look: Look, cells: &[Vec<Text>]) -> f64 {
    let line = Role::Body.style().line;
    let mut tallest = line;
    for (stage, texts) in sheet.map.stage_indices().zip(cells) {
        let x = sheet.grid.text_left(stage.at());
        let height = cell(sheet, pen, lane, stage, |pen| {
            below_each_other(sheet, pen, x, top, look, texts)
        });
        tallest = tallest.max(height);
    }
    tallest
}

fn below_each_other(sheet: &Sheet, pen: &mut Pen, x: f64, top: f64, look: Look, texts: &[Text]) -> f64 {
    if texts.is_empty() {
        pen.empty_cell(x, top);
    }
    let mut height = 0.0;
    for text in texts {
        let gap = if height > 0.0 { GAP } else { 0.0 };
        height += gap + one(sheet, pen, x, top + height + gap, look, text);
    }
    height
}

fn one(sheet: &Sheet, pen: &mut Pen, x: f64, top: f64, look: Look, text: &str) -> f64 {
    let measure = sheet.grid.text_measure();
    match look {
        Look::Strong => pen.paragraph(x, top, measure, Role::Strong, Ink::Ink1, text),
        Look::Quiet => pen.paragraph(x, top, measure, Role::Body, Ink::Ink2, text),
        Look::Quoted => pen.paragraph(x, top, measure, Role::Message, Ink::Ink2, &sheet.words.quoted(text)),
        Look::Bullets => {
            pen.circle(x + 2.5, top + 9.2, 2.5, Some(Ink::Ink3), None);
            pen.paragraph(x + BULLET, top, measure - BULLET, Role::Body, Ink::Ink1, text)
        }
        Look::Milestone => {
            flag(pen, x + 1.0, top + 2.5);
            pen.paragraph(x + BULLET, top, measure - BULLET, Role::Strong, Ink::Ink1, text)
        }
    }
}

/// A flag on a pole, 12 pixels high.
fn flag(pen: &mut Pen, x: f64, top: f64) {
    use Segment::{Close, Line, Move};
    let cloth = vec![Move(x, top), Line(x + 8.5, top + 3.2), Line(x, top + 6.4), Close];
    pen.path(cloth, Some(Fill::from(Ink::Accent)), None);
    pen.line(x, top, x, top + 12.0, Stroke::new(Ink::Accent, 1.5).round());
}

/// The actions of a stage: its own, then those of its touchpoints.
pub fn actions(map: &Map, stage: &Stage) -> Vec<Text> {
    let of_touchpoints = touchpoints(map, stage).flat_map(|touchpoint| &touchpoint.actions);
    stage.actions.iter().chain(of_touchpoints).cloned().collect()
}

/// The thoughts of a stage: its own, then those of its touchpoints.
pub fn thoughts(map: &Map, stage: &Stage) -> Vec<Text> {
    let of_touchpoints = touchpoints(map, stage).flat_map(|touchpoint| &touchpoint.thoughts);
    stage.thoughts.iter().chain(of_touchpoints).cloned().collect()
}

fn touchpoints<'a>(map: &'a Map, stage: &'a Stage) -> impl Iterator<Item = &'a Touchpoint> {
    stage.touchpoints.iter().map(|ix| map.touchpoint(*ix))
}

/// The texts of a custom lane, stage by stage: the stage's own, then those of its touchpoints.
pub fn custom_cells(map: &Map, lane: &str) -> Vec<Vec<Text>> {
    let cell = |stage: &Stage| {
        let own = stage.extra.iter();
        let all = own.chain(touchpoints(map, stage).flat_map(|touchpoint| &touchpoint.extra));
        all.filter(|extra| extra.lane == lane)
            .flat_map(|extra| extra.texts.clone())
            .collect()
    };
    map.stages.iter().map(cell).collect()
}

/// The bright spots of a stage with a sun before them; a mark follows where not everybody sees them so.
pub fn bright_spots(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let pad = 13.0;
    let mut tallest = Role::Body.style().line;
    for stage in sheet.map.stage_indices() {
        let height = cell(sheet, pen, "bright_spots", stage, |pen| {
            bright_spots_of(sheet, pen, stage, top + pad)
        });
        tallest = tallest.max(height);
    }
    tallest + 2.0 * pad
}

/// The bright spots of a stage. Returns their height.
fn bright_spots_of(sheet: &Sheet, pen: &mut Pen, ix: StageIx, top: f64) -> f64 {
    let (x, stage) = (sheet.grid.left(ix.at()) + TEXT_INSET, sheet.map.stage(ix));
    let spots = touchpoints(sheet.map, stage)
        .flat_map(|t| &t.bright_spots)
        .chain(&stage.bright_spots);
    let mut y = top;
    for spot in spots {
        y += bright_spot(sheet, pen, x, y, spot) + GAP;
    }
    if y == top {
        pen.empty_cell(x, y);
        return 0.0;
    }
    y - GAP - top
}

fn bright_spot(sheet: &Sheet, pen: &mut Pen, x: f64, top: f64, spot: &BrightSpot) -> f64 {
    let personas: Vec<PersonaIx> = spot.personas.iter().map(|persona| persona.value).collect();
    let marked = marks::needed(sheet.map, &personas);
    let refs = evidence::numbers(sheet, &spot.sources);
    let measure = sheet.grid.text_measure() - BULLET - 4.0;
    let refs_width = evidence::width(pen, &refs);
    let wrap = Wrap {
        tail: marks::row_width(marked.len()) + refs_width,
        ..Wrap::default()
    };
    pen.icon("bright-spots", x - 2.0, top + 1.0, 15.5, Ink::Good);
    let (height, end) = pen.wrapped_to(
        x + BULLET + 4.0,
        top,
        measure,
        Role::Body,
        Ink::Ink1,
        &spot.head.name,
        wrap,
    );
    let last_top = top + height - Role::Body.style().line;
    evidence::draw(pen, end, last_top, Role::Body.style(), &refs);
    let middle = last_top + Role::Body.style().line / 2.0;
    marks::row(sheet, pen, &marked, end + refs_width, middle);
    height
}
