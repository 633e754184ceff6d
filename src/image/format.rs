//! The format of an image by its content, and whether it is whole and small enough to draw.

use resvg::usvg::roxmltree;

pub const SVG_BYTES: usize = 1024 * 1024;
pub const SVG_ELEMENTS: usize = 5_000;
pub const PIXELS: u64 = 40_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Png,
    Jpeg,
    Webp,
    Svg,
}

/// What keeps a file from being an image of a map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong {
    Unknown,
    CutShort,
    Doctype,
    NoSvg,
    TooManyPixels,
    LargeSvg,
    ManyElements,
    /// Neither a view box nor a width and a height.
    NoSize,
    /// Nothing in it may be drawn.
    Nothing,
}

/// The format of an image that can be drawn.
pub fn recognise(bytes: &[u8]) -> Result<Format, Wrong> {
    let (format, size) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (Format::Png, png_size(bytes))
    } else if bytes.starts_with(b"\xff\xd8") {
        (Format::Jpeg, jpeg_size(bytes))
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        (Format::Webp, webp_size(bytes))
    } else {
        return check_svg(bytes).map(|()| Format::Svg);
    };
    let (width, height) = size
        .filter(|(width, height)| *width > 0 && *height > 0)
        .ok_or(Wrong::CutShort)?;
    if u64::from(width) * u64::from(height) > PIXELS {
        return Err(Wrong::TooManyPixels);
    }
    Ok(format)
}

fn big(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(count)?)?;
    Some(part.iter().fold(0, |value, byte| value << 8 | u32::from(*byte)))
}

fn little(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(count)?)?;
    Some(part.iter().rev().fold(0, |value, byte| value << 8 | u32::from(*byte)))
}

/// Width and height of a PNG whose chunks are complete up to its end.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = (big(bytes, 16, 4)?, big(bytes, 20, 4)?);
    let mut at = 8;
    let mut has_data = false;
    loop {
        let length = big(bytes, at, 4)? as usize;
        let kind = bytes.get(at + 4..at + 8)?;
        let next = at.checked_add(12)?.checked_add(length)?;
        if next > bytes.len() || (at == 8 && kind != b"IHDR") {
            return None;
        }
        has_data |= kind == b"IDAT";
        if kind == b"IEND" {
            return has_data.then_some(size);
        }
        at = next;
    }
}

/// Width and height of a JPEG that runs to its end marker.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    let mut size = None;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            0xff => at += 1,
            0x01 | 0xd0..=0xd7 => at += 2,
            0xda => break,
            _ => {
                let length = big(bytes, at + 2, 2)? as usize;
                // Frames of every kind give their size; the other three markers of the range are tables.
                if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
                    size = Some((big(bytes, at + 7, 2)?, big(bytes, at + 5, 2)?));
                }
                at = at.checked_add(2)?.checked_add(length)?;
            }
        }
    }
    let is_complete = bytes[at..].windows(2).any(|pair| pair == [0xff, 0xd9]);
    size.filter(|_| is_complete)
}

/// Width and height of a WebP whose parts are all there.
fn webp_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let length = little(bytes, 4, 4)? as usize;
    if length.checked_add(8)? > bytes.len() {
        return None;
    }
    match bytes.get(12..16)? {
        b"VP8 " => Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff)),
        b"VP8L" => {
            let bits = little(bytes, 21, 4)?;
            Some(((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1))
        }
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        _ => None,
    }
}

fn check_svg(bytes: &[u8]) -> Result<(), Wrong> {
    let text = std::str::from_utf8(bytes).map_err(|_| Wrong::Unknown)?;
    if !text.contains("<svg") {
        return Err(Wrong::Unknown);
    }
    if bytes.len() > SVG_BYTES {
        return Err(Wrong::LargeSvg);
    }
    // Texts and comments are nodes too; this many in all keep the reader from much work.
    let options = roxmltree::ParsingOptions {
        allow_dtd: false,
        nodes_limit: SVG_ELEMENTS as u32 * 4,
        ..Default::default()
    };
    let document = roxmltree::Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => Wrong::Doctype,
        roxmltree::Error::NodesLimitReached => Wrong::ManyElements,
        _ => Wrong::NoSvg,
    })?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(Wrong::Unknown);
    }
    if document.descendants().filter(roxmltree::Node::is_element).count() > SVG_ELEMENTS {
        return Err(Wrong::ManyElements);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&vec![0; (width * height) as usize]).unwrap();
        writer.finish().unwrap();
        bytes
    }

    #[test]
    fn images_are_known_by_their_content() {
        let image = png(3, 2);
        assert_eq!(recognise(&image), Ok(Format::Png));
        assert_eq!(
            recognise(b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
            Ok(Format::Svg)
        );
        assert_eq!(recognise(b"GIF89a"), Err(Wrong::Unknown));
        assert_eq!(recognise(b""), Err(Wrong::Unknown));
        assert_eq!(recognise(b"<html><svg/></html>"), Err(Wrong::Unknown));
    }

    #[test]
    fn every_cut_of_an_image_is_refused() {
        let image = png(3, 2);
        for end in 0..image.len() {
            assert!(recognise(&image[..end]).is_err(), "{end} of {}", image.len());
        }
    }

    #[test]
    fn what_would_cost_too_much_is_refused() {
        let mut image = png(1, 1);
        image[16..24].copy_from_slice(&[0, 0, 0x80, 0, 0, 0, 0x80, 0]);
        assert_eq!(recognise(&image), Err(Wrong::TooManyPixels));
        let svg = |inside: &str| format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>").into_bytes();
        assert_eq!(recognise(&svg(&"<g/>".repeat(4_999))), Ok(Format::Svg));
        assert_eq!(recognise(&svg(&"<g/>".repeat(5_000))), Err(Wrong::ManyElements));
        assert_eq!(recognise(&svg(&" ".repeat(SVG_BYTES))), Err(Wrong::LargeSvg));
        assert_eq!(recognise(b"<!DOCTYPE svg><svg/>"), Err(Wrong::Doctype));
        assert_eq!(recognise(&svg(&"<g>".repeat(300_000))), Err(Wrong::ManyElements));
        assert_eq!(recognise(b"<svg"), Err(Wrong::NoSvg));
    }
}
