//! Keeps arrows apart that run in the same gutter: those that would cover each other get a track each.

use std::collections::BTreeMap;

/// Tracks are this far apart as long as the gutter has room.
const PITCH: f64 = 4.0;
/// More tracks than these share their places again: nobody could follow them anyway.
const MOST: usize = 24;

/// A vertical part of an arrow.
#[derive(Clone, Copy, Debug)]
pub struct Vertical {
    pub gutter: usize,
    pub top: f64,
    pub bottom: f64,
    /// Arrows of one bundle come from one bar or lead to one bar: they may run on each other.
    pub bundle: usize,
}

/// A bundle's stretch of a gutter.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    bundle: usize,
    top: f64,
    bottom: f64,
}

/// The offset of each vertical from the middle of its gutter.
pub fn offsets(verticals: &[Vertical]) -> Vec<f64> {
    let mut stretches: BTreeMap<(usize, usize), Stretch> = BTreeMap::new();
    for vertical in verticals {
        let stretch = stretches.entry((vertical.gutter, vertical.bundle)).or_insert(Stretch {
            bundle: vertical.bundle,
            top: vertical.top,
            bottom: vertical.bottom,
        });
        stretch.top = stretch.top.min(vertical.top);
        stretch.bottom = stretch.bottom.max(vertical.bottom);
    }
    let mut gutters: BTreeMap<usize, Vec<Stretch>> = BTreeMap::new();
    for ((gutter, _), stretch) in stretches {
        gutters.entry(gutter).or_default().push(stretch);
    }
    let mut places: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for (gutter, mut stretches) in gutters {
        stretches.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.bundle.cmp(&b.bundle)));
        let tracks = assign(&stretches);
        let count = tracks.iter().max().map_or(0, |last| last + 1);
        for (stretch, track) in stretches.iter().zip(tracks) {
            places.insert((gutter, stretch.bundle), offset(track, count));
        }
    }
    let place = |vertical: &Vertical| places.get(&(vertical.gutter, vertical.bundle)).copied();
    verticals
        .iter()
        .map(|vertical| place(vertical).unwrap_or(0.0))
        .collect()
}

/// The first track that is free at the top of each stretch. They come sorted by their tops.
fn assign(stretches: &[Stretch]) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    let mut tracks = Vec::with_capacity(stretches.len());
    for (at, stretch) in stretches.iter().enumerate() {
        let track = match ends.iter().position(|end| *end < stretch.top) {
            Some(free) => free,
            None if ends.len() < MOST => {
                ends.push(stretch.bottom);
                ends.len() - 1
            }
            None => at % MOST,
        };
        ends[track] = ends[track].max(stretch.bottom);
        tracks.push(track);
    }
    tracks
}

/// The middle first, then left and right of it; from the fourth track on closer together.
fn offset(track: usize, count: usize) -> f64 {
    match track {
        _ if count > 3 => -5.0 + 9.0 * track as f64 / (count - 1) as f64,
        0 => 0.0,
        1 => -PITCH,
        _ => PITCH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vertical(gutter: usize, top: f64, bottom: f64, bundle: usize) -> Vertical {
        Vertical {
            gutter,
            top,
            bottom,
            bundle,
        }
    }

    #[test]
    fn arrows_that_would_cover_each_other_run_apart() {
        let verticals = [
            vertical(1, 0.0, 50.0, 1),
            vertical(1, 20.0, 80.0, 2),
            vertical(1, 60.0, 90.0, 3),
            vertical(2, 0.0, 50.0, 4),
        ];
        assert_eq!(offsets(&verticals), [0.0, -4.0, 0.0, 0.0]);
    }

    #[test]
    fn a_bundle_runs_in_one_track() {
        let verticals = [vertical(1, 0.0, 50.0, 7), vertical(1, 0.0, 90.0, 7)];
        assert_eq!(offsets(&verticals), [0.0, 0.0]);
    }

    #[test]
    fn many_tracks_stay_inside_the_gutter() {
        let verticals: Vec<Vertical> = (0..100).map(|bundle| vertical(0, 0.0, 10.0, bundle)).collect();
        assert!(offsets(&verticals).iter().all(|offset| (-5.0..=4.0).contains(offset)));
    }
}
