//! What goes on behind the touchpoints: every process of the blueprint.

use super::{Item, Row, Sheet, Table, anchor, blueprint, cell, columns, note, optional};
use crate::layout::lanes;
use crate::model::{BlueprintItem, LaneChoice};

pub fn table(sheet: &Sheet) -> Table {
    let words = sheet.words;
    let items = sheet.map.blueprint.iter();
    let shown = items.filter(|item| sheet.map.shows(item.lane.id()));
    Table {
        id: "blueprint".to_owned(),
        kind: words.blueprint.to_owned(),
        caption: words.blueprint.to_owned(),
        corner: words.description.to_owned(),
        columns: columns(&[
            words.lane,
            words.stage,
            words.department,
            words.touchpoint,
            words.duration,
            words.note,
        ]),
        rows: shown.map(|item| row(sheet, item)).collect(),
        ..Table::default()
    }
}

fn row(sheet: &Sheet, item: &BlueprintItem) -> Row {
    let map = sheet.map;
    let stage = map.stage(item.stage);
    let touchpoint = item.touchpoint.as_ref().filter(|_| map.shows("touchpoints"));
    let touchpoint = touchpoint.map(|ix| map.touchpoint(ix.value));
    let department = item
        .department
        .as_ref()
        .map_or("", |ix| map.department(ix.value).name.as_str());
    Row::new(
        anchor("blueprint", &item.head.id),
        blueprint::handed_on(sheet, item),
        [
            cell(lane(sheet, item)),
            vec![
                Item::text(stage.head.name.as_str())
                    .to(anchor("stage", &stage.head.id))
                    .small(blueprint::until(sheet, item)),
            ],
            cell(department),
            touchpoint
                .map(|touchpoint| {
                    Item::text(touchpoint.head.name.as_str()).to(anchor("touchpoint", &touchpoint.head.id))
                })
                .into_iter()
                .collect(),
            optional(&item.duration)
                .into_iter()
                .chain(optional(&item.system))
                .collect(),
            cell(note(&item.head.note)),
        ],
    )
}

/// The lane as the map calls it.
fn lane<'a>(sheet: &'a Sheet, item: &BlueprintItem) -> &'a str {
    let is_its = |choice: &&LaneChoice| choice.id == item.lane.id();
    let own = sheet.map.lanes.iter().find(is_its);
    own.map_or("", |choice| lanes::label(sheet, choice).0)
}
