//! The KPI lane: for each measure its name and trend, its value, its target and a bullet bar; with a history also a
//! sparkline. The measures of the whole journey stand below, in a row across all stages.

mod bullet;
mod draw;
mod figure;

pub use figure::Figure;

use super::Sheet;
use super::card::{Area, Ids, cells, stack};
use super::grid::LANE_PADDING;
use super::pen::Pen;
use super::span::spanning_row;
use crate::model::{KpiIx, Map};

pub fn lane(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let map = sheet.map;
    let mut ids = Ids::new("kpi", map.kpis.iter().map(|kpi| kpi.head.id.as_str()));
    let mut height = 0.0;
    if map.stage_indices().any(|stage| !map.kpis_of(stage).is_empty()) {
        height = cells(sheet, pen, top, |pen, stage, area| {
            stack(map.kpis_of(stage), area, |ix, area| one(sheet, pen, &mut ids, ix, area))
        });
    }
    let journey = only_of_journey(map);
    if !journey.is_empty() {
        // The row follows the cells directly: the padding between them would be counted twice.
        let top = if height > 0.0 { top + height - LANE_PADDING } else { top };
        let caption = sheet.words.whole_journey;
        let row = spanning_row(sheet, pen, top, caption, &journey, |pen, ix, area| {
            one(sheet, pen, &mut ids, *ix, area)
        });
        height = (height - LANE_PADDING).max(0.0) + row;
    }
    height
}

/// The KPIs of the whole journey that no stage shows.
fn only_of_journey(map: &Map) -> Vec<KpiIx> {
    let mut shown = vec![false; map.kpis.len()];
    for ix in map.stage_indices().flat_map(|stage| map.kpis_of(stage)) {
        shown[ix.at()] = true;
    }
    let journey = map.journey_kpis.iter().copied();
    journey.filter(|ix| !shown[ix.at()]).collect()
}

pub fn has_content(map: &Map) -> bool {
    !map.journey_kpis.is_empty() || map.stage_indices().any(|stage| !map.kpis_of(stage).is_empty())
}

fn one(sheet: &Sheet, pen: &mut Pen, ids: &mut Ids, ix: KpiIx, area: Area) -> f64 {
    let kpi = sheet.map.kpi(ix);
    let figure = figure::Figure::new(kpi, sheet.words);
    let label = format!("{}: {}", kpi.head.name.value, figure.spoken());
    let mut height = 0.0;
    pen.group(ids.next(&kpi.head.id), label, |pen| {
        height = draw::kpi(pen, kpi, &figure, area);
    });
    height
}
