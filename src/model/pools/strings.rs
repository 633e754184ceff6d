//! Texts in `pain_points` that declare a pain point, and look as if they were to name one.

use super::Written;
use crate::diag::{Diagnostic, Edit, Fault};
use crate::model::Text;
use crate::model::pool::Index;
use crate::model::slug::looks_like_id;
use crate::model::written::Mention;
use crate::syntax::{Problems, meant, nearest};
use std::collections::BTreeSet;

/// Among so many ids one is looked for that is near.
const MOST_SEARCHED: usize = 2_000;

/// The ids of pain points that a text may have been meant for.
pub struct Ids<'w> {
    /// Of the top level and of libraries: a text that is one of them refers to it.
    shared: &'w Index,
    /// Written at a stage or touchpoint: only `ref` refers to them.
    placed: BTreeSet<&'w str>,
}

impl<'w> Ids<'w> {
    pub fn new(written: &'w Written, shared: &'w Index) -> Self {
        let stages = written.map.stages.items.iter();
        let lists = stages.flat_map(|stage| {
            let touchpoints = stage.touchpoints.items.iter().map(|touchpoint| &touchpoint.pain_points);
            touchpoints.chain([&stage.pain_points])
        });
        let ids = lists.flat_map(|list| &list.items).filter_map(|entry| match entry {
            Mention::Declared(pain) => pain.id.as_ref().map(|id| id.value.0.as_str()),
            Mention::Referred(_) => None,
        });
        Self {
            shared,
            placed: ids.collect(),
        }
    }

    /// The id that a text was meant for, after reporting it. Ids that differ in a number only are different things.
    pub fn mistaken(&self, text: &Text, problems: &mut Problems) -> Option<&'w str> {
        if let Some(id) = self.placed.get(text.value.as_str()) {
            problems.add(report_placed(text));
            return Some(id);
        }
        if !looks_like_id(&text.value) || !problems.may_suggest() {
            return None;
        }
        let shared = self.shared.entries.iter().map(|entry| entry.id.as_str());
        let known = shared.take(MOST_SEARCHED).chain(self.placed.iter().copied());
        let near = nearest(&text.value, known)?;
        let letters = |id: &str| id.replace(|c: char| c.is_ascii_digit(), "");
        if letters(near) == letters(&text.value) {
            return None;
        }
        problems.add(report_near(text, near, self.placed.contains(near)));
        Some(near)
    }
}

fn report_placed(text: &Text) -> Diagnostic {
    let id = &text.value;
    let message = format!("`{id}` is a pain point of another place, and a text here is a new one");
    to_refer(Fault::UnknownReference.at(text.span, message), text, id)
}

fn report_near(text: &Text, near: &str, is_placed: bool) -> Diagnostic {
    let found = Fault::UnknownReference.at(text.span, format!("there is no pain point `{}`", text.value));
    let found = if is_placed {
        to_refer(found.help(format!("did you mean `{near}`?")), text, near)
    } else {
        meant(found, text.span, near)
    };
    found.help(format!(
        "a new pain point of this name is written as a mapping: `{{name: {}}}`",
        text.value
    ))
}

/// `{ref: id}` names a pain point wherever it is declared.
fn to_refer(found: Diagnostic, text: &Text, id: &str) -> Diagnostic {
    let written = format!("{{ref: {id}}}");
    let edit = Edit {
        span: text.span,
        text: written.clone(),
    };
    found
        .help(format!("refer to it with `{written}`"))
        .fix(format!("write `{written}`"), vec![edit])
}
