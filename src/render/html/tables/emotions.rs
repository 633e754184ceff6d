//! What personas feel, stage by stage.

use super::lanes::by_stage;
use super::{Item, Row, Sheet, evidence, note};
use crate::layout::{same_persona, short_names};
use crate::model::{Emotion, PersonaIx, Text};

/// A row for each persona that feels something, and one below it for what the same persona feels today.
pub fn rows(sheet: &Sheet, name: &str) -> Vec<Row> {
    let names = short_names(sheet.map);
    let personas = (0..sheet.map.personas.len() as u32).map(PersonaIx);
    let felt: Vec<PersonaIx> = personas
        .filter(|persona| sheet.map.average_score(*persona).is_some())
        .collect();
    let mut rows = Vec::new();
    for persona in &felt {
        let name = match names.get(persona.at()) {
            Some(who) if felt.len() > 1 => format!("{name}, {who}"),
            _ => name.to_owned(),
        };
        rows.push(by_stage(sheet, &name, |stage, _| {
            let emotions = sheet.map.drawn_emotions(*persona, stage);
            let item = |emotion| item_of(sheet, emotion).evidence(evidence(sheet, &emotion.sources));
            emotions.into_iter().map(item).collect()
        }));
        rows.extend(today(sheet, &name, *persona));
    }
    rows
}

/// Of a map of the future: what a persona feels today, in the stages that continue those of the baseline.
fn today(sheet: &Sheet, name: &str, persona: PersonaIx) -> Option<Row> {
    let baseline = &sheet.map.baseline.as_ref()?.map;
    let persona = same_persona(sheet.map, persona, baseline)?;
    let name = format!("{name}: {}", sheet.words.current_state);
    let row = by_stage(sheet, &name, |_, stage| {
        let emotions = stage.baseline.map(|stage| baseline.drawn_emotions(persona, stage));
        let item = |emotion: &Emotion| Item {
            strong: sheet.words.score(emotion.score, baseline.scale),
            ..item_of(sheet, emotion)
        };
        emotions.into_iter().flatten().map(item).collect()
    });
    (!row.is_empty()).then_some(row)
}

fn item_of(sheet: &Sheet, emotion: &Emotion) -> Item {
    let text = |text: &Option<Text>| text.as_ref().map_or(String::new(), |text| text.value.clone());
    let hope = if emotion.hope { sheet.words.hoped } else { "" };
    Item {
        strong: sheet.words.score(emotion.score, sheet.map.scale),
        text: text(&emotion.feeling),
        quote: emotion
            .quote
            .as_ref()
            .map_or(String::new(), |quote| sheet.words.quoted(quote)),
        ..Item::default()
    }
    .small(hope)
    .small(note(&emotion.note))
}
