//! Personas.

use super::{Field, Item, text, texts, word};
use crate::compare::fact::Kind;
use crate::model::{Head, Persona};

impl Item for Persona {
    const KIND: Kind = Kind::Persona;
    const FIELDS: &'static [Field<Self>] = &[
        ("kind", |_, persona| vec![word(persona.kind)]),
        ("role", |_, persona| text(&persona.role)),
        ("segment", |_, persona| text(&persona.segment)),
        ("age", |_, persona| text(&persona.age)),
        ("location", |_, persona| text(&persona.location)),
        ("photo", |_, persona| {
            persona.photo.iter().map(|photo| photo.path.clone()).collect()
        }),
        ("quote", |_, persona| text(&persona.quote)),
        ("bio", |_, persona| text(&persona.bio)),
        ("goals", |_, persona| texts(&persona.goals)),
        ("needs", |_, persona| texts(&persona.needs)),
        ("motivations", |_, persona| texts(&persona.motivations)),
        ("frustrations", |_, persona| texts(&persona.frustrations)),
        ("behaviours", |_, persona| texts(&persona.behaviours)),
        ("channels", |names, persona| {
            persona
                .channels
                .iter()
                .map(|channel| names.channel(channel.value))
                .collect()
        }),
        ("empathy.says", |_, persona| texts(&persona.empathy.says)),
        ("empathy.thinks", |_, persona| texts(&persona.empathy.thinks)),
        ("empathy.does", |_, persona| texts(&persona.empathy.does)),
        ("empathy.feels", |_, persona| texts(&persona.empathy.feels)),
        ("color", |_, persona| {
            persona.color.iter().map(|color| color.value.to_string()).collect()
        }),
        ("sources", |names, persona| names.sources(&persona.sources)),
    ];

    fn head(&self) -> &Head {
        &self.head
    }
}
