//! The fonts inside a picture: of each face that a picture uses, the glyphs that it uses.

mod given;
mod glyf;
mod subset;
mod usage;
mod woff;

pub use usage::Usage;

use super::runs;
use crate::scene::Scene;
use crate::text::FaceId;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use usage::GivenUsage;
use woff::Packer;

/// The `@font-face` rules for all texts of some pictures; empty without text.
pub fn faces<'a>(scenes: impl IntoIterator<Item = &'a Scene>) -> String {
    let mut usage = Usage::default();
    for scene in scenes {
        usage.add_nodes(&scene.nodes);
    }
    rules(&usage)
}

/// The `@font-face` rules for everything that was counted.
pub fn rules(usage: &Usage) -> String {
    let mut packer = Packer::new();
    FaceId::ALL
        .into_iter()
        .filter_map(|face| rule(face, usage, &mut packer))
        .collect::<String>()
        + &usage
            .given()
            .filter_map(|usage| given_rule(usage, &mut packer))
            .collect::<String>()
}

fn rule(face: FaceId, usage: &Usage, packer: &mut Packer) -> Option<String> {
    let font = subset::subset(face, usage.of(face)?)?;
    let style = if face.italic() { "italic" } else { "normal" };
    Some(format!(
        "@font-face{{font-family:\"JM Inter\";font-weight:{};font-style:{style};\
         src:url(data:font/woff;base64,{}) format(\"woff\")}}",
        face.weight(),
        STANDARD.encode(packer.pack(font))
    ))
}

/// One weight and one style: the text that asks for it asks for nothing else.
fn given_rule(usage: &GivenUsage, packer: &mut Packer) -> Option<String> {
    if !runs::is_embedded(&usage.font) {
        return None;
    }
    let font = given::subset(usage)?;
    Some(format!(
        "@font-face{{font-family:\"{}\";src:url(data:font/woff;base64,{}) format(\"woff\")}}",
        runs::family(&usage.font),
        STANDARD.encode(packer.pack(font))
    ))
}
