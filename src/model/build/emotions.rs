//! Who meets a touchpoint or stage, and what each of them feels there.

use super::Build;
use crate::diag::Fault;
use crate::model::written::{self, Ref};
use crate::model::{Emotion, MapType, PersonaIx, PersonaKind};
use crate::source::{Span, Spanned};
use std::collections::{BTreeMap, BTreeSet};

/// `emotion` and `emotions` of one item.
pub struct Feelings<'w> {
    pub common: Option<&'w written::Feeling>,
    pub single: &'w [(Ref<PersonaIx>, Option<written::Feeling>)],
}

impl Build<'_> {
    /// Customers and helpers, and whoever the emotions name: those who meet an item that does not say who does.
    pub fn everybody(&self, feelings: &Feelings<'_>) -> Vec<PersonaIx> {
        let named = feelings.single.iter().filter_map(|(persona, _)| self.persona(persona));
        let mut all: BTreeSet<PersonaIx> = named.collect();
        let pool = &self.pools.personas;
        for (item, entry) in pool.items.iter().zip(&pool.index.entries) {
            if item.kind != Some(PersonaKind::Staff) {
                all.extend(entry.slot.map(PersonaIx));
            }
        }
        all.into_iter().collect()
    }

    /// What each of the personas feels. Whoever is named but not among them is reported.
    pub fn emotions(
        &mut self,
        broken: &mut BTreeSet<&'static str>,
        feelings: &Feelings<'_>,
        personas: &[PersonaIx],
        personas_span: Option<Span>,
    ) -> Vec<Emotion> {
        let mut own: BTreeMap<PersonaIx, Option<&written::Feeling>> = BTreeMap::new();
        for (reference, feeling) in feelings.single {
            let Some(persona) = self.one(broken, "emotions", reference) else {
                continue;
            };
            if !personas.contains(&persona.value) {
                self.report_absent(reference, personas_span);
                broken.insert("emotions");
            } else if own.insert(persona.value, feeling.as_ref()).is_some() {
                let message = format!("`{}` is a persona whose emotion is given twice", reference.text.value);
                let found = Fault::DuplicateKey.at(reference.text.span, message);
                self.problems.add(found.help("keep one of them"));
            }
        }
        let mut common = None;
        if let Some(feeling) = feelings.common {
            common = self.emotion(broken, "emotion", feeling);
        }
        let mut emotions = Vec::new();
        for persona in personas {
            let emotion = match own.get(persona) {
                Some(feeling) => feeling.and_then(|feeling| self.emotion(broken, "emotions", feeling)),
                None => common.clone(),
            };
            emotions.extend(emotion.map(|emotion| Emotion {
                persona: *persona,
                ..emotion
            }));
        }
        emotions
    }

    fn emotion(
        &mut self,
        broken: &mut BTreeSet<&'static str>,
        key: &'static str,
        feeling: &written::Feeling,
    ) -> Option<Emotion> {
        let written = &feeling.0;
        let sources = self.many(broken, key, &written.sources.items);
        let score = self.score(broken, key, written.score?)?;
        Some(Emotion {
            persona: PersonaIx(0),
            span: written.meta.span,
            score,
            feeling: written.feeling.clone(),
            quote: written.quote.clone(),
            at: written.at.map(|at| at.0),
            hope: written.hope.unwrap_or(self.kind() == Some(MapType::FutureState)),
            sources,
            note: written.note.clone(),
        })
    }

    fn score(
        &mut self,
        broken: &mut BTreeSet<&'static str>,
        key: &'static str,
        score: Spanned<written::Score>,
    ) -> Option<f64> {
        let scale = self.scale();
        let value = score.value.on(scale);
        if (scale.min..=scale.max).contains(&value) {
            return Some(value);
        }
        broken.insert(key);
        // Where the scale itself is wrong, no score can be held to it.
        if !self.written.map.meta.broken.contains("scale") {
            let message = format!("the emotion {value} is not on the scale");
            let help = format!(
                "the scale of this map runs from {} to {}; another one is written at the top, such as `scale: [-5, 5]`",
                scale.min, scale.max
            );
            self.problems.add(Fault::OutOfRange.at(score.span, message).help(help));
        }
        None
    }

    fn persona(&self, reference: &Ref<PersonaIx>) -> Option<PersonaIx> {
        let at = self.targets.of(reference)?;
        self.pools.personas.index.entries[at as usize].slot.map(PersonaIx)
    }

    fn report_absent(&mut self, reference: &Ref<PersonaIx>, personas: Option<Span>) {
        let name = &reference.text.value;
        let message = format!("`{name}` feels something here, but is not among the touchpoint's `personas`");
        let mut found = Fault::EmotionForAbsentPersona.at(reference.text.span, message);
        if let Some(span) = personas {
            found = found.label(span, "who meets this touchpoint");
        }
        self.problems
            .add(found.help(format!("add `{name}` to `personas`, or remove the emotion")));
    }
}
