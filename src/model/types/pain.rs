//! What hurts, and what delights.

use super::{Head, KpiIx, PersonaIx, SolutionIx, SourceIx, StageIx, Text, TouchpointIx};
use crate::source::Spanned;

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
    /// Both spellings of the relation, in the order of [`Map::solutions`](super::Map::solutions); rejected solutions are not among them.
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
