//! Sources: the evidence behind the map.

use super::{Date, Head, Text};
use crate::source::Spanned;

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
