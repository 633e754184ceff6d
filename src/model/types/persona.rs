//! The people who travel.

use super::{ChannelIx, Head, Image, Rgb, SourceIx, Text};
use crate::source::Spanned;

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
