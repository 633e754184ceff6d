//! The band of the lane: one plot or several, the moments of truth above them and the notes below.

use super::axis::Axis;
use super::bounds::Bounds;
use super::collect::{Track, Truth};
use super::curve::Curve;
use super::names::Names;
use super::notes::{self, Note};
use super::pins::{self, Pin};
use super::plot::{Frame, Plot};
use super::today::Today;
use super::{paint, spacing};
use crate::layout::grid::CONTENT_LEFT;
use crate::layout::portion::Notes;
use crate::layout::{Grid, Pen, label};
use crate::model::Scale;
use crate::text::Typesetter;
use crate::words::Words;

/// Height of a scale, alone and among small plots.
pub const HEIGHT: f64 = 200.0;
pub const SMALL_HEIGHT: f64 = 96.0;
/// From the bottom of the scale to the bottom of the band, and between two small plots.
const BELOW: f64 = 26.0;
const BETWEEN: f64 = 48.0;
/// From this number of personas on, each has a plot of its own.
pub const SMALL_FROM: usize = 5;
/// Texts stay this far inside the band and the sheet.
const INSET: f64 = 4.0;
const EDGE: f64 = 42.0;
/// Below the names of moments of truth, where the ring of one stands at the top of the scale.
const RING_AT_TOP: f64 = 6.0;
/// From the top of the band to the lane label, and as far from the label to the first word of the axis, which reaches
/// above its place by half its line.
pub const LABEL_TOP: f64 = 16.0;
const LABEL_BELOW: f64 = LABEL_TOP + 8.0;
/// From the top of the band to notes that go on from an earlier sheet.
const CONTINUED: f64 = 10.0;

/// What the lane shows.
pub struct Journey<'a> {
    pub scale: Scale,
    pub grid: Grid,
    pub words: &'a Words<'a>,
    /// The name of the lane.
    pub name: &'a str,
    pub tracks: &'a [Track],
    pub truths: &'a [Truth],
    pub today: Option<&'a Today>,
    /// Height of the scale, if all personas share it.
    pub height: f64,
    /// Each persona has a plot of its own, at least this high.
    pub small: Option<f64>,
    /// Which of the notes stand on this sheet, if not all do; and whether they do below the curves.
    pub notes: Option<Notes>,
}

impl Journey<'_> {
    /// It shows notes alone: the curves stand on an earlier sheet.
    pub fn goes_on(&self) -> bool {
        self.notes.as_ref().is_some_and(|notes| notes.alone)
    }
}

/// Lays the lane out below `top` and draws it. Returns its height.
pub fn draw(journey: &Journey, pen: &mut Pen, top: f64) -> f64 {
    let band = Band::new(journey, pen.type_, top);
    paint::draw(&band, pen);
    band.height
}

/// The notes in as many portions as they need, where the lane may be so high; the first may be without notes.
pub fn parted(journey: &Journey, type_: &Typesetter, room: f64) -> Vec<Notes> {
    let mut band = Band::new(journey, type_, 0.0);
    let count = band.notes.len();
    let mut parts: Vec<Notes> = Vec::new();
    let mut start = 0;
    while start < count || parts.is_empty() {
        let alone = !parts.is_empty();
        let (least, top) = match alone {
            true => (start + 1, CONTINUED),
            false => (start, band.notes_top),
        };
        let mut fits = |end: &usize| {
            let notes = band.notes.get_mut(start..*end).unwrap_or_default();
            notes::arrange(notes, &journey.grid);
            top + notes::height(notes, &journey.grid) <= room
        };
        let end = (least..=count).rev().find(&mut fits).unwrap_or(least);
        let range = start..end;
        parts.push(Notes { range, alone });
        start = end;
    }
    parts
}

/// The laid-out lane; nothing in it moves any more.
pub struct Band<'a> {
    pub journey: &'a Journey<'a>,
    pub top: f64,
    pub height: f64,
    pub names: Names,
    pub pins: Vec<Pin>,
    /// Where the pin of each moment of truth ends.
    pub pin_ends: Vec<f64>,
    pub plots: Vec<Plot<'a>>,
    pub notes: Vec<Note>,
    /// Where the notes begin: at the bottom of the last plot, if that stands on the same sheet.
    pub notes_top: f64,
}

