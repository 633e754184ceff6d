//! Blueprint items: what happens behind a touchpoint, how far it runs and who takes over.

use super::{Build, head};
use crate::diag::Fault;
use crate::model::BlueprintItem;
use crate::source::Spanned;

impl Build<'_> {
    pub fn blueprint(&mut self) -> Vec<BlueprintItem> {
        let pool = &self.pools.blueprint;
        let mut items = Vec::with_capacity(pool.items.len());
        for ((item, entry), place) in pool
            .items
            .iter()
            .zip(&pool.index.entries)
            .zip(&self.pools.blueprint_places)
        {
            let mut head = head(*item, entry);
            let broken = &mut head.broken;
            let until = self.maybe(broken, "until", &item.until);
            if let Some(until) = until.as_ref().filter(|until| until.value < place.1) {
                let found = Fault::OutOfRange
                    .at(until.span, "`until` names a stage before the item's own")
                    .help("name the stage that the item runs to: its own or a later one");
                self.problems.add(found);
                broken.insert("until");
            }
            let is_broken = item.broken.is_some_and(|broken| broken.value);
            if is_broken && item.next.items.is_empty() && !broken.contains("next") {
                let span = item.broken.map_or(head.span, |broken| broken.span);
                let found = Fault::MissingKey
                    .at(span, "`broken` says that a handover fails, but `next` names none")
                    .help("add `next:` with the items that the work is handed over to");
                self.problems.add(found);
                broken.insert("next");
            }
            let touchpoint = self.maybe(broken, "touchpoint", &item.touchpoint);
            items.push(BlueprintItem {
                lane: place.0,
                stage: place.1,
                department: self.maybe(broken, "department", &item.department),
                system: item.system.clone(),
                duration: item.duration.clone(),
                touchpoint: touchpoint.or(place.2.map(|touchpoint| Spanned::new(touchpoint, head.span))),
                until: until.map_or(place.1, |until| until.value.max(place.1)),
                next: self.many(&mut head.broken, "next", &item.next.items),
                broken: is_broken,
                broken_span: item.broken.map(|broken| broken.span),
                elsewhere: None,
                head,
            });
        }
        items
    }
}
