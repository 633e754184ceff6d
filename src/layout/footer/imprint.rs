//! The last line: what the scores mean and where they come from at the left, who made the map at the right.

use crate::layout::grid::MARGIN;
use crate::layout::{Align, Pen, Sheet, label};
use crate::model::Confidential;
use crate::scene::Ink;
use crate::text::Role;

const ABOVE: f64 = 10.0;
/// Between the texts at the left and at the right.
const GAP: f64 = 32.0;
const ROLE: Role = Role::Meta;
/// More lines than these stand on the first sheet alone.
const MOST_REPEATED: f64 = 2.0;

/// Draws the line, and the hairline above it where there is something to say. `number` is that of the sheet, if it has
/// one. Returns the height.
pub fn draw(sheet: &Sheet, pen: &mut Pen, top: f64, number: &str) -> f64 {
    let about = own_words(sheet).or_else(|| about_scores(sheet)).unwrap_or_default();
    line(sheet, pen, top, &about, number)
}

/// As [`draw`], on a sheet that follows the first: what takes more than two lines has been said there.
pub fn repeated(sheet: &Sheet, pen: &mut Pen, top: f64, number: &str) -> f64 {
    let height = draw(sheet, &mut Pen::new(sheet.type_), top, number);
    let is_long = height > ABOVE + MOST_REPEATED * ROLE.style().line + 0.5;
    match is_long {
        true => line(sheet, pen, top, "", number),
        false => draw(sheet, pen, top, number),
    }
}

/// As [`draw`], on a sheet without scores of emotions.
pub fn without_scores(sheet: &Sheet, pen: &mut Pen, top: f64, number: &str) -> f64 {
    line(sheet, pen, top, &own_words(sheet).unwrap_or_default(), number)
}

fn line(sheet: &Sheet, pen: &mut Pen, top: f64, left: &str, number: &str) -> f64 {
    let right = makers(sheet, number);
    if left.is_empty() && right.is_empty() {
        return 0.0;
    }
    let edge = sheet.grid.right();
    label::rule(pen, edge, top);
    let top = top + ABOVE;
    let whole = edge - MARGIN;
    let makers_width = pen.type_.width(&right, ROLE);
    if right.is_empty() || makers_width > whole * 0.45 {
        let mut height = ABOVE;
        for text in [left, &right].into_iter().filter(|text| !text.is_empty()) {
            height += pen.paragraph(MARGIN, top + height - ABOVE, whole, ROLE, Ink::Ink3, text);
        }
        return height;
    }
    pen.text(edge, top, Align::Right, ROLE, Ink::Ink3, &right);
    let measure = whole - makers_width - GAP;
    let height = pen.paragraph(MARGIN, top, measure, ROLE, Ink::Ink3, left);
    ABOVE + height.max(ROLE.style().line)
}

/// What the map says about itself.
fn own_words(sheet: &Sheet) -> Option<String> {
    sheet.map.brand.footer.as_ref().map(|footer| footer.value.clone())
}

/// `Emotion scores from −2 to +2`.
fn about_scores(sheet: &Sheet) -> Option<String> {
    let map = sheet.map;
    let is_drawn = sheet.whole.lanes.iter().any(|lane| lane.id == "emotion") && map.has_emotions();
    let score = |value| sheet.words.score(value, map.scale);
    let words = sheet.words.scores_note.replace("{min}", &score(map.scale.min));
    is_drawn.then(|| words.replace("{max}", &score(map.scale.max)))
}

/// `Halden Service Design · Confidential · 1 / 2`.
fn makers(sheet: &Sheet, number: &str) -> String {
    let brand = &sheet.map.brand;
    let confidential = brand.confidential.as_ref().map(|mark| match mark {
        Confidential::Plain => sheet.words.confidential.to_owned(),
        Confidential::Text(text) => text.value.clone(),
    });
    let author = brand.author.as_ref().map(|text| text.value.clone());
    let number = (!number.is_empty()).then(|| number.to_owned());
    let parts: Vec<String> = [author, confidential, number].into_iter().flatten().collect();
    sheet.type_.facts(&parts)
}
