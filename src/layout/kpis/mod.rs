//! The KPI lane: for each measure its name and trend, its value, its target and a bullet bar; with a history also a
//! sparkline. The measures of the whole journey stand below, in a row across all stages.

mod bullet;
mod cell;
mod figure;
mod form;
mod shapes;
mod value_row;

use super::Sheet;
use super::card::Area;
use super::grid::{CARD_GAP, LANE_PADDING};
use super::ids::Ids;
use super::pen::Pen;
use super::span::spanning_rows;
use crate::model::{KpiIx, Map};
use crate::text::Role;
use cell::Cell;
pub use figure::Figure;
use form::Form;

/// Cells of a row share the height of their heads as long as no name is higher than two lines; a trend below the name
/// adds its own line.
const HIGHEST_SHARED: f64 = 33.0;

pub fn lane(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let map = sheet.map;
    let mut ids = Ids::new("kpi", map.kpis.iter().map(|kpi| kpi.head.id.as_str()));
    let journey = only_of_journey(sheet.whole, map);
    let form = form(sheet, pen, &journey);
    let mut height = 0.0;
    if has_cells(map) {
        height = cells(sheet, pen, &mut ids, form, top + LANE_PADDING) + 2.0 * LANE_PADDING;
    }
    if !journey.is_empty() {
        // The rows follow the cells directly: the padding between them would be counted twice.
        height = (height - LANE_PADDING).max(0.0);
        let caption = sheet.words.whole_journey;
        height += spanning_rows(
            sheet,
            pen,
            (top + height, height == 0.0),
            caption,
            &journey,
            |pen, items, top| {
                let items: Vec<(usize, KpiIx)> = items.iter().copied().enumerate().collect();
                row(sheet, pen, &mut ids, form, &items, top)
            },
        );
    }
    height
}

/// The arrangement that has room for each measure of the lane.
fn form(sheet: &Sheet, pen: &Pen, journey: &[KpiIx]) -> Form {
    let map = sheet.map;
    let of_stages = map.stage_indices().flat_map(|stage| map.kpis_of(stage));
    let kpis = of_stages.chain(journey.iter().copied()).map(|ix| map.kpi(ix));
    let figures: Vec<_> = kpis.map(|kpi| (kpi, Figure::new(kpi, sheet.words))).collect();
    Form::of(pen, &figures, sheet.grid.text_measure())
}

pub fn has_content(map: &Map) -> bool {
    !map.journey_kpis.is_empty() || has_cells(map)
}

fn has_cells(map: &Map) -> bool {
    map.stage_indices().any(|stage| !map.kpis_of(stage).is_empty())
}

/// The KPIs of the whole journey that no stage shows, as far as they belong to this part of it.
fn only_of_journey(whole: &Map, part: &Map) -> Vec<KpiIx> {
    let mut shown = vec![false; whole.kpis.len()];
    for ix in whole.stage_indices().flat_map(|stage| whole.kpis_of(stage)) {
        shown[ix.at()] = true;
    }
    let journey = part.journey_kpis.iter().copied();
    journey.filter(|ix| !shown[ix.at()]).collect()
}

/// Draws the KPIs of all stages: the first of each in one row, the second in the next. Returns the height.
fn cells(sheet: &Sheet, pen: &mut Pen, ids: &mut Ids, form: Form, top: f64) -> f64 {
    let columns: Vec<Vec<KpiIx>> = sheet
        .map
        .stage_indices()
        .map(|stage| sheet.map.kpis_of(stage))
        .collect();
    for (column, kpis) in columns.iter().enumerate() {
        if kpis.is_empty() {
            pen.empty_cell(sheet.grid.text_left(column), top);
        }
    }
    let rows = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut height = 0.0;
    for at in 0..rows {
        let nth = |(column, kpis): (usize, &Vec<KpiIx>)| kpis.get(at).map(|ix| (column, *ix));
        let items: Vec<(usize, KpiIx)> = columns.iter().enumerate().filter_map(nth).collect();
        height += if at > 0 { CARD_GAP } else { 0.0 };
        height += row(sheet, pen, ids, form, &items, top + height);
    }
    height.max(Role::Body.style().line)
}

/// Draws KPIs side by side, their values on one line. Returns the height.
fn row(sheet: &Sheet, pen: &mut Pen, ids: &mut Ids, form: Form, items: &[(usize, KpiIx)], top: f64) -> f64 {
    let measure = sheet.grid.text_measure();
    let figures: Vec<Figure> = items
        .iter()
        .map(|(_, ix)| Figure::new(sheet.map.kpi(*ix), sheet.words))
        .collect();
    let cells: Vec<Cell> = items
        .iter()
        .zip(&figures)
        .map(|((_, ix), figure)| Cell::new(pen, sheet.map.kpi(*ix), figure, measure, form))
        .collect();
    let heads: Vec<f64> = cells.iter().map(|cell| cell.head_height(pen)).collect();
    let trend_below = if form.trend_beside {
        0.0
    } else {
        Role::MetaStrong.style().line
    };
    let shared = heads
        .iter()
        .copied()
        .filter(|head| *head <= HIGHEST_SHARED + trend_below)
        .fold(0.0, f64::max);
    let mut tallest = 0.0_f64;
    for (((column, ix), cell), (figure, head)) in items.iter().zip(&cells).zip(figures.iter().zip(heads)) {
        let area = Area {
            left: sheet.grid.text_left(*column),
            top,
            measure,
        };
        let kpi = sheet.map.kpi(*ix);
        let label = format!("{}: {}", kpi.head.name.value, figure.spoken());
        pen.group(ids.next(&kpi.head.id), label, |pen| {
            tallest = tallest.max(cell.draw(pen, area, head.max(shared)));
        });
    }
    tallest
}
