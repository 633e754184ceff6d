//! What the check found: a row for each flaw, with all that have it. What is not on the map that is shown is not named.

use super::{Item, Row, Sheet, Table, anchor, cell, columns, joined};
use crate::check::{Flaw, Group, flaw_name};
use crate::diag::{Code, Level};
use crate::model::Map;
use crate::words::{Words, capitalised};
use std::collections::{BTreeMap, BTreeSet};

/// The gravest first.
const LEVELS: [(Level, &str); 3] = [
    (Level::Error, "critical"),
    (Level::Warning, "major"),
    (Level::Info, "minor"),
];

pub fn table(sheet: &Sheet) -> Table {
    let words = sheet.words;
    let shown = names(sheet.map);
    let flaws = sheet.card.flaws.iter();
    let told: Vec<&Flaw> = flaws
        .filter(|flaw| flaw.item.is_empty() || shown.contains_key(&flaw.item))
        .collect();
    let mut rows = Vec::new();
    for (at, (level, sign)) in LEVELS.iter().enumerate() {
        let mut by_code: BTreeMap<Code, Vec<Item>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for flaw in told.iter().filter(|flaw| flaw.level == *level) {
            // Two flaws of one item that are told without their messages are one place.
            if seen.insert((flaw.code, &flaw.item)) || tells_messages(words) {
                by_code.entry(flaw.code).or_default().push(place(sheet, flaw, &shown));
            }
        }
        let level = Item {
            sign,
            ..Item::text(words.levels[at])
        };
        rows.extend(
            by_code
                .into_iter()
                .map(|(code, places)| row(sheet, code, level.clone(), places)),
        );
    }
    Table {
        id: "findings".to_owned(),
        kind: words.findings.to_owned(),
        caption: words.findings.to_owned(),
        lead: amounts(sheet, &told),
        corner: words.description.to_owned(),
        columns: columns(&[words.level, words.step, words.place]),
        rows,
        ..Table::default()
    }
}

/// "Warnings: 3 · Hints: 4".
fn amounts(sheet: &Sheet, told: &[&Flaw]) -> String {
    let amount = |((level, _), pattern): (&(Level, &str), &str)| {
        let count = told.iter().filter(|flaw| flaw.level == *level).count();
        let text = || pattern.replace("{}", &sheet.words.number(count as f64, 0));
        (count > 0).then(text)
    };
    let patterns = [sheet.words.errors, sheet.words.warnings, sheet.words.infos];
    joined(sheet, LEVELS.iter().zip(patterns).filter_map(amount))
}

fn row(sheet: &Sheet, code: Code, level: Item, places: Vec<Item>) -> Row {
    let name = Item {
        number: code.to_string(),
        ..Item::strong(capitalised(&flaw_name(code, &sheet.map.lang)))
    };
    let step = Group::of(code).step().and_then(|step| sheet.words.steps.get(step));
    Row::new("", name, [vec![level], cell(step.copied().unwrap_or_default()), places])
}

/// The item that a flaw is about, which leads to its row. Messages are in English, so they stand on English pages only.
fn place(sheet: &Sheet, flaw: &Flaw, shown: &BTreeMap<String, (&str, String)>) -> Item {
    let item = match shown.get(&flaw.item) {
        Some((name, anchor)) => Item::text(*name).to(anchor.clone()),
        None => Item::text(sheet.words.whole_journey),
    };
    match tells_messages(sheet.words) {
        true => item.small(capitalised(&in_quotes(&flaw.message, sheet.words))),
        false => item,
    }
}

fn tells_messages(words: &Words) -> bool {
    words.lang == "en"
}

/// A message of the terminal as a text of a page: words of the map in quotation marks, not in backticks.
fn in_quotes(message: &str, words: &Words) -> String {
    let parts: Vec<&str> = message.split('`').collect();
    if parts.len().is_multiple_of(2) {
        return message.to_owned();
    }
    let quoted = |(at, part): (usize, &&str)| match at % 2 {
        0 => (*part).to_owned(),
        _ => words.quoted(part),
    };
    parts.iter().enumerate().map(quoted).collect()
}

/// The names of the items that are shown, by kind and id, and their anchors.
fn names(map: &Map) -> BTreeMap<String, (&str, String)> {
    let touchpoints = || map.touchpoints.iter().filter(|_| map.shows("touchpoints"));
    let stages = map.stages.iter();
    let spots = stages
        .clone()
        .flat_map(|stage| &stage.bright_spots)
        .chain(touchpoints().flat_map(|touchpoint| &touchpoint.bright_spots));
    let spots = spots.filter(|_| map.shows("bright_spots"));
    let pains = map.pains.iter().filter(|_| map.shows("pain_points"));
    let solutions = map.solutions.iter().filter(|_| map.shows("solutions"));
    let kpis = map.kpis.iter().filter(|_| map.shows("kpis"));
    let blueprint = map.blueprint.iter().filter(|item| map.shows(item.lane.id()));
    let all = map.goals.iter().map(|item| ("goal", "goal", &item.head));
    all.chain(map.personas.iter().map(|item| ("persona", "persona", &item.head)))
        .chain(stages.map(|item| ("stage", "stage", &item.head)))
        .chain(touchpoints().map(|item| ("touchpoint", "touchpoint", &item.head)))
        .chain(spots.map(|item| ("bright-spot", "bright-spot", &item.head)))
        .chain(pains.map(|item| ("pain-point", "pain", &item.head)))
        .chain(solutions.map(|item| ("solution", "solution", &item.head)))
        .chain(kpis.map(|item| ("kpi", "kpi", &item.head)))
        .chain(map.sources.iter().map(|item| ("source", "source", &item.head)))
        .chain(blueprint.map(|item| ("blueprint-item", "blueprint", &item.head)))
        .map(|(kind, page, head)| {
            (
                format!("{kind}/{}", head.id),
                (head.name.as_str(), anchor(page, &head.id)),
            )
        })
        .collect()
}
