//! The dashed lines of a blueprint: of interaction, of visibility, of internal interaction.

use super::has_content;
use crate::layout::grid::CONTENT_LEFT;
use crate::layout::{Align, Pen, Sheet};
use crate::model::BlueprintLane;
use crate::scene::{Ink, Stroke};
use crate::text::Role;

pub const LANES: [BlueprintLane; 4] = [
    BlueprintLane::PhysicalEvidence,
    BlueprintLane::Frontstage,
    BlueprintLane::Backstage,
    BlueprintLane::Support,
];

/// The caption of the line between a lane and those above it. Lanes that are no blueprint stand for the customer.
/// `None` where the lanes are ordered so that there is nothing to separate. Lanes on earlier sheets are above it too.
pub fn line_above<'a>(sheet: &Sheet<'a>, lane: BlueprintLane) -> Option<&'a str> {
    let (map, words) = (sheet.map, sheet.words);
    // The further down the list, the further from the customer's eyes.
    let depth = |lane: BlueprintLane| LANES.iter().position(|other| *other == lane).unwrap_or(0);
    let above = sheet.whole.lanes.iter().take_while(|choice| choice.id != lane.id());
    let deepest = above
        .filter_map(|choice| LANES.into_iter().find(|lane| lane.id() == choice.id))
        .filter(|lane| has_content(map, *lane))
        .map(depth)
        .max();
    match (deepest.unwrap_or(0), depth(lane)) {
        (0, 1) => Some(words.line_of_interaction),
        (0 | 1, 2 | 3) => Some(words.line_of_visibility),
        (2, 3) => Some(words.line_of_internal_interaction),
        _ => None,
    }
}

/// Draws the line across all stages, with its caption at the right end.
pub fn draw(sheet: &Sheet, pen: &mut Pen, y: f64, caption: &str) {
    let right = sheet.grid.right();
    let top = y - Role::Label.style().line / 2.0;
    let width = pen.text(right, top, Align::Right, Role::Label, Ink::Ink3, caption);
    let stroke = Stroke::new(Ink::Ink3, 1.2).dashed(&[7.0, 5.0]);
    pen.line(CONTENT_LEFT, y, right - width - 10.0, y, stroke);
}
