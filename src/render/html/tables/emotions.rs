//! What personas feel, stage by stage: the score and its word, where, and what they say.

use super::lanes::by_stage;
use super::{Item, Row, Sheet, evidence, note};
use crate::layout::{same_persona, short_names};
use crate::model::{Emotion, Map, PersonaIx, Stage, Text, Touchpoint};
use crate::render::html::entries;

/// A row for each persona that feels something, and one below it for what the same persona feels today.
pub fn rows(sheet: &Sheet, name: &str) -> Vec<Row> {
    let names = short_names(sheet.map);
    let personas = (0..sheet.map.personas.len() as u32).map(PersonaIx);
    let felt = personas.filter(|persona| sheet.map.average_score(*persona).is_some());
    let mut rows = Vec::new();
    for persona in felt {
        let name = match names.get(persona.at()) {
            Some(who) => format!("{name}, {who}"),
            None => name.to_owned(),
        };
        let of_persona = by_stage(sheet, &name, |ix, stage| {
            let emotions = sheet.map.drawn_emotions(persona, ix);
            let item = |emotion: &Emotion| {
                let item = item_of(sheet, sheet.map, emotion).evidence(evidence(sheet, &emotion.sources));
                item.small(place(sheet.map, stage, emotion)).small(note(&emotion.note))
            };
            emotions.into_iter().map(item).collect()
        });
        let rows_of_persona = std::iter::once(of_persona).chain(today(sheet, &name, persona));
        rows.extend(rows_of_persona.map(|row| row.of(entries::numbers(&[persona]))));
    }
    rows
}

/// Of a map of the future: what a persona feels today, in the stages that continue those of the baseline.
fn today(sheet: &Sheet, name: &str, persona: PersonaIx) -> Option<Row> {
    let baseline = &sheet.map.baseline.as_ref()?.map;
    let persona = same_persona(sheet.map, persona, baseline)?;
    let name = sheet.words.about_text(name, sheet.words.current_state);
    let row = by_stage(sheet, &name, |_, stage| {
        let Some(today) = stage.baseline else { return Vec::new() };
        let emotions = baseline.drawn_emotions(persona, today);
        let item = |emotion: &Emotion| {
            let item = item_of(sheet, baseline, emotion).small(place(baseline, baseline.stage(today), emotion));
            item.small(note(&emotion.note))
        };
        emotions.into_iter().map(item).collect()
    });
    (!row.is_empty()).then_some(row)
}

/// "−3 Annoyed", what is felt, what is said. `map` is the one that the emotion belongs to.
fn item_of(sheet: &Sheet, map: &Map, emotion: &Emotion) -> Item {
    let text = |text: &Option<Text>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let hope = if emotion.hope { sheet.words.hoped } else { "" };
    let score = sheet.words.score(emotion.score, map.scale);
    let word = sheet.words.feeling(emotion.score, map.scale);
    Item {
        strong: format!("{score} {word}"),
        text: text(&emotion.feeling),
        quote: emotion
            .quote
            .as_ref()
            .map_or(String::new(), |quote| sheet.words.quoted(quote)),
        ..Item::default()
    }
    .small(hope)
}

/// What personas feel at a touchpoint, each with their name.
pub fn at(sheet: &Sheet, touchpoint: &Touchpoint) -> Vec<Item> {
    let names = short_names(sheet.map);
    let item = |emotion: &Emotion| {
        let item = item_of(sheet, sheet.map, emotion).evidence(evidence(sheet, &emotion.sources));
        let who = names.get(emotion.persona.at()).cloned().unwrap_or_default();
        item.small(who).small(note(&emotion.note))
    };
    touchpoint.emotions.iter().map(item).collect()
}

/// The touchpoint at which it is felt; nothing where it is that of the stage as a whole.
fn place(map: &Map, stage: &Stage, emotion: &Emotion) -> String {
    let mut touchpoints = stage.touchpoints.iter().map(|ix| map.touchpoint(*ix));
    let here = touchpoints.find(|touchpoint| touchpoint.emotions.iter().any(|own| std::ptr::eq(own, emotion)));
    here.map_or(String::new(), |touchpoint| touchpoint.head.name.value.clone())
}
