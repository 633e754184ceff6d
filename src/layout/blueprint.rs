use super::{Pen, Sheet};
use crate::model::*;
pub fn lanes(_: &Sheet, _: &mut Pen, _: f64, _: &[(BlueprintLane, &str, &'static str)]) -> f64 {
    10.0
}
pub fn has_content(map: &Map, l: BlueprintLane) -> bool {
    map.blueprint.iter().any(|b| b.lane == l)
}
