//! Which characters of which face a picture draws, and which pairs of them are kerned.

use crate::scene::Node;
use crate::text::{FaceId, Font, Given, Run};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use unicode_normalization::char::decompose_canonical;

/// What is used of every face.
#[derive(Clone, Debug, Default)]
pub struct Usage {
    faces: [FaceUsage; 5],
    /// By the name of the face.
    given: BTreeMap<String, GivenUsage>,
}

/// What is used of a font that was given.
#[derive(Clone, Debug)]
pub struct GivenUsage {
    pub font: Arc<Given>,
    pub characters: BTreeSet<char>,
    pub glyphs: BTreeSet<u16>,
}

/// What is used of one face.
#[derive(Clone, Debug, Default)]
pub struct FaceUsage {
    /// By character, whether it is used; empty if none is.
    used: Vec<bool>,
    /// Kerning between two glyphs of the face, where there is any.
    pub kerning: BTreeMap<(u16, u16), i16>,
}

impl Usage {
    /// Counts all texts of a scene.
    pub fn add_nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => self.add_nodes(&group.children),
                Node::Text(text) if text.runs.is_empty() => self.add_text(FaceId::of_role(text.role), &text.text),
                Node::Text(text) => text
                    .runs
                    .iter()
                    .for_each(|run| self.add_run(FaceId::of_role(text.role), run)),
                _ => {}
            }
        }
    }

    fn add_run(&mut self, face: FaceId, run: &Run) {
        match &run.font {
            Font::Embedded => self.add_text(face, &run.text),
            Font::Given(font) => {
                let usage = self.given.entry(font.name.clone()).or_insert_with(|| GivenUsage {
                    font: font.clone(),
                    characters: BTreeSet::new(),
                    glyphs: BTreeSet::new(),
                });
                usage.characters.extend(run.text.chars());
                usage.glyphs.extend(run.glyphs.iter().map(|glyph| glyph.id));
            }
            Font::Missing => {}
        }
    }

    /// Counts one line of text.
    pub fn add_text(&mut self, id: FaceId, text: &str) {
        let face = id.face();
        let usage = &mut self.faces[id as usize];
        let mut before = 0;
        for c in text.chars() {
            let glyph = face.glyph(c);
            if glyph == 0 {
                // Shapers draw a character that a face has only in parts from its parts.
                decompose_canonical(c, |part| {
                    if face.glyph(part) != 0 {
                        usage.add(part);
                    }
                });
            } else {
                usage.add(c);
            }
            let kern = face.kern(before, glyph);
            if kern != 0 {
                usage.kerning.insert((before, glyph), kern as i16);
            }
            before = glyph;
        }
    }

    pub fn given(&self) -> impl Iterator<Item = &GivenUsage> {
        self.given.values()
    }

    /// What is used of a face; `None` if nothing is.
    pub fn of(&self, face: FaceId) -> Option<&FaceUsage> {
        Some(&self.faces[face as usize]).filter(|usage| !usage.used.is_empty())
    }
}

impl FaceUsage {
    /// The characters that are used and that the face has a glyph for, in order.
    pub fn characters(&self) -> impl Iterator<Item = char> {
        (0_u32..)
            .zip(&self.used)
            .filter(|(_, used)| **used)
            .filter_map(|(code, _)| char::from_u32(code))
    }

    fn add(&mut self, c: char) {
        let at = c as usize;
        if at >= self.used.len() {
            self.used.resize((at + 1).next_multiple_of(256), false);
        }
        self.used[at] = true;
    }
}
