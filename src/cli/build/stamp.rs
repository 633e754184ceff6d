//! The mark in an output that says what it was made from, and whether it is still as it was written.
//!
//! It is `journeymap-stamp:` with 32 digits for what went in and 8 for the output itself, the mark left out: in the
//! `metadata` of an SVG, a `meta` of a page, a comment before the element of a fragment and in the trailer of a PDF, and a text
//! chunk of a PNG. An output that somebody has edited, or that is not ours, does not pass for one that is up to date.

use super::format::Format;
use memchr::memmem::{find, rfind};
use std::ops::Range;

const NAME: &str = "journeymap-stamp:";
const INPUTS: usize = 32;
const CONTENT: usize = 8;
const LENGTH: usize = NAME.len() + INPUTS + 1 + CONTENT;

/// What the mark of a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It has none: it was not written by `journeymap build`.
    Unmarked,
    /// Somebody has changed it since.
    Edited,
    /// It was made from this.
    Made(String),
}

/// How a mark stands in a format: what comes before and behind it, and where all of that goes.
struct Setting {
    before: &'static [u8],
    after: &'static [u8],
    /// Where the mark belongs in a file that has none.
    place: fn(&[u8]) -> Option<usize>,
}

const SVG: Setting = Setting {
    before: b"<metadata>",
    after: b"</metadata>",
    place: |bytes| rfind(bytes, b"</svg>"),
};
const PAGE: Setting = Setting {
    before: b"<meta name=\"generator\" content=\"",
    after: b"\">",
    place: |bytes| find(bytes, b"</head>"),
};
const FRAGMENT: Setting = Setting {
    before: b"<!-- ",
    after: b" -->\n",
    place: |bytes| find(bytes, b"<article"),
};
const PDF: Setting = Setting {
    before: b"%",
    after: b"\n",
    place: |bytes| rfind(bytes, b"startxref"),
};

/// A text chunk of a PNG around the mark: its length, kind and keyword, and its checksum behind.
const PNG_END: usize = 12;
const KEYWORD: &[u8] = b"tEXtSoftware\0";

/// The file with a mark in it. A template of one's own may leave no place for one.
pub fn stamped(format: Format, bytes: Vec<u8>, inputs: &str) -> Vec<u8> {
    debug_assert_eq!(inputs.len(), INPUTS);
    let mark = format!("{NAME}{inputs}:{:08x}", crc32fast::hash(&bytes));
    let Some((at, whole)) = set(format, &bytes, mark.as_bytes()) else {
        return bytes;
    };
    let mut out = Vec::with_capacity(bytes.len() + whole.len());
    out.extend_from_slice(&bytes[..at]);
    out.extend_from_slice(&whole);
    out.extend_from_slice(&bytes[at..]);
    out
}

/// What the mark of a file says.
pub fn state(format: Format, bytes: &[u8]) -> State {
    let Some((around, mark)) = found(format, bytes) else {
        return State::Unmarked;
    };
    let Some((inputs, content)) = std::str::from_utf8(&bytes[mark]).ok().and_then(parts) else {
        return State::Unmarked;
    };
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&bytes[..around.start]);
    hasher.update(&bytes[around.end..]);
    match format!("{:08x}", hasher.finalize()) == content {
        true => State::Made(inputs.to_owned()),
        false => State::Edited,
    }
}

fn parts(mark: &str) -> Option<(&str, &str)> {
    mark.strip_prefix(NAME)?.split_once(':')
}

/// The mark as it stands in a file of the format, and where it goes.
fn set(format: Format, bytes: &[u8], mark: &[u8]) -> Option<(usize, Vec<u8>)> {
    if format == Format::Png {
        let mut chunk = [KEYWORD, mark].concat();
        let length = u32::try_from(chunk.len() - 4).ok()?;
        let sum = crc32fast::hash(&chunk);
        chunk.extend(sum.to_be_bytes());
        let at = bytes.len().checked_sub(PNG_END)?;
        return Some((at, [&length.to_be_bytes(), chunk.as_slice()].concat()));
    }
    let setting = setting(format, bytes);
    let at = (setting.place)(bytes)?;
    Some((at, [setting.before, mark, setting.after].concat()))
}

/// Where the mark stands, with what is around it and alone.
fn found(format: Format, bytes: &[u8]) -> Option<(Range<usize>, Range<usize>)> {
    if format == Format::Png {
        let end = bytes.len().checked_sub(PNG_END)?;
        let start = end.checked_sub(4 + KEYWORD.len() + LENGTH + 4)?;
        let mark = start + 4 + KEYWORD.len();
        let is_ours = bytes.get(start + 4..mark)? == KEYWORD;
        return is_ours.then_some((start..end, mark..mark + LENGTH));
    }
    let setting = setting(format, bytes);
    let opening = [setting.before, NAME.as_bytes()].concat();
    let start = rfind(bytes, &opening)?;
    let mark = start + setting.before.len();
    let end = mark + LENGTH + setting.after.len();
    let is_whole = bytes.get(mark + LENGTH..end)? == setting.after;
    is_whole.then_some((start..end, mark..mark + LENGTH))
}

fn setting(format: Format, bytes: &[u8]) -> &'static Setting {
    match format {
        Format::Html if find(bytes, b"</head>").is_none() => &FRAGMENT,
        Format::Html => &PAGE,
        Format::Pdf => &PDF,
        Format::Svg | Format::Png => &SVG,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INPUT: &str = "0123456789abcdef0123456789abcdef";

    /// A file of each form, as small as it goes.
    fn files() -> [(Format, Vec<u8>); 5] {
        let png_end = [0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82];
        [
            (Format::Svg, b"<svg><g/></svg>\n".to_vec()),
            (
                Format::Html,
                b"<html><head><title>T</title></head><body>b</body></html>".to_vec(),
            ),
            (Format::Html, b"<!-- Policy -->\n<article>a</article>\n".to_vec()),
            (
                Format::Pdf,
                b"%PDF-1.7\nxref\ntrailer<<>>\nstartxref\n9\n%%EOF".to_vec(),
            ),
            (Format::Png, [b"\x89PNG....".as_slice(), &png_end].concat()),
        ]
    }

    #[test]
    fn a_file_tells_what_it_was_made_from_until_it_is_edited() {
        for (format, plain) in files() {
            assert_eq!(state(format, &plain), State::Unmarked, "{format:?}");
            let marked = stamped(format, plain.clone(), INPUT);
            assert_eq!(state(format, &marked), State::Made(INPUT.to_owned()), "{format:?}");
            let mut edited = marked.clone();
            edited[3] ^= 1;
            assert_eq!(state(format, &edited), State::Edited, "{format:?}");
            for cut in 0..marked.len() {
                assert_ne!(
                    state(format, &marked[..cut]),
                    State::Made(INPUT.to_owned()),
                    "{format:?} {cut}"
                );
            }
        }
    }

    #[test]
    fn a_template_without_a_place_for_the_mark_stays_as_it_is() {
        assert_eq!(stamped(Format::Svg, b"<g/>".to_vec(), INPUT), b"<g/>");
        assert_eq!(stamped(Format::Html, b"<p>".to_vec(), INPUT), b"<p>");
        assert_eq!(stamped(Format::Pdf, Vec::new(), INPUT), b"");
        assert_eq!(stamped(Format::Png, Vec::new(), INPUT), b"");
    }
}
