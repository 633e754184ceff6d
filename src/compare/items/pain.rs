//! Pain points: how much they hurt, and what has become of them.

use super::{Field, Item, text};
use crate::compare::fact::{Fact, Kind};
use crate::compare::names::Names;
use crate::compare::pairs::Pairs;
use crate::model::{Head, PainPoint, Place, SolutionIx, Status};

impl Item for PainPoint {
    const KIND: Kind = Kind::PainPoint;
    const FIELDS: &'static [Field<Self>] = &[
        ("description", |_, pain| text(&pain.description)),
        ("cause", |_, pain| text(&pain.cause)),
        ("affects", |_, pain| text(&pain.affects)),
        ("personas", |names, pain| {
            pain.personas.iter().map(|ix| names.persona(ix.value)).collect()
        }),
        ("kpi", |names, pain| {
            pain.kpi.iter().map(|kpi| names.kpi(kpi.value)).collect()
        }),
        ("constraint", |_, pain| text(&pain.constraint)),
        ("solved_by", |names, pain| solutions(names, &pain.drawn_solutions)),
        ("sources", |names, pain| names.sources(&pain.sources)),
    ];

    fn head(&self) -> &Head {
        &self.head
    }

    fn place(&self, names: &Names) -> Vec<String> {
        let places = self.places.iter();
        places
            .map(|place| match place {
                Place::Stage(ix) => names.stage(*ix),
                Place::Touchpoint(ix) => names.touchpoint(*ix),
            })
            .collect()
    }

    fn seen_to_by(&self, names: &Names) -> Vec<String> {
        solutions(names, &self.solved_by)
    }

    fn facts((before, old): (&Names, &Self), (after, new): (&Names, &Self), _pairs: &Pairs) -> Vec<Fact> {
        let mut facts = Vec::new();
        let severity = |pain: &PainPoint| pain.severity.as_ref().map(|severity| severity.value);
        if severity(old) != severity(new) {
            facts.push(Fact::Severity {
                was: severity(old),
                is: severity(new),
            });
        }
        let done = done(after, new);
        if !done.is_empty() && self::done(before, old).is_empty() {
            facts.push(Fact::Solved {
                by: solutions(after, &done),
            });
        }
        let (from, to) = (old.place(before), new.place(after));
        if sorted(&from) != sorted(&to) {
            facts.push(Fact::Moved { from, to });
        }
        facts
    }
}

fn sorted(names: &[String]) -> Vec<&String> {
    let mut names: Vec<&String> = names.iter().collect();
    names.sort();
    names
}

/// Its solutions that are done.
fn done(names: &Names, pain: &PainPoint) -> Vec<SolutionIx> {
    let solutions = pain.solved_by.iter().copied();
    solutions
        .filter(|ix| names.map.solution(*ix).status == Status::Done)
        .collect()
}

fn solutions(names: &Names, solutions: &[SolutionIx]) -> Vec<String> {
    solutions.iter().map(|ix| names.solution(*ix)).collect()
}
