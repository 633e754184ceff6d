//! Rectangles that texts take, and lines that make way for them.

/// The rectangle of a text block.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Bounds {
    pub fn at(left: f64, top: f64, width: f64, height: f64) -> Self {
        Self {
            left,
            top,
            right: left + width,
            bottom: top + height,
        }
    }

    pub fn grown(&self, across: f64, down: f64) -> Self {
        Self {
            left: self.left - across,
            top: self.top - down,
            right: self.right + across,
            bottom: self.bottom + down,
        }
    }

    pub fn overlaps(&self, other: &Bounds) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    pub fn holds(&self, other: &Bounds) -> bool {
        self.left <= other.left && self.right >= other.right && self.top <= other.top && self.bottom >= other.bottom
    }

    pub fn contains(&self, x: f64, y: f64) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }

    /// How far a point lies outside; 0 inside.
    pub fn distance(&self, x: f64, y: f64) -> f64 {
        let across = (self.left - x).max(x - self.right).max(0.0);
        let down = (self.top - y).max(y - self.bottom).max(0.0);
        (across * across + down * down).sqrt()
    }
}

/// What is left of the stretch from `start` to `end` without the gaps.
pub fn cut(start: f64, end: f64, mut gaps: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut parts = Vec::new();
    let mut at = start;
    for (gap_start, gap_end) in gaps {
        if gap_start > at {
            parts.push((at, gap_start.min(end)));
        }
        at = at.max(gap_end);
        if at >= end {
            return parts;
        }
    }
    parts.push((at, end));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_around_overlapping_gaps_and_those_outside_change_nothing() {
        let gaps = vec![(60.0, 80.0), (20.0, 40.0), (30.0, 50.0), (-9.0, -2.0), (200.0, 210.0)];
        assert_eq!(cut(0.0, 100.0, gaps), [(0.0, 20.0), (50.0, 60.0), (80.0, 100.0)]);
        assert_eq!(cut(0.0, 100.0, vec![(90.0, 120.0)]), [(0.0, 90.0)]);
    }
}
