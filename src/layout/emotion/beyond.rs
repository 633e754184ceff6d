//! Lines that come from an earlier sheet or go on on a later one: they run to the edge of the sheet.

use super::collect::{Point, Track};
use super::curve::Curve;
use crate::layout::{Grid, Sheet};
use crate::model::{PersonaIx, StageIx};

/// Where a line meets the edge of the sheet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beyond {
    /// On the way to the next score, in its measure.
    pub score: f64,
    /// The way crosses at least one stage without a score.
    pub bridge: bool,
}

/// Looks up where the tracks of a sheet come from and lead to.
pub fn find(sheet: &Sheet, tracks: &mut [Track]) {
    for track in tracks {
        let own = |point: &Point| (sheet.first + point.stage, point.score);
        let (Some(first), Some(last)) = (track.points.first(), track.points.last()) else {
            continue;
        };
        let ends = (own(first), own(last));
        (track.before, track.after) = around(sheet, ends, |at| scores(sheet, track.persona, at));
    }
}

/// Where a line comes from and leads to whose first and last scores on a sheet, with their stages in the whole map, are
/// these; `scores` are those of any stage.
pub fn around(
    sheet: &Sheet,
    (first, last): ((usize, f64), (usize, f64)),
    scores: impl Fn(usize) -> Vec<f64>,
) -> (Option<Beyond>, Option<Beyond>) {
    let (start, end) = (sheet.first, sheet.first + sheet.map.stages.len());
    let earlier = (0..start).rev().find_map(|at| Some((at, *scores(at).last()?)));
    let later = (end..sheet.whole.stages.len()).find_map(|at| Some((at, *scores(at).first()?)));
    let before = earlier.map(|from| between(from, first, start));
    (before, later.map(|to| between(last, to, end)))
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

/// The ways from the left edge to the first point of a curve, and from its last point to the right edge, and whether
/// they are bridges. `height` is that of a score.
pub fn ways(
    (before, after): (Option<Beyond>, Option<Beyond>),
    curve: &Curve,
    grid: &Grid,
    height: impl Fn(f64) -> f64,
) -> Vec<(Curve, bool)> {
    let at = |beyond: Beyond, x: f64| (x, height(beyond.score));
    let before = before.zip(curve.points.first());
    let before = before.map(|(before, first)| (vec![at(before, grid.left(0)), *first], before.bridge));
    let after = after.zip(curve.points.last());
    let after = after.map(|(after, last)| (vec![*last, at(after, grid.right())], after.bridge));
    let ways = before.into_iter().chain(after);
    ways.map(|(points, bridge)| (Curve::through(points), bridge)).collect()
}
