//! The pins of the moments of truth: one a moment, at the point that feels it most, or amid those that feel it alike.

use super::collect::{Track, Truth};

/// Points of one moment that are closer than this to its pin lie under it.
const UNDER: f64 = 12.0;
/// Points whose own places are closer than this were pulled apart around one place.
const SAME: f64 = 6.0;

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
        let of = |(track, point): (usize, usize)| &tracks[track].points[point];
        let place = |(track, point): (usize, usize)| positions[track][point].0;
        // Those who feel it alike at one place stand around it, and the pin in their middle.
        let alike = |one: (usize, usize), other: (usize, usize)| {
            of(one).score == of(other).score && (of(one).x - of(other).x).abs() <= SAME
        };
        let group = strongest.map(|strongest| own.iter().copied().filter(|point| alike(strongest, *point)).collect());
        let group: Vec<(usize, usize)> = group.unwrap_or_default();
        let x = middle(group.iter().map(|point| place(*point))).unwrap_or(truth.x);
        Pin {
            x,
            name: truth.name.clone(),
            points: own
                .into_iter()
                .filter(|point| group.contains(point) || (place(*point) - x).abs() <= UNDER)
                .collect(),
        }
    };
    let mut pins: Vec<Pin> = truths.iter().map(pin).collect();
    pins.sort_by(|a, b| a.x.total_cmp(&b.x));
    pins
}

/// Halfway between the first and the last of some places.
fn middle(places: impl Iterator<Item = f64>) -> Option<f64> {
    let ends = places
        .map(|x| (x, x))
        .reduce(|ends, x| (ends.0.min(x.0), ends.1.max(x.1)));
    ends.map(|(first, last)| (first + last) / 2.0)
}
