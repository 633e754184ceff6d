//! Which characters of the page over the pages are set in which face.

use super::view::{Index, Listed, MapCard, Traveller};
use crate::render::svg::fonts::Usage;
use crate::text::FaceId;

impl Index<'_> {
    pub fn count_glyphs(&self, usage: &mut Usage) {
        let words = &self.words;
        usage.add_text(FaceId::Bold, words.all_maps);
        let labels = [
            words.all_maps,
            words.severity,
            words.status,
            words.owner,
            &self.items_title,
            &self.head.client,
            "0123456789 –↕↑↓,·",
        ];
        let filters = self.filters.iter().flat_map(|filter| &filter.texts);
        let faulty = self.faulty.iter().flat_map(|one| [&one.name, &one.errors]);
        let texts = filters
            .chain(faulty)
            .chain(self.maps.iter().flat_map(MapCard::texts))
            .chain(self.personas.iter().flat_map(Traveller::texts))
            .chain(self.items.iter().flat_map(Listed::texts))
            .map(String::as_str);
        for text in labels.into_iter().chain(words.page.all()).chain(texts) {
            usage.add_text(FaceId::Regular, text);
            usage.add_text(FaceId::SemiBold, text);
        }
    }
}

impl MapCard {
    fn texts(&self) -> impl Iterator<Item = &String> {
        let own = [
            &self.title.text,
            &self.kind,
            &self.draft,
            &self.finding,
            &self.score,
            &self.overdue,
        ];
        own.into_iter().chain(self.personas.iter().map(|persona| &persona.name))
    }
}

impl Traveller {
    fn texts(&self) -> impl Iterator<Item = &String> {
        let felt = self.cells.iter().flatten().map(|cell| &cell.text);
        [&self.name.text, &self.role].into_iter().chain(felt)
    }
}

impl Listed {
    fn texts(&self) -> impl Iterator<Item = &String> {
        let own = [
            &self.name.text,
            &self.kind,
            &self.severity,
            &self.status,
            &self.owner.text,
        ];
        own.into_iter().chain(self.places.iter().flat_map(|place| &place.own))
    }
}
