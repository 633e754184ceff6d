//! The curves alone, as a thumbnail: for a narrow window, and for the card of a map among others.

use super::axis::Axis;
use super::collect::{self, Track};
use super::curve::Curve;
use super::mark::{self, Look};
use super::{face, line};
use crate::layout::{Align, Pen, Sheet, ids};
use crate::scene::{Ink, Scene, Stroke};
use crate::text::Role;

/// Half as large again as it is shown, so that lines and marks are finer than those of a sheet.
const WIDTH: f64 = 600.0;
/// Of the scale.
const HEIGHT: f64 = 200.0;
const TOP: f64 = 28.0;
/// Above the numbers of the stages, and from there to the end.
const FOOT: f64 = 18.0;
const NUMBERS: f64 = 36.0;
/// The middle of the faces, and their radius.
const FACE: (f64, f64) = (34.0, 14.0);
const LEFT: f64 = 66.0;
const RIGHT: f64 = WIDTH - 24.0;
/// Above this many stages their numbers would touch.
const MOST_NUMBERS: usize = 24;

/// The curves of a map alone, in the colours of its personas; `None` without scores.
pub fn sketch(sheet: &Sheet) -> Option<Scene> {
    let (mut tracks, _) = collect::collect(sheet);
    if tracks.is_empty() {
        return None;
    }
    for point in tracks.iter_mut().flat_map(|track| &mut track.points) {
        point.saying = None;
        point.moment_of_truth = false;
        point.x = across(sheet, point.x);
    }
    let axis = Axis {
        scale: sheet.map.scale,
        top: TOP,
        height: HEIGHT,
    };
    let mut pen = Pen::new(sheet.type_);
    ground(sheet, &mut pen, &axis);
    for track in tracks.iter().rev() {
        trace(&mut pen, track, &axis);
    }
    Some(crate::layout::compose::scene_of(
        sheet,
        pen.nodes,
        (WIDTH, TOP + HEIGHT + FOOT + NUMBERS),
    ))
}

/// A place on the sheet as a place on the thumbnail.
fn across(sheet: &Sheet, x: f64) -> f64 {
    let (left, right) = (sheet.grid.left(0), sheet.grid.right());
    LEFT + (x - left) / (right - left) * (RIGHT - LEFT)
}

/// The band, its faces and rules, and the stages with their numbers.
fn ground(sheet: &Sheet, pen: &mut Pen, axis: &Axis) {
    let bottom = axis.bottom() + FOOT;
    pen.rect(0.0, 0.0, WIDTH, bottom + NUMBERS, 0.0, Some(Ink::S1), None);
    for share in [1.0, 0.5, 0.0] {
        face::draw(pen, FACE.0, axis.at(share), FACE.1, share, false);
    }
    axis.draw_rules(pen, LEFT, RIGHT, &[]);
    let stages = sheet.map.stages.len();
    for at in 0..stages {
        let (left, right) = (
            across(sheet, sheet.grid.left(at)),
            across(sheet, sheet.grid.left(at + 1)),
        );
        if at > 0 {
            pen.line(left, 12.0, left, bottom, Stroke::new(Ink::Line1, 1.0));
        }
        if stages <= MOST_NUMBERS {
            let number = sheet.numbers.stage(sheet.first + at);
            let middle = (left + right) / 2.0;
            pen.text(middle, bottom, Align::Middle, Role::Stage, Ink::Ink2, &number);
        }
    }
}

fn trace(pen: &mut Pen, track: &Track, axis: &Axis) {
    let places: Vec<(f64, f64)> = track
        .points
        .iter()
        .map(|point| (point.x, axis.y(point.score)))
        .collect();
    let curve = Curve::through(places.clone());
    let id = ids::item("sketch", &track.id);
    pen.group(id, track.name.clone(), |pen| {
        line::draw(pen, track, &curve);
        let crowded = track.crowded();
        for (i, (point, place)) in track.points.iter().zip(places).enumerate() {
            let look = Look {
                share: axis.share(point.score),
                plain: true,
                crowded: crowded.contains(&i),
            };
            mark::draw(pen, track, point, place, look);
        }
    });
}
