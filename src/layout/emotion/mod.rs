//! The emotion lane: how every persona feels along the journey, as curves over one scale.
//!
//! [`collect`](collect()) turns the map into tracks of points, `band` lays them out and draws them. With five personas and
//! more each has a small plot of its own.

mod area;
mod axis;
mod band;
mod bounds;
mod callout;
mod candidate;
mod collect;
mod comparison;
mod curve;
mod ends;
mod face;
mod field;
mod flags;
mod line;
mod mark;
mod names;
mod notes;
mod paint;
mod pins;
mod plot;
mod spacing;
mod spread;
#[cfg(test)]
mod tests;
mod today;

pub use today::same_persona;

use super::{Pen, Sheet, lanes};
/// Draws the lane with its band and label, from `top` down, and returns the height of the band: 0 if nobody has a
/// score and nothing is a moment of truth.
pub fn lane(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let (tracks, truths) = collect::collect(sheet);
    if tracks.is_empty() && truths.is_empty() {
        return 0.0;
    }
    let today = today::collect(sheet, &tracks);
    let choice = sheet.map.lanes.iter().find(|choice| choice.id == "emotion");
    let journey = band::Journey {
        scale: sheet.map.scale,
        grid: sheet.grid,
        words: sheet.words,
        name: choice.map_or(sheet.words.emotion, |choice| lanes::label(sheet, choice).0),
        tracks: &tracks,
        truths: &truths,
        today: today.as_ref(),
    };
    band::draw(&journey, pen, top)
}
