//! Channel switches: a label above the target, and an arrow from tile to tile. Solid where the case is kept, dashed
//! where it is lost.

use super::super::{Pen, Sheet};
use super::{Spot, is_elsewhere, other_page};
use crate::model::{Touchpoint, TouchpointIx, Transfer};
use crate::scene::{Cap, Fill, Ink, Segment, Stroke};
use crate::text::{Role, Wrap};
use crate::words::capitalised;

/// From a tile's edge to an arrow's end.
const CLEAR: f64 = 3.0;
/// How far the head of an arrow reaches back.
const HEAD: f64 = 6.0;
/// Radius of an elbow.
const ELBOW: f64 = 8.0;
/// A step of less than this share of the tile is too small for two elbows.
const STEP: f64 = 0.3;
/// Between arrows that run down the same gutter.
const GUTTER_STEP: f64 = 4.0;

/// Length of an arrow from a row on an earlier sheet: as high as the label beside it.
const FROM_ABOVE: f64 = 15.0;

/// Between a label and the name below it.
const BELOW: f64 = 6.0;
/// The label of a switch that does not come from the row above keeps away from that row, and close to its own name.
const APART: f64 = 10.0;
const CLOSE: f64 = 2.0;

/// Draws the label of the switch that leads to a touchpoint, `inset` from the edge of its column as its name is.
/// `after` tells that a row stands above. Returns the height to keep free above the tile: 0 without a switch.
pub fn label(sheet: &Sheet, pen: &mut Pen, ix: TouchpointIx, (inset, top): (f64, f64), after: bool) -> f64 {
    let Some((text, ink)) = words(sheet, ix) else {
        return 0.0;
    };
    let column = sheet.grid.left(sheet.map.touchpoint(ix).stage.at());
    let (apart, below) = if after && !is_from_above(sheet, ix) {
        (APART, CLOSE)
    } else {
        (0.0, BELOW)
    };
    let top = top + apart + if after { -2.0 } else { -1.5 };
    let measure = sheet.grid.column - inset - 16.0;
    let mut height = 0.0;
    for text in [Some(text), other_page::whence(sheet, ix)].into_iter().flatten() {
        let top = top + height;
        height += pen.wrapped(
            column + inset,
            top,
            measure,
            Role::MetaStrong,
            ink,
            &text,
            Wrap::default(),
        );
    }
    apart + height + below
}

/// Whether the switch comes from the row above, so that its words stand on the arrow between the two.
fn is_from_above(sheet: &Sheet, ix: TouchpointIx) -> bool {
    let touchpoint = sheet.map.touchpoint(ix);
    let source = sheet.map.touchpoint_before(ix);
    source.is_some_and(|source| {
        let in_stage = sheet.map.touchpoint(source).stage == touchpoint.stage && !other_page::has(sheet, source);
        source.0 + 1 == ix.0 && in_stage
    })
}

/// The same words as a line of their own, for cells whose touchpoints are grouped. Returns the height.
pub fn note(sheet: &Sheet, pen: &mut Pen, ix: TouchpointIx, left: f64, top: f64, measure: f64) -> f64 {
    let Some((text, ink)) = words(sheet, ix) else {
        return 0.0;
    };
    let name = &sheet.map.touchpoint(ix).head.name;
    pen.paragraph(left, top, measure, Role::Meta, ink, &format!("{}: {text}", name.value)) + 2.0
}

pub fn ink(transfer: &Transfer) -> Ink {
    match transfer {
        Transfer::Kept(_) => Ink::Ink2,
        Transfer::Lost(_) => Ink::Bad,
    }
}

/// "Chat to phone, lost: the story"; "Handed over: the basket" where the channels are unknown or the same.
fn words(sheet: &Sheet, ix: TouchpointIx) -> Option<(String, Ink)> {
    let touchpoint = sheet.map.touchpoint(ix);
    let transfer = &touchpoint.transfer.as_ref()?.value;
    let words = sheet.words;
    let from = sheet
        .map
        .touchpoint_before(ix)
        .and_then(|ix| channel(sheet, sheet.map.touchpoint(ix)));
    let switch = from.zip(channel(sheet, touchpoint)).filter(|(from, to)| from != to);
    let text = match (switch, transfer) {
        (Some((from, to)), Transfer::Kept(what)) => words.channel_switch(from, to, what, false),
        (Some((from, to)), Transfer::Lost(Some(what))) => words.channel_switch(from, to, what, true),
        (Some((from, to)), Transfer::Lost(None)) => words.channel_switch(from, to, words.case_lost, false),
        (None, Transfer::Kept(what)) => words.handed_over.replace("{}", what),
        (None, Transfer::Lost(Some(what))) => words.loses.replace("{}", what),
        (None, Transfer::Lost(None)) => capitalised(words.case_lost),
    };
    Some((text, ink(transfer)))
}

