//! Shapes as outlines of straight lines and cubic curves, for outputs that know nothing else.

use super::{Circle, Rect, Segment};

/// How far the handles of a quarter circle reach, in parts of the radius.
const QUARTER: f64 = 0.552_284_75;

/// The outline of a rectangle; its corners are rounded if it has a radius.
pub fn rect(rect: &Rect) -> Vec<Segment> {
    use Segment::{Close, Cubic, Line, Move};
    let (left, top) = (rect.x, rect.y);
    let (right, bottom) = (left + rect.width.max(0.0), top + rect.height.max(0.0));
    if rect.radius <= 0.0 {
        return vec![
            Move(left, top),
            Line(right, top),
            Line(right, bottom),
            Line(left, bottom),
            Close,
        ];
    }
    let rx = rect.radius.min((right - left) / 2.0);
    let ry = rect.radius.min((bottom - top) / 2.0);
    let (hx, hy) = (rx * (1.0 - QUARTER), ry * (1.0 - QUARTER));
    vec![
        Move(left + rx, top),
        Line(right - rx, top),
        Cubic(right - hx, top, right, top + hy, right, top + ry),
        Line(right, bottom - ry),
        Cubic(right, bottom - hy, right - hx, bottom, right - rx, bottom),
        Line(left + rx, bottom),
        Cubic(left + hx, bottom, left, bottom - hy, left, bottom - ry),
        Line(left, top + ry),
        Cubic(left, top + hy, left + hx, top, left + rx, top),
        Close,
    ]
}

/// The outline of a circle, clockwise from the right.
pub fn circle(circle: &Circle) -> Vec<Segment> {
    use Segment::{Close, Cubic, Move};
    let (x, y, r) = (circle.x, circle.y, circle.radius.max(0.0));
    let h = r * QUARTER;
    vec![
        Move(x + r, y),
        Cubic(x + r, y + h, x + h, y + r, x, y + r),
        Cubic(x - h, y + r, x - r, y + h, x - r, y),
        Cubic(x - r, y - h, x - h, y - r, x, y - r),
        Cubic(x + h, y - r, x + r, y - h, x + r, y),
        Close,
    ]
}

/// Path data in the commands that the table of pictograms uses: absolute M, L, H, V, C, A with one radius, and Z.
/// Anything else ends the outline.
pub fn path(data: &str) -> Vec<Segment> {
    let mut numbers = Numbers { rest: data };
    let mut segments = Vec::new();
    let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
    let mut command = 'M';
    while let Some(next) = numbers.command(command) {
        let Some(end) = step(next, at, &mut numbers, &mut segments) else {
            break;
        };
        if next == 'M' {
            start = end;
        }
        at = if next == 'Z' { start } else { end };
        // Further pairs behind a move are lines.
        command = if next == 'M' { 'L' } else { next };
    }
    segments
}

/// Appends what one command draws from `at`; returns where it ends.
fn step(command: char, at: (f64, f64), numbers: &mut Numbers, segments: &mut Vec<Segment>) -> Option<(f64, f64)> {
    let end = match command {
        'M' | 'L' => (numbers.next()?, numbers.next()?),
        'H' => (numbers.next()?, at.1),
        'V' => (at.0, numbers.next()?),
        'C' => {
            let (x1, y1, x2, y2) = (numbers.next()?, numbers.next()?, numbers.next()?, numbers.next()?);
            let (x, y) = (numbers.next()?, numbers.next()?);
            segments.push(Segment::Cubic(x1, y1, x2, y2, x, y));
            return Some((x, y));
        }
        'A' => {
            let (radius, _, _) = (numbers.next()?, numbers.next()?, numbers.next()?);
            let (large, sweep) = (numbers.next()? != 0.0, numbers.next()? != 0.0);
            let end = (numbers.next()?, numbers.next()?);
            arc(at, end, radius, large, sweep, segments);
            return Some(end);
        }
        'Z' => {
            segments.push(Segment::Close);
            return Some(at);
        }
        _ => return None,
    };
    segments.push(if command == 'M' {
        Segment::Move(end.0, end.1)
    } else {
        Segment::Line(end.0, end.1)
    });
    Some(end)
}

