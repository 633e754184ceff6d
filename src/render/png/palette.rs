//! Reduces the colours of a picture to 256 where nobody can see it.
//!
//! The most frequent colours stay exact, so every area and every ink does, however near to another it is. Rare ones,
//! blends along an edge, may take the place of a neighbour that differs by a few steps of 255 in each channel.

use super::colors::{Color, Colors, color};
use super::deflate::GROUP;
use super::runs::{Pixel, Rows};
use rayon::prelude::*;
use std::cmp::Reverse;

/// How far a channel may be off: the smallest of these that leads to 256 colours. The last ones are for a logo with a
/// gradient and a palette that a photograph needs a part of.
const TOLERANCES: [u8; 7] = [0, 2, 4, 6, 8, 12, 16];

/// The most colours that a palette may have.
pub const MOST: usize = 256;

/// Up to 256 colours that stand for all colours of a picture.
pub struct Palette {
    colors: Vec<Color>,
    /// The place of each colour of the picture.
    index: Colors<u8>,
}

impl Palette {
    /// A palette of up to `most` colours, of which the most frequent half are never replaced; `None` if the picture has colours that are too far apart, or too many.
    pub fn of(bands: &[Rows], most: usize) -> Option<Palette> {
        let mut counted = count(bands)?;
        counted.sort_unstable_by_key(|(color, count)| (Reverse(*count), *color));
        let colors: Vec<Color> = counted.into_iter().map(|(color, _)| color).collect();
        TOLERANCES
            .into_iter()
            .find_map(|tolerance| reduce(&colors, tolerance, most))
    }

    /// The index that stands for a colour of the picture.
    pub fn index(&self, pixel: Pixel) -> u8 {
        self.index.get(color(pixel)).unwrap_or_default()
    }

    /// Whether a colour is one of the palette.
    pub fn has(&self, color: Color) -> bool {
        let stands_for = self.index.get(color).map(usize::from);
        stands_for.is_some_and(|index| self.colors.get(index) == Some(&color))
    }

    /// How many more colours there is room for.
    pub fn room(&self) -> usize {
        MOST.saturating_sub(self.colors.len())
    }

    /// Takes in one more colour, as long as there is room.
    pub fn add(&mut self, color: Color) {
        if let (Ok(index), Some(stands_for)) = (u8::try_from(self.colors.len()), self.index.entry(color)) {
            *stands_for = index;
            self.colors.push(color);
        }
    }

    /// The colour that is nearest to some red, green and blue.
    pub fn nearest(&self, wanted: [i32; 3]) -> Color {
        let distance = |color: &Color| -> i32 {
            let off = |i: usize| wanted[i] - i32::from(color[i]);
            // Green counts most for the eye, and red more than blue.
            3 * off(0) * off(0) + 6 * off(1) * off(1) + off(2) * off(2)
        };
        let nearest = self.colors.iter().min_by_key(|color| distance(color));
        nearest.copied().unwrap_or_default()
    }

    /// Red, green and blue of each colour.
    pub fn bytes(&self) -> Vec<u8> {
        self.colors.concat()
    }
}

/// The colours and how often each occurs; `None` if there are too many.
fn count(bands: &[Rows]) -> Option<Vec<(Color, u32)>> {
    let count = |bands: &[Rows]| {
        let mut counts = Colors::<u32>::new();
        for run in bands.iter().flat_map(Rows::runs) {
            // At most 200 million pixels, so the counts fit.
            *counts.entry(color(run.color))? += run.length;
        }
        Some(counts)
    };
    let parts: Vec<Colors<u32>> = bands.par_chunks(GROUP).map(count).collect::<Option<_>>()?;
    let mut counts = Colors::<u32>::new();
    for (color, count) in parts.iter().flat_map(Colors::iter) {
        *counts.entry(color)? += count;
    }
    Some(counts.iter().collect())
}

/// Takes each colour, in the order given, for one of the palette that is near enough, or into the palette.
fn reduce(colors: &[Color], tolerance: u8, most: usize) -> Option<Palette> {
    let mut palette = Palette {
        colors: Vec::new(),
        index: Colors::new(),
    };
    for (rank, color) in colors.iter().enumerate() {
        let distance = |other: &Color| (0..3).map(|i| color[i].abs_diff(other[i])).max().unwrap_or(0);
        let nearest = palette
            .colors
            .iter()
            .map(distance)
            .enumerate()
            .min_by_key(|(_, distance)| *distance);
        let index = match nearest {
            Some((index, distance)) if rank >= most / 2 && distance <= tolerance => index,
            _ => {
                if palette.colors.len() == most {
                    return None;
                }
                palette.colors.push(*color);
                palette.colors.len() - 1
            }
        };
        *palette.index.entry(*color)? = u8::try_from(index).ok()?;
    }
    Some(palette)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(colors: impl Iterator<Item = Color>) -> Vec<Pixel> {
        colors.map(|[r, g, b]| [r, g, b, 255]).collect()
    }

    fn palette(pixels: &[Pixel]) -> Option<Palette> {
        Palette::of(&[Rows::of(pixels, pixels.len())], MOST)
    }

    #[test]
    fn few_colours_stay_as_they_are() {
        let pixels = picture((0..=255).map(|grey| [grey, grey, 7]));
        let palette = palette(&pixels).unwrap();
        let colors = palette.colors.clone();
        for pixel in pixels {
            assert_eq!(colors[palette.index(pixel) as usize], color(pixel));
        }
    }

    #[test]
    fn many_colours_are_off_by_little_and_frequent_ones_by_nothing() {
        let blends = (0..2048_u32).map(|i| [(i / 8) as u8, (i / 8) as u8, (i % 8) as u8]);
        let pixels = picture(blends.chain(std::iter::repeat_n([200, 100, 50], 50)));
        let palette = palette(&pixels).unwrap();
        assert!(palette.colors.len() <= 256);
        for pixel in pixels {
            let (wanted, found) = (color(pixel), palette.colors[palette.index(pixel) as usize]);
            assert!((0..3).all(|i| wanted[i].abs_diff(found[i]) <= 8));
            assert!(wanted != [200, 100, 50] || found == wanted);
        }
    }

    #[test]
    fn an_area_keeps_its_colour_beside_a_larger_one_like_it() {
        let areas = [[255, 255, 255], [225, 226, 229], [219, 232, 234]];
        let blends = (0..1000_u32).map(|i| [(i / 5) as u8, (i / 4) as u8, 90]);
        let areas = areas
            .iter()
            .zip([900, 500, 400])
            .flat_map(|(color, count)| std::iter::repeat_n(*color, count));
        let pixels = picture(areas.chain(blends));
        let palette = palette(&pixels).unwrap();
        for area in [[225, 226, 229], [219, 232, 234]] {
            assert_eq!(
                palette.colors[palette.index([area[0], area[1], area[2], 255]) as usize],
                area
            );
        }
    }

    #[test]
    fn a_photograph_has_no_palette() {
        let pixels = picture((0..20_000_u32).map(|i| [(i % 251) as u8, (i % 241) as u8, (i % 239) as u8]));
        assert!(palette(&pixels).is_none());
    }
}
