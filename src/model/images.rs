//! Images: found, read, and refused when they are something else, cut short or too large to draw.

use super::files::{Files, Missing};
use super::{Image, ImageFormat, Text};
use crate::diag::{Diagnostic, Fault};
use crate::source::Sources;
use resvg::usvg::roxmltree;

const IMAGE_BYTES: usize = 10 * 1024 * 1024;
const SVG_BYTES: usize = 1024 * 1024;
const SVG_ELEMENTS: usize = 5_000;
const PIXELS: u64 = 40_000_000;

/// Finds, reads and recognises the image that a path names.
pub fn load(sources: &Sources, files: &dyn Files, path: &Text) -> Result<Image, Box<Diagnostic>> {
    let from = sources.file(path.span.file).path.as_deref();
    let file = files
        .find(from, &path.value)
        .map_err(|why| Box::new(report(path, &why)))?;
    let bytes = files
        .read(&file, IMAGE_BYTES)
        .map_err(|why| Box::new(report(path, &why)))?;
    let format = recognise(&bytes).map_err(|wrong| Box::new(refuse(path, wrong)))?;
    Ok(Image {
        span: path.span,
        path: path.value.clone(),
        file,
        format,
        bytes,
    })
}

/// Says why the file at a path cannot be used.
pub fn report(path: &Text, why: &Missing) -> Diagnostic {
    let written = &path.value;
    let missing = |message: String| Fault::FileNotFound.at(path.span, message);
    match why {
        Missing::NotFound => missing(format!("there is no file `{written}`"))
            .help("paths start from the folder of the file that names them"),
        Missing::NoFile => missing(format!("`{written}` is not a file")).help("name a file"),
        Missing::Outside => missing(format!("`{written}` lies outside the project"))
            .help("files have to lie in the folder of `journeymap.config.yaml`, or without one in that of the map"),
        Missing::Absolute => missing(format!("`{written}` is an absolute path"))
            .help("write the path from the folder of the file that names it"),
        Missing::NoFolder => missing(format!("`{written}` cannot be found from standard input"))
            .help("save the map as a file; paths start from its folder"),
        Missing::TooLarge => Fault::LimitExceeded
            .at(path.span, format!("`{written}` is too large"))
            .help("a definition may have 8 MiB, an image 10 MiB"),
        Missing::Unreadable(error) => {
            missing(format!("`{written}` cannot be read: {error}")).help("check who may read the file")
        }
    }
}

/// What keeps a file from being an image of a map.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Wrong {
    Unknown,
    CutShort,
    Doctype,
    NoSvg,
    TooManyPixels,
    LargeSvg,
    ManyElements,
}

fn refuse(path: &Text, wrong: Wrong) -> Diagnostic {
    let written = &path.value;
    let (fault, message, help) = match wrong {
        Wrong::Unknown => (
            Fault::UnreadableImage,
            format!("`{written}` is not an image that can be read"),
            "use a PNG, JPEG, WebP or SVG file",
        ),
        Wrong::CutShort => (
            Fault::UnreadableImage,
            format!("the image `{written}` is damaged or cut short"),
            "save or copy the image again",
        ),
        Wrong::Doctype => (
            Fault::UnreadableImage,
            format!("the SVG image `{written}` has a DOCTYPE"),
            "remove the line that begins with `<!DOCTYPE`, or save the image as plain SVG",
        ),
        Wrong::NoSvg => (
            Fault::UnreadableImage,
            format!("`{written}` is not a well-formed SVG image"),
            "save the image again as plain SVG",
        ),
        Wrong::TooManyPixels => (
            Fault::LimitExceeded,
            format!("the image `{written}` has too many pixels"),
            "an image may have 40 megapixels",
        ),
        Wrong::LargeSvg => (
            Fault::LimitExceeded,
            format!("the SVG image `{written}` is too large"),
            "an SVG image may have 1 MiB",
        ),
        Wrong::ManyElements => (
            Fault::LimitExceeded,
            format!("the SVG image `{written}` has too many elements"),
            "an SVG image may have 5,000 elements",
        ),
    };
    fault.at(path.span, message).help(help)
}

fn recognise(bytes: &[u8]) -> Result<ImageFormat, Wrong> {
    let (format, size) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        (ImageFormat::Png, png_size(bytes))
    } else if bytes.starts_with(b"\xff\xd8") {
        (ImageFormat::Jpeg, jpeg_size(bytes))
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        (ImageFormat::Webp, webp_size(bytes))
    } else {
        return check_svg(bytes).map(|()| ImageFormat::Svg);
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
        assert_eq!(recognise(&image), Ok(ImageFormat::Png));
        assert_eq!(
            recognise(b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
            Ok(ImageFormat::Svg)
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
        assert_eq!(recognise(&svg(&"<g/>".repeat(4_999))), Ok(ImageFormat::Svg));
        assert_eq!(recognise(&svg(&"<g/>".repeat(5_000))), Err(Wrong::ManyElements));
        assert_eq!(recognise(&svg(&" ".repeat(SVG_BYTES))), Err(Wrong::LargeSvg));
        assert_eq!(recognise(b"<!DOCTYPE svg><svg/>"), Err(Wrong::Doctype));
        assert_eq!(recognise(&svg(&"<g>".repeat(300_000))), Err(Wrong::ManyElements));
        assert_eq!(recognise(b"<svg"), Err(Wrong::NoSvg));
    }
}
