//! KPIs: what was measured, and what is aimed at.

use super::{Field, Item, text, word};
use crate::compare::fact::{Delta, Fact, Kind};
use crate::compare::names::Names;
use crate::compare::pairs::Pairs;
use crate::model::{Better, Head, Kpi};

impl Item for Kpi {
    const KIND: Kind = Kind::Kpi;
    const FIELDS: &'static [Field<Self>] = &[
        ("for", |_, kpi| kpi.serves.map(word).into_iter().collect()),
        ("better", |_, kpi| vec![word(kpi.better)]),
        ("by", |names, kpi| {
            kpi.by.iter().map(|date| names.words.date(date.value)).collect()
        }),
        ("outcome", |_, kpi| text(&kpi.outcome)),
        ("sources", |names, kpi| names.sources(&kpi.sources)),
    ];

    fn head(&self) -> &Head {
        &self.head
    }

    fn facts((_, old): (&Names, &Self), (_, new): (&Names, &Self), _pairs: &Pairs) -> Vec<Fact> {
        let unit = new.unit.as_ref().map_or(String::new(), |unit| unit.value.clone());
        let mut facts = Vec::new();
        let figures = [
            ("value", &old.value, &new.value),
            ("baseline", &old.baseline, &new.baseline),
            ("target", &old.target, &new.target),
        ];
        for (key, was, is) in figures {
            let value = Delta::new(was.as_ref().map(|was| was.value), is.as_ref().map(|is| is.value));
            if value.was != value.is {
                facts.push(Fact::Figure {
                    key,
                    value,
                    unit: unit.clone(),
                    better: value.gain().filter(|_| key == "value").map(|gain| is_better(new, gain)),
                });
            }
        }
        facts
    }
}

fn is_better(kpi: &Kpi, gain: f64) -> bool {
    match kpi.better {
        Better::Higher => gain > 0.0,
        Better::Lower => gain < 0.0,
    }
}
