//! The shapes of a KPI: the arrow of its trend, its bullet bar, its sparkline.

use super::bullet::Bullet;
use crate::layout::pen::Pen;
use crate::scene::{Ink, Segment, Stroke};
use std::cmp::Ordering;

pub const BAR_HEIGHT: f64 = 6.0;
const TICK_HEIGHT: f64 = 14.0;
pub const SPARK_WIDTH: f64 = 40.0;
const SPARK_HEIGHT: f64 = 12.0;

/// A triangle that shows where the number went, 8 wide and 7 high.
pub fn arrow(pen: &mut Pen, direction: Ordering, x: f64, y: f64, ink: Ink) {
    let corners = match direction {
        Ordering::Greater => [(0.0, 7.0), (4.0, 0.0), (8.0, 7.0)],
        Ordering::Less => [(0.0, 0.0), (4.0, 7.0), (8.0, 0.0)],
        Ordering::Equal => [(0.5, 0.0), (0.5, 7.0), (7.5, 3.5)],
    };
    let [a, b, c] = corners.map(|(dx, dy)| (x + dx, y + dy));
    let outline = vec![
        Segment::Move(a.0, a.1),
        Segment::Line(b.0, b.1),
        Segment::Line(c.0, c.1),
        Segment::Close,
    ];
    pen.path(outline, Some(ink.into()), None);
}

/// How far the value is, and a tick where it should be.
pub fn bar(pen: &mut Pen, bullet: Bullet, on_target: bool, left: f64, top: f64, width: f64) {
    let radius = BAR_HEIGHT / 2.0;
    pen.rect(left, top, width, BAR_HEIGHT, radius, Some(Ink::S2), None);
    if let Some(value) = bullet.value.filter(|value| *value > 0.0) {
        // Even the smallest value is a dot that can be seen.
        let length = (value * width).max(3.0);
        let ink = if on_target { Ink::Good } else { Ink::Ink3 };
        pen.rect(left, top, length, BAR_HEIGHT, radius.min(length / 2.0), Some(ink), None);
    }
    let x = left + (bullet.target * width).clamp(1.0, width - 1.0);
    let above = (TICK_HEIGHT - BAR_HEIGHT) / 2.0;
    let stroke = Stroke::new(Ink::Ink1, 2.0);
    pen.line(x, top - above, x, top - above + TICK_HEIGHT, stroke);
}

/// The history as a line as high as its range, with a dot at the present value.
pub fn sparkline(pen: &mut Pen, history: &[f64], left: f64, top: f64, width: f64) {
    const DOT: f64 = 2.2;
    let (low, high) = history
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), n| {
            (low.min(*n), high.max(*n))
        });
    let steps = history.len().saturating_sub(1).max(1) as f64;
    let point = |(i, number): (usize, &f64)| {
        // A history without a change is a level line in the middle.
        let share = if high > low { (number - low) / (high - low) } else { 0.5 };
        let x = left + (width - DOT) * i as f64 / steps;
        (x, top + DOT + (SPARK_HEIGHT - 2.0 * DOT) * (1.0 - share))
    };
    let points: Vec<(f64, f64)> = history.iter().enumerate().map(point).collect();
    let segments = points.iter().enumerate().map(|(i, (x, y))| match i {
        0 => Segment::Move(*x, *y),
        _ => Segment::Line(*x, *y),
    });
    let stroke = Stroke::new(Ink::Ink3, 1.3).round();
    pen.path(segments.collect(), None, Some(stroke));
    if let Some((x, y)) = points.last() {
        pen.circle(*x, *y, DOT, Some(Ink::Ink1), None);
    }
}
