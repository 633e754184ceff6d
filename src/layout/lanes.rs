//! The lanes: a row of data each, with its icon, its words and the way it is drawn.
//!
//! A new lane of texts is one more row of [`TABLE`]; only a new way of drawing is new code.

use super::blueprint;
use super::texts::{self, Look};
use super::{Pen, Sheet, emotion, kpis, pains, solutions, touchpoints};
use crate::method::lanes::STAGES;
use crate::model::{BlueprintLane, LaneChoice, Map, Stage, Text, TouchpointIx};
use crate::words::Words;
use std::collections::BTreeSet;

/// How the cells of a lane are drawn.
pub enum Draw {
    /// The bar at the top; always drawn, wherever it is named.
    StageBar,
    /// Texts of the stage, in one of the looks that texts have.
    Texts(Look, fn(&Map, &Stage) -> Vec<Text>),
    /// A lane with a drawing of its own, and whether it has content.
    Own(DrawLane, fn(&Map) -> bool),
    /// As [`Draw::Own`], from edge to edge of the sheet, with label and rules of its own.
    Band(DrawLane, fn(&Map) -> bool),
    /// Bars on the axis of the stages.
    Blueprint(BlueprintLane),
}

/// Draws a lane from a top edge down and returns its height.
pub type DrawLane = fn(&Sheet, &mut Pen, f64) -> f64;

/// A label in the language of the map.
pub type Label = for<'a> fn(&Words<'a>) -> &'a str;

/// One built-in lane.
pub struct Lane {
    pub id: &'static str,
    pub icon: &'static str,
    pub label: Label,
    /// What stands in small type under the label.
    pub sub: Label,
    /// Lanes of the goal group stand close together, without rules between them.
    pub grouped: bool,
    pub draw: Draw,
}

fn none<'a>(_: &Words<'a>) -> &'a str {
    ""
}

macro_rules! lane {
    ($id:literal, $icon:literal, $label:ident, $sub:expr, $grouped:expr, $draw:expr) => {
        Lane {
            id: $id,
            icon: $icon,
            label: |words| words.$label,
            sub: $sub,
            grouped: $grouped,
            draw: $draw,
        }
    };
}

/// All built-in lanes in their default order.
pub static TABLE: &[Lane] = &[
    lane!("stages", "stages", stages, none, false, Draw::StageBar),
    lane!(
        "milestones",
        "milestones",
        milestones,
        none,
        false,
        Draw::Texts(Look::Milestone, |_, stage| {
            stage.milestone.iter().cloned().collect()
        })
    ),
    lane!(
        "customer_goal",
        "customer-goal",
        customer_goal,
        none,
        true,
        Draw::Texts(Look::Strong, |_, stage| { stage.customer_goal.clone() })
    ),
    lane!(
        "business_goal",
        "business-goal",
        business_goal,
        none,
        true,
        Draw::Texts(Look::Quiet, |_, stage| { stage.business_goal.clone() })
    ),
    lane!(
        "message",
        "message",
        message,
        none,
        true,
        Draw::Texts(Look::Quoted, |_, stage| { stage.message.iter().cloned().collect() })
    ),
    lane!(
        "actions",
        "actions",
        actions,
        none,
        false,
        Draw::Texts(Look::Bullets, texts::actions)
    ),
    lane!(
        "touchpoints",
        "touchpoints",
        touchpoints,
        |words| words.touchpoints_sub,
        false,
        Draw::Own(touchpoints::lane, |map| {
            map.stages.iter().any(|stage| !stage.touchpoints.is_empty())
        })
    ),
    lane!(
        "thoughts",
        "thoughts",
        thoughts,
        none,
        false,
        Draw::Texts(Look::Quoted, texts::thoughts)
    ),
    lane!(
        "emotion",
        "emotion",
        emotion,
        none,
        false,
        Draw::Band(emotion::lane, Map::has_emotions)
    ),
    lane!(
        "bright_spots",
        "bright-spots",
        bright_spots,
        none,
        false,
        Draw::Own(texts::bright_spots, |map| {
            let at_touchpoint = |ix: &TouchpointIx| !map.touchpoint(*ix).bright_spots.is_empty();
            let in_stage =
                |stage: &Stage| !stage.bright_spots.is_empty() || stage.touchpoints.iter().any(at_touchpoint);
            map.stages.iter().any(in_stage)
        })
    ),
    lane!(
        "pain_points",
        "pain-points",
        pain_points,
        |words| words.pain_points_sub,
        false,
        Draw::Own(pains::lane, |map| {
            map.pains.iter().any(|pain| !pain.places.is_empty())
        })
    ),
    lane!(
        "solutions",
        "solutions",
        solutions,
        |words| words.solutions_sub,
        false,
        Draw::Own(solutions::lane, |map| { !map.solutions.is_empty() })
    ),
    lane!(
        "kpis",
        "kpis",
        kpis,
        |words| words.kpis_sub,
        false,
        Draw::Own(kpis::lane, kpis::has_content)
    ),
    lane!(
        "physical_evidence",
        "physical-evidence",
        physical_evidence,
        none,
        false,
        Draw::Blueprint(BlueprintLane::PhysicalEvidence)
    ),
    lane!(
        "frontstage",
        "frontstage",
        frontstage,
        none,
        false,
        Draw::Blueprint(BlueprintLane::Frontstage)
    ),
    lane!(
        "backstage",
        "backstage",
        backstage,
        none,
        false,
        Draw::Blueprint(BlueprintLane::Backstage)
    ),
    lane!(
        "support",
        "support",
        support,
        none,
        false,
        Draw::Blueprint(BlueprintLane::Support)
    ),
];

