//! Photos in a picture of few colours.
//!
//! A photo has more colours than a palette, but it is a small part of a map, whose bytes three for each pixel would
//! multiply. So the map keeps its own colours, photos share the rest of the palette, and inside of them what a pixel is
//! off is made up for by its neighbours.

use super::colors::{Color, color};
use super::palette::Palette;
use super::runs::{Pixel, Rows, band};
use crate::scene::{Image, Node};
use color_quant::NeuQuant;
use std::collections::BTreeMap;

/// Colours that a map may take up; the rest of the palette is for photos.
const OF_MAP: usize = 160;
/// A colour that has one of so many pixels of all photos is that of an area, and kept.
const AREA: usize = 64;
/// From so many pixels it is learnt which colours the photos have.
const SAMPLE: usize = 1 << 14;

/// Pixels of a picture that an image may touch.
pub struct Area {
    left: usize,
    top: usize,
    width: usize,
    height: usize,
}

/// Where the images of a scene are in a picture of it.
pub fn areas(nodes: &[Node], scale: f64, (width, height): (u32, u32)) -> Vec<Area> {
    let mut areas = Vec::new();
    for node in nodes {
        match node {
            Node::Group(group) => areas.extend(self::areas(&group.children, scale, (width, height))),
            Node::Image(image) => areas.extend(area(image, scale, (width, height))),
            _ => {}
        }
    }
    areas
}

fn area(image: &Image, scale: f64, (width, height): (u32, u32)) -> Option<Area> {
    let side = |start: f64, length: f64, end: u32| {
        let pixel = |place: f64| (place * scale).clamp(0.0, f64::from(end));
        let (first, last) = (pixel(start).floor() as usize, pixel(start + length).ceil() as usize);
        (first, last.saturating_sub(first))
    };
    let (left, width) = side(image.x, image.width, width);
    let (top, height) = side(image.y, image.height, height);
    (width > 0 && height > 0).then_some(Area {
        left,
        top,
        width,
        height,
    })
}

/// A palette for the picture, and the colours of its photos brought down to it; `None` if what is not a photo has too
/// many colours by itself.
pub fn reduce(bands: &mut [Rows], width: u32, areas: &[Area]) -> Option<Palette> {
    // Any colour of the map can take the place of the photos until it is known what room it leaves for them.
    let fill = bands.first()?.runs().next()?.color;
    let mut photos: Vec<Vec<Pixel>> = Vec::new();
    for area in areas {
        let mut pixels = vec![fill; area.width * area.height];
        swap(bands, width, area, &mut pixels);
        photos.push(pixels);
    }
    let mut palette = Palette::of(bands, OF_MAP);
    if let Some(palette) = &mut palette {
        let pixels: Vec<Color> = photos.iter().flatten().copied().map(color).collect();
        keep_areas(palette, &pixels);
        learn(palette, &pixels);
        for (area, pixels) in areas.iter().zip(&mut photos) {
            diffuse(palette, pixels, area.width);
        }
    }
    // The first one last: of two that overlap, it was taken out whole.
    for (area, pixels) in areas.iter().zip(&mut photos).rev() {
        swap(bands, width, area, pixels);
    }
    palette
}

/// Changes the pixels of an area for others.
fn swap(bands: &mut [Rows], width: u32, area: &Area, pixels: &mut [Pixel]) {
    let rows = band(width) as usize;
    for (y, pixels) in (area.top..).zip(pixels.chunks_mut(area.width)) {
        if let Some(band) = bands.get_mut(y / rows) {
            band.swap(y % rows, area.left, pixels);
        }
    }
}

/// Takes the colours of plain areas into the palette, the largest first, for up to half of what is free.
fn keep_areas(palette: &mut Palette, pixels: &[Color]) {
    let mut counts: BTreeMap<Color, usize> = BTreeMap::new();
    for color in pixels {
        *counts.entry(*color).or_default() += 1;
    }
    counts.retain(|color, count| *count * AREA >= pixels.len() && !palette.has(*color));
    let mut areas: Vec<(usize, Color)> = counts.into_iter().map(|(color, count)| (count, color)).collect();
    areas.sort_unstable_by(|a, b| b.cmp(a));
    let room = palette.room() / 2;
    areas.into_iter().take(room).for_each(|(_, color)| palette.add(color));
}

/// Fills the palette with colours that are typical of the photos.
fn learn(palette: &mut Palette, pixels: &[Color]) {
    let others: Vec<&Color> = pixels.iter().filter(|color| !palette.has(**color)).collect();
    let step = others.len().div_ceil(SAMPLE).max(1);
    let sample = others.into_iter().step_by(step);
    let sample: Vec<u8> = sample
        .flat_map(|[red, green, blue]| [*red, *green, *blue, 255])
        .collect();
    if !sample.is_empty() {
        let learnt = NeuQuant::new(1, palette.room(), &sample).color_map_rgb();
        learnt.as_chunks().0.iter().for_each(|color| palette.add(*color));
    }
}

/// Gives each pixel the nearest colour of the palette, and what it is off to its neighbours on the right and below, in
/// the shares that Floyd and Steinberg found.
fn diffuse(palette: &Palette, pixels: &mut [Pixel], width: usize) {
    // Sixteenths of what the pixels of this row and of the next one have to make up for, with one more at each end.
    let mut owed = vec![[0_i32; 3]; width + 2];
    for row in pixels.chunks_mut(width) {
        let mut below = vec![[0_i32; 3]; width + 2];
        for (x, pixel) in (1..).zip(row) {
            let wanted = color(*pixel);
            // A colour that the palette has stays clean, whatever is around it.
            if palette.has(wanted) {
                continue;
            }
            let wanted: [i32; 3] = std::array::from_fn(|i| (i32::from(wanted[i]) + owed[x][i] / 16).clamp(0, 255));
            let found = palette.nearest(wanted);
            for i in 0..3 {
                let off = wanted[i] - i32::from(found[i]);
                owed[x + 1][i] += 7 * off;
                below[x - 1][i] += 3 * off;
                below[x][i] += 5 * off;
                below[x + 1][i] += off;
            }
            *pixel = [found[0], found[1], found[2], 255];
        }
        owed = below;
    }
}
