//! Keeps arrows apart that run in the same gutter: those that would cover each other get a track each.

use std::collections::BTreeMap;

/// Tracks are this far apart as long as the gutter has room.
const PITCH: f64 = 4.0;
/// How far they may stand from the middle of the gutter.
const ROOM: f64 = 5.0;
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
    /// Where it stands when it has the gutter for itself: 0 is the middle.
    pub wish: f64,
    /// It turns left into a bar and needs room for its head there.
    pub turns_left: bool,
}

/// The offset of each vertical from the middle of its gutter.
pub fn offsets(verticals: &[Vertical]) -> Vec<f64> {
    let mut places: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for stretches in stretches(verticals).values_mut() {
        stretches.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.bundle.cmp(&b.bundle)));
        let tracks = assign(stretches);
        let offsets = spread(stretches, &tracks);
        let keys = stretches.iter().map(|stretch| (stretch.gutter, stretch.bundle));
        places.extend(keys.zip(offsets));
    }
    let place = |vertical: &Vertical| places.get(&(vertical.gutter, vertical.bundle)).copied();
    verticals
        .iter()
        .map(|vertical| place(vertical).unwrap_or(0.0))
        .collect()
}

/// For each gutter what each bundle takes of it.
fn stretches(verticals: &[Vertical]) -> BTreeMap<usize, Vec<Vertical>> {
    let mut bundles: BTreeMap<(usize, usize), Vertical> = BTreeMap::new();
    for vertical in verticals {
        let stretch = bundles.entry((vertical.gutter, vertical.bundle)).or_insert(*vertical);
        stretch.top = stretch.top.min(vertical.top);
        stretch.bottom = stretch.bottom.max(vertical.bottom);
        stretch.turns_left |= vertical.turns_left;
    }
    let mut gutters: BTreeMap<usize, Vec<Vertical>> = BTreeMap::new();
    for stretch in bundles.into_values() {
        gutters.entry(stretch.gutter).or_default().push(stretch);
    }
    gutters
}

/// The first track that is free at the top of each stretch. They come sorted by their tops.
fn assign(stretches: &[Vertical]) -> Vec<usize> {
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

/// Turns tracks into offsets. What turns right stands left of the middle, what turns left stands right of it, so that
/// their heads have room.
fn spread(stretches: &[Vertical], tracks: &[usize]) -> Vec<f64> {
    let count = tracks.iter().max().map_or(0, |last| last + 1);
    if count < 2 {
        return stretches.iter().map(|stretch| stretch.wish).collect();
    }
    let mut turns_left = vec![false; count];
    for (stretch, track) in stretches.iter().zip(tracks) {
        turns_left[*track] |= stretch.turns_left;
    }
    let (left, right): (Vec<usize>, Vec<usize>) = (0..count).partition(|track| turns_left[*track]);
    let pitch = PITCH.min(2.0 * ROOM / (count - 1) as f64);
    let span = pitch * (count - 1) as f64;
    let start = if left.is_empty() {
        -span.min(ROOM)
    } else if right.is_empty() {
        (ROOM - span).min(0.0)
    } else {
        -span / 2.0
    };
    let mut offsets = vec![0.0; count];
    for (place, track) in right.iter().rev().chain(&left).enumerate() {
        offsets[*track] = start + pitch * place as f64;
    }
    tracks.iter().map(|track| offsets[*track]).collect()
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
            wish: 0.0,
            turns_left: false,
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
    fn what_turns_left_stands_right_of_what_turns_right() {
        let back = Vertical {
            turns_left: true,
            ..vertical(1, 0.0, 50.0, 1)
        };
        assert_eq!(offsets(&[back, vertical(1, 20.0, 80.0, 2)]), [2.0, -2.0]);
    }

    #[test]
    fn an_arrow_alone_stands_where_it_wishes() {
        let alone = Vertical {
            wish: -2.6,
            ..vertical(1, 0.0, 50.0, 1)
        };
        assert_eq!(offsets(&[alone]), [-2.6]);
    }

    #[test]
    fn a_bundle_runs_in_one_track() {
        let verticals = [vertical(1, 0.0, 50.0, 7), vertical(1, 0.0, 90.0, 7)];
        assert_eq!(offsets(&verticals), [0.0, 0.0]);
    }

    #[test]
    fn many_tracks_stay_inside_the_gutter() {
        let verticals: Vec<Vertical> = (0..100).map(|bundle| vertical(0, 0.0, 10.0, bundle)).collect();
        assert!(offsets(&verticals).iter().all(|offset| (-5.0..=5.0).contains(offset)));
    }
}
