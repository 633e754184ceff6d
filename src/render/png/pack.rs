//! Packs pixels into a PNG file: as indices into a palette where that shows no difference, but for photos, as RGB where
//! nothing shines through, as RGBA else.
//!
//! A map has some thirty inks and, along their edges, a few hundred blends of them. Indices take half the time and
//! half the bytes of RGB.

use super::PngError;
use super::deflate::compress;
use super::palette::{self, Palette};
use super::photos::{self, Area};
use super::runs::{Pixel, Rows};
use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit, chunk};
use resvg::tiny_skia::PremultipliedColorU8;

/// Pixels to a metre at a scale of 1: 96 to an inch.
const PIXELS_PER_METRE: f64 = 96.0 / 0.0254;

/// How large a picture is: in pixels, and in pixels to a unit.
#[derive(Clone, Copy)]
pub struct Size {
    pub width: u32,
    pub height: u32,
    pub scale: f64,
}

/// The rows as a file; the colours of `photos` may become fewer.
pub fn pack(size: Size, mut bands: Vec<Rows>, photos: &[Area]) -> Result<Vec<u8>, PngError> {
    let width = size.width as usize;
    let opaque = bands.iter().flat_map(Rows::runs).all(|run| run.color[3] == 255);
    let palette = if opaque {
        Palette::of(&bands, palette::MOST).or_else(|| photos::reduce(&mut bands, size.width, photos))
    } else {
        None
    };
    match palette {
        Some(palette) => {
            let data = compress(width, &bands, |color| [palette.index(color)])?;
            write(size, ColorType::Indexed, Some(palette.bytes()), &data)
        }
        None if opaque => {
            let data = compress(width, &bands, |[red, green, blue, _]| [red, green, blue])?;
            write(size, ColorType::Rgb, None, &data)
        }
        None => write(size, ColorType::Rgba, None, &compress(width, &bands, straight)?),
    }
}

/// A colour as PNG has it, not premultiplied.
fn straight([red, green, blue, alpha]: Pixel) -> [u8; 4] {
    let color = PremultipliedColorU8::from_rgba(red, green, blue, alpha);
    color.map_or([0; 4], |color| {
        let color = color.demultiply();
        [color.red(), color.green(), color.blue(), color.alpha()]
    })
}

fn write(size: Size, color: ColorType, palette: Option<Vec<u8>>, data: &[u8]) -> Result<Vec<u8>, PngError> {
    let mut out = Vec::with_capacity(data.len() + 2048);
    let mut encoder = Encoder::new(&mut out, size.width, size.height);
    encoder.set_color(color);
    encoder.set_depth(BitDepth::Eight);
    if let Some(palette) = palette {
        encoder.set_palette(palette);
    }
    let per_metre = (PIXELS_PER_METRE * size.scale).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_chunk(chunk::IDAT, data)?;
    writer.finish()?;
    Ok(out)
}
