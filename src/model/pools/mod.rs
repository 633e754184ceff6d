//! Every item that a map and its libraries declare, gathered by kind and given its id.

mod journey;
mod placed;
mod strings;

use journey::{blueprint, touchpoints};
use placed::{kpis, pains};

use super::pool::{Entry, Index, Own, Pool};
use super::written::{self, Item, Mention, Target};
use super::{
    BlueprintIx, BlueprintLane, DepartmentIx, KpiIx, PainIx, PersonaIx, SolutionIx, SourceIx, StageIx, TouchpointIx,
};
use crate::diag::Fault;
use crate::method::channels::BUILT_IN;
use crate::source::Span;
use crate::syntax::Problems;
use std::collections::BTreeMap;

/// The files of a map as they are written.
pub struct Written {
    pub map: written::Map,
    pub libraries: Vec<written::Library>,
    /// The `backstage` texts of touchpoints as blueprint items, each with its touchpoint.
    pub served: Vec<(TouchpointIx, written::Blueprint)>,
}

/// All items by kind.
pub struct Pools<'w> {
    pub stages: Pool<'w, written::Stage>,
    pub touchpoints: Pool<'w, written::Touchpoint>,
    /// The stage of each touchpoint.
    pub stage_of: Vec<StageIx>,
    pub blueprint: Pool<'w, written::Blueprint>,
    /// Lane, stage and touchpoint of each blueprint item.
    pub blueprint_places: Vec<(BlueprintLane, StageIx, Option<TouchpointIx>)>,
    pub personas: Pool<'w, written::Persona>,
    pub pains: Pool<'w, written::Pain>,
    pub solutions: Pool<'w, written::Solution>,
    pub kpis: Pool<'w, written::Kpi>,
    pub sources: Pool<'w, written::Source>,
    pub departments: Pool<'w, written::Department>,
    /// Own channels, those of libraries, then the built-in ones, which have no item.
    pub channels: Pool<'w, written::Channel>,
    /// Entries of `pain_points` of a stage or touchpoint that are the id of a shared pain, by their place.
    pub shared_pains: BTreeMap<Span, u32>,
    /// Personas, solutions, sources and departments whose id is wrong or somebody else's: they may be known by another.
    pub doubtful: Vec<Span>,
}

impl Written {
    pub fn new(map: written::Map, libraries: Vec<written::Library>) -> Self {
        let mut served = Vec::new();
        let touchpoints = map.stages.items.iter().flat_map(|stage| &stage.touchpoints.items);
        for (at, touchpoint) in touchpoints.enumerate() {
            served.extend(touchpoint.backstage.items.iter().map(|text| {
                let mut item = written::Blueprint {
                    name: Some(text.clone()),
                    ..Default::default()
                };
                item.meta.span = text.span;
                (TouchpointIx(at as u32), item)
            }));
        }
        Self { map, libraries, served }
    }

    fn all_items<'w, T: 'w>(
        &'w self,
        own: impl Fn(&'w written::Map) -> &'w [T],
        shared: impl Fn(&'w written::Library) -> &'w [T] + 'w,
    ) -> impl Iterator<Item = &'w T> {
        own(&self.map).iter().chain(self.libraries.iter().flat_map(shared))
    }

    fn library_items<T>(&self, items: impl Fn(&written::Library) -> &[T]) -> Vec<Vec<&T>> {
        self.libraries
            .iter()
            .map(|library| items(library).iter().collect())
            .collect()
    }
}

impl<'w> Pools<'w> {
    pub fn new(written: &'w Written, problems: &mut Problems) -> Self {
        let map = &written.map;
        let stages = Pool::new(top(&map.stages.items), Vec::new(), problems);
        let (touchpoints, stage_of) = touchpoints(map, &stages, problems);
        let (blueprint, blueprint_places) = blueprint(written, &stages, &touchpoints, &stage_of, problems);
        let (pains, shared_pains) = pains(written, &stages, &touchpoints, problems);
        let kpis = kpis(written, &stages, &touchpoints, problems);
        let personas = map.personas.items.iter().filter_map(|mention| match mention {
            Mention::Declared(persona) => Some((persona, None)),
            Mention::Referred(_) => None,
        });
        let personas = personas.collect();
        report_nameless(
            written.all_items(|map| &map.departments.items, |library| &library.departments.items),
            problems,
        );
        report_nameless(
            written.all_items(|map| &map.channels.items, |library| &library.channels.items),
            problems,
        );
        Self {
            personas: Pool::new(
                personas,
                written.library_items(|library| &library.personas.items),
                problems,
            ),
            solutions: Pool::new(
                top(&map.solutions.items),
                written.library_items(|library| &library.solutions.items),
                problems,
            ),
            sources: Pool::new(
                top(&map.sources.items),
                written.library_items(|library| &library.sources.items),
                problems,
            ),
            departments: Pool::new(
                top(&map.departments.items),
                written.library_items(|library| &library.departments.items),
                problems,
            ),
            channels: channels(written, problems),
            stages,
            touchpoints,
            stage_of,
            blueprint,
            blueprint_places,
            pains,
            kpis,
            shared_pains,
            doubtful: Vec::new(),
        }
        .with_doubtful()
    }

