//! Reduces the colours of a picture to 256 where nobody can see it.
//!
//! The most frequent colours stay exact, so every area and every ink does, however near to another it is. Rare ones,
//! blends along an edge, may take the place of a neighbour that differs by a few steps of 255 in each channel.

use super::runs::{Pixel, Run};

/// More colours than this come from a photograph.
const MOST_COLORS: usize = 8192;
/// How far a channel may be off: the smallest of these that leads to 256 colours. The last one is for a logo with a
/// gradient; a photograph needs more.
const TOLERANCES: [u8; 6] = [0, 2, 4, 6, 8, 12];

/// So many of the most frequent colours are never replaced.
const EXACT: usize = 128;

/// Up to 256 colours that stand for all colours of a picture.
pub struct Palette {
    colors: Vec<[u8; 3]>,
    /// The place of each colour of the picture, by its [`key`]. A table of all colours is faster than a map, and of
    /// its 16 MB only the pages that are used take up memory.
    index: Vec<u8>,
}

impl Palette {
    /// `None` if the picture has colours that are too far apart.
    pub fn of(runs: impl Iterator<Item = Run>) -> Option<Palette> {
        let mut counted = count(runs)?;
        counted.sort_unstable_by_key(|(color, count)| (std::cmp::Reverse(*count), *color));
        let colors: Vec<[u8; 3]> = counted.into_iter().map(|(color, _)| color).collect();
        TOLERANCES.into_iter().find_map(|tolerance| reduce(&colors, tolerance))
    }

    /// The index that stands for a colour of the picture.
    pub fn index(&self, pixel: Pixel) -> u8 {
        self.index[key(color(pixel))]
    }

    /// Red, green and blue of each colour.
    pub fn bytes(&self) -> Vec<u8> {
        self.colors.concat()
    }
}

fn color([red, green, blue, _]: Pixel) -> [u8; 3] {
    [red, green, blue]
}

/// The number of colours.
const COLORS: usize = 1 << 24;

/// A colour as a number below [`COLORS`].
fn key([red, green, blue]: [u8; 3]) -> usize {
    usize::from(red) << 16 | usize::from(green) << 8 | usize::from(blue)
}

/// The colours and how often each occurs; `None` if there are too many.
fn count(runs: impl Iterator<Item = Run>) -> Option<Vec<([u8; 3], u32)>> {
    // At most 200 million pixels, so the counts fit.
    let mut counts = vec![0_u32; COLORS];
    let mut colors = Vec::new();
    for run in runs {
        let color = color(run.color);
        let count = &mut counts[key(color)];
        if *count == 0 {
            colors.push(color);
            if colors.len() > MOST_COLORS {
                return None;
            }
        }
        *count += run.length;
    }
    Some(colors.into_iter().map(|color| (color, counts[key(color)])).collect())
}

/// Takes each colour, in the order given, for one of the palette that is near enough, or into the palette.
fn reduce(colors: &[[u8; 3]], tolerance: u8) -> Option<Palette> {
    let mut palette = Palette {
        colors: Vec::new(),
        index: vec![0; COLORS],
    };
    for (rank, color) in colors.iter().enumerate() {
        let distance = |other: &[u8; 3]| (0..3).map(|i| color[i].abs_diff(other[i])).max().unwrap_or(0);
        let nearest = palette
            .colors
            .iter()
            .map(distance)
            .enumerate()
            .min_by_key(|(_, distance)| *distance);
        let index = match nearest {
            Some((index, distance)) if rank >= EXACT && distance <= tolerance => index,
            _ => {
                palette.colors.push(*color);
                palette.colors.len() - 1
            }
        };
        palette.index[key(*color)] = u8::try_from(index).ok()?;
    }
    Some(palette)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::png::runs::runs;

    fn picture(colors: impl Iterator<Item = [u8; 3]>) -> Vec<Pixel> {
        colors.map(|[r, g, b]| [r, g, b, 255]).collect()
    }

    #[test]
    fn few_colours_stay_as_they_are() {
        let pixels = picture((0..=255).map(|grey| [grey, grey, 7]));
        let palette = Palette::of(runs(&pixels)).unwrap();
        let colors = palette.colors.clone();
        for pixel in pixels {
            assert_eq!(colors[palette.index(pixel) as usize], color(pixel));
        }
    }

    #[test]
    fn many_colours_are_off_by_little_and_frequent_ones_by_nothing() {
        let blends = (0..2048_u32).map(|i| [(i / 8) as u8, (i / 8) as u8, (i % 8) as u8]);
        let pixels = picture(blends.chain(std::iter::repeat_n([200, 100, 50], 50)));
        let palette = Palette::of(runs(&pixels)).unwrap();
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
        let palette = Palette::of(runs(&pixels)).unwrap();
        for area in [[225, 226, 229], [219, 232, 234]] {
            assert_eq!(palette.colors[palette.index[key(area)] as usize], area);
        }
    }

    #[test]
    fn a_photograph_has_no_palette() {
        let pixels = picture((0..20_000_u32).map(|i| [(i % 251) as u8, (i % 241) as u8, (i % 239) as u8]));
        assert!(Palette::of(runs(&pixels)).is_none());
    }
}
