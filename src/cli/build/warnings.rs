//! What a picture does not show as it was meant, though it is drawn.

use crate::cli::{Console, Failure};
use crate::theme::{Mode, Theme};
use crate::view::View;

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
