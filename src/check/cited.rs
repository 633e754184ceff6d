//! Every item that may name sources, with the sources it names.

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
