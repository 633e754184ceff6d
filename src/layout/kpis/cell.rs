//! One KPI in its column: name and trend, value and target, bar and sparkline, in as few rows as they need.

use super::bullet::Bullet;
use super::figure::{Figure, Trend, Verdict};
use super::shapes::{self, BAR_HEIGHT, SPARK_HEIGHT, SPARK_WIDTH};
use super::value_row::{self, Extent};
use crate::layout::card::Area;
use crate::layout::pen::Pen;
use crate::model::Kpi;
use crate::scene::Ink;
use crate::text::{Role, Wrap};

/// The bars of a lane start at the same place, as far as the figures before them leave it free.
const BAR_START: f64 = 138.0;
/// A shorter bar shows nothing: it moves to a line of its own.
const SHORTEST_BAR: f64 = 44.0;
/// A bar that gives way to a sparkline keeps more.
const SHORTENED_BAR: f64 = 72.0;
/// Above and below a bar on a line of its own.
const BAR_MARGIN: (f64, f64) = (5.0, 4.0);
/// Between two things in a row.
const GAP: f64 = 12.0;
/// A name is not squeezed under this width by what stands beside it.
const LEAST_NAME: f64 = 72.0;
/// Below the name.
const NAME_GAP: f64 = 2.0;
/// Above a sparkline on a line of its own.
const SPARK_GAP: f64 = 6.0;
/// Width of the trend's arrow and the gap behind it.
const ARROW: f64 = 13.0;

/// Where the sparkline stands.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Spark {
    None,
    BesideName,
    /// So far from the left edge.
    BesideValue(f64),
    Below,
}

/// A KPI whose parts have their places.
pub struct Cell<'a> {
    kpi: &'a Kpi,
    figure: &'a Figure,
    measure: f64,
    name_measure: f64,
    /// The width of a trend beside the name.
    trend: Option<f64>,
    bullet: Option<Bullet>,
    /// The bar stands beside the value, so far from the left edge.
    bar: Option<f64>,
    spark: Spark,
}

impl<'a> Cell<'a> {
    pub fn new(pen: &Pen, kpi: &'a Kpi, figure: &'a Figure, measure: f64) -> Self {
        let trend = figure.trend.as_ref().map(|trend| trend_width(pen, trend));
        // Below the name the trend takes a line; beside it, it may cost the name one, too.
        let name = |measure: f64| Name::at(pen, &kpi.head.name.value, measure);
        let trend = trend.filter(|width| {
            let (left, whole) = (measure - width - GAP, name(measure));
            left >= LEAST_NAME && name(left).lines <= whole.lines + 1 && name(left).pieces <= whole.pieces
        });
        let mut cell = Self {
            kpi,
            figure,
            measure,
            name_measure: measure - trend.map_or(0.0, |width| width + GAP),
            trend,
            bullet: Bullet::new(kpi),
            bar: None,
            spark: Spark::None,
        };
        let area = Area {
            left: 0.0,
            top: 0.0,
            measure,
        };
        let value = value_row::draw(&mut Pen::new(pen.type_), figure, area);
        let start = (value.end + GAP).max(BAR_START);
        let has_bar = cell.bullet.is_some() && value.is_one_line() && measure - start >= SHORTEST_BAR;
        cell.bar = has_bar.then_some(start);
        if kpi.history.len() > 1 {
            cell.place_spark(pen, value);
        }
        cell
    }

    /// Beside the name where that stays as it is, else before or instead of the bar, else beside a name of two lines.
    fn place_spark(&mut self, pen: &Pen, value: Extent) {
        let squeezed = self.name_measure - SPARK_WIDTH - GAP;
        let name = |measure: f64| Name::at(pen, &self.kpi.head.name.value, measure);
        let (before, after) = (name(self.name_measure), name(squeezed));
        let fits = squeezed >= LEAST_NAME && after.pieces <= before.pieces;
        let left = self.bar.unwrap_or(self.measure - SPARK_WIDTH);
        let is_free = value.is_one_line()
            && match self.bar {
                Some(start) => self.measure - start - SPARK_WIDTH - GAP >= SHORTENED_BAR,
                None => left >= value.end + GAP,
            };
        if fits && after.lines == before.lines {
            self.spark = Spark::BesideName;
        } else if is_free {
            self.spark = Spark::BesideValue(left);
            self.bar = self.bar.map(|start| start + SPARK_WIDTH + GAP);
        } else if fits && after.lines <= 2 {
            self.spark = Spark::BesideName;
        } else {
            self.spark = Spark::Below;
        }
        if self.spark == Spark::BesideName {
            self.name_measure = squeezed;
        }
    }

