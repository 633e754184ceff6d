//! Pain points and KPIs: declared at the top level, or in the stages and touchpoints where they are placed.

use super::Written;
use crate::model::pool::{Own, Pool};
use crate::model::pools::strings::Ids;
use crate::model::written::{self, Mention, StageKpi, StagePain};
use crate::source::Span;
use crate::syntax::Problems;
use std::collections::BTreeMap;

pub fn pains<'w>(
    written: &'w Written,
    stages: &Pool<'w, written::Stage>,
    touchpoints: &Pool<'w, written::Touchpoint>,
    problems: &mut Problems,
) -> (Pool<'w, written::Pain>, BTreeMap<Span, u32>) {
    let declared = written
        .map
        .pain_points
        .items
        .iter()
        .filter_map(|mention| match mention {
            Mention::Declared(pain) => Some((pain, None)),
            Mention::Referred(_) => None,
        });
    let mut own: Vec<Own<'w, written::Pain>> = declared.collect();
    let libraries = written.library_items(|library| &library.pain_points.items);
    // What a string can mean has to be known before the pains of stages have ids.
    let shared = Pool::new(own.clone(), libraries.clone(), &mut Problems::default());
    let ids = Ids::new(written, &shared.index);
    let mut strings: Vec<(Span, u32)> = Vec::new();
    let mut mistaken: Vec<(Span, &str)> = Vec::new();
    let mut add = |entries: &'w [StagePain], parent: &str| {
        for entry in entries {
            let Mention::Declared(pain) = entry else { continue };
            let text = pain.name.as_ref().filter(|name| name.span == pain.meta.span);
            if let Some(at) = text.and_then(|text| shared.index.by_id(&text.value)) {
                strings.push((pain.meta.span, at));
            } else if let Some(id) = text.and_then(|text| ids.mistaken(text, problems)) {
                mistaken.push((pain.meta.span, id));
            } else {
                own.push((pain, Some(parent.to_owned())));
            }
        }
    };
    let mut touchpoint_entries = touchpoints.index.entries.iter();
    for (stage, entry) in written.map.stages.items.iter().zip(&stages.index.entries) {
        for touchpoint in &stage.touchpoints.items {
            let parent = touchpoint_entries.next().map_or("", |entry| &entry.id);
            add(&touchpoint.pain_points.items, parent);
        }
        add(&stage.pain_points.items, &entry.id);
    }
    let pool = Pool::new(own, libraries, problems);
    let places: BTreeMap<Span, u32> = (0..).zip(&pool.items).map(|(at, pain)| (pain.meta.span, at)).collect();
    let strings = strings.into_iter().filter_map(|(span, at)| {
        let place = places.get(&shared.items[at as usize].meta.span).copied();
        // A library's pain may have been replaced by one of the map.
        let place = place.or_else(|| pool.index.by_id(&shared.index.entries[at as usize].id));
        place.map(|place| (span, place))
    });
    let meant = mistaken
        .into_iter()
        .filter_map(|(span, id)| pool.index.by_id(id).map(|at| (span, at)));
    let strings = strings.chain(meant).collect();
    (pool, strings)
}

pub fn kpis<'w>(
    written: &'w Written,
    stages: &Pool<'w, written::Stage>,
    touchpoints: &Pool<'w, written::Touchpoint>,
    problems: &mut Problems,
) -> Pool<'w, written::Kpi> {
    let declared = written.map.kpis.items.iter().filter_map(|mention| match mention {
        Mention::Declared(kpi) => Some((kpi, None)),
        Mention::Referred(_) => None,
    });
    let mut own: Vec<Own<'w, written::Kpi>> = declared.collect();
    let mut add = |entries: &'w [StageKpi], parent: &str| {
        own.extend(entries.iter().filter_map(|entry| match &entry.0 {
            Mention::Declared(kpi) => Some((kpi, Some(parent.to_owned()))),
            Mention::Referred(_) => None,
        }));
    };
    let mut touchpoint_entries = touchpoints.index.entries.iter();
    for (stage, entry) in written.map.stages.items.iter().zip(&stages.index.entries) {
        for touchpoint in &stage.touchpoints.items {
            let parent = touchpoint_entries.next().map_or("", |entry| &entry.id);
            add(&touchpoint.kpis.items, parent);
        }
        add(&stage.kpis.items, &entry.id);
    }
    Pool::new(own, written.library_items(|library| &library.kpis.items), problems)
}