impl<'a> Band<'a> {
    fn new(journey: &'a Journey<'a>, type_: &Typesetter, top: f64) -> Self {
        let groups: Vec<&[Track]> = match journey.small {
            Some(_) => journey.tracks.chunks(1).collect(),
            None => vec![journey.tracks],
        };
        let places = places(journey.scale, &groups, journey.small.unwrap_or(journey.height));
        let strength = |score: f64| (journey.scale.share(score) - 0.5).abs();
        let pins = pins::find(journey.truths, journey.tracks, &places.concat(), strength);
        let right = journey.grid.width() - EDGE;
        let names = Names::new(&pins, journey.words.moment_of_truth, CONTENT_LEFT, right, type_);
        let (axes, plots_end) = axes(
            journey,
            groups.len(),
            top + (names.height + room_for_rings(journey)).max(label_height(journey, type_)),
            type_,
        );
        let placed: Vec<Vec<Vec<(f64, f64)>>> = places.into_iter().zip(&axes).map(shifted).collect();
        let pin_ends = pin_ends(&pins, journey.tracks, &placed, &axes);
        let notes_top = plots_end + BELOW;
        let frames = Frames {
            journey,
            top,
            bottom: notes_top,
            axes: &axes,
            names: &names.bounds(top),
            pins: &pins
                .iter()
                .enumerate()
                .map(|(i, pin)| (pin.x, names.pin_start(i, top), pin_ends[i]))
                .collect::<Vec<_>>(),
        };
        let plots = groups.into_iter().zip(placed).enumerate();
        let mut plots: Vec<Plot> = plots
            .map(|(i, (tracks, placed))| frames.plot(i, tracks, placed, type_))
            .collect();
        let notes = shown(number(&mut plots, &journey.grid, type_), journey);
        let (notes_top, least) = match journey.goes_on() {
            true => (top + CONTINUED, label_height(journey, type_)),
            false => (notes_top, 0.0),
        };
        Self {
            journey,
            top,
            height: (notes_top + notes::height(&notes, &journey.grid) - top).max(least),
            names,
            pins,
            pin_ends,
            plots,
            notes,
            notes_top,
        }
    }
}

/// The pixels of every point as `[group][track][point]`, from the top of the scale down.
fn places(scale: Scale, groups: &[&[Track]], height: f64) -> Vec<Vec<Vec<(f64, f64)>>> {
    let axis = Axis {
        scale,
        top: 0.0,
        height,
    };
    groups
        .iter()
        .map(|group| spacing::positions(group, |score| axis.y(score)))
        .collect()
}

fn shifted((mut tracks, axis): (Vec<Vec<(f64, f64)>>, &Axis)) -> Vec<Vec<(f64, f64)>> {
    tracks.iter_mut().flatten().for_each(|point| point.1 += axis.top);
    tracks
}

/// What the lane label needs above the first word of the axis.
fn label_height(journey: &Journey, type_: &Typesetter) -> f64 {
    let used = label::lane(&mut Pen::new(type_), 0.0, Some("emotion"), journey.name, "");
    LABEL_TOP + used + LABEL_BELOW
}

/// A ring at the top of the scale would touch the name above it.
fn room_for_rings(journey: &Journey) -> f64 {
    let points = journey.tracks.iter().flat_map(|track| &track.points);
    let mut rings = points.filter(|point| point.moment_of_truth);
    let touches = rings.any(|point| journey.scale.share(point.score) > 0.96);
    if touches { RING_AT_TOP } else { 0.0 }
}

/// The axes of all plots, from top to bottom, and where the last plot ends, its name included.
fn axes(journey: &Journey, count: usize, first: f64, type_: &Typesetter) -> (Vec<Axis>, f64) {
    let mut top = first;
    let mut end = first;
    let mut axes = Vec::with_capacity(count);
    for i in 0..count {
        let axis = Axis {
            scale: journey.scale,
            top,
            height: journey.small.unwrap_or(journey.height),
        };
        let name = journey.tracks.get(i).filter(|_| journey.small.is_some());
        let name = name.map_or(0.0, |track| axis.name_height(type_, journey.words, &track.name));
        end = top + axis.height.max(name);
        top = end + BETWEEN;
        axes.push(axis);
    }
    (axes, end)
}

