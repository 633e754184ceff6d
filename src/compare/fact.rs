//! What can be said of an item that was compared.

use crate::model::{Severity, Status};

/// The kinds of items, as they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Map,
    Goal,
    Persona,
    Stage,
    Touchpoint,
    PainPoint,
    Solution,
    Kpi,
    Process,
    Source,
    Department,
}

impl Kind {
    pub const ALL: [Kind; 11] = [
        Kind::Map,
        Kind::Goal,
        Kind::Persona,
        Kind::Stage,
        Kind::Touchpoint,
        Kind::PainPoint,
        Kind::Solution,
        Kind::Kpi,
        Kind::Process,
        Kind::Source,
        Kind::Department,
    ];

    /// As machines read it.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Map => "map",
            Kind::Goal => "goal",
            Kind::Persona => "persona",
            Kind::Stage => "stage",
            Kind::Touchpoint => "touchpoint",
            Kind::PainPoint => "pain_point",
            Kind::Solution => "solution",
            Kind::Kpi => "kpi",
            Kind::Process => "process",
            Kind::Source => "source",
            Kind::Department => "department",
        }
    }

    /// The heading over several of them.
    pub fn heading(self) -> &'static str {
        match self {
            Kind::Map => "Map",
            Kind::Goal => "Goals",
            Kind::Persona => "Personas",
            Kind::Stage => "Stages",
            Kind::Touchpoint => "Touchpoints",
            Kind::PainPoint => "Pain points",
            Kind::Solution => "Solutions",
            Kind::Kpi => "KPIs",
            Kind::Process => "Behind the scenes",
            Kind::Source => "Sources",
            Kind::Department => "Departments",
        }
    }
}

/// An item that is not as it was, and all there is to say of it; never without a fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub kind: Kind,
    /// In the new map; in the old one if it was removed.
    pub id: String,
    pub name: String,
    pub facts: Vec<Fact>,
}

/// A value before and after.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Delta {
    pub was: Option<f64>,
    pub is: Option<f64>,
}

impl Delta {
    pub fn new(was: Option<f64>, is: Option<f64>) -> Self {
        Self { was, is }
    }

    /// By how much it has grown, where there are both values.
    pub fn gain(self) -> Option<f64> {
        Some(self.is? - self.was?)
    }
}

impl Change {
    /// Whether the item came, went, or became something else.
    pub fn turn(&self) -> Turn {
        match self.facts.first() {
            Some(Fact::Added { .. }) => Turn::Come,
            Some(Fact::Removed { .. } | Fact::StruckOut { .. }) => Turn::Gone,
            _ => Turn::Other,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Come,
    Gone,
    Other,
}

/// One thing that has happened to an item.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// It is new; where it stands, if that is in a stage or at a touchpoint.
    Added {
        at: Vec<String>,
    },
    /// It is gone; where it stood, and the solutions that were to see to that.
    Removed {
        from: Vec<String>,
        by: Vec<String>,
    },
    /// A map of the future does without it: why, and the solution behind that.
    StruckOut {
        reason: Option<String>,
        by: Option<String>,
    },
    Renamed {
        was: String,
    },
    /// To another stage or touchpoint.
    Moved {
        from: Vec<String>,
        to: Vec<String>,
    },
    /// Within its list: now behind this item; `None` for the first place.
    Reordered {
        behind: Option<String>,
    },
    /// Some of its touchpoints now stand in stages of their own.
    Split {
        into: Vec<String>,
    },
    /// It took in the touchpoints of stages that are gone.
    Merged {
        of: Vec<String>,
    },
    /// A pain point hurts more or less than it did.
    Severity {
        was: Option<Severity>,
        is: Option<Severity>,
    },
    /// A solution of the pain point is done, and none was before.
    Solved {
        by: Vec<String>,
    },
    /// A solution has come this far.
    Status {
        was: Status,
        is: Status,
    },
    /// How a persona feels there, on the scale of the new map.
    Emotion {
        persona: String,
        score: Delta,
    },
    /// A figure with its unit.
    Figure {
        key: &'static str,
        value: Delta,
        unit: String,
        /// Whether the step is in the direction that is wanted; `None` for what has none.
        better: Option<bool>,
    },
    /// Any other key; texts that were there and those that are. Neither holds what stands in both.
    Field {
        key: &'static str,
        was: Vec<String>,
        is: Vec<String>,
    },
}

/// How the journey of a persona feels on the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Mood {
    pub persona: String,
    /// Means of the scores that are drawn, on the scale of the new map.
    pub mean: Delta,
}