/// What is said of the switch that leads to a touchpoint.
pub fn text(sheet: &Sheet, ix: TouchpointIx) -> Option<String> {
    words(sheet, ix).map(|(text, _)| text)
}

fn channel<'a>(sheet: &Sheet<'a>, touchpoint: &Touchpoint) -> Option<&'a str> {
    touchpoint
        .channel
        .as_ref()
        .map(|ix| sheet.map.channel(ix.value).name.as_str())
}

/// Draws all arrows between tiles that have a place.
pub fn arrows(sheet: &Sheet, pen: &mut Pen, spots: &[Option<Spot>]) {
    for (at, spot) in spots.iter().enumerate() {
        let ix = TouchpointIx(at as u32);
        let onward = spot.and_then(|spot| Some((spot, other_page::onward(sheet, ix).next()?.1)));
        if let Some((from, transfer)) = onward {
            let edge = sheet.grid.left(sheet.map.touchpoint(ix).stage.at() + 1);
            to_edge(pen, from, edge, stroke(transfer));
        }
    }
    let mut in_gutter = vec![0_usize; sheet.grid.columns];
    for (i, touchpoint) in sheet.map.touchpoints.iter().enumerate() {
        let (Some(transfer), Some(to)) = (&touchpoint.transfer, spots[i]) else {
            continue;
        };
        let Some(source) = sheet.map.touchpoint_before(TouchpointIx(i as u32)) else {
            continue;
        };
        let stroke = stroke(&transfer.value);
        let Some(from) = spots[source.at()] else {
            if is_elsewhere(sheet, source) || other_page::has(sheet, source) {
                from_elsewhere(sheet, pen, (TouchpointIx(i as u32), to), stroke);
            }
            continue;
        };
        let (here, there) = (sheet.map.touchpoint(source).stage.at(), touchpoint.stage.at());
        if here == there {
            if source.0 + 1 == i as u32 {
                down(pen, from, to, stroke);
            } else {
                around(pen, from, to, stroke);
            }
        } else if here + 1 == there {
            let gutter = sheet.grid.left(there) + gutter_offset(in_gutter[there]);
            in_gutter[there] += 1;
            across(pen, from, to, gutter, stroke);
        } else {
            stub(pen, to, sheet.grid.left(there), stroke);
        }
    }
}

fn stroke(transfer: &Transfer) -> Stroke {
    let stroke = Stroke::new(ink(transfer), 1.8);
    match transfer {
        Transfer::Kept(_) => stroke,
        Transfer::Lost(_) => stroke.dashed(&[5.0, 3.5]),
    }
}

/// 0, −4, +4, −8, +8: parallel arrows spread around the column rule.
fn gutter_offset(count: usize) -> f64 {
    let step = (count.div_ceil(2) as f64 * GUTTER_STEP).min(10.0);
    if count % 2 == 1 { -step } else { step }
}

/// From a tile straight down to the next.
fn down(pen: &mut Pen, from: Spot, to: Spot, stroke: Stroke) {
    let (x, end) = (to.middle().0, to.top - CLEAR);
    pen.line(x, from.top + from.size + CLEAR, x, end - HEAD + 1.0, stroke);
    head_down(pen, x, end, stroke);
}

/// From a tile past others of the cell to a later one: along their left edges.
fn around(pen: &mut Pen, from: Spot, to: Spot, stroke: Stroke) {
    let x = to.left - 7.0;
    let (start, end) = (from.middle().1, to.middle().1);
    let corner = 4.0;
    let path = vec![
        Segment::Move(from.left - CLEAR + 1.0, start),
        Segment::Line(x + corner, start),
        elbow((x + corner, start), (x, start), (x, start + corner)),
        Segment::Line(x, end - corner),
        elbow((x, end - corner), (x, end), (x + corner, end)),
    ];
    pen.path(path, None, Some(stroke));
    head_right(pen, to.left - 1.0, end, stroke);
}