    fn name_height(&self, pen: &Pen, measure: f64) -> f64 {
        pen.height(measure, Role::Small, &self.kpi.head.name.value, Wrap::default())
    }

    /// The height of everything above the value.
    pub fn head_height(&self, pen: &Pen) -> f64 {
        let below = match (&self.figure.trend, self.trend) {
            (Some(trend), None) => pen.height(self.measure - ARROW, Role::MetaStrong, &trend.text, Wrap::default()),
            _ => 0.0,
        };
        self.name_height(pen, self.name_measure) + below
    }

    /// Draws the cell, its value `head` below its top. Returns the height.
    pub fn draw(&self, pen: &mut Pen, area: Area, head: f64) -> f64 {
        self.head(pen, area);
        let mut height = head + NAME_GAP;
        let values = area.below(height);
        height += value_row::draw(pen, self.figure, values).height;
        if let Some(bullet) = self.bullet {
            height += self.bullet_bar(pen, bullet, area, values.top, height);
        }
        let history = &self.kpi.history;
        match self.spark {
            Spark::None => {}
            Spark::BesideName => {
                let left = area.left + self.name_measure + GAP;
                shapes::sparkline(pen, history, left, area.top + 2.0, SPARK_WIDTH);
            }
            Spark::BesideValue(left) => {
                shapes::sparkline(pen, history, area.left + left, values.top + 9.0, SPARK_WIDTH);
            }
            Spark::Below => {
                let top = area.top + height + SPARK_GAP;
                shapes::sparkline(pen, history, area.left, top, area.measure.min(2.0 * SPARK_WIDTH));
                height += SPARK_GAP + SPARK_HEIGHT;
            }
        }
        height
    }

    /// The name, and the trend at the right edge or, where the name would be squeezed, below it.
    fn head(&self, pen: &mut Pen, area: Area) {
        let name = &self.kpi.head.name.value;
        let height = pen.paragraph(area.left, area.top, self.name_measure, Role::Small, Ink::Ink2, name);
        let Some(trend) = &self.figure.trend else { return };
        match self.trend {
            Some(width) => draw_trend(pen, trend, area.right() - width, area.top, width),
            None => draw_trend(pen, trend, area.left, area.top + height, area.measure),
        }
    }

    /// Returns the height that the bar adds below the value.
    fn bullet_bar(&self, pen: &mut Pen, bullet: Bullet, area: Area, values_top: f64, height: f64) -> f64 {
        let on_target = self.figure.on_target;
        if let Some(start) = self.bar {
            let left = area.left + start;
            shapes::bar(pen, bullet, on_target, left, values_top + 12.0, area.measure - start);
            return 0.0;
        }
        let (above, below) = BAR_MARGIN;
        shapes::bar(
            pen,
            bullet,
            on_target,
            area.left,
            area.top + height + above,
            area.measure,
        );
        above + BAR_HEIGHT + below
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

fn trend_width(pen: &Pen, trend: &Trend) -> f64 {
    ARROW + pen.type_.width(&trend.text, Role::MetaStrong)
}

/// Arrow and words, wrapped where there is no room for them.
fn draw_trend(pen: &mut Pen, trend: &Trend, left: f64, top: f64, measure: f64) {
    let ink = match trend.verdict {
        Verdict::Better => Ink::Good,
        Verdict::Worse => Ink::Bad,
        Verdict::Flat => Ink::Ink2,
    };
    shapes::arrow(pen, trend.direction, left, top + 3.5, ink);
    pen.paragraph(left + ARROW, top, measure - ARROW, Role::MetaStrong, ink, &trend.text);
}
