//! How personas feel at a touchpoint, or in a stage.

use crate::compare::fact::{Delta, Fact};
use crate::compare::names::Names;
use crate::compare::pairs::Pairs;
use crate::model::{Emotion, PersonaIx, Scale};

/// The scores that are others than they were, persona by persona in the order of the new map. Those of a persona who
/// is in one map only are not told: that the persona has come or gone says it.
pub fn facts(old: (&Names, &[Emotion]), new: (&Names, &[Emotion]), pairs: &Pairs) -> Vec<Fact> {
    let ((before, was), (after, is)) = (old, new);
    let score = |emotions: &[Emotion], persona: usize| {
        let theirs = emotions.iter().find(|emotion| emotion.persona.at() == persona);
        theirs.map(|emotion| emotion.score)
    };
    let mut facts = Vec::new();
    for (old_at, new_at) in pairs.personas.iter() {
        let was = score(was, old_at).map(|score| rescaled(score, before.map.scale, after.map.scale));
        let is = score(is, new_at);
        let same = match (was, is) {
            (Some(was), Some(is)) => (was - is).abs() < 1e-9,
            (was, is) => was.is_none() && is.is_none(),
        };
        if !same {
            facts.push(Fact::Emotion {
                persona: after.persona(PersonaIx(new_at as u32)),
                score: Delta::new(was, is),
            });
        }
    }
    facts
}

/// A score on another scale.
pub fn rescaled(score: f64, from: Scale, to: Scale) -> f64 {
    if from == to {
        return score;
    }
    to.min + from.share(score) * (to.max - to.min)
}

/// What is said, each with who says it.
pub fn quotes(names: &Names, emotions: &[Emotion]) -> Vec<String> {
    spoken(names, emotions, |emotion| {
        emotion.quote.as_ref().map(|quote| names.words.quoted(&quote.value))
    })
}

pub fn feelings(names: &Names, emotions: &[Emotion]) -> Vec<String> {
    spoken(names, emotions, |emotion| {
        emotion.feeling.as_ref().map(|text| text.value.clone())
    })
}

/// Who only expects to feel so.
pub fn hopes(names: &Names, emotions: &[Emotion]) -> Vec<String> {
    let hopes = emotions.iter().filter(|emotion| emotion.hope);
    hopes.map(|emotion| names.persona(emotion.persona)).collect()
}

/// Texts with the names of the personas. What all of them share stands alone.
fn spoken(names: &Names, emotions: &[Emotion], text: impl Fn(&Emotion) -> Option<String>) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    let mut shared = Vec::new();
    for emotion in emotions {
        let Some(text) = text(emotion) else { continue };
        let is_shared = emotions.iter().filter(|other| other.span == emotion.span).count() > 1;
        if !is_shared {
            told.push(format!("{}: {text}", names.persona(emotion.persona)));
        } else if !shared.contains(&emotion.span) {
            shared.push(emotion.span);
            told.push(text);
        }
    }
    told
}
