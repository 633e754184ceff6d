//! All items of one kind, from the map and its libraries, and how they are found by id or name.

use super::ids::{Naming, assign};
use super::written::Item;
use crate::diag::{Diagnostic, Fault};
use crate::source::Span;
use crate::syntax::Problems;
use std::collections::BTreeMap;
use std::ops::Range;

/// The items of a kind, the map's own first.
#[derive(Debug)]
pub struct Pool<'w, T> {
    pub items: Vec<&'w T>,
    pub index: Index,
}

/// What can be found, and what has been taken into the map.
#[derive(Debug, Default)]
pub struct Index {
    pub entries: Vec<Entry>,
    ids: BTreeMap<String, u32>,
    names: BTreeMap<String, Vec<u32>>,
}

#[derive(Clone, Debug)]
pub struct Entry {
    pub id: String,
    pub name: String,
    /// Where it is named, for "declared here".
    pub span: Span,
    pub is_library: bool,
    /// It is part of the map: its own, or taken in from a library.
    pub is_joined: bool,
    /// The references made in it.
    pub references: Range<u32>,
    /// Its index in the finished map.
    pub slot: Option<u32>,
}

/// What a reference leads to.
pub enum Found {
    One(u32),
    Several(Vec<u32>),
    Nothing,
}

/// An item of the map, with the id of what it belongs to.
pub type Own<'w, T> = (&'w T, Option<String>);

impl<'w, T: Item> Pool<'w, T> {
    /// The map's own items replace those of libraries with the same id.
    pub fn new(own: Vec<Own<'w, T>>, libraries: Vec<Vec<&'w T>>, problems: &mut Problems) -> Self {
        let mut pool = Self {
            items: Vec::new(),
            index: Index::default(),
        };
        let own_count = own.len();
        for (item, id) in own.iter().zip(name_all(&own, problems)) {
            pool.add(item.0, id, false);
        }
        for library in libraries {
            let library: Vec<Own<'w, T>> = library.into_iter().map(|item| (item, None)).collect();
            for ((item, _), id) in library.iter().zip(name_all(&library, problems)) {
                match pool.index.ids.get(&id) {
                    Some(at) if (*at as usize) < own_count => {}
                    Some(at) => {
                        let first = &pool.index.entries[*at as usize];
                        problems.add(duplicate(T::KIND, &id, id_span(*item), first.span));
                    }
                    None => pool.add(item, id, true),
                }
            }
        }
        pool
    }

    /// Items that are not known by the id that was written.
    pub fn doubtful(&self) -> impl Iterator<Item = Span> {
        let entries = self.items.iter().zip(&self.index.entries);
        let doubtful = entries.filter(|(item, entry)| {
            let is_other = item.id().is_some_and(|id| id.value.0 != entry.id);
            is_other || item.meta().broken.contains("id")
        });
        doubtful.map(|(item, _)| item.meta().span)
    }

    fn add(&mut self, item: &'w T, id: String, is_library: bool) {
        self.items.push(item);
        self.index.add(Entry {
            id,
            name: item.label().to_owned(),
            span: id_span(item),
            is_library,
            is_joined: !is_library,
            references: item.meta().references.clone(),
            slot: None,
        });
    }
}

impl Index {
    pub fn add(&mut self, entry: Entry) -> u32 {
        let at = self.entries.len() as u32;
        self.ids.entry(entry.id.clone()).or_insert(at);
        self.names.entry(entry.name.clone()).or_default().push(at);
        self.entries.push(entry);
        at
    }

    /// Ids before names, both exactly as written.
    pub fn find(&self, text: &str) -> Found {
        if let Some(at) = self.ids.get(text) {
            return Found::One(*at);
        }
        match self.names.get(text).map(Vec::as_slice) {
            None => Found::Nothing,
            Some([at]) => Found::One(*at),
            Some(several) => Found::Several(several.to_vec()),
        }
    }

    pub fn by_id(&self, id: &str) -> Option<u32> {
        self.ids.get(id).copied()
    }

    /// Numbers the items of the map: its own in order, then what joined, in the order of the files.
    pub fn number_in_order(&mut self) {
        let order: Vec<u32> = (0..self.entries.len() as u32).collect();
        self.number(order);
    }

    /// Numbers the items of the map in an order of their own.
    pub fn number(&mut self, order: Vec<u32>) {
        let mut next = 0;
        for at in order {
            let entry = &mut self.entries[at as usize];
            if entry.is_joined && entry.slot.is_none() {
                entry.slot = Some(next);
                next += 1;
            }
        }
    }

    /// The items of the map in the order of their numbers.
    pub fn joined(&self) -> Vec<u32> {
        let mut joined: Vec<(u32, u32)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| entry.slot.map(|slot| (slot, at as u32)))
            .collect();
        joined.sort_unstable();
        joined.into_iter().map(|(_, at)| at).collect()
    }
}

/// Ids for the items of one file; the second of two equal ids is reported and gets one made from its name.
fn name_all<T: Item>(items: &[Own<'_, T>], problems: &mut Problems) -> Vec<String> {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    let mut namings = Vec::with_capacity(items.len());
    for (item, parent) in items {
        let mut explicit = None;
        if let Some(id) = item.id() {
            match first.get(id.value.0.as_str()) {
                Some(before) => problems.add(duplicate(T::KIND, &id.value.0, id.span, *before)),
                None => {
                    first.insert(&id.value.0, id.span);
                    explicit = Some(id.value.0.as_str());
                }
            }
        }
        namings.push(Naming {
            explicit,
            name: item.name().map_or("", |name| &name.value),
            parent: parent.as_deref(),
        });
    }
    assign(T::KIND, &namings)
}

fn id_span<T: Item>(item: &T) -> Span {
    let id = item.id().map(|id| id.span);
    id.or(item.name().map(|name| name.span)).unwrap_or(item.meta().span)
}

fn duplicate(kind: &str, id: &str, span: Span, first: Span) -> Diagnostic {
    Fault::DuplicateId
        .at(span, format!("two {kind}s have the id `{id}`"))
        .label(first, "first declared here")
        .help("give one of them another `id`")
}
