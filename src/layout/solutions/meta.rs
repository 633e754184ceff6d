//! The lines under a solution's title: who owns it, what it brings and takes, when and for how much.

use super::Area;
use crate::layout::Sheet;
use crate::layout::pen::{Align, Pen};
use crate::model::{Owner, Solution, Status};
use crate::scene::{Ink, Stroke};
use crate::text::Role;

const LINE: f64 = 14.0;
/// Between two lines.
const LEADING: f64 = 2.0;
/// Between the owner and what stands right of it.
const GAP: f64 = 12.0;
/// The least room that an owner has beside impact and effort.
const OWNER: f64 = 100.0;
/// From the left edge to the words behind the ring of a missing owner.
const RING_PITCH: f64 = 12.0;

/// How the lines of all cards are set, so that each fact has one place on all of them.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// What impact and effort take right of the owner; `None` where they stand on a line of their own.
    scores: Option<f64>,
    /// The name of some owner leaves them no room, so that they stand beside the date on all cards that have one.
    below: bool,
}

impl Setting {
    /// Impact and effort stand beside the owner where that leaves an owner room.
    pub fn new(sheet: &Sheet) -> Self {
        let widths = sheet
            .map
            .solutions
            .iter()
            .map(|solution| sheet.type_.width(&scores(sheet, solution), Role::Meta));
        let widest = widths.fold(0.0, f64::max);
        let room = sheet.grid.text_measure() - widest - GAP;
        let pen = Pen::new(sheet.type_);
        let mut owners = sheet
            .map
            .solutions
            .iter()
            .map(|solution| OwnerText::of(sheet, solution));
        Self {
            scores: (room >= OWNER).then_some(widest),
            below: owners.any(|owner| owner.width(&pen) > room),
        }
    }
}

/// Draws all lines and returns their height.
pub fn lines(sheet: &Sheet, pen: &mut Pen, solution: &Solution, setting: Setting, area: Area) -> f64 {
    let owner = OwnerText::of(sheet, solution);
    let scores = scores(sheet, solution);
    // An owner who is not to be known leaves no line empty: the next fact takes it.
    let is_told = !owner.text.is_empty();
    let taken = setting.scores.filter(|_| is_told && !scores.is_empty());
    let taken = taken.map_or(0.0, |width| width + GAP);
    let has_room = owner.width(pen) <= area.measure - taken;
    // A right-to-left name on one line stands left like any other, so that what is beside it has its place.
    let mut height = match is_told {
        true => owner.draw(pen, area.at_most(owner.width(pen))),
        false => -LEADING,
    };
    let mut facts = facts(sheet, solution).into_iter().peekable();
    if taken > 0.0 {
        // An owner with a long name has the line alone, and the next fact stands beside the scores if it can.
        let fits = |(role, _, text): &Fact| pen.type_.width(text, *role) <= area.measure - taken;
        if !has_room || (setting.below && facts.peek().is_some_and(fits)) {
            let top = area.top + height + LEADING;
            if let Some((role, ink, text)) = facts.next_if(fits) {
                let width = pen.type_.width(&text, role);
                pen.paragraph(area.left, top, width, role, ink, &text);
            }
            height += LEADING + LINE;
        }
        pen.text(
            area.right(),
            area.top + height - LINE,
            Align::Right,
            Role::Meta,
            Ink::Ink2,
            &scores,
        );
    }
    let below = (taken == 0.0).then_some((Role::Meta, Ink::Ink2, scores));
    for (role, ink, text) in below.into_iter().chain(facts).filter(|(.., text)| !text.is_empty()) {
        let top = area.top + height + LEADING;
        height += LEADING + pen.paragraph(area.left, top, area.measure, role, ink, &text);
    }
    height.max(0.0)
}

type Fact = (Role, Ink, String);

/// What is known of when and for how much, a line each.
fn facts(sheet: &Sheet, solution: &Solution) -> Vec<Fact> {
    let is_overdue = sheet.card.is_overdue(solution);
    let overdue = date(sheet, solution, sheet.words.overdue).filter(|_| is_overdue);
    let overdue = overdue.map(|text| (Role::MetaStrong, Ink::Bad, text));
    let plan = Some(plan(sheet, solution)).filter(|text| !text.is_empty());
    let plan = plan.map(|text| (Role::Meta, Ink::Ink2, text));
    [overdue, plan].into_iter().flatten().collect()
}

/// `Impact 5 · Effort 3`, as far as they are known.
fn scores(sheet: &Sheet, solution: &Solution) -> String {
    let impact = solution.impact.as_ref().map(|score| (sheet.words.impact, score.value));
    let effort = solution.effort.as_ref().map(|score| (sheet.words.effort, score.value));
    let known = [impact, effort].into_iter().flatten();
    let texts: Vec<String> = known
        .map(|(words, score)| words.replace("{}", &score.to_string()))
        .collect();
    sheet.type_.facts(&texts)
}

/// `Due 30 June 2026 · € 40,000 · Depends on S2`, as far as they are known.
fn plan(sheet: &Sheet, solution: &Solution) -> String {
    let due = date(sheet, solution, sheet.words.due).filter(|_| !sheet.card.is_overdue(solution));
    let cost = solution.cost.as_ref().map(|cost| cost.value.clone());
    let numbers = solution.depends_on.iter().map(|ix| sheet.numbers.solution(ix.value));
    let others: Vec<String> = numbers.filter(|number| !number.is_empty()).collect();
    let others = (!others.is_empty()).then(|| {
        format!(
            "{} {}",
            sheet.words.depends_on,
            sheet.words.list(&others).replace(' ', "\u{a0}")
        )
    });
    let texts: Vec<String> = [due, cost, others].into_iter().flatten().collect();
    sheet.type_.facts(&texts)
}

/// The date of a solution in such words: `Due {}`.
fn date(sheet: &Sheet, solution: &Solution, words: &str) -> Option<String> {
    let due = solution.due.as_ref()?;
    Some(words.replace("{}", &sheet.words.date(due.value)))
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
            // An owner who is not to be known is not missing, and nobody is to do what was rejected.
            None if solution.head.broken.contains("owner") || solution.status == Status::Rejected => ("", false),
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
