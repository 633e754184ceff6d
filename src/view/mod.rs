//! A part of a map as a map of its own, so that every output shows the same part.
//!
//! What a view leaves out of sight is still checked: a map is held to the method as a whole.

use crate::method::lanes::{BUILT_IN, STAGES};
use crate::model::{LaneChoice, Map};
use crate::syntax::nearest;

/// There is no lane of this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLane {
    pub id: String,
    /// The lane that was probably meant.
    pub meant: Option<String>,
}

/// The map with these lanes only, in this order, under the names that the map gives them. As in a definition, the
/// stages stand first unless they are named.
pub fn lanes(map: &Map, ids: &[String]) -> Result<Map, UnknownLane> {
    let mut chosen: Vec<LaneChoice> = Vec::new();
    for id in ids {
        let lane = lane(map, id)?;
        if !chosen.contains(&lane) {
            chosen.push(lane);
        }
    }
    if !chosen.iter().any(|lane| lane.id == STAGES) {
        chosen.insert(0, lane(map, STAGES)?);
    }
    Ok(Map {
        lanes: chosen,
        ..map.clone()
    })
}

/// A lane of the map, or one that every map has.
fn lane(map: &Map, id: &str) -> Result<LaneChoice, UnknownLane> {
    let own = map.lanes.iter().find(|lane| lane.id == id).cloned();
    let built_in = || {
        BUILT_IN.contains(&id).then(|| LaneChoice {
            id: id.to_owned(),
            name: None,
            span: None,
        })
    };
    own.or_else(built_in).ok_or_else(|| {
        let known = BUILT_IN
            .into_iter()
            .chain(map.lanes.iter().map(|lane| lane.id.as_str()));
        UnknownLane {
            id: id.to_owned(),
            meant: nearest(id, known).map(str::to_owned),
        }
    })
}
