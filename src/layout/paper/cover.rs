//! The first slides: what the map is about, and whom it is about.

use super::{GAP, Paper, PaperSheet, head};
use crate::layout::{Grid, Pen, Sheet, compose, footer, header, personas, running_head};
use crate::scene::Scene;
use std::ops::Range;

/// Above the first row of cards, and between two rows.
const ABOVE: f64 = 20.0;
const BETWEEN: f64 = 13.0;

/// One of the slides: some rows of cards, below what stands above them.
pub struct Page {
    rows: Range<usize>,
    top: Top,
}

/// What stands above the cards.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Top {
    /// All that is said of the map.
    Opening,
    /// Title and finding, and on the next slide the rest, where one slide is too low for all.
    Headline,
    About,
    /// Which map it is.
    Name,
}

/// As many rows of cards on each slide as fit; the first has at least the title, all others at least one row.
pub fn pages(whole: &Sheet, canvas: f64, paper: Paper) -> Vec<Page> {
    let sheet = across(whole, canvas);
    let (count, height) = (header::rows(&sheet).len(), paper.height_of(canvas));
    let fits = |page: &Page| page.fill(&sheet, 0.0, "10 / 10").height <= height;
    let opening = Page {
        rows: 0..0,
        top: Top::Opening,
    };
    let mut tops = match fits(&opening) {
        true => vec![Top::Opening],
        false => vec![Top::Headline, Top::About],
    }
    .into_iter();
    let mut pages = Vec::new();
    let mut start = 0;
    while let Some(top) = tops.next().or((start < count).then_some(Top::Name)) {
        let least = if top == Top::Name { start + 1 } else { start };
        let most = if top == Top::Headline { start } else { count };
        let page = |end| Page { rows: start..end, top };
        let end = (least..=most).rev().find(|end| fits(&page(*end))).unwrap_or(least);
        pages.push(page(end));
        start = end;
    }
    pages
}

fn across<'a>(whole: &Sheet<'a>, canvas: f64) -> Sheet<'a> {
    let mut sheet = whole.showing(whole.map, 0, Grid::across(whole.map.stages.len(), canvas));
    sheet.scrolls = false;
    sheet
}

impl Page {
    pub fn draw(&self, whole: &Sheet, canvas: f64, paper: Paper, number: &str) -> PaperSheet {
        let height = paper.height_of(canvas);
        let scene = self.fill(&across(whole, canvas), height, number);
        let scale = (paper.width / canvas).min(paper.height / scene.height);
        PaperSheet { scene, scale }
    }

    /// Draws the slide, at least as high as `height`.
    fn fill(&self, sheet: &Sheet, height: f64, number: &str) -> Scene {
        let mut pen = Pen::new(sheet.type_);
        let mut bottom = match self.top {
            Top::Opening | Top::Headline => {
                let top = running_head::draw(sheet, &mut pen);
                let draw = if self.top == Top::Opening {
                    header::title
                } else {
                    header::headline
                };
                draw(sheet, &mut pen, top)
            }
            Top::About => {
                let top = head::title(sheet, &mut pen) + ABOVE;
                header::about(sheet, &mut pen, top)
            }
            Top::Name => head::title(sheet, &mut pen),
        };
        let rows = header::rows(sheet);
        for (at, (first, frames)) in rows.get(self.rows.clone()).unwrap_or_default().iter().enumerate() {
            let top = bottom + if at == 0 { ABOVE } else { BETWEEN };
            bottom = personas::row(sheet, &mut pen, top, *first, frames);
        }
        let draw_foot = match self.top {
            Top::Opening | Top::Headline => footer::running_foot,
            Top::About | Top::Name => footer::repeated_foot,
        };
        let foot = draw_foot(sheet, &mut Pen::new(sheet.type_), 0.0, number);
        let height = height.max(bottom + GAP + foot);
        draw_foot(sheet, &mut pen, height - foot, number);
        compose::scene(sheet, pen.nodes, height)
    }
}
