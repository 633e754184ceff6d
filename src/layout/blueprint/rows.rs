//! Which items share a row: one row a department, and in it as many tracks as items run at the same time.

use crate::model::{BlueprintIx, BlueprintLane, DepartmentIx, Map};
use std::collections::BTreeMap;

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
        add(map, row, ix);
    }
    rows.into_values().collect()
}

fn add(map: &Map, row: &mut Row, ix: BlueprintIx) {
    let begins = map.blueprint_item(ix).stage;
    let has_ended =
        |track: &&mut Vec<BlueprintIx>| track.last().is_none_or(|last| map.blueprint_item(*last).until < begins);
    match row.tracks.iter_mut().find(has_ended) {
        Some(track) => track.push(ix),
        None => row.tracks.push(vec![ix]),
    }
}
