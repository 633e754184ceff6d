//! What a run says of a map: what was found, and what the picture does not show as it was meant.

use super::args::Build;
use super::draw::Drawn;
use crate::cli::{Console, Failure};
use crate::diag::{Diagnostic, Level};
use crate::model::Image;
use crate::report::Counts;
use crate::source::Sources;
use crate::theme::{Mode, Theme};
use crate::view::View;

impl Build {
    /// Advice is counted and, for people, left to `check`: a picture that is built often should not repeat it. Where
    /// errors keep it from being drawn, so is what the method says of the rest.
    pub(super) fn show(&self, console: &Console, findings: &[Diagnostic], sources: &Sources) -> Result<(), Failure> {
        let has_errors = Counts::of(findings).errors > 0;
        let is_told = |found: &Diagnostic| found.level == Level::Error || found.code.is_of_format() || !has_errors;
        let shown = |found: &&Diagnostic| console.is_json() || (found.level > Level::Info && is_told(found));
        let shown: Vec<Diagnostic> = findings.iter().filter(shown).cloned().collect();
        console.diagnostics(&shown, sources)
    }

    /// What the pictures do not show as it was meant.
    pub(super) fn warnings(&self, view: &View, theme: Option<&Theme>, drawn: &[Drawn]) -> Vec<Warning> {
        // The sheets are the same in all formats.
        let small = drawn.iter().find_map(|drawn| drawn.made.small);
        let small = small.map(|small| {
            let (message, help) = self.page.too_small(small);
            Warning::new(message, [help])
        });
        small
            .into_iter()
            .chain(of_accent(view, theme))
            .chain(of_lost_texts(view))
            .collect()
    }
}

/// What is wrong with an output that is written all the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    message: String,
    help: Vec<String>,
}

impl Warning {
    pub fn new(message: String, help: impl Into<Vec<String>>) -> Self {
        Self {
            message,
            help: help.into(),
        }
    }

    pub fn show(&self, console: &Console) -> Result<(), Failure> {
        console.warning(&self.message, &self.help)
    }
}

/// An accent that would be taken for the colour of alarm is not used, which nobody should have to find out.
fn of_accent(view: &View, theme: Option<&Theme>) -> Option<Warning> {
    let theme = theme.cloned().unwrap_or_else(|| Theme::new(Mode::Light));
    let accent = view.map.brand.accent.as_ref().map(|accent| accent.value);
    accent.filter(|accent| theme.is_alarming(*accent)).map(|_| {
        Warning::new(
            "`brand.accent` is too near to the colour of what is lost and critical, so the theme's own accent is drawn"
                .to_owned(),
            ["choose another accent; `brand.color`, the colour of the stages, may be a red".to_owned()],
        )
    })
}

/// A logo that spells the client's name in a font would lose it.
fn of_lost_texts(view: &View) -> Vec<Warning> {
    let lost = images(view).filter(|image| image.picture.is_without_its_texts());
    lost.map(|image| {
        Warning::new(
            format!("the texts in the SVG image `{}` are not drawn", image.path),
            ["turn them into paths in a drawing program, and save the image again".to_owned()],
        )
    })
    .collect()
}

/// The images on a map.
pub fn images(view: &View) -> impl Iterator<Item = &Image> {
    let photos = view.map.personas.iter().filter_map(|persona| persona.photo.as_ref());
    view.map.brand.logo.iter().chain(photos)
}
