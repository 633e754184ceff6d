//! Packs pixels into a PNG file: as indices into a palette where that shows no difference, as RGB where nothing
//! shines through, as RGBA else.
//!
//! A map has some thirty inks and, along their edges, a few hundred blends of them. Indices take half the time and
//! half the bytes of RGB. Rows are not filtered, as on flat colours that costs a tenth in bytes, but for those that are
//! like the row above: they become nothing but zeros.

use super::PngError;
use super::palette::Palette;
use super::runs::{Pixel, Run};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit, chunk};
use resvg::tiny_skia::PremultipliedColorU8;
use std::io::Write;

/// Pixels to a metre at a scale of 1: 96 to an inch.
const PIXELS_PER_METRE: f64 = 96.0 / 0.0254;

/// How hard the compressor tries, of 9: 2 takes two thirds of the time and a tenth more bytes, 6 twice the time and a
/// twentieth fewer.
const EFFORT: u32 = 4;

/// The row filter that changes nothing.
const NO_FILTER: u8 = 0;
/// The row filter that leaves the difference to the row above.
const UP: u8 = 2;

/// How large a picture is: in pixels, and in pixels to a unit.
#[derive(Clone, Copy)]
pub struct Size {
    pub width: u32,
    pub height: u32,
    pub scale: f64,
}

pub fn pack(size: Size, runs: impl Iterator<Item = Run> + Clone) -> Result<Vec<u8>, PngError> {
    let opaque = runs.clone().all(|run| run.color[3] == 255);
    let palette = if opaque { Palette::of(runs.clone()) } else { None };
    match palette {
        Some(palette) => {
            let data = compress(size, runs, |color| [palette.index(color)])?;
            write(size, ColorType::Indexed, Some(palette.bytes()), &data)
        }
        None if opaque => {
            let data = compress(size, runs, |[red, green, blue, _]| [red, green, blue])?;
            write(size, ColorType::Rgb, None, &data)
        }
        None => write(size, ColorType::Rgba, None, &compress(size, runs, straight)?),
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

/// The rows of the picture in some coding of its colours, compressed.
fn compress<const N: usize>(
    size: Size,
    runs: impl Iterator<Item = Run>,
    code: impl Fn(Pixel) -> [u8; N],
) -> Result<Vec<u8>, PngError> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::new(EFFORT));
    let full = 1 + N * size.width as usize;
    let mut row = Vec::with_capacity(full);
    row.push(NO_FILTER);
    let mut above = Vec::new();
    let mut like_above = vec![0; full];
    like_above[0] = UP;
    for run in runs {
        let code = code(run.color);
        let mut rest = run.length as usize;
        while rest > 0 {
            let length = rest.min((full - row.len()) / N);
            row.extend(std::iter::repeat_n(code, length).flatten());
            rest -= length;
            if row.len() == full {
                let written = if row == above { &like_above } else { &row };
                out.write_all(written).map_err(png::EncodingError::from)?;
                std::mem::swap(&mut row, &mut above);
                row.clear();
                row.push(NO_FILTER);
            }
        }
    }
    Ok(out.finish().map_err(png::EncodingError::from)?)
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
