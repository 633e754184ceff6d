//! How the whole journey feels, persona by persona.

use super::fact::{Delta, Mood};
use super::items::rescaled;
use super::pairs::Pairs;
use crate::model::{Map, PersonaIx};

/// The means of all personas that have scores in both maps, on the scale of the new one.
pub fn moods(old: &Map, new: &Map, pairs: &Pairs) -> Vec<Mood> {
    let pairs = pairs.personas.iter();
    pairs
        .filter_map(|(before, after)| {
            let was = old.average_score(PersonaIx(before as u32))?;
            let is = new.average_score(PersonaIx(after as u32))?;
            Some(Mood {
                persona: new.personas[after].head.name.value.clone(),
                mean: Delta::new(Some(rescaled(was, old.scale, new.scale)), Some(is)),
            })
        })
        .collect()
}
