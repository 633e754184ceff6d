//! The lines under a solution's title: who owns it, what it brings and takes, when and for how much.

use super::Area;
use super::chips::{self, StatusPlace};
use crate::layout::Sheet;
use crate::layout::pen::{Align, Pen};
use crate::model::{Owner, Solution};
use crate::scene::{Ink, Stroke};
use crate::text::Role;

const LINE: f64 = 14.0;
/// Between two lines.
const LEADING: f64 = 2.0;
/// Between the owner and what stands right of it.
const GAP: f64 = 12.0;
/// From the left edge to the words behind the ring of a missing owner.
const RING_PITCH: f64 = 12.0;
/// Between facts on one line.
const DOT: &str = "\u{a0}· ";

/// Draws all lines and returns their height.
pub fn lines(sheet: &Sheet, pen: &mut Pen, solution: &Solution, status: StatusPlace, area: Area) -> f64 {
    let owner = OwnerText::of(sheet, solution);
    let fits = |left: f64, right: f64| left + GAP + right <= area.measure;
    let owner_width = owner.width(pen);
    // A right-to-left name on one line stands left like any other, so that what is beside it has its place.
    let mut height = owner.draw(pen, area.at_most(owner_width));
    let mut scores = scores(sheet, solution);
    let scores_width = pen.type_.width(&scores, Role::Meta);
    if status == StatusPlace::OwnerLine {
        let width = chips::status_width(sheet, pen, solution.status);
        let below = area.top + height + LEADING;
        if fits(owner_width, width) {
            chips::status(sheet, pen, solution.status, area.right(), area.top);
        } else if !scores.is_empty() && fits(scores_width, width) {
            // Beside the scores, which are about to stand there.
            chips::status(sheet, pen, solution.status, area.right(), below);
        } else {
            chips::status(sheet, pen, solution.status, area.left + width, below);
            height += LEADING + LINE;
        }
    } else if fits(owner_width, scores_width) {
        pen.text(area.right(), area.top, Align::Right, Role::Meta, Ink::Ink2, &scores);
        scores.clear();
    }
    for facts in [scores, due_and_cost(sheet, solution)] {
        if !facts.is_empty() {
            height += LEADING;
            height += pen.paragraph(
                area.left,
                area.top + height,
                area.measure,
                Role::Meta,
                Ink::Ink2,
                &facts,
            );
        }
    }
    height
}

/// `Impact 5 · Effort 3`, as far as they are known.
fn scores(sheet: &Sheet, solution: &Solution) -> String {
    let impact = solution.impact.as_ref().map(|score| (sheet.words.impact, score.value));
    let effort = solution.effort.as_ref().map(|score| (sheet.words.effort, score.value));
    let known = [impact, effort].into_iter().flatten();
    let texts: Vec<String> = known
        .map(|(words, score)| words.replace("{}", &score.to_string()))
        .collect();
    texts.join(DOT)
}

/// `Due 30 June 2026 · € 40,000`, as far as they are known.
fn due_and_cost(sheet: &Sheet, solution: &Solution) -> String {
    let due = solution
        .due
        .as_ref()
        .map(|due| sheet.words.due.replace("{}", &sheet.words.date(due.value)));
    let cost = solution.cost.as_ref().map(|cost| cost.value.clone());
    let texts: Vec<String> = [due, cost].into_iter().flatten().collect();
    texts.join(DOT)
}

/// The words that name the owner.
pub struct OwnerText<'a> {
    text: &'a str,
    missing: bool,
}

impl<'a> OwnerText<'a> {
    pub fn of(sheet: &Sheet<'a>, solution: &Solution) -> Self {
        let (text, missing) = match solution.owner.as_ref().map(|owner| owner.value) {
            Some(Owner::Department(ix)) => (sheet.map.department(ix).name.as_str(), false),
            Some(Owner::Nobody) => (sheet.words.outside_company, false),
            None => (sheet.words.no_owner, true),
        };
        Self { text, missing }
    }

    fn role(&self) -> Role {
        if self.missing { Role::MetaStrong } else { Role::Meta }
    }

    fn width(&self, pen: &Pen) -> f64 {
        let ring = if self.missing { RING_PITCH } else { 0.0 };
        ring + pen.type_.width(self.text, self.role())
    }

    pub fn draw(&self, pen: &mut Pen, area: Area) -> f64 {
        if !self.missing {
            return pen.paragraph(area.left, area.top, area.measure, self.role(), Ink::Ink2, self.text);
        }
        let ring = Stroke::new(Ink::Bad, 1.5).dashed(&[2.0, 1.5]);
        pen.circle(area.left + 4.4, area.top + LINE / 2.0, 3.6, None, Some(ring));
        let measure = area.measure - RING_PITCH;
        let left = area.left + RING_PITCH;
        pen.paragraph(left, area.top, measure, self.role(), Ink::Bad, self.text)
    }
}
