//! The method scorecard: the six steps, complete or not.
//!
//! How much is left to do is for those who make the map, so shares and counts stand on drafts only: a finished map is
//! handed over as it is.

use super::columns::Columns;
use crate::check::StepScore;
use crate::layout::{Pen, Sheet};
use crate::scene::{Ink, Stroke, glyphs};
use crate::text::{Role, Wrap};
use crate::words::capitalised;

/// Edge of the sign before a step.
const SIGN: f64 = 16.0;
/// From the left edge of the sign to the text.
const INSET: f64 = 25.0;
/// Between a text and the line to the next step, and between that line and the next sign.
const LINE_GAP: f64 = 12.0;

/// `5 of 6 steps complete`; on a draft `93% · 5 of 6 steps complete · Warnings: 3`, for lines of `measure`.
pub fn summary(sheet: &Sheet, measure: f64) -> String {
    let complete = sheet.card.complete().to_string();
    let steps = sheet.words.steps_complete.replace("{}", &complete);
    if !sheet.draft {
        return steps;
    }
    let total = sheet.words.share(sheet.card.total());
    let parts: Vec<String> = [total, steps].into_iter().chain(findings(sheet)).collect();
    sheet.type_.whole_facts(&parts, Role::LaneSub, measure)
}

/// `Warnings: 3`, for the levels that have findings.
fn findings(sheet: &Sheet) -> impl Iterator<Item = String> {
    let (words, found) = (sheet.words, sheet.card.findings);
    let levels = [
        (words.errors, found.errors),
        (words.warnings, found.warnings),
        (words.infos, found.infos),
    ];
    let found = levels.into_iter().filter(|(_, count)| *count > 0);
    found.map(|(pattern, count)| pattern.replace("{}", &count.to_string()))
}

/// Returns the height.
pub fn draw(sheet: &Sheet, pen: &mut Pen, columns: &Columns, top: f64) -> f64 {
    let steps: Vec<usize> = (0..sheet.card.steps.len()).collect();
    columns.fill(&steps, top, |at, column, (x, y)| {
        let follows = column + 1 < columns.count && at + 1 < steps.len();
        let next = follows.then(|| columns.left(column + 1));
        one(sheet, pen, *at, (x, y), columns.measure(), next)
    })
}

fn one(sheet: &Sheet, pen: &mut Pen, at: usize, (x, top): (f64, f64), measure: f64, next: Option<f64>) -> f64 {
    let step = &sheet.card.steps[at];
    sign(pen, step, x, top);
    let text = format!("{} {}", at + 1, sheet.words.steps[at]);
    let role = if step.complete { Role::Small } else { Role::SmallStrong };
    let measure = measure - INSET;
    let first = pen.type_.lines(&text, role, measure, Wrap::default());
    let mut height = pen.paragraph(x + INSET, top, measure, role, Ink::Ink1, &text);
    if let (Some(next), Some(line)) = (next, first.first()) {
        let (from, to) = (x + INSET + line.width + LINE_GAP, next - LINE_GAP);
        if from < to {
            let y = top + role.style().line / 2.0;
            pen.line(from, y, to, y, Stroke::new(Ink::Line2, 1.2));
        }
    }
    if !step.complete {
        let state = state(sheet, step);
        height += pen.paragraph(x + INSET, top + height, measure, Role::Small, Ink::Bad, &state);
    }
    height
}

/// That a step is not complete; on a draft what it lacks, in figures: those read the same in every language. The
/// findings themselves are in the report.
fn state(sheet: &Sheet, step: &StepScore) -> String {
    let words = sheet.words;
    if step.missing {
        return capitalised(words.missing);
    }
    if step.percent().is_none() {
        return words.share(None);
    }
    if !sheet.draft {
        return words.open.to_owned();
    }
    let open = words
        .findings_left
        .replace("{}", &(step.applicable - step.held).to_string());
    sheet.type_.facts(&[words.share(step.percent()), open])
}

/// A check for a complete step, a dashed ring for one that lacks something.
fn sign(pen: &mut Pen, step: &StepScore, x: f64, top: f64) {
    if step.complete {
        pen.nodes.push(glyphs::check(x, top, SIGN, Ink::Good));
    } else {
        let ring = Stroke::new(Ink::Bad, 1.6).dashed(&[2.8, 2.1]);
        pen.circle(x + SIGN / 2.0, top + SIGN / 2.0, 7.2, Some(Ink::Bg), Some(ring));
    }
}
