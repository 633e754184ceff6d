//! A touchpoint in a cell of the journey table, with all that the picture has no room for.

use super::{Item, Sheet, anchor, concerned, evidence, joined, note, only};
use crate::layout::touchpoints;
use crate::model::{ContactKind, MomentOfTruth, Touchpoint, TouchpointIx, Transfer};

pub fn item(sheet: &Sheet, ix: TouchpointIx) -> Item {
    let touchpoint = sheet.map.touchpoint(ix);
    let meta = touchpoints::meta(sheet, touchpoint);
    let item = named(sheet, touchpoint)
        .to(anchor("touchpoint", &touchpoint.head.id))
        .of(concerned(sheet, touchpoint.personas.iter().copied()));
    let item = item
        .small(joined(
            sheet,
            [meta, kind(sheet, touchpoint), only(sheet, &touchpoint.personas)],
        ))
        .small(touchpoints::switch_text(sheet, ix).unwrap_or_default());
    story(sheet, touchpoint, item)
}

/// The name, with a sign where a case gets lost on the way here.
pub fn named(sheet: &Sheet, touchpoint: &Touchpoint) -> Item {
    Item {
        strong: touchpoint.head.name.value.clone(),
        sign: lost(touchpoint),
        struck: touchpoint.is_removed(),
        evidence: evidence(sheet, &touchpoint.sources),
        ..Item::default()
    }
}

/// Adds the moment of truth, what changes, and the note.
pub fn story(sheet: &Sheet, touchpoint: &Touchpoint, item: Item) -> Item {
    let was = touchpoint.change.as_ref().and_then(|change| change.was.as_ref());
    item.small(moment(sheet, touchpoint))
        .small(touchpoints::change_line(sheet, touchpoint).unwrap_or_default())
        .small(was.map_or(String::new(), |was| sheet.words.was.replace("{}", was)))
        .small(note(&touchpoint.head.note))
}

pub fn kind(sheet: &Sheet, touchpoint: &Touchpoint) -> String {
    match touchpoint.kind {
        Some(ContactKind::Digital) => sheet.words.digital.to_owned(),
        Some(ContactKind::Physical | ContactKind::Human) => sheet.words.physical_or_human.to_owned(),
        None => String::new(),
    }
}

/// The sign of a switch that loses the case.
fn lost(touchpoint: &Touchpoint) -> &'static str {
    match touchpoint.transfer.as_ref().map(|transfer| &transfer.value) {
        Some(Transfer::Lost(_)) => "lost",
        Some(Transfer::Kept(_)) | None => "",
    }
}

/// "Moment of truth: the visit".
fn moment(sheet: &Sheet, touchpoint: &Touchpoint) -> String {
    match touchpoint.moment_of_truth.as_ref().map(|moment| &moment.value) {
        Some(MomentOfTruth::Named(name)) => sheet.words.about_text(sheet.words.moment_of_truth, name),
        Some(MomentOfTruth::Unnamed) => sheet.words.moment_of_truth.to_owned(),
        None => String::new(),
    }
}
