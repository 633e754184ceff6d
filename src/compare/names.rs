//! What the items of both maps are called when they are compared.

use super::pairs::{Pairs, Partners};
use crate::model::{
    BlueprintIx, ChannelIx, DepartmentIx, Head, KpiIx, Map, Owner, PersonaIx, SolutionIx, SourceIx, StageIx,
    TouchpointIx,
};
use crate::source::Spanned;
use crate::words::Words;

/// A map, and the name that each of its items goes by: in the old map that of the new one, so that a new name of a
/// department is told once and not at each of its touchpoints.
pub struct Names<'a> {
    pub map: &'a Map,
    /// Numbers and dates as English writes them, whatever the language of the map: so are the reports.
    pub words: Words<'static>,
    personas: Vec<&'a str>,
    stages: Vec<&'a str>,
    touchpoints: Vec<&'a str>,
    solutions: Vec<&'a str>,
    kpis: Vec<&'a str>,
    sources: Vec<&'a str>,
    departments: Vec<&'a str>,
    channels: Vec<&'a str>,
    processes: Vec<&'a str>,
}

fn own<'a, T>(items: &'a [T], name: impl Fn(&'a T) -> &'a str) -> Vec<&'a str> {
    items.iter().map(name).collect()
}

fn of(head: &Head) -> &str {
    &head.name.value
}

/// Of each old item the name of its partner, else its own.
fn taken_over<'a>(own: &mut [&'a str], partners: &Partners, new: &[&'a str]) {
    for (name, partner) in own.iter_mut().zip(&partners.new_of) {
        if let Some(taken) = partner.and_then(|at| new.get(at)) {
            *name = taken;
        }
    }
}

impl<'a> Names<'a> {
    pub fn new(map: &'a Map) -> Self {
        Self {
            map,
            words: Words::of("en"),
            personas: own(&map.personas, |item| of(&item.head)),
            stages: own(&map.stages, |item| of(&item.head)),
            touchpoints: own(&map.touchpoints, |item| of(&item.head)),
            solutions: own(&map.solutions, |item| of(&item.head)),
            kpis: own(&map.kpis, |item| of(&item.head)),
            sources: own(&map.sources, |item| of(&item.head)),
            departments: own(&map.departments, |item| item.name.as_str()),
            channels: own(&map.channels, |item| item.name.as_str()),
            processes: own(&map.blueprint, |item| of(&item.head)),
        }
    }

    pub fn old(old: &'a Map, new: &'a Map, pairs: &Pairs) -> Self {
        let mut names = Self::new(old);
        let after = Self::new(new);
        taken_over(&mut names.personas, &pairs.personas, &after.personas);
        taken_over(&mut names.stages, &pairs.stages, &after.stages);
        taken_over(&mut names.touchpoints, &pairs.touchpoints, &after.touchpoints);
        taken_over(&mut names.solutions, &pairs.solutions, &after.solutions);
        taken_over(&mut names.kpis, &pairs.kpis, &after.kpis);
        taken_over(&mut names.sources, &pairs.sources, &after.sources);
        taken_over(&mut names.departments, &pairs.departments, &after.departments);
        taken_over(&mut names.channels, &pairs.channels, &after.channels);
        taken_over(&mut names.processes, &pairs.processes, &after.processes);
        names
    }

    pub fn persona(&self, ix: PersonaIx) -> String {
        self.personas[ix.at()].to_owned()
    }
    pub fn stage(&self, ix: StageIx) -> String {
        self.stages[ix.at()].to_owned()
    }
    pub fn touchpoint(&self, ix: TouchpointIx) -> String {
        self.touchpoints[ix.at()].to_owned()
    }
    pub fn solution(&self, ix: SolutionIx) -> String {
        self.solutions[ix.at()].to_owned()
    }
    pub fn kpi(&self, ix: KpiIx) -> String {
        self.kpis[ix.at()].to_owned()
    }
    pub fn source(&self, ix: SourceIx) -> String {
        self.sources[ix.at()].to_owned()
    }
    pub fn department(&self, ix: DepartmentIx) -> String {
        self.departments[ix.at()].to_owned()
    }
    pub fn channel(&self, ix: ChannelIx) -> String {
        self.channels[ix.at()].to_owned()
    }
    pub fn process(&self, ix: BlueprintIx) -> String {
        self.processes[ix.at()].to_owned()
    }

    pub fn owner(&self, owner: Owner) -> String {
        match owner {
            Owner::Department(ix) => self.department(ix),
            Owner::Nobody => "nobody".to_owned(),
        }
    }

    /// The names of sources that are referred to.
    pub fn sources(&self, sources: &[Spanned<SourceIx>]) -> Vec<String> {
        sources.iter().map(|ix| self.source(ix.value)).collect()
    }
}
