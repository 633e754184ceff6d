//! What the journey is mapped for.

use super::{Date, Head, KpiIx, Perspective, Text};
use crate::source::{Span, Spanned};

#[derive(Clone, Debug, Default)]
pub struct Scope {
    pub span: Option<Span>,
    pub from: Option<Text>,
    pub to: Option<Text>,
    pub not: Option<Text>,
}

#[derive(Clone, Debug)]
pub struct Goal {
    pub head: Head,
    pub kind: Perspective,
    pub kpi: Option<Spanned<KpiIx>>,
    pub by: Option<Spanned<Date>>,
}
