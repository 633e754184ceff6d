//! A map as the pages of a document: on paper of some size, or on pages that fit.

use super::SheetName;
use super::draw::{Drawing, Drawn, Small};
use crate::layout::{Paper, Sheet, on_paper, shows_solutions, solutions_on_paper, solutions_sheet};
use crate::render::pdf::{self, About, Page, PdfError};
use crate::scene::Scene;
use crate::theme::Theme;

/// The map and behind it its solutions, or these alone, on paper or on pages that fit. `scene` is what was asked for
/// on one sheet.
pub fn document(
    sheet: &Sheet,
    scene: &Scene,
    drawing: &Drawing,
    theme: &Theme,
    about: &About,
) -> Result<Drawn, PdfError> {
    match drawing.paper {
        Some(paper) => on_sheets(sheet, paper, drawing.sheet, theme, about),
        None => {
            let is_map = drawing.sheet == SheetName::Map;
            let solutions = (is_map && shows_solutions(sheet.map)).then(|| solutions_sheet(sheet));
            let pages: Vec<Page> = std::iter::once(scene).chain(&solutions).map(Page::fit).collect();
            drawn(&pages, None, theme, about)
        }
    }
}

fn on_sheets(sheet: &Sheet, paper: Paper, name: SheetName, theme: &Theme, about: &About) -> Result<Drawn, PdfError> {
    let sheets = match name {
        SheetName::Map => on_paper(sheet, paper),
        SheetName::Solutions => solutions_on_paper(sheet, paper),
    };
    let mut numbered = (1..).zip(&sheets);
    let small = numbered.find_map(|(sheet, on)| on.too_small().map(|points| Small { sheet, points }));
    let pages = sheets.iter().map(|sheet| Page {
        scene: &sheet.scene,
        width: paper.width,
        height: paper.height,
        scale: sheet.scale,
    });
    drawn(&pages.collect::<Vec<_>>(), small, theme, about)
}

fn drawn(pages: &[Page], small: Option<Small>, theme: &Theme, about: &About) -> Result<Drawn, PdfError> {
    Ok(Drawn {
        bytes: pdf::render(pages, theme, about)?,
        size: None,
        small,
    })
}
