//! What the page says about the groups of the picture: where their details are, and whom they concern.

use crate::layout::{Sheet, marks};
use crate::model::{Map, PersonaIx};
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

    /// An item whose group is called as its anchor.
    fn item(&mut self, kind: &str, id: &str, personas: &[PersonaIx]) {
        let anchor = anchor(kind, id);
        self.add(anchor.clone(), Some(anchor), &marks::needed(self.map, personas));
    }

    /// An item that several stages may show: the second group of it has a 2 behind its id, and so on.
    fn shown_again(&mut self, kind: &str, id: &str, times: usize) {
        let anchor = anchor(kind, id);
        let Some(entry) = self.all.get(&anchor).cloned() else {
            return;
        };
        for number in 2..=times {
            self.all
                .entry(format!("{anchor}-{number}"))
                .or_insert_with(|| entry.clone());
        }
    }

    /// Cards, and the lines of the curve.
    fn personas(&mut self) {
        for (i, persona) in self.map.personas.iter().enumerate() {
            let (ix, id) = (PersonaIx(i as u32), &persona.head.id);
            self.add(anchor("persona", id), Some(anchor("persona", id)), &[ix]);
            for part in ["area", "curve", "end"] {
                self.add(anchor(part, id), None, &[ix]);
            }
        }
    }

    fn stages(&mut self, sheet: &Sheet) {
        for (i, stage) in self.map.stages.iter().enumerate() {
            let here = anchor("stage", &stage.head.id);
            let number = sheet.numbers.stage(sheet.first + i);
            self.add(format!("stage-{number}-{}", stage.head.id), Some(here.clone()), &[]);
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
            for part in ["emotion", "callout"] {
                let group = format!("{part}-{}-{place}", persona.head.id);
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
            self.add(format!("matrix-{here}"), Some(here), &[]);
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
        for (ix, times) in counted(stages().flat_map(|stage| map.pains_of(stage))) {
            self.shown_again("pain", &map.pain(ix).head.id, times);
        }
        for (ix, times) in counted(stages().flat_map(|stage| map.solutions_of(stage))) {
            self.shown_again("solution", &map.solution(ix).head.id, times);
        }
        for (ix, times) in counted(stages().flat_map(|stage| map.kpis_of(stage))) {
            self.shown_again("kpi", &map.kpi(ix).head.id, times);
        }
    }
}

/// How often each appears.
fn counted<T: Ord>(items: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    items.for_each(|item| *counts.entry(item).or_default() += 1);
    counts
}

/// "0 2": as the attribute `data-personas` lists them.
pub fn numbers(personas: &[PersonaIx]) -> String {
    let numbers: Vec<String> = personas.iter().map(|persona| persona.0.to_string()).collect();
    numbers.join(" ")
}
