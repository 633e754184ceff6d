//! A touchpoint as a row: tile and two or more lines of text, or a small icon and its name.

use super::super::{Pen, Sheet, icon, marks};
use super::{Spot, tile};
use crate::model::{ChangeKind, Owner, Touchpoint, TouchpointIx};
use crate::scene::Ink;
use crate::text::{Role, Wrap};

/// From the column's left edge to the tiles.
pub const TILE_INSET: f64 = 14.0;
/// From the column's left edge to the names beside full tiles, and beside small icons.
pub const NAME_INSET: f64 = 58.0;
pub const SMALL_NAME_INSET: f64 = 42.0;
/// Edge of the icon of a one-line row.
const SMALL_ICON: f64 = 17.0;

/// Lines with a higher baseline than this, from the tile's top, stand beside the tile: an arrow begins behind them.
const BESIDE: f64 = 36.0;

/// Tile, name, then channel and owner.
pub fn full(sheet: &Sheet, pen: &mut Pen, ix: TouchpointIx, top: f64) -> (Spot, f64) {
    let touchpoint = sheet.map.touchpoint(ix);
    let column = sheet.grid.left(touchpoint.stage.at());
    tile::draw(
        pen,
        column + TILE_INSET,
        top,
        touchpoint,
        channel_icon(sheet, touchpoint),
    );
    let left = column + NAME_INSET;
    let measure = sheet.grid.column - NAME_INSET - 16.0;
    let (mut height, name_end) = name(sheet, pen, touchpoint, left, top + 1.0, measure);
    height += 1.5;
    let below = pen.nodes.len();
    for (text, ink, struck) in under_the_name(sheet, touchpoint) {
        let from = pen.nodes.len();
        let used = pen.paragraph(left, top + height, measure, Role::Meta, ink, &text);
        if struck {
            pen.strike_from(from);
        }
        height += used;
    }
    let spot = Spot {
        left: column + TILE_INSET,
        top,
        size: tile::SIZE,
        text_end: name_end.max(pen.right_edge_from(below, top + BESIDE)),
    };
    (spot, height.max(tile::SIZE))
}

/// A small icon and the name on one line, for crowded cells.
pub fn one_line(sheet: &Sheet, pen: &mut Pen, ix: TouchpointIx, top: f64) -> (Spot, f64) {
    let touchpoint = sheet.map.touchpoint(ix);
    let column = sheet.grid.left(touchpoint.stage.at());
    let ink = if touchpoint.is_removed() { Ink::Ink3 } else { Ink::Ink2 };
    pen.icon(channel_icon(sheet, touchpoint), column + 16.0, top, SMALL_ICON, ink);
    let measure = sheet.grid.column - SMALL_NAME_INSET - 16.0;
    let (height, end) = name(sheet, pen, touchpoint, column + SMALL_NAME_INSET, top + 0.5, measure);
    let spot = Spot {
        left: column + 16.0,
        top,
        size: SMALL_ICON,
        text_end: end,
    };
    (spot, (height + 1.0).max(SMALL_ICON))
}

/// The name with the marks of its personas. Returns the height and the right end of the widest line.
fn name(sheet: &Sheet, pen: &mut Pen, touchpoint: &Touchpoint, left: f64, top: f64, measure: f64) -> (f64, f64) {
    let marked = marks::needed(sheet.map, &touchpoint.personas);
    let tail = marks::row_width(marked.len());
    let wrap = Wrap {
        tail,
        ..Wrap::default()
    };
    let ink = if touchpoint.is_removed() { Ink::Ink3 } else { Ink::Ink1 };
    let from = pen.nodes.len();
    let (height, end) = pen.wrapped_to(left, top, measure, Role::Touchpoint, ink, &touchpoint.head.name, wrap);
    if touchpoint.is_removed() {
        pen.strike_from(from);
    }
    let widest = pen.right_edge_from(from, f64::INFINITY);
    marks::row(sheet, pen, &marked, end, top + height - 7.7);
    (height, widest.max(end + tail))
}

fn channel_icon(sheet: &Sheet, touchpoint: &Touchpoint) -> &'static str {
    let channel = touchpoint.channel.as_ref().map(|ix| sheet.map.channel(ix.value));
    channel.map_or("other", |channel| icon(&channel.icon))
}

/// The lines under a name: what it was, then channel and owner or why it changes.
fn under_the_name(sheet: &Sheet, touchpoint: &Touchpoint) -> Vec<(String, Ink, bool)> {
    let mut lines = Vec::new();
    if let Some(change) = &touchpoint.change {
        if let Some(was) = &change.was {
            lines.push((was.value.clone(), Ink::Ink3, true));
        }
        if let Some(text) = change_line(sheet, touchpoint) {
            let ink = if change.kind == ChangeKind::New {
                Ink::Good
            } else {
                Ink::Ink2
            };
            lines.push((text, ink, false));
        }
    }
    let meta = meta(sheet, touchpoint);
    if !meta.is_empty() {
        lines.push((meta, Ink::Ink3, false));
    }
    lines
}

/// "New · S1" or "Removed · one case file replaces it · S4".
pub fn change_line(sheet: &Sheet, touchpoint: &Touchpoint) -> Option<String> {
    let change = touchpoint.change.as_ref()?;
    let word = match change.kind {
        ChangeKind::New => sheet.words.change_new,
        ChangeKind::Changed => sheet.words.change_changed,
        ChangeKind::Removed => sheet.words.change_removed,
        ChangeKind::Kept => return None,
    };
    let reason = change.reason.as_ref().map(|text| text.value.clone());
    let solution = change.solution.as_ref().map(|ix| sheet.numbers.solution(ix.value));
    let parts: Vec<String> = [Some(word.to_owned()), reason, solution]
        .into_iter()
        .flatten()
        .collect();
    Some(sheet.type_.facts(&parts))
}

/// "Phone · Contact Centre · 11 min · optional".
pub fn meta(sheet: &Sheet, touchpoint: &Touchpoint) -> String {
    let words = sheet.words;
    let channel = touchpoint
        .channel
        .as_ref()
        .map(|ix| sheet.map.channel(ix.value).name.clone());
    let owner = touchpoint.owner.as_ref().map(|owner| match owner.value {
        Owner::Department(ix) => sheet.map.department(ix).name.clone(),
        Owner::Nobody => words.outside_company.to_owned(),
    });
    let duration = touchpoint.duration.as_ref().map(|text| text.value.clone());
    let share = touchpoint
        .share
        .map(|share| words.share.replace("{}", &words.percent(share)));
    let optional = touchpoint.optional.then(|| words.optional.to_owned());
    let parts: Vec<String> = [channel, owner, duration, share, optional]
        .into_iter()
        .flatten()
        .collect();
    sheet.type_.facts(&parts)
}
