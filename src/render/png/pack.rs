//! Packs pixels into a PNG file: a palette where few colours occur, RGB where nothing shines through, RGBA else.

use super::PngError;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter, PixelDimensions, Unit};
use resvg::tiny_skia::Pixmap;

/// Pixels to a metre at a scale of 1: 96 to an inch.
const PIXELS_PER_METRE: f64 = 96.0 / 0.0254;

pub fn pack(pixmap: &Pixmap, scale: f64) -> Result<Vec<u8>, PngError> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixmap.width(), pixmap.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_deflate_compression(DeflateCompression::Level(1));
    encoder.set_filter(Filter::Up);
    let per_metre = (PIXELS_PER_METRE * scale).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: per_metre,
        yppu: per_metre,
        unit: Unit::Meter,
    }));
    let pixels = pixmap.pixels();
    let data: Vec<u8> = if pixels.iter().all(|pixel| pixel.alpha() == 255) {
        encoder.set_color(ColorType::Rgb);
        pixels.iter().flat_map(|p| [p.red(), p.green(), p.blue()]).collect()
    } else {
        encoder.set_color(ColorType::Rgba);
        pixels
            .iter()
            .map(|pixel| pixel.demultiply())
            .flat_map(|p| [p.red(), p.green(), p.blue(), p.alpha()])
            .collect()
    };
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&data)?;
    writer.finish()?;
    Ok(out)
}
