//! Photos and logos, with all of their data inside the picture.

use super::shapes::Writer;
use crate::image::Cut;
use crate::scene::Image;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

impl Writer<'_> {
    pub fn image(&mut self, image: &Image) {
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
        self.attribute("href", &address(&image.data, self.options.only_pixels()));
        self.out.push_str("/>\n");
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
        Some(drawing) => format!("data:image/svg+xml;base64,{}", STANDARD.encode(drawing)),
        None => format!("data:image/png;base64,{}", STANDARD.encode(picture.pixels.png())),
    }
}
