//! Decodes PNG, JPEG and WebP. The caller has checked the size that the header states.

use super::Pixels;
use super::format::{Format, PIXELS, Wrong};
use super::orientation::Orientation;
use std::io::Cursor;
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

/// Sixteen bits in four channels for each pixel.
const MEMORY: usize = PIXELS as usize * 8;
/// Usual progressive images have ten; each costs a pass over all pixels.
const SCANS: usize = 32;

/// The pixels as they are stored, and how a camera says they were meant.
pub fn decode(format: Format, bytes: &[u8]) -> Result<(Pixels, Orientation), Wrong> {
    match format {
        Format::Png => png(bytes),
        Format::Jpeg => jpeg(bytes),
        Format::Webp => webp(bytes),
        Format::Svg => None,
    }
    .ok_or(Wrong::CutShort)
}

fn png(bytes: &[u8]) -> Option<(Pixels, Orientation)> {
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(bytes), png::Limits { bytes: MEMORY });
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::STRIP_16);
    decoder.set_ignore_text_chunk(true);
    decoder.set_ignore_iccp_chunk(true);
    let mut reader = decoder.read_info().ok()?;
    let mut data = vec![0; reader.output_buffer_size()?];
    let frame = reader.next_frame(&mut data).ok()?;
    data.truncate(frame.buffer_size());
    let info = reader.info();
    let turned = Orientation::of(info.exif_metadata.as_deref());
    pixels(frame.width, frame.height, frame.color_type.samples(), &data).map(|pixels| (pixels, turned))
}

fn jpeg(bytes: &[u8]) -> Option<(Pixels, Orientation)> {
    // Without vector instructions, so that every machine gets the same pixels.
    let options = DecoderOptions::default()
        .set_use_unsafe(false)
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_max_scans(SCANS)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let data = decoder.decode().ok()?;
    let info = decoder.info()?;
    let channels = decoder.output_colorspace()?.num_components();
    let turned = Orientation::of(decoder.exif().map(Vec::as_slice));
    pixels(info.width.into(), info.height.into(), channels, &data).map(|pixels| (pixels, turned))
}

fn webp(bytes: &[u8]) -> Option<(Pixels, Orientation)> {
    let mut decoder = image_webp::WebPDecoder::new(Cursor::new(bytes)).ok()?;
    decoder.set_memory_limit(MEMORY);
    let (width, height) = decoder.dimensions();
    // The frame inside may state another size than the header that was checked.
    if u64::from(width) * u64::from(height) > PIXELS {
        return None;
    }
    let mut data = vec![0; decoder.output_buffer_size()?];
    decoder.read_image(&mut data).ok()?;
    let channels = if decoder.has_alpha() { 4 } else { 3 };
    let turned = Orientation::of(decoder.exif_metadata().ok().flatten().as_deref());
    pixels(width, height, channels, &data).map(|pixels| (pixels, turned))
}

/// Grey, grey with opacity, colour, or colour with opacity, by the number of channels.
fn pixels(width: u32, height: u32, channels: usize, data: &[u8]) -> Option<Pixels> {
    let pixel = |channels: &[u8]| match *channels {
        [grey] => [grey, grey, grey, 255],
        [grey, alpha] => [grey, grey, grey, alpha],
        [red, green, blue] => [red, green, blue, 255],
        [red, green, blue, alpha] => [red, green, blue, alpha],
        _ => [0; 4],
    };
    Pixels::new(width, height, data.chunks(channels.max(1)).map(pixel).collect())
}
