//! A scene drawn by resvg from its SVG, with the embedded faces: the picture that everything else is measured by.

use super::PngError;
use crate::render::svg::{self, Letters, Options, Paint};
use crate::scene::{self, Node, Scene, Text};
use crate::text::{FaceId, Given};
use crate::theme::Theme;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Tree, fontdb};
use std::sync::{Arc, OnceLock};

/// How the SVG is written that resvg draws.
const OPTIONS: Options = Options {
    id_prefix: "",
    letters: Letters::Around,
    paint: Paint::Fixed,
    only_pixels: true,
    entries: None,
};

/// The picture of a scene, `scale` pixels to a unit.
pub fn draw(scene: &Scene, theme: &Theme, scale: f64, width: u32, height: u32) -> Result<Pixmap, PngError> {
    let svg = svg::render(scene, theme, OPTIONS);
    let tree = Tree::from_str(&svg, &options_for(scene))?;
    let mut pixmap = Pixmap::new(width, height).ok_or(PngError::Empty)?;
    let scale = scale as f32;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Ok(pixmap)
}

/// A line of text as resvg would draw it on nothing.
pub fn line(text: Text, theme: &Theme) -> Result<Tree, usvg::Error> {
    let nodes = [Node::Text(text)];
    Tree::from_str(
        &svg::bare(&nodes, theme, OPTIONS),
        &options_of(scene::given_fonts(&nodes)),
    )
}

/// How our SVG is read: with the embedded faces, with the PNGs that we have packed into it, and nothing from outside.
pub fn options() -> usvg::Options<'static> {
    usvg::Options {
        font_family: "Inter".to_owned(),
        fontdb: faces(),
        image_href_resolver: usvg::ImageHrefResolver {
            resolve_data: Box::new(|kind, data, _| (kind == "image/png").then_some(usvg::ImageKind::PNG(data))),
            resolve_string: Box::new(|_, _| None),
        },
        ..usvg::Options::default()
    }
}

/// As [`options`], with the given fonts that a scene uses.
pub fn options_for(scene: &Scene) -> usvg::Options<'static> {
    options_of(scene.given_fonts())
}

fn options_of(given: Vec<Arc<Given>>) -> usvg::Options<'static> {
    let mut options = options();
    if !given.is_empty() {
        let database = Arc::make_mut(&mut options.fontdb);
        given.into_iter().for_each(|given| add(database, given));
    }
    options
}

/// Each face is a family of its own, so that nothing but this face answers to its name.
fn add(database: &mut fontdb::Database, given: Arc<Given>) {
    database.push_face_info(fontdb::FaceInfo {
        id: fontdb::ID::dummy(),
        source: fontdb::Source::Binary(given.bytes.clone()),
        index: given.index,
        families: vec![(svg::family(&given), fontdb::Language::English_UnitedStates)],
        post_script_name: given.name.clone(),
        style: fontdb::Style::Normal,
        weight: fontdb::Weight::NORMAL,
        stretch: fontdb::Stretch::Normal,
        monospaced: false,
    });
}

/// The embedded faces, under every generic name too: a text whose family is not found would be left out silently.
fn faces() -> Arc<fontdb::Database> {
    static FACES: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    FACES
        .get_or_init(|| {
            let mut database = fontdb::Database::new();
            for face in FaceId::ALL {
                database.load_font_source(fontdb::Source::Binary(Arc::new(face.bytes())));
            }
            database.set_serif_family("Inter");
            database.set_sans_serif_family("Inter");
            database.set_cursive_family("Inter");
            database.set_fantasy_family("Inter");
            database.set_monospace_family("Inter");
            Arc::new(database)
        })
        .clone()
}
