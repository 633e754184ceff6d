//! Solutions: what is to be done about the pain points.

use super::{Date, DepartmentIx, Head, KpiIx, Owner, PainIx, SolutionIx, SourceIx, Text};
use crate::source::{Span, Spanned};

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
    /// Both spellings of the relation, in the order of [`Map::pains`](super::Map::pains); empty for a rejected solution.
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
