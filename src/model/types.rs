//! The journey model: what a definition means once every reference is resolved.
//!
//! After `model`, nothing is unresolved: a reference is the index of what it refers to, every item has an id, and
//! every default of the format has been filled in. A value that was written keeps its span; `None` means that the
//! definition says nothing. Items that a JM0 error has damaged keep the names of their broken keys in
//! [`Head::broken`], so that rules can stay silent about them.

pub use crate::method::channels::ContactKind;
pub use crate::method::phases::Phase;

use crate::image::Picture;
use crate::source::{Span, Spanned};
use std::collections::BTreeSet;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// Text as it was written, with its place. Never blank.
pub type Text = Spanned<String>;

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);
        impl $name {
            pub fn at(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index! {
    /// Index into [`Map::personas`].
    PersonaIx;
    /// Index into [`Map::stages`].
    StageIx;
    /// Index into [`Map::touchpoints`].
    TouchpointIx;
    /// Index into [`Map::pains`].
    PainIx;
    /// Index into [`Map::solutions`].
    SolutionIx;
    /// Index into [`Map::kpis`].
    KpiIx;
    /// Index into [`Map::sources`].
    SourceIx;
    /// Index into [`Map::departments`].
    DepartmentIx;
    /// Index into [`Map::channels`].
    ChannelIx;
    /// Index into [`Map::blueprint`].
    BlueprintIx;
}

/// What every declared item has.
#[derive(Clone, Debug)]
pub struct Head {
    /// Unique in its kind; made from the name unless written.
    pub id: String,
    /// Where `id:` was written, if it was.
    pub id_span: Option<Span>,
    /// The name; its span is the place to point at when something about the item is missing.
    pub name: Text,
    /// The whole entry: the mapping, or the string.
    pub span: Span,
    pub note: Option<Text>,
    /// Keys of this item whose value had a JM0 error.
    pub broken: BTreeSet<&'static str>,
    /// The item comes from a file named in `use`.
    pub from_library: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MapType {
    CurrentState,
    FutureState,
    DayInTheLife,
}

/// The emotion scale. Invariant: `min = -max`, or `0 <= min < max`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub min: f64,
    pub max: f64,
}

impl Scale {
    pub fn middle(self) -> f64 {
        (self.min + self.max) / 2.0
    }

    /// The place of a score on the scale: 0 at the bottom, 1 at the top.
    pub fn share(self, score: f64) -> f64 {
        (score - self.min) / (self.max - self.min)
    }
}

/// A calendar date as it was written: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: i16,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// 1 to 4 where a quarter was written (`due` only); `month` and `day` are `None` then.
    pub quarter: Option<u8>,
}

/// How often a map is to be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewEvery {
    pub count: u16,
    pub unit: ReviewUnit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewUnit {
    Day,
    Week,
    Month,
    Year,
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

#[derive(Clone, Debug, Default)]
pub struct Scope {
    pub span: Option<Span>,
    pub from: Option<Text>,
    pub to: Option<Text>,
    pub not: Option<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perspective {
    Customer,
    Business,
}

#[derive(Clone, Debug)]
pub struct Goal {
    pub head: Head,
    pub kind: Perspective,
    pub kpi: Option<Spanned<KpiIx>>,
    pub by: Option<Spanned<Date>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonaKind {
    Customer,
    Helper,
    Staff,
}

#[derive(Clone, Debug)]
pub struct Persona {
    pub head: Head,
    pub kind: PersonaKind,
    pub role: Option<Text>,
    pub segment: Option<Text>,
    pub age: Option<Text>,
    pub location: Option<Text>,
    pub photo: Option<Image>,
    pub quote: Option<Text>,
    pub bio: Option<Text>,
    pub goals: Vec<Text>,
    pub needs: Vec<Text>,
    pub motivations: Vec<Text>,
    pub frustrations: Vec<Text>,
    pub behaviours: Vec<Text>,
    pub channels: Vec<Spanned<ChannelIx>>,
    pub empathy: Empathy,
    pub color: Option<Spanned<Rgb>>,
    pub sources: Vec<Spanned<SourceIx>>,
}

#[derive(Clone, Debug, Default)]
pub struct Empathy {
    pub says: Vec<Text>,
    pub thinks: Vec<Text>,
    pub does: Vec<Text>,
    pub feels: Vec<Text>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl fmt::Display for Rgb {
    /// `#3145C0`.
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// An image that was found, read and decoded.
#[derive(Clone, Debug)]
pub struct Image {
    pub span: Span,
    /// The path as written.
    pub path: String,
    /// Where it lies on disk, links resolved.
    pub file: PathBuf,
    pub picture: Arc<Picture>,
}

#[derive(Clone, Debug)]
pub struct Stage {
    pub head: Head,
    pub group: Option<Text>,
    /// Written, or inferred from the name; `None` where unknown.
    pub phase: Option<Phase>,
    pub phase_span: Option<Span>,
    pub time: Option<Text>,
    pub milestone: Option<Text>,
    pub customer_goal: Vec<Text>,
    pub business_goal: Vec<Text>,
    pub message: Option<Text>,
    pub actions: Vec<Text>,
    pub thoughts: Vec<Text>,
    pub touchpoints: Vec<TouchpointIx>,
    /// The stage's own emotions, one a persona at most. Drawn only where its touchpoints have none for that persona.
    pub emotions: Vec<Emotion>,
    pub pain_points: Vec<Spanned<PainIx>>,
    pub bright_spots: Vec<BrightSpot>,
    pub kpis: Vec<Spanned<KpiIx>>,
    pub physical_evidence: Vec<BlueprintIx>,
    pub frontstage: Vec<BlueprintIx>,
    /// Includes the `backstage` texts of the stage's touchpoints.
    pub backstage: Vec<BlueprintIx>,
    pub support: Vec<BlueprintIx>,
    pub sources: Vec<Spanned<SourceIx>>,
    pub extra: Vec<Extra>,
    /// Of a future-state map: the stage of the baseline that it continues.
    pub baseline: Option<StageIx>,
}

/// The texts of one custom lane.
#[derive(Clone, Debug)]
pub struct Extra {
    pub lane: String,
    pub texts: Vec<Text>,
}

/// Who in the company answers for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    Department(DepartmentIx),
    /// `owner: none`: nobody in the company.
    Nobody,
}

#[derive(Clone, Debug)]
pub struct Touchpoint {
    pub head: Head,
    pub stage: StageIx,
    pub channel: Option<Spanned<ChannelIx>>,
    /// Written, or from the channel; `None` for neutral channels and touchpoints without one.
    pub kind: Option<ContactKind>,
    pub owner: Option<Spanned<Owner>>,
    /// Everybody who meets this touchpoint, in the order of [`Map::personas`].
    pub personas: Vec<PersonaIx>,
    /// Where `personas:` was written, if it was.
    pub personas_span: Option<Span>,
    pub actions: Vec<Text>,
    pub thoughts: Vec<Text>,
    /// One a persona at most, in the order of [`Map::personas`].
    pub emotions: Vec<Emotion>,
    pub moment_of_truth: Option<Spanned<MomentOfTruth>>,
    pub transfer: Option<Spanned<Transfer>>,
    pub duration: Option<Text>,
    pub optional: bool,
    /// Percent of customers who pass here, 0 to 100.
    pub share: Option<f64>,
    pub pain_points: Vec<Spanned<PainIx>>,
    pub bright_spots: Vec<BrightSpot>,
    pub kpis: Vec<Spanned<KpiIx>>,
    pub backstage: Vec<BlueprintIx>,
    pub change: Option<Change>,
    /// The parsed form of a link that is http, https or mailto.
    pub link: Option<Text>,
    pub extra: Vec<Extra>,
    pub sources: Vec<Spanned<SourceIx>>,
    /// Of a future-state map: the touchpoint of the baseline that it continues.
    pub baseline: Option<TouchpointIx>,
}

impl Touchpoint {
    /// Struck out and off the curve.
    pub fn is_removed(&self) -> bool {
        self.change
            .as_ref()
            .is_some_and(|change| change.kind == ChangeKind::Removed)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum MomentOfTruth {
    Unnamed,
    Named(String),
}

/// What becomes of the case when the channel changes before this touchpoint.
#[derive(Clone, Debug, PartialEq)]
pub enum Transfer {
    /// `handover`: what is carried over; the case is kept.
    Kept(String),
    /// `lost`: the case is not kept; what has to be told again, if it was written.
    Lost(Option<String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    New,
    Changed,
    Removed,
    Kept,
}

#[derive(Clone, Debug)]
pub struct Change {
    pub kind: ChangeKind,
    /// Where it was written; `None` where it follows from the baseline.
    pub span: Option<Span>,
    pub was: Option<Text>,
    pub reason: Option<Text>,
    pub solution: Option<Spanned<SolutionIx>>,
}

/// What one persona feels at one touchpoint or stage.
#[derive(Clone, Debug)]
pub struct Emotion {
    pub persona: PersonaIx,
    /// Where the emotion was written; the same place for all personas that share it.
    pub span: Span,
    /// On the scale of the map.
    pub score: f64,
    pub feeling: Option<Text>,
    pub quote: Option<Text>,
    /// The position in the stage, 0 to 1.
    pub at: Option<f64>,
    /// An expectation rather than a finding.
    pub hope: bool,
    pub sources: Vec<Spanned<SourceIx>>,
    pub note: Option<Text>,
}

/// From trivial to serious and urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    Trivial,
    Minor,
    Major,
    Critical,
}

/// Where a pain point is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Stage(StageIx),
    Touchpoint(TouchpointIx),
}

#[derive(Clone, Debug)]
pub struct PainPoint {
    pub head: Head,
    pub severity: Option<Spanned<Severity>>,
    pub description: Option<Text>,
    pub cause: Option<Text>,
    pub personas: Vec<Spanned<PersonaIx>>,
    pub affects: Option<Text>,
    pub kpi: Option<Spanned<KpiIx>>,
    pub constraint: Option<Text>,
    pub sources: Vec<Spanned<SourceIx>>,
    /// Both spellings of the relation, in the order of [`Map::solutions`]; rejected solutions are not among them.
    pub solved_by: Vec<SolutionIx>,
    /// As `solved_by`, rejected solutions included: what is drawn under it.
    pub drawn_solutions: Vec<SolutionIx>,
    /// Where it is placed, in map order; empty for a shared pain placed nowhere.
    pub places: Vec<Place>,
}

#[derive(Clone, Debug)]
pub struct BrightSpot {
    pub head: Head,
    pub personas: Vec<Spanned<PersonaIx>>,
    pub sources: Vec<Spanned<SourceIx>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    Idea,
    Planned,
    InProgress,
    Done,
    Rejected,
}

#[derive(Clone, Debug)]
pub struct Solution {
    pub head: Head,
    pub description: Option<Text>,
    /// Both spellings of the relation, in the order of [`Map::pains`]; empty for a rejected solution.
    pub solves: Vec<PainIx>,
    pub answers: Option<Text>,
    pub owner: Option<Spanned<Owner>>,
    pub stakeholders: Vec<Spanned<DepartmentIx>>,
    /// 1 to 5.
    pub effort: Option<Spanned<u8>>,
    /// 1 to 5.
    pub impact: Option<Spanned<u8>>,
    pub cost: Option<Text>,
    pub status: Status,
    pub status_span: Option<Span>,
    pub due: Option<Spanned<Date>>,
    pub depends_on: Vec<Spanned<SolutionIx>>,
    pub kpi: Option<Spanned<KpiIx>>,
    pub expected: Option<Text>,
    pub sources: Vec<Spanned<SourceIx>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
}

#[derive(Clone, Debug)]
pub struct Kpi {
    pub head: Head,
    pub serves: Option<Perspective>,
    pub value: Option<Spanned<f64>>,
    pub baseline: Option<Spanned<f64>>,
    pub target: Option<Spanned<f64>>,
    pub unit: Option<Text>,
    pub better: Better,
    /// Oldest first, the present value last.
    pub history: Vec<f64>,
    pub history_span: Option<Span>,
    pub by: Option<Spanned<Date>>,
    pub outcome: Option<Text>,
    pub sources: Vec<Spanned<SourceIx>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    Survey,
    Interview,
    Analytics,
    Crm,
    Voc,
    Social,
    Observation,
    SupportLog,
    UsabilityTest,
    Workshop,
    Desk,
    Assumption,
}

#[derive(Clone, Debug)]
pub struct Source {
    pub head: Head,
    pub kind: Option<Spanned<SourceKind>>,
    pub date: Option<Spanned<Date>>,
    pub reviewed: Option<Spanned<Date>>,
    pub sample: Option<u64>,
    pub link: Option<Text>,
}

#[derive(Clone, Debug)]
pub struct Department {
    pub id: String,
    pub name: String,
    /// Where it was declared, else where it was first named.
    pub span: Span,
}

#[derive(Clone, Debug)]
pub struct Channel {
    pub id: String,
    /// The label in the map's language, or the name that the map gives it.
    pub name: String,
    /// A name from `docs/icons.md`.
    pub icon: String,
    pub kind: Option<ContactKind>,
    /// Where the map declares it; `None` for a built-in channel.
    pub span: Option<Span>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlueprintLane {
    PhysicalEvidence,
    Frontstage,
    Backstage,
    Support,
}

impl BlueprintLane {
    /// The id of the lane, as `lanes:` writes it.
    pub fn id(self) -> &'static str {
        match self {
            BlueprintLane::PhysicalEvidence => "physical_evidence",
            BlueprintLane::Frontstage => "frontstage",
            BlueprintLane::Backstage => "backstage",
            BlueprintLane::Support => "support",
        }
    }
}

#[derive(Clone, Debug)]
pub struct BlueprintItem {
    pub head: Head,
    pub lane: BlueprintLane,
    pub stage: StageIx,
    pub department: Option<Spanned<DepartmentIx>>,
    pub system: Option<Text>,
    pub duration: Option<Text>,
    pub touchpoint: Option<Spanned<TouchpointIx>>,
    /// The last stage it runs through; its own unless written. Never before `stage`.
    pub until: StageIx,
    pub next: Vec<Spanned<BlueprintIx>>,
    /// The handover to `next` fails.
    pub broken: bool,
    pub broken_span: Option<Span>,
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

    pub fn stage_indices(&self) -> impl DoubleEndedIterator<Item = StageIx> + use<> {
        (0..self.stages.len() as u32).map(StageIx)
    }

    /// The touchpoints of a stage, in order.
    pub fn touchpoints_of(&self, stage: StageIx) -> impl DoubleEndedIterator<Item = &Touchpoint> {
        self.stage(stage).touchpoints.iter().map(|ix| self.touchpoint(*ix))
    }

    /// The touchpoint from which somebody comes to this one: the nearest before it, in this stage or an earlier one,
    /// that shares a persona with it and is still there.
    pub fn touchpoint_before(&self, ix: TouchpointIx) -> Option<TouchpointIx> {
        let touchpoint = self.touchpoint(ix);
        (0..ix.0).rev().map(TouchpointIx).find(|earlier| {
            let earlier = self.touchpoint(*earlier);
            let shared = touchpoint
                .personas
                .iter()
                .any(|persona| earlier.personas.contains(persona));
            !earlier.is_removed() && (shared || touchpoint.personas.is_empty())
        })
    }

    /// The emotions that are drawn for a persona in a stage: those of its touchpoints that are still there, else the
    /// stage's own.
    pub fn drawn_emotions(&self, persona: PersonaIx, stage: StageIx) -> Vec<&Emotion> {
        let theirs = |emotion: &&Emotion| emotion.persona == persona;
        let touchpoints = self.touchpoints_of(stage).filter(|touchpoint| !touchpoint.is_removed());
        let mut emotions: Vec<&Emotion> = touchpoints.flat_map(|t| &t.emotions).filter(theirs).collect();
        if emotions.is_empty() {
            emotions.extend(self.stage(stage).emotions.iter().filter(theirs));
        }
        emotions
    }

    /// The mean of a persona's drawn scores; `None` without any.
    pub fn average_score(&self, persona: PersonaIx) -> Option<f64> {
        let emotions = self
            .stage_indices()
            .flat_map(|stage| self.drawn_emotions(persona, stage));
        let scores: Vec<f64> = emotions.map(|emotion| emotion.score).collect();
        (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
    }

    /// Whether there is any score to draw.
    pub fn has_emotions(&self) -> bool {
        (0..self.personas.len() as u32).any(|i| self.average_score(PersonaIx(i)).is_some())
    }

    /// The pain points of a cell in drawing order: the stage's touchpoints' first, then its own; each once.
    pub fn pains_of(&self, stage: StageIx) -> Vec<PainIx> {
        let own = &self.stage(stage).pain_points;
        let mut pains = Vec::new();
        for pain in self.touchpoints_of(stage).flat_map(|t| &t.pain_points).chain(own) {
            if !pains.contains(&pain.value) {
                pains.push(pain.value);
            }
        }
        pains
    }

    /// The KPIs of a cell in drawing order: those of the stage's touchpoints first, then its own; each once.
    pub fn kpis_of(&self, stage: StageIx) -> Vec<KpiIx> {
        let own = &self.stage(stage).kpis;
        let mut kpis = Vec::new();
        for kpi in self.touchpoints_of(stage).flat_map(|t| &t.kpis).chain(own) {
            if !kpis.contains(&kpi.value) {
                kpis.push(kpi.value);
            }
        }
        kpis
    }

    /// Indices of the placed pain points in the order in which a reader meets them.
    pub fn pains_in_order(&self) -> Vec<usize> {
        self.stage_indices()
            .flat_map(|stage| self.pains_of(stage))
            .map(PainIx::at)
            .collect()
    }

    /// Indices of the solutions in the order in which a reader meets them: by stage, then those without a pain.
    pub fn solutions_in_order(&self) -> Vec<usize> {
        self.stage_indices()
            .flat_map(|stage| self.solutions_of(stage))
            .map(SolutionIx::at)
            .chain(0..self.solutions.len())
            .collect()
    }

    /// The solutions drawn in a stage: those of its pain points, in that order, each once.
    pub fn solutions_of(&self, stage: StageIx) -> Vec<SolutionIx> {
        let mut solutions = Vec::new();
        for pain in self.pains_of(stage) {
            for solution in &self.pain(pain).drawn_solutions {
                if !solutions.contains(solution) {
                    solutions.push(*solution);
                }
            }
        }
        solutions
    }

    /// The place of a top-level key, else of the title: where a finding about the whole map points.
    pub fn key_or_title(&self, key: &str) -> Span {
        self.keys
            .iter()
            .find(|(name, _)| name == key)
            .map_or(self.title.span, |(_, span)| *span)
    }
}
