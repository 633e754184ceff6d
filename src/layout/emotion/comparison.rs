//! The curve of today beside that of the future: its marks, the arrows from one to the other, and the gains.

use super::area::Areas;
use super::axis::Axis;
use super::beyond;
use super::bounds::Bounds;
use super::collect::Track;
use super::curve::Curve;
use super::field::{Field, Line as Sampled};
use super::line;
use super::today::Today;
use crate::layout::{Align, Grid, Pen};
use crate::model::Scale;
use crate::scene::{Fill, Ink, Segment, Stroke};
use crate::text::{Line, Role, Typesetter};
use crate::words::Words;

const RADIUS: f64 = 4.0;
/// The curve itself.
const STROKE: Stroke = Stroke::new(Ink::Ink3, 1.8).dashed(&[5.0, 4.0]);
/// Across stages without a score.
const BRIDGE: Stroke = Stroke::new(Ink::Ink3, 0.9).dashed(&[2.0, 4.0]);
/// What a mark of today keeps free.
const REACH: f64 = 6.0;
/// Between an arrow and the marks it joins, the length of its head, and half its width.
const GAP: f64 = 4.0;
const HEAD: f64 = 6.0;
const HEAD_HALF: f64 = 4.5;
/// The pill that a gain stands in, so that nobody takes it for a score: left and right of the figure, and its height.
const PILL_PADDING: f64 = 5.5;
const PILL: f64 = 16.0;
/// Where the figure of a gain may stand, best first: across and onwards in the direction of the arrow, and how far.
const PLACES: [(f64, f64, f64); 10] = [
    (0.0, 1.0, 0.0),
    (1.0, 1.0, -4.0),
    (-1.0, 1.0, -4.0),
    (0.0, -1.0, 0.0),
    (1.0, -1.0, -4.0),
    (-1.0, -1.0, -4.0),
    (1.0, 0.0, 0.0),
    (-1.0, 0.0, 0.0),
    (1.0, -1.0, 10.0),
    (-1.0, -1.0, 10.0),
];

/// The curve of today with its gains; nothing in it moves any more.
pub struct Comparison {
    /// The track of the plot that it belongs to.
    pub track: usize,
    pub curve: Curve,
    /// From an earlier sheet and to a later one, and whether that is a bridge.
    onward: Vec<(Curve, bool)>,
    stages: Vec<usize>,
    gains: Vec<Gain>,
}

/// From a score of today to what it becomes.
struct Gain {
    x: f64,
    today: f64,
    future: f64,
    /// The radius of the mark of the future.
    radius: f64,
    ink: Ink,
    label: Option<(Line, Bounds)>,
}

impl Comparison {
    /// Enters all it draws into the field. `future` is the curve of the track.
    pub fn new(
        today: &Today,
        track: (usize, &Track, &Curve),
        (axis, grid): (&Axis, &Grid),
        field: &mut Field,
        (words, type_): (&Words, &Typesetter),
    ) -> Self {
        let (index, track, future) = track;
        let curve = Curve::through(
            today
                .points
                .iter()
                .map(|point| (point.x, axis.at(point.share)))
                .collect(),
        );
        for (x, y) in &curve.points {
            field.add_mark(*x, *y, REACH);
        }
        let onward = beyond::ways((today.before, today.after), &curve, grid, |share| axis.at(share));
        let all = [&curve].into_iter().chain(onward.iter().map(|(way, _)| way));
        all.for_each(|curve| field.add_curve(Sampled::Today, curve));
        let mut gains = Vec::new();
        for (point, place) in today.points.iter().zip(&curve.points) {
            let Some(k) = point.becomes else { continue };
            let share = axis.share(track.points[k].score);
            let gain = Gain::new(*place, future.points[k], track.points[k].radius(), share - point.share);
            let figure = gain_figure(share - point.share, axis.scale, words);
            gains.push(gain.labelled(figure, field, type_));
        }
        Self {
            track: index,
            curve,
            onward,
            stages: today.points.iter().map(|point| point.stage).collect(),
            gains,
        }
    }

    pub fn texts(&self) -> impl Iterator<Item = Bounds> {
        self.gains
            .iter()
            .filter_map(|gain| gain.label.as_ref().map(|(_, bounds)| *bounds))
    }

    /// What lies between today and the future, better above and worse below.
    pub fn areas(&self, future: &Curve) -> Areas {
        Areas::between(future, &self.curve)
    }

    pub fn draw(&self, pen: &mut Pen) {
        let stroke = |bridge: bool| Some(if bridge { BRIDGE } else { STROKE });
        for (way, bridge) in &self.onward {
            pen.path(way.outline(0, 1), None, stroke(*bridge));
        }
        for run in line::runs(&self.stages) {
            pen.path(self.curve.outline(run.first, run.last), None, stroke(run.bridge));
        }
        for gain in &self.gains {
            gain.draw_arrow(pen);
        }
        for (x, y) in &self.curve.points {
            draw_mark(pen, *x, *y, Ink::S1);
        }
    }

