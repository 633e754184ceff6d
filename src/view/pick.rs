//! Which stages, personas and lanes an option means.

use crate::method::lanes::{BUILT_IN, STAGES};
use crate::model::{Head, LaneChoice, Map};
use crate::syntax::nearest;
use std::ops::Range;

/// What an option names and the map does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub written: String,
    /// What was probably meant.
    pub meant: Option<String>,
    /// Everything that could have been written.
    pub known: Vec<String>,
}

impl Unknown {
    fn among<'a>(written: &str, known: impl Iterator<Item = &'a str>, others: impl Iterator<Item = &'a str>) -> Self {
        let known: Vec<&str> = known.collect();
        let candidates = known.iter().copied().chain(others);
        Self {
            written: written.to_owned(),
            meant: nearest(written, candidates).map(str::to_owned),
            known: known.into_iter().map(str::to_owned).collect(),
        }
    }
}

/// Why a range of stages is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadRange {
    Unknown(Unknown),
    /// It ends before it begins.
    Reversed {
        first: String,
        last: String,
    },
}

/// The item with this id, else the first of this name.
pub fn find<'a>(heads: impl Iterator<Item = &'a Head> + Clone, written: &str) -> Result<usize, Unknown> {
    let by_id = heads.clone().position(|head| head.id == written);
    let found = by_id.or_else(|| heads.clone().position(|head| head.name.value == written));
    let ids = heads.clone().map(|head| head.id.as_str());
    found.ok_or_else(|| Unknown::among(written, ids, heads.map(|head| head.name.as_str())))
}

/// The stages from `A` to `B` of `A..B`, both with it; an end that is not named is that of the map, and `A` alone is
/// one stage. Each is an id, a name or a number.
pub fn stages(map: &Map, written: &str) -> Result<Range<usize>, BadRange> {
    let written = written.trim();
    if let Ok(only) = stage(map, written) {
        return Ok(only..only + 1);
    }
    let Some((first, last)) = written.split_once("..") else {
        return stage(map, written)
            .map(|only| only..only + 1)
            .map_err(BadRange::Unknown);
    };
    let end = |name: &str, open: usize| match name.trim() {
        "" => Ok(open),
        name => stage(map, name).map_err(BadRange::Unknown),
    };
    let (from, to) = (end(first, 0)?, end(last, map.stages.len().saturating_sub(1))?);
    if from > to {
        let name = |at: usize| map.stages.get(at).map_or(String::new(), |stage| stage.head.id.clone());
        return Err(BadRange::Reversed {
            first: name(from),
            last: name(to),
        });
    }
    Ok(from..to + 1)
}

fn stage(map: &Map, written: &str) -> Result<usize, Unknown> {
    let number = written.parse::<usize>().ok();
    let at = number
        .and_then(|number| number.checked_sub(1))
        .filter(|at| *at < map.stages.len());
    find(map.stages.iter().map(|stage| &stage.head), written).or_else(|unknown| at.ok_or(unknown))
}

/// A lane of the map, or one that every map has.
pub fn lane(map: &Map, id: &str) -> Result<LaneChoice, Unknown> {
    let own = map.lanes.iter().find(|lane| lane.id == id).cloned();
    let built_in = || {
        BUILT_IN.contains(&id).then(|| LaneChoice {
            id: id.to_owned(),
            name: None,
            span: None,
        })
    };
    own.or_else(built_in).ok_or_else(|| {
        let own = map.lanes.iter().map(|lane| lane.id.as_str());
        let own = own.filter(|id| !BUILT_IN.contains(id));
        let known = BUILT_IN.into_iter().filter(|id| *id != STAGES).chain(own);
        Unknown::among(id, known, std::iter::empty())
    })
}
