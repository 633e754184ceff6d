//! Which lanes are drawn, in which order, and under which names.

use super::Build;
use crate::diag::{Diagnostic, Fault};
use crate::method::lanes::{BUILT_IN, STAGES};
use crate::method::synonyms;
use crate::model::slug::slug;
use crate::model::written::{Lane, LaneEntry};
use crate::model::{Extra, LaneChoice, Text};
use crate::syntax::{OneOrMany, meant, scalar};
use std::collections::{BTreeMap, BTreeSet};

impl Build<'_> {
    pub fn lanes(&mut self) -> Vec<LaneChoice> {
        let written = &self.written.map.lanes;
        let unnamed = |id: &str| LaneChoice {
            id: id.to_owned(),
            name: None,
            span: None,
        };
        if written.span.is_none() {
            return BUILT_IN.iter().map(|id| unnamed(id)).collect();
        }
        let mut lanes: Vec<LaneChoice> = Vec::new();
        let mut first = BTreeMap::new();
        for entry in &written.items {
            let lane = &entry.0;
            let Some(id) = &lane.id else { continue };
            let id_text = &id.value.0;
            if let Some(before) = first.get(id_text) {
                let found = Fault::DuplicateId.at(id.span, format!("the lane `{id_text}` is named twice"));
                self.problems
                    .add(found.label(*before, "first named here").help("remove one of them"));
                continue;
            }
            first.insert(id_text.clone(), id.span);
            if self.is_lane(lane) {
                lanes.push(LaneChoice {
                    id: id_text.clone(),
                    name: lane.name.clone(),
                    span: Some(lane.meta.span),
                });
            }
        }
        if !first.contains_key(STAGES) {
            lanes.insert(0, unnamed(STAGES));
        }
        lanes
    }

    /// Built in, or declared here by its name.
    fn is_lane(&mut self, lane: &Lane) -> bool {
        let Some(id) = &lane.id else { return false };
        if BUILT_IN.contains(&id.value.0.as_str()) || lane.name.is_some() || lane.meta.broken.contains("name") {
            return true;
        }
        let found = Fault::OutOfRange.at(id.span, format!("there is no lane `{}`", id.value.0));
        let found = match self.meant_lane(&id.value.0) {
            Some(meant_id) => meant(found, id.span, meant_id),
            None => self.problems.suggest(found, id.span, &id.value.0, BUILT_IN),
        };
        let help = format!("a lane of your own needs a name: `{{id: {}, name: …}}`", id.value.0);
        self.problems.add(found.help(help));
        false
    }

    /// The built-in lane that is called so in the language of the map, or in other words.
    fn meant_lane(&self, word: &str) -> Option<&'static str> {
        let is_label = |id: &&str| {
            let label = self.words.texts(id).and_then(|texts| texts.first());
            label.is_some_and(|label| label.to_lowercase() == word.to_lowercase())
        };
        BUILT_IN
            .into_iter()
            .find(is_label)
            .or_else(|| synonyms::key(word, None, &BUILT_IN))
    }

    /// The id of the lane that the map draws under this name.
    fn lane_named(&self, name: &str) -> Option<&str> {
        let mut lanes = self.written.map.lanes.items.iter();
        let named = lanes.find(|lane| {
            let own = lane.0.name.as_ref();
            own.is_some_and(|own| own.value.to_lowercase() == name.to_lowercase())
        });
        named.and_then(lane_id)
    }

    /// The texts for lanes of the map's own.
    pub fn extra(&mut self, broken: &mut BTreeSet<&'static str>, pairs: &[(Text, OneOrMany<Text>)]) -> Vec<Extra> {
        let mut extra = Vec::new();
        for (lane, texts) in pairs {
            if BUILT_IN.contains(&lane.value.as_str()) {
                let message = format!("`{}` is a lane of every map, not one of your own", lane.value);
                let found = Fault::UnknownReference.at(lane.span, message);
                self.problems
                    .add(found.help("write its content under the key of the lane instead of `extra`"));
                broken.insert("extra");
            } else if !self.custom_lanes.contains(lane.value.as_str()) {
                broken.insert("extra");
                // A lane whose id could not be read may be the one.
                let lanes = &self.written.map.lanes.items;
                if lanes.iter().all(|lane| !lane.0.meta.broken.contains("id")) {
                    let found = self.unknown_lane(lane);
                    self.problems.add(found);
                }
            } else {
                extra.push(Extra {
                    lane: lane.value.clone(),
                    texts: texts.items.clone(),
                });
            }
        }
        extra
    }
}

impl Build<'_> {
    fn unknown_lane(&mut self, lane: &Text) -> Diagnostic {
        let found = Fault::UnknownReference.at(lane.span, format!("there is no lane `{}`", lane.value));
        if let Some(id) = self.lane_named(&lane.value) {
            return meant(found, lane.span, id).help("content is written under the id of its lane, not under its name");
        }
        let known: Vec<&str> = self.written.map.lanes.items.iter().filter_map(lane_id).collect();
        let found = self.problems.suggest(found, lane.span, &lane.value, known);
        let id = slug(&lane.value, "lane");
        let name = if id == lane.value {
            "…".to_owned()
        } else {
            scalar(&lane.value)
        };
        found.help(format!("declare it in `lanes:` as `{{id: {id}, name: {name}}}`"))
    }
}

/// The lanes that the map declares, named or not.
pub fn custom_lanes(lanes: &[LaneEntry]) -> BTreeSet<&str> {
    lanes
        .iter()
        .filter_map(lane_id)
        .filter(|id| !BUILT_IN.contains(id))
        .collect()
}

fn lane_id(entry: &LaneEntry) -> Option<&str> {
    entry.0.id.as_ref().map(|id| id.value.0.as_str())
}
