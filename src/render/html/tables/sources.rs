//! What the map rests on: the research, numbered as the evidence numbers name it.

use super::{Item, Row, Sheet, Table, anchor, cell, columns, note};
use crate::model::{Date, Source, SourceIx};
use crate::source::Spanned;

pub fn table(sheet: &Sheet) -> Table {
    let words = sheet.words;
    let row = |(i, source): (usize, &Source)| row(sheet, SourceIx(i as u32), source);
    Table {
        id: "sources".to_owned(),
        kind: words.source.to_owned(),
        caption: words.sources.to_owned(),
        lead: scale(sheet),
        corner: words.source.to_owned(),
        columns: columns(&[words.kind, words.sample, words.date_label, words.reviewed]),
        rows: sheet.map.sources.iter().enumerate().map(row).collect(),
        ..Table::default()
    }
}

/// "Emotion scores from −5 to +5".
fn scale(sheet: &Sheet) -> String {
    let score = |value| sheet.words.score(value, sheet.map.scale);
    let text = sheet.words.scores_note.replace("{min}", &score(sheet.map.scale.min));
    text.replace("{max}", &score(sheet.map.scale.max))
}

fn row(sheet: &Sheet, ix: SourceIx, source: &Source) -> Row {
    let words = sheet.words;
    let number = sheet.numbers.source(ix);
    let kind = source
        .kind
        .as_ref()
        .map_or("", |kind| words.source_kinds[kind.value as usize]);
    let sample = source.sample.map(|sample| words.number(sample as f64, 0));
    let date = |date: &Option<Spanned<Date>>| cell(date.as_ref().map_or(String::new(), |date| words.date(date.value)));
    let head = Item {
        number: number.clone(),
        strong: source.head.name.value.clone(),
        link: source.link.as_ref().map_or(String::new(), |link| link.value.clone()),
        ..Item::default()
    };
    Row::new(
        anchor("source", &source.head.id),
        head.small(note(&source.head.note)),
        vec![
            cell(kind),
            cell(sample.unwrap_or_default()),
            date(&source.date),
            date(&source.reviewed),
        ],
    )
}
