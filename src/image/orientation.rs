//! Which way up a camera held a picture, as it says in the picture's EXIF data.

use super::Pixels;

/// Mirrored first, then turned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Orientation {
    mirrored: bool,
    /// Quarters of a turn, clockwise.
    quarters: u8,
}

impl Orientation {
    /// Upright where nothing is said, or nothing that can be read.
    pub fn of(exif: Option<&[u8]>) -> Self {
        let (mirrored, quarters) = match exif.and_then(tag) {
            Some(2) => (true, 0),
            Some(3) => (false, 2),
            Some(4) => (true, 2),
            Some(5) => (true, 3),
            Some(6) => (false, 1),
            Some(7) => (true, 1),
            Some(8) => (false, 3),
            _ => (false, 0),
        };
        Self { mirrored, quarters }
    }

    pub fn apply(self, pixels: &Pixels) -> Pixels {
        let (wide, high) = (pixels.width, pixels.height);
        let (width, height) = if self.quarters.is_multiple_of(2) {
            (wide, high)
        } else {
            (high, wide)
        };
        let from = |x: u32, y: u32| {
            let (x, y) = match self.quarters {
                0 => (x, y),
                1 => (y, high - 1 - x),
                2 => (wide - 1 - x, high - 1 - y),
                _ => (wide - 1 - y, x),
            };
            pixels.at(if self.mirrored { wide - 1 - x } else { x }, y)
        };
        let rows = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Pixels {
            width,
            height,
            rgba: rows.map(|(x, y)| from(x, y)).collect(),
        }
    }
}

/// The value of tag 0x0112 in the first directory of a TIFF structure.
fn tag(exif: &[u8]) -> Option<u16> {
    let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let is_little = match tiff.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let pair = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little {
            u16::from_le_bytes(pair)
        } else {
            u16::from_be_bytes(pair)
        })
    };
    let (high, low) = if is_little { (6, 4) } else { (4, 6) };
    let directory = usize::from(short(high)?) << 16 | usize::from(short(low)?);
    let entries = usize::from(short(directory)?);
    (0..entries)
        .map(|entry| directory.saturating_add(2 + entry * 12))
        .find(|at| short(*at) == Some(0x0112))
        .and_then(|at| short(at.checked_add(8)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exif(orientation: u8) -> Vec<u8> {
        let mut bytes = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        bytes.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
        bytes
    }

    /// Where the pixels of `ab/cd` come to stand.
    fn turned(orientation: u8) -> String {
        let pixels = [b'a', b'b', b'c', b'd', b'e', b'f'].map(|letter| [letter, 0, 0, 255]);
        let pixels = Pixels::new(3, 2, pixels.to_vec()).unwrap();
        let turned = Orientation::of(Some(&exif(orientation))).apply(&pixels);
        let rows: Vec<String> = turned
            .rgba
            .chunks(turned.width as usize)
            .map(|row| row.iter().map(|pixel| char::from(pixel[0])).collect())
            .collect();
        rows.join("/")
    }

    #[test]
    fn pictures_stand_upright() {
        let all: Vec<String> = (0..=9).map(turned).collect();
        assert_eq!(
            all,
            [
                "abc/def", "abc/def", "cba/fed", "fed/cba", "def/abc", "ad/be/cf", "da/eb/fc", "fc/eb/da", "cf/be/ad",
                "abc/def"
            ]
        );
    }

    #[test]
    fn what_cannot_be_read_is_upright() {
        let whole = exif(6);
        for end in 0..whole.len() - 8 {
            assert_eq!(Orientation::of(Some(&whole[..end])), Orientation::default(), "{end}");
        }
        assert_eq!(Orientation::of(Some(b"II*\0\xff\xff\xff\xff")), Orientation::default());
    }
}
