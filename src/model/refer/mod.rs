//! References: what each of them leads to, and which library items they take into the map.

mod commas;
mod left_out;
mod unknown;

pub use left_out::LeftOut;

use commas::parted;
use unknown::{ambiguous, unknown};

use super::pool::{Entry, Found, Index};
use super::pools::{Pools, Written};
use super::slug::slug;
use super::written::{KINDS, Ref, Target};
use super::{ChannelIx, DepartmentIx, PainIx, Text};
use crate::method::channels::BUILT_IN;
use crate::source::Sources;
use crate::syntax::Problems;
use crate::words::{LANGUAGES, Words};
use std::collections::BTreeMap;

/// What every reference of the run leads to, by its number.
pub struct Targets {
    targets: Vec<Option<u32>>,
}

impl Targets {
    /// The position in the pool of its kind.
    pub fn of<T>(&self, reference: &Ref<T>) -> Option<u32> {
        self.targets.get(reference.number as usize).copied().flatten()
    }

    /// The references to items of a kind that lead to nothing.
    pub fn unknown(&self, of: &str, references: &[(&'static str, Text)]) -> Vec<Text> {
        let unknown = references.iter().zip(&self.targets);
        let unknown = unknown.filter(|((kind, _), target)| *kind == of && target.is_none());
        unknown.map(|((_, text), _)| text.clone()).collect()
    }
}

/// Finds what the references lead to, takes in what they need from libraries, and numbers the items of the map.
pub fn resolve(
    pools: &mut Pools<'_>,
    written: &Written,
    references: &[(&'static str, Text)],
    words: &Words,
    mut left_out: LeftOut,
    sources: &Sources,
    problems: &mut Problems,
) -> Targets {
    let declared = !pools.departments.index.entries.is_empty();
    let labels = channel_labels(&pools.channels.index, words);
    let mut slugs = BTreeMap::new();
    let mut targets = Vec::with_capacity(references.len());
    let mut parts = 0..0;
    for (at, (kind, text)) in references.iter().enumerate() {
        let found = match pools.index(kind).find(&text.value) {
            Found::Nothing if *kind == ChannelIx::KIND => labels.get(&text.value.to_lowercase()).copied(),
            Found::Nothing if *kind == DepartmentIx::KIND && !declared => {
                Some(name_department(&mut pools.departments.index, text, &mut slugs))
            }
            Found::One(at) => Some(at),
            Found::Nothing => None,
            Found::Several(several) => {
                problems.add(ambiguous(kind, text, pools.index(kind), &several));
                targets.push(None);
                continue;
            }
        };
        if found.is_none() && !problems.is_full() && !parts.contains(&at) && !left_out.may_declare(kind, &text.value) {
            let index = pools.index(kind);
            let found = match parted(references, at, index, sources) {
                Some((range, found)) => {
                    parts = range;
                    found
                }
                None => unknown(kind, text, index, problems),
            };
            problems.add(found);
        }
        targets.push(found);
    }
    let targets = Targets { targets };
    join(pools, written, references, &targets);
    number(pools, written, references, &targets);
    targets
}

/// Built-in channels by their labels in English and in the language of the map, in lower case.
fn channel_labels(channels: &Index, words: &Words) -> BTreeMap<String, u32> {
    let mut labels = BTreeMap::new();
    for words in [words, &Words::of("en")] {
        for (channel, label) in BUILT_IN.iter().zip(words.channels) {
            if let Some(at) = channels.by_id(channel.id) {
                labels.entry(label.to_lowercase()).or_insert(at);
            }
        }
    }
    for channel in BUILT_IN {
        if let Some(at) = channels.by_id(channel.id) {
            labels.entry(channel.id.to_owned()).or_insert(at);
        }
    }
    labels
}

/// The built-in channel that has this label in a language other than the map's.
fn labelled(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    LANGUAGES.into_iter().find_map(|words| {
        let at = words.channels.iter().position(|label| label.to_lowercase() == text)?;
        BUILT_IN.get(at).map(|channel| channel.id)
    })
}

/// Where no departments are declared, the first reference to one declares it.
fn name_department(departments: &mut Index, text: &Text, slugs: &mut BTreeMap<String, u32>) -> u32 {
    let mut id = slug(&text.value, DepartmentIx::KIND);
    let number = slugs.entry(id.clone()).or_insert(0);
    *number += 1;
    if *number > 1 {
        id = format!("{id}-{number}");
    }
    departments.add(Entry {
        id,
        name: text.value.clone(),
        span: text.span,
        is_library: true,
        is_joined: false,
        references: 0..0,
        slot: None,
    })
}

/// Takes in library items that the map or a joined item refers to, and solutions of joined pains.
fn join(pools: &mut Pools<'_>, written: &Written, references: &[(&'static str, Text)], targets: &Targets) {
    let mut waiting = vec![written.map.meta.references.clone()];
    loop {
        while let Some(range) = waiting.pop() {
            for number in range {
                let (kind, _) = references[number as usize];
                if let Some(at) = targets.targets[number as usize] {
                    waiting.extend(pools.index_mut(kind).take_in(at));
                }
            }
        }
        for at in pools.shared_pains.values() {
            waiting.extend(pools.pains.index.take_in(*at));
        }
        let pains = &pools.pains.index.entries;
        let solves_joined = |to: &Ref<PainIx>| targets.of(to).is_some_and(|at| pains[at as usize].is_joined);
        for (at, solution) in (0..).zip(&pools.solutions.items) {
            if solution.solves.items.iter().any(solves_joined) {
                waiting.extend(pools.solutions.index.take_in(at));
            }
        }
        if waiting.is_empty() {
            return;
        }
    }
}

fn number(pools: &mut Pools<'_>, written: &Written, references: &[(&'static str, Text)], targets: &Targets) {
    // Channels and pain points have orders of their own.
    for kind in KINDS
        .iter()
        .filter(|kind| ![ChannelIx::KIND, PainIx::KIND].contains(kind))
    {
        pools.index_mut(kind).number_in_order();
    }
    let own = written.map.meta.references.clone();
    let used = references
        .iter()
        .zip(&targets.targets)
        .enumerate()
        .filter(|(_, ((kind, _), _))| *kind == ChannelIx::KIND);
    let (first, rest): (Vec<_>, Vec<_>) = used.partition(|(number, _)| own.contains(&(*number as u32)));
    let order = first
        .into_iter()
        .chain(rest)
        .filter_map(|(_, (_, target))| *target)
        .collect();
    pools.channels.index.number(order);
    let order = pain_order(pools, written, references, targets);
    pools.pains.index.number(order);
}

