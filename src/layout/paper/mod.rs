//! A map on sheets of paper: as few as body text of a given size allows.
//!
//! A canvas that is wider than the paper is printed smaller. The canvas is as narrow as the sheets can be filled with:
//! `split` says which lanes stand on which sheet of a given canvas, this file chooses the canvas and draws.

mod cover;
mod feet;
mod head;
mod measures;
mod parted;
mod pieces;
mod split;
mod tracks;

use super::grid::{CONTENT_LEFT, MARGIN};
use super::priorities::{self, Pages};
use super::{Grid, Sheet, compose, emotion, footer};
use crate::layout::portion::Portion;
use crate::model::{LaneChoice, Map};
use crate::scene::Scene;
use crate::text::Role;
use compose::Body;
use split::{Cut, Split};
use std::ops::Range;

/// A sheet of paper, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    pub width: f64,
    pub height: f64,
    /// Body text is never smaller.
    pub smallest: f64,
    pub form: Form,
}

/// What sheets are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Pages of a document: the map, and behind it what to do first.
    Pages,
    /// Slides: title and personas stand on slides of their own, and what to do first is a list.
    Slides,
    /// The map alone.
    Poster,
}

/// What stands on one sheet.
#[derive(Clone, Debug)]
pub struct PaperSheet {
    pub scene: Scene,
    /// Points to a pixel of the scene.
    pub scale: f64,
}

impl PaperSheet {
    /// Whether it is as wide as the paper.
    fn fills(&self, paper: Paper) -> bool {
        (self.scale * self.scene.width - paper.width).abs() < 0.01
    }

    /// The size of body text in points, if it is smaller than it should be.
    pub fn too_small(&self, paper: Paper) -> Option<f64> {
        let points = self.scale * Role::Body.style().size;
        (points < paper.smallest - 0.005).then_some(points)
    }
}

/// Body text on paper that is held in the hand is never smaller, in points.
pub const SMALLEST: f64 = 7.0;
/// A map of more than [`MOST_STAGES`] stages is parted as soon as body text would be smaller than this.
const COMFORTABLE: f64 = 8.5;
const MOST_STAGES: usize = 7;
/// Columns are not narrower than this.
const NARROWEST: f64 = 200.0;
/// The narrowest canvas, and the step to the next.
const CANVAS: f64 = 1560.0;
pub const STEP: f64 = 20.0;
/// A canvas is widened so many times at most for a lane that is too high.
const MOST_WIDENED: f64 = 2.0;
/// Between the last lane and what stands at the foot of the sheet.
const GAP: f64 = 14.0;

impl Paper {
    /// Body text of this size is read with ease.
    pub fn comfortable(self) -> f64 {
        self.smallest.max(COMFORTABLE)
    }

    /// The widest canvas on which body text has at least this size.
    pub fn canvas(self, points: f64) -> f64 {
        (self.width * Role::Body.style().size / points / STEP).floor() * STEP
    }

    /// How many stages fit beside each other if body text has at least this size.
    fn stages(self, points: f64) -> usize {
        ((self.canvas(points) - CONTENT_LEFT - MARGIN) / NARROWEST).max(1.0) as usize
    }

    /// The height of a canvas of this width.
    pub fn height_of(self, canvas: f64) -> f64 {
        canvas * self.height / self.width
    }
}

/// Lays a map out for paper, and behind it its solutions. `whole` is its sheet without end.
pub fn on_paper(whole: &Sheet, paper: Paper) -> Vec<PaperSheet> {
    let best = fitting(whole, paper);
    let covers = match best.covered {
        true => cover::pages(whole, best.canvas, paper),
        false => Vec::new(),
    };
    let follows = paper.form != Form::Poster && shows_solutions(whole.map);
    let solutions = follows.then(|| priorities::pages(whole, paper, Some(best.canvas)));
    let own = covers.len() + best.cuts.len();
    let count = own + solutions.as_ref().map_or(0, Pages::count);
    let number = |at: usize| match count {
        1 => String::new(),
        _ => format!("{} / {count}", at + 1),
    };
    let opening = covers.iter().enumerate();
    let mut sheets: Vec<PaperSheet> = opening
        .map(|(at, page)| page.draw(whole, best.canvas, paper, &number(at)))
        .collect();
    let cuts = (covers.len()..).zip(&best.cuts);
    sheets.extend(cuts.map(|(at, cut)| draw(whole, cut, best.canvas, paper, &number(at))));
    sheets.extend(solutions.iter().flat_map(|pages| pages.draw(own + 1, count)));
    sheets
}

