//! Pixels as runs of one colour. A map is mostly flat: runs take a tenth of the memory of its pixels, and what follows
//! is done once a run.

use rayon::prelude::*;

/// Red, green, blue and alpha, premultiplied.
pub type Pixel = [u8; 4];

/// So many pixels of one colour beside one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub color: Pixel,
    pub length: u32,
}

/// The runs of some pixels, from the first to the last.
fn runs(mut pixels: &[Pixel]) -> impl Iterator<Item = Run> {
    std::iter::from_fn(move || {
        let color = *pixels.first()?;
        let length = same(pixels, color);
        pixels = &pixels[length..];
        Some(Run {
            color,
            // Far fewer pixels than this fit into a picture.
            length: length as u32,
        })
    })
}

/// How many pixels at the start have this colour. Whole blocks are compared at once as long as they do.
fn same(pixels: &[Pixel], color: Pixel) -> usize {
    const BLOCK: usize = 16;
    let color = u32::from_ne_bytes(color);
    let is = |pixel: &Pixel| u32::from_ne_bytes(*pixel) == color;
    let (blocks, _) = pixels.as_chunks::<BLOCK>();
    let whole = |block: &&[Pixel; BLOCK]| block.iter().fold(true, |same, pixel| same & is(pixel));
    let start = BLOCK * blocks.iter().take_while(whole).count();
    start + pixels[start..].iter().take_while(|pixel| is(pixel)).count()
}

/// Pixels of a band, at four bytes each half of a usual second-level cache.
const BAND: u32 = 1 << 17;
/// A band of a very wide picture has more pixels rather than fewer rows than this.
const FEWEST_ROWS: u32 = 16;

/// The rows of each band of a picture but for the last, which may have fewer.
pub fn band(width: u32) -> u32 {
    (BAND / width).max(FEWEST_ROWS)
}

/// The bands of a picture.
pub fn bands(pixels: &[Pixel], width: u32) -> Vec<Rows> {
    let (rows, width) = (band(width) as usize, width as usize);
    pixels
        .par_chunks(rows * width)
        .map(|band| Rows::of(band, width))
        .collect()
}

/// Some rows of a picture, from the top.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    runs: Vec<Run>,
    /// The runs of each row. A row that looks like the one above has the same.
    rows: Vec<std::ops::Range<usize>>,
}

impl Rows {
    pub fn of(pixels: &[Pixel], width: usize) -> Rows {
        let mut rows = Rows::default();
        let mut above: &[Pixel] = &[];
        for row in pixels.chunks_exact(width) {
            let range = match rows.rows.last() {
                Some(range) if row == above => range.clone(),
                _ => {
                    let start = rows.runs.len();
                    rows.runs.extend(runs(row));
                    start..rows.runs.len()
                }
            };
            rows.rows.push(range);
            above = row;
        }
        rows
    }

    /// The runs of each row. Those of rows that look the same are the same.
    pub fn rows(&self) -> impl Iterator<Item = &[Run]> {
        self.rows.iter().map(|range| &self.runs[range.clone()])
    }

    /// Changes some pixels of a row, from the column `left` on, for others.
    pub fn swap(&mut self, row: usize, left: usize, pixels: &mut [Pixel]) {
        let Some(range) = self.rows.get_mut(row) else { return };
        let runs = self.runs[range.clone()].iter();
        let mut all: Vec<Pixel> = runs
            .flat_map(|run| std::iter::repeat_n(run.color, run.length as usize))
            .collect();
        if let Some(part) = all.get_mut(left..left + pixels.len()) {
            part.swap_with_slice(pixels);
        }
        let start = self.runs.len();
        self.runs.extend(self::runs(&all));
        *range = start..self.runs.len();
    }

    pub fn runs(&self) -> impl Iterator<Item = Run> {
        self.rows().flatten().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_the_pixels_they_came_from() {
        let pixels: Vec<Pixel> = (0..40 * 30)
            .map(|i: u32| [(i / 7 % 3) as u8, u8::from(i % 40 > 20), 0, 255])
            .collect();
        let back = |runs: &mut dyn Iterator<Item = Run>| -> Vec<Pixel> {
            runs.flat_map(|run| std::iter::repeat_n(run.color, run.length as usize))
                .collect()
        };
        assert_eq!(back(&mut runs(&pixels)), pixels);
        assert_eq!(back(&mut Rows::of(&pixels, 40).runs()), pixels);
    }

    #[test]
    fn a_row_like_the_one_above_costs_nothing() {
        let pixels = [[1, 2, 3, 255]; 40 * 30];
        assert_eq!(Rows::of(&pixels, 40).runs.len(), 1);
    }
}
