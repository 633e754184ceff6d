//! Finds a place for what is said at a point: the cheapest of many around it.
//!
//! Covering another text, a mark or a line costs most, then distance and the wrong side of the curve. Where nothing
//! is cheaper than covering a text, the saying becomes a note under the band.

use super::bounds::Bounds;
use super::candidate::{Candidate, Direction};
use super::collect::Saying;
use super::ends::End;
use super::field::{Field, price};
use crate::text::{Line, Role, Typesetter, Wrap};

/// Distances from the point that are tried.
const DISTANCES: [f64; 8] = [20.0, 30.0, 42.0, 56.0, 72.0, 90.0, 112.0, 136.0];
/// Measures of the text that are tried, and what the less handsome ones cost.
const MEASURES: [(f64, f64); 3] = [(148.0, 0.0), (118.0, 5.0), (210.0, 4.0)];
/// Between the figure and what is said.
const FIGURE_GAP: f64 = 8.0;

/// Where a saying belongs.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
    pub track: usize,
    pub x: f64,
    pub y: f64,
    pub radius: f64,
    /// The edges of the column of its stage.
    pub column: (f64, f64),
    /// In front of a quote; a feeling stands alone.
    pub figure: Option<&'a str>,
    pub saying: &'a Saying,
    /// At a peak it stands above, at a low below.
    pub above: bool,
}

/// What a wish has to look at besides the field.
#[derive(Clone, Copy, Debug)]
pub struct Limits<'a> {
    /// Texts stay within.
    pub bounds: Bounds,
    /// The rule in the middle of the scale.
    pub middle: f64,
    /// Above this line stand the names of the moments of truth.
    pub header: f64,
    pub truths: &'a [Bounds],
    /// The names at the ends of the lines.
    pub ends: &'a [End],
}

/// A saying with its place.
#[derive(Clone, Debug)]
pub struct Callout {
    pub bounds: Bounds,
    pub figure: Option<Line>,
    pub lines: Vec<Line>,
    pub role: Role,
    /// From the point to the text.
    pub leader: Option<((f64, f64), (f64, f64))>,
}

impl Callout {
    /// What is said reads against the direction of the map, with the figure at the far side.
    pub fn is_opposed(&self) -> bool {
        self.lines.iter().all(|line| line.opposed)
    }

    /// The edges of what is said, without the figure.
    pub fn text_edges(&self) -> (f64, f64) {
        let space = figure_space(self.figure.as_ref());
        if self.is_opposed() {
            (self.bounds.left, self.bounds.right - space)
        } else {
            (self.bounds.left + space, self.bounds.right)
        }
    }
}

/// The width of a figure and the gap behind it.
fn figure_space(figure: Option<&Line>) -> f64 {
    figure.map_or(0.0, |figure| figure.width + FIGURE_GAP)
}

/// The text of a wish, broken to one measure.
struct Setting {
    lines: Vec<Line>,
    /// Width and height.
    size: (f64, f64),
    price: f64,
}

/// The cheapest place for a saying, if there is one at all. It is entered into the field.
pub fn place(wish: &Wish, limits: &Limits, field: &mut Field, type_: &Typesetter) -> Option<Callout> {
    let figure = wish.figure.map(|figure| type_.line(figure, Role::Score));
    let settings = settings(wish.saying, figure_space(figure.as_ref()), type_);
    let mut best: Option<(f64, usize, Candidate)> = None;
    for distance in DISTANCES {
        for (i, setting) in settings.iter().enumerate() {
            for direction in Direction::ALL {
                let limit = best.as_ref().map_or(price::TEXT, |(cost, _, _)| *cost);
                let candidate = Candidate::new(wish, limits, setting.size, direction, distance);
                let cost = candidate.cost(wish, limits, field, limit) + setting.price;
                if cost < limit {
                    best = Some((cost, i, candidate));
                }
            }
        }
        // Nothing farther away can be cheaper than its own distance.
        if best.as_ref().is_some_and(|(cost, _, _)| *cost <= distance) {
            break;
        }
    }
    let (_, chosen, candidate) = best?;
    field.add_text(candidate.bounds);
    if let Some((from, to)) = candidate.leader {
        field.add_stroke(from, to);
    }
    let lines = settings.into_iter().nth(chosen).map(|setting| setting.lines)?;
    Some(Callout {
        bounds: candidate.bounds,
        figure,
        lines,
        role: wish.saying.role(),
        leader: candidate.leader,
    })
}

fn settings(saying: &Saying, figure_space: f64, type_: &Typesetter) -> Vec<Setting> {
    let wrap = Wrap {
        balanced: true,
        ..Wrap::default()
    };
    let mut settings: Vec<Setting> = Vec::new();
    for (measure, price) in MEASURES {
        let lines = type_.lines(saying.text(), saying.role(), measure, wrap);
        let text = lines.iter().map(|line| line.width).fold(0.0, f64::max);
        let height = (lines.len() as f64 * saying.role().style().line).max(Role::Score.style().line);
        if settings.iter().all(|other| other.lines != lines) {
            settings.push(Setting {
                lines,
                size: (figure_space + text, height),
                price,
            });
        }
    }
    settings
}

#[cfg(test)]
mod tests {
    use super::super::curve::Curve;
    use super::super::field;
    use super::*;

