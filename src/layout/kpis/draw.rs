//! One KPI in its column: three rows at most, fewer where there is room.

use super::bullet::Bullet;
use super::figure::{Figure, Trend, Verdict, on_target};
use crate::layout::card::Area;
use crate::layout::pen::{Align, Pen};
use crate::model::Kpi;
use crate::scene::{Ink, Segment, Stroke, glyphs};
use crate::text::{Role, Wrap};
use std::cmp::Ordering;

/// The bars of a lane start at the same place, as far as the figures before them leave it free.
const BAR_START: f64 = 138.0;
/// A shorter bar shows nothing: it moves to a line of its own.
const SHORTEST_BAR: f64 = 44.0;
const BAR_HEIGHT: f64 = 6.0;
const TICK_HEIGHT: f64 = 14.0;
const SPARK_WIDTH: f64 = 40.0;
const SPARK_HEIGHT: f64 = 12.0;
/// Between two things in a row.
const GAP: f64 = 12.0;
/// A name is not squeezed under this width by the trend beside it.
const LEAST_NAME: f64 = 72.0;

/// Draws a KPI and returns its height.
pub fn kpi(pen: &mut Pen, kpi: &Kpi, figure: &Figure, area: Area) -> f64 {
    let mut spark = kpi.history.len() > 1;
    let mut height = name_row(pen, kpi, figure, area, &mut spark) + 2.0;
    let values = area.below(height);
    let (row, end) = value_row(pen, figure, values);
    height += row;
    let is_one_line = row <= Role::KpiValue.style().line;
    let bullet = Bullet::new(kpi);
    let mut start = (end + GAP).max(BAR_START);
    let has_room = |start: f64| is_one_line && area.measure - start >= SHORTEST_BAR;
    let beside = bullet.is_some() && has_room(start);
    // A sparkline stands before the bar as long as that stays long enough, else at the right end.
    let left = if beside { start } else { area.measure - SPARK_WIDTH };
    let is_free = if beside {
        has_room(start + SPARK_WIDTH + GAP)
    } else {
        left >= end + GAP
    };
    if spark && is_one_line && is_free {
        sparkline(pen, &kpi.history, area.left + left, values.top + 9.0, SPARK_WIDTH);
        start += SPARK_WIDTH + GAP;
        spark = false;
    }
    if let Some(bullet) = bullet {
        if beside {
            let width = area.measure - start;
            bar(pen, bullet, on_target(kpi), area.left + start, values.top + 12.0, width);
        } else {
            bar(
                pen,
                bullet,
                on_target(kpi),
                area.left,
                area.top + height + 5.0,
                area.measure,
            );
            height += 5.0 + BAR_HEIGHT + 4.0;
        }
    }
    height + spark_below(pen, kpi, area.below(height), spark)
}

/// The name, and the trend at the right edge or, where the name would be squeezed, on a line of its own.
fn name_row(pen: &mut Pen, kpi: &Kpi, figure: &Figure, area: Area, spark: &mut bool) -> f64 {
    let name = &kpi.head.name.value;
    let count = |pen: &Pen, measure: f64| pen.type_.lines(name, Role::Small, measure, Wrap::default()).len();
    let trend = figure.trend.as_ref().map(|trend| (trend, trend_width(pen, trend)));
    let mut measure = area.measure;
    let beside = trend.filter(|(_, width)| measure - width - GAP >= LEAST_NAME);
    if let Some((trend, width)) = beside {
        measure -= width + GAP;
        trend_text(pen, trend, area.right() - width, area.top, width);
    }
    let squeezed = measure - SPARK_WIDTH - GAP;
    if *spark && squeezed >= LEAST_NAME && count(pen, squeezed) == count(pen, measure) {
        measure = squeezed;
        sparkline(
            pen,
            &kpi.history,
            area.left + measure + GAP,
            area.top + 2.0,
            SPARK_WIDTH,
        );
        *spark = false;
    }
    let height = pen.paragraph(area.left, area.top, measure, Role::Small, Ink::Ink2, name);
    match trend {
        Some((trend, _)) if beside.is_none() => {
            height + trend_text(pen, trend, area.left, area.top + height, area.measure)
        }
        _ => height,
    }
}

/// Arrow and words in the width they need, or wrapped where that is more than there is. Returns the height.
fn trend_text(pen: &mut Pen, trend: &Trend, left: f64, top: f64, measure: f64) -> f64 {
    let ink = match trend.verdict {
        Verdict::Better => Ink::Good,
        Verdict::Worse => Ink::Bad,
        Verdict::Flat => Ink::Ink2,
    };
    pen.path(arrow(trend.direction, left, top + 3.5), Some(ink.into()), None);
    let text_left = left + ARROW;
    pen.paragraph(
        text_left,
        top,
        measure - ARROW + 0.01,
        Role::MetaStrong,
        ink,
        &trend.text,
    )
}

/// Width of the arrow and the gap behind it.
const ARROW: f64 = 13.0;

fn trend_width(pen: &Pen, trend: &Trend) -> f64 {
    ARROW + pen.type_.width(&trend.text, Role::MetaStrong)
}

