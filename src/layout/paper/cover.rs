//! The first slides: what the map is about, and whom it is about.

use super::{GAP, Paper, PaperSheet, head};
use crate::layout::{Grid, Pen, Sheet, compose, footer, header, personas, running_head};
use crate::scene::Scene;
use std::ops::Range;

/// Above the first row of cards, and between two rows.
const ABOVE: f64 = 20.0;
const BETWEEN: f64 = 13.0;

/// One of the slides: some rows of cards, under the title of the map on the first.
pub struct Page {
    rows: Range<usize>,
    opens: bool,
}

/// As many rows of cards on each slide as fit; the first has at least the title, all others at least one row.
pub fn pages(whole: &Sheet, canvas: f64, paper: Paper) -> Vec<Page> {
    let sheet = across(whole, canvas);
    let (count, height) = (header::rows(&sheet).len(), paper.height_of(canvas));
    let fits = |page: &Page| page.fill(&sheet, 0.0, "10 / 10").height <= height;
    let mut pages = Vec::new();
    let mut start = 0;
    while start < count || pages.is_empty() {
        let opens = pages.is_empty();
        let least = if opens { start } else { start + 1 };
        let page = |end| Page {
            rows: start..end,
            opens,
        };
        let end = (least..=count).rev().find(|end| fits(&page(*end))).unwrap_or(least);
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
        let mut bottom = if self.opens {
            let top = running_head::draw(sheet, &mut pen);
            header::title(sheet, &mut pen, top)
        } else {
            head::title(sheet, &mut pen)
        };
        let rows = header::rows(sheet);
        for (at, (first, frames)) in rows.get(self.rows.clone()).unwrap_or_default().iter().enumerate() {
            let top = bottom + if at == 0 { ABOVE } else { BETWEEN };
            bottom = personas::row(sheet, &mut pen, top, *first, frames);
        }
        let foot = footer::running_foot(sheet, &mut Pen::new(sheet.type_), 0.0, number);
        let height = height.max(bottom + GAP + foot);
        let draw_foot = if self.opens {
            footer::running_foot
        } else {
            footer::repeated_foot
        };
        draw_foot(sheet, &mut pen, height - foot, number);
        compose::scene(sheet, pen.nodes, height)
    }
}
