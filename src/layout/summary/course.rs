//! How a persona feels along the journey, and where that turns.

use crate::layout::emotion::is_shown;
use crate::model::{Emotion, Map, PersonaIx, Stage, StageIx, Touchpoint};
use std::ops::Range;

/// So many turns are told; of more, those that go furthest up and down.
const MOST_TURNS: usize = 3;

/// A score, and the name of the touchpoint or the stage that it is felt at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Felt<'a> {
    pub score: f64,
    pub place: &'a str,
}

/// What a persona feels in these stages, in the order of its curve.
pub fn along<'a>(map: &'a Map, persona: PersonaIx, stages: &[StageIx]) -> Vec<Felt<'a>> {
    stages
        .iter()
        .flat_map(|ix| within(map, persona, map.stage(*ix)))
        .collect()
}

/// What it feels in one stage: at its touchpoints, else in the stage as a whole.
fn within<'a>(map: &'a Map, persona: PersonaIx, stage: &'a Stage) -> Vec<Felt<'a>> {
    let theirs = |emotion: &&Emotion| emotion.persona == persona;
    let touchpoints = stage.touchpoints.iter().map(|ix| map.touchpoint(*ix));
    let shown: Vec<&Touchpoint> = touchpoints.filter(|touchpoint| is_shown(touchpoint)).collect();
    let mut felt: Vec<(f64, Felt)> = Vec::new();
    for (i, touchpoint) in shown.iter().enumerate() {
        let even = (i as f64 + 0.5) / shown.len() as f64;
        let here = touchpoint.emotions.iter().filter(theirs);
        felt.extend(here.map(|emotion| (emotion.at.unwrap_or(even), felt_at(emotion, &touchpoint.head.name))));
    }
    if felt.is_empty() {
        let own = stage.emotions.iter().filter(theirs);
        felt.extend(own.map(|emotion| (emotion.at.unwrap_or(0.5), felt_at(emotion, &stage.head.name))));
    }
    felt.sort_by(|a, b| a.0.total_cmp(&b.0));
    felt.into_iter().map(|(_, felt)| felt).collect()
}

fn felt_at<'a>(emotion: &Emotion, place: &'a str) -> Felt<'a> {
    Felt {
        score: emotion.score,
        place,
    }
}

/// The highest and lowest points between the first and the last, in their order. The smallest swings are passed over
/// until few enough are left, but never the highest point of all and the lowest.
pub fn turns<'c, 'a>(course: &'c [Felt<'a>]) -> Vec<&'c Felt<'a>> {
    let mut points: Vec<&Felt> = corners(course);
    while points.len() > MOST_TURNS + 2
        && let Some(swing) = smallest_swing(&points)
    {
        points.drain(swing);
        points = corners_of(&points);
    }
    points
        .get(1..points.len().saturating_sub(1))
        .map_or(Vec::new(), <[_]>::to_vec)
}

/// The two ends of the swing that matters least, or one of them where the other is the first point or the last.
fn smallest_swing(points: &[&Felt]) -> Option<Range<usize>> {
    let last = points.len().checked_sub(1)?;
    let by_score = |a: &usize, b: &usize| points[*a].score.total_cmp(&points[*b].score);
    let lowest = (0..=last).min_by(by_score)?;
    // Of equal points the first counts, where a height is first reached.
    let highest = (0..=last).rev().max_by(by_score)?;
    let swings = (0..last).map(|at| {
        (
            (points[at + 1].score - points[at].score).abs(),
            at.max(1)..(at + 2).min(last),
        )
    });
    let may_go = |range: &Range<usize>| !range.contains(&lowest) && !range.contains(&highest);
    let free = swings.filter(|(_, range)| may_go(range));
    free.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, range)| range)
}

fn corners<'c, 'a>(course: &'c [Felt<'a>]) -> Vec<&'c Felt<'a>> {
    corners_of(&course.iter().collect::<Vec<_>>())
}

/// The first point, those at which up becomes down or down becomes up, and the last. Of equal neighbours the first
/// counts.
fn corners_of<'c, 'a>(points: &[&'c Felt<'a>]) -> Vec<&'c Felt<'a>> {
    let mut corners: Vec<&Felt> = Vec::new();
    for point in points.iter().copied() {
        match corners.as_slice() {
            [.., before] if before.score == point.score => continue,
            [.., earlier, before] if (earlier.score < before.score) == (before.score < point.score) => {
                corners.pop();
            }
            _ => {}
        }
        corners.push(point);
    }
    corners
}
