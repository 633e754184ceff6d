//! What to say of a reference that leads to nothing, or to several items.

use super::labelled;
use crate::diag::{Diagnostic, Fault};
use crate::method::channels::BUILT_IN;
use crate::model::pool::{Entry, Found, Index};
use crate::model::slug::{looks_like_id, slug};
use crate::model::written::Target;
use crate::model::{
    BlueprintIx, ChannelIx, DepartmentIx, KpiIx, PainIx, PersonaIx, SolutionIx, StageIx, Text, TouchpointIx,
};
use crate::syntax::{Problems, meant, nearest, scalar};

/// So many items are listed; of more, the nearest.
const MOST_SHOWN: usize = 8;
const NEAREST: usize = 3;

/// Among so many items one is looked for that has the words of the reference.
const MOST_SEARCHED: usize = 1_000;

pub fn unknown(kind: &'static str, text: &Text, index: &Index, problems: &mut Problems) -> Diagnostic {
    let found = Fault::UnknownReference.at(text.span, format!("there is no {kind} `{}`", text.value));
    if kind == ChannelIx::KIND {
        return unknown_channel(found, text, index, problems);
    }
    // A name that several items share would not do either.
    let known = index.entries.iter().flat_map(|entry| {
        let is_unique = !matches!(index.find(&entry.name), Found::Several(_));
        let (name, id) = (is_unique.then_some(entry.name.as_str()), Some(entry.id.as_str()));
        if looks_like_id(&text.value) {
            [id, name]
        } else {
            [name, id]
        }
    });
    let found = problems.suggest(found, text.span, &text.value, known.flatten());
    let ranked = if problems.may_suggest() {
        ranked(&text.value, index)
    } else {
        Vec::new()
    };
    let found = match ranked.as_slice() {
        [best, rest @ ..] if found.help.is_empty() && best.all > 0 && rest.iter().all(|next| next.all < best.all) => {
            meant(found, text.span, name_or_id(best.entry, text, index))
        }
        _ => found,
    };
    let is_known = !found.help.is_empty();
    let has_near = ranked.iter().any(|ranked| ranked.some > 0);
    match index.entries.len() {
        _ if !is_known => found
            .help(declared(kind, index, &ranked))
            .help(declaration(kind, &text.value)),
        2..=MOST_SHOWN => found.help(declared(kind, index, &ranked)),
        count if count > MOST_SHOWN && has_near => found.help(declared(kind, index, &ranked)),
        _ => found,
    }
}

/// All items where they are few, else those that have most of the words.
fn declared(kind: &str, index: &Index, ranked: &[Ranked<'_>]) -> String {
    let count = index.entries.len();
    let near: Vec<&Entry> = ranked
        .iter()
        .filter(|ranked| ranked.some > 0)
        .map(|ranked| ranked.entry)
        .collect();
    match (count, near.as_slice()) {
        (0, _) => format!("this map declares no {kind}"),
        (1..=MOST_SHOWN, _) => format!("declared: {}", list(&index.entries)),
        (_, []) => format!(
            "{count} {kind}s are declared, such as {}",
            list(index.entries.iter().take(NEAREST))
        ),
        (_, near) => format!(
            "the nearest of {count} {kind}s: {}",
            list(near.iter().copied().take(NEAREST))
        ),
    }
}

fn unknown_channel(found: Diagnostic, text: &Text, index: &Index, problems: &mut Problems) -> Diagnostic {
    let known = index
        .entries
        .iter()
        .flat_map(|entry| [entry.name.as_str(), entry.id.as_str()]);
    let found = problems.suggest(found, text.span, &text.value, known);
    if !found.help.is_empty() {
        return found;
    }
    if problems.may_suggest()
        && let Some(id) = labelled(&text.value)
    {
        return meant(found, text.span, id);
    }
    let ids: Vec<&str> = BUILT_IN.iter().map(|channel| channel.id).collect();
    found.help(format!("declare it in `channels`, or take one of {}", ids.join(", ")))
}

/// As the reference is written: an id for what looks like one.
fn name_or_id<'a>(entry: &'a Entry, text: &Text, index: &Index) -> &'a str {
    let is_unique = !matches!(index.find(&entry.name), Found::Several(_));
    if is_unique && !looks_like_id(&text.value) {
        &entry.name
    } else {
        &entry.id
    }
}

