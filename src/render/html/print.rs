//! How the picture is printed from the page: on one sheet of A3, or on two with the stage bar on both.

use crate::scene::{Band, Scene};

/// Height over width of A3 across within margins of 10 mm; 5 mm of the height are left to rounding.
const SHEET: f64 = 272.0 / 400.0;
/// The least share of the width that the picture takes: body type has 7 points there.
const LEAST: f64 = 0.79;

/// Where the picture is parted, and how wide it is on paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Print {
    /// The band that begins the second sheet.
    pub second: Option<usize>,
    /// A share of the sheet's width.
    pub share: f64,
}

/// One sheet where that is enough, else the two that are most alike in height. What is higher than both goes on on more
/// sheets, between bands.
pub fn plan(scene: &Scene) -> Print {
    let room = scene.width * SHEET;
    let share = |height: f64| (room / height).min(1.0);
    if share(scene.height) >= LEAST {
        return Print {
            second: None,
            share: share(scene.height),
        };
    }
    let parts = (2..scene.bands.len()).map(|at| (at, higher_part(scene, at)));
    let best = parts.min_by(|one, other| one.1.total_cmp(&other.1));
    Print {
        second: best.map(|(at, _)| at),
        share: best.map_or(1.0, |(_, height)| share(height)).max(LEAST),
    }
}

/// The height of the higher of two sheets, the second of which begins with this band and repeats the stage bar.
fn higher_part(scene: &Scene, at: usize) -> f64 {
    let height = |bands: &[Band]| bands.iter().map(|band| band.bottom - band.top).sum::<f64>();
    let (first, second) = scene.bands.split_at(at);
    let bar = first.iter().find(|band| band.id == "stages");
    height(first).max(height(second) + bar.map_or(0.0, |bar| bar.bottom - bar.top))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(heights: &[f64]) -> Scene {
        let mut bottom = 0.0;
        let band = |(at, height): (usize, &f64)| {
            bottom += height;
            Band {
                id: if at == 1 { "stages" } else { "lane" }.to_owned(),
                name: String::new(),
                top: bottom - height,
                bottom,
            }
        };
        let bands: Vec<Band> = heights.iter().enumerate().map(band).collect();
        Scene {
            width: 1600.0,
            height: bottom,
            title: String::new(),
            description: String::new(),
            lang: "en".to_owned(),
            rtl: false,
            nodes: Vec::new(),
            bands,
        }
    }

    #[test]
    fn a_low_picture_has_one_sheet_and_a_high_one_two_alike() {
        assert_eq!(plan(&scene(&[300.0, 60.0, 700.0])).second, None);
        let two = plan(&scene(&[300.0, 60.0, 700.0, 500.0, 400.0, 100.0]));
        assert_eq!(two.second, Some(3));
        // 1088 pixels for 1060 and 1060.
        assert_eq!(two.share, 1.0);
        let high = plan(&scene(&[300.0, 60.0, 1900.0, 1800.0]));
        assert_eq!((high.second, high.share), (Some(3), LEAST));
    }
}
