//! A cell with more touchpoints than rows can hold: by channel, all names in a paragraph.

use super::super::{Pen, Sheet, icon};
use super::row::{NAME_INSET, TILE_INSET};
use super::{switch, tile};
use crate::model::{ChannelIx, StageIx, Touchpoint};
use crate::scene::{Ink, Stroke};
use crate::text::Role;

/// Between two groups.
const GAP: f64 = 9.0;

/// Draws a stage's touchpoints grouped by channel, the largest group first. Returns the height.
pub fn cell(sheet: &Sheet, pen: &mut Pen, stage: StageIx, top: f64) -> f64 {
    let left = sheet.grid.left(stage.at());
    let measure = sheet.grid.column - NAME_INSET - 16.0;
    let mut y = top;
    for (channel, touchpoints) in groups(sheet, stage) {
        let label = channel.map_or("–", |ix| sheet.map.channel(ix).name.as_str());
        let heading = format!("{label}, {}", touchpoints.len());
        group_tile(sheet, pen, left + TILE_INSET, y, channel);
        let mut height = pen.paragraph(
            left + NAME_INSET,
            y + 1.0,
            measure,
            Role::Touchpoint,
            Ink::Ink1,
            &heading,
        ) + 1.5;
        let names: Vec<&str> = touchpoints
            .iter()
            .map(|touchpoint| touchpoint.head.name.as_str())
            .collect();
        height += pen.paragraph(
            left + NAME_INSET,
            y + height,
            measure,
            Role::Meta,
            Ink::Ink2,
            &sheet.words.list(&names),
        );
        y += height.max(tile::SIZE) + GAP;
    }
    for ix in &sheet.map.stage(stage).touchpoints {
        y += switch::note(sheet, pen, *ix, left + NAME_INSET, y, measure);
    }
    y - GAP - top
}

/// How many groups the touchpoints of a stage make.
pub fn count(sheet: &Sheet, stage: StageIx) -> usize {
    groups(sheet, stage).len()
}

/// The touchpoints by channel, in the order of size, then of first appearance.
fn groups<'a>(sheet: &Sheet<'a>, stage: StageIx) -> Vec<(Option<ChannelIx>, Vec<&'a Touchpoint>)> {
    let mut groups: Vec<(Option<ChannelIx>, Vec<&Touchpoint>)> = Vec::new();
    for ix in &sheet.map.stage(stage).touchpoints {
        let touchpoint = sheet.map.touchpoint(*ix);
        let channel = touchpoint.channel.as_ref().map(|channel| channel.value);
        match groups.iter_mut().find(|(known, _)| *known == channel) {
            Some((_, members)) => members.push(touchpoint),
            None => groups.push((channel, vec![touchpoint])),
        }
    }
    groups.sort_by_key(|(_, members)| std::cmp::Reverse(members.len()));
    groups
}

fn group_tile(sheet: &Sheet, pen: &mut Pen, x: f64, y: f64, channel: Option<ChannelIx>) {
    let channel = channel.map(|ix| sheet.map.channel(ix));
    let digital = channel.is_some_and(|channel| channel.kind == Some(crate::model::ContactKind::Digital));
    if digital {
        pen.rect(x, y, tile::SIZE, tile::SIZE, 7.0, Some(Ink::Tile), None);
    } else {
        pen.circle(
            x + 16.0,
            y + 16.0,
            15.3,
            Some(Ink::Bg),
            Some(Stroke::new(Ink::Ring, 1.4)),
        );
    }
    let name = channel.map_or("other", |channel| icon(&channel.icon));
    pen.icon(name, x + 7.0, y + 7.0, 18.0, Ink::Ink1);
}