/// Whether cells of the lane may go on on another sheet: nothing in it leads from one cell to another.
pub fn can_be_parted(id: &str) -> bool {
    match find(id).map(|row| &row.draw) {
        Some(Draw::Texts(..)) | None => true,
        Some(Draw::Own(..)) => id != "touchpoints",
        Some(Draw::StageBar | Draw::Band(..) | Draw::Blueprint(_)) => false,
    }
}

/// The row of a built-in lane; `None` for a custom one.
pub fn find(id: &str) -> Option<&'static Lane> {
    TABLE.iter().find(|lane| lane.id == id)
}

/// The name of the lane of stages, which the map may change.
pub fn stage_label<'a>(sheet: &Sheet<'a>) -> &'a str {
    let choice = sheet.whole.lanes.iter().find(|choice| choice.id == "stages");
    choice
        .and_then(|choice| choice.name.as_ref())
        .map_or(sheet.words.stages, |name| name.as_str())
}

/// The label and sub-label of a lane: the map's own name, else the language's.
pub fn label<'a>(sheet: &Sheet<'a>, choice: &'a LaneChoice) -> (&'a str, &'a str) {
    let row = find(&choice.id);
    match (&choice.name, row) {
        (Some(name), _) => (name.as_str(), ""),
        (None, Some(row)) => ((row.label)(sheet.words), (row.sub)(sheet.words)),
        (None, None) => (choice.id.as_str(), ""),
    }
}

/// The ids of the lanes that are drawn under a name, the map's own or the language's, if it is not itself an id. The
/// stages are none of them, as no map is without.
pub fn labelled(map: &Map, words: &Words, name: &str) -> Vec<String> {
    if find(name).is_some() || map.lanes.iter().any(|lane| lane.id == name) {
        return Vec::new();
    }
    let is_own = |lane: &&LaneChoice| lane.name.as_ref().is_some_and(|own| own.value == name);
    let own = map.lanes.iter().filter(is_own).map(|lane| lane.id.as_str());
    let built_in = TABLE.iter().filter(|row| (row.label)(words) == name).map(|row| row.id);
    let ids: BTreeSet<&str> = own.chain(built_in).filter(|id| *id != STAGES).collect();
    ids.into_iter().map(str::to_owned).collect()
}

/// Whether anything of a lane stands on this sheet. Solutions that no stage shows stand on the last alone.
pub fn is_on(sheet: &Sheet, id: &str) -> bool {
    has_content(sheet.map, id) && (id != "solutions" || !solutions::drawn(sheet).is_empty())
}

/// Whether anything would be drawn in a lane.
pub fn has_content(map: &Map, id: &str) -> bool {
    match find(id).map(|row| &row.draw) {
        None => !texts::custom_cells(map, id).iter().all(Vec::is_empty),
        Some(Draw::StageBar) => true,
        Some(Draw::Texts(_, texts)) => map.stages.iter().any(|stage| !texts(map, stage).is_empty()),
        Some(Draw::Own(_, present) | Draw::Band(_, present)) => present(map),
        Some(Draw::Blueprint(lane)) => blueprint::has_content(map, *lane),
    }
}
