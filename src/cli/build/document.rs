//! A map as the pages of a document: on paper of some size, or on pages that fit.

use super::SheetName;
use super::draw::{Made, Small};
use crate::layout::{Paper, PaperSheet, Sheet, on_paper, shows_solutions, solutions_on_paper, solutions_sheet};
use crate::render::pdf::{self, About, Page, PdfError};
use crate::scene::Scene;
use crate::theme::Theme;

/// A map on sheets of paper.
pub struct OnPaper {
    pub paper: Paper,
    pub sheets: Vec<PaperSheet>,
}

impl OnPaper {
    /// The map and behind it its solutions, or these alone.
    pub fn of(sheet: &Sheet, paper: Paper, name: SheetName) -> Self {
        let sheets = match name {
            SheetName::Map => on_paper(sheet, paper),
            SheetName::Solutions => solutions_on_paper(sheet, paper),
        };
        Self { paper, sheets }
    }

    /// The first sheet with text that is too small.
    pub fn small(&self) -> Option<Small> {
        let mut numbered = (1..).zip(&self.sheets);
        numbered.find_map(|(sheet, on)| {
            let points = on.too_small(self.paper)?;
            Some(Small { sheet, points })
        })
    }
}

/// The document of these sheets.
pub fn on_sheets(on: &OnPaper, theme: &Theme, about: &About) -> Result<Made, PdfError> {
    let pages = on.sheets.iter().map(|sheet| Page {
        scene: &sheet.scene,
        width: on.paper.width,
        height: on.paper.height,
        scale: sheet.scale,
    });
    made(&pages.collect::<Vec<_>>(), on.small(), theme, about)
}

/// What was asked for on one page, `scene`, and behind a map its solutions.
pub fn on_fitting_pages(
    sheet: &Sheet,
    scene: &Scene,
    name: SheetName,
    theme: &Theme,
    about: &About,
) -> Result<Made, PdfError> {
    let follows = name == SheetName::Map && shows_solutions(sheet.map);
    let solutions = follows.then(|| solutions_sheet(sheet));
    let pages: Vec<Page> = std::iter::once(scene).chain(&solutions).map(Page::fit).collect();
    made(&pages, None, theme, about)
}

fn made(pages: &[Page], small: Option<Small>, theme: &Theme, about: &About) -> Result<Made, PdfError> {
    Ok(Made {
        bytes: pdf::render(pages, theme, about)?,
        size: None,
        small,
    })
}
