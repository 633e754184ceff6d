//! A map as the pages of a document: on paper of some size, or on pages that fit.

use super::SheetName;
use super::draw::Drawing;
use crate::layout::{Sheet, on_paper, shows_solutions, solutions_on_paper, solutions_sheet};
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
) -> Result<Vec<u8>, PdfError> {
    let Some(paper) = drawing.paper else {
        let is_map = drawing.sheet == SheetName::Map;
        let solutions = (is_map && shows_solutions(sheet.map)).then(|| solutions_sheet(sheet));
        let pages: Vec<Page> = std::iter::once(scene).chain(&solutions).map(Page::fit).collect();
        return pdf::render(&pages, theme, about);
    };
    let sheets = match drawing.sheet {
        SheetName::Map => on_paper(sheet, paper),
        SheetName::Solutions => solutions_on_paper(sheet, paper),
    };
    let pages = sheets.iter().map(|sheet| Page {
        scene: &sheet.scene,
        width: paper.width,
        height: paper.height,
        scale: sheet.scale,
    });
    pdf::render(&pages.collect::<Vec<_>>(), theme, about)
}
