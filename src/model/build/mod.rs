//! From what is written to the model: every reference becomes an index, every default is filled in.

mod blueprint;
mod brand;
mod doubtful;
mod emotions;
mod journey;
mod lanes;
mod lists;
mod pains;

use super::files::Files;
use super::pool::Entry;
use super::pools::{Pools, Written};
use super::refer::Targets;
use super::written::{Item, Ref, Target};
use super::{Head, Map, MapType, Scale, Scope, Text};
use crate::source::{SourceFile, Sources, Span, Spanned};
use crate::syntax::{Meta, Problems};
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// What the parts of a map are built from.
pub struct Build<'a> {
    written: &'a Written,
    pools: &'a Pools<'a>,
    targets: &'a Targets,
    sources: &'a Sources,
    files: &'a dyn Files,
    words: &'a Words<'a>,
    problems: &'a mut Problems,
    /// The positions of declared items in their pools, by where they are written.
    pain_at: BTreeMap<Span, u32>,
    kpi_at: BTreeMap<Span, u32>,
    custom_lanes: BTreeSet<&'a str>,
}

impl<'a> Build<'a> {
    pub fn new(
        written: &'a Written,
        pools: &'a Pools<'a>,
        targets: &'a Targets,
        sources: &'a Sources,
        files: &'a dyn Files,
        words: &'a Words<'a>,
        problems: &'a mut Problems,
    ) -> Self {
        Self {
            written,
            pools,
            targets,
            sources,
            files,
            words,
            problems,
            pain_at: (0..)
                .zip(&pools.pains.items)
                .map(|(at, pain)| (pain.meta.span, at))
                .collect(),
            custom_lanes: lanes::custom_lanes(&written.map.lanes.items),
            kpi_at: (0..)
                .zip(&pools.kpis.items)
                .map(|(at, kpi)| (kpi.meta.span, at))
                .collect(),
        }
    }

    pub fn map(mut self) -> Map {
        let written = &self.written.map;
        let meta = &written.meta;
        let personas = self.personas();
        let (stages, touchpoints, blueprint) = self.journey();
        let mut map = Map {
            span: self.whole_file(),
            title: written
                .title
                .clone()
                .unwrap_or_else(|| Text::new("Untitled".to_owned(), meta.span.head())),
            finding: written.finding.clone(),
            kind: written
                .kind
                .unwrap_or(Spanned::new(MapType::CurrentState, meta.span.head())),
            lang: written.lang.as_ref().map_or("en", |lang| &lang.0).to_owned(),
            scenario: written.scenario.clone(),
            scope: written.scope.as_ref().map_or_else(Scope::default, |scope| Scope {
                span: Some(scope.meta.span),
                from: scope.from.clone(),
                to: scope.to.clone(),
                not: scope.not.clone(),
            }),
            scale: self.scale(),
            value_proposition: written.value_proposition.clone(),
            owner: written.owner.clone(),
            version: written.version.clone(),
            status: written.status.clone(),
            reviewed: written.reviewed,
            review_every: written.review_every,
            goals: self.goals(),
            personas,
            stages,
            touchpoints,
            pains: self.pains(),
            solutions: self.solutions(),
            kpis: self.kpis(),
            journey_kpis: self.journey_kpis(),
            sources: self.research(),
            departments: self.departments(),
            departments_declared: !self.pools.departments.items.is_empty(),
            channels: self.channels(),
            blueprint,
            lanes: self.lanes(),
            brand: self.brand(),
            baseline: None,
            keys: meta.keys.iter().map(|(key, span)| ((*key).to_owned(), *span)).collect(),
            broken: meta.broken.clone(),
        };
        pains::relate(&mut map, &self);
        map
    }

    fn scale(&self) -> Scale {
        self.written.map.scale.unwrap_or(Scale::DEFAULT)
    }

    fn kind(&self) -> Option<MapType> {
        self.written.map.kind.map(|kind| kind.value)
    }

    fn file(&self) -> &SourceFile {
        self.sources.file(self.written.map.meta.span.file)
    }

    fn whole_file(&self) -> Span {
        Span::new(self.written.map.meta.span.file, 0, self.file().text.len())
    }

    /// The index in the map of what a reference leads to; the key is broken where it leads to nothing.
    fn one<T: Target>(
        &self,
        broken: &mut BTreeSet<&'static str>,
        key: &'static str,
        to: &Ref<T>,
    ) -> Option<Spanned<T>> {
        let Some(at) = self.targets.of(to) else {
            broken.insert(key);
            return None;
        };
        let slot = self.pools.index(T::KIND).entries[at as usize].slot?;
        Some(Spanned::new(T::new(slot), to.text.span))
    }

    fn maybe<T: Target>(
        &self,
        broken: &mut BTreeSet<&'static str>,
        key: &'static str,
        to: &Option<Ref<T>>,
    ) -> Option<Spanned<T>> {
        to.as_ref().and_then(|to| self.one(broken, key, to))
    }

    /// As [`Self::one`] for a list; what is named twice counts once.
    fn many<T: Target + PartialEq>(
        &self,
        broken: &mut BTreeSet<&'static str>,
        key: &'static str,
        to: &[Ref<T>],
    ) -> Vec<Spanned<T>> {
        let mut found: Vec<Spanned<T>> = Vec::new();
        let mut seen = BTreeSet::new();
        for reference in to {
            if let Some(target) = self.one(broken, key, reference)
                && seen.insert(self.targets.of(reference))
            {
                found.push(target);
            }
        }
        found
    }
}

/// The head of an item, with its id from the pool.
fn head<T: Item>(item: &T, entry: &Entry) -> Head {
    Head {
        from_library: entry.is_library,
        ..head_with(item, entry.id.clone())
    }
}

fn head_with<T: Item>(item: &T, id: String) -> Head {
    let meta: &Meta = Item::meta(item);
    Head {
        id,
        id_span: item.id().map(|id| id.span),
        name: item
            .name()
            .cloned()
            .unwrap_or_else(|| Text::new(item.label().to_owned(), meta.span)),
        span: meta.span,
        note: item.note().cloned(),
        broken: meta.broken.clone(),
        from_library: false,
    }
}
