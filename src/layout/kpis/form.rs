//! Where trend and bar stand: the same in all cells of a lane, so that they can be compared. What one of them has no room
//! for, none of them has.

use super::bullet::Bullet;
use super::cell::{GAP, trend_width};
use super::figure::Figure;
use super::value_row::{self, Extent};
use crate::layout::card::Area;
use crate::layout::pen::Pen;
use crate::model::Kpi;
use crate::text::{Role, Wrap};

/// The bars of a lane start at the same place: here, or behind the widest figure.
const BAR_START: f64 = 138.0;
/// A shorter bar shows nothing: it moves to a line of its own.
const SHORTEST_BAR: f64 = 44.0;
/// A name is not squeezed under this width by what stands beside it.
const LEAST_NAME: f64 = 72.0;

/// The arrangement of the cells of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// The trend stands beside the name, not below it.
    pub trend_beside: bool,
    /// The bar stands beside the value, so far from the left edge.
    pub bar: Option<f64>,
}

impl Form {
    pub fn of(pen: &Pen, kpis: &[(&Kpi, Figure)], measure: f64) -> Self {
        let needs: Vec<Need> = kpis
            .iter()
            .map(|(kpi, figure)| Need::of(pen, kpi, figure, measure))
            .collect();
        let trend_beside = needs.iter().all(|need| need.trend_fits(pen, measure));
        let bar = bar(&needs, measure);
        Self { trend_beside, bar }
    }
}

/// Where all bars start beside their values, if there is room for all.
fn bar(needs: &[Need], measure: f64) -> Option<f64> {
    let mut with_bar = needs.iter().filter(|need| need.has_bar);
    let start = with_bar
        .clone()
        .map(|need| need.value.end + GAP)
        .fold(BAR_START, f64::max);
    let fits = with_bar.all(|need| need.value.is_one_line()) && measure - start >= SHORTEST_BAR;
    fits.then_some(start)
}

/// What one cell needs room for.
struct Need<'a> {
    name: &'a str,
    /// The width of the trend, its sparkline included.
    trend: Option<f64>,
    value: Extent,
    has_bar: bool,
}

impl<'a> Need<'a> {
    fn of(pen: &Pen, kpi: &'a Kpi, figure: &Figure, measure: f64) -> Self {
        let area = Area {
            left: 0.0,
            top: 0.0,
            measure,
        };
        Self {
            name: &kpi.head.name.value,
            trend: figure.trend.as_ref().map(|trend| trend_width(pen, kpi, trend)),
            value: value_row::draw(&mut Pen::new(pen.type_), figure, area),
            has_bar: Bullet::new(kpi).is_some(),
        }
    }

    /// Below the name the trend takes a line; beside it, it may cost the name one, too, but divides no word.
    fn trend_fits(&self, pen: &Pen, measure: f64) -> bool {
        let Some(width) = self.trend else { return true };
        let smaller = measure - width - GAP;
        if smaller < LEAST_NAME {
            return false;
        }
        let (before, after) = (Name::at(pen, self.name, measure), Name::at(pen, self.name, smaller));
        after.lines <= before.lines + 1 && after.pieces <= before.pieces
    }
}

/// What becomes of a name in a measure.
struct Name {
    lines: usize,
    /// Words, parts of divided ones counted singly.
    pieces: usize,
}

impl Name {
    fn at(pen: &Pen, name: &str, measure: f64) -> Self {
        let lines = pen.type_.lines(name, Role::Small, measure, Wrap::default());
        let pieces = lines.iter().map(|line| line.text.split_whitespace().count());
        Self {
            pieces: pieces.sum(),
            lines: lines.len(),
        }
    }
}