/// An arc of a circle as cubic curves. Roots and products only: sines differ between platforms.
fn arc(from: (f64, f64), to: (f64, f64), radius: f64, large: bool, sweep: bool, segments: &mut Vec<Segment>) {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let chord = (dx * dx + dy * dy).sqrt();
    if chord <= 0.0 {
        return;
    }
    let radius = radius.max(chord / 2.0);
    let height = (radius * radius - chord * chord / 4.0).max(0.0).sqrt();
    // The centre lies right of the chord (as seen from `from`, y down) for a short clockwise arc.
    let side = if large == sweep { -1.0 } else { 1.0 };
    let (nx, ny) = (-dy / chord * side, dx / chord * side);
    let centre = ((from.0 + to.0) / 2.0 + nx * height, (from.1 + to.1) / 2.0 + ny * height);
    let turn = if sweep { 1.0 } else { -1.0 };
    let unit = |point: (f64, f64)| ((point.0 - centre.0) / radius, (point.1 - centre.1) / radius);
    let (u, v) = (unit(from), unit(to));
    if large {
        // Seen from the centre, its middle lies away from the chord; each half is at most half a circle.
        let middle = (nx, ny);
        halve(centre, radius, turn, u, middle, segments);
        halve(centre, radius, turn, middle, v, segments);
    } else {
        halve(centre, radius, turn, u, v, segments);
    }
}

/// An arc of at most half a circle between two directions, as two curves.
fn halve(centre: (f64, f64), radius: f64, turn: f64, u: (f64, f64), v: (f64, f64), segments: &mut Vec<Segment>) {
    let sum = (u.0 + v.0, u.1 + v.1);
    let length = (sum.0 * sum.0 + sum.1 * sum.1).sqrt();
    // Opposite directions have no middle of their own: it is a quarter turn away from the first.
    let middle = if length < 1e-6 {
        (-u.1 * turn, u.0 * turn)
    } else {
        (sum.0 / length, sum.1 / length)
    };
    for (a, b) in [(u, middle), (middle, v)] {
        segments.push(short_arc(centre, radius, turn, a, b));
    }
}

/// An arc of at most a quarter circle.
fn short_arc(centre: (f64, f64), radius: f64, turn: f64, u: (f64, f64), v: (f64, f64)) -> Segment {
    let cross = (u.0 * v.1 - u.1 * v.0).abs();
    let dot = u.0 * v.0 + u.1 * v.1;
    // The tangent of half the angle, then of a quarter.
    let half = cross / (1.0 + dot);
    let quarter = half / (1.0 + (1.0 + half * half).sqrt());
    let k = 4.0 / 3.0 * quarter * turn;
    let at = |x: f64, y: f64| (centre.0 + radius * x, centre.1 + radius * y);
    let (first, second, end) = (
        at(u.0 - k * u.1, u.1 + k * u.0),
        at(v.0 + k * v.1, v.1 - k * v.0),
        at(v.0, v.1),
    );
    Segment::Cubic(first.0, first.1, second.0, second.1, end.0, end.1)
}

/// Reads path data from the front.
struct Numbers<'a> {
    rest: &'a str,
}

impl Numbers<'_> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', ',']);
    }

    /// The next command: a letter, or `before` again if a number follows. `None` at the end.
    fn command(&mut self, before: char) -> Option<char> {
        self.skip();
        let next = self.rest.chars().next()?;
        if !next.is_ascii_alphabetic() {
            // Nothing can follow a closed outline but a command.
            return (before != 'Z').then_some(before);
        }
        self.rest = self.rest.get(1..)?;
        Some(next)
    }

    fn next(&mut self) -> Option<f64> {
        self.skip();
        let ends = |(i, c): (usize, char)| !(c.is_ascii_digit() || c == '.' || (c == '-' && i == 0));
        let end = self.rest.char_indices().find(|found| ends(*found));
        let end = end.map_or(self.rest.len(), |(i, _)| i);
        let number = self.rest.get(..end)?.parse().ok()?;
        self.rest = self.rest.get(end..)?;
        Some(number)
    }
}
