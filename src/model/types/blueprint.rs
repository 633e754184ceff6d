//! The service blueprint below the journey: what the company does, and who in it.

use super::{BlueprintIx, DepartmentIx, Head, StageIx, Text, TouchpointIx};
use crate::source::{Span, Spanned};

#[derive(Clone, Debug)]
pub struct Department {
    pub id: String,
    pub name: String,
    /// Where it was declared, else where it was first named.
    pub span: Span,
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
    /// On a part of a map: the item runs in none of its stages, and is there for a handover from or to one that does.
    /// This is the nearest of its stages in the whole map.
    pub elsewhere: Option<StageIx>,
}
