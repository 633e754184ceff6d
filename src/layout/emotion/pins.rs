//! The pins of the moments of truth: one a moment, at the point that feels it most.

use super::collect::{Track, Truth};

/// Points of one moment that are closer than this to its pin lie under it.
const UNDER: f64 = 12.0;

/// A pin and who stands under it, as track and point.
#[derive(Clone, Debug)]
pub struct Pin {
    pub x: f64,
    pub name: String,
    pub points: Vec<(usize, usize)>,
}

/// One pin a moment of truth, from left to right: at its strongest score, as `strength` measures it. Other personas'
/// points stand under it where they are at the same place.
pub fn find(
    truths: &[Truth],
    tracks: &[Track],
    positions: &[Vec<(f64, f64)>],
    strength: impl Fn(f64) -> f64,
) -> Vec<Pin> {
    let mut points: Vec<(usize, usize, usize)> = Vec::new();
    for (i, track) in tracks.iter().enumerate() {
        let of_track = track
            .points
            .iter()
            .enumerate()
            .filter(|(_, point)| point.moment_of_truth);
        points.extend(of_track.filter_map(|(k, point)| point.touchpoint.map(|touchpoint| (touchpoint, i, k))));
    }
    points.sort();
    let pin = |truth: &Truth| {
        let start = points.partition_point(|(touchpoint, _, _)| *touchpoint < truth.touchpoint);
        let own = points[start..]
            .iter()
            .take_while(|(touchpoint, _, _)| *touchpoint == truth.touchpoint);
        let own: Vec<(usize, usize)> = own.map(|(_, track, point)| (*track, *point)).collect();
        let score = |(track, point): (usize, usize)| strength(tracks[track].points[point].score);
        // The first of equals.
        let strongest = own.iter().copied().rev().max_by(|a, b| score(*a).total_cmp(&score(*b)));
        let place = |(track, point): (usize, usize)| positions[track][point].0;
        let x = strongest.map_or(truth.x, place);
        Pin {
            x,
            name: truth.name.clone(),
            points: own
                .into_iter()
                .filter(|point| (place(*point) - x).abs() <= UNDER)
                .collect(),
        }
    };
    let mut pins: Vec<Pin> = truths.iter().map(pin).collect();
    pins.sort_by(|a, b| a.x.total_cmp(&b.x));
    pins
}
