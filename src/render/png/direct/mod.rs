//! Draws a scene without the way through SVG: as a list of filled outlines and glyphs in pixels, band by band.
//!
//! A band is as many rows as fit the cache of a core. Bands are drawn in any order and by any number of threads; each
//! comes out the same.

mod band;
mod geometry;
mod glyphs;
mod icons;
mod list;
mod patch;
mod picture;
mod strokes;
mod text;

use super::runs::{Rows, band};
use crate::scene::{Ink, Scene};
use crate::theme::Theme;
use list::List;
use rayon::prelude::*;

/// The bands of the picture from the top; `None` if the scene holds something that only resvg can draw.
pub fn draw(scene: &Scene, theme: &Theme, scale: f64, width: u32, height: u32) -> Option<Vec<Rows>> {
    let mut list = List::new(theme, scale);
    list.nodes(&scene.nodes)?;
    let background = list::opaque(theme.color(Ink::Bg));
    let rows = band(width);
    let tops: Vec<u32> = (0..height).step_by(rows as usize).collect();
    tops.into_par_iter()
        .map(|top| band::draw(&list, background, width, top, rows.min(height - top)))
        .collect()
}
