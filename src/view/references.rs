//! All places of a map in which one item refers to another, in one walk.

use crate::model::{
    BlueprintIx, BrightSpot, ChannelIx, DepartmentIx, Emotion, KpiIx, Map, Owner, PainIx, PersonaIx, Place, SolutionIx,
    SourceIx, StageIx, TouchpointIx,
};
use crate::source::Spanned;

/// What an index counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pool {
    Personas,
    Stages,
    Touchpoints,
    Pains,
    Solutions,
    Kpis,
    Sources,
    Departments,
    Channels,
    Blueprint,
}

impl Pool {
    pub const ALL: [Pool; 10] = [
        Pool::Personas,
        Pool::Stages,
        Pool::Touchpoints,
        Pool::Pains,
        Pool::Solutions,
        Pool::Kpis,
        Pool::Sources,
        Pool::Departments,
        Pool::Channels,
        Pool::Blueprint,
    ];
}

/// An index into one of the pools.
trait Index: Copy {
    const POOL: Pool;
    fn new(at: u32) -> Self;
    fn place(self) -> usize;
}

macro_rules! indices {
    ($($name:ident: $pool:ident;)*) => {$(
        impl Index for $name {
            const POOL: Pool = Pool::$pool;
            fn new(at: u32) -> Self {
                Self(at)
            }
            fn place(self) -> usize {
                self.at()
            }
        }
    )*};
}

indices! {
    PersonaIx: Personas;
    StageIx: Stages;
    TouchpointIx: Touchpoints;
    PainIx: Pains;
    SolutionIx: Solutions;
    KpiIx: Kpis;
    SourceIx: Sources;
    DepartmentIx: Departments;
    ChannelIx: Channels;
    BlueprintIx: Blueprint;
}

/// Is shown each reference and says where it leads from now on; `None` takes it out.
pub struct References<F: FnMut(Pool, usize) -> Option<u32>>(pub F);

impl<F: FnMut(Pool, usize) -> Option<u32>> References<F> {
    fn index<I: Index>(&mut self, ix: I) -> Option<I> {
        (self.0)(I::POOL, ix.place()).map(I::new)
    }

    fn list<I: Index>(&mut self, list: &mut Vec<I>) {
        *list = list.iter().filter_map(|ix| self.index(*ix)).collect();
    }

    fn spanned<I: Index>(&mut self, list: &mut Vec<Spanned<I>>) {
        list.retain_mut(|ix| {
            let moved = self.index(ix.value);
            if let Some(moved) = moved {
                ix.value = moved;
            }
            moved.is_some()
        });
    }

    fn one<I: Index>(&mut self, reference: &mut Option<Spanned<I>>) {
        *reference = reference
            .take()
            .and_then(|ix| Some(Spanned::new(self.index(ix.value)?, ix.span)));
    }

    fn owner(&mut self, owner: &mut Option<Spanned<Owner>>) {
        *owner = owner.take().and_then(|owner| {
            let value = match owner.value {
                Owner::Department(ix) => Owner::Department(self.index(ix)?),
                Owner::Nobody => Owner::Nobody,
            };
            Some(Spanned::new(value, owner.span))
        });
    }

    fn emotions(&mut self, emotions: &mut Vec<Emotion>) {
        emotions.retain_mut(|emotion| {
            self.spanned(&mut emotion.sources);
            let moved = self.index(emotion.persona);
            emotion.persona = moved.unwrap_or(emotion.persona);
            moved.is_some()
        });
    }

    fn bright_spots(&mut self, spots: &mut [BrightSpot]) {
        for spot in spots {
            self.spanned(&mut spot.personas);
            self.spanned(&mut spot.sources);
        }
    }

    fn places(&mut self, places: &mut Vec<Place>) {
        let mut moved = |place: &Place| match place {
            Place::Stage(ix) => self.index(*ix).map(Place::Stage),
            Place::Touchpoint(ix) => self.index(*ix).map(Place::Touchpoint),
        };
        *places = places.iter().filter_map(&mut moved).collect();
    }

    /// Visits every reference of the map; those into the map it is compared with are not its own.
    pub fn visit(&mut self, map: &mut Map) {
        for goal in &mut map.goals {
            self.one(&mut goal.kpi);
        }
        for persona in &mut map.personas {
            self.spanned(&mut persona.channels);
            self.spanned(&mut persona.sources);
        }
        self.stages(map);
        self.touchpoints(map);
        for pain in &mut map.pains {
            self.spanned(&mut pain.personas);
            self.one(&mut pain.kpi);
            self.spanned(&mut pain.sources);
            self.list(&mut pain.solved_by);
            self.list(&mut pain.drawn_solutions);
            self.places(&mut pain.places);
        }
        for solution in &mut map.solutions {
            self.list(&mut solution.solves);
            self.owner(&mut solution.owner);
            self.spanned(&mut solution.stakeholders);
            self.spanned(&mut solution.depends_on);
            self.one(&mut solution.kpi);
            self.spanned(&mut solution.sources);
        }
        for kpi in &mut map.kpis {
            self.spanned(&mut kpi.sources);
        }
        self.list(&mut map.journey_kpis);
        for item in &mut map.blueprint {
            item.stage = self.index(item.stage).unwrap_or(item.stage);
            item.until = self.index(item.until).unwrap_or(item.until);
            self.one(&mut item.department);
            self.one(&mut item.touchpoint);
            self.spanned(&mut item.next);
        }
    }

    fn stages(&mut self, map: &mut Map) {
        for stage in &mut map.stages {
            self.list(&mut stage.touchpoints);
            self.emotions(&mut stage.emotions);
            self.spanned(&mut stage.pain_points);
            self.bright_spots(&mut stage.bright_spots);
            self.spanned(&mut stage.kpis);
            self.list(&mut stage.physical_evidence);
            self.list(&mut stage.frontstage);
            self.list(&mut stage.backstage);
            self.list(&mut stage.support);
            self.spanned(&mut stage.sources);
        }
    }

    fn touchpoints(&mut self, map: &mut Map) {
        for touchpoint in &mut map.touchpoints {
            touchpoint.stage = self.index(touchpoint.stage).unwrap_or(touchpoint.stage);
            self.one(&mut touchpoint.channel);
            self.owner(&mut touchpoint.owner);
            self.list(&mut touchpoint.personas);
            self.emotions(&mut touchpoint.emotions);
            self.spanned(&mut touchpoint.pain_points);
            self.bright_spots(&mut touchpoint.bright_spots);
            self.spanned(&mut touchpoint.kpis);
            self.list(&mut touchpoint.backstage);
            if let Some(change) = &mut touchpoint.change {
                self.one(&mut change.solution);
            }
            self.spanned(&mut touchpoint.sources);
        }
    }
}
