//! The small sign of a persona: a shape of its own in a colour of its own.

use super::{Pen, Sheet};
use crate::model::{Map, PersonaIx, PersonaKind};
use crate::scene::{Fill, Ink, Segment, Stroke};

/// Distance between the middles of two marks that stand side by side.
const PITCH: f64 = 11.0;
/// Distance from the end of a text to the middle of the first mark.
const LEAD: f64 = 9.0;

/// The shapes in the order of the personas, one for each colour: without colours they are told apart too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Circle,
    Diamond,
    Triangle,
    Square,
    /// A triangle on its tip.
    Wedge,
    Plus,
    /// A square drawn out to both sides.
    Bar,
    /// Two triangles tip to tip.
    Bow,
}

impl Shape {
    const ALL: [Shape; 8] = [
        Shape::Circle,
        Shape::Diamond,
        Shape::Triangle,
        Shape::Square,
        Shape::Wedge,
        Shape::Plus,
        Shape::Bar,
        Shape::Bow,
    ];

    pub fn of(persona: PersonaIx) -> Self {
        Self::ALL[persona.at() % Self::ALL.len()]
    }
}

pub fn ink(persona: PersonaIx) -> Ink {
    Ink::Persona(persona.0 as u8)
}

/// Draws a shape around its middle. `radius` is that of the circle; the others are scaled to weigh the same.
pub fn shape(pen: &mut Pen, shape: Shape, x: f64, y: f64, radius: f64, fill: Option<Ink>, stroke: Option<Stroke>) {
    let corners = match shape {
        Shape::Circle => return pen.circle(x, y, radius, fill, stroke),
        Shape::Diamond => {
            let r = radius * 1.28;
            vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
        }
        Shape::Triangle => {
            let r = radius * 1.3;
            vec![(x, y - r), (x + r * 0.95, y + r * 0.72), (x - r * 0.95, y + r * 0.72)]
        }
        Shape::Square => {
            let r = radius * 0.9;
            vec![(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
        }
        Shape::Wedge => {
            let r = radius * 1.3;
            vec![(x - r * 0.95, y - r * 0.72), (x + r * 0.95, y - r * 0.72), (x, y + r)]
        }
        Shape::Plus => plus(x, y, radius * 1.25, radius * 0.45),
        Shape::Bar => {
            let (r, half) = (radius * 1.3, radius * 0.5);
            vec![
                (x - r, y - half),
                (x + r, y - half),
                (x + r, y + half),
                (x - r, y + half),
            ]
        }
        Shape::Bow => {
            let (r, half) = (radius * 1.25, radius * 1.05);
            let waist = radius * 0.2;
            vec![
                (x - r, y - half),
                (x, y - waist),
                (x + r, y - half),
                (x + r, y + half),
                (x, y + waist),
                (x - r, y + half),
            ]
        }
    };
    pen.path(outline(&corners), fill.map(Fill::from), stroke);
}

/// The corners of a plus whose arms are `half` thick on each side of their middle.
fn plus(x: f64, y: f64, arm: f64, half: f64) -> Vec<(f64, f64)> {
    let quarter = [(half, -arm), (half, -half), (arm, -half)];
    // The other quarters are the first one turned.
    let turned = |turns: usize| quarter.map(|corner| (0..turns).fold(corner, |(dx, dy), _| (-dy, dx)));
    let corners = (0..4).flat_map(turned);
    corners.map(|(dx, dy)| (x + dx, y + dy)).collect()
}

fn outline(corners: &[(f64, f64)]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = corners.iter().map(|(x, y)| Segment::Line(*x, *y)).collect();
    segments[0] = Segment::Move(corners[0].0, corners[0].1);
    segments.push(Segment::Close);
    segments
}

/// The personas to mark behind an item that concerns `personas`: none where it concerns everybody.
pub fn needed(map: &Map, personas: &[PersonaIx]) -> Vec<PersonaIx> {
    let everybody = map
        .personas
        .iter()
        .enumerate()
        .filter(|(_, persona)| persona.kind != PersonaKind::Staff)
        .all(|(i, _)| personas.contains(&PersonaIx(i as u32)));
    if everybody || personas.is_empty() {
        Vec::new()
    } else {
        personas.to_vec()
    }
}

/// What a mark means, with a place for the name. Of three or more personas two may be marked together, and neither is the
/// only one then.
pub fn meaning<'a>(sheet: &Sheet<'a>) -> &'a str {
    match sheet.whole.personas.len() {
        0..=2 => sheet.words.only,
        _ => sheet.words.concerns,
    }
}

/// The width that a row of marks takes behind a text.
pub fn row_width(count: usize) -> f64 {
    if count == 0 {
        0.0
    } else {
        LEAD + PITCH * (count as f64 - 1.0) + 4.5
    }
}

/// How many marks a row of this width holds, at least one.
pub fn most_in(width: f64) -> usize {
    (((width - LEAD) / PITCH) as usize).max(1)
}

/// Draws marks behind a text that ends at `x`; `y` is their middle.
pub fn row(sheet: &Sheet, pen: &mut Pen, personas: &[PersonaIx], x: f64, y: f64) {
    for (i, persona) in personas.iter().enumerate() {
        let label = meaning(sheet).replace("{}", &sheet.map.persona(*persona).head.name);
        let x = x + LEAD + PITCH * i as f64;
        pen.labelled(label, |pen| {
            shape(pen, Shape::of(*persona), x, y, 3.2, Some(ink(*persona)), None)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Node;
    use crate::text::Typesetter;

    #[test]
    fn as_many_personas_as_have_a_colour_have_a_shape_of_their_own() {
        let type_ = Typesetter::new("en");
        let drawn = |at| {
            let mut pen = Pen::new(&type_);
            shape(
                &mut pen,
                Shape::of(PersonaIx(at)),
                0.0,
                0.0,
                10.0,
                Some(Ink::Ink1),
                None,
            );
            pen.nodes
        };
        for one in 0..8 {
            for other in 0..one {
                let (one, other) = (format!("{:?}", drawn(one)), format!("{:?}", drawn(other)));
                assert_ne!(one, other);
            }
            for node in drawn(one) {
                let Node::Path(path) = node else { continue };
                let points = path.segments.iter().filter_map(|segment| match segment {
                    Segment::Move(x, y) | Segment::Line(x, y) => Some((*x, *y)),
                    _ => None,
                });
                // A mark keeps to the room that a row of them has for each.
                assert!(
                    points
                        .into_iter()
                        .all(|(x, y)| x.abs().max(y.abs()) <= PITCH / 3.2 / 2.0 * 10.0)
                );
            }
        }
    }
}
