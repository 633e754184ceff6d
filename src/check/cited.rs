//! Every item that may name sources, with the sources it names.

use super::journey::broken;
use super::look::Item;
use crate::model::{Map, SourceIx};
use crate::source::Spanned;

/// The items that name at least one source.
pub fn cited(map: &Map) -> Vec<(Item<'_>, &[Spanned<SourceIx>])> {
    let mut all: Vec<(Item, &[Spanned<SourceIx>])> = Vec::new();
    all.extend(map.personas.iter().map(|item| (item.into(), &item.sources[..])));
    for stage in &map.stages {
        all.push((stage.into(), &stage.sources));
        all.extend(
            stage
                .emotions
                .iter()
                .map(|emotion| (stage.into(), &emotion.sources[..])),
        );
        all.extend(stage.bright_spots.iter().map(|item| (item.into(), &item.sources[..])));
    }
    for touchpoint in &map.touchpoints {
        all.push((touchpoint.into(), &touchpoint.sources));
        all.extend(
            touchpoint
                .emotions
                .iter()
                .map(|emotion| (touchpoint.into(), &emotion.sources[..])),
        );
        all.extend(
            touchpoint
                .bright_spots
                .iter()
                .map(|item| (item.into(), &item.sources[..])),
        );
    }
    all.extend(map.pains.iter().map(|item| (item.into(), &item.sources[..])));
    all.extend(map.solutions.iter().map(|item| (item.into(), &item.sources[..])));
    all.extend(map.kpis.iter().map(|item| (item.into(), &item.sources[..])));
    all.retain(|(_, sources)| !sources.is_empty());
    all
}

/// Something could not be read that may well name a source, so that nobody can say which are unused.
pub fn may_cite_more(map: &Map) -> bool {
    let places = map.stages.iter().map(|stage| (&stage.head, &stage.bright_spots));
    let places = places.chain(
        map.touchpoints
            .iter()
            .map(|touchpoint| (&touchpoint.head, &touchpoint.bright_spots)),
    );
    let at_places = places.flat_map(|(head, spots)| spots.iter().map(|spot| &spot.head).chain([head]));
    let mut heads = at_places
        .chain(map.personas.iter().map(|item| &item.head))
        .chain(map.pains.iter().map(|item| &item.head))
        .chain(map.solutions.iter().map(|item| &item.head))
        .chain(map.kpis.iter().map(|item| &item.head));
    LISTS.iter().any(|list| map.broken.contains(list)) || heads.any(|head| broken(head, &LISTS))
}

/// The keys whose entries name sources.
const LISTS: [&str; 11] = [
    "personas",
    "stages",
    "touchpoints",
    "pain_points",
    "bright_spots",
    "solutions",
    "kpis",
    "emotion",
    "emotions",
    "sources",
    "use",
];
