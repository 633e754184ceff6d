//! What several maps have in common: who travels in which, and what hurts or is to be done in which.

use super::bound::Bound;
use super::pictures::Pictures;
use super::view::{Listed, Traveller};
use crate::model::PersonaIx;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What tells items apart. Those of one library with the same id are the same, and so are those of maps whose id was
/// written and that have one name; an id that is made from a name may be that of another.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Library { file: String, id: String },
    Written { id: String, name: String },
    Own { map: usize, id: String },
}

/// Every item once, gravest pain points first, in the order of the maps. What is shared is as its gravest, and says
/// where all it is.
pub fn merged(items: impl Iterator<Item = (Key, Listed)>) -> Vec<Listed> {
    let mut groups: Vec<Vec<Listed>> = Vec::new();
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    for (key, item) in items {
        let at = *places.entry(key).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    let mut all: Vec<Listed> = groups.into_iter().filter_map(together).collect();
    all.sort_by_key(|item| Reverse(item.rank));
    all
}

fn together(group: Vec<Listed>) -> Option<Listed> {
    let gravest = group
        .iter()
        .enumerate()
        .max_by_key(|(at, item)| (item.rank, Reverse(*at)));
    let mut item = gravest.map(|(_, item)| item.clone())?;
    let own = [&item.severity, &item.status, &item.owner.text].map(String::clone);
    item.places = group.into_iter().flat_map(|item| item.places).collect();
    for place in &mut item.places {
        let differing = place
            .own
            .iter()
            .zip(&own)
            .filter(|(here, there)| here != there && !here.is_empty());
        place.otherwise = differing.map(|(here, _)| here.clone()).collect();
    }
    Some(item)
}

/// What items have of something, each once, in their order.
pub fn once<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    texts
        .filter(|text| !text.is_empty() && seen.insert(*text))
        .cloned()
        .collect()
}

/// The personas of all maps, and in which row each of each map is.
pub fn travellers(all: &[Bound], pictures: &mut Pictures) -> (Vec<Traveller>, Vec<Vec<usize>>) {
    let mut rows: Vec<Traveller> = Vec::new();
    let mut places: BTreeMap<Key, usize> = BTreeMap::new();
    let mut rows_of = Vec::new();
    for one in all {
        let mut of_map = Vec::new();
        for (ix, persona) in (0..).map(PersonaIx).zip(&one.sheet.map.personas) {
            let at = *places.entry(one.key("persona", &persona.head)).or_insert(rows.len());
            if at == rows.len() {
                let portrait = pictures.portrait(one, ix, persona, at);
                rows.push(one.traveller(persona, portrait, all.len()));
            }
            if let Some(cell) = rows.get_mut(at).and_then(|row| row.cells.get_mut(one.at)) {
                *cell = Some(one.felt(ix, &persona.head));
            }
            of_map.push(at);
        }
        rows_of.push(of_map);
    }
    (rows, rows_of)
}
