//! One KPI in its column: name and trend, value and target, bar and sparkline, in as few rows as they need.

use super::bullet::Bullet;
use super::figure::{Figure, Trend, Verdict};
use super::form::{Form, Spark};
use super::shapes::{self, BAR_HEIGHT, SPARK_HEIGHT, SPARK_WIDTH};
use super::value_row;
use crate::layout::card::Area;
use crate::layout::pen::Pen;
use crate::model::Kpi;
use crate::scene::Ink;
use crate::text::{Role, Wrap};

/// Above and below a bar on a line of its own.
const BAR_MARGIN: (f64, f64) = (5.0, 4.0);
/// Between two things in a row.
pub const GAP: f64 = 12.0;
/// Below the name.
const NAME_GAP: f64 = 2.0;
/// Above a sparkline on a line of its own.
const SPARK_GAP: f64 = 6.0;
/// Width of the trend's arrow and the gap behind it.
const ARROW: f64 = 13.0;

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
    /// `None` without a history.
    spark: Option<Spark>,
}

impl<'a> Cell<'a> {
    pub fn new(pen: &Pen, kpi: &'a Kpi, figure: &'a Figure, measure: f64, form: Form) -> Self {
        let trend = figure.trend.as_ref().filter(|_| form.trend_beside);
        let trend = trend.map(|trend| trend_width(pen, trend));
        let spark = (kpi.history.len() > 1).then_some(form.spark);
        let beside_name = match spark {
            Some(Spark::BesideName) => SPARK_WIDTH + GAP,
            _ => 0.0,
        };
        Self {
            kpi,
            figure,
            measure,
            name_measure: measure - trend.map_or(0.0, |width| width + GAP) - beside_name,
            trend,
            bullet: Bullet::new(kpi),
            bar: form.bar,
            spark,
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
            None => {}
            Some(Spark::BesideName) => {
                let left = area.left + self.name_measure + GAP;
                shapes::sparkline(pen, history, left, area.top + 2.0, SPARK_WIDTH);
            }
            Some(Spark::BesideValue(left)) => {
                shapes::sparkline(pen, history, area.left + left, values.top + 9.0, SPARK_WIDTH);
            }
            Some(Spark::Below) => {
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

pub fn trend_width(pen: &Pen, trend: &Trend) -> f64 {
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
