//! Lines of personas that come from an earlier sheet or go on on a later one: they run to the edge of the sheet.

use super::collect::Track;
use crate::layout::Sheet;
use crate::model::{PersonaIx, StageIx};

/// Where a line meets the edge of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beyond {
    /// On the way to the next score.
    pub score: f64,
    /// The way crosses at least one stage without a score.
    pub bridge: bool,
}

/// Looks up where the tracks of a sheet come from and lead to.
pub fn find(sheet: &Sheet, tracks: &mut [Track]) {
    let (start, end) = (sheet.first, sheet.first + sheet.map.stages.len());
    for track in tracks {
        let last = |at: usize| Some((at, *scores(sheet, track.persona, at).last()?));
        let first = |at: usize| Some((at, *scores(sheet, track.persona, at).first()?));
        let earlier = (0..start).rev().find_map(last);
        let later = (end..sheet.whole.stages.len()).find_map(first);
        let own = |point: Option<&super::collect::Point>| point.map(|point| (start + point.stage, point.score));
        let ends = (own(track.points.first()), own(track.points.last()));
        track.before = earlier.zip(ends.0).map(|(from, to)| between(from, to, start));
        track.after = ends.1.zip(later).map(|(from, to)| between(from, to, end));
    }
}

fn scores(sheet: &Sheet, persona: PersonaIx, stage: usize) -> Vec<f64> {
    let emotions = sheet.whole.drawn_emotions(persona, StageIx(stage as u32));
    emotions.iter().map(|emotion| emotion.score).collect()
}

/// Between two scores, each in the middle of its stage, at the left edge of stage `edge`: the same on both sheets.
fn between(from: (usize, f64), to: (usize, f64), edge: usize) -> Beyond {
    let share = (edge as f64 - from.0 as f64 - 0.5) / (to.0 - from.0) as f64;
    Beyond {
        score: from.1 + (to.1 - from.1) * share,
        bridge: to.0 > from.0 + 1,
    }
}