/// From the end of a text through the gutter to a tile of the next stage. Where that is hardly higher or lower, the
/// arrow leaves the text at the height of the tile.
fn across(pen: &mut Pen, from: Spot, to: Spot, gutter: f64, stroke: Stroke) {
    let (start, (_, y1), (_, y2)) = (from.text_end + 8.0, from.middle(), to.middle());
    let y1 = if (y2 - y1).abs() < STEP * from.size { y2 } else { y1 };
    let end = to.left - CLEAR;
    let mut path = vec![Segment::Move(start.min(gutter - 4.0), y1)];
    let bend = ELBOW
        .min((y2 - y1).abs() / 2.0)
        .min((end - HEAD - gutter).max(0.0))
        .min((gutter - start).max(0.0));
    let turn = if y2 > y1 { bend } else { -bend };
    if bend > 0.0 {
        path.push(Segment::Line(gutter - bend, y1));
        path.push(elbow((gutter - bend, y1), (gutter, y1), (gutter, y1 + turn)));
        path.push(Segment::Line(gutter, y2 - turn));
        path.push(elbow((gutter, y2 - turn), (gutter, y2), (gutter + bend, y2)));
    } else {
        path.extend([Segment::Line(gutter, y1), Segment::Line(gutter, y2)]);
    }
    path.push(Segment::Line(end - HEAD + 1.0, y2));
    pen.path(path, None, Some(stroke));
    head_right(pen, end, y2, stroke);
}

/// From the column's edge: the source is too far away to be joined by a line.
fn stub(pen: &mut Pen, to: Spot, left: f64, stroke: Stroke) {
    let (y, end) = (to.middle().1, to.left - CLEAR);
    pen.line(left - 6.0, y, end - HEAD + 1.0, y, stroke);
    head_right(pen, end, y, stroke);
}

/// To the column's edge: the target stands on a later page.
fn to_edge(pen: &mut Pen, from: Spot, edge: f64, stroke: Stroke) {
    let y = from.middle().1;
    pen.line(
        (from.text_end + 8.0).min(edge - 2.0 * HEAD),
        y,
        edge - HEAD + 1.0,
        y,
        stroke,
    );
    head_right(pen, edge, y, stroke);
}

/// From what stands on an earlier sheet: out of the label above the tile, or as from any source that is too far away.
fn from_elsewhere(sheet: &Sheet, pen: &mut Pen, (ix, to): (TouchpointIx, Spot), stroke: Stroke) {
    if !is_from_above(sheet, ix) {
        return stub(pen, to, sheet.grid.left(sheet.map.touchpoint(ix).stage.at()), stroke);
    }
    let (x, end) = (to.middle().0, to.top - CLEAR);
    pen.line(x, end - FROM_ABOVE, x, end - HEAD + 1.0, stroke);
    head_down(pen, x, end, stroke);
}

/// A rounded corner as a quadratic curve raised to a cubic.
fn elbow(start: (f64, f64), corner: (f64, f64), end: (f64, f64)) -> Segment {
    let toward = |from: (f64, f64)| {
        (
            from.0 + (corner.0 - from.0) * 2.0 / 3.0,
            from.1 + (corner.1 - from.1) * 2.0 / 3.0,
        )
    };
    let (a, b) = (toward(start), toward(end));
    Segment::Cubic(a.0, a.1, b.0, b.1, end.0, end.1)
}

fn head_down(pen: &mut Pen, x: f64, y: f64, stroke: Stroke) {
    head(pen, [(x, y), (x - 3.6, y - HEAD), (x + 3.6, y - HEAD)], stroke);
}

fn head_right(pen: &mut Pen, x: f64, y: f64, stroke: Stroke) {
    head(pen, [(x, y), (x - HEAD, y - 3.6), (x - HEAD, y + 3.6)], stroke);
}

fn head(pen: &mut Pen, [a, b, c]: [(f64, f64); 3], stroke: Stroke) {
    use Segment::{Close, Line, Move};
    let rim = Stroke {
        cap: Cap::Round,
        ..Stroke::new(stroke.ink, 0.8)
    };
    let path = vec![Move(a.0, a.1), Line(b.0, b.1), Line(c.0, c.1), Close];
    pen.path(path, Some(Fill::from(stroke.ink)), Some(rim));
}
