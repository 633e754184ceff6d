//! Room at the right for the names at the ends of lines: the last stage draws its points together until they fit.

use super::axis::Axis;
use super::band::SMALL_FROM;
use super::collect::{Track, Truth};
use super::ends::{self, Anchor};
use super::spacing;
use super::today::Today;
use crate::layout::Grid;
use crate::text::Typesetter;
use crate::words::Words;

/// The last stage keeps at least this share of its width; longer names are broken, or stand above their point.
const LEAST: f64 = 0.7;

/// What the lane shows, before it has a place.
pub struct Content {
    pub tracks: Vec<Track>,
    pub truths: Vec<Truth>,
    pub today: Option<Today>,
}

impl Content {
    /// Moves all of the last stage to the left alike, so that one event stays in one place.
    pub fn make_room(&mut self, grid: &Grid, axis: &Axis, words: &Words, type_: &Typesetter) {
        let left = grid.left(grid.columns.saturating_sub(1));
        let fits = |(x, reach): (f64, f64)| (grid.right() - (reach - x) - left) / (x - left);
        let ends = self
            .ends(axis, words, type_)
            .into_iter()
            .filter(|(x, _)| *x > left + 1.0);
        let share = ends.map(fits).fold(1.0, f64::min).max(LEAST);
        let moved = |x: f64| if x > left { left + (x - left) * share } else { x };
        for point in self.tracks.iter_mut().flat_map(|track| &mut track.points) {
            point.x = moved(point.x);
        }
        for truth in &mut self.truths {
            truth.x = moved(truth.x);
        }
        for point in self.today.iter_mut().flat_map(|today| &mut today.points) {
            point.x = moved(point.x);
        }
    }

    /// Where each line ends, and how far its label reaches.
    fn ends(&self, axis: &Axis, words: &Words, type_: &Typesetter) -> Vec<(f64, f64)> {
        let size = if self.tracks.len() >= SMALL_FROM {
            1
        } else {
            self.tracks.len().max(1)
        };
        let mut ends = Vec::new();
        for (first, tracks) in self
            .tracks
            .chunks(size)
            .enumerate()
            .map(|(i, tracks)| (i * size, tracks))
        {
            let mut anchors = Anchor::of_tracks(tracks, &spacing::positions(tracks, |score| axis.y(score)));
            let today = self.today.as_ref().and_then(|today| {
                let (point, track) = (today.points.last()?, tracks.get(today.track.checked_sub(first)?)?);
                Some(Anchor::today((point.x, axis.at(point.share)), &track.short, words))
            });
            anchors.extend(today);
            ends::line_up(&mut anchors, type_);
            ends.extend(anchors.iter().map(|anchor| (anchor.x(), anchor.reach(type_))));
        }
        ends
    }
}