    /// The gains, which stand in front of all curves.
    pub fn draw_figures(&self, pen: &mut Pen) {
        for gain in &self.gains {
            if let Some((line, bounds)) = &gain.label {
                draw_pill(pen, line, bounds, gain.ink);
            }
        }
    }
}

/// Signs for the legend, `width` wide, their middle at `y`: a piece of the curve of today, and a gain.
pub fn draw_today(pen: &mut Pen, x: f64, y: f64, width: f64) {
    pen.line(x, y, x + width, y, STROKE);
    draw_mark(pen, x + width / 2.0, y, Ink::Bg);
}

pub fn draw_gain(pen: &mut Pen, x: f64, y: f64, width: f64) {
    let line = pen.type_.line("+2", Role::MetaStrong);
    draw_pill(pen, &line, &Bounds::at(x, y - PILL / 2.0, width, PILL), Ink::Good);
}

fn draw_mark(pen: &mut Pen, x: f64, y: f64, fill: Ink) {
    pen.circle(x, y, RADIUS, Some(fill), Some(Stroke::new(Ink::Ink3, 1.6)));
}

/// A gain with its sign in a pill.
fn draw_pill(pen: &mut Pen, line: &Line, bounds: &Bounds, ink: Ink) {
    let (width, height) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
    let outline = Stroke::new(ink, 1.2);
    pen.rect(
        bounds.left,
        bounds.top,
        width,
        height,
        height / 2.0,
        Some(Ink::Bg),
        Some(outline),
    );
    let role = Role::MetaStrong;
    let baseline = role.style().baseline(bounds.top + (height - role.style().line) / 2.0);
    pen.place(
        bounds.left + width / 2.0,
        baseline,
        Align::Middle,
        role,
        ink,
        line.clone(),
    );
}

/// A gain with its sign; `None` where nothing changes.
pub fn gain_figure(share: f64, scale: Scale, words: &Words) -> Option<String> {
    let range = scale.max - scale.min;
    let both_signs = Scale {
        min: -range,
        max: range,
    };
    let figure = words.score(share * range, both_signs);
    (figure != "0").then_some(figure)
}

impl Gain {
    fn new(today: (f64, f64), future: (f64, f64), radius: f64, gained: f64) -> Self {
        Self {
            x: future.0,
            today: today.1,
            future: future.1,
            radius,
            ink: if gained < 0.0 { Ink::Bad } else { Ink::Good },
            label: None,
        }
    }

    /// Beyond the future's mark, seen from today, or on its other sides; left out where all are taken.
    fn labelled(mut self, figure: Option<String>, field: &mut Field, type_: &Typesetter) -> Self {
        if let Some((from, to, _)) = self.arrow() {
            field.add_stroke((self.x, from), (self.x, to));
        }
        let Some(line) = figure.map(|figure| type_.line(&figure, Role::MetaStrong)) else {
            return self;
        };
        let (width, height) = (line.width + 2.0 * PILL_PADDING, PILL);
        let rising = if self.future <= self.today { -1.0 } else { 1.0 };
        let at = |(across, down, away): (f64, f64, f64)| {
            let reach = self.radius + 2.0 + away;
            let left = self.x - width / 2.0 + across * (reach + width / 2.0);
            let top = self.future - height / 2.0 + down * rising * (reach + height / 2.0);
            Bounds::at(left, top, width, height)
        };
        let places = PLACES.map(at).into_iter();
        let free = places.filter(|place| field.bounds.holds(place) && field.is_free_of_texts(place));
        let priced = free.map(|place| (field.cover(&place, f64::INFINITY), place));
        if let Some((_, bounds)) = priced.min_by(|a, b| a.0.total_cmp(&b.0)) {
            field.add_text(bounds);
            self.label = Some((line, bounds));
        }
        self
    }

    /// Start, tip and direction of the arrow; `None` where the marks are too close for one.
    fn arrow(&self) -> Option<(f64, f64, f64)> {
        let direction = if self.future < self.today { -1.0 } else { 1.0 };
        let from = self.today + direction * (RADIUS + GAP);
        let tip = self.future - direction * (self.radius + 2.0);
        ((tip - from) * direction > HEAD + 1.0).then_some((from, tip, direction))
    }

    fn draw_arrow(&self, pen: &mut Pen) {
        let Some((from, tip, direction)) = self.arrow() else {
            return;
        };
        let base = tip - direction * HEAD;
        pen.line(self.x, from, self.x, base, Stroke::new(self.ink, 1.2));
        let head = vec![
            Segment::Move(self.x - HEAD_HALF, base),
            Segment::Line(self.x, tip),
            Segment::Line(self.x + HEAD_HALF, base),
            Segment::Close,
        ];
        pen.path(head, Some(Fill::from(self.ink)), None);
    }
}
