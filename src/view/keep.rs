//! Taking items out of a map, with everything that only hangs on them.

use super::references::{Pool, References};
use crate::model::{BlueprintItem, BlueprintIx, BlueprintLane, KpiIx, Map, PainPoint, PersonaIx, Place, StageIx};
use crate::source::Spanned;
use std::collections::BTreeSet;

/// For each pool of a map, which of its items are kept.
#[derive(Clone, Debug)]
pub struct Keep {
    pub personas: Vec<bool>,
    pub stages: Vec<bool>,
    pub touchpoints: Vec<bool>,
    pub pains: Vec<bool>,
    pub solutions: Vec<bool>,
    pub kpis: Vec<bool>,
    pub sources: Vec<bool>,
    pub departments: Vec<bool>,
    pub channels: Vec<bool>,
    pub blueprint: Vec<bool>,
}

impl Keep {
    /// Everything, so far.
    pub fn all(map: &Map) -> Self {
        Self {
            personas: vec![true; map.personas.len()],
            stages: vec![true; map.stages.len()],
            touchpoints: vec![true; map.touchpoints.len()],
            pains: vec![true; map.pains.len()],
            solutions: vec![true; map.solutions.len()],
            kpis: vec![true; map.kpis.len()],
            sources: vec![true; map.sources.len()],
            departments: vec![true; map.departments.len()],
            channels: vec![true; map.channels.len()],
            blueprint: vec![true; map.blueprint.len()],
        }
    }

    fn pool_mut(&mut self, pool: Pool) -> &mut Vec<bool> {
        match pool {
            Pool::Personas => &mut self.personas,
            Pool::Stages => &mut self.stages,
            Pool::Touchpoints => &mut self.touchpoints,
            Pool::Pains => &mut self.pains,
            Pool::Solutions => &mut self.solutions,
            Pool::Kpis => &mut self.kpis,
            Pool::Sources => &mut self.sources,
            Pool::Departments => &mut self.departments,
            Pool::Channels => &mut self.channels,
            Pool::Blueprint => &mut self.blueprint,
        }
    }

    fn lacks_something(&mut self) -> bool {
        Pool::ALL.into_iter().any(|pool| self.pool_mut(pool).contains(&false))
    }

    /// Takes out what nobody who is left has to do with: their touchpoints, and what hangs on these.
    fn settle(&mut self, map: &Map) {
        for (at, touchpoint) in map.touchpoints.iter().enumerate() {
            let somebody =
                touchpoint.personas.is_empty() || touchpoint.personas.iter().any(|ix| self.personas[ix.at()]);
            self.touchpoints[at] &= somebody && self.stages[touchpoint.stage.at()];
        }
        for (at, item) in map.blueprint.iter().enumerate() {
            let serves = item.touchpoint.as_ref().is_none_or(|ix| {
                // What serves a touchpoint of a stage that is left out may still run on.
                self.touchpoints[ix.at()] || !self.stages[map.touchpoint(ix.value).stage.at()]
            });
            self.blueprint[at] &= serves && self.runs(item).is_some();
        }
        for (at, pain) in map.pains.iter().enumerate() {
            let is_there = |place: &Place| match place {
                Place::Stage(ix) => self.stages[ix.at()],
                Place::Touchpoint(ix) => self.touchpoints[ix.at()],
            };
            let placed = pain.places.is_empty() || pain.places.iter().any(is_there);
            self.pains[at] &= placed && concerns(&pain.personas, &self.personas);
        }
        for at in 0..map.solutions.len() {
            let draws = |pain: &PainPoint| pain.drawn_solutions.iter().any(|ix| ix.at() == at);
            let mut pains = map
                .pains
                .iter()
                .zip(&self.pains)
                .filter(|(pain, _)| draws(pain))
                .peekable();
            // One that solves nothing belongs to the whole journey.
            self.solutions[at] &= pains.peek().is_none() || pains.any(|(_, kept)| *kept);
        }
    }

    /// From which to which stage that is kept an item runs.
    fn runs(&self, item: &BlueprintItem) -> Option<(StageIx, StageIx)> {
        let mut kept = (item.stage.0..=item.until.0).filter(|at| self.stages.get(*at as usize) == Some(&true));
        let first = kept.next()?;
        Some((StageIx(first), StageIx(kept.next_back().unwrap_or(first))))
    }
}

