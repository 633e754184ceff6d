//! Everything that goes into the outputs of a map, as one number.
//!
//! The day counts only by what it changes (what is overdue, what is stale), and in a PDF, which is dated: a map that is
//! built again tomorrow is up to date.

use super::args::Build;
use super::format::Format;
use super::making::Given;
use super::said::images;
use crate::check::Scorecard;
use crate::cli::files::read_regular;
use crate::hash::short_sha256;
use crate::source::Sources;
use crate::view::View;
use std::fmt::{Debug, Write};
use std::path::Path;

/// This very program.
const PROGRAM: &str = concat!(env!("CARGO_PKG_VERSION"), " ", env!("JOURNEYMAP_BUILD"));

/// What goes into one map, each part with its length, so that none can pass for another.
#[derive(Clone, Debug, Default)]
pub struct Inputs {
    parts: Vec<u8>,
}

impl Inputs {
    /// What the outputs of a map are made from; `None` where that cannot be known, as with the fonts of a system, and
    /// where it must not be told: from what is confidential not even a number is made.
    pub fn of(build: &Build, given: &Given, view: &View, card: &Scorecard, sources: &Sources) -> Option<Self> {
        if build.view.redact {
            return None;
        }
        let mut inputs = Self::default();
        inputs.add("program", PROGRAM.as_bytes());
        inputs.add("fonts", given.which_fonts.as_ref()?.as_bytes());
        for file in sources.iter() {
            inputs.add("source", file.text.as_bytes());
        }
        for image in images(view) {
            inputs.add_file(&image.file);
        }
        inputs.describe("theme", &given.design.theme);
        for (key, text) in &given.design.labels {
            inputs.describe("label", &(key, &text.value));
        }
        inputs.view(build, view);
        inputs.describe("form", &(build.sheet, build.text, build.fragment, build.draft));
        inputs.describe("id prefix", &build.id_prefix);
        inputs.judgement(card, view);
        Some(inputs)
    }

    /// What is shown, however that was asked for.
    fn view(&mut self, build: &Build, view: &View) {
        self.describe("excerpt", &(view.excerpt, view.scored, build.view.width));
        let heads = view.map.stages.iter().map(|stage| &stage.head);
        let heads = heads.chain(view.map.personas.iter().map(|persona| &persona.head));
        let ids: Vec<&str> = heads.map(|head| head.id.as_str()).collect();
        let lanes: Vec<&str> = view.map.lanes.iter().map(|lane| lane.id.as_str()).collect();
        self.describe("parts", &(ids, lanes));
    }

    /// What was found, and what the day makes of the map.
    fn judgement(&mut self, card: &Scorecard, view: &View) {
        self.describe("card", &(&card.steps, &card.findings, &card.flaws));
        let overdue: Vec<bool> = view
            .map
            .solutions
            .iter()
            .map(|solution| card.is_overdue(solution))
            .collect();
        self.describe("overdue", &overdue);
        self.describe("review", &card.missed_review(&view.map));
    }

    /// The number for one format: 32 hexadecimal digits.
    pub fn number(&self, build: &Build, given: &Given, format: Format) -> String {
        let mut inputs = self.clone();
        inputs.describe("format", &format);
        match format {
            Format::Png => inputs.describe("scale", &build.scale),
            Format::Pdf => inputs.describe("day", &given.settings.today),
            Format::Svg | Format::Html => {}
        }
        if format != Format::Html {
            inputs.describe("paper", &build.page);
        }
        if matches!(format, Format::Svg | Format::Html) {
            for template in &given.templates {
                inputs.add_file(template);
            }
        }
        short_sha256(&inputs.parts)
    }

    fn describe(&mut self, name: &str, value: &impl Debug) {
        let mut text = String::new();
        // Writing into a text does not fail.
        let _ = write!(text, "{value:?}");
        self.add(name, text.as_bytes());
    }

    fn add_file(&mut self, path: &Path) {
        // One that cannot be read is another input than one that can.
        match read_regular(path) {
            Some(bytes) => self.add("file", &bytes),
            None => self.add("no file", &[]),
        }
    }

    fn add(&mut self, name: &str, bytes: &[u8]) {
        self.parts
            .extend_from_slice(format!("{name} {}\n", bytes.len()).as_bytes());
        self.parts.extend_from_slice(bytes);
    }
}
