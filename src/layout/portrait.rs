//! The portrait of a persona: the photo in a thin ring of the persona's colour, else the first letters of the name.

use super::{Align, Pen, Sheet, marks, names};
use crate::model::{Persona, PersonaIx};
use crate::scene::{Ink, Scene, Stroke};
use crate::text::Role;

const RADIUS: f64 = 25.0;
/// Of the ring around a photo.
const RING: f64 = RADIUS + 1.75;
/// The edge of a portrait that stands alone.
const EDGE: f64 = 56.0;

pub fn draw(pen: &mut Pen, (x, y): (f64, f64), ix: PersonaIx, persona: &Persona) {
    pen.circle(x, y, RADIUS, Some(Ink::PersonaBg(ix.0 as u8)), None);
    if let Some(photo) = &persona.photo {
        let (left, top, edge) = (x - RADIUS, y - RADIUS, RADIUS * 2.0);
        pen.image(&photo.picture, left, top, edge, edge, RADIUS);
        pen.circle(x, y, RING, None, Some(Stroke::new(marks::ink(ix), 1.5)));
        return;
    }
    let letters = names::initials(&persona.head.name);
    let top = y - Role::Monogram.style().line / 2.0;
    pen.text(x, top, Align::Middle, Role::Monogram, marks::ink(ix), &letters);
}

/// A portrait alone.
pub fn portrait(sheet: &Sheet, ix: PersonaIx, persona: &Persona) -> Scene {
    let mut pen = Pen::new(sheet.type_);
    draw(&mut pen, (EDGE / 2.0, EDGE / 2.0), ix, persona);
    super::compose::scene_of(sheet, pen.nodes, (EDGE, EDGE))
}
