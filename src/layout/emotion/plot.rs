//! One plot: the curves of some personas over one axis, with everything written beside them.

use super::axis::Axis;
use super::beyond;
use super::bounds::Bounds;
use super::callout::{self, Callout, Limits, Wish};
use super::chip::{self, Chip};
use super::collect::{Saying, Track};
use super::comparison::Comparison;
use super::curve::Curve;
use super::ends::{self, Anchor, End};
use super::field::{Field, Line};

use super::today::Today;
use crate::layout::Grid;
use crate::text::Typesetter;
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

/// After so many sayings without a place a stage is full, and the weaker ones are not tried.
const FULL: usize = 12;
/// Faces closer than this cover each other.
const FACES_APART: f64 = 22.0;

/// A laid-out plot; nothing in it moves any more.
pub struct Plot<'a> {
    pub tracks: &'a [Track],
    pub axis: Axis,
    pub curves: Vec<Curve>,
    /// From an earlier sheet and to a later one: the track, its way to the edge, and whether that is a bridge.
    pub onward: Vec<(usize, Curve, bool)>,
    /// The curve of today, beside a map of the future.
    pub comparison: Option<Comparison>,
    pub ends: Vec<End>,
    pub callouts: Vec<(usize, usize, Callout)>,
    /// Points, as track and index, whose saying found no place.
    pub unplaced: BTreeSet<(usize, usize)>,
    /// Points that are drawn plain although they have something to say.
    plain: BTreeSet<(usize, usize)>,
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
    /// What a track of the plot is compared with.
    pub today: Option<(&'a Today, usize)>,
    pub words: &'a Words<'a>,
    pub grid: Grid,
}

/// The ways of all tracks from and to other sheets.
fn onward(tracks: &[Track], curves: &[Curve], frame: &Frame) -> Vec<(usize, Curve, bool)> {
    let ways = |(track, curve): (&Track, &Curve)| {
        let ends = (track.before, track.after);
        beyond::ways(ends, curve, &frame.grid, |score| frame.axis.y(score))
    };
    let of_tracks = tracks.iter().zip(curves).map(ways).enumerate();
    of_tracks
        .flat_map(|(i, ways)| ways.into_iter().map(move |(way, bridge)| (i, way, bridge)))
        .collect()
}

impl<'a> Plot<'a> {
    pub fn new(tracks: &'a [Track], positions: Vec<Vec<(f64, f64)>>, frame: &Frame, type_: &Typesetter) -> Self {
        let mut field = Field::new(frame.bounds);
        frame.names.iter().for_each(|name| field.add_text(*name));
        for (x, start, end) in frame.pins {
            field.add_stroke((*x, *start), (*x, *end));
        }
        let curves: Vec<Curve> = positions.iter().cloned().map(Curve::through).collect();
        for (track, curve) in tracks.iter().zip(&curves) {
            for (point, (x, y)) in track.points.iter().zip(&curve.points) {
                field.add_mark(*x, *y, point.radius());
            }
        }
        for (i, curve) in curves.iter().enumerate() {
            field.add_curve(Line::Curve(i), curve);
        }
        let onward = onward(tracks, &curves, frame);
        for (track, curve, _) in &onward {
            field.add_curve(Line::Curve(*track), curve);
        }
        let comparison = frame.today.and_then(|(today, track)| {
            let of = (track, tracks.get(track)?, curves.get(track)?);
            Some(Comparison::new(
                today,
                of,
                (&frame.axis, &frame.grid),
                &mut field,
                (frame.words, type_),
            ))
        });
        let mut anchors = Anchor::of_tracks(tracks, &positions);
        let today = comparison.as_ref().and_then(|comparison| {
            let (place, track) = (comparison.curve.points.last()?, tracks.get(comparison.track)?);
            Some(Anchor::today(*place, &track.short, frame.words))
        });
        anchors.extend(today);
        ends::line_up(&mut anchors, type_);
        let ends = ends::place(anchors, &frame.bounds, &mut field, type_);
        let mut plot = Self {
            tracks,
            axis: frame.axis,
            curves,
            onward,
            comparison,
            ends,
            callouts: Vec::new(),
            unplaced: BTreeSet::new(),
            plain: BTreeSet::new(),
            chips: Vec::new(),
            field,
        };
        plot.place_sayings(frame, type_);
        plot.thin_out_faces();
        plot
    }

    pub fn position(&self, (track, point): (usize, usize)) -> (f64, f64) {
        self.curves[track].points[point]
    }

    /// The rectangles of all texts in the plot.
    pub fn texts(&self) -> Vec<Bounds> {
        let ends = self.ends.iter().map(|end| end.bounds);
        let gains = self.comparison.iter().flat_map(Comparison::texts);
        let callouts = self.callouts.iter().map(|(_, _, callout)| callout.bounds);
        ends.chain(gains).chain(callouts).collect()
    }

