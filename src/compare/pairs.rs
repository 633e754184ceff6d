//! Which items of the old map go on in which of the new one.
//!
//! An id that somebody wrote decides, then an equal name, in the same stage before in others. What is then still alone
//! on both sides is paired by likeness, the likest first, where half of it is the same.

use super::likeness::{self, share};
use crate::model::{Channel, Department, Head, Kpi, Map, Owner, PainPoint, Place, Stage, StageIx, Touchpoint};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// From here on two items are taken for one that was renamed.
const LIKE: f64 = 0.5;
/// More candidates than these are not compared with one another.
const MOST_CANDIDATES: usize = 200_000;

/// Items of one kind: for each of one map its partner in the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Partners {
    /// By the places of the new items.
    pub old_of: Vec<Option<usize>>,
    /// By the places of the old items.
    pub new_of: Vec<Option<usize>>,
}

/// The partners of all items.
#[derive(Clone, Debug, Default)]
pub struct Pairs {
    pub goals: Partners,
    pub personas: Partners,
    pub stages: Partners,
    pub touchpoints: Partners,
    pub pains: Partners,
    pub solutions: Partners,
    pub kpis: Partners,
    pub processes: Partners,
    pub sources: Partners,
    pub departments: Partners,
    pub channels: Partners,
}

/// What an item is known by: its id, whether that was written, and its name.
#[derive(Clone, Copy, Debug)]
struct Known<'a> {
    id: &'a str,
    is_written: bool,
    name: &'a str,
}

impl<'a> From<&'a Head> for Known<'a> {
    fn from(head: &'a Head) -> Self {
        Self {
            id: &head.id,
            is_written: head.id_span.is_some(),
            name: &head.name.value,
        }
    }
}

impl<'a> From<&'a Department> for Known<'a> {
    fn from(department: &'a Department) -> Self {
        Self {
            id: &department.id,
            is_written: true,
            name: &department.name,
        }
    }
}

impl<'a> From<&'a Channel> for Known<'a> {
    fn from(channel: &'a Channel) -> Self {
        Self {
            id: &channel.id,
            is_written: true,
            name: &channel.name,
        }
    }
}

impl Partners {
    fn new(old: usize, new: usize) -> Self {
        Self {
            old_of: vec![None; new],
            new_of: vec![None; old],
        }
    }

    fn join(&mut self, old: usize, new: usize) {
        self.new_of[old] = Some(new);
        self.old_of[new] = Some(old);
    }

    /// The pairs, old and new, in the order of the new map.
    pub fn iter(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..).zip(&self.old_of).filter_map(|(new, old)| Some(((*old)?, new)))
    }

    /// Pairs by id and by name; among equal names those that are near, old and new.
    fn known<'a, T: Into<Known<'a>>>(
        old: impl IntoIterator<Item = T>,
        new: impl IntoIterator<Item = T>,
        is_near: impl Fn(usize, usize) -> bool,
    ) -> Self {
        let old: Vec<Known> = old.into_iter().map(Into::into).collect();
        let new: Vec<Known> = new.into_iter().map(Into::into).collect();
        let mut partners = Self::new(old.len(), new.len());
        partners.by_id(&old, &new);
        for only_near in [true, false] {
            partners.by_name(&old, &new, |old, new| !only_near || is_near(old, new));
        }
        partners
    }

    fn by_id(&mut self, old: &[Known], new: &[Known]) {
        let ids: BTreeMap<&str, usize> = old.iter().zip(0..).map(|(item, at)| (item.id, at)).collect();
        for (at, item) in new.iter().enumerate() {
            let same = ids.get(item.id).copied();
            if let Some(same) = same.filter(|same| item.is_written || old[*same].is_written) {
                self.join(same, at);
            }
        }
    }

    fn by_name(&mut self, old: &[Known], new: &[Known], fits: impl Fn(usize, usize) -> bool) {
        let mut names: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, item) in old.iter().enumerate().filter(|(at, _)| self.new_of[*at].is_none()) {
            names.entry(item.name).or_default().push(at);
        }
        for (at, item) in new.iter().enumerate() {
            let Some(same) = names.get_mut(item.name).filter(|_| self.old_of[at].is_none()) else {
                continue;
            };
            if let Some(found) = same.iter().position(|old| fits(*old, at)) {
                self.join(same.remove(found), at);
            }
        }
    }

    /// Pairs what is alone on both sides, the likest first.
    fn by_likeness(mut self, likeness: impl Fn(usize, usize) -> f64) -> Self {
        let alone = |partners: &[Option<usize>]| -> Vec<usize> {
            (0..partners.len()).filter(|at| partners[*at].is_none()).collect()
        };
        let (old, new) = (alone(&self.new_of), alone(&self.old_of));
        if old.len().saturating_mul(new.len()) > MOST_CANDIDATES {
            return self;
        }
        let mut found: Vec<(f64, usize, usize)> = Vec::new();
        for new in &new {
            let scored = old.iter().map(|old| (likeness(*old, *new), *old, *new));
            found.extend(scored.filter(|(like, ..)| *like >= LIKE));
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.2, a.1).cmp(&(b.2, b.1))));
        for (_, old, new) in found {
            if self.new_of[old].is_none() && self.old_of[new].is_none() {
                self.join(old, new);
            }
        }
        self
    }
}

