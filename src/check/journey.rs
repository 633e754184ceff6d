//! The parts of a map that rules look at: without staff where customers are meant, without what is removed.

use crate::model::{Map, PainPoint, Persona, PersonaKind, Place, Touchpoint};

/// Customers and helpers: everybody but staff.
pub fn customers(map: &Map) -> impl Iterator<Item = &Persona> {
    map.personas.iter().filter(|persona| persona.kind != PersonaKind::Staff)
}

/// The touchpoints that are not removed.
pub fn touchpoints(map: &Map) -> impl Iterator<Item = &Touchpoint> {
    map.touchpoints.iter().filter(|touchpoint| !touchpoint.is_removed())
}

/// The pain points that do not hang on removed touchpoints alone; a shared one that is placed nowhere is among them.
pub fn pains(map: &Map) -> impl Iterator<Item = &PainPoint> {
    map.pains.iter().filter(|pain| {
        pain.places.is_empty()
            || pain.places.iter().any(|place| match place {
                Place::Stage(_) => true,
                Place::Touchpoint(ix) => !map.touchpoint(*ix).is_removed(),
            })
    })
}
