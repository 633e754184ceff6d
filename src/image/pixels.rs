//! A rectangle of pixels: cropped, scaled and packed.

use std::fmt;

/// Red, green, blue and opacity of each pixel, row by row; colours are not multiplied by the opacity.
#[derive(Clone, PartialEq)]
pub struct Pixels {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<[u8; 4]>,
}

impl Pixels {
    /// `None` if a side is empty or the count is another.
    pub fn new(width: u32, height: u32, rgba: Vec<[u8; 4]>) -> Option<Self> {
        let is_whole = width > 0 && height > 0 && rgba.len() as u64 == u64::from(width) * u64::from(height);
        is_whole.then_some(Self { width, height, rgba })
    }

    pub fn at(&self, x: u32, y: u32) -> [u8; 4] {
        let index = y as usize * self.width as usize + x as usize;
        self.rgba.get(index).copied().unwrap_or_default()
    }

    /// The size in the same proportions at which no side is longer than `longest`.
    pub fn within(&self, longest: u32) -> (u32, u32) {
        let side = self.width.max(self.height);
        if side <= longest {
            return (self.width, self.height);
        }
        let scaled = |length: u32| (u64::from(length) * u64::from(longest) / u64::from(side)).max(1) as u32;
        (scaled(self.width), scaled(self.height))
    }

    /// The largest part around the centre that is `aspect` times as wide as high.
    pub fn cropped(&self, aspect: f64) -> Pixels {
        let (width, height) = (f64::from(self.width), f64::from(self.height));
        let wide = (height * aspect).round().clamp(1.0, width) as u32;
        let high = (width / aspect).round().clamp(1.0, height) as u32;
        let (left, top) = ((self.width - wide) / 2, (self.height - high) / 2);
        let rows = (top..top + high).flat_map(|y| (left..left + wide).map(move |x| (x, y)));
        Pixels {
            width: wide,
            height: high,
            rgba: rows.map(|(x, y)| self.at(x, y)).collect(),
        }
    }

    /// Every pixel of the result is the mean of the area that it covers; what is transparent has no say in the colour.
    pub fn scaled(&self, width: u32, height: u32) -> Pixels {
        if (width, height) == (self.width, self.height) {
            return self.clone();
        }
        let columns = shares(self.width, width);
        let rows = shares(self.height, height);
        let mut rgba = Vec::with_capacity(width as usize * height as usize);
        for row in &rows {
            for column in &columns {
                rgba.push(self.mean(column, row));
            }
        }
        Pixels { width, height, rgba }
    }

    fn mean(&self, columns: &[(u32, f64)], rows: &[(u32, f64)]) -> [u8; 4] {
        let (mut sum, mut opacity, mut area) = ([0.0; 3], 0.0, 0.0);
        for (y, high) in rows {
            for (x, wide) in columns {
                let [red, green, blue, alpha] = self.at(*x, *y).map(f64::from);
                let weight = high * wide;
                area += weight;
                opacity += weight * alpha;
                for (total, channel) in sum.iter_mut().zip([red, green, blue]) {
                    *total += weight * alpha * channel;
                }
            }
        }
        if opacity <= 0.0 || area <= 0.0 {
            return [0; 4];
        }
        let [red, green, blue] = sum.map(|total| (total / opacity).round() as u8);
        [red, green, blue, (opacity / area).round() as u8]
    }

    pub fn is_opaque(&self) -> bool {
        self.rgba.iter().all(|pixel| pixel[3] == 255)
    }

    /// As a PNG that holds nothing but the pixels.
    pub fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        // Writing to a vector cannot fail, and the size is checked where pixels are made.
        let _ = self.pack(&mut bytes);
        bytes
    }

    fn pack(&self, bytes: &mut Vec<u8>) -> Result<(), png::EncodingError> {
        let opaque = self.is_opaque();
        let mut encoder = png::Encoder::new(bytes, self.width, self.height);
        encoder.set_color(if opaque {
            png::ColorType::Rgb
        } else {
            png::ColorType::Rgba
        });
        encoder.set_compression(png::Compression::High);
        let channels = if opaque { 3 } else { 4 };
        let data: Vec<u8> = self
            .rgba
            .iter()
            .flat_map(|pixel| pixel.iter().take(channels))
            .copied()
            .collect();
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&data)?;
        writer.finish()
    }
}

/// For each of `to` pixels, the pixels out of `from` that lie under it and how much of each.
fn shares(from: u32, to: u32) -> Vec<Vec<(u32, f64)>> {
    let step = f64::from(from) / f64::from(to);
    let share = |at: u32| {
        let (start, end) = (f64::from(at) * step, f64::from(at + 1) * step);
        let last = (end.ceil() as u32).min(from);
        (start.floor() as u32..last)
            .map(|pixel| (pixel, end.min(f64::from(pixel + 1)) - start.max(f64::from(pixel))))
            .filter(|(_, share)| *share > 0.0)
            .collect()
    };
    (0..to).map(share).collect()
}

impl fmt::Debug for Pixels {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "Pixels({} × {})", self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: [u8; 4] = [200, 0, 0, 255];
    const CLEAR: [u8; 4] = [0, 255, 0, 0];

    #[test]
    fn a_mean_is_not_tinted_by_what_is_transparent() {
        let pixels = Pixels::new(2, 1, vec![RED, CLEAR]).unwrap();
        assert_eq!(pixels.scaled(1, 1).rgba, [[200, 0, 0, 128]]);
        assert_eq!(pixels.scaled(4, 1).rgba, [RED, RED, [0; 4], [0; 4]]);
    }

    #[test]
    fn a_crop_keeps_the_middle() {
        let pixels = Pixels::new(3, 1, vec![CLEAR, RED, CLEAR]).unwrap();
        assert_eq!(pixels.cropped(1.0).rgba, [RED]);
        assert_eq!(pixels.cropped(1e9).rgba, pixels.rgba);
        assert_eq!(Pixels::new(3, 1, vec![RED]), None);
    }

    #[test]
    fn a_packed_picture_reads_back() {
        for second in [RED, CLEAR] {
            let pixels = Pixels::new(2, 1, vec![RED, second]).unwrap();
            let (read, _) = super::super::raster::decode(super::super::Format::Png, &pixels.png()).unwrap();
            assert_eq!(read, pixels);
        }
    }
}