/// The heads of items.
fn heads<T>(items: &[T], head: impl Fn(&T) -> &Head) -> Vec<&Head> {
    items.iter().map(head).collect()
}

/// Items that nothing but their names tells apart.
fn named<T>(old: &[T], new: &[T], head: impl Fn(&T) -> &Head) -> Partners {
    let (old, new) = (heads(old, &head), heads(new, &head));
    let like = |a: usize, b: usize| likeness::of_texts(&old[a].name.value, &new[b].name.value);
    Partners::known(old.iter().copied(), new.iter().copied(), |_, _| true).by_likeness(like)
}

impl Pairs {
    /// The partners of all items of two maps.
    pub fn of(old: &Map, new: &Map) -> Self {
        let mut pairs = Self {
            goals: named(&old.goals, &new.goals, |goal| &goal.head),
            personas: named(&old.personas, &new.personas, |persona| &persona.head),
            sources: named(&old.sources, &new.sources, |source| &source.head),
            departments: Partners::known(&old.departments, &new.departments, |_, _| true),
            channels: Partners::known(&old.channels, &new.channels, |_, _| true),
            ..Self::default()
        };
        pairs.stages = Partners::known(
            heads(&old.stages, |stage| &stage.head),
            heads(&new.stages, |stage| &stage.head),
            |_, _| true,
        );
        let same_stage = |pairs: &Self, a: StageIx, b: StageIx| pairs.stages.old_of[b.at()] == Some(a.at());
        pairs.touchpoints = Partners::known(
            heads(&old.touchpoints, |touchpoint| &touchpoint.head),
            heads(&new.touchpoints, |touchpoint| &touchpoint.head),
            |a, b| same_stage(&pairs, old.touchpoints[a].stage, new.touchpoints[b].stage),
        );
        pairs.stages = pairs
            .stages
            .clone()
            .by_likeness(|a, b| pairs.like_stages((old, &old.stages[a]), (new, &new.stages[b])));
        pairs.touchpoints = pairs
            .touchpoints
            .clone()
            .by_likeness(|a, b| pairs.like_touchpoints((old, &old.touchpoints[a]), (new, &new.touchpoints[b])));
        pairs.pains = Partners::known(
            heads(&old.pains, |pain| &pain.head),
            heads(&new.pains, |pain| &pain.head),
            |_, _| true,
        )
        .by_likeness(|a, b| pairs.like_pains((old, &old.pains[a]), (new, &new.pains[b])));
        pairs.solutions = named(&old.solutions, &new.solutions, |solution| &solution.head);
        pairs.kpis = Partners::known(
            heads(&old.kpis, |kpi| &kpi.head),
            heads(&new.kpis, |kpi| &kpi.head),
            |_, _| true,
        )
        .by_likeness(|a, b| like_kpis(&old.kpis[a], &new.kpis[b]));
        pairs.processes = Partners::known(
            heads(&old.blueprint, |item| &item.head),
            heads(&new.blueprint, |item| &item.head),
            |a, b| {
                let (a, b) = (&old.blueprint[a], &new.blueprint[b]);
                a.lane == b.lane && same_stage(&pairs, a.stage, b.stage)
            },
        )
        .by_likeness(|a, b| {
            let (a, b) = (&old.blueprint[a], &new.blueprint[b]);
            let is_near = a.lane == b.lane && same_stage(&pairs, a.stage, b.stage);
            let name = likeness::of_texts(&a.head.name.value, &b.head.name.value);
            if is_near { name } else { 0.0 }
        });
        pairs
    }

