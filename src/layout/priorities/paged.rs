//! The solutions on sheets of paper: on as few as can be read with ease, the lists parted between any two rows.

use super::{Arrangement, Plan, matrix};
use crate::layout::paper::{Form, PaperSheet, STEP};
use crate::layout::{Paper, Sheet};
use std::ops::Range;

/// The narrowest canvas with the lists beside the matrix, and with the lists below it.
const ACROSS: f64 = 1620.0;
const UPRIGHT: f64 = 1060.0;

/// The solutions of a map, parted for sheets of one size.
pub struct Pages<'a> {
    plan: Plan<'a>,
    canvas: f64,
    paper: Paper,
    parts: Vec<Range<usize>>,
    /// The matrix stands on a page of its own before the lists, with cells of this size.
    before: Option<f64>,
}

/// The cells of a matrix on a slide, the largest first: the type in them is that of all slides.
const CELLS: [f64; 3] = [matrix::CELL, 78.0, matrix::SMALL_CELL];

/// Parts the solutions of a map, for sheets as wide as the canvas of the map if they stand behind it.
pub fn pages<'a>(sheet: &Sheet<'a>, paper: Paper, canvas: Option<f64>) -> Pages<'a> {
    let (arrangement, wanted) = if paper.form == Form::Slides {
        // A slide is too low for the matrix and a list. All slides are of one canvas.
        (Arrangement::Alone, paper.canvas(paper.smallest))
    } else if paper.height > paper.width {
        (Arrangement::BelowMatrix, UPRIGHT)
    } else {
        (Arrangement::BesideMatrix, ACROSS)
    };
    let narrowest = canvas.unwrap_or(wanted.min(paper.canvas(paper.smallest)));
    let widest = match canvas {
        Some(canvas) => canvas,
        None => paper.canvas(paper.comfortable()).min(1.4 * wanted).max(narrowest),
    };
    let steps = ((widest - narrowest) / STEP) as usize;
    let on = |canvas: f64, dense: bool| Pages::on(sheet, (canvas, arrangement, dense), paper);
    let (airy, tight) = (on(widest, false), on(widest, true));
    let dense = tight.count() < airy.count();
    let fewest = if dense { tight } else { airy };
    let mut canvases = (0..steps).map(|step| narrowest + step as f64 * STEP);
    // The narrowest canvas that needs no more sheets has the largest type.
    let narrower = canvases.find_map(|canvas| Some(on(canvas, dense)).filter(|pages| pages.count() <= fewest.count()));
    narrower.unwrap_or(fewest)
}

impl<'a> Pages<'a> {
    fn on(sheet: &Sheet<'a>, (canvas, arrangement, dense): (f64, Arrangement, bool), paper: Paper) -> Pages<'a> {
        let plan = Plan::new(sheet, canvas, arrangement, dense);
        let height = paper.height_of(canvas);
        let parts = filled(&plan, height);
        let fits = |cell: &f64| plan.matrix_page(*cell, "10 / 10", 0.0).1 <= height;
        let own_page = paper.form == Form::Slides && plan.ranking.is_weighed(plan.sheet.map);
        let before = CELLS.into_iter().find(|cell| own_page && fits(cell));
        Pages {
            plan,
            canvas,
            paper,
            parts,
            before,
        }
    }

    pub fn count(&self) -> usize {
        usize::from(self.before.is_some()) + self.parts.len()
    }

    /// Draws the sheets, of which the first is number `first` of `count`.
    pub fn draw(&self, first: usize, count: usize) -> Vec<PaperSheet> {
        let height = self.paper.height_of(self.canvas);
        let lists = self.parts.iter().map(Leaf::List);
        let leaves = self.before.map(Leaf::Matrix).into_iter().chain(lists).enumerate();
        leaves
            .map(|(at, leaf)| {
                let number = match count {
                    1 => String::new(),
                    _ => format!("{} / {count}", first + at),
                };
                let (scene, end) = match leaf {
                    Leaf::Matrix(cell) => self.plan.matrix_page(cell, &number, height),
                    Leaf::List(part) => self.plan.page(part.clone(), &number, height),
                };
                // A row higher than the paper has to be printed smaller.
                let scale = (self.paper.width / self.canvas).min(self.paper.height / end.max(height));
                PaperSheet { scene, scale }
            })
            .collect()
    }
}

/// What stands on a page.
enum Leaf<'a> {
    Matrix(f64),
    List(&'a Range<usize>),
}

/// On as few pages as it takes, each of them full, so that what is read together stands together. Where that leaves a
/// single row on the last page, none is fuller than it has to be.
fn filled(plan: &Plan, height: f64) -> Vec<Range<usize>> {
    let full = parts(plan, height);
    if full.len() == 1 || full.last().is_none_or(|last| last.len() > 1) {
        return full;
    }
    let lower = (10..20).map(|share| parts(plan, height * f64::from(share) / 20.0));
    let mut lower = lower.into_iter().filter(|parts| parts.len() == full.len());
    lower.next().unwrap_or(full)
}

/// As many entries on each page as fit, at least one.
fn parts(plan: &Plan, height: f64) -> Vec<Range<usize>> {
    let count = plan.entries.len();
    let mut parts = Vec::new();
    let mut start = 0;
    // A map without solutions and pains has an empty matrix.
    while start < count || parts.is_empty() {
        let end = last_that_fits(plan, start, height);
        parts.push(start..end);
        start = end;
    }
    parts
}

/// The end of the longest part from `start` on that is not higher than this, found by halving.
fn last_that_fits(plan: &Plan, start: usize, height: f64) -> usize {
    let fits = |end: usize| plan.page(start..end, "10 / 10", 0.0).1 <= height;
    let (mut low, mut high) = (plan.entries.len().min(start + 1), plan.entries.len());
    while low < high {
        let middle = (low + high).div_ceil(2);
        if fits(middle) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}
