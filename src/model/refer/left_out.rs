//! What could not be read, and may declare what is looked for: a reference to it is no fault of its own.

use crate::method::synonyms;
use crate::model::slug::slug;
use crate::model::written::{KINDS, Map, Target};
use crate::model::{
    BlueprintIx, ChannelIx, DepartmentIx, KpiIx, PainIx, PersonaIx, SolutionIx, SourceIx, StageIx, TouchpointIx,
};
use crate::source::{SourceFile, Sources, Span};
use crate::syntax::{Record, UnknownKey};

/// What the lists of the top level declare.
const SECTIONS: &[(&str, &[&str])] = &[
    (
        "stages",
        &[
            StageIx::KIND,
            TouchpointIx::KIND,
            BlueprintIx::KIND,
            PainIx::KIND,
            KpiIx::KIND,
        ],
    ),
    ("personas", &[PersonaIx::KIND]),
    ("pain_points", &[PainIx::KIND]),
    ("solutions", &[SolutionIx::KIND]),
    ("kpis", &[KpiIx::KIND]),
    ("sources", &[SourceIx::KIND]),
    ("departments", &[DepartmentIx::KIND]),
    ("channels", &[ChannelIx::KIND]),
];

/// So many references are looked for in what could not be read; looking for more would cost too much.
const MOST_LOOKS: usize = 1_000;

/// Pieces of the files by the kinds of items that they may declare.
#[derive(Default)]
pub struct LeftOut {
    /// Slugs with a `-` on either side.
    pieces: Vec<(Vec<&'static str>, String)>,
    /// Of these kinds anything may be declared: a library could not be read.
    anything: &'static [&'static str],
    looks: usize,
}

impl LeftOut {
    /// `unread` are values and lines; those of keys that nobody knows may also be what the key says.
    pub fn new(sources: &Sources, unread: impl Iterator<Item = Span>, unknown: &[UnknownKey]) -> Self {
        let at = |span| (span, kinds_at(sources, span));
        let keys = unknown.iter().flat_map(|key| {
            let mut of_key = at(key.value);
            of_key.1.extend(kinds_of(&key.key));
            [at(key.key_span), of_key]
        });
        let mut places: Vec<(Span, Vec<&'static str>)> = unread.map(at).chain(keys).collect();
        places.sort_by_key(|(span, _)| (span.file, span.start, std::cmp::Reverse(span.end)));
        // What is read once for each alias, or as a part of something else, is looked through once.
        places.dedup_by(|(inner, kinds), (outer, all)| {
            let is_inside = inner.file == outer.file && inner.end <= outer.end;
            if is_inside {
                all.append(kinds);
                all.sort_unstable();
                all.dedup();
            }
            is_inside
        });
        let pieces = places.into_iter().filter(|(_, kinds)| !kinds.is_empty());
        Self {
            pieces: pieces
                .map(|(span, kinds)| (kinds, format!("-{}-", slug(sources.slice(span), ""))))
                .collect(),
            ..Self::default()
        }
    }

    /// A library could not be read, and may declare anything that libraries hold.
    pub fn with_lost_library(mut self) -> Self {
        self.anything = &[
            PersonaIx::KIND,
            PainIx::KIND,
            SolutionIx::KIND,
            KpiIx::KIND,
            SourceIx::KIND,
            DepartmentIx::KIND,
            ChannelIx::KIND,
        ];
        self
    }

    /// What could not be read may hold an item of this kind that is called so.
    pub fn may_declare(&mut self, kind: &str, text: &str) -> bool {
        if self.anything.contains(&kind) {
            return true;
        }
        let mut pieces = self.pieces.iter().filter(|(kinds, _)| kinds.contains(&kind)).peekable();
        if pieces.peek().is_none() {
            return false;
        }
        self.looks += 1;
        let wanted = format!("-{}-", slug(text, "-"));
        self.looks > MOST_LOOKS || pieces.any(|(_, piece)| piece.contains(&wanted))
    }
}

/// The kinds of items that may be declared at a place: those of its list at the top level, all where that is not
/// known.
fn kinds_at(sources: &Sources, span: Span) -> Vec<&'static str> {
    match section(sources.file(span.file), span.start as usize) {
        Some(key) if Map::KEYS.iter().any(|known| known.name == key) => of_section(key).to_vec(),
        _ => KINDS.to_vec(),
    }
}

/// The kinds of items that a key declares, or a word that stands for one.
fn kinds_of(key: &str) -> impl Iterator<Item = &'static str> {
    let named = synonyms::keys(key).flat_map(of_section);
    of_section(key).iter().chain(named).copied()
}

fn of_section(key: &str) -> &'static [&'static str] {
    SECTIONS
        .iter()
        .find(|(section, _)| *section == key)
        .map_or(&[], |(_, kinds)| kinds)
}

/// The last key before a place that begins a line.
fn section(file: &SourceFile, place: usize) -> Option<&str> {
    let text = file.text.get(..place)?;
    let end = place + file.text.get(place..)?.find('\n').unwrap_or(file.text.len() - place);
    let first = text.rfind('\n').map_or(0, |newline| newline + 1);
    let before = text.get(..first)?.lines().rev();
    let mut lines = std::iter::once(file.text.get(first..end)?).chain(before);
    let top = lines.find(|line| !line.is_empty() && !line.starts_with([' ', '\t', '#', '-', ']', '}', '\r']))?;
    let (key, _) = top.split_once(':')?;
    let is_key = key.chars().all(|c| c.is_alphanumeric() || c == '_');
    is_key.then_some(key)
}
