//! The emotion lane: how every persona feels along the journey, as curves over one scale.
//!
//! [`collect`](collect()) turns the map into tracks of points, `band` lays them out and draws them. With five personas and
//! more each has a small plot of its own.

mod area;
mod axis;
mod band;
mod beyond;
mod bounds;
mod callout;
mod candidate;
mod chip;
mod collect;
mod comparison;
mod curve;
mod ends;
mod face;
mod field;
mod flags;
mod flow;
mod line;
mod margin;
mod mark;
mod names;
mod notes;
mod paint;
mod pins;
mod plot;
mod sketch;
mod spacing;
mod spread;
#[cfg(test)]
mod tests;
mod today;

pub use band::HEIGHT;
pub use collect::is_shown;
pub use comparison::{draw_gain, draw_today};
pub use mark::{draw_hope, hope_width};
pub use sketch::sketch;
pub use today::same_persona;

use super::portion::{Notes, Portion};
use super::{Pen, Sheet, lanes};
use crate::model::PersonaIx;
use axis::Axis;
use collect::{Track, Truth};
use margin::Content;
use std::ops::Range;
use today::Today;

/// Height of the scale where the curve only recalls what another sheet shows.
const RECALLED: f64 = 64.0;
/// The scale may be so low where that saves a sheet, and each of several plots so much lower.
const LOWEST: f64 = 110.0;
const LOWERED: f64 = 24.0;
/// The scale may be so much higher than on a sheet without end, and each of several plots.
pub const STRETCH: f64 = 260.0;
pub const PLOT_STRETCH: f64 = 60.0;

/// Draws the lane with its band and label, from `top` down, and returns the height of the band: 0 if nobody has a
/// score and nothing is a moment of truth.
pub fn lane(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let (tracks, truths) = collect::collect(sheet);
    draw(sheet, pen, top, (tracks, truths), sheet.curve)
}

/// Whether only notes stand on the sheet: the curves are on an earlier one.
pub fn are_notes_alone(sheet: &Sheet) -> bool {
    let portion = sheet.portions.get("emotion");
    matches!(portion, Some(Portion::Notes { notes, .. }) if notes.alone)
}

/// How many plots the lane has if each persona has one of its own, else 0.
pub fn plots(sheet: &Sheet) -> usize {
    let count = collect::collect(sheet).0.len();
    if count < band::SMALL_FROM { 0 } else { count }
}

/// How low the scale may be where that saves a sheet, and how much higher if there is room.
pub fn extent(sheet: &Sheet) -> (f64, f64) {
    let all = plots(sheet);
    let shown = match sheet.portions.get("emotion") {
        Some(Portion::Plots(some) | Portion::Notes { plots: some, .. }) => some.len().min(all),
        _ => all,
    };
    match shown as f64 {
        0.0 => (LOWEST, STRETCH),
        plots => (HEIGHT - LOWERED * plots, STRETCH.min(PLOT_STRETCH * plots)),
    }
}

/// The numbered notes under some plots, in as many portions as they need where a sheet has this much room; the first
/// stands below the curves, and may be without notes.
pub fn parted(sheet: &Sheet, plots: Range<usize>, room: f64) -> Vec<Notes> {
    let portion = Portion::Plots(plots);
    let content = collect::collect(sheet);
    let parted = |journey: &band::Journey| band::parted(journey, sheet.type_, room);
    shown(sheet, content, sheet.curve, Some(&portion), parted)
}

/// Draws the curves alone, small, to recall what another sheet shows in full. Returns the height of the band: 0
/// without a curve, or with so many that each would need a plot of its own.
pub fn recall(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let (mut tracks, _) = collect::collect(sheet);
    if tracks.len() >= band::SMALL_FROM {
        return 0.0;
    }
    for point in tracks.iter_mut().flat_map(|track| &mut track.points) {
        point.saying = None;
        point.moment_of_truth = false;
    }
    draw(sheet, pen, top, (tracks, Vec::new()), RECALLED)
}

