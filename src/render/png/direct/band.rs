//! Draws the part of a list that lies in one band.

use super::glyphs::{Coverage, Stamp};
use super::list::{Item, List, Shape};
use crate::render::png::runs::{Pixel, Rows};
use resvg::tiny_skia::{Color, FillRule, Paint, Pixmap, PixmapPaint, Shader, Transform};

/// The rows of one band; `None` if there is no memory for it.
pub fn draw(list: &List, background: Pixel, width: u32, top: u32, height: u32) -> Option<Rows> {
    let mut sheet = Sheet::new(width, top, height)?;
    sheet.pixels().fill(background);
    sheet.items(list, &list.items)?;
    Some(Rows::of(sheet.pixels(), width as usize))
}

/// The pixels of a band.
struct Sheet {
    pixmap: Pixmap,
    width: u32,
    top: u32,
    height: u32,
}

impl Sheet {
    fn new(width: u32, top: u32, height: u32) -> Option<Sheet> {
        Some(Sheet {
            pixmap: Pixmap::new(width, height)?,
            width,
            top,
            height,
        })
    }

    fn pixels(&mut self) -> &mut [Pixel] {
        self.pixmap.data_mut().as_chunks_mut().0
    }

    fn items(&mut self, list: &List, items: &[Item]) -> Option<()> {
        let (top, bottom) = (self.top as f32, (self.top + self.height) as f32);
        let near = |item: &&Item| item.top < bottom && item.bottom > top;
        items
            .iter()
            .filter(near)
            .try_for_each(|item| self.item(list, &item.shape))
    }

    fn item(&mut self, list: &List, shape: &Shape) -> Option<()> {
        let place = Transform::from_translate(0.0, -(self.top as f32));
        match shape {
            Shape::Block(edges, color) => self.block(*edges, *color),
            Shape::Fill(path, color) => {
                self.pixmap
                    .fill_path(path, &paint(*color), FillRule::Winding, place, None);
            }
            Shape::Hairline(path, color, stroke) => self.pixmap.stroke_path(path, &paint(*color), stroke, place, None),
            Shape::Text(stamps, color) => {
                for stamp in stamps {
                    if let Some(mask) = list.glyphs.mask(stamp) {
                        self.stamp(stamp, mask, *color);
                    }
                }
            }
            Shape::Picture(picture) => {
                self.pixmap
                    .fill_path(&picture.outline, &picture.paint(), FillRule::Winding, place, None);
            }
            Shape::Patch(patch) => {
                let (paint, here) = (PixmapPaint::default(), Transform::identity());
                let y = patch.y.saturating_sub(self.top as i32);
                self.pixmap
                    .draw_pixmap(patch.x, y, patch.pixels.as_ref(), &paint, here, None);
            }
            Shape::Layer(items, opacity) => {
                let mut layer = Sheet::new(self.width, self.top, self.height)?;
                layer.items(list, items)?;
                let paint = PixmapPaint {
                    opacity: *opacity,
                    ..PixmapPaint::default()
                };
                let (layer, here) = (layer.pixmap.as_ref(), Transform::identity());
                self.pixmap.draw_pixmap(0, 0, layer, &paint, here, None);
            }
        }
        Some(())
    }

    /// Fills an upright rectangle: whole rows of whole pixels, and what part of the rest the samples say.
    fn block(&mut self, [left, top, right, bottom]: [f32; 4], color: Pixel) {
        let (start, end) = (i64::from(self.top), i64::from(self.top + self.height));
        let width = i64::from(self.width);
        let across = Samples::between(left, right, 0, width);
        let down = Samples::between(top, bottom, start, end);
        for y in down.pixels() {
            let rows = down.in_pixel(y);
            let from = ((y - start) * width) as usize;
            let Some(row) = self.pixels().get_mut(from..from + width as usize) else {
                return;
            };
            for x in across.pixels().take(1).chain(across.pixels().skip(1).last()) {
                if let Some(pixel) = row.get_mut(x as usize) {
                    blend(pixel, color, alpha(rows * across.in_pixel(x)));
                }
            }
            let inner = across.pixels();
            if let Some(inner) = row.get_mut(inner.start as usize + 1..(inner.end as usize).saturating_sub(1)) {
                if rows == SAMPLES {
                    inner.fill(color);
                } else {
                    inner
                        .iter_mut()
                        .for_each(|pixel| blend(pixel, color, alpha(rows * SAMPLES)));
                }
            }
        }
    }

    fn stamp(&mut self, stamp: &Stamp, mask: &Coverage, color: Pixel) {
        let (width, top) = (self.width as i32, stamp.y.saturating_sub(self.top as i32));
        // What of the mask lies on the sheet.
        let skipped = stamp.x.saturating_neg().max(0);
        let shown = width.saturating_sub(stamp.x).min(mask.width as i32);
        for (y, alphas) in (top..).zip(mask.alpha.chunks_exact(mask.width)) {
            if y < 0 || y >= self.height as i32 || skipped >= shown {
                continue;
            }
            let from = (y * width + stamp.x + skipped) as usize;
            let alphas = &alphas[skipped as usize..shown as usize];
            let Some(pixels) = self.pixels().get_mut(from..from + alphas.len()) else {
                return;
            };
            for (pixel, alpha) in pixels.iter_mut().zip(alphas) {
                blend(pixel, color, *alpha);
            }
        }
    }
}

fn paint(color: Color) -> Paint<'static> {
    Paint {
        shader: Shader::SolidColor(color),
        ..Paint::default()
    }
}

/// Lays an opaque colour over a pixel of which it covers `alpha` of 255.
fn blend(pixel: &mut Pixel, color: Pixel, alpha: u8) {
    match alpha {
        0 => {}
        255 => *pixel = color,
        _ => {
            let alpha = u16::from(alpha);
            for (below, above) in pixel.iter_mut().zip(color) {
                // Rounded as the rasteriser does, so that edges of blocks and glyphs have its colours.
                let sum = u16::from(*below) * (255 - alpha) + u16::from(above) * alpha;
                *below = ((sum + 255) >> 8) as u8;
            }
        }
    }
}

/// Samples to a pixel in each direction, as the rasteriser takes them.
const SAMPLES: i64 = 4;

/// The coverage of a pixel with so many of its samples inside.
fn alpha(samples: i64) -> u8 {
    u8::try_from(samples * 256 / (SAMPLES * SAMPLES)).unwrap_or(u8::MAX)
}

/// A stretch of samples.
struct Samples {
    start: i64,
    end: i64,
}

impl Samples {
    /// The samples between two edges, as far as they lie in the pixels from `first` to before `last`.
    fn between(start: f32, end: f32, first: i64, last: i64) -> Samples {
        let at = |edge: f32| ((edge * 256.0) as i64 + 32) >> 6;
        let (first, last) = (first * SAMPLES, last * SAMPLES);
        let start = at(start).clamp(first, last);
        Samples {
            start,
            end: at(end).clamp(start, last),
        }
    }

    /// The pixels that have one of them.
    fn pixels(&self) -> std::ops::Range<i64> {
        let end = (self.end + SAMPLES - 1).div_euclid(SAMPLES);
        let start = self.start.div_euclid(SAMPLES);
        start..if self.end > self.start { end } else { start }
    }

    fn in_pixel(&self, pixel: i64) -> i64 {
        let from = (pixel * SAMPLES).max(self.start);
        let to = ((pixel + 1) * SAMPLES).min(self.end);
        (to - from).max(0)
    }
}
