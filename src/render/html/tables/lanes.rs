//! The rows of the journey table: what each lane says about each stage.

use super::{Item, Row, Sheet, anchor, blueprint, concerned, emotions, evidence, note, only, touchpoint};
use crate::layout::kpis::Figure;
use crate::layout::lanes::{self, Draw};
use crate::layout::texts::{Look, custom_cells};
use crate::model::{BrightSpot, KpiIx, LaneChoice, PainIx, PersonaIx, SolutionIx, Stage, StageIx};

/// The rows of a lane: one, or one for each persona; none where nothing would be drawn.
pub fn rows(sheet: &Sheet, choice: &LaneChoice) -> Vec<Row> {
    if choice.id == "stages" || !lanes::has_content(sheet.map, &choice.id) {
        return Vec::new();
    }
    let lane = lanes::find(&choice.id);
    let name = match (&choice.name, lane) {
        (Some(name), _) => name.as_str(),
        (None, Some(lane)) => (lane.label)(sheet.words),
        (None, None) => &choice.id,
    };
    match lane.map(|lane| &lane.draw) {
        None => {
            let cells = custom_cells(sheet.map, &choice.id);
            vec![row(name, cells.iter().map(|texts| super::list(texts)).collect())]
        }
        Some(Draw::StageBar) => Vec::new(),
        Some(Draw::Texts(look, texts)) => vec![by_stage(sheet, name, |_, stage| {
            let texts = texts(sheet.map, stage);
            texts.iter().map(|text| looked(sheet, *look, text)).collect()
        })],
        Some(Draw::Blueprint(lane)) => vec![by_stage(sheet, name, |_, stage| blueprint::cell(sheet, *lane, stage))],
        Some(Draw::Band(..)) => emotions::rows(sheet, name),
        Some(Draw::Own(..)) => vec![by_stage(sheet, name, |ix, stage| own(sheet, &choice.id, ix, stage))],
    }
}

fn row(name: &str, cells: Vec<Vec<Item>>) -> Row {
    Row::new("", Item::text(name), cells)
}

pub fn by_stage(sheet: &Sheet, name: &str, cell: impl Fn(StageIx, &Stage) -> Vec<Item>) -> Row {
    let cells = sheet.map.stage_indices().map(|ix| cell(ix, sheet.map.stage(ix)));
    row(name, cells.collect())
}

fn looked(sheet: &Sheet, look: Look, text: &str) -> Item {
    match look {
        Look::Strong | Look::Milestone => Item::strong(text),
        Look::Quoted => Item {
            quote: sheet.words.quoted(text),
            ..Item::default()
        },
        Look::Quiet | Look::Bullets => Item::text(text),
    }
}

/// A cell of a lane that has a drawing of its own.
fn own(sheet: &Sheet, lane: &str, ix: StageIx, stage: &Stage) -> Vec<Item> {
    let map = sheet.map;
    match lane {
        "touchpoints" => stage
            .touchpoints
            .iter()
            .map(|ix| touchpoint::item(sheet, *ix))
            .collect(),
        "bright_spots" => {
            let of_touchpoints = map.touchpoints_of(ix).flat_map(|touchpoint| &touchpoint.bright_spots);
            let spots = of_touchpoints.chain(&stage.bright_spots);
            spots.map(|spot| bright_spot(sheet, spot)).collect()
        }
        "pain_points" => map.pains_of(ix).into_iter().map(|ix| pain(sheet, ix)).collect(),
        "solutions" => map.solutions_of(ix).into_iter().map(|ix| solution(sheet, ix)).collect(),
        "kpis" => map.kpis_of(ix).into_iter().map(|ix| kpi(sheet, ix)).collect(),
        _ => Vec::new(),
    }
}

fn bright_spot(sheet: &Sheet, spot: &BrightSpot) -> Item {
    let personas: Vec<PersonaIx> = spot.personas.iter().map(|persona| persona.value).collect();
    let item = Item {
        evidence: evidence(sheet, &spot.sources),
        ..Item::text(spot.head.name.as_str())
    };
    let item = item.of(concerned(sheet, personas.iter().copied()));
    item.small(only(sheet, &personas)).small(note(&spot.head.note))
}

fn pain(sheet: &Sheet, ix: PainIx) -> Item {
    super::pains::named(sheet, ix).evidence(evidence(sheet, &sheet.map.pain(ix).sources))
}

fn solution(sheet: &Sheet, ix: SolutionIx) -> Item {
    let solution = sheet.map.solution(ix);
    let number = sheet.numbers.solution(ix);
    Item {
        href: anchor("solution", &solution.head.id),
        number,
        text: solution.head.name.value.clone(),
        struck: super::solutions::is_rejected(solution),
        ..Item::default()
    }
}

fn kpi(sheet: &Sheet, ix: KpiIx) -> Item {
    let kpi = sheet.map.kpi(ix);
    super::kpis::named(sheet, ix).small(Figure::new(kpi, sheet.words).spoken())
}