/// A pin ends at the ring of its lowest point, or between the rings that stand around it; without one on the first
/// curve, else in the middle of the scale.
fn pin_ends(pins: &[Pin], tracks: &[Track], placed: &[Vec<Vec<(f64, f64)>>], axes: &[Axis]) -> Vec<f64> {
    let flat: Vec<&Vec<(f64, f64)>> = placed.iter().flatten().collect();
    let curve = flat.first().map(|points| Curve::through(points.to_vec()));
    let middle = axes.first().map_or(0.0, Axis::middle);
    let end = |pin: &Pin| {
        let rings = pin.points.iter().map(|&(track, point)| {
            let ((x, y), radius) = (flat[track][point], tracks[track].points[point].radius());
            if (x - pin.x).abs() < radius { y - radius } else { y }
        });
        let lowest = rings.fold(f64::NEG_INFINITY, f64::max);
        if lowest.is_finite() {
            return lowest + 1.0;
        }
        curve.as_ref().and_then(|curve| curve.y_at(pin.x)).unwrap_or(middle)
    };
    pins.iter().map(end).collect()
}

/// What the plots of a band are laid out in.
struct Frames<'a> {
    journey: &'a Journey<'a>,
    top: f64,
    bottom: f64,
    axes: &'a [Axis],
    names: &'a [Bounds],
    pins: &'a [(f64, f64, f64)],
}

impl Frames<'_> {
    fn plot<'t>(&self, i: usize, tracks: &'t [Track], placed: Vec<Vec<(f64, f64)>>, type_: &Typesetter) -> Plot<'t> {
        let axis = self.axes[i];
        let width = self.journey.grid.width();
        let bounds = Bounds {
            left: CONTENT_LEFT + INSET,
            top: if i == 0 {
                self.top + INSET
            } else {
                axis.top - BETWEEN / 2.0
            },
            right: width - EDGE,
            bottom: self
                .axes
                .get(i + 1)
                .map_or(self.bottom - INSET, |next| next.top - BETWEEN / 2.0),
        };
        let through = self
            .pins
            .iter()
            .map(|(x, start, end)| (*x, start.max(bounds.top), end.min(bounds.bottom)));
        let local = |today: &Today| {
            if self.journey.small.is_some() {
                (today.track == i).then_some(0)
            } else {
                Some(today.track)
            }
        };
        let frame = Frame {
            axis,
            words: self.journey.words,
            grid: self.journey.grid,
            today: self.journey.today.and_then(|today| Some((today, local(today)?))),
            bounds,
            names: if i == 0 { self.names } else { &[] },
            pins: &through.filter(|(_, start, end)| start < end).collect::<Vec<_>>(),
        };
        Plot::new(tracks, placed, &frame, type_)
    }
}

/// Numbers the sayings without a place in the order of the journey.
fn number(plots: &mut [Plot], grid: &Grid, type_: &Typesetter) -> Vec<Note> {
    let mut order: Vec<(f64, usize, (usize, usize))> = Vec::new();
    for (i, plot) in plots.iter().enumerate() {
        order.extend(plot.unplaced.iter().map(|point| (plot.position(*point).0, i, *point)));
    }
    order.sort_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut notes = Vec::with_capacity(order.len());
    for (_, plot, (track, index)) in order {
        let plot = &mut plots[plot];
        let number = notes.len() + 1;
        plot.number((track, index), number, type_);
        let track = &plot.tracks[track];
        notes.push(Note::new(number, track, &track.points[index], grid, type_));
    }
    notes
}

/// The notes of this sheet, with their columns.
fn shown(notes: Vec<Note>, journey: &Journey) -> Vec<Note> {
    let mut notes: Vec<Note> = match &journey.notes {
        Some(Notes { range, .. }) => notes.into_iter().take(range.end).skip(range.start).collect(),
        None => notes,
    };
    notes::arrange(&mut notes, &journey.grid);
    notes
}