/// Whom a map of the future compares with today, and whether anything changes; for the legend.
pub fn compared(sheet: &Sheet) -> Option<(PersonaIx, bool)> {
    let is_drawn = sheet.map.lanes.iter().any(|lane| lane.id == "emotion");
    sheet
        .map
        .baseline
        .as_ref()
        .filter(|_| is_drawn && !are_notes_alone(sheet))?;
    let (tracks, _) = collect::collect(sheet);
    let today = today::collect(sheet, &tracks)?;
    let track = tracks.get(today.track)?;
    let scale = sheet.map.scale;
    let changes = |point: &today::TodayPoint| {
        let future = point.becomes.and_then(|k| track.points.get(k));
        future.is_some_and(|future| {
            let gained = scale.share(future.score).clamp(0.0, 1.0) - point.share;
            comparison::gain_figure(gained, scale, sheet.words).is_some()
        })
    };
    Some((track.persona, today.points.iter().any(changes)))
}

/// Who hopes for a score that is drawn, and whether with a face; for the legend.
pub fn hopes(sheet: &Sheet) -> Vec<(bool, PersonaIx)> {
    let of_track = |track: &Track| {
        let hoped = track.points.iter().filter(|point| point.hope);
        let persona = track.persona;
        hoped.map(|point| (point.has_face(), persona)).collect::<Vec<_>>()
    };
    collect::collect(sheet).0.iter().flat_map(of_track).collect()
}

fn draw(sheet: &Sheet, pen: &mut Pen, top: f64, content: (Vec<Track>, Vec<Truth>), height: f64) -> f64 {
    if content.0.is_empty() && content.1.is_empty() {
        return 0.0;
    }
    let portion = sheet.portions.get("emotion");
    shown(sheet, content, height, portion, |journey| band::draw(journey, pen, top))
}

/// Hands over what a portion of the lane shows, or all of it.
fn shown<T>(
    sheet: &Sheet,
    (tracks, truths): (Vec<Track>, Vec<Truth>),
    height: f64,
    portion: Option<&Portion>,
    see: impl FnOnce(&band::Journey) -> T,
) -> T {
    let today = today::collect(sheet, &tracks);
    let mut content = Content { tracks, truths, today };
    let axis = Axis {
        scale: sheet.map.scale,
        top: 0.0,
        height,
    };
    content.make_room(&sheet.grid, &axis, sheet.words, sheet.type_);
    let is_small = content.tracks.len() >= band::SMALL_FROM;
    let mut kept = None;
    if let Some(Portion::Plots(plots) | Portion::Notes { plots, .. }) = portion {
        content = within(content, plots);
    }
    if let Some(Portion::Notes { notes, .. }) = portion {
        kept = Some(notes.clone());
    }
    let share = (height - HEIGHT) / content.tracks.len().max(1) as f64;
    let choice = sheet.whole.lanes.iter().find(|choice| choice.id == "emotion");
    see(&band::Journey {
        scale: sheet.map.scale,
        grid: sheet.grid,
        words: sheet.words,
        name: choice.map_or(sheet.words.emotion, |choice| lanes::label(sheet, choice).0),
        tracks: &content.tracks,
        truths: &content.truths,
        today: content.today.as_ref(),
        height,
        small: is_small.then_some(band::SMALL_HEIGHT + share.floor().max(-LOWERED)),
        notes: kept,
    })
}

/// Whether a moment of truth stands on the sheet, as one of its curves or none at all reaches it.
pub fn has_truths(sheet: &Sheet) -> bool {
    let (tracks, truths) = collect::collect(sheet);
    match sheet.portions.get("emotion") {
        Some(Portion::Plots(plots) | Portion::Notes { plots, .. }) => {
            let today = None;
            !within(Content { tracks, truths, today }, plots).truths.is_empty()
        }
        _ => !truths.is_empty(),
    }
}

/// Some of the tracks, what they are compared with, and their moments of truth; those of nobody stand with the first.
fn within(mut content: Content, range: &Range<usize>) -> Content {
    let today = content.today.filter(|today| range.contains(&today.track));
    let end = range.end.min(content.tracks.len());
    let range = range.start.min(end)..end;
    let reaches = |track: &Track, truth: &Truth| {
        let mut points = track.points.iter().filter(|point| point.moment_of_truth);
        points.any(|point| point.touchpoint == Some(truth.touchpoint))
    };
    let tracks = &content.tracks;
    content.truths.retain(|truth| {
        let mut at = tracks
            .iter()
            .enumerate()
            .filter(|(_, track)| reaches(track, truth))
            .peekable();
        match at.peek() {
            Some(_) => at.any(|(at, _)| range.contains(&at)),
            None => range.start == 0,
        }
    });
    Content {
        tracks: content.tracks.drain(range.clone()).collect(),
        today: today.map(|today| Today {
            track: today.track - range.start,
            ..today
        }),
        truths: content.truths,
    }
}
