//! What happens behind the scenes: the items of the service blueprint.

use super::{Field, Item, text};
use crate::compare::fact::Kind;
use crate::compare::names::Names;
use crate::model::{BlueprintItem, Head};

impl Item for BlueprintItem {
    const KIND: Kind = Kind::Process;
    const FIELDS: &'static [Field<Self>] = &[
        ("lane", |_, item| vec![item.lane.id().to_owned()]),
        ("stage", |names, item| item.place(names)),
        ("department", |names, item| {
            item.department.iter().map(|ix| names.department(ix.value)).collect()
        }),
        ("system", |_, item| text(&item.system)),
        ("duration", |_, item| text(&item.duration)),
        ("touchpoint", |names, item| {
            item.touchpoint.iter().map(|ix| names.touchpoint(ix.value)).collect()
        }),
        ("until", |names, item| {
            let later = Some(item.until).filter(|until| *until != item.stage);
            later.map(|until| names.stage(until)).into_iter().collect()
        }),
        ("next", |names, item| {
            item.next.iter().map(|ix| names.process(ix.value)).collect()
        }),
        (
            "broken",
            |_, item| if item.broken { vec!["true".into()] } else { Vec::new() },
        ),
    ];

    fn head(&self) -> &Head {
        &self.head
    }

    fn place(&self, names: &Names) -> Vec<String> {
        vec![names.stage(self.stage)]
    }
}
