//! The sources behind the evidence numbers: what was asked or counted, of how many, when.

use super::columns::Columns;
use crate::layout::{Align, Pen, Sheet, ids};
use crate::model::{Source, SourceIx};
use crate::scene::Ink;
use crate::text::Role;

/// Between a number and the text behind it.
const GAP: f64 = 6.0;

/// Returns the height.
pub fn draw(sheet: &Sheet, pen: &mut Pen, columns: &Columns, top: f64) -> f64 {
    let sources: Vec<SourceIx> = (0..sheet.map.sources.len() as u32).map(SourceIx).collect();
    let widest = sources
        .iter()
        .map(|ix| sheet.type_.width(&sheet.numbers.source(*ix), Role::SmallStrong));
    let inset = widest.fold(8.0, f64::max) + GAP;
    columns.fill(&sources, top, |ix, _, place| {
        one(sheet, pen, *ix, place, (inset, columns.measure()))
    })
}

fn one(sheet: &Sheet, pen: &mut Pen, ix: SourceIx, (x, top): (f64, f64), (inset, measure): (f64, f64)) -> f64 {
    let source = sheet.map.source(ix);
    let number = sheet.numbers.source(ix);
    let name = &source.head.name.value;
    let mut height = 0.0;
    pen.group(
        ids::item("source", &source.head.id),
        format!("{number}: {name}"),
        |pen| {
            pen.text(x, top, Align::Left, Role::SmallStrong, Ink::Accent, &number);
            let (left, measure) = (x + inset, measure - inset);
            height = pen.paragraph(left, top, measure, Role::Small, Ink::Ink1, name);
            let details = details(sheet, source);
            if !details.is_empty() {
                height += pen.paragraph(left, top + height, measure, Role::Meta, Ink::Ink3, &details);
            }
        },
    );
    if let Some(link) = &source.link {
        pen.link_last(link);
    }
    height
}

/// `Survey · n = 1,204 · March 2026`, as far as it is known and the name does not say it: few call a survey anything else.
fn details(sheet: &Sheet, source: &Source) -> String {
    let kind = source
        .kind
        .as_ref()
        .map(|kind| sheet.words.source_kinds[kind.value as usize].to_owned())
        .filter(|kind| kind.to_lowercase() != source.head.name.value.to_lowercase());
    let sample = source
        .sample
        .map(|sample| format!("n\u{a0}=\u{a0}{}", sheet.words.number(sample as f64, 0)));
    let date = source.date.as_ref().map(|date| sheet.words.date(date.value));
    let parts: Vec<String> = [kind, sample, date].into_iter().flatten().collect();
    sheet.type_.facts(&parts)
}
