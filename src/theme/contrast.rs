//! Contrast between two colours as WCAG 2 defines it, and colours moved in lightness until a contrast holds.

use crate::model::Rgb;

/// The contrast that text needs against its background.
pub const TEXT: f64 = 4.5;
/// The contrast that graphics need.
pub const GRAPHICS: f64 = 3.0;

/// From 1 for equal colours to 21 for black on white.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The contrast against the background that it is weakest on.
pub fn weakest(color: Rgb, backgrounds: &[Rgb]) -> f64 {
    backgrounds
        .iter()
        .map(|background| contrast(color, *background))
        .fold(21.0, f64::min)
}

/// `color` as it is if its contrast suffices on every background; otherwise made darker, or lighter on dark
/// backgrounds, by the smallest step that suffices.
pub fn readable(color: Rgb, backgrounds: &[Rgb], least: f64) -> Rgb {
    let on_light = weakest(Rgb(0, 0, 0), backgrounds) >= weakest(Rgb(255, 255, 255), backgrounds);
    let target = if on_light { Rgb(0, 0, 0) } else { Rgb(255, 255, 255) };
    (0..=255)
        .map(|step| mix(color, target, step))
        .find(|moved| weakest(*moved, backgrounds) >= least)
        .unwrap_or(target)
}

/// `share` of 255 parts of `b` in `a`.
pub fn mix(a: Rgb, b: Rgb, share: u8) -> Rgb {
    let share = u32::from(share);
    let channel = |a: u8, b: u8| ((u32::from(a) * (255 - share) + u32::from(b) * share + 127) / 255) as u8;
    Rgb(channel(a.0, b.0), channel(a.1, b.1), channel(a.2, b.2))
}

/// Relative luminance, 0 to 1.
fn luminance(color: Rgb) -> f64 {
    let linear = |channel: u8| f64::from(LINEAR[channel as usize]);
    (0.2126 * linear(color.0) + 0.7152 * linear(color.1) + 0.0722 * linear(color.2)) / 1e6
}

/// The light of an sRGB channel in millionths. A table, because a power differs between platforms in its last digit.
#[rustfmt::skip]
const LINEAR: [u32; 256] = [
    0, 304, 607, 911, 1214, 1518, 1821, 2125, 2428, 2732, 3035, 3347,
    3677, 4025, 4391, 4777, 5182, 5605, 6049, 6512, 6995, 7499, 8023, 8568,
    9134, 9721, 10330, 10960, 11612, 12286, 12983, 13702, 14444, 15209, 15996, 16807,
    17642, 18500, 19382, 20289, 21219, 22174, 23153, 24158, 25187, 26241, 27321, 28426,
    29557, 30713, 31896, 33105, 34340, 35601, 36889, 38204, 39546, 40915, 42311, 43735,
    45186, 46665, 48172, 49707, 51269, 52861, 54480, 56128, 57805, 59511, 61246, 63010,
    64803, 66626, 68478, 70360, 72272, 74214, 76185, 78187, 80220, 82283, 84376, 86500,
    88656, 90842, 93059, 95307, 97587, 99899, 102242, 104616, 107023, 109462, 111932, 114435,
    116971, 119538, 122139, 124772, 127438, 130136, 132868, 135633, 138432, 141263, 144128, 147027,
    149960, 152926, 155926, 158961, 162029, 165132, 168269, 171441, 174647, 177888, 181164, 184475,
    187821, 191202, 194618, 198069, 201556, 205079, 208637, 212231, 215861, 219526, 223228, 226966,
    230740, 234551, 238398, 242281, 246201, 250158, 254152, 258183, 262251, 266356, 270498, 274677,
    278894, 283149, 287441, 291771, 296138, 300544, 304987, 309469, 313989, 318547, 323143, 327778,
    332452, 337164, 341914, 346704, 351533, 356400, 361307, 366253, 371238, 376262, 381326, 386429,
    391572, 396755, 401978, 407240, 412543, 417885, 423268, 428690, 434154, 439657, 445201, 450786,
    456411, 462077, 467784, 473531, 479320, 485150, 491021, 496933, 502886, 508881, 514918, 520996,
    527115, 533276, 539479, 545724, 552011, 558340, 564712, 571125, 577580, 584078, 590619, 597202,
    603827, 610496, 617207, 623960, 630757, 637597, 644480, 651406, 658375, 665387, 672443, 679542,
    686685, 693872, 701102, 708376, 715694, 723055, 730461, 737910, 745404, 752942, 760525, 768151,
    775822, 783538, 791298, 799103, 806952, 814847, 822786, 830770, 838799, 846873, 854993, 863157,
    871367, 879622, 887923, 896269, 904661, 913099, 921582, 930111, 938686, 947307, 955973, 964686,
    973445, 982251, 991102, 1000000,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
        assert_eq!(contrast(black, white), 21.0);
        assert_eq!(contrast(white, white), 1.0);
        assert!((contrast(Rgb(0x77, 0x77, 0x77), white) - 4.48).abs() < 0.01);
    }

    #[test]
    fn a_weak_colour_is_moved_just_far_enough() {
        let white = Rgb(255, 255, 255);
        let yellow = readable(Rgb(0xFF, 0xD4, 0x00), &[white], TEXT);
        let ratio = contrast(yellow, white);
        assert!((TEXT..TEXT + 0.1).contains(&ratio), "{yellow:?} has {ratio}");
        let navy = readable(Rgb(0, 0, 0x60), &[Rgb(0x0F, 0x14, 0x24)], TEXT);
        assert!(contrast(navy, Rgb(0x0F, 0x14, 0x24)) >= TEXT);
        assert_eq!(readable(Rgb(0x31, 0x45, 0xC0), &[white], TEXT), Rgb(0x31, 0x45, 0xC0));
    }
}