/// A triangle that shows where the number went, 8 wide and 7 high.
fn arrow(direction: Ordering, x: f64, y: f64) -> Vec<Segment> {
    let corners = match direction {
        Ordering::Greater => [(0.0, 7.0), (4.0, 0.0), (8.0, 7.0)],
        Ordering::Less => [(0.0, 0.0), (4.0, 7.0), (8.0, 0.0)],
        Ordering::Equal => [(0.5, 0.0), (0.5, 7.0), (7.5, 3.5)],
    };
    let [a, b, c] = corners.map(|(dx, dy)| (x + dx, y + dy));
    vec![
        Segment::Move(a.0, a.1),
        Segment::Line(b.0, b.1),
        Segment::Line(c.0, c.1),
        Segment::Close,
    ]
}

/// Value, unit, target and check. Returns the height, and where the last line ends, counted from the left edge.
fn value_row(pen: &mut Pen, figure: &Figure, area: Area) -> (f64, f64) {
    let mut flow = Flow::new(area);
    match &figure.value {
        Some(value) => flow.value(pen, value, Ink::Ink1),
        // A measure that nobody has taken yet.
        None => flow.value(pen, "–", Ink::Ink3),
    }
    if figure.value.is_some() && !figure.unit.is_empty() {
        flow.words(pen, 4.0, (Role::Small, Ink::Ink1), 7.0, &figure.unit);
    }
    if let Some(target) = &figure.target {
        flow.words(pen, 8.0, (Role::Meta, Ink::Ink3), 7.5, target);
    }
    if figure.on_target {
        flow.check(pen);
    }
    (flow.top + flow.line - area.top, flow.x)
}

/// Words in a row that go on below where the row is full.
struct Flow {
    area: Area,
    top: f64,
    /// The height of the present line.
    line: f64,
    x: f64,
}

impl Flow {
    fn new(area: Area) -> Self {
        Self {
            area,
            top: area.top,
            line: 0.0,
            x: 0.0,
        }
    }

    fn value(&mut self, pen: &mut Pen, value: &str, ink: Ink) {
        let style = Role::KpiValue.style();
        let lines = pen
            .type_
            .lines(value, Role::KpiValue, self.area.measure, Wrap::default());
        self.x = lines.last().map_or(0.0, |line| line.width);
        self.top += style.line * (lines.len().saturating_sub(1)) as f64;
        self.line = style.line;
        pen.paragraph(
            self.area.left,
            self.area.top,
            self.area.measure,
            Role::KpiValue,
            ink,
            value,
        );
    }

    /// Small words on the line of the value, `drop` below its top, or wrapped on lines of their own.
    fn words(&mut self, pen: &mut Pen, gap: f64, (role, ink): (Role, Ink), drop: f64, text: &str) {
        let width = pen.type_.width(text, role);
        if self.x + gap + width <= self.area.measure {
            // On a line of small words there is no value to stand beside.
            let drop = if self.line == Role::KpiValue.style().line {
                drop
            } else {
                0.0
            };
            self.x += gap;
            pen.text(self.area.left + self.x, self.top + drop, Align::Left, role, ink, text);
            self.x += width;
            return;
        }
        self.top += self.line;
        let lines = pen.type_.lines(text, role, self.area.measure, Wrap::default());
        pen.paragraph(self.area.left, self.top, self.area.measure, role, ink, text);
        self.line = role.style().line;
        self.top += self.line * (lines.len().saturating_sub(1)) as f64;
        self.x = lines.last().map_or(0.0, |line| line.width);
    }

    fn check(&mut self, pen: &mut Pen) {
        const RADIUS: f64 = 5.5;
        if self.x + 9.0 + 2.0 * RADIUS > self.area.measure {
            self.top += self.line;
            self.line = 14.0;
            self.x = -9.0;
        }
        let middle = if self.line == Role::KpiValue.style().line {
            14.5
        } else {
            7.0
        };
        self.x += 9.0 + RADIUS;
        let (x, y) = (self.area.left + self.x, self.top + middle);
        pen.nodes
            .push(glyphs::check(x - RADIUS, y - RADIUS, 2.0 * RADIUS, Ink::Good));
        self.x += RADIUS;
    }
}

/// The bullet bar: how far the value is, and a tick where it should be.
fn bar(pen: &mut Pen, bullet: Bullet, on_target: bool, left: f64, top: f64, width: f64) {
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

/// A sparkline that found no place beside a text goes on a line of its own.
fn spark_below(pen: &mut Pen, kpi: &Kpi, area: Area, wanted: bool) -> f64 {
    if !wanted {
        return 0.0;
    }
    sparkline(
        pen,
        &kpi.history,
        area.left,
        area.top + 6.0,
        area.measure.min(2.0 * SPARK_WIDTH),
    );
    6.0 + SPARK_HEIGHT
}

/// The history as a line as high as its range, with a dot at the present value.
fn sparkline(pen: &mut Pen, history: &[f64], left: f64, top: f64, width: f64) {
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
