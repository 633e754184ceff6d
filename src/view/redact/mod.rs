//! Leaving out what is confidential, so thoroughly that the rest is a map in which it never was: nothing refers to it,
//! and what stays is numbered anew.

mod fields;
mod lanes;
mod mentions;
mod numbers;

pub use mentions::Mention;

use super::keep::{Keep, places, prune};
use super::pick;
use crate::model::{Head, Map, Owner, StageIx, TouchpointIx};
use crate::syntax::nearest;

/// What kind of thing is confidential.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Lane,
    Field,
    Persona,
    Stage,
    Touchpoint,
    PainPoint,
    Solution,
    Kpi,
    Source,
    Department,
}

impl Kind {
    pub const ALL: [Kind; 10] = [
        Kind::Lane,
        Kind::Field,
        Kind::Persona,
        Kind::Stage,
        Kind::Touchpoint,
        Kind::PainPoint,
        Kind::Solution,
        Kind::Kpi,
        Kind::Source,
        Kind::Department,
    ];

    /// The key of the configuration that lists them.
    pub fn key(self) -> &'static str {
        match self {
            Kind::Lane => "lanes",
            Kind::Field => "fields",
            Kind::Persona => "personas",
            Kind::Stage => "stages",
            Kind::Touchpoint => "touchpoints",
            Kind::PainPoint => "pain_points",
            Kind::Solution => "solutions",
            Kind::Kpi => "kpis",
            Kind::Source => "sources",
            Kind::Department => "departments",
        }
    }
}

/// Something that is confidential: a lane or an item by its id or name, or a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confidential {
    pub kind: Kind,
    pub name: String,
}

/// A name that the map does not have, although it has one like it: most likely a slip, and what was meant would be
/// shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub confidential: Confidential,
    pub meant: String,
}

/// Why a field is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoField {
    pub meant: Option<String>,
}

/// Whether there is a field of this name that can be left out.
pub fn field(name: &str) -> Result<(), NoField> {
    if fields::named(name).next().is_some() {
        return Ok(());
    }
    let words = fields::words();
    Err(NoField {
        meant: nearest(name, words.iter().map(String::as_str)).map(str::to_owned),
    })
}

/// What has to be told of a map that was redacted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The texts that stay and name what is left out.
    pub mentions: Vec<Mention>,
    /// What neither the map nor the one it is compared with has.
    pub unmatched: Vec<Confidential>,
}

/// Takes everything confidential out of a map, and out of the one it is compared with. What the map does not have is
/// no fault, as a project says once for all its maps what is confidential.
pub fn redact(map: &mut Map, confidential: &[Confidential]) -> Result<Told, Slip> {
    let names = mentions::names(map);
    let mut keep = Keep::all(map);
    let drawn = numbers::Drawn::of(map);
    let mut unmatched = Vec::new();
    for entry in confidential {
        if leave_out(map, &mut keep, entry)? {
            continue;
        }
        if let Some(meant) = drawn.numbered(entry) {
            let confidential = entry.clone();
            return Err(Slip { confidential, meant });
        }
        unmatched.push(entry.clone());
    }
    // Where no owner is to be known, a missing one is not either.
    let all = confidential
        .iter()
        .any(|entry| entry.kind == Kind::Field && hides_owners(&entry.name));
    withhold_owners(map, &keep, all);
    forget_handovers(map, &keep);
    let of_today = redact_baseline(map, &keep, confidential);
    unmatched.retain(|entry| !of_today.contains(entry));
    prune(map, keep, |_| {});
    Ok(Told {
        mentions: mentions::mentions(map, &names),
        unmatched,
    })
}

/// Returns whether the map has it.
fn leave_out(map: &mut Map, keep: &mut Keep, confidential: &Confidential) -> Result<bool, Slip> {
    let name = confidential.name.as_str();
    let slip = |meant: String| Slip {
        confidential: confidential.clone(),
        meant,
    };
    let found = match confidential.kind {
        Kind::Lane => match pick::lane(map, name) {
            Ok(_) => {
                lanes::empty(map, keep, name);
                true
            }
            Err(unknown) => unknown.meant.map_or(Ok(false), |meant| Err(slip(meant)))?,
        },
        Kind::Field => {
            fields::named(name).for_each(|field| (field.clear)(map));
            true
        }
        Kind::Persona => {
            let heads = map.personas.iter().map(|item| &item.head);
            let found = items(heads.clone(), name, &mut keep.personas).map_err(slip)?;
            match heads.into_iter().find(|head| !found && has_word(&head.name, name)) {
                Some(head) => return Err(slip(head.name.value.clone())),
                None => found,
            }
        }
        Kind::Stage => items(map.stages.iter().map(|item| &item.head), name, &mut keep.stages).map_err(slip)?,
        Kind::Touchpoint => items(
            map.touchpoints.iter().map(|item| &item.head),
            name,
            &mut keep.touchpoints,
        )
        .map_err(slip)?,
        Kind::PainPoint => items(map.pains.iter().map(|item| &item.head), name, &mut keep.pains).map_err(slip)?,
        Kind::Solution => {
            items(map.solutions.iter().map(|item| &item.head), name, &mut keep.solutions).map_err(slip)?
        }
        Kind::Kpi => items(map.kpis.iter().map(|item| &item.head), name, &mut keep.kpis).map_err(slip)?,
        Kind::Source => items(map.sources.iter().map(|item| &item.head), name, &mut keep.sources).map_err(slip)?,
        Kind::Department => {
            let names = map
                .departments
                .iter()
                .map(|item| (item.id.as_str(), item.name.as_str()));
            named(names, name, &mut keep.departments).map_err(slip)?
        }
    };
    Ok(found)
}

