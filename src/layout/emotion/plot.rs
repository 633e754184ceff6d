//! One plot: the curves of some personas over one axis, with everything written beside them.

use super::axis::Axis;
use super::bounds::Bounds;
use super::callout::{self, Callout, Limits, Wish};
use super::collect::Track;
use super::curve::{Curve, on};
use super::ends::{self, End};
use super::field::{Field, Line};
use super::notes::{self, Chip};
use crate::text::Typesetter;
use std::collections::BTreeSet;

/// Samples a piece of a curve leaves in the field at most, and how far apart they stand at least.
const SAMPLES: f64 = 24.0;
const SAMPLE_STEP: f64 = 3.0;
/// After so many sayings without a place a stage is full, and the weaker ones are not tried.
const FULL: usize = 12;
/// Faces closer than this cover each other.
const FACES_APART: f64 = 26.0;

/// A laid-out plot; nothing in it moves any more.
pub struct Plot<'a> {
    pub tracks: &'a [Track],
    pub axis: Axis,
    pub curves: Vec<Curve>,
    pub ends: Vec<End>,
    pub callouts: Vec<(usize, usize, Callout)>,
    /// Points, as track and index, whose saying found no place.
    pub unplaced: BTreeSet<(usize, usize)>,
    /// The numbers of notes beside their points.
    pub chips: Vec<Chip>,
    field: Field,
}

/// What a plot is laid out in.
pub struct Frame<'a> {
    pub axis: Axis,
    /// Texts stay within.
    pub bounds: Bounds,
    /// The names of the moments of truth.
    pub names: &'a [Bounds],
    /// The pins through this plot, from top to bottom.
    pub pins: &'a [(f64, f64, f64)],
}

impl<'a> Plot<'a> {
    pub fn new(tracks: &'a [Track], positions: Vec<Vec<(f64, f64)>>, frame: &Frame, type_: &Typesetter) -> Self {
        let mut field = Field::new(frame.bounds);
        frame.names.iter().for_each(|name| field.add_text(*name));
        for (x, start, end) in frame.pins {
            field.add_stroke((*x, *start), (*x, *end));
        }
        let curves: Vec<Curve> = positions.into_iter().map(Curve::through).collect();
        for (track, curve) in tracks.iter().zip(&curves) {
            for (point, (x, y)) in track.points.iter().zip(&curve.points) {
                field.add_mark(*x, *y, point.radius());
            }
        }
        curves
            .iter()
            .enumerate()
            .for_each(|(i, curve)| add_samples(&mut field, i, curve));
        let ends = ends::place(tracks, &curves, &frame.bounds, &mut field, type_);
        let mut plot = Self {
            tracks,
            axis: frame.axis,
            curves,
            ends,
            callouts: Vec::new(),
            unplaced: BTreeSet::new(),
            chips: Vec::new(),
            field,
        };
        plot.place_sayings(frame, type_);
        plot
    }

    pub fn position(&self, (track, point): (usize, usize)) -> (f64, f64) {
        self.curves[track].points[point]
    }

    /// The rectangles of all texts in the plot.
    pub fn texts(&self) -> Vec<Bounds> {
        let ends = self.ends.iter().map(|end| end.bounds);
        ends.chain(self.callouts.iter().map(|(_, _, callout)| callout.bounds))
            .collect()
    }

    /// Numbers the note of a point.
    pub fn number(&mut self, (track, point): (usize, usize), number: usize, type_: &Typesetter) {
        let radius = self.tracks[track].points[point].radius();
        let place = self.position((track, point));
        self.chips
            .extend(notes::chip(number, place, radius, &mut self.field, type_));
    }

    /// Strongest score first.
    fn place_sayings(&mut self, frame: &Frame, type_: &Typesetter) {
        let limits = Limits {
            bounds: frame.bounds,
            middle: self.axis.middle(),
            header: self.axis.top - 15.0,
        };
        let mut failures: Vec<usize> = Vec::new();
        for (track, index) in self.sayings_by_strength() {
            let point = &self.tracks[track].points[index];
            let Some(saying) = &point.saying else { continue };
            if failures.len() <= point.stage {
                failures.resize(point.stage + 1, 0);
            }
            let (x, y) = self.curves[track].points[index];
            let wish = Wish {
                track,
                x,
                y,
                radius: point.radius(),
                figure: &point.figure,
                saying,
                above: self.is_peak(track, index),
            };
            let tried = failures[point.stage] < FULL;
            match tried
                .then(|| callout::place(&wish, &limits, &mut self.field, type_))
                .flatten()
            {
                Some(callout) => self.callouts.push((track, index, callout)),
                None => {
                    failures[point.stage] += 1;
                    self.unplaced.insert((track, index));
                }
            }
        }
    }

    fn sayings_by_strength(&self) -> Vec<(usize, usize)> {
        let mut order: Vec<(f64, usize, usize)> = Vec::new();
        for (i, track) in self.tracks.iter().enumerate() {
            let said = track
                .points
                .iter()
                .enumerate()
                .filter(|(_, point)| point.saying.is_some());
            order.extend(said.map(|(k, point)| ((self.axis.share(point.score) - 0.5).abs(), i, k)));
        }
        let x = |track: usize, index: usize| self.position((track, index)).0;
        order.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then(x(a.1, a.2).total_cmp(&x(b.1, b.2)))
                .then(a.1.cmp(&b.1))
        });
        order.into_iter().map(|(_, track, index)| (track, index)).collect()
    }

    /// Higher than its neighbours, or, on a slope or a level, in the upper half of the scale.
    fn is_peak(&self, track: usize, index: usize) -> bool {
        let points = &self.curves[track].points;
        let y = points[index].1;
        let before = index.checked_sub(1).map_or(y, |before| points[before].1);
        let after = points.get(index + 1).map_or(y, |after| after.1);
        let (highest, lowest) = (y <= before && y <= after, y >= before && y >= after);
        if highest == lowest {
            y <= self.axis.middle()
        } else {
            highest
        }
    }

    /// A point whose saying became a note is drawn plain where faces would cover each other.
    pub fn is_plain(&self, track: usize, index: usize) -> bool {
        let points = &self.curves[track].points;
        let x = points[index].0;
        let near = |other: Option<&(f64, f64)>| other.is_some_and(|other| (other.0 - x).abs() < FACES_APART);
        let crowded = near(index.checked_sub(1).and_then(|before| points.get(before))) || near(points.get(index + 1));
        crowded && self.unplaced.contains(&(track, index))
    }
}

fn add_samples(field: &mut Field, track: usize, curve: &Curve) {
    for i in 1..curve.points.len() {
        let piece = curve.piece(i - 1);
        let length = (piece[3].0 - piece[0].0) + (piece[3].1 - piece[0].1).abs();
        let count = (length / SAMPLE_STEP).ceil().clamp(1.0, SAMPLES);
        for step in 0..=count as usize {
            let (x, y) = on(&piece, step as f64 / count);
            field.add_sample(x, y, Line::Curve(track));
        }
    }
}