/// Pain points in the order of their first appearance in the map, then those that only items refer to.
fn pain_order(
    pools: &Pools<'_>,
    written: &Written,
    references: &[(&'static str, Text)],
    targets: &Targets,
) -> Vec<u32> {
    let file = written.map.meta.span.file;
    let mut first = BTreeMap::new();
    let declared = (0..).zip(&pools.pains.items).map(|(at, pain)| (at, pain.meta.span));
    let named = pools.shared_pains.iter().map(|(span, at)| (*at, *span));
    let referred = references
        .iter()
        .zip(&targets.targets)
        .filter_map(|((kind, text), target)| {
            let is_pain = *kind == PainIx::KIND;
            target.filter(|_| is_pain).map(|at| (at, text.span))
        });
    for (at, span) in declared.chain(named).chain(referred) {
        let place = (span.file != file, span);
        let known = first.entry(at).or_insert(place);
        *known = place.min(*known);
    }
    let mut order: Vec<(_, u32)> = first.into_iter().map(|(at, place)| (place, at)).collect();
    order.sort();
    order.into_iter().map(|(_, at)| at).collect()
}

impl Index {
    /// Makes an item part of the map; gives the references made in it when it was not.
    fn take_in(&mut self, at: u32) -> Option<std::ops::Range<u32>> {
        let entry = &mut self.entries[at as usize];
        let is_new = !std::mem::replace(&mut entry.is_joined, true);
        (is_new && !entry.references.is_empty()).then(|| entry.references.clone())
    }
}
