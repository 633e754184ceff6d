//! What the template of the page over the pages is given.

use crate::render::html::picture::Frame;
use crate::render::html::view::PageWords;
use crate::render::svg::fonts::Usage;
use crate::text::FaceId;
use crate::words::Words;
use minijinja::Value;
use serde::Serialize;

#[derive(Serialize)]
pub struct Index<'a> {
    pub lang: String,
    pub dir: &'static str,
    pub prefix: &'static str,
    pub policy: Value,
    pub style: Value,
    pub script: Value,
    pub scheme: &'static str,
    pub words: IndexWords<'a>,
    pub head: Heading<'a>,
    /// All of this as markup, for what is put around it.
    pub content: Value,
    pub items_title: String,
    pub maps: Vec<MapCard>,
    pub personas: Vec<Traveller>,
    pub items: Vec<Listed>,
    pub severities: Vec<String>,
    pub statuses: Vec<String>,
    pub owners: Vec<String>,
}

#[derive(Serialize)]
pub struct IndexWords<'a> {
    #[serde(flatten)]
    pub page: PageWords<'a>,
    pub all_maps: &'a str,
    pub severity: &'a str,
    pub status: &'a str,
    pub owner: &'a str,
}

impl<'a> IndexWords<'a> {
    pub fn of(words: &Words<'a>) -> Self {
        Self {
            page: PageWords::of(words),
            all_maps: words.all_maps,
            severity: words.severity,
            status: words.status,
            owner: words.owner,
        }
    }
}

/// What the frame around a page says of it.
#[derive(Serialize)]
pub struct Heading<'a> {
    pub title: &'a str,
    pub finding: &'a str,
}

#[derive(Serialize)]
pub struct MapCard {
    pub href: String,
    pub title: String,
    pub lang: String,
    pub kind: String,
    pub draft: String,
    pub finding: String,
    pub personas: String,
    pub score: String,
    pub overdue: String,
    pub sketch: Option<Frame>,
}

/// A persona, and what they feel in each map.
#[derive(Serialize)]
pub struct Traveller {
    pub name: String,
    pub role: String,
    pub cells: Vec<Option<Felt>>,
}

#[derive(Serialize)]
pub struct Felt {
    pub href: String,
    pub mood: &'static str,
    pub text: String,
}

/// A pain point or a solution, and the maps that it is in.
#[derive(Default, Serialize)]
pub struct Listed {
    pub rank: u8,
    pub sign: &'static str,
    pub kind: String,
    pub name: String,
    pub struck: bool,
    pub href: String,
    pub severity: String,
    pub status: String,
    pub owner: String,
    pub places: Vec<Place>,
}

#[derive(Serialize)]
pub struct Place {
    pub title: String,
    pub href: String,
}

impl Index<'_> {
    pub fn count_glyphs(&self, usage: &mut Usage) {
        let words = &self.words;
        usage.add_text(FaceId::Bold, words.all_maps);
        let labels = [
            words.severity,
            words.status,
            words.owner,
            &self.items_title,
            "0123456789 –↕↑↓",
        ];
        let maps = self.maps.iter().flat_map(|map| {
            [
                &map.title,
                &map.kind,
                &map.draft,
                &map.finding,
                &map.personas,
                &map.score,
                &map.overdue,
            ]
        });
        let personas = self.personas.iter().flat_map(|row| {
            [&row.name, &row.role]
                .into_iter()
                .chain(row.cells.iter().flatten().map(|cell| &cell.text))
        });
        let items = self
            .items
            .iter()
            .flat_map(|item| [&item.name, &item.kind, &item.severity, &item.status, &item.owner]);
        let texts = labels
            .into_iter()
            .chain(words.page.all())
            .chain(maps.chain(personas).chain(items).map(String::as_str));
        for text in texts {
            usage.add_text(FaceId::Regular, text);
            usage.add_text(FaceId::SemiBold, text);
        }
    }
}
