//! Where points stand across: in order within their stage, apart from each other, and apart from other personas'.

use super::collect::{Point, Track};

/// Two marks of one persona stand at least this far apart, as long as the stage has room.
const GAP: f64 = 9.2;
/// Points of two personas this close count as one place and score.
const SAME_X: f64 = 6.0;
const SAME_Y: f64 = 4.0;
/// How far coincident points move from their middle: across with plain marks, with faces, with the
/// rings of moments of truth, and down.
const APART: f64 = 9.0;
const APART_FACES: f64 = 13.0;
const APART_TRUTHS: f64 = 16.0;
const APART_DOWN: f64 = 3.0;

/// A point and its position in the stage, 0 to 1.
#[derive(Clone, Debug)]
pub struct Slot {
    pub share: f64,
    pub point: Point,
}

/// The points of one persona and stage from left to right. Equal positions keep the order they were written in and
/// are nudged apart; none leaves the stage.
pub fn settle(mut slots: Vec<Slot>, left: f64, width: f64) -> Vec<Point> {
    slots.sort_by(|a, b| a.share.total_cmp(&b.share));
    let gap = (width / (slots.len() as f64 + 1.0)).min(GAP);
    let (first, last) = (left + gap / 2.0, left + width - gap / 2.0);
    let mut points: Vec<Point> = Vec::with_capacity(slots.len());
    for slot in slots {
        let free = points.last().map_or(first, |before| before.x + gap);
        let x = (left + slot.share * width).max(free);
        points.push(Point { x, ..slot.point });
    }
    let mut limit = last;
    for point in points.iter_mut().rev() {
        point.x = point.x.min(limit);
        limit = point.x - gap;
    }
    points
}

/// The pixels of every point of every track, as `positions[track][point]`. Points of several personas at the same
/// place and score are pulled apart, and so are moments of truth whose rings would cover each other; whoever has a score
/// alone stands exactly at it.
pub fn positions(tracks: &[Track], y: impl Fn(f64) -> f64) -> Vec<Vec<(f64, f64)>> {
    let place = |track: &Track| track.points.iter().map(|point| (point.x, y(point.score))).collect();
    let exact: Vec<Vec<(f64, f64)>> = tracks.iter().map(place).collect();
    let mut moved = exact.clone();
    let point = |(track, at): (usize, usize)| &tracks[track].points[at];
    let reach = |one, other| match (point(one), point(other)) {
        (one, other) if one.moment_of_truth && other.moment_of_truth => one.radius() + other.radius(),
        _ => SAME_Y,
    };
    for group in coincident(&exact, reach) {
        let points = || group.iter().map(|place| point(*place));
        let across = if points().any(|point| point.moment_of_truth) {
            APART_TRUTHS
        } else if points().any(Point::has_face) {
            APART_FACES
        } else {
            APART
        };
        for (i, &(track, at)) in group.iter().enumerate() {
            let (x, y) = exact[track][at];
            let wanted = side(i, group.len()) * across * (group.len() as f64 - 1.0);
            let same = |(track, at): &(usize, usize)| (exact[*track][*at].1 - y).abs() <= SAME_Y;
            let above = group[..i].iter().filter(|place| same(place)).count();
            let count = group.iter().filter(|place| same(place)).count();
            moved[track][at] = (
                x + wanted.clamp(-room(&exact[track], at), room(&exact[track], at)),
                y + side(above, count) * APART_DOWN,
            );
        }
    }
    moved
}

/// From −1 for the first of several to 1 for the last; 0 for one alone.
fn side(at: usize, count: usize) -> f64 {
    if count < 2 {
        return 0.0;
    }
    2.0 * at as f64 / (count as f64 - 1.0) - 1.0
}

/// How far a point may move so that its track keeps its order even if both neighbours move towards it.
fn room(points: &[(f64, f64)], at: usize) -> f64 {
    let before = at.checked_sub(1).map(|before| points[at].0 - points[before].0);
    let after = points.get(at + 1).map(|after| after.0 - points[at].0);
    0.4 * before
        .unwrap_or(f64::INFINITY)
        .min(after.unwrap_or(f64::INFINITY))
        .min(200.0)
}

/// Groups of points, one a track at most, that stand at the same place, each no farther above or below another than
/// `reach` says; in the order of the tracks.
fn coincident(
    positions: &[Vec<(f64, f64)>],
    reach: impl Fn((usize, usize), (usize, usize)) -> f64,
) -> Vec<Vec<(usize, usize)>> {
    let mut order: Vec<(usize, usize)> = Vec::new();
    for (track, points) in positions.iter().enumerate() {
        order.extend((0..points.len()).map(|at| (track, at)));
    }
    if positions.len() < 2 {
        return Vec::new();
    }
    let place = |(track, at): (usize, usize)| positions[track][at];
    order.sort_by(|a, b| place(*a).0.total_cmp(&place(*b).0).then(a.cmp(b)));
    let mut taken = vec![false; order.len()];
    let mut groups = Vec::new();
    for i in 0..order.len() {
        if taken[i] {
            continue;
        }
        let x = place(order[i]).0;
        let mut group = vec![order[i]];
        for j in i + 1..order.len() {
            let (other_x, y) = place(order[j]);
            if other_x - x > SAME_X {
                break;
            }
            let new_track = group.iter().all(|(track, _)| *track != order[j].0);
            let meets = |member: &(usize, usize)| (place(*member).1 - y).abs() <= reach(*member, order[j]);
            if !taken[j] && new_track && group.iter().any(meets) {
                taken[j] = true;
                group.push(order[j]);
            }
        }
        if group.len() > 1 {
            group.sort();
            groups.push(group);
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_points_at_the_same_place_and_score_move_and_stay_in_order() {
        let maria = vec![(100.0, 50.0), (200.0, 80.0), (300.0, 20.0)];
        let karl = vec![(100.0, 90.0), (200.0, 80.0), (210.0, 80.0)];
        assert_eq!(
            coincident(&[maria.clone(), karl.clone()], |_, _| SAME_Y),
            [[(0, 1), (1, 1)]]
        );
        // Rings reach farther.
        let rings = coincident(&[maria.clone(), karl.clone()], |_, _| 40.0);
        assert_eq!(rings, [[(0, 0), (1, 0)], [(0, 1), (1, 1)]]);
        assert_eq!(room(&karl, 1), 4.0);
        assert_eq!(room(&maria, 1), 40.0);
    }

    #[test]
    fn three_at_one_place_are_one_group_with_one_point_a_track() {
        let one = vec![(100.0, 50.0), (104.0, 50.0)];
        let groups = coincident(&[one.clone(), one.clone(), one], |_, _| SAME_Y);
        assert_eq!(groups, [[(0, 0), (1, 0), (2, 0)], [(0, 1), (1, 1), (2, 1)]]);
    }
}
