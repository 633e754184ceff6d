//! What a run says of a map: what was found, and what the picture does not show as it was meant.

use super::args::Build;
use super::draw::Drawn;
use crate::cli::{Console, Failure};
use crate::diag::{Diagnostic, Level};
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

    pub(super) fn warn_of_small_text(&self, console: &Console, drawn: &[Drawn]) -> Result<(), Failure> {
        // The sheets are the same in all formats.
        let Some(small) = drawn.iter().find_map(|drawn| drawn.made.small) else {
            return Ok(());
        };
        let (message, help) = self.page.too_small(small);
        console.warning(&message, &[help])
    }
}

/// An accent that would be taken for the colour of alarm is not used, which nobody should have to find out.
pub fn of_accent(console: &Console, view: &View, theme: Option<&Theme>) -> Result<(), Failure> {
    let theme = theme.cloned().unwrap_or_else(|| Theme::new(Mode::Light));
    let accent = view.map.brand.accent.as_ref().map(|accent| accent.value);
    if !accent.is_some_and(|accent| theme.is_alarming(accent)) {
        return Ok(());
    }
    console.warning(
        "`brand.accent` is too near to the colour of what is lost and critical, so the theme's own accent is drawn",
        &["choose another accent; `brand.color`, the colour of the stages, may be a red".to_owned()],
    )
}

/// A logo that spells the client's name in a font would lose it.
pub fn of_lost_texts(console: &Console, view: &View) -> Result<(), Failure> {
    let photos = view.map.personas.iter().filter_map(|persona| persona.photo.as_ref());
    let images = view.map.brand.logo.iter().chain(photos);
    for image in images.filter(|image| image.picture.is_without_its_texts()) {
        console.warning(
            &format!("the texts in the SVG image `{}` are not drawn", image.path),
            &["turn them into paths in a drawing program, and save the image again".to_owned()],
        )?;
    }
    Ok(())
}
