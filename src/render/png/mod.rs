//! A scene as PNG.
//!
//! Maps are drawn straight from the scene, but for emoji, which resvg draws one by one; one with something in it that
//! this cannot draw is drawn by resvg from its SVG. Both give the same picture, which a test compares.

mod colors;
mod deflate;
mod direct;
mod pack;
mod palette;
mod photos;
mod runs;
mod through_svg;

pub use through_svg::{options, options_for};

use crate::scene::Scene;
use crate::theme::Theme;
use pack::Size;
use resvg::usvg;
use runs::{Rows, Run};

/// The most pixels that a picture may have.
pub const PIXEL_LIMIT: u64 = 200_000_000;

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// Above [`PIXEL_LIMIT`]; reported as JM010.
    #[error("a picture of {width} by {height} pixels is above the limit of 200 megapixels")]
    TooLarge { width: u64, height: u64 },
    #[error("the picture has no size")]
    Empty,
    #[error("the picture could not be drawn: {0}")]
    Drawing(#[from] usvg::Error),
    #[error("the picture could not be packed: {0}")]
    Packing(#[from] ::png::EncodingError),
}

/// Who draws a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Painter {
    /// We do, straight from the scene, if we can.
    Direct,
    /// resvg does, from the SVG.
    ThroughSvg,
}

/// The scene as PNG, `scale` pixels to a unit.
pub fn render(scene: &Scene, theme: &Theme, scale: f64) -> Result<Vec<u8>, PngError> {
    let (width, height) = size(scene, scale)?;
    let bands = match direct::draw(scene, theme, scale, width, height) {
        Some(bands) => bands,
        None => {
            let pixmap = through_svg::draw(scene, theme, scale, width, height)?;
            runs::bands(pixmap.data().as_chunks().0, width)
        }
    };
    let photos = photos::areas(&scene.nodes, scale, (width, height));
    pack::pack(Size { width, height, scale }, bands, &photos)
}

/// The pixels of the picture before they are packed, red, green, blue and alpha of each; `None` from a painter that
/// cannot draw it.
pub fn pixels(scene: &Scene, theme: &Theme, scale: f64, painter: Painter) -> Result<Option<Vec<[u8; 4]>>, PngError> {
    let (width, height) = size(scene, scale)?;
    Ok(match painter {
        Painter::Direct => direct::draw(scene, theme, scale, width, height).map(|bands| {
            let mut pixels = Vec::new();
            for Run { color, length } in bands.iter().flat_map(Rows::runs) {
                pixels.resize(pixels.len() + length as usize, color);
            }
            pixels
        }),
        Painter::ThroughSvg => {
            let pixmap = through_svg::draw(scene, theme, scale, width, height)?;
            Some(pixmap.data().as_chunks().0.to_vec())
        }
    })
}

/// The largest number of pixels to a unit, in hundredths, at which a scene can be drawn.
pub fn largest_scale(scene: &Scene) -> Option<f64> {
    let most = (PIXEL_LIMIT as f64 / (scene.width * scene.height)).sqrt();
    let hundredths = (most * 100.0).floor();
    // Sides are rounded up to whole pixels, which may be a hundredth too much.
    let near = [hundredths, hundredths - 1.0].map(|hundredths| hundredths / 100.0);
    near.into_iter().find(|scale| size(scene, *scale).is_ok())
}

/// The size in pixels, if it is one that can be drawn.
fn size(scene: &Scene, scale: f64) -> Result<(u32, u32), PngError> {
    let length = |units: f64| (units * scale).ceil().max(0.0) as u64;
    let (width, height) = (length(scene.width), length(scene.height));
    if width == 0 || height == 0 {
        return Err(PngError::Empty);
    }
    if width.saturating_mul(height) > PIXEL_LIMIT {
        return Err(PngError::TooLarge { width, height });
    }
    match (u32::try_from(width), u32::try_from(height)) {
        (Ok(width), Ok(height)) => Ok((width, height)),
        _ => Err(PngError::TooLarge { width, height }),
    }
}
