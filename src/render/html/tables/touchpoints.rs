//! Where the company and its customers meet: every touchpoint with all that is known about it.

use super::{
    Item, Row, Sheet, Table, anchor, cell, columns, emotions, list, names, optional, owner, pains, touchpoint,
};
use crate::layout::touchpoints;
use crate::model::{Touchpoint, TouchpointIx};
use crate::render::html::entries;

pub fn table(sheet: &Sheet) -> Table {
    let words = sheet.words;
    let in_stages = sheet.map.stages.iter().flat_map(|stage| &stage.touchpoints);
    Table {
        id: "touchpoints".to_owned(),
        kind: words.touchpoint.to_owned(),
        caption: words.touchpoints.to_owned(),
        corner: words.touchpoint.to_owned(),
        columns: columns(&[
            words.stage,
            words.channel,
            words.owner,
            words.personas,
            words.actions,
            words.thoughts,
            words.emotion,
            words.pain_points,
            words.kpis,
            words.duration,
            words.blueprint,
        ]),
        rows: in_stages.map(|ix| row(sheet, *ix)).collect(),
        ..Table::default()
    }
}

fn row(sheet: &Sheet, ix: TouchpointIx) -> Row {
    let map = sheet.map;
    let touchpoint = map.touchpoint(ix);
    let stage = map.stage(touchpoint.stage);
    let of_lane = |lane, items: &dyn Fn() -> Vec<Item>| if map.shows(lane) { items() } else { Vec::new() };
    let row = Row::new(
        anchor("touchpoint", &touchpoint.head.id),
        head(sheet, ix),
        [
            vec![Item::text(stage.head.name.as_str()).to(anchor("stage", &stage.head.id))],
            channel(sheet, touchpoint),
            cell(owner(sheet, &touchpoint.owner).unwrap_or_default()),
            names(sheet, &touchpoint.personas),
            of_lane("actions", &|| list(&touchpoint.actions)),
            of_lane("thoughts", &|| list(&touchpoint.thoughts)),
            of_lane("emotion", &|| emotions::at(sheet, touchpoint)),
            of_lane("pain_points", &|| pains_of(sheet, touchpoint)),
            of_lane("kpis", &|| kpis_of(sheet, touchpoint)),
            optional(&touchpoint.duration),
            backstage(sheet, touchpoint),
        ],
    );
    row.of(entries::numbers(&touchpoint.personas))
}

fn pains_of(sheet: &Sheet, touchpoint: &Touchpoint) -> Vec<Item> {
    let pains = touchpoint.pain_points.iter();
    pains.map(|ix| pains::named(sheet, ix.value)).collect()
}

fn kpis_of(sheet: &Sheet, touchpoint: &Touchpoint) -> Vec<Item> {
    let kpis = touchpoint.kpis.iter();
    kpis.map(|ix| super::kpis::named(sheet, ix.value)).collect()
}

/// What serves it in the lanes of the blueprint that are drawn.
fn backstage(sheet: &Sheet, touchpoint: &Touchpoint) -> Vec<Item> {
    let items = touchpoint.backstage.iter();
    let shown = items.filter(|ix| sheet.map.shows(sheet.map.blueprint_item(**ix).lane.id()));
    shown.map(|ix| super::blueprint::named(sheet, *ix)).collect()
}

/// Name, switch, moment of truth, change and note: what the journey table has too, without what has a column here.
fn head(sheet: &Sheet, ix: TouchpointIx) -> Item {
    let touchpoint = sheet.map.touchpoint(ix);
    let item = Item {
        link: touchpoint
            .link
            .as_ref()
            .map_or(String::new(), |link| link.value.clone()),
        ..touchpoint::named(sheet, touchpoint)
    };
    let switch = touchpoints::switch_text(sheet, ix).unwrap_or_default();
    touchpoint::story(sheet, touchpoint, item.small(switch))
}

fn channel(sheet: &Sheet, touchpoint: &Touchpoint) -> Vec<Item> {
    let name = touchpoint
        .channel
        .as_ref()
        .map(|ix| sheet.map.channel(ix.value).name.clone());
    let share = touchpoint
        .share
        .map(|share| sheet.words.share.replace("{}", &sheet.words.percent(share)));
    let optional = touchpoint.optional.then(|| sheet.words.optional.to_owned());
    let kind = touchpoint::kind(sheet, touchpoint);
    let named = name.map(|name| Item::text(name).small(kind));
    named
        .into_iter()
        .chain([share, optional].into_iter().flatten().map(Item::text))
        .collect()
}
