//! Photos and logos, with all of their data inside the picture.

use super::Letters;
use super::writer::Writer;
use crate::image::{Cut, Drawing};
use crate::scene::Image;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

impl Writer<'_> {
    pub fn image(&mut self, image: &Image) {
        // Programs that cannot set our texts know no drawings inside of drawings either.
        if let (Letters::Outlined, Some(drawing)) = (self.options.letters, &image.data.drawing) {
            return self.drawing(image, drawing);
        }
        let clip = (image.radius > 0.0).then(|| self.clip(image));
        self.out.push_str("<image");
        self.number("x", image.x);
        self.number("y", image.y);
        self.number("width", image.width);
        self.number("height", image.height);
        // The picture has been cut to the proportions of the rectangle; what rounding left is not worth a margin.
        self.attribute("preserveAspectRatio", "none");
        if let Some(clip) = clip {
            self.attribute("clip-path", &format!("url(#{clip})"));
        }
        self.attribute("href", &address(&image.data, self.options.only_pixels));
        self.out.push_str("/>\n");
    }

    /// Writes the shapes of a drawing among those of the map.
    fn drawing(&mut self, image: &Image, drawing: &Drawing) {
        let clip = self.clip(image);
        let view = drawing.view;
        let (across, down) = (image.width / view.width, image.height / view.height);
        // A logo may have been drawn in any unit, so that hundredths are too coarse for its scale.
        let (right, lower) = (image.x - view.x * across, image.y - view.y * down);
        self.out.push_str("<g");
        self.attribute("clip-path", &format!("url(#{clip})"));
        self.out.push_str("><g");
        let place = format!("matrix({across:.6} 0 0 {down:.6} {right:.4} {lower:.4})");
        self.attribute("transform", &place);
        self.out.push('>');
        let elements = drawing.elements(&format!("{clip}-"));
        self.out.push_str(&elements);
        self.out.push_str("</g></g>\n");
    }

    /// Writes the outline that an image is cut to, and returns its id.
    fn clip(&mut self, image: &Image) -> String {
        self.clips += 1;
        let id = format!("{}clip-{}", self.options.id_prefix, self.clips);
        self.out.push_str("<clipPath");
        self.attribute("id", &id);
        self.out.push_str("><rect");
        self.number("x", image.x);
        self.number("y", image.y);
        self.number("width", image.width);
        self.number("height", image.height);
        self.number("rx", image.radius);
        self.out.push_str("/></clipPath>\n");
        id
    }
}

/// A picture as an address that holds all of it.
fn address(picture: &Cut, only_pixels: bool) -> String {
    match picture.drawing.as_ref().filter(|_| !only_pixels) {
        Some(drawing) => format!("data:image/svg+xml;base64,{}", STANDARD.encode(drawing.markup())),
        None => format!("data:image/png;base64,{}", STANDARD.encode(picture.pixels.png())),
    }
}
