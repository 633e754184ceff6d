//! Glyphs as masks: how much of each pixel they cover. Each is made once and stamped wherever it is needed.
//!
//! A mask belongs to a face, a glyph, a size and a place between pixels. Places are some steps to a pixel in each
//! direction: with half as many, twice as many pixels along the edges differ visibly from resvg's; with twice as many,
//! hardly a mask is used twice.

use crate::text::{FaceId, Given, Step};
use resvg::tiny_skia::{FillRule, Mask, Path, PathBuilder, Transform};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Places to a pixel.
const STEPS: f64 = 16.0;

/// A mask and the pixel that its upper left one lies on.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    pub mask: usize,
    pub x: i32,
    pub y: i32,
}

/// How much of each pixel a glyph covers, row by row.
pub struct Coverage {
    pub width: usize,
    pub height: usize,
    pub alpha: Vec<u8>,
    /// From the origin's pixel to the upper left one.
    left: i32,
    top: i32,
}

/// A face of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    Embedded(FaceId),
    /// By its place among those that were given.
    Given(usize),
}

/// Face, size in bits, glyph, and place in steps.
type Key = (Face, u64, u16, u8, u8);

#[derive(Default)]
pub struct Glyphs {
    /// `None` for glyphs without an outline, such as spaces.
    outlines: BTreeMap<(Face, u16), Option<Path>>,
    given: Vec<Arc<Given>>,
    known: BTreeMap<Key, Option<usize>>,
    masks: Vec<Coverage>,
}

impl Glyphs {
    pub fn mask(&self, stamp: &Stamp) -> Option<&Coverage> {
        self.masks.get(stamp.mask)
    }

    pub fn height(&self, stamp: &Stamp) -> i32 {
        self.mask(stamp).map_or(0, |mask| mask.height as i32)
    }

    /// The face of a font that was given.
    pub fn given(&mut self, given: &Arc<Given>) -> Face {
        let known = self.given.iter().position(|known| known.name == given.name);
        Face::Given(known.unwrap_or_else(|| {
            self.given.push(given.clone());
            self.given.len() - 1
        }))
    }

    /// The stamp for a glyph with its origin at some place, in pixels; `None` if it shows nothing.
    pub fn stamp(&mut self, face: Face, size: f64, glyph: u16, (x, y): (f64, f64)) -> Option<Stamp> {
        let ((x, right), (y, down)) = (step(x), step(y));
        let key = (face, size.to_bits(), glyph, right, down);
        let mask = match self.known.get(&key) {
            Some(mask) => *mask,
            None => {
                let made = self.make(face, size, glyph, right, down);
                let mask = made.map(|made| {
                    self.masks.push(made);
                    self.masks.len() - 1
                });
                self.known.insert(key, mask);
                mask
            }
        }?;
        let made = self.masks.get(mask)?;
        Some(Stamp {
            mask,
            x: x.saturating_add(made.left),
            y: y.saturating_add(made.top),
        })
    }

    fn make(&mut self, face: Face, size: f64, glyph: u16, right: u8, down: u8) -> Option<Coverage> {
        let given = &self.given;
        let outline = self.outlines.entry((face, glyph)).or_insert_with(|| {
            outline(match face {
                Face::Embedded(face) => face.outline(glyph),
                Face::Given(at) => given.get(at).map_or_else(Vec::new, |given| given.outline(glyph)),
            })
        });
        let scale = size as f32;
        let place = |step: u8| f32::from(step) / STEPS as f32;
        let placed = Transform::from_row(scale, 0.0, 0.0, scale, place(right), place(down));
        let path = outline.clone()?.transform(placed)?;
        let bounds = path.bounds();
        let (left, top) = (bounds.left().floor(), bounds.top().floor());
        let (width, height) = (bounds.right().ceil() - left, bounds.bottom().ceil() - top);
        let mut mask = Mask::new(width as u32, height as u32)?;
        mask.fill_path(&path, FillRule::Winding, true, Transform::from_translate(-left, -top));
        Some(Coverage {
            width: mask.width() as usize,
            height: mask.height() as usize,
            alpha: mask.take(),
            left: left as i32,
            top: top as i32,
        })
    }
}

/// The pixel of a place, and how many steps behind its edge it lies.
fn step(place: f64) -> (i32, u8) {
    let steps = (place * STEPS).round();
    let pixel = (steps / STEPS).floor();
    (pixel as i32, (steps - pixel * STEPS) as u8)
}

/// The outline of a glyph in em.
fn outline(steps: Vec<Step>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for step in steps {
        match step {
            Step::Move(x, y) => path.move_to(x as f32, y as f32),
            Step::Line(x, y) => path.line_to(x as f32, y as f32),
            Step::Quad(x1, y1, x, y) => path.quad_to(x1 as f32, y1 as f32, x as f32, y as f32),
            Step::Cubic(x1, y1, x2, y2, x, y) => {
                path.cubic_to(x1 as f32, y1 as f32, x2 as f32, y2 as f32, x as f32, y as f32);
            }
            Step::Close => path.close(),
        }
    }
    path.finish()
}
