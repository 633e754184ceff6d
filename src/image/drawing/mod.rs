//! A drawing: an SVG image written anew from the shapes that are allowed in it.
//!
//! Allowed are groups, paths and basic shapes, gradients, one level of clip paths and `use` of parts of the same file,
//! which is written out. Texts, pictures, filters, masks, patterns, scripts, animations, links, event attributes and
//! style sheets are left out; colours from plain class rules are kept. What a drawing costs is bounded while it is
//! written, because a few hundred bytes can ask for minutes of work.

mod properties;
mod rebuild;
mod rules;
mod servers;

pub use rebuild::rebuild;

use super::Pixels;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg;
use std::fmt;

/// The part of a drawing's plane that is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

#[derive(Clone)]
pub struct Drawing {
    pub view: View,
    /// Elements in our own words.
    body: String,
    /// The file also had texts, which are not drawn.
    pub without_its_texts: bool,
}

impl Drawing {
    /// The largest part around the centre that is `aspect` times as wide as high.
    pub fn cropped(&self, aspect: f64) -> Drawing {
        let View { x, y, width, height } = self.view;
        let wide = width.min(height * aspect);
        let high = height.min(width / aspect);
        Drawing {
            view: View {
                x: x + (width - wide) / 2.0,
                y: y + (height - high) / 2.0,
                width: wide,
                height: high,
            },
            body: self.body.clone(),
            without_its_texts: self.without_its_texts,
        }
    }

    /// An SVG document without scripts, styles and addresses.
    pub fn markup(&self) -> String {
        let View { x, y, width, height } = self.view;
        let body = &self.body;
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{x} {y} {width} {height}">{body}</svg>"#
        )
    }

    /// The elements alone, in the coordinates of the view. Every id starts with `prefix`, so that several drawings can
    /// stand in one document.
    pub fn elements(&self, prefix: &str) -> String {
        // Nothing but our own ids and references can look like this.
        let named = self.body.replace("id=\"", &format!("id=\"{prefix}"));
        named.replace("url(#", &format!("url(#{prefix}"))
    }

    /// The drawing as shapes in place, all references resolved; as large as its view.
    pub fn shapes(&self) -> Option<usvg::Tree> {
        let options = usvg::Options {
            image_href_resolver: usvg::ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..usvg::Options::default()
        };
        usvg::Tree::from_str(&self.markup(), &options).ok()
    }

    /// The drawing in pixels, stretched to a size.
    pub fn pixels(&self, width: u32, height: u32) -> Pixels {
        self.drawn(width, height).unwrap_or_else(|| Pixels {
            width,
            height,
            rgba: vec![[0; 4]; width as usize * height as usize],
        })
    }

    fn drawn(&self, width: u32, height: u32) -> Option<Pixels> {
        let tree = self.shapes()?;
        let mut pixmap = Pixmap::new(width, height)?;
        let scale = Transform::from_scale(width as f32 / tree.size().width(), height as f32 / tree.size().height());
        resvg::render(&tree, scale, &mut pixmap.as_mut());
        let straight = |pixel: &resvg::tiny_skia::PremultipliedColorU8| {
            let color = pixel.demultiply();
            [color.red(), color.green(), color.blue(), color.alpha()]
        };
        Pixels::new(width, height, pixmap.pixels().iter().map(straight).collect())
    }
}

impl fmt::Debug for Drawing {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        write!(out, "Drawing({:?})", self.view)
    }
}
