//! Images from files: recognised by their content, held to limits before they are decoded, and made anew.
//!
//! Nothing of a file is passed on as it is. Pixels are decoded and packed again without what was said about them; a
//! drawing is written anew from the shapes that are allowed in it. So nothing scripted or remote gets through.

mod drawing;
mod format;
mod orientation;
mod pixels;
mod raster;
mod tone;

pub use drawing::Drawing;
pub use format::Wrong;
pub use pixels::Pixels;
pub use tone::Tone;

use format::{Format, recognise};
use std::fmt;

/// An image that can be drawn.
#[derive(Clone, Debug)]
pub enum Picture {
    Pixels(Pixels),
    Drawing(Drawing),
}

/// The part of a picture that fills a rectangle, in all the forms that a format may want.
#[derive(Clone)]
pub struct Cut {
    pub pixels: Pixels,
    /// Plain shapes, where the file was an SVG.
    pub drawing: Option<Drawing>,
}

/// Pixels for each unit of the sheet: enough for paper.
const DENSITY: f64 = 4.0;
/// No drawing needs a picture that is larger, so no more is kept of one.
const LONGEST: u32 = 1024;
/// Enough to see what colours there are.
const THUMB: u32 = 128;

impl Picture {
    /// The file has texts that are left out of the drawing.
    pub fn is_without_its_texts(&self) -> bool {
        matches!(self, Picture::Drawing(drawing) if drawing.without_its_texts)
    }

    /// Reads the bytes of a file.
    pub fn read(bytes: &[u8]) -> Result<Picture, Wrong> {
        let format = recognise(bytes)?;
        if format == Format::Svg {
            let text = std::str::from_utf8(bytes).map_err(|_| Wrong::Unknown)?;
            return drawing::rebuild(text).map(Picture::Drawing);
        }
        let (pixels, turned) = raster::decode(format, bytes)?;
        let (width, height) = pixels.within(LONGEST);
        Ok(Picture::Pixels(turned.apply(&pixels.scaled(width, height))))
    }

    /// Width by height.
    pub fn aspect(&self) -> f64 {
        match self {
            Picture::Pixels(pixels) => f64::from(pixels.width) / f64::from(pixels.height),
            Picture::Drawing(drawing) => drawing.view.width / drawing.view.height,
        }
    }

    pub fn tone(&self) -> Tone {
        match self {
            Picture::Pixels(pixels) => pixels.tone(),
            Picture::Drawing(drawing) => drawing.pixels(THUMB, THUMB).tone(),
        }
    }

    /// What fills a rectangle of the sheet, cut off evenly where the proportions differ.
    pub fn cut(&self, width: f64, height: f64) -> Cut {
        let aspect = width / height;
        let wide = length(width);
        let high = length(height);
        match self {
            Picture::Pixels(pixels) => {
                let pixels = pixels.cropped(aspect);
                // Enlarging adds bytes and nothing to see.
                let (wide, high) = if pixels.width > wide {
                    (wide, high)
                } else {
                    (pixels.width, pixels.height)
                };
                Cut {
                    pixels: pixels.scaled(wide, high),
                    drawing: None,
                }
            }
            Picture::Drawing(drawing) => {
                let cropped = drawing.cropped(aspect);
                Cut {
                    pixels: cropped.pixels(wide, high),
                    drawing: Some(cropped),
                }
            }
        }
    }
}

fn length(units: f64) -> u32 {
    (units * DENSITY).round().clamp(1.0, f64::from(LONGEST)) as u32
}

impl fmt::Debug for Cut {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.debug_struct("Cut")
            .field("pixels", &self.pixels)
            .field("is_drawing", &self.drawing.is_some())
            .finish()
    }
}
