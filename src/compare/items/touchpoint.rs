//! Touchpoints: where they stand, whom they meet, and how that feels.

use super::stage::{Reshaped, bright_spots, extra};
use super::{Context, Field, Item, feeling, text, texts, word};
use crate::compare::fact::{Change, Delta, Fact, Kind};
use crate::compare::names::Names;
use crate::compare::order::in_order;
use crate::compare::pairs::Pairs;
use crate::model::{Head, MomentOfTruth, Touchpoint, TouchpointIx, Transfer};

impl Item for Touchpoint {
    const KIND: Kind = Kind::Touchpoint;
    const FIELDS: &'static [Field<Self>] = &[
        ("channel", |names, item| {
            item.channel
                .iter()
                .map(|channel| names.channel(channel.value))
                .collect()
        }),
        ("kind", |_, item| item.kind.map(word).into_iter().collect()),
        ("owner", |names, item| {
            item.owner.iter().map(|owner| names.owner(owner.value)).collect()
        }),
        ("personas", |names, item| {
            item.personas.iter().map(|ix| names.persona(*ix)).collect()
        }),
        ("change", |_, item| change(item)),
        ("handover", |_, item| handover(item)),
        ("lost", |_, item| lost(item)),
        ("moment_of_truth", |_, item| moment_of_truth(item)),
        ("action", |_, item| texts(&item.actions)),
        ("thought", |_, item| texts(&item.thoughts)),
        ("quotes", |names, item| feeling::quotes(names, &item.emotions)),
        ("feelings", |names, item| feeling::feelings(names, &item.emotions)),
        ("hopes", |names, item| feeling::hopes(names, &item.emotions)),
        ("duration", |_, item| text(&item.duration)),
        (
            "optional",
            |_, item| if item.optional { vec!["true".into()] } else { Vec::new() },
        ),
        ("bright_spots", |_, item| bright_spots(&item.bright_spots)),
        ("link", |_, item| text(&item.link)),
        ("extra", |_, item| extra(&item.extra)),
        ("sources", |names, item| names.sources(&item.sources)),
    ];

    fn head(&self) -> &Head {
        &self.head
    }

    fn place(&self, names: &Names) -> Vec<String> {
        vec![names.stage(self.stage)]
    }

    fn struck_out(&self, names: &Names) -> Option<Fact> {
        let change = self.change.as_ref().filter(|_| self.is_removed())?;
        Some(Fact::StruckOut {
            reason: change.reason.as_ref().map(|reason| reason.value.clone()),
            by: change.solution.as_ref().map(|solution| names.solution(solution.value)),
        })
    }

    fn facts(old: (&Names, &Self), new: (&Names, &Self), pairs: &Pairs) -> Vec<Fact> {
        let mut facts = feeling::facts((old.0, &old.1.emotions), (new.0, &new.1.emotions), pairs);
        if old.1.share != new.1.share {
            facts.push(Fact::Figure {
                key: "share",
                value: Delta::new(old.1.share, new.1.share),
                unit: "%".to_owned(),
                better: None,
            });
        }
        facts
    }
}

/// What was written of it; what follows from a baseline changes with that.
fn change(item: &Touchpoint) -> Vec<String> {
    let Some(change) = item.change.as_ref().filter(|change| change.span.is_some()) else {
        return Vec::new();
    };
    let more = [("was", &change.was), ("reason", &change.reason)];
    let more = more
        .into_iter()
        .filter_map(|(key, text)| Some(format!("{key} {}", text.as_ref()?.value)));
    vec![
        [word(change.kind)]
            .into_iter()
            .chain(more)
            .collect::<Vec<_>>()
            .join(", "),
    ]
}

fn handover(item: &Touchpoint) -> Vec<String> {
    match item.transfer.as_ref().map(|transfer| &transfer.value) {
        Some(Transfer::Kept(what)) => vec![what.clone()],
        _ => Vec::new(),
    }
}

fn lost(item: &Touchpoint) -> Vec<String> {
    match item.transfer.as_ref().map(|transfer| &transfer.value) {
        Some(Transfer::Lost(what)) => vec![what.clone().unwrap_or_else(|| "true".to_owned())],
        _ => Vec::new(),
    }
}

fn moment_of_truth(item: &Touchpoint) -> Vec<String> {
    let moment = item.moment_of_truth.iter();
    moment
        .map(|moment| match &moment.value {
            MomentOfTruth::Unnamed => "true".to_owned(),
            MomentOfTruth::Named(name) => name.clone(),
        })
        .collect()
}

pub fn changes(context: &Context) -> Vec<Change> {
    let (old, new, pairs) = (context.old.map, context.new.map, context.pairs);
    let reshaped = Reshaped::of(context);
    let stages = |before: usize, after: usize| (old.touchpoints[before].stage.at(), new.touchpoints[after].stage.at());
    let stayed = |before: usize, after: usize| {
        let (from, to) = stages(before, after);
        pairs.stages.new_of[from] == Some(to)
    };
    // A stage that was split or merged took its touchpoints along.
    let went_along = |before: usize, after: usize| {
        let (from, to) = stages(before, after);
        reshaped.split_off.get(&to) == Some(&from) || reshaped.merged_into.get(&from) == Some(&to)
    };
    let in_place: Vec<(usize, usize)> = pairs.touchpoints.iter().filter(|(a, b)| stayed(*a, *b)).collect();
    let mut out_of_order = vec![false; new.touchpoints.len()];
    for stage in new.stage_indices() {
        let here: Vec<&(usize, usize)> = in_place
            .iter()
            .filter(|(_, at)| new.touchpoints[*at].stage == stage)
            .collect();
        let stays = in_order(&here.iter().map(|(before, _)| *before).collect::<Vec<_>>());
        for ((_, at), stays) in here.into_iter().zip(stays) {
            out_of_order[*at] = !stays;
        }
    }
    let more = |before: usize, after: usize| {
        let (from, to) = stages(before, after);
        if !stayed(before, after) && !went_along(before, after) {
            return vec![Fact::Moved {
                from: vec![old.stages[from].head.name.value.clone()],
                to: vec![new.stages[to].head.name.value.clone()],
            }];
        }
        if !out_of_order[after] {
            return Vec::new();
        }
        let siblings = &new.stages[to].touchpoints;
        let place = siblings.iter().position(|ix| ix.at() == after).unwrap_or_default();
        let behind = place.checked_sub(1).and_then(|at| siblings.get(at));
        vec![Fact::Reordered {
            behind: behind.map(|ix: &TouchpointIx| context.new.touchpoint(*ix)),
        }]
    };
    context.changes_with(&old.touchpoints, &new.touchpoints, &pairs.touchpoints, more)
}
