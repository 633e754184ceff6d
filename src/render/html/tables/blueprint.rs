//! A cell of a blueprint lane: what goes on there, who does it, and whom it is handed to.

use super::{Item, Sheet, anchor, joined, note};
use crate::model::{BlueprintItem, BlueprintIx, BlueprintLane, Stage, Text};

pub fn cell(sheet: &Sheet, lane: BlueprintLane, stage: &Stage) -> Vec<Item> {
    let items = match lane {
        BlueprintLane::PhysicalEvidence => &stage.physical_evidence,
        BlueprintLane::Frontstage => &stage.frontstage,
        BlueprintLane::Backstage => &stage.backstage,
        BlueprintLane::Support => &stage.support,
    };
    let item = |ix: &BlueprintIx| {
        let item = sheet.map.blueprint_item(*ix);
        named(sheet, *ix).small(about(sheet, item)).small(note(&item.head.note))
    };
    items.iter().map(item).collect()
}

/// Its name, which leads to its row.
pub fn named(sheet: &Sheet, ix: BlueprintIx) -> Item {
    let item = sheet.map.blueprint_item(ix);
    Item {
        sign: if item.broken { "lost" } else { "" },
        ..Item::text(item.head.name.as_str()).to(anchor("blueprint", &item.head.id))
    }
}

/// What goes on, and to whom it is handed.
pub fn handed_on(sheet: &Sheet, item: &BlueprintItem) -> Item {
    let named = Item {
        sign: if item.broken { "lost" } else { "" },
        ..Item::strong(item.head.name.as_str())
    };
    named.small(joined(sheet, next(sheet, item).into_iter().flatten()))
}

/// "until Loyalty".
pub fn until(sheet: &Sheet, item: &BlueprintItem) -> String {
    let until = || {
        sheet
            .words
            .until_stage
            .replace("{}", &sheet.map.stage(item.until).head.name)
    };
    if item.until == item.stage {
        String::new()
    } else {
        until()
    }
}

/// "hands over to Billing", and whether that fails.
fn next(sheet: &Sheet, item: &BlueprintItem) -> [Option<String>; 2] {
    let next: Vec<&str> = item
        .next
        .iter()
        .map(|ix| sheet.map.blueprint_item(ix.value).head.name.as_str())
        .collect();
    let to = (!next.is_empty()).then(|| sheet.words.hands_over_to.replace("{}", &sheet.words.list(&next)));
    [to, item.broken.then(|| sheet.words.broken_handover.to_owned())]
}

/// "Field Service · dispatch system · Appointment e-mail · until Loyalty · hands over to Billing".
fn about(sheet: &Sheet, item: &BlueprintItem) -> String {
    let text = |text: &Option<Text>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let department = item
        .department
        .as_ref()
        .map_or(String::new(), |ix| sheet.map.department(ix.value).name.clone());
    let [next, broken] = next(sheet, item);
    let serves = item
        .touchpoint
        .as_ref()
        .filter(|_| sheet.map.shows("touchpoints"))
        .map(|ix| sheet.map.touchpoint(ix.value).head.name.value.clone());
    let parts = [serves, Some(until(sheet, item)), next, broken].map(Option::unwrap_or_default);
    joined(
        sheet,
        [department, text(&item.system), text(&item.duration)]
            .into_iter()
            .chain(parts),
    )
}
