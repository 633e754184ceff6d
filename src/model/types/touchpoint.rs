//! Touchpoints, and what becomes of the case between them.

use super::{
    BlueprintIx, BrightSpot, ChannelIx, Emotion, Extra, Head, KpiIx, Owner, PainIx, PersonaIx, SolutionIx, SourceIx,
    StageIx, Text, TouchpointIx,
};
use crate::method::channels::ContactKind;
use crate::source::{Span, Spanned};

#[derive(Clone, Debug)]
pub struct Touchpoint {
    pub head: Head,
    pub stage: StageIx,
    pub channel: Option<Spanned<ChannelIx>>,
    /// Written, or from the channel; `None` for neutral channels and touchpoints without one.
    pub kind: Option<ContactKind>,
    pub owner: Option<Spanned<Owner>>,
    /// Everybody who meets this touchpoint, in the order of [`Map::personas`](super::Map::personas).
    pub personas: Vec<PersonaIx>,
    /// Where `personas:` was written, if it was.
    pub personas_span: Option<Span>,
    pub actions: Vec<Text>,
    pub thoughts: Vec<Text>,
    /// One a persona at most, in the order of [`Map::personas`](super::Map::personas).
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
