//! Solutions: how far they have come, and who sees to them.

use super::{Field, Item, text};
use crate::compare::fact::{Delta, Fact, Kind};
use crate::compare::names::Names;
use crate::compare::pairs::Pairs;
use crate::model::{Head, Solution};
use crate::source::Spanned;

impl Item for Solution {
    const KIND: Kind = Kind::Solution;
    // What it solves is told at the pain points.
    const FIELDS: &'static [Field<Self>] = &[
        ("description", |_, solution| text(&solution.description)),
        ("answers", |_, solution| text(&solution.answers)),
        ("owner", |names, solution| {
            solution.owner.iter().map(|owner| names.owner(owner.value)).collect()
        }),
        ("stakeholders", |names, solution| {
            solution
                .stakeholders
                .iter()
                .map(|ix| names.department(ix.value))
                .collect()
        }),
        ("due", |names, solution| {
            solution.due.iter().map(|date| names.words.date(date.value)).collect()
        }),
        ("cost", |_, solution| text(&solution.cost)),
        ("depends_on", |names, solution| {
            solution.depends_on.iter().map(|ix| names.solution(ix.value)).collect()
        }),
        ("kpi", |names, solution| {
            solution.kpi.iter().map(|kpi| names.kpi(kpi.value)).collect()
        }),
        ("expected", |_, solution| text(&solution.expected)),
        ("sources", |names, solution| names.sources(&solution.sources)),
    ];

    fn head(&self) -> &Head {
        &self.head
    }

    fn facts((_, old): (&Names, &Self), (_, new): (&Names, &Self), _pairs: &Pairs) -> Vec<Fact> {
        let mut facts = Vec::new();
        if old.status != new.status {
            facts.push(Fact::Status {
                was: old.status,
                is: new.status,
            });
        }
        let figure = |value: &Option<Spanned<u8>>| value.as_ref().map(|value| f64::from(value.value));
        for (key, was, is) in [
            ("impact", figure(&old.impact), figure(&new.impact)),
            ("effort", figure(&old.effort), figure(&new.effort)),
        ] {
            if was != is {
                facts.push(Fact::Figure {
                    key,
                    value: Delta::new(was, is),
                    unit: String::new(),
                    better: None,
                });
            }
        }
        facts
    }
}
