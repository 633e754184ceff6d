//! The scorecard on a part of a map: that of the whole, without the names of what is left out.

use super::heads::heads;
use crate::check::Scorecard;
use crate::model::Map;
use std::collections::BTreeSet;

/// The method is followed by the whole map or not at all: a part would lack what stands elsewhere. So a part bears the
/// score of the whole.
pub fn of_part(card: &Scorecard, part: &Map) -> Scorecard {
    let mut card = card.clone();
    let names = names(part);
    for step in &mut card.steps {
        if let Some(gravest) = &mut step.gravest
            && !names.contains(gravest.subject.as_str())
        {
            gravest.subject.clear();
        }
    }
    card
}

/// The findings without their messages, which may name what the part leaves out.
pub fn without_messages(mut card: Scorecard) -> Scorecard {
    card.flaws.iter_mut().for_each(|flaw| flaw.message.clear());
    card
}

/// Figures alone: what a map lacks says something of what is confidential.
pub fn without_findings(card: &Scorecard) -> Scorecard {
    let mut card = card.clone();
    card.steps.iter_mut().for_each(|step| step.gravest = None);
    card.flaws.clear();
    card
}

fn names(map: &Map) -> BTreeSet<&str> {
    let goals = map.goals.iter().map(|goal| &goal.head);
    heads(map).chain(goals).map(|head| head.name.as_str()).collect()
}