    /// A stage is what happens in it as much as its name: the touchpoints that both have, of those that go on at all.
    fn like_stages(&self, (old_map, old): (&Map, &Stage), (_, new): (&Map, &Stage)) -> f64 {
        let of_old: Vec<usize> = old.touchpoints.iter().map(|ix| ix.at()).collect();
        let goes_on = of_old
            .iter()
            .filter(|at| self.touchpoints.new_of[**at].is_some())
            .count();
        let partners = new.touchpoints.iter().filter_map(|ix| self.touchpoints.old_of[ix.at()]);
        let both = partners.filter(|at| of_old.contains(at)).count();
        let most = goes_on.max(new.touchpoints.len().min(old_map.touchpoints.len()));
        let content = if most == 0 { 0.0 } else { both as f64 / most as f64 };
        content.max(likeness::of_texts(&old.head.name.value, &new.head.name.value))
    }

    /// Half of it is the name, half where it stands, who is met through which channel, and how that feels.
    fn like_touchpoints(&self, (old_map, old): (&Map, &Touchpoint), (new_map, new): (&Map, &Touchpoint)) -> f64 {
        let channel = |map: &Map, touchpoint: &Touchpoint| {
            let channel = touchpoint.channel.as_ref();
            channel.map(|channel| map.channel(channel.value).id.clone())
        };
        let owner = |map: &Map, touchpoint: &Touchpoint| {
            let owner = touchpoint.owner.as_ref();
            owner.map(|owner| match owner.value {
                Owner::Department(ix) => map.department(ix).id.clone(),
                Owner::Nobody => String::new(),
            })
        };
        let scores = |touchpoint: &Touchpoint| -> Option<Vec<f64>> {
            let scores: Vec<f64> = touchpoint.emotions.iter().map(|emotion| emotion.score).collect();
            Some(scores).filter(|scores| !scores.is_empty())
        };
        let same_stage = self.stages.old_of[new.stage.at()] == Some(old.stage.at());
        let content = share(&[
            Some(same_stage),
            likeness::same(channel(old_map, old), channel(new_map, new)),
            likeness::same(owner(old_map, old), owner(new_map, new)),
            likeness::same(scores(old), scores(new)),
            likeness::same(
                old.transfer.as_ref().map(|transfer| &transfer.value),
                new.transfer.as_ref().map(|transfer| &transfer.value),
            ),
        ]);
        let name = likeness::of_texts(&old.head.name.value, &new.head.name.value);
        0.5 * name + 0.5 * content
    }

    /// Mostly the words, a little where it hurts.
    fn like_pains(&self, (_, old): (&Map, &PainPoint), (_, new): (&Map, &PainPoint)) -> f64 {
        let went_on = |place: &Place| match place {
            Place::Stage(ix) => self.stages.new_of[ix.at()].map(|at| (0, at)),
            Place::Touchpoint(ix) => self.touchpoints.new_of[ix.at()].map(|at| (1, at)),
        };
        let place = |place: &Place| match place {
            Place::Stage(ix) => (0, ix.at()),
            Place::Touchpoint(ix) => (1, ix.at()),
        };
        let old_places: Vec<_> = old.places.iter().filter_map(went_on).collect();
        let is_near = new.places.iter().map(place).any(|place| old_places.contains(&place));
        let name = likeness::of_texts(&old.head.name.value, &new.head.name.value);
        if is_near { 0.85 * name + 0.15 } else { name }
    }
}

/// Two figures with different units are never the same.
fn like_kpis(old: &Kpi, new: &Kpi) -> f64 {
    let unit = |kpi: &Kpi| kpi.unit.as_ref().map(|unit| unit.value.clone());
    if unit(old) != unit(new) {
        return 0.0;
    }
    likeness::of_texts(&old.head.name.value, &new.head.name.value)
}

/// Orders by the greater count first; for callers that choose the likest of several.
pub(super) fn most_first<T: Ord>(mut counts: Vec<(usize, T)>) -> Vec<(usize, T)> {
    counts.sort_by(|a, b| (Reverse(a.0), &a.1).cmp(&(Reverse(b.0), &b.1)));
    counts
}
