//! Draws a laid-out band, from the back to the front.

use super::band::{Band, LABEL_TOP};
use super::bounds::{Bounds, cut};
use super::callout::Callout;
use super::collect::Saying;
use super::ends::End;
use super::mark::{self, Look};
use super::plot::Plot;
use super::{line, notes};
use crate::layout::grid::CONTENT_LEFT;
use crate::layout::ids::{self, score, unused};
use crate::layout::{Align, Pen, label, marks};
use crate::scene::{Ink, Stroke};
use crate::text::Role;
use std::collections::BTreeSet;

/// Up to this number of personas the first one's area is filled.
const FILLED_UP_TO: usize = 2;

pub fn draw(band: &Band, pen: &mut Pen) {
    let grid = &band.journey.grid;
    pen.rect(0.0, band.top, grid.width(), band.height, 0.0, Some(Ink::S1), None);
    if band.journey.goes_on() {
        draw_separators(band, pen, &[]);
        label::lane(pen, band.top + LABEL_TOP, Some("emotion"), band.journey.name, "");
    } else {
        draw_plots(band, pen);
    }
    notes::draw(pen, &band.notes, grid, band.notes_top);
}

/// Everything but the notes.
fn draw_plots(band: &Band, pen: &mut Pen) {
    let mut texts: Vec<Bounds> = band.plots.iter().flat_map(Plot::texts).collect();
    let plot_texts = texts.len();
    texts.extend(band.names.bounds(band.top));
    draw_separators(band, pen, &texts);
    texts.truncate(plot_texts);
    label::lane(pen, band.top + LABEL_TOP, Some("emotion"), band.journey.name, "");
    for plot in &band.plots {
        draw_scale(band, pen, plot);
    }
    band.names.draw(pen, band.top, &band.pin_ends, &texts);
    let mut taken = BTreeSet::new();
    for plot in &band.plots {
        draw_curves(pen, plot);
    }
    draw_unscored(band, pen);
    for plot in &band.plots {
        draw_points(pen, plot, &mut taken);
        draw_texts(pen, plot, &mut taken);
    }
}

/// The lines between stages, cut around texts.
fn draw_separators(band: &Band, pen: &mut Pen, texts: &[Bounds]) {
    let grid = &band.journey.grid;
    let mut gaps: Vec<Vec<(f64, f64)>> = vec![Vec::new(); grid.columns];
    for text in texts {
        let first = ((text.left - 2.0 - CONTENT_LEFT) / grid.column).ceil().max(0.0) as usize;
        let last = ((text.right + 2.0 - CONTENT_LEFT) / grid.column).floor().max(0.0) as usize;
        for gaps in gaps.iter_mut().take(last + 1).skip(first) {
            gaps.push((text.top - 1.0, text.bottom + 1.0));
        }
    }
    for column in notes::bridged(&band.notes) {
        if let Some(gaps) = gaps.get_mut(column) {
            gaps.push((band.notes_top, band.top + band.height));
        }
    }
    for (column, gaps) in gaps.into_iter().enumerate().skip(1) {
        let x = grid.left(column);
        for (start, end) in cut(band.top, band.top + band.height, gaps) {
            pen.line(x, start, x, end, Stroke::new(Ink::Line1, 1.0));
        }
    }
}

/// The rules, the axis and the area of the first persona.
fn draw_scale(band: &Band, pen: &mut Pen, plot: &Plot) {
    let journey = band.journey;
    plot.axis
        .draw_rules(pen, CONTENT_LEFT, journey.grid.right(), &plot.texts());
    match plot.tracks.first().filter(|_| journey.small.is_some()) {
        Some(track) => plot
            .axis
            .draw_small(pen, journey.words, &track.name, marks::ink(track.persona)),
        None => plot.axis.draw(pen, journey.words),
    }
    if journey.small.is_none() && journey.tracks.len() <= FILLED_UP_TO {
        draw_area(pen, plot);
    }
}

/// What the first persona gains and loses, against the middle of the scale or, beside a map of the future, today.
fn draw_area(pen: &mut Pen, plot: &Plot) {
    let compared = plot.comparison.as_ref();
    let index = compared.map_or(0, |comparison| comparison.track);
    if let (Some(track), Some(curve)) = (plot.tracks.get(index), plot.curves.get(index)) {
        let areas = match compared {
            Some(comparison) => comparison.areas(curve),
            None => line::areas(track, curve, plot.axis.middle()),
        };
        pen.group(ids::item("area", &track.id), track.name.clone(), |pen| {
            line::fill(pen, areas)
        });
    }
}

