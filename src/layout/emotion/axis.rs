//! The emotion scale down the side of a plot: which score stands how high, and its faces, words and figures.

use super::bounds::{Bounds, cut};
use super::face;
use crate::layout::{Align, Pen};
use crate::model::Scale;
use crate::scene::{Ink, Stroke};
use crate::text::{Role, Typesetter, Wrap};
use crate::words::Words;

/// Centre and radius of the faces.
const FACE_X: f64 = 176.0;
const FACE_RADIUS: f64 = 9.0;
/// Right edge of the words.
const WORD_RIGHT: f64 = 158.0;
/// Between a figure and the word behind it.
const FIGURE_GAP: f64 = 10.0;
const LEFT: f64 = 48.0;
/// A scale lower than this has three faces instead of five.
const LOWEST_WITH_WORDS: f64 = 90.0;
/// Rules are cut this far around texts.
const CUT: f64 = 6.0;

/// A scale over a stretch of pixels.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    pub scale: Scale,
    pub top: f64,
    pub height: f64,
}

impl Axis {
    /// The place of a score from 0 at the bottom to 1 at the top; scores outside the scale stay at its ends.
    pub fn share(&self, score: f64) -> f64 {
        let share = self.scale.share(score);
        if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.5 }
    }

    pub fn y(&self, score: f64) -> f64 {
        self.at(self.share(score))
    }

    pub fn middle(&self) -> f64 {
        self.at(0.5)
    }

    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// The height of a place on the scale.
    pub fn at(&self, share: f64) -> f64 {
        self.top + (1.0 - share) * self.height
    }

    /// Faces with words, and figures at both ends and the middle; a low scale has no room for the words.
    pub fn draw(&self, pen: &mut Pen, words: &Words) {
        if self.height < LOWEST_WITH_WORDS {
            return self.draw_figures(pen, words);
        }
        for (i, word) in words.emotions.iter().enumerate() {
            let share = 1.0 - i as f64 / 4.0;
            let y = self.at(share);
            face::draw(pen, FACE_X, y, FACE_RADIUS, share, false);
            let width = pen.type_.width(word, Role::Meta);
            pen.text(WORD_RIGHT, y - 7.0, Align::Right, Role::Meta, Ink::Ink2, word);
            if let Some((score, _)) = self.ends_and_middle().into_iter().find(|(_, of)| *of == share) {
                let figure = words.score(score, self.scale);
                let right = WORD_RIGHT - width - FIGURE_GAP;
                if right - pen.type_.width(&figure, Role::MetaStrong) >= LEFT - 8.0 {
                    pen.text(right, y - 7.0, Align::Right, Role::MetaStrong, Ink::Ink1, &figure);
                } else {
                    pen.text(WORD_RIGHT, y + 7.0, Align::Right, Role::MetaStrong, Ink::Ink1, &figure);
                }
            }
        }
    }

    /// The axis of a small plot: three faces with figures, and whose plot it is.
    pub fn draw_small(&self, pen: &mut Pen, words: &Words, name: &str, ink: Ink) {
        self.draw_figures(pen, words);
        let measure = self.name_measure(pen.type_, words);
        pen.wrapped(
            LEFT,
            self.top - 8.0,
            measure,
            Role::SmallStrong,
            ink,
            name,
            Wrap::default(),
        );
    }

    /// Three faces with figures.
    fn draw_figures(&self, pen: &mut Pen, words: &Words) {
        for (score, share) in self.ends_and_middle() {
            let y = self.at(share);
            face::draw(pen, FACE_X, y, FACE_RADIUS, share, false);
            pen.text(
                WORD_RIGHT,
                y - 7.0,
                Align::Right,
                Role::MetaStrong,
                Ink::Ink1,
                &words.score(score, self.scale),
            );
        }
    }

    /// The height that the name beside a small plot takes.
    pub fn name_height(&self, type_: &Typesetter, words: &Words, name: &str) -> f64 {
        let lines = type_.lines(
            name,
            Role::SmallStrong,
            self.name_measure(type_, words),
            Wrap::default(),
        );
        lines.len() as f64 * Role::SmallStrong.style().line
    }

    fn name_measure(&self, type_: &Typesetter, words: &Words) -> f64 {
        let width = |(score, _)| type_.width(&words.score(score, self.scale), Role::MetaStrong);
        let widest = self.ends_and_middle().map(width).into_iter().fold(0.0, f64::max);
        (WORD_RIGHT - widest - FIGURE_GAP - LEFT).max(24.0)
    }

    /// The scores that have figures, and their places.
    fn ends_and_middle(&self) -> [(f64, f64); 3] {
        [(self.scale.max, 1.0), (self.scale.middle(), 0.5), (self.scale.min, 0.0)]
    }

    /// Dotted rules at top and bottom and a solid one in the middle, cut around texts.
    pub fn draw_rules(&self, pen: &mut Pen, left: f64, right: f64, texts: &[Bounds]) {
        let dotted = Stroke::new(Ink::Line2, 1.0).dashed(&[2.0, 4.0]);
        for (y, stroke) in [
            (self.top, dotted),
            (self.middle(), Stroke::new(Ink::Line2, 1.0)),
            (self.bottom(), dotted),
        ] {
            let crossed = texts.iter().filter(|text| text.top - 1.0 < y && y < text.bottom + 1.0);
            let gaps = crossed.map(|text| (text.left - CUT, text.right + CUT)).collect();
            for (start, end) in cut(left, right, gaps) {
                pen.line(start, y, end, y, stroke);
            }
        }
    }
}
