//! Stages: the columns of the map.

use super::{BlueprintIx, BrightSpot, Emotion, Extra, Head, KpiIx, PainIx, SourceIx, StageIx, Text, TouchpointIx};
use crate::method::phases::Phase;
use crate::source::{Span, Spanned};

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
