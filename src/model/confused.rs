//! Names that a reader of the map takes from somewhere else: numbers of the drawing, pain points of the baseline.

use super::refer::Targets;
use super::written::Target;
use super::{Map, PainIx, SolutionIx, Text};
use crate::diag::Fault;
use crate::syntax::Problems;
use std::collections::BTreeSet;

/// `S4` and `P3` are what the drawing calls a solution and a pain point; the definition knows them by id and name.
pub fn explain_numbers(map: &Map, targets: &Targets, references: &[(&'static str, Text)], problems: &mut Problems) {
    let solutions = map.solutions_in_order().into_iter().map(|at| &map.solutions[at].head);
    let pains = map.pains_in_order().into_iter().map(|at| &map.pains[at].head);
    let kinds = [
        (SolutionIx::KIND, 'S', solutions.collect::<Vec<_>>()),
        (PainIx::KIND, 'P', pains.collect()),
    ];
    for (kind, letter, mut heads) in kinds {
        let mut seen = BTreeSet::new();
        heads.retain(|head| seen.insert(&head.id));
        for text in targets.unknown(kind, references) {
            let number = text
                .value
                .strip_prefix(letter)
                .and_then(|number| number.parse::<usize>().ok());
            // An id in another spelling is what was meant rather than a number.
            let is_id = heads.iter().any(|head| head.id.eq_ignore_ascii_case(&text.value));
            let number = number.filter(|_| !is_id);
            let head = number.and_then(|number| heads.get(number.checked_sub(1)?));
            if let Some(head) = head {
                let help = vec![
                    format!(
                        "did you mean `{}`? `{}` is drawn as {}",
                        head.id, head.name.value, text.value
                    ),
                    "the drawing gives the numbers, and gives others when the order changes: write the id or the name"
                        .to_owned(),
                ];
                problems.explain_at(text.span, Fault::UnknownReference, help, None);
            }
        }
    }
}

/// Pain points of the baseline stay there: what a solution of the future solves has to stand in the map itself.
pub fn explain_old_pains(map: &Map, baseline: &str, unknown: &[Text], problems: &mut Problems) {
    let Some(old) = &map.baseline else { return };
    for text in unknown {
        let mut pains = old.map.pains.iter();
        if pains.any(|pain| pain.head.id == text.value || pain.head.name.value == text.value) {
            let help = format!(
                "the pain points of `{baseline}` are not taken over: declare this one here too, or share it through a \
                 file in `use`"
            );
            problems.help_at(text.span, Fault::UnknownReference, help);
        }
    }
}