    const BAND: Bounds = Bounds {
        left: 200.0,
        top: 0.0,
        right: 900.0,
        bottom: 300.0,
    };

    fn placed(field: &mut Field, above: bool) -> Option<Callout> {
        placed_in((350.0, 650.0), field, above)
    }

    fn placed_in(column: (f64, f64), field: &mut Field, above: bool) -> Option<Callout> {
        placed_beside((&[], &[]), column, field, above)
    }

    fn placed_beside(
        (truths, ends): (&[Bounds], &[End]),
        column: (f64, f64),
        field: &mut Field,
        above: bool,
    ) -> Option<Callout> {
        let saying = Saying::Quote("“Twenty minutes and it works.”".to_owned());
        let wish = Wish {
            track: 0,
            x: 500.0,
            y: 150.0,
            radius: 12.4,
            column,
            figure: Some("+2"),
            saying: &saying,
            above,
        };
        let limits = Limits {
            bounds: BAND,
            middle: 290.0,
            header: 110.0,
            truths,
            ends,
        };
        place(&wish, &limits, field, &Typesetter::new("en"))
    }

    #[test]
    fn a_free_peak_is_spoken_above_and_a_low_below() {
        let above = placed(&mut Field::new(BAND), true).expect("the band is empty");
        assert_eq!((above.bounds.bottom, above.leader), (130.0, None));
        let below = placed(&mut Field::new(BAND), false).expect("the band is empty");
        assert_eq!(below.bounds.top, 170.0);
    }

    #[test]
    fn a_text_is_never_covered_while_there_is_another_place() {
        let mut field = Field::new(BAND);
        let mut texts: Vec<Bounds> = Vec::new();
        while let Some(callout) = placed(&mut field, true) {
            assert!(
                texts.iter().all(|other| !other.overlaps(&callout.bounds)),
                "{:?}",
                callout.bounds
            );
            assert!(BAND.holds(&callout.bounds));
            texts.push(callout.bounds);
        }
        // No leader leads through a text, so those that are closest close the way to others.
        assert!(texts.len() > 3, "only {} fit around the point", texts.len());
    }

    #[test]
    fn a_text_covers_no_mark_but_becomes_a_note() {
        let mut field = Field::new(BAND);
        assert!(placed(&mut Field::new(BAND), true).is_some());
        for (column, row) in (0..24).flat_map(|column| (0..10).map(move |row| (column, row))) {
            field.add_mark(210.0 + 30.0 * column as f64, 15.0 + 30.0 * row as f64, 7.0);
        }
        assert!(placed(&mut field, true).is_none());
    }

    #[test]
    fn a_curve_drives_a_text_away() {
        let mut field = Field::new(BAND);
        let wall = |y: f64| Curve::through(vec![(300.0, y), (700.0, y)]);
        field.add_curve(field::Line::Curve(1), &wall(120.0));
        let callout = placed(&mut field, true).expect("there is room below");
        assert!(callout.bounds.top > 128.0);
    }

    #[test]
    fn a_text_in_the_column_of_another_stage_has_a_leader() {
        // The point stands at the right edge of its column.
        let column = (300.0, 510.0);
        let mut field = Field::new(BAND);
        let mut elsewhere = 0;
        while let Some(callout) = placed_in(column, &mut field, true) {
            let middle = (callout.bounds.left + callout.bounds.right) / 2.0;
            if middle > column.1 {
                elsewhere += 1;
                assert!(callout.leader.is_some(), "{:?}", callout.bounds);
            }
        }
        assert!(elsewhere > 0, "some found no room in their own column");
        let mut free = Field::new(BAND);
        let callout = placed_in(column, &mut free, true).expect("the band is empty");
        assert!(
            callout.bounds.left + callout.bounds.right <= 2.0 * column.1,
            "{:?}",
            callout.bounds
        );
    }

    #[test]
    fn a_text_stands_neither_among_the_moments_of_truth_nor_among_the_names_of_others() {
        let column = (350.0, 650.0);
        let place = |truths: &[Bounds], ends: &[End]| {
            placed_beside((truths, ends), column, &mut Field::new(BAND), true).expect("the band is empty")
        };
        let alone = place(&[], &[]).bounds;
        assert_eq!(alone.bottom, 130.0);
        let name = Bounds::at(alone.right + 40.0, alone.top, 60.0, 30.0);
        assert!(place(&[name], &[]).bounds.top >= 110.0);
        let end = |track| End {
            track: Some(track),
            bounds: Bounds::at(alone.right + 8.0, alone.top - 12.0, 60.0, 15.0),
            lines: Vec::new(),
            to_right_edge: false,
        };
        assert_eq!(place(&[], &[end(0)]).bounds, alone, "beside its own persona's name");
        assert_ne!(place(&[], &[end(1)]).bounds, alone);
    }

    #[test]
    fn no_line_leads_across_another_persona_while_there_is_a_place_farther_off() {
        let mut field = Field::new(BAND);
        let wall = |y: f64| Curve::through(vec![(300.0, y), (700.0, y)]);
        field.add_text(Bounds::at(420.0, 60.0, 160.0, 75.0));
        field.add_curve(field::Line::Curve(1), &wall(180.0));
        let callout = placed(&mut field, true).expect("there is room above the line");
        assert!(callout.bounds.bottom < 180.0, "{:?}", callout.bounds);
    }
}
