//! The one dark element of the sheet: the stages, as one strip cut by chevrons, with their groups above.

use super::grid::MARGIN;
use super::{Align, Pen, Sheet, ids};
use crate::model::{Stage, StageIx};
use crate::scene::{Fill, Ink, Segment};
use crate::text::{Role, Wrap};

/// How far a chevron's tip reaches into the next stage.
const TIP: f64 = 13.0;
/// Gap between two stages.
const GAP: f64 = 3.0;
const RADIUS: f64 = 6.0;
/// From the column's left edge to the text of every stage but the first, whose bar has no notch.
const INSET: f64 = 24.0;
const FIRST_INSET: f64 = 16.0;
/// From the number to the phase.
const NUMBER_GAP: f64 = 8.0;
/// The least space between the phase and a duration on the same line.
const TIME_GAP: f64 = 20.0;

/// Draws groups and bar below `top`. Returns the y at which lanes start.
pub fn draw(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let top = top + groups(sheet, pen, top);
    let third = sheet.map.stage_indices().any(|ix| head_collides(sheet, pen, ix));
    let heads = sheet
        .map
        .stage_indices()
        .map(|ix| head(sheet, &mut Pen::new(pen.type_), ix, top, third));
    let name_top = heads.fold(top, f64::max) + 4.0;
    let line = pen.type_.style(Role::Stage).line;
    let lines = sheet
        .map
        .stage_indices()
        .map(|ix| name_lines(sheet, pen, ix))
        .max()
        .unwrap_or(1);
    let height = name_top - top + lines as f64 * line + 15.0;
    for ix in sheet.map.stage_indices() {
        let stage = sheet.map.stage(ix);
        pen.group(
            ids::stage(number(sheet, ix), &stage.head.id),
            stage.head.name.value.clone(),
            |pen| {
                pen.path(outline(sheet, ix.at(), top, height), Some(Fill::from(Ink::Bar)), None);
                head(sheet, pen, ix, top, third);
                let (left, measure) = (text_left(sheet, ix.at()), measure(sheet, ix.at()));
                pen.paragraph(left, name_top, measure, Role::Stage, Ink::OnBar, &stage.head.name);
            },
        );
    }
    let label_top = top + (height - pen.type_.style(Role::Lane).line) / 2.0;
    pen.paragraph(
        MARGIN,
        label_top,
        140.0,
        Role::Lane,
        Ink::Ink1,
        super::lanes::stage_label(sheet),
    );
    top + height + 6.0
}

fn text_left(sheet: &Sheet, column: usize) -> f64 {
    sheet.grid.left(column) + if column == 0 { FIRST_INSET } else { INSET }
}

fn measure(sheet: &Sheet, column: usize) -> f64 {
    sheet.grid.left(column + 1) - 14.0 - text_left(sheet, column)
}

fn name_lines(sheet: &Sheet, pen: &Pen, ix: StageIx) -> usize {
    let name = &sheet.map.stage(ix).head.name;
    pen.type_
        .lines(name, Role::Stage, measure(sheet, ix.at()), Wrap::default())
        .len()
}

/// The phase in the map's language, where it says more than the name does.
fn kind<'a>(sheet: &Sheet<'a>, stage: &Stage) -> &'a str {
    match stage.phase {
        Some(phase) if stage.phase_span.is_some() => sheet.words.phases[phase as usize],
        _ => "",
    }
}

/// The number of a stage in the whole journey.
fn number(sheet: &Sheet, ix: StageIx) -> String {
    sheet.numbers.stage(sheet.first + ix.at())
}

/// Number and phase leave too little room for the duration on the same line.
fn head_collides(sheet: &Sheet, pen: &Pen, ix: StageIx) -> bool {
    let stage = sheet.map.stage(ix);
    let Some(time) = &stage.time else { return false };
    let kind = pen.type_.width(kind(sheet, stage), Role::Label);
    let indent = if kind > 0.0 { NUMBER_GAP } else { 0.0 };
    let head = pen.type_.width(&number(sheet, ix), Role::Label) + indent + kind;
    head + TIME_GAP + pen.type_.width(time, Role::Meta) > measure(sheet, ix.at())
}

