//! Whether a picture can be seen on a light page and on a dark one.

use super::Pixels;

/// What a picture needs behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It brings its own background, or can be seen on any.
    Any,
    /// Dark shapes on nothing: it would vanish on a dark page.
    Dark,
    /// Light shapes on nothing: it would vanish on a light page.
    Light,
}

/// Brightness, 0 to 255, from which on a colour is hard to see on white, and up to which on a dark page.
const LIGHT: u32 = 165;
const DARK: u32 = 85;

impl Pixels {
    pub fn tone(&self) -> Tone {
        let (mut light, mut dark, mut seen, mut clear) = (0, 0, 0, 0);
        for [red, green, blue, alpha] in self.rgba.iter().map(|pixel| pixel.map(u32::from)) {
            let brightness = (red * 299 + green * 587 + blue * 114) / 1000;
            let weight = u64::from(alpha);
            seen += weight;
            clear += 255 - weight;
            light += if brightness >= LIGHT { weight } else { 0 };
            dark += if brightness <= DARK { weight } else { 0 };
        }
        // A tenth of the shapes may vanish before a logo cannot be read, such as a shade or an inner form.
        let (is_light, is_dark) = (light * 10 > seen, dark * 10 > seen);
        if clear * 50 < seen || !(is_light || is_dark) {
            Tone::Any
        } else if dark >= light {
            Tone::Dark
        } else {
            Tone::Light
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLACK: [u8; 4] = [0, 0, 0, 255];
    const WHITE: [u8; 4] = [255, 255, 255, 255];
    const TEAL: [u8; 4] = [20, 150, 140, 255];
    const CLEAR: [u8; 4] = [0, 0, 0, 0];

    #[test]
    fn tones() {
        for (pixels, tone) in [
            ([BLACK, CLEAR], Tone::Dark),
            ([WHITE, CLEAR], Tone::Light),
            ([TEAL, CLEAR], Tone::Any),
            ([BLACK, WHITE], Tone::Any),
            ([CLEAR, CLEAR], Tone::Any),
        ] {
            assert_eq!(Pixels::new(2, 1, pixels.to_vec()).unwrap().tone(), tone, "{pixels:?}");
        }
    }
}
