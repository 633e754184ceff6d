//! Images: recognised by their content, and refused when they are something else or cut short.

use super::files::{Files, Missing};
use super::{Image, ImageFormat, Text};
use crate::diag::{Diagnostic, Fault};
use crate::source::Sources;

const IMAGE_BYTES: usize = 10 * 1024 * 1024;

/// Finds, reads and recognises the image that a path names.
pub fn load(sources: &Sources, files: &dyn Files, path: &Text) -> Result<Image, Box<Diagnostic>> {
    let from = sources.file(path.span.file).path.as_deref();
    let file = files
        .find(from, &path.value)
        .map_err(|why| Box::new(report(path, &why)))?;
    let bytes = files
        .read(&file, IMAGE_BYTES)
        .map_err(|why| Box::new(report(path, &why)))?;
    let format = recognise(&bytes).ok_or_else(|| {
        let message = format!("`{}` is not an image that can be read", path.value);
        Box::new(
            Fault::UnreadableImage
                .at(path.span, message)
                .help("use a PNG, JPEG, WebP or SVG file"),
        )
    })?;
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
    match why {
        Missing::NotFound => Fault::FileNotFound
            .at(path.span, format!("there is no file `{written}`"))
            .help("paths start from the folder of the file that names them"),
        Missing::NoFile => Fault::FileNotFound.at(path.span, format!("`{written}` is not a file")),
        Missing::Outside => Fault::FileNotFound
            .at(path.span, format!("`{written}` lies outside the project"))
            .help("files have to lie in the folder of `journeymap.config.yaml`, or without one in that of the map"),
        Missing::Absolute => Fault::FileNotFound
            .at(path.span, format!("`{written}` is an absolute path"))
            .help("write the path from the folder of the file that names it"),
        Missing::NoFolder => Fault::FileNotFound
            .at(path.span, format!("`{written}` cannot be found from standard input"))
            .help("save the map as a file; paths start from its folder"),
        Missing::TooLarge => Fault::LimitExceeded
            .at(path.span, format!("`{written}` is too large"))
            .help("a definition may have 8 MiB, an image 10 MiB and an SVG image 1 MiB"),
        Missing::Unreadable(error) => Fault::FileNotFound.at(path.span, format!("`{written}` cannot be read: {error}")),
    }
}

fn recognise(bytes: &[u8]) -> Option<ImageFormat> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some(ImageFormat::Png);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some(ImageFormat::Jpeg);
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Some(ImageFormat::Webp);
    }
    let text = std::str::from_utf8(bytes).ok()?;
    text.contains("<svg").then_some(ImageFormat::Svg)
}
