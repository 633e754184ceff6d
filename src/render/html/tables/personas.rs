//! Who travels: a column for each persona, a row for each thing known about them.

use super::{Column, Item, Row, Sheet, Table, anchor, evidence, list, note, optional};
use crate::model::{Persona, PersonaIx, PersonaKind, Text};
use crate::words::Words;

type Label = for<'a> fn(&Words<'a>) -> &'a str;
type Cell = fn(&Sheet, &Persona) -> Vec<Item>;

/// What is known about personas, in reading order.
static ROWS: &[(Label, Cell)] = &[
    (|words| words.kind, |sheet, persona| kind(sheet, persona)),
    (|words| words.role, |_, persona| optional(&persona.role)),
    (|words| words.segment, |_, persona| optional(&persona.segment)),
    (|words| words.age, |_, persona| optional(&persona.age)),
    (|words| words.location, |_, persona| optional(&persona.location)),
    (|words| words.quote, |sheet, persona| quote(sheet, &persona.quote)),
    (|words| words.about, |_, persona| optional(&persona.bio)),
    (|words| words.goals, |_, persona| list(&persona.goals)),
    (|words| words.needs, |_, persona| list(&persona.needs)),
    (|words| words.motivations, |_, persona| list(&persona.motivations)),
    (|words| words.frustrations, |_, persona| list(&persona.frustrations)),
    (|words| words.behaviour, |_, persona| list(&persona.behaviours)),
    (|words| words.channels_label, |sheet, persona| channels(sheet, persona)),
    (|words| words.says, |_, persona| list(&persona.empathy.says)),
    (|words| words.thinks, |_, persona| list(&persona.empathy.thinks)),
    (|words| words.does, |_, persona| list(&persona.empathy.does)),
    (|words| words.feels, |_, persona| list(&persona.empathy.feels)),
    (|words| words.note, |_, persona| super::cell(note(&persona.head.note))),
];

pub fn table(sheet: &Sheet) -> Table {
    let personas = &sheet.map.personas;
    let column = |(i, persona): (usize, &Persona)| Column {
        id: anchor("persona", &persona.head.id),
        over: average(sheet, PersonaIx(i as u32)),
        name: persona.head.name.value.clone(),
    };
    let facts = ROWS.iter().map(|(label, cell)| {
        Row::new(
            "",
            Item::text(label(sheet.words)),
            personas.iter().map(|persona| cell(sheet, persona)),
        )
    });
    Table {
        id: "personas".to_owned(),
        kind: sheet.words.persona.to_owned(),
        caption: sheet.words.personas.to_owned(),
        corner: sheet.words.persona.to_owned(),
        columns: personas.iter().enumerate().map(column).collect(),
        rows: facts.filter(|row| !row.is_empty()).collect(),
        ..Table::default()
    }
}

/// "Average −1.4".
fn average(sheet: &Sheet, persona: PersonaIx) -> String {
    let score = sheet.map.average_score(persona);
    score.map_or(String::new(), |score| {
        sheet
            .words
            .average
            .replace("{}", &sheet.words.score(score, sheet.map.scale))
    })
}

fn kind(sheet: &Sheet, persona: &Persona) -> Vec<Item> {
    let kind = match persona.kind {
        PersonaKind::Customer => sheet.words.customer,
        PersonaKind::Helper => sheet.words.helper,
        PersonaKind::Staff => sheet.words.staff,
    };
    vec![Item {
        evidence: evidence(sheet, &persona.sources),
        ..Item::text(kind)
    }]
}

fn quote(sheet: &Sheet, quote: &Option<Text>) -> Vec<Item> {
    let item = |quote: &Text| Item {
        quote: sheet.words.quoted(quote),
        ..Item::default()
    };
    quote.iter().map(item).collect()
}

fn channels(sheet: &Sheet, persona: &Persona) -> Vec<Item> {
    let names: Vec<&str> = persona
        .channels
        .iter()
        .map(|ix| sheet.map.channel(ix.value).name.as_str())
        .collect();
    super::cell(sheet.words.list(&names))
}
