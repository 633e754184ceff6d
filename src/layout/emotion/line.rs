//! Draws a curve: its halo, its line, and the thinner line across stages that have no score.

use super::area::Areas;
use super::collect::Track;
use super::curve::Curve;
use crate::layout::{Pen, line_of};
use crate::scene::{Cap, Fill, Ink, Segment, Stroke};

const GOOD: Fill = Fill {
    ink: Ink::E3,
    opacity: 0.14,
};
const BAD: Fill = Fill {
    ink: Ink::EN3,
    opacity: 0.1,
};
const HALO: f64 = 7.0;
const BRIDGE_HALO: f64 = 4.0;
/// The width of the first persona's line, of all others, and of one with a crowd of points.
const FIRST: f64 = 3.2;
const OTHERS: f64 = 2.6;
const CROWDED: f64 = 1.4;

/// Neighbouring points that are joined in one way, first and last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    pub first: usize,
    pub last: usize,
    /// It crosses at least one stage without a score.
    pub bridge: bool,
}

/// The stretches of a track, in order.
pub fn runs(stages: &[usize]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (i, pair) in stages.windows(2).enumerate() {
        let bridge = pair[1] > pair[0] + 1;
        match runs.last_mut() {
            Some(run) if !bridge && !run.bridge => run.last = i + 1,
            _ => runs.push(Run {
                first: i,
                last: i + 1,
                bridge,
            }),
        }
    }
    runs
}

fn runs_of(track: &Track) -> Vec<Run> {
    let stages: Vec<usize> = track.points.iter().map(|point| point.stage).collect();
    runs(&stages)
}

/// The line of a track, with a halo in the colour of the band so that crossings read as over and under.
pub fn draw(pen: &mut Pen, track: &Track, curve: &Curve) {
    let runs = runs_of(track).into_iter();
    let outlines = runs.map(|run| (curve.outline(run.first, run.last), run.bridge));
    stretches(pen, track, outlines.collect());
}

/// Draws stretches of the line of a track; bridges are finer.
pub fn stretches(pen: &mut Pen, track: &Track, outlines: Vec<(Vec<Segment>, bool)>) {
    let stroke = stroke(track);
    for (outline, bridge) in &outlines {
        let halo = Stroke::new(Ink::S1, if *bridge { BRIDGE_HALO } else { HALO });
        pen.path(outline.clone(), None, Some(halo));
    }
    for (outline, bridge) in outlines {
        let stroke = if bridge {
            Stroke::new(stroke.ink, stroke.width / 2.0).dashed(&[2.0, 4.0])
        } else {
            stroke
        };
        pen.path(outline, None, Some(stroke));
    }
}

/// The first persona's line is the heaviest, and one that runs up and down in a crowd of points the lightest. Only a
/// solid line has round ends: they would close gaps of dashes.
fn stroke(track: &Track) -> Stroke {
    let width = match track.persona.at() {
        _ if !track.crowded().is_empty() => CROWDED,
        0 => FIRST,
        _ => OTHERS,
    };
    let stroke = line_of(track.persona, width);
    let cap = if stroke.dash.is_empty() { Cap::Round } else { Cap::Butt };
    Stroke { cap, ..stroke }
}

/// The areas between a curve and the middle; none where stages are bridged.
pub fn areas(track: &Track, curve: &Curve, middle: f64) -> Areas {
    let mut areas = Areas::default();
    for run in runs_of(track).iter().filter(|run| !run.bridge) {
        areas.add(curve, run.first, run.last, middle);
    }
    areas
}

/// Good above and bad below.
pub fn fill(pen: &mut Pen, areas: Areas) {
    for (outline, fill) in [(areas.above, GOOD), (areas.below, BAD)] {
        if !outline.is_empty() {
            pen.path(outline, Some(fill), None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_stage_without_score_is_bridged() {
        let run = |first, last, bridge| Run { first, last, bridge };
        assert_eq!(runs(&[0, 0, 1, 2]), [run(0, 3, false)]);
        assert_eq!(
            runs(&[0, 0, 2, 3, 5]),
            [run(0, 1, false), run(1, 2, true), run(2, 3, false), run(3, 4, true)]
        );
        assert_eq!(runs(&[4]), []);
    }
}