    fn with_doubtful(mut self) -> Self {
        let personas = self.personas.doubtful();
        let others = self.solutions.doubtful().chain(self.sources.doubtful());
        self.doubtful = personas.chain(others).chain(self.departments.doubtful()).collect();
        self
    }

    /// The index of the kind that a reference names.
    pub fn index(&self, kind: &str) -> &Index {
        match kind {
            StageIx::KIND => &self.stages.index,
            TouchpointIx::KIND => &self.touchpoints.index,
            BlueprintIx::KIND => &self.blueprint.index,
            PersonaIx::KIND => &self.personas.index,
            PainIx::KIND => &self.pains.index,
            SolutionIx::KIND => &self.solutions.index,
            KpiIx::KIND => &self.kpis.index,
            SourceIx::KIND => &self.sources.index,
            DepartmentIx::KIND => &self.departments.index,
            _ => &self.channels.index,
        }
    }

    pub fn index_mut(&mut self, kind: &str) -> &mut Index {
        match kind {
            StageIx::KIND => &mut self.stages.index,
            TouchpointIx::KIND => &mut self.touchpoints.index,
            BlueprintIx::KIND => &mut self.blueprint.index,
            PersonaIx::KIND => &mut self.personas.index,
            PainIx::KIND => &mut self.pains.index,
            SolutionIx::KIND => &mut self.solutions.index,
            KpiIx::KIND => &mut self.kpis.index,
            SourceIx::KIND => &mut self.sources.index,
            DepartmentIx::KIND => &mut self.departments.index,
            _ => &mut self.channels.index,
        }
    }
}

/// Departments and channels are known by a name or an id.
fn report_nameless<'w, T: Item + 'w>(items: impl Iterator<Item = &'w T>, problems: &mut Problems) {
    for item in items {
        let meta = Item::meta(item);
        let is_broken = meta.broken.contains("name") || meta.broken.contains("id");
        if item.name().is_none() && item.id().is_none() && !is_broken {
            let message = format!("this {} has neither `name` nor `id`", T::KIND);
            problems.add(Fault::MissingKey.at(meta.span, message).help("add `name:`"));
        }
    }
}

fn top<T>(items: &[T]) -> Vec<Own<'_, T>> {
    items.iter().map(|item| (item, None)).collect()
}

/// Own channels and those of libraries; the built-in ones that they do not override are found behind them.
fn channels<'w>(written: &'w Written, problems: &mut Problems) -> Pool<'w, written::Channel> {
    let libraries = written.library_items(|library| &library.channels.items);
    let mut pool = Pool::new(top(&written.map.channels.items), libraries, problems);
    for entry in &mut pool.index.entries {
        entry.is_joined = false;
    }
    for channel in BUILT_IN
        .iter()
        .filter(|channel| pool.index.by_id(channel.id).is_none())
        .collect::<Vec<_>>()
    {
        pool.index.add(Entry {
            id: channel.id.to_owned(),
            // Built-in channels have labels instead of a name.
            name: channel.id.to_owned(),
            span: written.map.meta.span,
            is_library: false,
            is_joined: false,
            references: 0..0,
            slot: None,
        });
    }
    pool
}