/// The map on the fewest sheets, none of which is higher than the paper if that can be.
fn fitting(whole: &Sheet, paper: Paper) -> Split {
    let (stages, rows) = (whole.map.stages.len().max(1), rows(whole.map, paper));
    let mut best = narrowest(whole, &parts(stages, rows), paper, paper.form == Form::Slides);
    if best.too_high() && paper.form == Form::Pages {
        // So many personas that no lane fits below them have sheets of their own.
        best = best.or(narrowest(whole, &parts(stages, rows), paper, true));
    }
    // Texts take fewer lines where fewer stages stand beside each other.
    let mut more = std::iter::successors(Some(2 * rows), |rows| Some(2 * rows)).take_while(|rows| *rows < 2 * stages);
    while best.too_high()
        && let Some(rows) = more.next()
    {
        let covered = best.covered;
        best = best.or(narrowest(whole, &parts(stages, rows.min(stages)), paper, covered));
    }
    best
}

/// The map on the narrowest canvas with the fewest sheets, or with the title and the personas on sheets of their own.
fn narrowest(whole: &Sheet, parts: &[Range<usize>], paper: Paper, covered: bool) -> Split {
    let widest = paper.canvas(paper.smallest);
    let narrowest = CANVAS.min(widest);
    let split = |step: usize| Split::new(whole, parts, narrowest + step as f64 * STEP, paper, covered);
    let last = ((widest - narrowest) / STEP).max(0.0) as usize;
    // The wider the canvas, the fewer sheets: the narrowest one with the fewest is found by halving.
    let (mut low, mut high, mut best) = (0, last, split(last));
    while low < high {
        let middle = (low + high) / 2;
        let tried = split(middle);
        if tried.rank() <= best.rank() {
            (high, best) = (middle, tried);
        } else {
            low = middle + 1;
        }
    }
    best
}

/// The solutions of a map alone, on as many sheets as they need.
pub fn solutions_on_paper(whole: &Sheet, paper: Paper) -> Vec<PaperSheet> {
    let pages = priorities::pages(whole, paper, None);
    pages.draw(1, pages.count())
}

/// Whether what to do first belongs to what is shown of the map.
pub fn shows_solutions(map: &Map) -> bool {
    priorities::are_weighed(map) && map.shows("solutions")
}

/// In how many rows the stages stand.
fn rows(map: &Map, paper: Paper) -> usize {
    let most = paper.stages(paper.smallest).min(MOST_STAGES);
    let most = most.max(paper.stages(paper.comfortable()));
    map.stages.len().max(1).div_ceil(most)
}

/// The stages that stand beside each other, for each row of sheets.
fn parts(stages: usize, rows: usize) -> Vec<Range<usize>> {
    (0..rows)
        .map(|row| row * stages / rows..(row + 1) * stages / rows)
        .collect()
}

/// Draws one sheet. A lane that is higher than the paper is drawn on a wider canvas, and so printed smaller, with the
/// sheet filled from edge to edge as all others are; one in portions cannot be, as they depend on the canvas.
fn draw(whole: &Sheet, cut: &Cut, canvas: f64, paper: Paper, number: &str) -> PaperSheet {
    let on = |canvas: f64| draw_on(whole, cut, canvas, paper, number);
    let narrow = on(canvas);
    if narrow.fills(paper) || has(cut, |portion| matches!(portion, Portion::Pieces(_))) || has_notes(cut) {
        return narrow;
    }
    let steps = ((MOST_WIDENED - 1.0) * canvas / STEP) as usize;
    let wider = (1..=steps).map(|step| on(canvas + step as f64 * STEP));
    wider.into_iter().find(|sheet| sheet.fills(paper)).unwrap_or(narrow)
}

