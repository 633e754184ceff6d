//! The head of the sheet: what the map is about on the left, whom it is about on the right.

use super::grid::MARGIN;
use super::{Pen, Sheet, personas};
use crate::scene::Ink;
use crate::text::{Role, Wrap};
use crate::words::capitalised;

/// A persona card is never narrower than this; below it the cards go under the title block.
const CARD_MIN: f64 = 380.0;
/// Between two cards, and between title block and cards.
const GAP: f64 = 13.0;
/// A sheet wider than this is scrolled, and its head stays together on the left; up to it the head fills the sheet.
const WIDEST: f64 = 2400.0;
/// Width of the head on a wider sheet.
const SCROLLED: f64 = 1920.0;

/// Draws title block and persona cards below `top`. Returns where they end.
pub fn draw(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let (unit, right) = extent(sheet);
    let count = sheet.map.personas.len();
    let beside = matches!(count, 1 | 2) && 2.0 * unit - GAP >= CARD_MIN;
    if !beside {
        let bottom = title(sheet, pen, top);
        return match count {
            0 => bottom,
            _ => rows_of_cards(sheet, pen, bottom + 20.0),
        };
    }
    let cards_left = right - count as f64 * 2.0 * unit;
    let bottom = title_block(sheet, pen, top, cards_left - 48.0 - MARGIN);
    let frames: Vec<personas::Frame> = (0..count)
        .map(|i| {
            let left = cards_left + i as f64 * 2.0 * unit + 6.5;
            let end = if i + 1 == count {
                right - 0.5
            } else {
                left + 2.0 * unit - GAP
            };
            personas::Frame {
                left,
                width: end - left,
            }
        })
        .collect();
    bottom.max(personas::row(sheet, pen, top + 18.5, 0, &frames))
}

/// The title block alone, as wide as the sheet lets it be. Returns its bottom.
pub fn title(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    title_block(sheet, pen, top, measure(sheet))
}

/// Title and finding alone. Returns their bottom.
pub fn headline(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    headline_within(sheet, pen, top, measure(sheet))
}

/// The rest of the title block alone. Returns its bottom.
pub fn about(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    about_within(sheet, pen, top, measure(sheet))
}

/// The width of a title block without cards beside it.
fn measure(sheet: &Sheet) -> f64 {
    let (unit, right) = extent(sheet);
    (right - MARGIN).min(150.0 + 4.0 * unit).max(CARD_MIN)
}

/// Cards in rows, as many in each as fit, all of one width: the first persona of each row, and where the cards stand.
pub fn rows(sheet: &Sheet) -> Vec<(usize, Vec<personas::Frame>)> {
    let (_, right) = extent(sheet);
    let count = sheet.map.personas.len();
    if count == 0 {
        return Vec::new();
    }
    let room = right - MARGIN;
    let fit = (((room + GAP) / (CARD_MIN + GAP)).floor() as usize).max(1);
    let per_row = count.div_ceil(count.div_ceil(fit));
    let width = (room - (per_row as f64 - 1.0) * GAP) / per_row as f64;
    let frames = |first: usize| {
        let frame = |at: usize| personas::Frame {
            left: MARGIN + at as f64 * (width + GAP),
            width,
        };
        (first, (0..per_row.min(count - first)).map(frame).collect())
    };
    (0..count).step_by(per_row).map(frames).collect()
}

fn rows_of_cards(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let mut y = top;
    for (first, frames) in rows(sheet) {
        y = personas::row(sheet, pen, y, first, &frames) + GAP;
    }
    y - GAP
}

/// A sixth of the head, and its right edge.
fn extent(sheet: &Sheet) -> (f64, f64) {
    let width = if sheet.scrolls && sheet.grid.width() > WIDEST {
        SCROLLED
    } else {
        sheet.grid.width()
    };
    ((width - 246.0) / 6.0, width - MARGIN)
}

/// Title, finding, and below them in two columns the goals of the mapping, the scenario and the scope.
fn title_block(sheet: &Sheet, pen: &mut Pen, top: f64, measure: f64) -> f64 {
    let bottom = headline_within(sheet, pen, top, measure);
    about_within(sheet, pen, bottom + 20.0, measure)
}

fn headline_within(sheet: &Sheet, pen: &mut Pen, top: f64, measure: f64) -> f64 {
    let balanced = Wrap {
        balanced: true,
        ..Wrap::default()
    };
    let map = sheet.map;
    let mut y = top + 15.0;
    // Large type stands optically left of its edge.
    y += pen.wrapped(MARGIN - 1.5, y, measure, Role::Title, Ink::Ink1, &map.title, balanced) + 7.0;
    if let Some(finding) = &map.finding {
        y += pen.wrapped(
            MARGIN,
            y,
            measure.min(600.0),
            Role::Headline,
            Ink::Ink2,
            finding,
            balanced,
        );
    }
    y
}

fn about_within(sheet: &Sheet, pen: &mut Pen, y: f64, measure: f64) -> f64 {
    let facts = facts(sheet);
    let shares: &[f64] = if facts.len() == 2 {
        &[0.43, 0.57]
    } else {
        &[1.0 / 3.0; 3]
    };
    let gap = 24.0;
    let column = |i: usize| measure * if facts.len() == 1 { 0.6 } else { shares[i] } - gap;
    // On narrow paper a long label takes a second line; the paragraphs begin level all the same.
    let labels = facts.iter().enumerate();
    let height = |(i, (label, _)): (usize, &(&str, _))| pen.height(column(i), Role::Label, label, Wrap::default());
    let below = labels.map(height).fold(Role::Label.style().line, f64::max) + 5.0;
    let mut bottom = y;
    let mut x = MARGIN;
    for (i, (label, paragraphs)) in facts.iter().enumerate() {
        let column = column(i);
        pen.paragraph(x, y, column, Role::Label, Ink::Ink3, label);
        let mut end = y + below;
        for paragraph in paragraphs {
            end += pen.paragraph(x, end, column, Role::Body, Ink::Ink1, paragraph) + 3.0;
        }
        bottom = bottom.max(end);
        x += column + gap;
    }
    bottom
}

fn facts<'a>(sheet: &Sheet<'a>) -> Vec<(&'a str, Vec<String>)> {
    let (map, words) = (sheet.map, sheet.words);
    let goals: Vec<String> = map.goals.iter().map(|goal| goal.head.name.value.clone()).collect();
    let goals_label = if goals.len() > 1 {
        words.mapping_goals
    } else {
        words.mapping_goal
    };
    let scenario = map.scenario.iter().map(|text| text.value.clone()).collect();
    [
        (goals_label, goals),
        (words.scenario, scenario),
        (words.scope, scope(sheet)),
    ]
    .into_iter()
    .filter(|(_, paragraphs)| !paragraphs.is_empty())
    .collect()
}

/// "The alarm → the bill", then what is left out.
fn scope(sheet: &Sheet) -> Vec<String> {
    let scope = &sheet.map.scope;
    let ends: Vec<&str> = [&scope.from, &scope.to]
        .into_iter()
        .flatten()
        .map(|text| text.as_str())
        .collect();
    let mut lines = Vec::new();
    if !ends.is_empty() {
        lines.push(capitalised(&ends.join(sheet.words.arrow())));
    }
    if let Some(not) = &scope.not {
        lines.push(sheet.words.not_covered.replace("{}", not));
    }
    lines
}
