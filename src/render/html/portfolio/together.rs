//! What several maps have in common: who travels in which, and what hurts or is to be done in which.

use super::bound::Bound;
use super::view::{Listed, Traveller};
use crate::model::PersonaIx;
use std::collections::BTreeMap;

/// What tells items apart: those of one library with the same id are the same, others are their map's own.
pub type Key = (Option<usize>, String, String);

/// Every item once, gravest pain points first, in the order of the maps; what is shared says where all it is.
pub fn merged(items: impl Iterator<Item = (Key, Listed)>) -> Vec<Listed> {
    let mut all: Vec<Listed> = Vec::new();
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    for (key, item) in items {
        match places.get(&key).and_then(|at| all.get_mut(*at)) {
            Some(known) => known.places.extend(item.places),
            None => {
                places.insert(key, all.len());
                all.push(item);
            }
        }
    }
    all.sort_by_key(|item| std::cmp::Reverse(item.rank));
    all
}

pub fn travellers(all: &[Bound]) -> Vec<Traveller> {
    let mut rows: Vec<Traveller> = Vec::new();
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    for one in all {
        for (ix, persona) in (0..).map(PersonaIx).zip(&one.sheet.map.personas) {
            let at = *places.entry(one.key("persona", &persona.head)).or_insert(rows.len());
            if at == rows.len() {
                rows.push(Traveller {
                    name: persona.head.name.value.clone(),
                    role: persona.role.as_ref().map_or(String::new(), |role| role.value.clone()),
                    cells: all.iter().map(|_| None).collect(),
                });
            }
            if let Some(cell) = rows.get_mut(at).and_then(|row| row.cells.get_mut(one.at)) {
                *cell = Some(one.felt(ix, &persona.head));
            }
        }
    }
    rows
}
