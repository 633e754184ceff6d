//! Colours with a number for each.

use super::runs::Pixel;

/// Twice as many places as a table may have colours at the most, so that one is soon found.
const PLACES: usize = 1 << 14;
/// More colours than this come from a photograph.
pub const MOST: usize = PLACES / 2;

/// Red, green and blue.
pub type Color = [u8; 3];

/// A number for each of up to [`MOST`] colours. A picture looks up millions of them: this takes a third of the time of
/// a map.
pub struct Colors<T> {
    places: Vec<Option<(Color, T)>>,
    count: usize,
}

pub fn color([red, green, blue, _]: Pixel) -> Color {
    [red, green, blue]
}

impl<T: Copy + Default> Colors<T> {
    pub fn new() -> Self {
        Self {
            places: vec![None; PLACES],
            count: 0,
        }
    }

    pub fn get(&self, color: Color) -> Option<T> {
        self.places[self.place(color)].map(|(_, number)| number)
    }

    /// The number of a colour, to be changed; `None` if there are too many colours.
    pub fn entry(&mut self, color: Color) -> Option<&mut T> {
        let place = self.place(color);
        if self.places[place].is_none() {
            if self.count == MOST {
                return None;
            }
            self.count += 1;
        }
        let (_, number) = self.places[place].get_or_insert((color, T::default()));
        Some(number)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Color, T)> {
        self.places.iter().copied().flatten()
    }

    /// Where a colour is, or has to go. Half of the places are free, so the search ends.
    fn place(&self, color: Color) -> usize {
        let [red, green, blue] = color.map(u32::from);
        let key = red << 16 | green << 8 | blue;
        let mut place = (key.wrapping_mul(0x9E37_79B1) >> 18) as usize;
        while self.places[place].is_some_and(|(other, _)| other != color) {
            place = (place + 1) % PLACES;
        }
        place
    }
}
