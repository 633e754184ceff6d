//! Names of moments of truth that are too close for one row: flags on pins of different height.

use super::bounds::Bounds;
use super::names::{BELOW, DIAMOND, Label, Names, PADDING, shifted, widest};
use super::pins::Pin;
use crate::text::{Line, Role};

const FLAG_GAP: f64 = 10.0;
const ROW_GAP: f64 = 4.0;

/// Names beside their pins, each so high that no pin from above runs through it.
pub fn names(pins: &[Pin], lines: Vec<Vec<Line>>, left: f64, right: f64) -> Names {
    let mut labels: Vec<Label> = pins
        .iter()
        .zip(lines)
        .map(|(pin, lines)| flag(pin.x, lines, left, right))
        .collect();
    let rows = rows(&labels);
    let count = rows.iter().max().map_or(0, |row| row + 1);
    let mut heights = vec![0.0f64; count];
    for (label, row) in labels.iter().zip(&rows) {
        heights[*row] = heights[*row].max(label.bounds.bottom);
    }
    // Row 0 is the lowest.
    let total: f64 = heights.iter().map(|height| height + ROW_GAP).sum();
    let mut bottoms = Vec::with_capacity(count);
    let mut bottom = PADDING + total - ROW_GAP;
    for height in &heights {
        bottoms.push(bottom);
        bottom -= height + ROW_GAP;
    }
    for (label, row) in labels.iter_mut().zip(rows) {
        label.bounds = shifted(&label.bounds, bottoms[row] - label.bounds.bottom);
    }
    Names {
        labels,
        title: None,
        height: PADDING + total - ROW_GAP + BELOW,
    }
}

/// A flag at the top of its row: to the right of its pin unless that leaves the sheet.
fn flag(x: f64, lines: Vec<Line>, left: f64, right: f64) -> Label {
    let width = widest(&lines) + 2.0 * DIAMOND + 6.0;
    let height = lines.len() as f64 * Role::Small.style().line;
    let rightwards = x - DIAMOND + width <= right || x + DIAMOND - width < left;
    let start = if rightwards { x - DIAMOND } else { x + DIAMOND - width };
    Label {
        x,
        bounds: Bounds::at(start, 0.0, width, height),
        lines,
        rightwards,
    }
}

/// The row of each label, 0 for the lowest. From right to left, a label stands above every label whose pin it would
/// cover, and never beside a label it would touch.
fn rows(labels: &[Label]) -> Vec<usize> {
    let mut rows = vec![0; labels.len()];
    let mut taken_from: Vec<f64> = Vec::new();
    for i in (0..labels.len()).rev() {
        let bounds = labels[i].bounds;
        let behind = labels[i + 1..].iter().zip(&rows[i + 1..]);
        let covered = behind.take_while(|(other, _)| other.x < bounds.right + FLAG_GAP);
        let mut row = covered.map(|(_, row)| row + 1).max().unwrap_or(0);
        while taken_from.get(row).is_some_and(|from| bounds.right + FLAG_GAP > *from) {
            row += 1;
        }
        if row >= taken_from.len() {
            taken_from.resize(row + 1, f64::INFINITY);
        }
        taken_from[row] = taken_from[row].min(bounds.left);
        rows[i] = row;
    }
    rows
}
