//! Goals of the mapping.

use super::{Field, Item, word};
use crate::compare::fact::Kind;
use crate::model::{Goal, Head};

impl Item for Goal {
    const KIND: Kind = Kind::Goal;
    const FIELDS: &'static [Field<Self>] = &[
        ("kind", |_, goal| vec![word(goal.kind)]),
        ("kpi", |names, goal| {
            goal.kpi.iter().map(|kpi| names.kpi(kpi.value)).collect()
        }),
        ("by", |names, goal| {
            goal.by.iter().map(|date| names.words.date(date.value)).collect()
        }),
    ];

    fn head(&self) -> &Head {
        &self.head
    }
}
