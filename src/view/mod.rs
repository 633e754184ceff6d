//! A part of a map as a map of its own, so that every output shows the same part and nothing else can get into it.
//!
//! Views are put on top of each other: `View::whole(map).stages(…).personas(…).lanes(…)`. What hangs only on something
//! that is left out is left out too: the touchpoints of a stage, their pain points, and the solutions and sources of
//! these. What belongs to the whole journey stays. What a view leaves out of sight is still checked: a map is held to
//! the method as a whole.

mod card;
mod heads;
mod keep;
mod numbering;
mod pick;
pub mod redact;
mod references;

pub use numbering::Numbering;
pub use pick::{BadRange, Unknown};

use crate::check::Scorecard;
use crate::method::lanes::STAGES;
use crate::model::{LaneChoice, Map};
use keep::{Keep, prune};
use redact::{Confidential, Slip, Told};

/// What is shown of a map.
#[derive(Clone, Debug)]
pub struct View {
    pub map: Map,
    /// The numbers that the whole map gives its items.
    pub numbers: Numbering,
    pub excerpt: Excerpt,
    /// It says how far the method was followed.
    pub scored: bool,
    /// Something confidential was left out.
    redacted: bool,
}

/// What a view says about itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The stages shown, where there are more.
    pub stages: Option<StageRange>,
    /// There are more personas than those shown.
    pub personas: bool,
}

/// Stages by their numbers in the whole map, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageRange {
    pub first: usize,
    pub last: usize,
    pub all: usize,
}

impl View {
    pub fn whole(map: Map) -> View {
        View {
            numbers: Numbering::new(&map),
            map,
            excerpt: Excerpt::default(),
            scored: true,
            redacted: false,
        }
    }

    /// The map without what is confidential, and what has to be told of it. It does not say that it
    /// lacks something.
    pub fn redacted(mut map: Map, confidential: &[Confidential]) -> Result<(View, Told), Slip> {
        let told = redact::redact(&mut map, confidential)?;
        let view = View {
            redacted: true,
            ..View::whole(map)
        };
        Ok((view, told))
    }

    /// These lanes only, in this order, under the names that the map gives them. As in a definition, the stages stand
    /// first unless they are named.
    pub fn lanes(mut self, ids: &[String]) -> Result<View, Unknown> {
        let mut chosen: Vec<LaneChoice> = Vec::new();
        for id in ids {
            let lane = pick::lane(&self.map, id)?;
            if !chosen.contains(&lane) {
                chosen.push(lane);
            }
        }
        if !chosen.iter().any(|lane| lane.id == STAGES) {
            chosen.insert(0, pick::lane(&self.map, STAGES)?);
        }
        self.map.lanes = chosen;
        Ok(self)
    }

    /// The stages of a range such as `2..4`, `search..` or `book`.
    pub fn stages(mut self, written: &str) -> Result<View, BadRange> {
        let (range, all) = (pick::stages(&self.map, written)?, self.map.stages.len());
        if range.len() == all {
            return Ok(self);
        }
        let mut keep = Keep::all(&self.map);
        for (at, stage) in keep.stages.iter_mut().enumerate() {
            *stage = range.contains(&at);
        }
        self.keep(keep);
        let (before, all) = self
            .excerpt
            .stages
            .map_or((0, all), |outer| (outer.first - 1, outer.all));
        self.excerpt.stages = Some(StageRange {
            first: before + range.start + 1,
            last: before + range.end,
            all,
        });
        Ok(self)
    }

    /// What concerns these personas: what they meet, feel and suffer from.
    pub fn personas(mut self, ids: &[String]) -> Result<View, Unknown> {
        let mut keep = Keep::all(&self.map);
        keep.personas.fill(false);
        for id in ids {
            let at = pick::find(self.map.personas.iter().map(|persona| &persona.head), id)?;
            keep.personas[at] = true;
        }
        if keep.personas.contains(&false) {
            self.keep(keep);
            self.excerpt.personas = true;
        }
        Ok(self)
    }

    /// The same map without a word about the method: what is left to do is for those who make it. That a solution is
    /// late stays, as it is a state of the work and not of the map.
    pub fn without_score(self) -> View {
        View { scored: false, ..self }
    }

    /// The scorecard that stands on the part.
    pub fn card(&self, whole: &Scorecard) -> Scorecard {
        if self.redacted {
            return card::without_findings(whole);
        }
        let card = card::of_part(whole, &self.map);
        if self.excerpt == Excerpt::default() {
            card
        } else {
            card::without_messages(card)
        }
    }

    fn keep(&mut self, keep: Keep) {
        let numbers = &mut self.numbers;
        prune(&mut self.map, keep, |kept| numbers.keep(kept));
    }
}
