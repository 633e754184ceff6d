//! One KPI in its column: name and trend, value and target, and a bar, in as few rows as they need. A sparkline stands
//! beside the trend in every map: it is the trend's picture.

use super::bullet::Bullet;
use super::figure::{Figure, Trend, Verdict};
use super::form::Form;
use super::shapes::{self, BAR_HEIGHT, SPARK_WIDTH};
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
/// Between a sparkline and the words of the trend.
const SPARK_GAP: f64 = 12.0;
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
}

impl<'a> Cell<'a> {
    pub fn new(pen: &Pen, kpi: &'a Kpi, figure: &'a Figure, measure: f64, form: Form) -> Self {
        let trend = figure.trend.as_ref().filter(|_| form.trend_beside);
        let trend = trend.map(|trend| trend_width(pen, kpi, trend));
        Self {
            kpi,
            figure,
            measure,
            name_measure: measure - trend.map_or(0.0, |width| width + GAP),
            trend,
            bullet: Bullet::new(kpi),
            bar: form.bar,
        }
    }

    fn name_height(&self, pen: &Pen, measure: f64) -> f64 {
        pen.height(measure, Role::Small, &self.kpi.head.name.value, Wrap::default())
    }

    /// The height of everything above the value.
    pub fn head_height(&self, pen: &Pen) -> f64 {
        self.name_height(pen, self.name_measure) + self.trend_below(pen)
    }

    /// The height of a trend below the name.
    fn trend_below(&self, pen: &Pen) -> f64 {
        match (&self.figure.trend, self.trend) {
            (Some(trend), None) => {
                let measure = self.measure - ARROW - spark_width(self.kpi);
                pen.height(measure, Role::MetaStrong, &trend.text, Wrap::default())
            }
            _ => 0.0,
        }
    }

    /// Draws the cell, its value `head` below its top. Returns the height.
    pub fn draw(&self, pen: &mut Pen, area: Area, head: f64) -> f64 {
        self.head(pen, area, head);
        let mut height = head + NAME_GAP;
        let values = area.below(height);
        height += value_row::draw(pen, self.figure, values).height;
        if let Some(bullet) = self.bullet {
            height += self.bullet_bar(pen, bullet, area, values.top, height);
        }
        height
    }

    /// The name, and the trend beside its last line or, where the name would be squeezed, below it. Both end just above
    /// the value, so that the trends of a row share a line, and no gap parts a short name from what it names.
    fn head(&self, pen: &mut Pen, area: Area, head: f64) {
        let (name, end) = (&self.kpi.head.name.value, area.top + head - self.trend_below(pen));
        let top = end - self.name_height(pen, self.name_measure);
        pen.paragraph(area.left, top, self.name_measure, Role::Small, Ink::Ink2, name);
        let Some(trend) = &self.figure.trend else { return };
        let spark = spark_width(self.kpi);
        let words = trend_width(pen, self.kpi, trend) - spark;
        match self.trend {
            Some(width) => {
                let (left, top) = (area.right() - width, end - pen.type_.style(Role::Small).line);
                self.sparkline(pen, left, top);
                draw_trend(pen, trend, left + spark, top, words);
            }
            None => {
                let room = area.measure - spark;
                draw_trend(pen, trend, area.left, end, room);
                self.sparkline(pen, area.left + words.min(room) + SPARK_GAP, end);
            }
        }
    }

    fn sparkline(&self, pen: &mut Pen, left: f64, top: f64) {
        if has_spark(self.kpi) {
            shapes::sparkline(pen, &self.kpi.history, left, top + 1.0, SPARK_WIDTH);
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

/// A single number has no course to draw.
fn has_spark(kpi: &Kpi) -> bool {
    kpi.history.len() > 1
}

/// What a sparkline takes beside the words of the trend.
fn spark_width(kpi: &Kpi) -> f64 {
    if has_spark(kpi) { SPARK_WIDTH + SPARK_GAP } else { 0.0 }
}

/// The width of sparkline, arrow and words.
pub fn trend_width(pen: &Pen, kpi: &Kpi, trend: &Trend) -> f64 {
    spark_width(kpi) + ARROW + pen.type_.width(&trend.text, Role::MetaStrong)
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
