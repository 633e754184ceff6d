//! The logo of the client, on a plate where it would vanish on the page.

use super::{Pen, Sheet};
use crate::image::{Picture, Tone};
use crate::scene::{Ink, Scene};

/// The most room that a logo gets.
const WIDTH: f64 = 160.0;
const HEIGHT: f64 = 20.0;
/// A plate is this much larger on every side, and hangs out so far that the logo itself stands on the edge.
const PLATE: f64 = 5.0;

/// Wider ones than this are taken to write out the client's name.
const WORDMARK: f64 = 2.0;

/// Whether a logo stands for the name of the client too.
pub fn is_wordmark(picture: &Picture) -> bool {
    picture.aspect() > WORDMARK
}

/// Draws a logo whose left edge is `x` around the middle line `middle`. Returns where it ends.
pub fn draw(pen: &mut Pen, label: &str, picture: &Picture, x: f64, middle: f64) -> f64 {
    let aspect = picture.aspect();
    let height = HEIGHT.min(WIDTH / aspect);
    let width = height * aspect;
    let top = middle - height / 2.0;
    let mut end = x + width;
    pen.group("logo", label, |pen| {
        let plate = match picture.tone() {
            Tone::Any => None,
            Tone::Dark => Some(Ink::Plate),
            Tone::Light => Some(Ink::PlateDark),
        };
        if plate.is_some() {
            let (wide, high) = (width + 2.0 * PLATE, height + 2.0 * PLATE);
            pen.rect(x - PLATE, top - PLATE, wide, high, 6.0, plate, None);
            end += PLATE;
        }
        pen.image(picture, x, top, width, height, 0.0);
    });
    end
}

/// The logo alone.
pub fn logo(sheet: &Sheet, label: &str, picture: &Picture) -> Scene {
    let height = HEIGHT + 2.0 * PLATE;
    let mut pen = Pen::new(sheet.type_);
    let end = draw(&mut pen, label, picture, PLATE, height / 2.0);
    super::compose::scene_of(sheet, pen.nodes, (end.ceil(), height))
}
