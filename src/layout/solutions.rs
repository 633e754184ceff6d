//! Solutions: a card each, with the pains it solves, its status, its title, its owner, impact and effort. Those that
//! are drawn under no pain stand below, in a row across all stages.

pub mod chips;
mod meta;

pub use meta::OwnerText;

use super::Sheet;
use super::card::{Area, Frame, card, cells, stack};
use super::grid::LANE_PADDING;
use super::ids::Ids;
use super::pen::Pen;
use super::span::spanning_rows;
use crate::model::{Map, PainIx, SolutionIx, Status};
use crate::scene::Ink;
use crate::text::Role;

/// Between the header and the title.
const HEADER_GAP: f64 = 4.5;
/// Between the title and the lines below it.
const META_GAP: f64 = 5.0;

pub fn lane(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let map = sheet.map;
    let (placed, here) = (placed(sheet.whole), placed(map));
    let unplaced: Vec<SolutionIx> = indices(map).filter(|ix| sheet.is_last() && !placed[ix.at()]).collect();
    let mut cards = Cards {
        sheet,
        ids: Ids::new(
            "solution",
            map.solutions.iter().map(|solution| solution.head.id.as_str()),
        ),
        setting: meta::Setting::new(sheet),
        pains: pains_by_solution(map),
    };
    let mut height = 0.0;
    if here.contains(&true) {
        height = cells(sheet, pen, "solutions", top, |pen, stage, area| {
            stack(map.solutions_of(stage), area, |ix, area| cards.draw(pen, ix, area))
        });
    }
    if !unplaced.is_empty() {
        // The row follows the cells directly: the padding between them would be counted twice.
        height = (height - LANE_PADDING).max(0.0);
        let caption = sheet.words.across_stages;
        height += spanning_rows(
            sheet,
            pen,
            (top + height, height == 0.0),
            caption,
            &unplaced,
            |pen, row, top| cards.row(pen, row, top),
        );
    }
    height
}

/// The solutions that a sheet shows.
pub fn drawn(sheet: &Sheet) -> Vec<SolutionIx> {
    let (placed, here) = (placed(sheet.whole), placed(sheet.map));
    let is_drawn = |ix: &SolutionIx| here[ix.at()] || sheet.is_last() && !placed[ix.at()];
    indices(sheet.map).filter(is_drawn).collect()
}

/// For each solution, whether a stage of the map shows it.
fn placed(map: &Map) -> Vec<bool> {
    let mut placed = vec![false; map.solutions.len()];
    for ix in map.stage_indices().flat_map(|stage| map.solutions_of(stage)) {
        placed[ix.at()] = true;
    }
    placed
}

fn indices(map: &Map) -> impl Iterator<Item = SolutionIx> + use<> {
    (0..map.solutions.len() as u32).map(SolutionIx)
}

/// For each solution the pains it is drawn under, rejected or not.
fn pains_by_solution(map: &Map) -> Vec<Vec<PainIx>> {
    let mut pains = vec![Vec::new(); map.solutions.len()];
    for (at, pain) in map.pains.iter().enumerate() {
        for solution in &pain.drawn_solutions {
            pains[solution.at()].push(PainIx(at as u32));
        }
    }
    pains
}

/// What all cards of the lane need to know.
struct Cards<'a> {
    sheet: &'a Sheet<'a>,
    ids: Ids,
    setting: meta::Setting,
    pains: Vec<Vec<PainIx>>,
}

impl Cards<'_> {
    /// Draws cards side by side and returns the height of the tallest.
    fn row(&mut self, pen: &mut Pen, row: &[SolutionIx], top: f64) -> f64 {
        let mut tallest = 0.0_f64;
        for (column, ix) in row.iter().enumerate() {
            let area = Area {
                left: self.sheet.grid.text_left(column),
                top,
                measure: self.sheet.grid.text_measure(),
            };
            tallest = tallest.max(self.draw(pen, *ix, area));
        }
        tallest
    }

    fn draw(&mut self, pen: &mut Pen, ix: SolutionIx, area: Area) -> f64 {
        let sheet = self.sheet;
        let solution = sheet.map.solution(ix);
        let rejected = solution.status == Status::Rejected;
        let frame = if rejected { Frame::FAINT } else { Frame::PLAIN };
        let name = (self.ids.next(&solution.head.id), label(sheet, ix));
        let pains = &self.pains[ix.at()];
        card(pen, name, frame, area, |pen, area| {
            let mut height = chips::header(sheet, pen, ix, pains, area);
            height += HEADER_GAP;
            height += title(pen, &solution.head.name.value, rejected, area.below(height));
            if let Some(need) = &solution.answers {
                let top = area.top + height + 2.0;
                height += 2.0 + pen.paragraph(area.left, top, area.measure, Role::Small, Ink::Ink2, need);
            }
            height += META_GAP;
            height + meta::lines(sheet, pen, solution, self.setting, area.below(height))
        })
    }
}

/// `S1, Planned: A call-back`.
fn label(sheet: &Sheet, ix: SolutionIx) -> String {
    let solution = sheet.map.solution(ix);
    let status = sheet.words.statuses[solution.status as usize];
    format!("{}, {status}: {}", sheet.numbers.solution(ix), solution.head.name.value)
}

fn title(pen: &mut Pen, name: &str, rejected: bool, area: Area) -> f64 {
    let from = pen.nodes.len();
    let ink = if rejected { Ink::Ink3 } else { Ink::Ink1 };
    let height = pen.paragraph(area.left, area.top, area.measure, Role::Strong, ink, name);
    if rejected {
        pen.strike_from(from);
    }
    height
}
