//! Colours that people take for the same one, however light or dark they are.

use crate::model::Rgb;

/// Hues this near, in degrees, go by the same name.
const NEAR: i32 = 24;
/// A colour whose channels are this near to each other is a grey or a brown rather than a colour of its own.
const DULL: i32 = 96;

/// Two vivid colours of nearly the same hue.
pub fn are_alike(a: Rgb, b: Rgb) -> bool {
    let (Some(a), Some(b)) = (hue(a), hue(b)) else {
        return false;
    };
    let apart = (a - b).rem_euclid(360);
    apart.min(360 - apart) <= NEAR
}

/// In degrees, from red over green and blue; `None` for a dull colour.
fn hue(Rgb(red, green, blue): Rgb) -> Option<i32> {
    let (red, green, blue) = (i32::from(red), i32::from(green), i32::from(blue));
    let highest = red.max(green).max(blue);
    let range = highest - red.min(green).min(blue);
    if range < DULL {
        return None;
    }
    let (sector, beyond) = match highest {
        _ if highest == red => (0, green - blue),
        _ if highest == green => (120, blue - red),
        _ => (240, red - green),
    };
    Some((sector + 60 * beyond / range).rem_euclid(360))
}
