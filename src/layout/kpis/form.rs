//! Where trend, bar and sparkline stand: the same in all cells of a lane, so that they can be compared. What one of them
//! has no room for, none of them has.

use super::bullet::Bullet;
use super::cell::{GAP, trend_width};
use super::figure::Figure;
use super::shapes::SPARK_WIDTH;
use super::value_row::{self, Extent};
use crate::layout::card::Area;
use crate::layout::pen::Pen;
use crate::model::Kpi;
use crate::text::{Role, Wrap};

/// The bars of a lane start at the same place: here, or behind the widest figure.
const BAR_START: f64 = 138.0;
/// A shorter bar shows nothing: it moves to a line of its own.
const SHORTEST_BAR: f64 = 44.0;
/// A bar that gives way to a sparkline keeps more.
const SHORTENED_BAR: f64 = 72.0;
/// A name is not squeezed under this width by what stands beside it.
const LEAST_NAME: f64 = 72.0;

/// Where the sparkline stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spark {
    BesideName,
    /// So far from the left edge.
    BesideValue(f64),
    Below,
}

/// The arrangement of the cells of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// The trend stands beside the name, not below it.
    pub trend_beside: bool,
    /// The bar stands beside the value, so far from the left edge.
    pub bar: Option<f64>,
    /// For those that have a history.
    pub spark: Spark,
}

impl Form {
    pub fn of(pen: &Pen, kpis: &[(&Kpi, Figure)], measure: f64) -> Self {
        let needs: Vec<Need> = kpis
            .iter()
            .map(|(kpi, figure)| Need::of(pen, kpi, figure, measure))
            .collect();
        let trend_beside = needs.iter().all(|need| need.trend_fits(pen, measure));
        let bar = bar(&needs, measure);
        let (spark, bar) = spark(pen, &needs, (trend_beside, bar), measure);
        Self {
            trend_beside,
            bar,
            spark,
        }
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

/// Beside the names where they stay as they are, else before or instead of the bars, else beside names of two lines.
/// With it the start of the bars, which give way.
fn spark(pen: &Pen, needs: &[Need], (trend_beside, bar): (bool, Option<f64>), measure: f64) -> (Spark, Option<f64>) {
    let drawn = || needs.iter().filter(|need| need.has_spark);
    let squeezed = |most: Option<usize>| {
        drawn().all(|need| {
            let measure = need.name_measure(trend_beside, measure);
            need.fits(pen, measure, measure - SPARK_WIDTH - GAP, most)
        })
    };
    let left = bar.unwrap_or(measure - SPARK_WIDTH);
    let is_free = drawn().all(|need| need.value.is_one_line() && need.value.end + GAP <= left)
        && bar.is_none_or(|start| measure - start - SPARK_WIDTH - GAP >= SHORTENED_BAR);
    if squeezed(None) {
        (Spark::BesideName, bar)
    } else if is_free {
        (Spark::BesideValue(left), bar.map(|start| start + SPARK_WIDTH + GAP))
    } else if squeezed(Some(2)) {
        (Spark::BesideName, bar)
    } else {
        (Spark::Below, bar)
    }
}

/// What one cell needs room for.
struct Need<'a> {
    name: &'a str,
    /// The width of the trend.
    trend: Option<f64>,
    value: Extent,
    has_bar: bool,
    has_spark: bool,
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
            trend: figure.trend.as_ref().map(|trend| trend_width(pen, trend)),
            value: value_row::draw(&mut Pen::new(pen.type_), figure, area),
            has_bar: Bullet::new(kpi).is_some(),
            has_spark: kpi.history.len() > 1,
        }
    }

    /// Below the name the trend takes a line; beside it, it may cost the name one, too.
    fn trend_fits(&self, pen: &Pen, measure: f64) -> bool {
        let Some(width) = self.trend else { return true };
        let most = Name::at(pen, self.name, measure).lines + 1;
        self.fits(pen, measure, measure - width - GAP, Some(most))
    }

    fn name_measure(&self, trend_beside: bool, measure: f64) -> f64 {
        measure - self.trend.filter(|_| trend_beside).map_or(0.0, |width| width + GAP)
    }

    /// Whether the name goes from one measure into a smaller one in at most so many lines, else in as many as before,
    /// and without a division that it did not have.
    fn fits(&self, pen: &Pen, measure: f64, smaller: f64, most: Option<usize>) -> bool {
        if smaller < LEAST_NAME {
            return false;
        }
        let (before, after) = (Name::at(pen, self.name, measure), Name::at(pen, self.name, smaller));
        after.lines <= most.unwrap_or(before.lines) && after.pieces <= before.pieces
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