/// Number, phase and duration: on one line, or the duration on a line of its own (`third`). Returns where they end.
fn head(sheet: &Sheet, pen: &mut Pen, ix: StageIx, top: f64, third: bool) -> f64 {
    let stage = sheet.map.stage(ix);
    let (left, measure) = (text_left(sheet, ix.at()), measure(sheet, ix.at()));
    let mut y = top + 12.0;
    let number = pen.text(left, y, Align::Left, Role::Label, Ink::OnBar, &number(sheet, ix));
    let indent = number + NUMBER_GAP;
    let kind = kind(sheet, stage);
    let height = pen.paragraph(left + indent, y, measure - indent, Role::Label, Ink::OnBar2, kind);
    y += height.max(Role::Label.style().line);
    match &stage.time {
        Some(time) if third => y += 1.0 + pen.paragraph(left, y + 1.0, measure, Role::Meta, Ink::OnBar2, time),
        Some(time) => {
            pen.text(left + measure, top + 11.5, Align::Right, Role::Meta, Ink::OnBar2, time);
        }
        None => {}
    }
    y
}

/// The outline of a stage: notch on the left and tip on the right, square ends rounded at the ends of the strip.
fn outline(sheet: &Sheet, column: usize, top: f64, height: f64) -> Vec<Segment> {
    use Segment::{Close, Cubic, Line, Move};
    let (bottom, middle) = (top + height, top + height / 2.0);
    let last = column + 1 == sheet.grid.columns;
    let left = sheet.grid.left(column) + if column == 0 { 0.0 } else { GAP / 2.0 };
    let right = sheet.grid.left(column + 1) - if last { 0.0 } else { GAP / 2.0 };
    // A quarter circle as a cubic curve.
    let k = RADIUS * 0.4477;
    let mut path = Vec::new();
    path.push(if column == 0 {
        Move(left + RADIUS, top)
    } else {
        Move(left, top)
    });
    if last {
        path.push(Line(right - RADIUS, top));
        path.push(Cubic(right - k, top, right, top + k, right, top + RADIUS));
        path.push(Line(right, bottom - RADIUS));
        path.push(Cubic(right, bottom - k, right - k, bottom, right - RADIUS, bottom));
    } else {
        path.extend([Line(right, top), Line(right + TIP, middle), Line(right, bottom)]);
    }
    if column == 0 {
        path.push(Line(left + RADIUS, bottom));
        path.push(Cubic(left + k, bottom, left, bottom - k, left, bottom - RADIUS));
        path.push(Line(left, top + RADIUS));
        path.push(Cubic(left, top + k, left + k, top, left + RADIUS, top));
    } else {
        path.extend([Line(left, bottom), Line(left + TIP, middle)]);
    }
    path.push(Close);
    path
}

/// A band above neighbouring stages of the same group. Returns the height.
fn groups(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let runs = runs(&sheet.map.stages);
    let Some(lines) = runs
        .iter()
        .filter_map(|run| {
            Some(
                pen.type_
                    .lines(run.name?, Role::SmallStrong, band_measure(sheet, run), Wrap::default())
                    .len(),
            )
        })
        .max()
    else {
        return 0.0;
    };
    let height = lines as f64 * Role::SmallStrong.style().line + 9.0;
    for run in &runs {
        let Some(name) = run.name else { continue };
        let left = sheet.grid.left(run.first);
        let width = sheet.grid.left(run.end) - left - if run.end == sheet.grid.columns { 0.0 } else { GAP };
        pen.rect(left, top, width, height, RADIUS, Some(Ink::S2), None);
        let x = text_left(sheet, run.first).min(left + FIRST_INSET);
        pen.paragraph(
            x,
            top + 4.5,
            band_measure(sheet, run),
            Role::SmallStrong,
            Ink::Ink2,
            name,
        );
    }
    height + 4.0
}

fn band_measure(sheet: &Sheet, run: &Run) -> f64 {
    sheet.grid.left(run.end) - sheet.grid.left(run.first) - 2.0 * FIRST_INSET
}

/// Neighbouring stages of one group, `first..end`.
struct Run<'a> {
    name: Option<&'a str>,
    first: usize,
    end: usize,
}

fn runs(stages: &[Stage]) -> Vec<Run<'_>> {
    let mut runs: Vec<Run> = Vec::new();
    for (i, stage) in stages.iter().enumerate() {
        let name = stage.group.as_ref().map(|text| text.as_str());
        match runs.last_mut() {
            Some(run) if run.name == name => run.end = i + 1,
            _ => runs.push(Run {
                name,
                first: i,
                end: i + 1,
            }),
        }
    }
    runs
}
