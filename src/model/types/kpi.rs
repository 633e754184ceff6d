//! KPIs: how the journey is measured.

use super::{Date, Head, Perspective, SourceIx, Text};
use crate::source::{Span, Spanned};

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