    /// Numbers the note of a point.
    pub fn number(&mut self, (track, point): (usize, usize), number: usize, type_: &Typesetter) {
        let (x, y) = self.position((track, point));
        let radius = self.tracks[track].points[point].radius();
        let at = chip::Place { track, x, y, radius };
        self.chips.extend(chip::place(number, at, &mut self.field, type_));
    }

    /// In the order of their claim to the best places.
    fn place_sayings(&mut self, frame: &Frame, type_: &Typesetter) {
        let limits = Limits {
            bounds: Bounds {
                right: frame.bounds.right.min(frame.grid.right()),
                ..frame.bounds
            },
            middle: self.axis.middle(),
            header: self.axis.top - 15.0,
            truths: frame.names,
            ends: &self.ends,
        };
        let mut failures: Vec<usize> = Vec::new();
        for (track, index) in self.sayings_by_strength() {
            let point = &self.tracks[track].points[index];
            let Some(saying) = &point.saying else { continue };
            if failures.len() <= point.stage {
                failures.resize(point.stage + 1, 0);
            }
            let (x, y) = self.curves[track].points[index];
            let signature = point.signature();
            let wish = Wish {
                track,
                x,
                y,
                radius: point.radius(),
                column: (frame.grid.left(point.stage), frame.grid.left(point.stage + 1)),
                figure: matches!(saying, Saying::Quote(_)).then_some(signature.as_str()),
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

    /// Quotes before feelings, then the strongest score first.
    fn sayings_by_strength(&self) -> Vec<(usize, usize)> {
        let mut order: Vec<(bool, f64, f64, (usize, usize))> = Vec::new();
        for (i, track) in self.tracks.iter().enumerate() {
            for (k, point) in track.points.iter().enumerate() {
                if let Some(saying) = &point.saying {
                    let strength = (self.axis.share(point.score) - 0.5).abs();
                    let is_feeling = matches!(saying, Saying::Feeling(_));
                    order.push((is_feeling, -strength, self.position((i, k)).0, (i, k)));
                }
            }
        }
        order.sort_by(|a, b| {
            let by_strength = a.0.cmp(&b.0).then(a.1.total_cmp(&b.1));
            by_strength.then(a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3))
        });
        order.into_iter().map(|(_, _, _, point)| point).collect()
    }

    /// Higher than its neighbours; on a slope, a level or at an end of the line, in the upper half of the scale.
    fn is_peak(&self, track: usize, index: usize) -> bool {
        let points = &self.curves[track].points;
        let y = points[index].1;
        let neighbours = index
            .checked_sub(1)
            .and_then(|before| points.get(before))
            .zip(points.get(index + 1));
        match neighbours {
            Some((before, after)) if y < before.1 && y < after.1 => true,
            Some((before, after)) if y > before.1 && y > after.1 => false,
            _ => y <= self.axis.middle(),
        }
    }

    /// Where faces would cover each other, the stronger one is drawn: moments of truth always, then those whose words
    /// stand beside them.
    fn thin_out_faces(&mut self) {
        let mut order = self.sayings_by_strength();
        order.sort_by_key(|point| self.unplaced.contains(point));
        let is_truth = |&(track, at): &(usize, usize)| self.tracks[track].points[at].moment_of_truth;
        let all = self.tracks.iter().enumerate();
        let all = all.flat_map(|(track, of)| (0..of.points.len()).map(move |at| (track, at)));
        let mut drawn = Faces::default();
        all.filter(is_truth).for_each(|point| drawn.add(self.position(point)));
        let others = order
            .iter()
            .filter(|point| !is_truth(point) && self.tracks[point.0].points[point.1].has_face());
        for point in others {
            let place = self.position(*point);
            if drawn.covers(place) {
                self.plain.insert(*point);
            } else {
                drawn.add(place);
            }
        }
    }

    pub fn is_plain(&self, track: usize, index: usize) -> bool {
        self.plain.contains(&(track, index))
    }
}

/// Places of faces, by strips as wide as a face, so that thousands of them stay affordable.
#[derive(Default)]
struct Faces {
    strips: BTreeMap<i64, Vec<(f64, f64)>>,
}

impl Faces {
    fn strip(x: f64) -> i64 {
        (x / FACES_APART).floor() as i64
    }

    fn add(&mut self, (x, y): (f64, f64)) {
        self.strips.entry(Self::strip(x)).or_default().push((x, y));
    }

    /// Whether a face at this place would touch another.
    fn covers(&self, (x, y): (f64, f64)) -> bool {
        let strip = Self::strip(x);
        let mut near = self.strips.range(strip - 1..=strip + 1).flat_map(|(_, faces)| faces);
        near.any(|face| (face.0 - x).abs() < FACES_APART && (face.1 - y).abs() < FACES_APART)
    }
}
