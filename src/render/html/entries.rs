//! What the page says about the groups of the picture: where their details are, and whom they concern.

use crate::layout::ids::{self, Ids};
use crate::layout::{Sheet, marks};
use crate::model::{Head, Map, PersonaIx};
use crate::render::svg::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// The anchors of the page, without prefix, by kind and id of an item.
pub fn anchor(kind: &str, id: &str) -> String {
    format!("{kind}-{id}")
}

/// By the ids that `layout` gives to groups.
/// `anchors` are those that the page has.
pub fn of(sheet: &Sheet, prefix: &str, anchors: &BTreeSet<String>) -> BTreeMap<String, Entry> {
    let mut entries = Entries {
        map: sheet.map,
        prefix,
        anchors,
        all: BTreeMap::new(),
    };
    entries.personas();
    entries.stages(sheet);
    entries.items();
    entries.all
}

struct Entries<'a> {
    map: &'a Map,
    prefix: &'a str,
    anchors: &'a BTreeSet<String>,
    all: BTreeMap<String, Entry>,
}

impl Entries<'_> {
    fn add(&mut self, group: String, target: Option<String>, personas: &[PersonaIx]) {
        let target = target.filter(|target| self.anchors.contains(target));
        let href = target.map(|target| format!("#{}{target}", self.prefix));
        let personas = numbers(personas);
        self.all.insert(group, Entry { href, personas });
    }

    fn item(&mut self, kind: &str, id: &str, personas: &[PersonaIx]) {
        let personas = marks::needed(self.map, personas);
        self.add(ids::item(kind, id), Some(anchor(kind, id)), &personas);
    }

    /// Items that several stages may show, in that order: every drawing leads to the same place.
    fn shown_again<'a>(&mut self, kind: &'static str, all: impl Iterator<Item = &'a str>, drawn: &[&str]) {
        let mut groups = Ids::new(kind, all);
        for id in drawn {
            let entry = self.all.get(&ids::item(kind, id)).cloned();
            let group = groups.next(id);
            self.all.extend(entry.map(|entry| (group, entry)));
        }
    }

    /// Cards, and the lines of the curve.
    fn personas(&mut self) {
        for (i, persona) in self.map.personas.iter().enumerate() {
            let (ix, id) = (PersonaIx(i as u32), &persona.head.id);
            self.add(ids::item("persona", id), Some(anchor("persona", id)), &[ix]);
            for part in ids::OF_CURVES {
                self.add(ids::item(part, id), None, &[ix]);
            }
        }
    }

    fn stages(&mut self, sheet: &Sheet) {
        for (i, stage) in self.map.stages.iter().enumerate() {
            let here = anchor("stage", &stage.head.id);
            let number = sheet.numbers.stage(sheet.first + i);
            self.add(ids::stage(number, &stage.head.id), Some(here.clone()), &[]);
            self.feelings(&stage.head.id, &here);
            for ix in &stage.touchpoints {
                let touchpoint = self.map.touchpoint(*ix);
                let id = touchpoint.head.id.clone();
                self.item("touchpoint", &id, &touchpoint.personas.clone());
                self.feelings(&id, &anchor("touchpoint", &id));
            }
        }
    }

    /// Points and callouts of the curve, which lead to what they are felt at.
    fn feelings(&mut self, place: &str, target: &str) {
        for (i, persona) in self.map.personas.iter().enumerate() {
            for part in ids::OF_SCORES {
                let group = ids::score(part, &persona.head.id, place);
                self.add(group, Some(target.to_owned()), &[PersonaIx(i as u32)]);
            }
        }
    }

    fn items(&mut self) {
        let map = self.map;
        for pain in &map.pains {
            let personas: Vec<PersonaIx> = pain.personas.iter().map(|persona| persona.value).collect();
            self.item("pain", &pain.head.id, &personas);
        }
        for solution in &map.solutions {
            let here = anchor("solution", &solution.head.id);
            self.item("solution", &solution.head.id, &[]);
            self.add(ids::in_matrix(&solution.head.id), Some(here), &[]);
        }
        map.kpis.iter().for_each(|kpi| self.item("kpi", &kpi.head.id, &[]));
        map.sources
            .iter()
            .for_each(|source| self.item("source", &source.head.id, &[]));
        map.blueprint
            .iter()
            .for_each(|item| self.item("blueprint", &item.head.id, &[]));
        self.repeated();
    }

    fn repeated(&mut self) {
        let map = self.map;
        let stages = || map.stage_indices();
        let pains: Vec<&str> = stages()
            .flat_map(|stage| map.pains_of(stage))
            .map(|ix| id(&map.pain(ix).head))
            .collect();
        self.shown_again("pain", map.pains.iter().map(|pain| id(&pain.head)), &pains);
        let solutions: Vec<&str> = stages()
            .flat_map(|stage| map.solutions_of(stage))
            .map(|ix| id(&map.solution(ix).head))
            .collect();
        self.shown_again(
            "solution",
            map.solutions.iter().map(|solution| id(&solution.head)),
            &solutions,
        );
        let kpis: Vec<&str> = stages()
            .flat_map(|stage| map.kpis_of(stage))
            .map(|ix| id(&map.kpi(ix).head))
            .collect();
        self.shown_again("kpi", map.kpis.iter().map(|kpi| id(&kpi.head)), &kpis);
    }
}

fn id(head: &Head) -> &str {
    &head.id
}

/// "0 2": as the attribute `data-personas` lists them.
pub fn numbers(personas: &[PersonaIx]) -> String {
    let numbers: Vec<String> = personas.iter().map(|persona| persona.0.to_string()).collect();
    numbers.join(" ")
}