/// A moment of truth without a score ends in a small ring.
fn draw_unscored(band: &Band, pen: &mut Pen) {
    for (pin, end) in band
        .pins
        .iter()
        .zip(&band.pin_ends)
        .filter(|(pin, _)| pin.points.is_empty())
    {
        pen.circle(pin.x, *end, 3.0, Some(Ink::S1), Some(Stroke::new(Ink::Ink2, 1.2)));
    }
}

/// Today lies under everything, the first persona's curve on top.
fn draw_curves(pen: &mut Pen, plot: &Plot) {
    if let Some(comparison) = &plot.comparison {
        let track = &plot.tracks[comparison.track];
        pen.group(ids::item("today", &track.id), track.name.clone(), |pen| {
            comparison.draw(pen)
        });
    }
    for (i, (track, curve)) in plot.tracks.iter().zip(&plot.curves).enumerate().rev() {
        let onward = plot.onward.iter().filter(|(track, ..)| *track == i);
        let outlines = onward.map(|(_, way, bridge)| (way.outline(0, 1), *bridge));
        pen.group(ids::item("curve", &track.id), track.name.clone(), |pen| {
            line::stretches(pen, track, outlines.collect());
            line::draw(pen, track, curve)
        });
    }
}

fn draw_points(pen: &mut Pen, plot: &Plot, taken: &mut BTreeSet<String>) {
    for (i, track) in plot.tracks.iter().enumerate().rev() {
        let crowded = track.crowded();
        for (k, point) in track.points.iter().enumerate() {
            let id = unused(score("emotion", &track.id, &point.id), taken);
            let label = format!("{}, {}: {}", track.name, point.place, point.figure);
            let look = Look {
                share: plot.axis.share(point.score),
                plain: plot.is_plain(i, k),
                crowded: crowded.contains(&k),
            };
            pen.group(id, label, |pen| {
                mark::draw(pen, track, point, plot.position((i, k)), look)
            });
        }
    }
}

/// Line ends, gains, callouts, and the numbers of notes.
fn draw_texts(pen: &mut Pen, plot: &Plot, taken: &mut BTreeSet<String>) {
    for end in &plot.ends {
        match end.track.map(|track| &plot.tracks[track]) {
            Some(track) => {
                let ink = marks::ink(track.persona);
                pen.group(ids::item("end", &track.id), track.name.clone(), |pen| {
                    draw_end(pen, ink, end)
                });
            }
            None => draw_end(pen, Ink::Ink3, end),
        }
    }
    if let Some(comparison) = &plot.comparison {
        comparison.draw_figures(pen);
    }
    for (track, index, callout) in &plot.callouts {
        let track = &plot.tracks[*track];
        let point = &track.points[*index];
        let said = point.saying.as_ref().map_or("", Saying::text);
        let id = unused(score("callout", &track.id, &point.id), taken);
        pen.group(id, said, |pen| draw_callout(pen, point.ink(track), callout));
    }
    for chip in &plot.chips {
        chip.draw(pen);
    }
}

fn draw_end(pen: &mut Pen, ink: Ink, end: &End) {
    let (x, align) = if end.to_right_edge {
        (end.bounds.right, Align::Right)
    } else {
        (end.bounds.left, Align::Left)
    };
    let style = Role::Score.style();
    for (i, line) in end.lines.iter().enumerate() {
        let baseline = style.baseline(end.bounds.top + i as f64 * style.line);
        pen.place(x, baseline, align, Role::Score, ink, line.clone());
    }
}

fn draw_callout(pen: &mut Pen, figure_ink: Ink, callout: &Callout) {
    if let Some((from, to)) = callout.leader {
        pen.line(from.0, from.1, to.0, to.1, Stroke::new(Ink::Ink3, 1.0));
    }
    let bounds = &callout.bounds;
    let mut baseline = callout.role.style().baseline(bounds.top);
    let mut ink = Ink::Ink2;
    if let Some(figure) = &callout.figure {
        baseline = Role::Score.style().baseline(bounds.top);
        ink = Ink::Ink1;
        let (x, align) = if callout.is_opposed() {
            (bounds.right, Align::Right)
        } else {
            (bounds.left, Align::Left)
        };
        pen.place(x, baseline, align, Role::Score, figure_ink, figure.clone());
    }
    let (left, right) = callout.text_edges();
    for line in &callout.lines {
        let (x, align) = if line.opposed {
            (right, Align::Right)
        } else {
            (left, Align::Left)
        };
        pen.place(x, baseline, align, callout.role, ink, line.clone());
        baseline += callout.role.style().line;
    }
}
