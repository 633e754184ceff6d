//! Scenes as the pages of a PDF: vectors, text that can be searched, copied and read aloud, links and bookmarks.
//!
//! The pages are tagged after PDF/UA: what is text or has a label is read in the order of the scene, everything else
//! is decoration.

mod drawing;
mod letters;
mod links;
mod page;
mod paint;
mod shapes;
mod structure;

use crate::scene::Scene;
use crate::theme::Theme;
use jiff::civil::Date;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;
use krilla::{Document, SerializeSettings};

/// A scene on paper. Lengths are in points, 72 to an inch.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    pub scene: &'a Scene,
    pub width: f64,
    pub height: f64,
    /// Points to a pixel of the scene, whose upper left corner is that of the page.
    pub scale: f64,
}

/// Points to a CSS pixel.
pub const POINTS: f64 = 0.75;
/// Readers refuse pages with longer edges, in points.
const LONGEST_EDGE: f64 = 14_400.0;

impl<'a> Page<'a> {
    /// A page just as large as its scene.
    pub fn fit(scene: &'a Scene) -> Self {
        let longest = scene.width.max(scene.height);
        let scale = POINTS.min(LONGEST_EDGE / longest);
        Self {
            scene,
            width: scene.width * scale,
            height: scene.height * scale,
            scale,
        }
    }
}

/// What a document says about itself besides what its first scene says.
#[derive(Clone, Debug)]
pub struct About {
    pub author: Option<String>,
    /// The day it was made.
    pub date: Date,
}

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("the document has a page without a size")]
    Empty,
    #[error("the document could not be written: {0}")]
    Writing(#[from] KrillaError),
}

/// The pages as one document.
pub fn render(pages: &[Page], theme: &Theme, about: &About) -> Result<Vec<u8>, PdfError> {
    let accessible = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .unwrap_or_default();
    match write(pages, theme, about, accessible) {
        // A document that cannot keep the promise, such as one with a sign that no font has, does not make it.
        Err(PdfError::Writing(KrillaError::Validation(_))) => write(pages, theme, about, Configuration::default()),
        written => written,
    }
}

fn write(pages: &[Page], theme: &Theme, about: &About, configuration: Configuration) -> Result<Vec<u8>, PdfError> {
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    let first = pages.first().ok_or(PdfError::Empty)?.scene;
    let mut tree = TagTree::new().with_lang(Some(first.lang.clone()));
    let mut marks: Vec<page::Bookmark> = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(page.width as f32, page.height as f32).ok_or(PdfError::Empty)?;
        let drawn = page::draw(&mut document.start_page_with(settings), page, theme, index);
        drawn.structure.into_iter().for_each(|node| tree.push(node));
        marks.extend(drawn.bookmarks);
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(marks));
    document.set_metadata(metadata(first, about));
    Ok(document.finish()?)
}

/// The bookmarks of all pages, each name once.
fn outline(marks: Vec<page::Bookmark>) -> Outline {
    let mut outline = Outline::new();
    let mut seen = std::collections::BTreeSet::new();
    for mark in marks {
        if seen.insert(mark.id) {
            outline.push_child(OutlineNode::new(mark.name, mark.destination));
        }
    }
    outline
}

fn metadata(scene: &Scene, about: &About) -> Metadata {
    let program = concat!("journeymap ", env!("CARGO_PKG_VERSION")).to_owned();
    let day = DateTime::new(about.date.year().max(0) as u16)
        .month(about.date.month() as u8)
        .day(about.date.day() as u8);
    Metadata::new()
        .title(scene.title.clone())
        .description(scene.description.clone())
        .language(scene.lang.clone())
        .authors(about.author.iter().cloned().collect())
        .creator(program.clone())
        .producer(program)
        .creation_date(day)
}
