//! Packs pixels into a PNG file: as indices into a palette where that shows no difference, as RGB where nothing
//! shines through, as RGBA else.
//!
//! A map has some thirty inks and, along their edges, a few hundred blends of them. Indices take half the time and
//! half the bytes of RGB. Rows are not filtered: on flat colours that saves nothing and costs a tenth in bytes.

use super::PngError;
use super::palette::Palette;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter, PixelDimensions, Unit};
use resvg::tiny_skia::Pixmap;

/// Pixels to a metre at a scale of 1: 96 to an inch.
const PIXELS_PER_METRE: f64 = 96.0 / 0.0254;

pub fn pack(pixmap: &Pixmap, scale: f64) -> Result<Vec<u8>, PngError> {
    let pixels = pixmap.pixels();
    let opaque = pixels.iter().all(|pixel| pixel.alpha() == 255);
    match Palette::of(pixels).filter(|_| opaque) {
        Some(palette) => {
            let indices = palette.indices(pixels);
            write(pixmap, scale, ColorType::Indexed, Some(palette.bytes()), &indices)
        }
        None if opaque => {
            let bytes: Vec<u8> = pixels.iter().flat_map(|p| [p.red(), p.green(), p.blue()]).collect();
            write(pixmap, scale, ColorType::Rgb, None, &bytes)
        }
        None => {
            let colors = pixels.iter().map(|pixel| pixel.demultiply());
            let bytes: Vec<u8> = colors.flat_map(|c| [c.red(), c.green(), c.blue(), c.alpha()]).collect();
            write(pixmap, scale, ColorType::Rgba, None, &bytes)
        }
    }
}

fn write(
    pixmap: &Pixmap,
    scale: f64,
    color: ColorType,
    palette: Option<Vec<u8>>,
    bytes: &[u8],
) -> Result<Vec<u8>, PngError> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixmap.width(), pixmap.height());
    encoder.set_color(color);
    encoder.set_depth(BitDepth::Eight);
    if let Some(palette) = palette {
        encoder.set_palette(palette);
    }
    encoder.set_deflate_compression(DeflateCompression::Level(2));
    encoder.set_filter(Filter::NoFilter);
    let per_metre = (PIXELS_PER_METRE * scale).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(bytes)?;
    writer.finish()?;
    Ok(out)
}
