//! Stages: the order of the journey, and where one became several.

use super::{Context, Field, Item, feeling, text, texts, word};
use crate::compare::fact::{Change, Fact, Kind};
use crate::compare::names::Names;
use crate::compare::order::in_order;
use crate::compare::pairs::{Pairs, most_first};
use crate::model::{BrightSpot, Extra, Head, Stage, StageIx};
use std::collections::BTreeMap;

impl Item for Stage {
    const KIND: Kind = Kind::Stage;
    const FIELDS: &'static [Field<Self>] = &[
        ("group", |_, stage| text(&stage.group)),
        ("phase", |_, stage| {
            // One that follows from the name changes with it.
            let written = stage.phase.filter(|_| stage.phase_span.is_some());
            written.map(word).into_iter().collect()
        }),
        ("time", |_, stage| text(&stage.time)),
        ("milestone", |_, stage| text(&stage.milestone)),
        ("customer_goal", |_, stage| texts(&stage.customer_goal)),
        ("business_goal", |_, stage| texts(&stage.business_goal)),
        ("message", |_, stage| text(&stage.message)),
        ("actions", |_, stage| texts(&stage.actions)),
        ("thoughts", |_, stage| texts(&stage.thoughts)),
        ("quotes", |names, stage| feeling::quotes(names, &stage.emotions)),
        ("feelings", |names, stage| feeling::feelings(names, &stage.emotions)),
        ("hopes", |names, stage| feeling::hopes(names, &stage.emotions)),
        ("bright_spots", |_, stage| bright_spots(&stage.bright_spots)),
        ("sources", |names, stage| names.sources(&stage.sources)),
        ("extra", |_, stage| extra(&stage.extra)),
    ];

    fn head(&self) -> &Head {
        &self.head
    }

    fn facts(old: (&Names, &Self), new: (&Names, &Self), pairs: &Pairs) -> Vec<Fact> {
        feeling::facts((old.0, &old.1.emotions), (new.0, &new.1.emotions), pairs)
    }
}

pub fn bright_spots(spots: &[BrightSpot]) -> Vec<String> {
    spots.iter().map(|spot| spot.head.name.value.clone()).collect()
}

/// The texts of custom lanes, each with the id of its lane.
pub fn extra(extra: &[Extra]) -> Vec<String> {
    let lanes = extra.iter();
    lanes
        .flat_map(|extra| {
            extra
                .texts
                .iter()
                .map(move |text| format!("{}: {}", extra.lane, text.value))
        })
        .collect()
}

/// Which stages became several, and which several became one.
#[derive(Clone, Debug, Default)]
pub struct Reshaped {
    /// New stages without a partner: the old stage that most of their touchpoints come from.
    pub split_off: BTreeMap<usize, usize>,
    /// Old stages without a partner: the new stage that took in most of their touchpoints.
    pub merged_into: BTreeMap<usize, usize>,
}

impl Reshaped {
    pub fn of(context: &Context) -> Self {
        let (old, new, pairs) = (context.old.map, context.new.map, context.pairs);
        let touchpoints = &pairs.touchpoints;
        let came_from = |stage: &Stage| -> Vec<usize> {
            let partners = stage.touchpoints.iter().filter_map(|ix| touchpoints.old_of[ix.at()]);
            partners.map(|at| old.touchpoints[at].stage.at()).collect()
        };
        let went_to = |stage: &Stage| -> Vec<usize> {
            let partners = stage.touchpoints.iter().filter_map(|ix| touchpoints.new_of[ix.at()]);
            partners.map(|at| new.touchpoints[at].stage.at()).collect()
        };
        let alone = |partners: &[Option<usize>]| -> Vec<usize> {
            (0..partners.len()).filter(|at| partners[*at].is_none()).collect()
        };
        let of = |stages: &[Stage], partners: &[Option<usize>], others: &dyn Fn(&Stage) -> Vec<usize>| {
            let alone = alone(partners).into_iter();
            alone
                .filter_map(|at| Some((at, mostly(&others(&stages[at]), stages[at].touchpoints.len())?)))
                .collect()
        };
        Self {
            split_off: of(&new.stages, &pairs.stages.old_of, &came_from),
            merged_into: of(&old.stages, &pairs.stages.new_of, &went_to),
        }
    }
}

/// The stage that at least half of so many touchpoints have to do with.
fn mostly(stages: &[usize], all: usize) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for stage in stages {
        *counts.entry(*stage).or_default() += 1;
    }
    let (count, stage) = most_first(counts.into_iter().map(|(stage, count)| (count, stage)).collect())
        .first()
        .copied()?;
    (count * 2 >= all).then_some(stage)
}

pub fn changes(context: &Context) -> Vec<Change> {
    let (old, new, pairs) = (context.old.map, context.new.map, context.pairs);
    let reshaped = Reshaped::of(context);
    let order: Vec<(usize, usize)> = pairs.stages.iter().collect();
    let stays = in_order(&order.iter().map(|(old, _)| *old).collect::<Vec<_>>());
    let more = |before: usize, after: usize| {
        let mut facts = Vec::new();
        let place = order.iter().position(|pair| *pair == (before, after));
        if place.is_some_and(|place| !stays[place]) {
            let behind = after.checked_sub(1).map(|at| context.new.stage(StageIx(at as u32)));
            facts.push(Fact::Reordered { behind });
        }
        let parts = reshaped.split_off.iter().filter(|(_, of)| **of == before);
        let parts: Vec<usize> = parts.map(|(part, _)| *part).collect();
        if !parts.is_empty() {
            let mut into: Vec<usize> = parts.into_iter().chain([after]).collect();
            into.sort_unstable();
            let names = into.into_iter().map(|at| context.new.stage(StageIx(at as u32)));
            facts.push(Fact::Split { into: names.collect() });
        }
        let taken = reshaped.merged_into.iter().filter(|(_, into)| **into == after);
        let taken: Vec<String> = taken.map(|(at, _)| old.stages[*at].head.name.value.clone()).collect();
        if !taken.is_empty() {
            facts.push(Fact::Merged { of: taken });
        }
        facts
    };
    context.changes_with(&old.stages, &new.stages, &pairs.stages, more)
}
