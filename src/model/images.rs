//! Images: found, read, and refused when they are something else, cut short or too large to draw.

use super::files::{Files, Missing};
use super::{Image, Text};
use crate::diag::{Diagnostic, Fault};
use crate::image::{Picture, Wrong};
use crate::source::Sources;
use crate::syntax::{meant, nearest};
use std::sync::Arc;

const IMAGE_BYTES: usize = 10 * 1024 * 1024;

/// Finds, reads and decodes the image that a path names.
pub fn load(sources: &Sources, files: &dyn Files, path: &Text) -> Result<Image, Box<Diagnostic>> {
    let from = sources.file(path.span.file).path.as_deref();
    let file = files
        .find(from, &path.value)
        .map_err(|why| Box::new(report(path, &why)))?;
    let bytes = files
        .read(&file, IMAGE_BYTES)
        .map_err(|why| Box::new(report(path, &why)))?;
    let picture = Picture::read(&bytes).map_err(|wrong| Box::new(refuse(path, wrong)))?;
    Ok(Image {
        span: path.span,
        path: path.value.clone(),
        file,
        picture: Arc::new(picture),
    })
}

/// Says why the file at a path cannot be used.
pub fn report(path: &Text, why: &Missing) -> Diagnostic {
    let written = &path.value;
    let missing = |message: String| Fault::FileNotFound.at(path.span, message);
    match why {
        Missing::NotFound(beside) => not_found(path, beside),
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

/// Addresses and other systems' paths are no files either.
fn not_found(path: &Text, beside: &[String]) -> Diagnostic {
    let written = &path.value;
    let found = Fault::FileNotFound.at(path.span, format!("there is no file `{written}`"));
    if written.contains("://") {
        return found.help("nothing is fetched: save the file beside the map, and write its path");
    }
    if written.contains('\\') {
        return found.help(format!(
            "write `/` between folders, from the folder of the file that names it: `{}`",
            written
                .rsplit(':')
                .next()
                .unwrap_or_default()
                .replace('\\', "/")
                .trim_start_matches('/')
        ));
    }
    match nearest(written, beside.iter().map(String::as_str)) {
        Some(near) => meant(found, path.span, near),
        None => found.help("paths start from the folder of the file that names them"),
    }
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
        Wrong::NoSize => (
            Fault::UnreadableImage,
            format!("the SVG image `{written}` does not say how large it is"),
            "give its `svg` element a `viewBox`",
        ),
        Wrong::Nothing => (
            Fault::UnreadableImage,
            format!("the SVG image `{written}` has no shapes that can be drawn"),
            "turn texts into paths; embedded pictures, filters, masks and patterns are left out",
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
