//! What hurts: the pain points in the order in which a reader meets them, gravest facts first in each row.

use super::{
    Item, Row, Sheet, Table, anchor, cell, columns, concerned, each_once, evidence, kpi, note, only, optional,
};
use crate::model::{PainIx, PainPoint, PersonaIx, Place, Severity, SolutionIx};

pub fn table(sheet: &Sheet) -> Table {
    let words = sheet.words;
    // Placed pain points as they are numbered, then shared ones that are placed nowhere.
    let order = each_once(sheet.map.pains_in_order(), sheet.map.pains.len());
    Table {
        id: "pains".to_owned(),
        kind: words.pain_point.to_owned(),
        caption: words.pain_points.to_owned(),
        corner: words.pain_point.to_owned(),
        columns: columns(&[
            words.severity,
            words.place,
            words.affects,
            words.cause,
            words.solved_by,
            words.constraint,
        ]),
        rows: order.map(|i| row(sheet, PainIx(i))).collect(),
        ..Table::default()
    }
}

fn row(sheet: &Sheet, ix: PainIx) -> Row {
    let pain = sheet.map.pain(ix);
    let number = sheet.numbers.pain(ix);
    let description = pain.description.as_ref().map_or("", |text| text.as_str());
    let head = Item {
        number: number.clone(),
        strong: pain.head.name.value.clone(),
        evidence: evidence(sheet, &pain.sources),
        ..Item::default()
    };
    Row::new(
        anchor("pain", &pain.head.id),
        head.small(description).small(note(&pain.head.note)),
        vec![
            severity(sheet, pain),
            pain.places.iter().map(|place| where_it_is(sheet, *place)).collect(),
            affects(sheet, pain),
            optional(&pain.cause),
            solved_by(sheet, pain),
            optional(&pain.constraint),
        ],
    )
    .of(whom(sheet, pain))
}

fn whom(sheet: &Sheet, pain: &PainPoint) -> String {
    concerned(sheet, pain.personas.iter().map(|persona| persona.value))
}

/// Its sign, number and name, which lead to its row.
pub fn named(sheet: &Sheet, ix: PainIx) -> Item {
    let pain = sheet.map.pain(ix);
    Item {
        sign: sign(pain),
        number: sheet.numbers.pain(ix),
        href: anchor("pain", &pain.head.id),
        personas: whom(sheet, pain),
        ..Item::text(pain.head.name.as_str())
    }
}

pub fn sign(pain: &PainPoint) -> &'static str {
    match pain.severity.as_ref().map(|severity| severity.value) {
        Some(Severity::Critical) => "critical",
        Some(Severity::Major) => "major",
        Some(Severity::Minor) => "minor",
        Some(Severity::Trivial) => "trivial",
        None => "",
    }
}

fn severity(sheet: &Sheet, pain: &PainPoint) -> Vec<Item> {
    let item = |severity: Severity| Item {
        sign: sign(pain),
        ..Item::text(sheet.words.severities[severity as usize])
    };
    pain.severity.iter().map(|severity| item(severity.value)).collect()
}

/// The touchpoint, and the stage in small type; or the stage alone.
fn where_it_is(sheet: &Sheet, place: Place) -> Item {
    let stage = |ix| {
        let head = &sheet.map.stage(ix).head;
        Item::text(head.name.as_str()).to(anchor("stage", &head.id))
    };
    match place {
        Place::Stage(ix) => stage(ix),
        Place::Touchpoint(ix) => {
            let touchpoint = sheet.map.touchpoint(ix);
            match sheet.map.shows("touchpoints") {
                true => Item::text(touchpoint.head.name.as_str())
                    .to(anchor("touchpoint", &touchpoint.head.id))
                    .small(sheet.map.stage(touchpoint.stage).head.name.as_str()),
                false => stage(touchpoint.stage),
            }
        }
    }
}

fn affects(sheet: &Sheet, pain: &PainPoint) -> Vec<Item> {
    let personas: Vec<PersonaIx> = pain.personas.iter().map(|persona| persona.value).collect();
    let mut items = optional(&pain.affects);
    items.extend(cell(only(sheet, &personas)));
    items.extend(kpi(sheet, &pain.kpi).map(|kpi| kpi.small(sheet.words.kpi)));
    items
}

fn solved_by(sheet: &Sheet, pain: &PainPoint) -> Vec<Item> {
    let solutions = pain.drawn_solutions.iter().filter(|_| sheet.map.shows("solutions"));
    solutions.map(|ix| solution(sheet, *ix)).collect()
}

fn solution(sheet: &Sheet, ix: SolutionIx) -> Item {
    let solution = sheet.map.solution(ix);
    let number = sheet.numbers.solution(ix);
    Item {
        href: anchor("solution", &solution.head.id),
        number,
        struck: super::solutions::is_rejected(solution),
        ..Item::text(solution.head.name.as_str())
    }
}