/// Ids, with the name where it says something else.
fn list<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> String {
    let shown = entries.into_iter().map(|entry| {
        let is_slug = slug(&entry.name, "") == entry.id;
        match entry.name.char_indices().nth(40) {
            _ if is_slug || entry.name == entry.id => entry.id.clone(),
            Some((end, _)) => format!("{} ({}…)", entry.id, entry.name[..end].trim_end()),
            None => format!("{} ({})", entry.id, entry.name),
        }
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// An item, and how much of a reference its id and name have.
struct Ranked<'a> {
    /// Nothing, unless it has every word: a first name, part of a department's, a short form.
    all: usize,
    some: usize,
    entry: &'a Entry,
}

/// Items, those with the most of the reference first.
fn ranked<'a>(text: &str, index: &'a Index) -> Vec<Ranked<'a>> {
    let wanted = words(text);
    let rank = |entry: &'a Entry| {
        let has = words(&format!("{} {}", entry.id, entry.name));
        let points: Vec<usize> = wanted.iter().map(|word| points(word, &has)).collect();
        let some = points.iter().sum();
        let all = if points.contains(&0) { 0 } else { some };
        Ranked { all, some, entry }
    };
    let mut ranked: Vec<Ranked<'_>> = index.entries.iter().take(MOST_SEARCHED).map(rank).collect();
    ranked.sort_by_key(|ranked| std::cmp::Reverse((ranked.all, ranked.some)));
    ranked
}

/// How well one of some words fits: the same, one the beginning of the other, hardly at all.
fn points(word: &str, words: &[String]) -> usize {
    let fits = |other: &String| {
        let short = word.chars().count().min(other.chars().count());
        let is_start = other.starts_with(word) || word.starts_with(other.as_str());
        // Comparing letter by letter costs time; a slip seldom changes the first of them.
        let may_be_slip = short >= 4 && word.chars().next() == other.chars().next();
        match () {
            () if word == other => 3,
            () if short >= 3 && is_start => 2,
            () if may_be_slip && nearest(word, [other.as_str()]).is_some() => 1,
            () => 0,
        }
    };
    words.iter().map(fits).max().unwrap_or(0)
}

fn words(text: &str) -> Vec<String> {
    let parts = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect()
}

/// How an item of this kind is declared.
fn declaration(kind: &str, text: &str) -> String {
    let name = if text.contains(['-', '_']) && looks_like_id(text) {
        format!("id: {text}, name: …")
    } else {
        format!("name: {}", scalar(text))
    };
    match kind {
        StageIx::KIND => format!("declare it in `stages`: `{{{name}}}`"),
        TouchpointIx::KIND => format!("declare it in a stage: `touchpoints: [{{{name}, channel: …}}]`"),
        BlueprintIx::KIND => format!("declare it in a stage, such as `backstage: [{{{name}}}]`"),
        PainIx::KIND => format!("declare it where it hurts: `pain_points: [{{{name}, severity: major}}]`"),
        PersonaIx::KIND => format!("declare it at the top of the map: `personas: [{{{name}}}]`"),
        SolutionIx::KIND => format!("declare it at the top of the map: `solutions: [{{{name}, owner: …}}]`"),
        KpiIx::KIND => format!("declare it at the top of the map: `kpis: [{{{name}, target: 1, unit: …}}]`"),
        DepartmentIx::KIND => format!("declare it at the top of the map: `departments: [{{{name}}}]`"),
        _ => format!("declare it at the top of the map: `sources: [{{{name}, kind: interview, date: …}}]`"),
    }
}

pub fn ambiguous(kind: &str, text: &Text, index: &Index, several: &[u32]) -> Diagnostic {
    let message = format!("several {kind}s are named `{}`", text.value);
    let mut found = Fault::UnknownReference.at(text.span, message);
    for at in several.iter().take(3) {
        found = found.label(index.entries[*at as usize].span, "one is declared here");
    }
    let ids: Vec<String> = several
        .iter()
        .take(5)
        .map(|at| format!("`{}`", index.entries[*at as usize].id))
        .collect();
    found.help(format!(
        "refer to one of them by its id: {}, or give it an `id` of its own",
        ids.join(", ")
    ))
}
