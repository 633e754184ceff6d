//! Photos and logos: their pixels, laid over the sheet as resvg lays them.

use super::geometry;
use crate::scene::{Image, Rect};
use resvg::tiny_skia::{ColorU8, FilterQuality, IntSize, Paint, Path, Pattern, Pixmap, SpreadMode, Transform};

/// A picture and where it goes.
pub struct Picture {
    pixels: Pixmap,
    /// From its own pixels to those of the sheet.
    place: Transform,
    /// What of the sheet it fills.
    pub outline: Path,
}

impl Picture {
    /// What its outline is filled with.
    pub fn paint(&self) -> Paint<'_> {
        let shader = Pattern::new(
            self.pixels.as_ref(),
            SpreadMode::Pad,
            FilterQuality::Bicubic,
            1.0,
            self.place,
        );
        Paint {
            shader,
            ..Paint::default()
        }
    }
}

/// An image of the scene on a sheet that is scaled by `scale`: `Some(None)` if it has no extent, `None` if there is no
/// memory for it.
pub fn picture(image: &Image, scale: Transform) -> Option<Option<Picture>> {
    let frame = Rect {
        x: image.x,
        y: image.y,
        width: image.width,
        height: image.height,
        radius: image.radius,
        fill: None,
        stroke: None,
    };
    let (Some(bounds), Some(outline)) = (geometry::upright(&frame), geometry::rect(&frame)) else {
        return Some(None);
    };
    let source = &image.data.pixels;
    let pixels = source.rgba.iter().flat_map(|[red, green, blue, alpha]| {
        let color = ColorU8::from_rgba(*red, *green, *blue, *alpha).premultiply();
        [color.red(), color.green(), color.blue(), color.alpha()]
    });
    let pixels = Pixmap::from_vec(pixels.collect(), IntSize::from_wh(source.width, source.height)?)?;
    let (across, down) = (
        bounds.width() / source.width as f32,
        bounds.height() / source.height as f32,
    );
    let place = Transform::from_row(across, 0.0, 0.0, down, bounds.x(), bounds.y());
    Some(outline.transform(scale).map(|outline| Picture {
        pixels,
        place: place.post_concat(scale),
        outline,
    }))
}
