//! The fields that can be marked confidential, a row for each kind of item.
//!
//! What an item cannot be without (its name, the score of an emotion) and what would say something else if it were
//! gone (who meets a touchpoint, what becomes of it) is not among them: there the whole item can be left out.

use crate::model::{Emotion, Map};

/// A key of one kind of item.
pub struct Field {
    pub kind: &'static str,
    pub key: &'static str,
    /// Takes its value out of all items of the kind.
    pub clear: fn(&mut Map),
}

/// `kind (map => items): key, key = member, key = member + member;` where the key is not the member.
macro_rules! fields {
    ($($kind:ident ($map:ident => $items:expr): $($key:ident $(= $($($part:ident).+)|+)?),+;)*) => {
        pub static FIELDS: &[Field] = &[$($(
            Field {
                kind: stringify!($kind),
                key: stringify!($key),
                clear: |$map| {
                    for item in $items {
                        fields!(@clear item $key $($($($part).+)|+)?);
                    }
                },
            },
        )+)*];
    };
    (@clear $item:ident $key:ident) => { $item.$key = Default::default() };
    (@clear $item:ident $key:ident $($($part:ident).+)|+) => {{ $($item.$($part).+ = Default::default();)+ }};
}

fields! {
    map (map => [map]):
        finding, scenario, scope, value_proposition, owner, version, status, reviewed, review_every, goals;
    brand (map => [&mut map.brand]): client, author, logo, color, accent, footer;
    goal (map => &mut map.goals): kpi, by, note = head.note;
    persona (map => &mut map.personas):
        role, segment, age, location, photo, quote, bio, goals, needs, motivations, frustrations, behaviours, channels,
        empathy, color, sources, note = head.note;
    stage (map => &mut map.stages):
        group, phase, time, milestone, customer_goal, business_goal, message, actions, thoughts, emotion = emotions,
        bright_spots, kpis, sources, extra, note = head.note;
    touchpoint (map => &mut map.touchpoints):
        channel = channel | kind, owner, action = actions, thought = thoughts, emotion = emotions, moment_of_truth,
        handover = transfer, duration, optional, share, bright_spots, kpis, link, sources, extra, note = head.note;
    change (map => map.touchpoints.iter_mut().filter_map(|touchpoint| touchpoint.change.as_mut())): was, reason;
    emotion (map => emotions(map)): feeling, quote, sources, note;
    pain_point (map => &mut map.pains):
        severity, description, cause, affects, kpi, constraint, sources, note = head.note;
    bright_spot (map => map.stages.iter_mut().flat_map(|stage| &mut stage.bright_spots)
        .chain(map.touchpoints.iter_mut().flat_map(|touchpoint| &mut touchpoint.bright_spots))):
        sources, note = head.note;
    solution (map => &mut map.solutions):
        description, answers, owner, stakeholders, effort, impact, cost, due, depends_on, kpi, expected, sources,
        note = head.note;
    kpi (map => &mut map.kpis):
        value = value | history, baseline, target, unit, history, by, outcome, sources, note = head.note;
    source (map => &mut map.sources): kind, date, reviewed, sample, link, note = head.note;
    backstage_item (map => &mut map.blueprint): department, system, duration, note = head.note;
}

fn emotions(map: &mut Map) -> impl Iterator<Item = &mut Emotion> {
    let stages = map.stages.iter_mut().flat_map(|stage| &mut stage.emotions);
    let touchpoints = map
        .touchpoints
        .iter_mut()
        .flat_map(|touchpoint| &mut touchpoint.emotions);
    stages.chain(touchpoints)
}

/// The fields that a word of the configuration means: `quote` of whatever has one, or `persona.quote`.
pub fn named(word: &str) -> impl Iterator<Item = &'static Field> {
    let (kind, key) = match word.split_once('.') {
        Some((kind, key)) => (Some(kind), key),
        None => (None, word),
    };
    FIELDS
        .iter()
        .filter(move |field| field.key == key && kind.is_none_or(|kind| field.kind == kind))
}

/// Everything that [`named`] knows.
pub fn words() -> Vec<String> {
    let keys = FIELDS.iter().map(|field| field.key.to_owned());
    let mut words: Vec<String> = keys
        .chain(FIELDS.iter().map(|field| format!("{}.{}", field.kind, field.key)))
        .collect();
    words.sort();
    words.dedup();
    words
}