/// Whether something that is said of these personas, or of everybody, is said of one that is kept.
fn concerns(personas: &[Spanned<PersonaIx>], kept: &[bool]) -> bool {
    personas.is_empty() || personas.iter().any(|ix| kept[ix.at()])
}

/// Takes everything out of a map that is not kept, and what only hung on it. `each` is told what was kept, in each of
/// the rounds that this takes.
pub fn prune(map: &mut Map, mut keep: Keep, mut each: impl FnMut(&Keep)) {
    keep.settle(map);
    let stages = map.stages.iter_mut().map(|stage| &mut stage.bright_spots);
    let touchpoints = map
        .touchpoints
        .iter_mut()
        .map(|touchpoint| &mut touchpoint.bright_spots);
    for spots in stages.chain(touchpoints) {
        spots.retain(|spot| concerns(&spot.personas, &keep.personas));
    }
    let (placed, left) = (kpis_of(map, &Keep::all(map)), kpis_of(map, &keep));
    map.journey_kpis.retain(|ix| !placed.contains(ix) || left.contains(ix));
    start_later(map, &keep);
    loop {
        take_out(map, &mut keep);
        each(&keep);
        // What nothing refers to any more goes too, and then what that referred to.
        keep = used(map);
        if !keep.lacks_something() {
            break;
        }
    }
}

/// The KPIs in the cells of what is kept. One that stood in others alone is none of the whole journey.
fn kpis_of(map: &Map, keep: &Keep) -> BTreeSet<KpiIx> {
    let stages = map.stages.iter().map(|stage| &stage.kpis).zip(&keep.stages);
    let touchpoints = map
        .touchpoints
        .iter()
        .map(|touchpoint| &touchpoint.kpis)
        .zip(&keep.touchpoints);
    let kept = stages.chain(touchpoints).filter(|(_, kept)| **kept);
    kept.flat_map(|(kpis, _)| kpis.iter().map(|ix| ix.value)).collect()
}

/// Items that begin in a stage that is left out begin in the first that is not.
fn start_later(map: &mut Map, keep: &Keep) {
    for (at, item) in map.blueprint.iter_mut().enumerate().rev() {
        let Some((from, until)) = keep.runs(item) else { continue };
        if from != item.stage {
            let stage = &mut map.stages[from.at()];
            let list = match item.lane {
                BlueprintLane::PhysicalEvidence => &mut stage.physical_evidence,
                BlueprintLane::Frontstage => &mut stage.frontstage,
                BlueprintLane::Backstage => &mut stage.backstage,
                BlueprintLane::Support => &mut stage.support,
            };
            list.insert(0, BlueprintIx(at as u32));
        }
        (item.stage, item.until) = (from, until);
    }
}

fn take_out(map: &mut Map, keep: &mut Keep) {
    retain(&mut map.personas, &keep.personas);
    retain(&mut map.stages, &keep.stages);
    retain(&mut map.touchpoints, &keep.touchpoints);
    retain(&mut map.pains, &keep.pains);
    retain(&mut map.solutions, &keep.solutions);
    retain(&mut map.kpis, &keep.kpis);
    retain(&mut map.sources, &keep.sources);
    retain(&mut map.departments, &keep.departments);
    retain(&mut map.channels, &keep.channels);
    retain(&mut map.blueprint, &keep.blueprint);
    let places = Pool::ALL.map(|pool| places(keep.pool_mut(pool)));
    References(|pool: Pool, at| places[pool as usize].get(at).copied().flatten()).visit(map);
    for item in &mut map.blueprint {
        item.broken &= !item.next.is_empty();
    }
}

/// Keeps the items that are to be kept.
pub fn retain<T>(items: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    items.retain(|_| kept.next().copied().unwrap_or(true));
}

/// Where each item comes to stand.
pub fn places(kept: &[bool]) -> Vec<Option<u32>> {
    let mut next = 0;
    let place = |kept: &bool| {
        let place = kept.then_some(next);
        next += u32::from(*kept);
        place
    };
    kept.iter().map(place).collect()
}

/// What is kept of the pools whose items are there only because something refers to them.
fn used(map: &mut Map) -> Keep {
    let mut used = Keep {
        kpis: vec![false; map.kpis.len()],
        sources: vec![false; map.sources.len()],
        departments: vec![false; map.departments.len()],
        channels: vec![false; map.channels.len()],
        ..Keep::all(map)
    };
    References(|pool, at| {
        used.pool_mut(pool)[at] = true;
        Some(at as u32)
    })
    .visit(map);
    used
}
