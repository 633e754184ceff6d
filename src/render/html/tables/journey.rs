//! The map itself: a row for each lane, a column for each stage.

use super::lanes;
use super::{Column, Item, Row, Sheet, Table, joined, note};
use crate::model::Stage;

pub fn table(sheet: &Sheet) -> Table {
    let map = sheet.map;
    let columns = map.stages.iter().enumerate().map(|(i, stage)| column(sheet, i, stage));
    let mut rows: Vec<Row> = about(sheet).into_iter().collect();
    rows.extend(map.lanes.iter().flat_map(|choice| lanes::rows(sheet, choice)));
    Table {
        id: "journey",
        caption: sheet.words.as_table.to_owned(),
        lead: String::new(),
        corner: sheet.words.lane.to_owned(),
        columns: columns.collect(),
        rows,
    }
}

/// "1 Research" above, the name below.
fn column(sheet: &Sheet, number: usize, stage: &Stage) -> Column {
    let phase = stage.phase.map_or("", |phase| sheet.words.phases[phase as usize]);
    let time = stage.time.as_ref().map_or("", |time| time.as_str());
    let over = format!("{} {phase}", number + 1);
    Column {
        over: joined([over.trim_end().to_owned(), time.to_owned()]),
        name: stage.head.name.value.clone(),
    }
}

/// What else is known of the stages: their group and their note.
fn about(sheet: &Sheet) -> Option<Row> {
    let cell = |stage: &Stage| {
        let group = stage.group.as_ref().map_or("", |group| group.as_str());
        let text = joined([group.to_owned(), note(&stage.head.note).to_owned()]);
        if text.is_empty() {
            Vec::new()
        } else {
            vec![Item::text(text)]
        }
    };
    let cells: Vec<Vec<Item>> = sheet.map.stages.iter().map(cell).collect();
    let row = Row::new("", Item::text(sheet.words.note), cells);
    (!row.is_empty()).then_some(row)
}
