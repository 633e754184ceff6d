//! The parts of a map that rules look at: without staff where customers are meant, without what is removed.

use super::look::Item;
use crate::model::{
    ChannelIx, Emotion, Head, Map, PainPoint, Persona, PersonaIx, PersonaKind, Place, Solution, SourceIx, Stage,
    Status, Touchpoint,
};
use crate::source::Spanned;

/// One of the keys has a value that could not be read, so nothing can be said about it.
pub fn broken(head: &Head, keys: &[&str]) -> bool {
    keys.iter().any(|key| head.broken.contains(key))
}

/// Customers and helpers: everybody but staff. Whoever's kind could not be read may be staff.
pub fn customers(map: &Map) -> impl Iterator<Item = &Persona> {
    map.personas.iter().filter(|persona| is_no_staff(persona))
}

fn is_no_staff(persona: &Persona) -> bool {
    persona.kind != PersonaKind::Staff && !broken(&persona.head, &["kind"])
}

/// Not everybody's kind could be read, so that somebody else may be a customer.
pub fn personas_unreadable(map: &Map) -> bool {
    let unread = |persona: &Persona| broken(&persona.head, &["kind"]);
    map.broken.contains("personas") || map.personas.iter().any(unread)
}

/// As [`customers`], with their places in the map.
pub fn customer_indices(map: &Map) -> impl Iterator<Item = (PersonaIx, &Persona)> {
    let all = (0u32..).map(PersonaIx).zip(&map.personas);
    all.filter(|(_, persona)| is_no_staff(persona))
}

pub fn is_customer(map: &Map, persona: PersonaIx) -> bool {
    is_no_staff(map.persona(persona))
}

/// The touchpoints that are not removed, as far as their change could be read.
pub fn touchpoints(map: &Map) -> impl Iterator<Item = &Touchpoint> {
    let stays = |touchpoint: &&Touchpoint| !touchpoint.is_removed() && !broken(&touchpoint.head, &["change"]);
    map.touchpoints.iter().filter(stays)
}

/// Of those, the ones that a customer or helper meets.
pub fn customer_touchpoints(map: &Map) -> impl Iterator<Item = &Touchpoint> {
    touchpoints(map).filter(|touchpoint| touchpoint.personas.iter().any(|persona| is_customer(map, *persona)))
}

/// The touchpoints of a stage that are not removed.
pub fn touchpoints_of<'a>(map: &'a Map, stage: &'a Stage) -> impl Iterator<Item = &'a Touchpoint> {
    let all = stage.touchpoints.iter().map(|ix| map.touchpoint(*ix));
    all.filter(|touchpoint| !touchpoint.is_removed())
}

/// The pain points that do not hang on removed touchpoints alone; a shared one that is placed nowhere is among them.
pub fn pains(map: &Map) -> impl Iterator<Item = &PainPoint> {
    map.pains.iter().filter(|pain| {
        pain.places.is_empty()
            || pain.places.iter().any(|place| match place {
                Place::Stage(_) => true,
                Place::Touchpoint(ix) => !map.touchpoint(*ix).is_removed(),
            })
    })
}

/// The solutions that are not rejected.
pub fn solutions(map: &Map) -> impl Iterator<Item = &Solution> {
    map.solutions
        .iter()
        .filter(|solution| solution.status != Status::Rejected)
}

/// A pain point is placed on the touchpoint or on its stage.
pub fn has_pain(map: &Map, touchpoint: &Touchpoint) -> bool {
    !touchpoint.pain_points.is_empty() || !map.stage(touchpoint.stage).pain_points.is_empty()
}

/// Whether the pain points of a touchpoint and its stage could all be read.
pub fn pains_readable(map: &Map, touchpoint: &Touchpoint) -> bool {
    !broken(&touchpoint.head, &["pain_points"]) && !broken(&map.stage(touchpoint.stage).head, &["pain_points"])
}

/// An emotion somewhere on the map could not be read, so nothing can be said about a whole curve.
pub fn emotions_unreadable(map: &Map) -> bool {
    let heads = map
        .stages
        .iter()
        .map(|stage| &stage.head)
        .chain(map.touchpoints.iter().map(|t| &t.head));
    let keys = ["emotion", "emotions", "touchpoints", "personas", "change"];
    // The type says whether an emotion is a hope.
    let ones = ["stages", "scale", "type"];
    ones.iter().any(|key| map.broken.contains(key)) || heads.into_iter().any(|head| broken(head, &keys))
}

/// How to give an item its evidence, with a source of the map's own where it has one.
pub fn name_a_source(map: &Map) -> String {
    match map.sources.first() {
        Some(source) => format!(
            "name the research it comes from, such as `sources: [{}]`",
            source.head.id
        ),
        None => {
            "list the research under `sources` of the map, and name it here, such as `sources: [interviews]`".into()
        }
    }
}

