//! The map itself: what stands around the journey.

use super::{Field, field, text, word};
use crate::compare::fact::{Change, Fact, Kind};
use crate::compare::names::Names;
use crate::model::{Confidential, Map};

const FIELDS: &[Field<Map>] = &[
    ("finding", |_, map| text(&map.finding)),
    ("type", |_, map| vec![word(map.kind.value)]),
    ("lang", |_, map| vec![map.lang.clone()]),
    ("scenario", |_, map| text(&map.scenario)),
    ("scope.from", |_, map| text(&map.scope.from)),
    ("scope.to", |_, map| text(&map.scope.to)),
    ("scope.not", |_, map| text(&map.scope.not)),
    ("scale", |names, map| {
        vec![format!(
            "{} to {}",
            names.words.number(map.scale.min, 2),
            names.words.number(map.scale.max, 2)
        )]
    }),
    ("value_proposition", |_, map| text(&map.value_proposition)),
    ("owner", |_, map| text(&map.owner)),
    ("version", |_, map| text(&map.version)),
    ("status", |_, map| text(&map.status)),
    ("reviewed", |names, map| {
        map.reviewed.iter().map(|date| names.words.date(date.value)).collect()
    }),
    ("brand.client", |_, map| text(&map.brand.client)),
    ("brand.author", |_, map| text(&map.brand.author)),
    ("brand.logo", |_, map| {
        map.brand.logo.iter().map(|logo| logo.path.clone()).collect()
    }),
    ("brand.color", |_, map| {
        map.brand.color.iter().map(|color| color.value.to_string()).collect()
    }),
    ("brand.accent", |_, map| {
        map.brand.accent.iter().map(|color| color.value.to_string()).collect()
    }),
    ("brand.footer", |_, map| text(&map.brand.footer)),
    ("brand.confidential", |_, map| {
        let confidential = map.brand.confidential.iter();
        confidential
            .map(|confidential| match confidential {
                Confidential::Plain => "true".to_owned(),
                Confidential::Text(text) => text.value.clone(),
            })
            .collect()
    }),
    ("lanes", |_, map| {
        let lanes = map.lanes.iter();
        lanes
            .map(|lane| lane.name.as_ref().map_or(lane.id.clone(), |name| name.value.clone()))
            .collect()
    }),
];

pub fn changes(old: &Names, new: &Names) -> Option<Change> {
    let (before, after) = (old.map, new.map);
    let mut facts = Vec::new();
    if before.title.value != after.title.value {
        facts.push(Fact::Renamed {
            was: before.title.value.clone(),
        });
    }
    let fields = FIELDS
        .iter()
        .map(|(key, texts)| (*key, texts(old, before), texts(new, after)));
    facts.extend(fields.filter_map(|(key, was, is)| field(key, was, is)));
    (!facts.is_empty()).then(|| Change {
        kind: Kind::Map,
        id: String::new(),
        name: after.title.value.clone(),
        facts,
    })
}
