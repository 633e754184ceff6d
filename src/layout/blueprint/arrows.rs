//! Handovers between bars as elbow arrows. A broken one ends in a crossed ring in front of the bar it should reach.

use super::bars::Bar;
use super::plan::{Plan, Side, Turns, plan};
use super::tracks::{Vertical, offsets};
use super::{ROW_PADDING, heights};
use crate::layout::grid::CARD_INSET;
use crate::layout::{Pen, Sheet};
use crate::scene::{Ink, Segment, Stroke, glyphs};

const WIDTH: f64 = 1.6;
/// Length and half the height of an arrow head.
const HEAD: f64 = 6.0;
const HEAD_HALF: f64 = 4.5;
/// From the text of a column to the arrows that run down and up in it.
const DOWN: f64 = 4.0;
const UP: f64 = 20.0;
/// What is closer to an arrow than this seems to touch it.
const CLEAR: f64 = 8.0;
pub const RING: f64 = 6.6;
/// The ring stands this far before the middle of the gutter, to keep clear of the bar it does not reach.
const RING_BACK: f64 = 2.6;

/// A handover before it has a place. `source` and `target` count the bars.
pub struct Link {
    pub source: usize,
    pub target: usize,
    pub broken: bool,
    pub plan: Plan,
}

/// A handover with its way.
pub struct Handover {
    points: Vec<(f64, f64)>,
    /// Where the arrow touches the bar, or would.
    tip: (f64, f64),
    /// The direction it comes in: (1, 0) from the left.
    direction: (f64, f64),
    broken: bool,
}

/// Finds the way of all handovers between `bars`.
pub fn route(sheet: &Sheet, bars: &[Bar]) -> Vec<Handover> {
    let links = links(sheet, bars);
    let ends = heights::of(bars, &links);
    let offsets = gutter_offsets(bars, &links, &ends);
    let ways = links.iter().zip(ends).zip(offsets);
    ways.map(|((link, ends), offsets)| handover(sheet, bars, link, ends, offsets))
        .collect()
}

fn links(sheet: &Sheet, bars: &[Bar]) -> Vec<Link> {
    let mut bar_of = vec![None; sheet.map.blueprint.len()];
    for (at, bar) in bars.iter().enumerate() {
        bar_of[bar.item.at()] = Some(at);
    }
    let starts = row_starts(bars);
    let mut links = Vec::new();
    for (source, bar) in bars.iter().enumerate() {
        let item = sheet.map.blueprint_item(bar.item);
        // What is drawn elsewhere on the sheet cannot be reached from here.
        let mut targets: Vec<usize> = item.next.iter().filter_map(|next| bar_of[next.value.at()]).collect();
        targets.sort_unstable();
        targets.dedup();
        targets.retain(|target| *target != source && !(bar.elsewhere && bars[*target].elsewhere));
        links.extend(targets.into_iter().map(|target| Link {
            source,
            target,
            broken: item.broken,
            plan: plan(bar, &bars[target], item.broken, |row, from, to| {
                is_free(bars, &starts, row, from, to)
            }),
        }));
    }
    links
}

/// Where the bars of each row begin in the list, and the end of the last.
fn row_starts(bars: &[Bar]) -> Vec<usize> {
    let mut starts = Vec::new();
    for (at, bar) in bars.iter().enumerate() {
        if bar.row == starts.len() {
            starts.push(at);
        }
    }
    starts.push(bars.len());
    starts
}

/// Whether a row has no bar between two gutters. The bars of a row are in order and do not overlap.
fn is_free(bars: &[Bar], starts: &[usize], row: usize, from: usize, to: usize) -> bool {
    let bars = &bars[starts[row]..starts[row + 1]];
    let next = bars.partition_point(|bar| bar.until <= from);
    bars.get(next).is_none_or(|bar| bar.from >= to)
}

/// Where an arrow that goes around runs across: above the row of its target.
fn channel(target: &Bar) -> f64 {
    target.top - ROW_PADDING
}

/// How far the verticals of each link, two at most, stand from the middles of their gutters.
fn gutter_offsets(bars: &[Bar], links: &[Link], ends: &[(f64, f64)]) -> Vec<[f64; 2]> {
    let mut arrivals = vec![0_usize; bars.len()];
    for link in links {
        arrivals[link.target] += 1;
    }
    let mut verticals = Vec::new();
    for (link, (leave, enter)) in links.iter().zip(ends) {
        // Arrows that meet in one bar may join on the way, else those that leave one bar. Never both, which would
        // seem to lead from each to each, and never whole ones with broken ones.
        let joined = arrivals[link.target] > 1;
        let bar = if joined { link.target } else { link.source };
        let bundle = bar * 4 + usize::from(joined) * 2 + usize::from(link.broken);
        let vertical = |gutter, a: f64, b: f64| Vertical {
            gutter,
            top: a.min(b),
            bottom: a.max(b),
            bundle,
            wish: to_ring(link),
            turns_left: link.plan.enter == Side::Right,
        };
        match link.plan.turns {
            Turns::None | Turns::Down(_) => {}
            Turns::In(gutter) => verticals.push(vertical(gutter, *leave, *enter)),
            Turns::Around(near, far) => {
                let channel = channel(&bars[link.target]);
                verticals.push(vertical(near, *leave, channel));
                verticals.push(vertical(far, channel, *enter));
            }
        }
    }
    let mut offsets = offsets(&verticals).into_iter();
    let mut next = || offsets.next().unwrap_or(0.0);
    let of_link = |link: &Link| match link.plan.turns {
        Turns::None | Turns::Down(_) => [0.0, 0.0],
        Turns::In(_) => [next(), 0.0],
        Turns::Around(..) => [next(), next()],
    };
    links.iter().map(of_link).collect()
}