/// An emotion, and where on the map it is felt.
#[derive(Clone, Copy)]
pub struct Felt<'a> {
    pub emotion: &'a Emotion,
    pub stage: &'a Stage,
    /// `None` for a stage's own emotion.
    pub touchpoint: Option<&'a Touchpoint>,
}

impl<'a> Felt<'a> {
    /// The touchpoint or stage, pointed at where the emotion is written.
    pub fn item(&self) -> Item<'a> {
        let item = self.touchpoint.map_or_else(|| Item::from(self.stage), Item::from);
        item.at(self.emotion.span)
    }

    /// The name of the touchpoint or stage.
    pub fn place(&self) -> &'a str {
        &self.head().name
    }

    pub fn head(&self) -> &'a Head {
        self.touchpoint.map_or(&self.stage.head, |touchpoint| &touchpoint.head)
    }

    /// Where its evidence may be written: on itself, its touchpoint, its stage.
    pub fn sources(&self) -> impl Iterator<Item = &'a Spanned<SourceIx>> {
        let touchpoint = self.touchpoint.into_iter().flat_map(|touchpoint| &touchpoint.sources);
        self.emotion.sources.iter().chain(touchpoint).chain(&self.stage.sources)
    }
}

/// What is felt in a stage: at its touchpoints that are not removed, then its own emotions.
fn emotions_of<'a>(map: &'a Map, stage: &'a Stage) -> impl Iterator<Item = Felt<'a>> {
    let felt = move |emotion, touchpoint| Felt {
        emotion,
        stage,
        touchpoint,
    };
    touchpoints_of(map, stage)
        .flat_map(move |touchpoint| {
            touchpoint
                .emotions
                .iter()
                .map(move |emotion| felt(emotion, Some(touchpoint)))
        })
        .chain(stage.emotions.iter().map(move |emotion| felt(emotion, None)))
}

/// All emotions, stage by stage, without those at removed touchpoints.
pub fn emotions(map: &Map) -> impl Iterator<Item = Felt<'_>> {
    map.stages.iter().flat_map(move |stage| emotions_of(map, stage))
}

/// The same, each written place once: personas who share an emotion share its place.
pub fn written_emotions<'a>(emotions: impl Iterator<Item = Felt<'a>>) -> Vec<Felt<'a>> {
    let mut felt: Vec<Felt> = emotions.collect();
    felt.sort_by_key(|felt| (felt.emotion.span.file, felt.emotion.span.start));
    felt.dedup_by_key(|felt| felt.emotion.span);
    felt
}

/// What each persona feels in the order of the journey, as the curve shows it: a stage's own emotion only where its
/// touchpoints have none. Expectations are not among them.
pub fn curves(map: &Map) -> Vec<Vec<Felt<'_>>> {
    let mut curves = vec![Vec::new(); map.personas.len()];
    for stage in &map.stages {
        let mut points = vec![Vec::<Felt>::new(); map.personas.len()];
        for felt in emotions_of(map, stage) {
            let points = &mut points[felt.emotion.persona.at()];
            if felt.touchpoint.is_some() || points.is_empty() {
                points.push(felt);
            }
        }
        for (curve, points) in curves.iter_mut().zip(points) {
            curve.extend(in_order(points).into_iter().filter(|felt| !felt.emotion.hope));
        }
    }
    curves
}

/// By position in the stage; evenly spaced where none is written.
fn in_order(mut points: Vec<Felt>) -> Vec<Felt> {
    let count = points.len() as f64;
    let even = |at: usize| (at as f64 + 0.5) / count;
    let mut placed: Vec<(f64, Felt)> = points
        .drain(..)
        .enumerate()
        .map(|(at, felt)| (felt.emotion.at.unwrap_or(even(at)), felt))
        .collect();
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    placed.into_iter().map(|(_, felt)| felt).collect()
}

/// The touchpoint that a persona meets before another in the same stage, for everybody who meets that one: the pairs
/// `(before, touchpoint)` that are on different channels.
pub fn channel_switches(map: &Map) -> Vec<(&Touchpoint, &Touchpoint)> {
    let mut switches = Vec::new();
    for stage in &map.stages {
        let mut last: Vec<Option<&Touchpoint>> = vec![None; map.personas.len()];
        for touchpoint in touchpoints_of(map, stage) {
            let mut from = None;
            for persona in touchpoint.personas.iter().filter(|persona| is_customer(map, **persona)) {
                let before = last[persona.at()].replace(touchpoint);
                from = from.or(before.filter(|before| on_other_channels(before, touchpoint)));
            }
            switches.extend(from.map(|before| (before, touchpoint)));
        }
    }
    switches
}

fn on_other_channels(a: &Touchpoint, b: &Touchpoint) -> bool {
    let channel = |touchpoint: &Touchpoint| -> Option<ChannelIx> { Some(touchpoint.channel.as_ref()?.value) };
    matches!((channel(a), channel(b)), (Some(a), Some(b)) if a != b)
}
