//! How the picture is printed from the page: on as few sheets of A3 as it takes, with the stage bar on all of them.

use crate::scene::{Band, Scene};

/// Height over width of A3 across within margins of 10 mm; 5 mm of the height are left to rounding.
const SHEET: f64 = 272.0 / 400.0;
/// The least share of the width that the picture takes: body type has 7 points there.
const LEAST: f64 = 0.79;
/// The head and the stage bar are never parted.
const FIRST: usize = 2;

/// Where the picture is parted, and how wide it is on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Print {
    /// The bands that begin a sheet after the first.
    pub starts: Vec<usize>,
    /// A share of the sheet's width.
    pub share: f64,
}

/// One sheet where that is enough, else as few as there can be with readable type, as alike in height as their bands
/// allow. A band that is higher than a sheet goes on on the next.
pub fn plan(scene: &Scene) -> Print {
    let room = scene.width * SHEET;
    let share = |height: f64| (room / height).clamp(LEAST, 1.0);
    if room / scene.height >= LEAST {
        return Print {
            starts: Vec::new(),
            share: share(scene.height),
        };
    }
    let bands = Bands::of(scene);
    let fewest = bands.starts(room / LEAST);
    let lower = bands
        .heights()
        .into_iter()
        .find(|height| bands.starts(*height).len() <= fewest.len());
    let starts = lower.map_or(fewest, |height| bands.starts(height));
    Print {
        share: share(bands.highest(&starts)),
        starts,
    }
}

/// The heights of the bands, and of the stage bar that later sheets repeat.
struct Bands {
    heights: Vec<f64>,
    bar: f64,
}

impl Bands {
    fn of(scene: &Scene) -> Self {
        let height = |band: &Band| band.bottom - band.top;
        let bar = scene.bands.iter().find(|band| band.id == "stages");
        Self {
            heights: scene.bands.iter().map(height).collect(),
            bar: bar.map_or(0.0, height),
        }
    }

    /// The bands that begin a sheet if none may be higher than this. A band that is higher itself stays with what is
    /// before it.
    fn starts(&self, most: f64) -> Vec<usize> {
        let mut starts = Vec::new();
        let mut filled = 0.0;
        for (at, height) in self.heights.iter().enumerate() {
            let helps = self.bar + height <= most || filled > most;
            if at >= FIRST && filled + height > most && helps {
                starts.push(at);
                filled = self.bar;
            }
            filled += height;
        }
        starts
    }

    /// The height of the highest sheet.
    fn highest(&self, starts: &[usize]) -> f64 {
        let (mut highest, mut filled) = (0.0_f64, 0.0);
        for (at, height) in self.heights.iter().enumerate() {
            if starts.contains(&at) {
                filled = self.bar;
            }
            filled += height;
            highest = highest.max(filled);
        }
        highest
    }

    /// All heights that a sheet could have, from the lowest on.
    fn heights(&self) -> Vec<f64> {
        let mut all = Vec::new();
        for first in 0..self.heights.len() {
            let mut height = if first >= FIRST { self.bar } else { 0.0 };
            for band in &self.heights[first..] {
                height += band;
                all.push(height);
            }
        }
        all.sort_by(f64::total_cmp);
        all
    }
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
        assert!(plan(&scene(&[300.0, 60.0, 700.0])).starts.is_empty());
        let two = plan(&scene(&[300.0, 60.0, 700.0, 500.0, 400.0, 100.0]));
        assert_eq!(two.starts, [3]);
        // 1088 pixels for 1060 and 1060.
        assert_eq!(two.share, 1.0);
        let high = plan(&scene(&[300.0, 60.0, 1900.0, 1800.0]));
        assert_eq!((high.starts, high.share), (vec![3], LEAST));
    }

    #[test]
    fn more_than_two_sheets_are_alike_in_height_too() {
        let three = plan(&scene(&[300.0, 60.0, 900.0, 900.0, 400.0, 500.0, 100.0]));
        assert_eq!(three.starts, [3, 4]);
        // 1088 pixels for 1260, 960 and 1060.
        assert_eq!(three.share, 1088.0 / 1260.0);
    }
}
