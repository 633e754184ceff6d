//! The rows of the journey table: what each lane says about each stage.

use super::{Item, Row, Sheet, evidence, joined, note, only, touchpoint};
use crate::layout::kpis::Figure;
use crate::layout::lanes::{self, Draw};
use crate::layout::short_names;
use crate::layout::texts::{Look, custom_cells};
use crate::model::{
    BlueprintItem, BlueprintLane, BrightSpot, Emotion, KpiIx, LaneChoice, PainIx, PersonaIx, SolutionIx, Stage, StageIx,
};

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
        Some(Draw::Blueprint(lane)) => vec![by_stage(sheet, name, |_, stage| blueprint(sheet, *lane, stage))],
        Some(Draw::Band(..)) => emotions(sheet, name),
        Some(Draw::Own(..)) => vec![by_stage(sheet, name, |ix, stage| own(sheet, &choice.id, ix, stage))],
    }
}

fn row(name: &str, cells: Vec<Vec<Item>>) -> Row {
    Row::new("", Item::text(name), cells)
}

fn by_stage(sheet: &Sheet, name: &str, cell: impl Fn(StageIx, &Stage) -> Vec<Item>) -> Row {
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
    item.small(only(sheet, &personas)).small(note(&spot.head.note))
}

fn pain(sheet: &Sheet, ix: PainIx) -> Item {
    let pain = sheet.map.pain(ix);
    let number = sheet.numbers.pain(ix);
    Item {
        sign: super::pains::sign(pain),
        href: super::pains::anchor(&number),
        number,
        text: pain.head.name.value.clone(),
        evidence: evidence(sheet, &pain.sources),
        ..Item::default()
    }
}

fn solution(sheet: &Sheet, ix: SolutionIx) -> Item {
    let solution = sheet.map.solution(ix);
    let number = sheet.numbers.solution(ix);
    Item {
        href: super::solutions::anchor(&number),
        number,
        text: solution.head.name.value.clone(),
        struck: super::solutions::is_rejected(solution),
        ..Item::default()
    }
}

fn kpi(sheet: &Sheet, ix: KpiIx) -> Item {
    let kpi = sheet.map.kpi(ix);
    Item::text(kpi.head.name.as_str()).small(Figure::new(kpi, sheet.words).spoken())
}

fn blueprint(sheet: &Sheet, lane: BlueprintLane, stage: &Stage) -> Vec<Item> {
    let items = match lane {
        BlueprintLane::PhysicalEvidence => &stage.physical_evidence,
        BlueprintLane::Frontstage => &stage.frontstage,
        BlueprintLane::Backstage => &stage.backstage,
        BlueprintLane::Support => &stage.support,
    };
    let item = |item: &BlueprintItem| {
        Item::text(item.head.name.as_str())
            .small(about(sheet, item))
            .small(note(&item.head.note))
    };
    items.iter().map(|ix| item(sheet.map.blueprint_item(*ix))).collect()
}

/// "Field Service · dispatch system · until Loyalty · hands over to Billing".
fn about(sheet: &Sheet, item: &BlueprintItem) -> String {
    let words = sheet.words;
    let text = |text: &Option<crate::model::Text>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let department = item
        .department
        .as_ref()
        .map_or(String::new(), |ix| sheet.map.department(ix.value).name.clone());
    let until =
        (item.until != item.stage).then(|| words.until_stage.replace("{}", &sheet.map.stage(item.until).head.name));
    let next: Vec<&str> = item
        .next
        .iter()
        .map(|ix| sheet.map.blueprint_item(ix.value).head.name.as_str())
        .collect();
    let next = (!next.is_empty()).then(|| words.hands_over_to.replace("{}", &next.join(", ")));
    let broken = item.broken.then(|| words.broken_handover.to_owned());
    let parts = [until, next, broken].map(Option::unwrap_or_default);
    joined(
        [department, text(&item.system), text(&item.duration)]
            .into_iter()
            .chain(parts),
    )
}

/// A row for each persona that feels something.
fn emotions(sheet: &Sheet, name: &str) -> Vec<Row> {
    let names = short_names(sheet.map);
    let personas = (0..sheet.map.personas.len() as u32).map(PersonaIx);
    let felt = personas.filter(|persona| sheet.map.average_score(*persona).is_some());
    let several = felt.clone().count() > 1;
    felt.map(|persona| {
        let name = match names.get(persona.at()) {
            Some(who) if several => format!("{name}, {who}"),
            _ => name.to_owned(),
        };
        by_stage(sheet, &name, |stage, _| {
            let emotions = sheet.map.drawn_emotions(persona, stage);
            emotions
                .into_iter()
                .map(|emotion| emotion_item(sheet, emotion))
                .collect()
        })
    })
    .collect()
}

fn emotion_item(sheet: &Sheet, emotion: &Emotion) -> Item {
    let text = |text: &Option<crate::model::Text>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let hope = if emotion.hope { sheet.words.hoped } else { "" };
    Item {
        strong: sheet.words.score(emotion.score, sheet.map.scale),
        text: text(&emotion.feeling),
        quote: emotion
            .quote
            .as_ref()
            .map_or(String::new(), |quote| sheet.words.quoted(quote)),
        evidence: evidence(sheet, &emotion.sources),
        ..Item::default()
    }
    .small(hope)
    .small(note(&emotion.note))
}
