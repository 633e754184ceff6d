//! Which items share a row: one row a department, and in it as many tracks as items run at the same time.

use crate::model::{BlueprintItem, BlueprintIx, BlueprintLane, DepartmentIx, Map};
use std::collections::BTreeMap;
use std::ops::Range;

/// What one department does in a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// `None` for the items that name no department; their row is the last.
    pub department: Option<DepartmentIx>,
    /// In each track no item begins before the one ahead of it has ended.
    pub tracks: Vec<Vec<BlueprintIx>>,
}

/// Whether some item of the lane names its department.
pub fn departments(map: &Map, lane: BlueprintLane) -> bool {
    map.blueprint
        .iter()
        .any(|item| item.lane == lane && item.department.is_some())
}

/// Whether arrows begin or end at an item of the lane.
pub fn hands_over(map: &Map, lane: BlueprintLane) -> bool {
    let of_lane = |item: &BlueprintItem| item.lane == lane;
    let is_target = |next: &BlueprintIx| of_lane(map.blueprint_item(*next));
    map.blueprint
        .iter()
        .flat_map(|item| item.next.iter().map(move |next| (item, next.value)))
        .any(|(item, next)| of_lane(item) || is_target(&next))
}

/// The rows of a lane in the order of the map's departments.
pub fn of(map: &Map, lane: BlueprintLane) -> Vec<Row> {
    let mut items: Vec<BlueprintIx> = (0..map.blueprint.len() as u32)
        .map(BlueprintIx)
        .filter(|ix| map.blueprint_item(*ix).lane == lane)
        .collect();
    items.sort_by_key(|ix| map.blueprint_item(*ix).stage);
    let mut rows: BTreeMap<(bool, Option<DepartmentIx>), Row> = BTreeMap::new();
    for ix in items {
        let department = map.blueprint_item(ix).department.as_ref().map(|named| named.value);
        let row = rows.entry((department.is_none(), department)).or_insert(Row {
            department,
            tracks: Vec::new(),
        });
        add(map, &mut row.tracks, ix);
    }
    rows.into_values().collect()
}

/// As [`of`], with no more than these tracks of the lane, counted through all its rows.
pub fn within(map: &Map, lane: BlueprintLane, tracks: &Range<usize>) -> Vec<Row> {
    let mut rows = of(map, lane);
    let mut at = 0;
    for row in &mut rows {
        row.tracks.retain(|_| {
            at += 1;
            tracks.contains(&(at - 1))
        });
    }
    rows.retain(|row| !row.tracks.is_empty());
    rows
}

/// Some items, from the first stage to the last, in as few tracks as they need.
pub fn tracks(map: &Map, items: &[BlueprintIx]) -> Vec<Vec<BlueprintIx>> {
    let mut items = items.to_vec();
    items.sort_by_key(|ix| map.blueprint_item(*ix).stage);
    let mut tracks = Vec::new();
    items.into_iter().for_each(|ix| add(map, &mut tracks, ix));
    tracks
}

fn add(map: &Map, tracks: &mut Vec<Vec<BlueprintIx>>, ix: BlueprintIx) {
    let begins = map.blueprint_item(ix).stage;
    let has_ended =
        |track: &&mut Vec<BlueprintIx>| track.last().is_none_or(|last| map.blueprint_item(*last).until < begins);
    match tracks.iter_mut().find(has_ended) {
        Some(track) => track.push(ix),
        None => tracks.push(vec![ix]),
    }
}
