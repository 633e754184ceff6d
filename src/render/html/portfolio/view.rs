//! What the template of the page over the pages is given.

use crate::render::html::picture::Frame;
use crate::render::html::view::PageWords;
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
    /// Readers may choose between light and dark.
    pub switches_scheme: bool,
    pub words: IndexWords<'a>,
    pub head: Heading<'a>,
    /// The logo that all maps have.
    pub logo: Option<Frame>,
    pub items_title: String,
    pub maps: Vec<MapCard>,
    pub faulty: Vec<FaultyCard>,
    pub personas: Vec<Traveller>,
    /// There are more maps than columns fit on paper.
    pub wide: bool,
    pub items: Vec<Listed>,
    /// What the items can be filtered by.
    pub filters: Vec<Filter>,
    /// All of this as markup, for what is put around it.
    pub content: Value,
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

/// What the frame around a page says of it, and whose maps they are.
#[derive(Serialize)]
pub struct Heading<'a> {
    pub title: &'a str,
    pub finding: &'a str,
    /// The client of all maps.
    pub client: String,
}

/// A text of a map, in its language.
#[derive(Clone, Default, Serialize)]
pub struct Said {
    pub text: String,
    pub lang: String,
    pub dir: &'static str,
}

#[derive(Serialize)]
pub struct MapCard {
    pub href: String,
    pub title: Said,
    pub kind: String,
    pub draft: String,
    pub finding: String,
    pub personas: Vec<Companion>,
    pub score: String,
    pub overdue: String,
    pub sketch: Option<Frame>,
}

/// A persona on the card of a map: their short name, and which row of the matrix they have.
#[derive(Serialize)]
pub struct Companion {
    pub name: String,
    pub row: usize,
}

/// A map that has errors, and so no page.
#[derive(Clone, Serialize)]
pub struct FaultyCard {
    pub name: String,
    pub errors: String,
}

/// A persona, and what they feel in each map.
#[derive(Serialize)]
pub struct Traveller {
    pub name: Said,
    pub role: String,
    pub portrait: Frame,
    pub cells: Vec<Option<Felt>>,
}

#[derive(Serialize)]
pub struct Felt {
    pub href: String,
    pub mood: &'static str,
    pub text: String,
}

/// A pain point or a solution, and the maps that it is in.
#[derive(Clone, Serialize)]
pub struct Listed {
    pub kind: String,
    pub name: Said,
    pub struck: bool,
    pub href: String,
    #[serde(skip)]
    pub rank: u8,
    pub sign: &'static str,
    pub severity: String,
    pub status: String,
    pub owner: Said,
    pub places: Vec<Place>,
}

#[derive(Clone, Serialize)]
pub struct Place {
    pub title: Said,
    pub href: String,
    /// Severity, status and owner in this map.
    pub own: [String; 3],
    /// Those of them that the item itself has otherwise.
    pub otherwise: Vec<String>,
}

/// A choice among what the items have of something.
#[derive(Serialize)]
pub struct Filter {
    pub label: String,
    /// Where the items have it.
    pub column: usize,
    pub texts: Vec<String>,
}
