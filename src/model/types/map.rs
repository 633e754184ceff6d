//! A whole map, and how its items are looked up.

use super::{
    BlueprintItem, BlueprintIx, Channel, ChannelIx, Date, Department, DepartmentIx, Goal, Image, Kpi, KpiIx, PainIx,
    PainPoint, Persona, PersonaIx, ReviewEvery, Rgb, Scale, Scope, Solution, SolutionIx, Source, SourceIx, Stage,
    StageIx, Text, Touchpoint, TouchpointIx,
};
use crate::source::{Span, Spanned};
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapType {
    CurrentState,
    FutureState,
    DayInTheLife,
}

/// A whole journey map.
#[derive(Clone, Debug)]
pub struct Map {
    /// The first byte to the last of the map's own file.
    pub span: Span,
    pub title: Text,
    pub finding: Option<Text>,
    pub kind: Spanned<MapType>,
    /// A BCP 47 tag, as written (default `en`).
    pub lang: String,
    pub scenario: Option<Text>,
    pub scope: Scope,
    pub scale: Scale,
    pub value_proposition: Option<Text>,
    pub owner: Option<Text>,
    pub version: Option<Text>,
    pub status: Option<Text>,
    pub reviewed: Option<Spanned<Date>>,
    pub review_every: Option<Spanned<ReviewEvery>>,
    pub goals: Vec<Goal>,
    /// The personas drawn and judged: the map's own, then those that joined from libraries.
    pub personas: Vec<Persona>,
    pub stages: Vec<Stage>,
    /// All touchpoints, stage by stage.
    pub touchpoints: Vec<Touchpoint>,
    /// All pain points, in the order of their first appearance (placed or declared).
    pub pains: Vec<PainPoint>,
    pub solutions: Vec<Solution>,
    pub kpis: Vec<Kpi>,
    /// The KPIs of the whole journey: those that the top level declares or lists.
    pub journey_kpis: Vec<KpiIx>,
    pub sources: Vec<Source>,
    /// Departments in the order in which they are declared or, undeclared, first named.
    pub departments: Vec<Department>,
    /// The map declares departments, so every owner has to be one of them.
    pub departments_declared: bool,
    /// The channels that the map uses: its own and built-in ones, in the order of first use.
    pub channels: Vec<Channel>,
    pub blueprint: Vec<BlueprintItem>,
    /// The lanes to draw, in order; never empty.
    pub lanes: Vec<LaneChoice>,
    pub brand: Brand,
    pub baseline: Option<Baseline>,
    /// Top-level keys that were written, with the place of the key; for findings about the whole map.
    pub keys: Vec<(String, Span)>,
    /// Top-level keys whose value had a JM0 error.
    pub broken: BTreeSet<&'static str>,
}

/// One lane of the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneChoice {
    pub id: String,
    /// The name that the map gives it; built-in lanes are otherwise named in the map's language.
    pub name: Option<Text>,
    pub span: Option<Span>,
}

#[derive(Clone, Debug, Default)]
pub struct Brand {
    pub client: Option<Text>,
    pub author: Option<Text>,
    pub logo: Option<Image>,
    pub color: Option<Spanned<Rgb>>,
    pub accent: Option<Spanned<Rgb>>,
    pub footer: Option<Text>,
    pub confidential: Option<Confidential>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Confidential {
    Plain,
    Text(Text),
}

/// The current-state map that a future-state map is compared with.
#[derive(Clone, Debug)]
pub struct Baseline {
    pub span: Span,
    pub map: Box<Map>,
    /// Touchpoints of the baseline that this map neither continues nor names as removed.
    pub dropped: Vec<TouchpointIx>,
}

impl Map {
    pub fn persona(&self, ix: PersonaIx) -> &Persona {
        &self.personas[ix.at()]
    }
    pub fn stage(&self, ix: StageIx) -> &Stage {
        &self.stages[ix.at()]
    }
    pub fn touchpoint(&self, ix: TouchpointIx) -> &Touchpoint {
        &self.touchpoints[ix.at()]
    }
    pub fn pain(&self, ix: PainIx) -> &PainPoint {
        &self.pains[ix.at()]
    }
    pub fn solution(&self, ix: SolutionIx) -> &Solution {
        &self.solutions[ix.at()]
    }
    pub fn kpi(&self, ix: KpiIx) -> &Kpi {
        &self.kpis[ix.at()]
    }
    pub fn source(&self, ix: SourceIx) -> &Source {
        &self.sources[ix.at()]
    }
    pub fn department(&self, ix: DepartmentIx) -> &Department {
        &self.departments[ix.at()]
    }
    pub fn channel(&self, ix: ChannelIx) -> &Channel {
        &self.channels[ix.at()]
    }
    pub fn blueprint_item(&self, ix: BlueprintIx) -> &BlueprintItem {
        &self.blueprint[ix.at()]
    }

    /// Whether the lane with this id is one of those that are drawn.
    pub fn shows(&self, lane: &str) -> bool {
        self.lanes.iter().any(|shown| shown.id == lane)
    }

    pub fn stage_indices(&self) -> impl DoubleEndedIterator<Item = StageIx> + use<> {
        (0..self.stages.len() as u32).map(StageIx)
    }

    /// The place of a top-level key, else of the title: where a finding about the whole map points.
    pub fn key_or_title(&self, key: &str) -> Span {
        self.keys
            .iter()
            .find(|(name, _)| name == key)
            .map_or(self.title.span, |(_, span)| *span)
    }
}