/// The last vertical of a broken handover runs into the middle of its ring.
fn to_ring(link: &Link) -> f64 {
    match link.plan.enter {
        Side::Left if link.broken => -RING_BACK,
        Side::Right if link.broken => RING_BACK,
        _ => 0.0,
    }
}

fn handover(
    sheet: &Sheet,
    bars: &[Bar],
    link: &Link,
    (leave_y, enter_y): (f64, f64),
    [near_offset, far_offset]: [f64; 2],
) -> Handover {
    let (source, target) = (&bars[link.source], &bars[link.target]);
    let down = target.top > source.top;
    // The corners between the two bars, at the heights where it leaves and enters.
    let corners = match link.plan.turns {
        Turns::None => Vec::new(),
        // Those that lead up stand beside those that lead down: two bars may hand over to each other.
        Turns::Down(column) => vec![(sheet.grid.text_left(column) + if down { DOWN } else { UP }, leave_y)],
        Turns::In(gutter) => {
            let x = sheet.grid.left(gutter) + near_offset;
            vec![(x, leave_y), (x, enter_y)]
        }
        Turns::Around(near, far) => {
            let (near, far) = (sheet.grid.left(near) + near_offset, sheet.grid.left(far) + far_offset);
            let y = channel(target);
            vec![(near, leave_y), (near, y), (far, y), (far, enter_y)]
        }
    };
    let turn = corners.last().map_or(0.0, |corner| corner.0);
    let (start, skipped) = match link.plan.leave {
        Side::Left => ((source.left(sheet), leave_y), 0),
        Side::Right => ((source.right(sheet), leave_y), 0),
        Side::Edge => ((turn, if down { source.bottom() } else { source.top }), 1),
    };
    let (tip, direction, taken) = match link.plan.enter {
        Side::Left => ((target.left(sheet), enter_y), (1.0, 0.0), corners.len()),
        Side::Right => ((target.right(sheet), enter_y), (-1.0, 0.0), corners.len()),
        Side::Edge if down => ((turn, target.top), (0.0, 1.0), 1),
        Side::Edge => ((turn, target.bottom()), (0.0, -1.0), 1),
    };
    let between = corners.into_iter().take(taken).skip(skipped);
    Handover {
        points: [start].into_iter().chain(between).collect(),
        tip,
        direction,
        broken: link.broken,
    }
}

impl Handover {
    /// The place `back` pixels before the tip.
    fn before(&self, back: f64) -> (f64, f64) {
        (
            self.tip.0 - back * self.direction.0,
            self.tip.1 - back * self.direction.1,
        )
    }

    /// Whether it runs over a level line from `x` to `until`, or close by.
    pub fn passes(&self, x: f64, until: f64, y: f64) -> bool {
        let points: Vec<(f64, f64)> = self.points.iter().copied().chain([self.tip]).collect();
        points.windows(2).any(|ends| {
            let &[(ax, ay), (bx, by)] = ends else { return false };
            ax.min(bx) < until + CLEAR && ax.max(bx) > x - CLEAR && ay.min(by) < y + CLEAR && ay.max(by) > y - CLEAR
        })
    }

    /// The middle of the ring of a broken handover.
    fn ring(&self) -> (f64, f64) {
        self.before(CARD_INSET + RING_BACK)
    }
}

/// The middles of all rings.
pub fn rings(handovers: &[Handover]) -> Vec<(f64, f64)> {
    let broken = handovers.iter().filter(|handover| handover.broken);
    broken.map(Handover::ring).collect()
}

/// Draws the lines, without their ends.
pub fn lines(pen: &mut Pen, handovers: &[Handover]) {
    for handover in handovers {
        let (ink, dash, end): (Ink, &'static [f64], _) = if handover.broken {
            (Ink::Bad, &[4.0, 3.0], handover.ring())
        } else {
            (Ink::Ink2, &[], handover.before(HEAD - 1.0))
        };
        let points = handover.points.iter().copied().chain([end]).enumerate();
        let segments = points.map(|(i, (x, y))| match i {
            0 => Segment::Move(x, y),
            _ => Segment::Line(x, y),
        });
        let stroke = Stroke::new(ink, WIDTH).dashed(dash);
        pen.path(segments.collect(), None, Some(stroke));
    }
}

/// Draws the heads, and the rings of broken handovers.
pub fn ends(pen: &mut Pen, handovers: &[Handover]) {
    for handover in handovers {
        if handover.broken {
            let (x, y) = handover.ring();
            pen.circle(x, y, RING, Some(Ink::Bg), None);
            pen.nodes.push(glyphs::broken(x - RING, y - RING, 2.0 * RING));
            continue;
        }
        let (x, y) = handover.before(HEAD);
        // Half the head, across its direction.
        let (across_x, across_y) = (handover.direction.1 * HEAD_HALF, handover.direction.0 * HEAD_HALF);
        let segments = vec![
            Segment::Move(x - across_x, y - across_y),
            Segment::Line(handover.tip.0, handover.tip.1),
            Segment::Line(x + across_x, y + across_y),
            Segment::Close,
        ];
        pen.path(segments, Some(Ink::Ink2.into()), None);
    }
}
