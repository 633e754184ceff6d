//! The small pictures of the page over the pages: curves, portraits and the logo.

use super::bound::Bound;
use super::{Member, shared};
use crate::layout::{logo, portrait, sketch};
use crate::model::{Persona, PersonaIx};
use crate::render::html::picture::{Frame, InPage};
use crate::render::svg::fonts::Usage;
use crate::scene::Scene;
use crate::theme::Theme;
use std::collections::BTreeMap;

pub struct Pictures<'a> {
    theme: &'a Theme,
    /// What they are set in.
    pub usage: Usage,
}

impl<'a> Pictures<'a> {
    pub fn new(theme: &'a Theme) -> Self {
        Self {
            theme,
            usage: Usage::default(),
        }
    }

    /// The curves of a map.
    pub fn curves(&mut self, one: &Bound) -> Option<Frame> {
        let scene = sketch(&one.sheet)?;
        Some(self.frame(&scene, &format!("map-{}", one.at + 1)))
    }

    /// `row` is that of the persona in the matrix.
    pub fn portrait(&mut self, one: &Bound, ix: PersonaIx, persona: &Persona, row: usize) -> Frame {
        self.frame(&portrait(&one.sheet, ix, persona), &format!("persona-{}", row + 1))
    }

    /// The logo that all maps have.
    pub fn logo(&mut self, one: &Bound, members: &[Member]) -> Option<Frame> {
        let file = |member: &Member| member.view.map.brand.logo.as_ref().map(|logo| logo.file.clone());
        shared(members, file).flatten()?;
        let brand = &one.sheet.map.brand;
        let label = brand.client.as_ref().map_or("", |client| client.as_str());
        let scene = logo(&one.sheet, label, &brand.logo.as_ref()?.picture);
        Some(self.frame(&scene, "logo"))
    }

    fn frame(&mut self, scene: &Scene, name: &str) -> Frame {
        self.usage.add_nodes(&scene.nodes);
        let pictures = InPage {
            theme: self.theme,
            entries: &BTreeMap::new(),
            prefix: "",
        };
        pictures.whole(scene, name)
    }
}
