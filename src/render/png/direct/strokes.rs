//! Strokes as what is filled for them.

use resvg::tiny_skia::{Path, PathStroker, Stroke, Transform};

/// What is drawn for a stroke, in pixels.
pub enum Drawn {
    Fill(Path),
    /// A line of at most a pixel, which is drawn paler the thinner it is.
    Hairline(Path, Stroke),
}

/// The stroke along a path that is moved and scaled by `place`, the same in both directions; `None` if it shows
/// nothing.
pub fn outline(path: &Path, stroke: &Stroke, place: Transform) -> Option<Drawn> {
    if stroke.width <= 0.0 {
        return None;
    }
    let resolution = PathStroker::compute_resolution_scale(&place);
    let dashed = match &stroke.dash {
        Some(dash) => Some(path.dash(dash, resolution)?),
        None => None,
    };
    let path = dashed.as_ref().unwrap_or(path);
    let width = stroke.width * place.sx;
    if width <= 1.0 {
        let stroke = Stroke {
            width,
            dash: None,
            ..stroke.clone()
        };
        return Some(Drawn::Hairline(path.clone().transform(place)?, stroke));
    }
    let stroked = path.stroke(
        &Stroke {
            dash: None,
            ..stroke.clone()
        },
        resolution,
    )?;
    Some(Drawn::Fill(stroked.transform(place)?))
}