/// Whether `word` is one of the words of a name: a first name, or a surname.
fn has_word(name: &str, word: &str) -> bool {
    let mut words = name.split(|c: char| c.is_whitespace() || c == '-' || c == ',');
    let folded = word.trim().to_lowercase();
    !folded.is_empty() && words.any(|part| part.to_lowercase() == folded)
}

fn items<'a>(heads: impl Iterator<Item = &'a Head> + Clone, name: &str, keep: &mut [bool]) -> Result<bool, String> {
    named(heads.map(|head| (head.id.as_str(), head.name.as_str())), name, keep)
}

/// Takes out all items with this id or name, and returns whether there is one. If there is none, but one that is called almost so, that one is returned.
fn named<'a>(
    names: impl Iterator<Item = (&'a str, &'a str)> + Clone,
    name: &str,
    keep: &mut [bool],
) -> Result<bool, String> {
    let mut found = false;
    for (kept, (id, called)) in keep.iter_mut().zip(names.clone()) {
        if id == name || called == name {
            (*kept, found) = (false, true);
        }
    }
    let meant = nearest(name, names.flat_map(|(id, called)| [id, called]));
    meant
        .filter(|_| !found)
        .map_or(Ok(found), |meant| Err(meant.to_owned()))
}

/// An owner that is not to be known is not an owner that is missing.
fn withhold_owners(map: &mut Map, keep: &Keep, all: bool) {
    for solution in &mut map.solutions {
        let is_left_out = match solution.owner.as_ref().map(|owner| owner.value) {
            Some(Owner::Department(ix)) => !keep.departments[ix.at()],
            Some(Owner::Nobody) | None => false,
        };
        if all || is_left_out {
            solution.owner = None;
            solution.head.broken.insert("owner");
        }
    }
}

fn hides_owners(field: &str) -> bool {
    fields::named(field).any(|field| (field.kind, field.key) == ("solution", "owner"))
}

/// What is handed over at a touchpoint says something of the one before it.
fn forget_handovers(map: &mut Map, keep: &Keep) {
    for at in 0..map.touchpoints.len() {
        let before = map.touchpoint_before(TouchpointIx(at as u32));
        if before.is_some_and(|ix| !keep.touchpoints[ix.at()] || !keep.stages[map.touchpoint(ix).stage.at()]) {
            map.touchpoints[at].transfer = None;
        }
    }
}

/// The same for the map of today, where also goes what continues in something that is left out. Returns what it has.
fn redact_baseline(map: &mut Map, keep: &Keep, confidential: &[Confidential]) -> Vec<Confidential> {
    let Some(mut baseline) = map.baseline.take() else {
        return Vec::new();
    };
    let today = &mut baseline.map;
    let mut keep_today = Keep::all(today);
    let mut found = Vec::new();
    for entry in confidential {
        // A name that only the map of today lacks is no slip.
        if leave_out(today, &mut keep_today, entry).unwrap_or(false) {
            found.push(entry.clone());
        }
    }
    for (stage, _) in map.stages.iter().zip(&keep.stages).filter(|(_, kept)| !**kept) {
        stage
            .baseline
            .into_iter()
            .for_each(|ix| keep_today.stages[ix.at()] = false);
    }
    for (touchpoint, _) in map
        .touchpoints
        .iter()
        .zip(&keep.touchpoints)
        .filter(|(_, kept)| !**kept)
    {
        touchpoint
            .baseline
            .into_iter()
            .for_each(|ix| keep_today.touchpoints[ix.at()] = false);
    }
    prune(today, keep_today, |kept| {
        let (stages, touchpoints) = (places(&kept.stages), places(&kept.touchpoints));
        let stage = |ix: StageIx| stages.get(ix.at()).copied().flatten().map(StageIx);
        let touchpoint = |ix: TouchpointIx| touchpoints.get(ix.at()).copied().flatten().map(TouchpointIx);
        for continued in map.stages.iter_mut().map(|stage| &mut stage.baseline) {
            *continued = continued.and_then(stage);
        }
        for continued in map.touchpoints.iter_mut().map(|touchpoint| &mut touchpoint.baseline) {
            *continued = continued.and_then(touchpoint);
        }
        baseline.dropped = baseline.dropped.iter().copied().filter_map(touchpoint).collect();
    });
    map.baseline = Some(baseline);
    found
}

/// All fields that can be left out: kind of item and key.
pub fn all_fields() -> impl Iterator<Item = (&'static str, &'static str)> {
    fields::FIELDS.iter().map(|field| (field.kind, field.key))
}
