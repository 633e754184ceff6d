//! A cell of a blueprint lane: what goes on there, who does it, and whom it is handed to.

use super::{Item, Sheet, joined, note};
use crate::model::{BlueprintItem, BlueprintLane, Stage, Text};

pub fn cell(sheet: &Sheet, lane: BlueprintLane, stage: &Stage) -> Vec<Item> {
    let items = match lane {
        BlueprintLane::PhysicalEvidence => &stage.physical_evidence,
        BlueprintLane::Frontstage => &stage.frontstage,
        BlueprintLane::Backstage => &stage.backstage,
        BlueprintLane::Support => &stage.support,
    };
    let item = |item: &BlueprintItem| {
        let sign = if item.broken { "lost" } else { "" };
        let named = Item {
            sign,
            ..Item::text(item.head.name.as_str())
        };
        named.small(about(sheet, item)).small(note(&item.head.note))
    };
    items.iter().map(|ix| item(sheet.map.blueprint_item(*ix))).collect()
}

/// "Field Service · dispatch system · Appointment e-mail · until Loyalty · hands over to Billing".
fn about(sheet: &Sheet, item: &BlueprintItem) -> String {
    let words = sheet.words;
    let text = |text: &Option<Text>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let department = item
        .department
        .as_ref()
        .map_or(String::new(), |ix| sheet.map.department(ix.value).name.clone());
    let until =
        (item.until != item.stage).then(|| words.until_stage.replace("{}", &sheet.map.stage(item.until).head.name));
    let next: Vec<&str> = item
        .next
        .iter()
        .map(|ix| sheet.map.blueprint_item(ix.value).head.name.as_str())
        .collect();
    let next = (!next.is_empty()).then(|| words.hands_over_to.replace("{}", &next.join(", ")));
    let broken = item.broken.then(|| words.broken_handover.to_owned());
    let serves = item
        .touchpoint
        .as_ref()
        .filter(|_| sheet.map.shows("touchpoints"))
        .map(|ix| sheet.map.touchpoint(ix.value).head.name.value.clone());
    let parts = [serves, until, next, broken].map(Option::unwrap_or_default);
    joined(
        [department, text(&item.system), text(&item.duration)]
            .into_iter()
            .chain(parts),
    )
}