/// Draws one sheet of this width; the curve takes the height that is left over.
fn draw_on(whole: &Sheet, cut: &Cut, canvas: f64, paper: Paper, number: &str) -> PaperSheet {
    let map = whole.map.part(cut.stages.clone(), cut.lanes.clone());
    let grid = Grid::across(map.stages.len(), canvas);
    let mut sheet = whole.showing(&map, cut.stages.start, grid);
    sheet.scrolls = false;
    sheet.portions = cut.portions.clone();
    let (lowest, stretch) = emotion::extent(&sheet);
    let least = if cut.tight { lowest } else { emotion::HEIGHT };
    sheet.curve = least;
    let height = paper.height_of(canvas);
    let (mut scene, mut end) = fill(&sheet, cut, height, number);
    let spare = (height - end).min(stretch);
    if spare > 0.0 && has_curve(&cut.lanes) && !has_notes(cut) {
        for share in [1.0, 0.75, 0.5] {
            sheet.curve = least + (share * spare).floor();
            let stretched = fill(&sheet, cut, height, number);
            if stretched.1 <= height {
                (scene, end) = stretched;
                break;
            }
        }
    }
    let scale = (paper.width / canvas).min(paper.height / end.max(height));
    scene.height = end.max(height);
    PaperSheet { scene, scale }
}

/// Puts everything on a sheet of some height. Returns where it would have to end.
fn fill(sheet: &Sheet, cut: &Cut, height: f64, number: &str) -> (Scene, f64) {
    if cut.rests {
        return close(sheet, cut, height, number);
    }
    let mut body = begin(sheet, cut.opens, cut.recalls);
    body.lanes(sheet);
    let mut aside = super::Pen::new(sheet.type_);
    let draw_foot = if cut.opens {
        footer::running_foot
    } else {
        footer::repeated_foot
    };
    let foot = draw_foot(sheet, &mut aside, 0.0, number);
    let notes = footer::notes(sheet, &mut aside, 0.0, cut.closes);
    let end = body.bottom() + GAP + notes + foot;
    let bottom = height.max(end);
    footer::notes(sheet, &mut body.pen, bottom - foot - notes, cut.closes);
    draw_foot(sheet, &mut body.pen, bottom - foot, number);
    (body.scene(sheet, bottom), end)
}

/// A last sheet for what the map rests on, which is said of no stage.
fn close(sheet: &Sheet, cut: &Cut, height: f64, number: &str) -> (Scene, f64) {
    let mut pen = super::Pen::new(sheet.type_);
    let top = head::title(sheet, &mut pen) + 2.0 * GAP;
    let notes = footer::notes(sheet, &mut pen, top, cut.closes);
    let foot = footer::repeated_foot(sheet, &mut super::Pen::new(sheet.type_), 0.0, number);
    let end = top + notes + foot;
    let bottom = height.max(end);
    footer::repeated_foot(sheet, &mut pen, bottom - foot, number);
    (compose::scene(sheet, pen.nodes, bottom), end)
}

/// Head and stage bar: in full on the first sheet, short on those that follow, with the curve in small.
fn begin<'a>(sheet: &Sheet<'a>, opens: bool, recalls: bool) -> Body<'a> {
    if opens {
        return Body::below(sheet, |pen| compose::full_head(sheet, pen));
    }
    let mut body = Body::below(sheet, |pen| head::short(sheet, pen));
    if recalls {
        body.add(|pen, top| emotion::recall(sheet, pen, top));
    }
    body
}

fn has(cut: &Cut, kind: impl Fn(&Portion) -> bool) -> bool {
    cut.portions.values().any(kind)
}

/// Notes stand on several sheets: which ones there are depends on canvas and curve, which are the same for all.
fn has_notes(cut: &Cut) -> bool {
    has(cut, |portion| matches!(portion, Portion::Notes { .. }))
}

fn has_curve(lanes: &[LaneChoice]) -> bool {
    lanes.iter().any(|lane| lane.id == "emotion")
}
