//! Fills lines with words: as much as fits on each, then evened out where the last one would be too short.

use super::Wrap;
use super::breaks::{self, Breaker, Opportunity};
use super::measure::Measured;
use super::prepare::Paragraph;
use icu_segmenter::GraphemeClusterSegmenter;

/// A last line shorter than this share of the measure is mended.
const SHORT_LAST_LINE: f64 = 0.38;
/// How close the narrowest measure is searched for, in pixels.
const PRECISION: f64 = 0.5;
/// Room for rounding: a text fits a measure that was taken from its own width.
const SLACK: f64 = 1e-6;

/// One line as a part of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub start: usize,
    pub end: usize,
    pub hyphen: bool,
    pub width: f64,
}

/// Breaks a paragraph into lines of at most `measure` pixels.
pub fn wrap(text: &Measured, breaker: &Breaker, paragraph: &Paragraph, measure: f64, wrap: Wrap) -> Vec<Part> {
    // A tail that leaves no room for a word cannot be kept free.
    let tail = if wrap.tail < 0.8 * measure {
        wrap.tail.max(0.0)
    } else {
        0.0
    };
    let whole = text.width(0, text.text.len(), false);
    if whole + tail <= measure + SLACK {
        return vec![Part {
            start: 0,
            end: text.text.len(),
            hyphen: false,
            width: whole,
        }];
    }
    let pieces = pieces(text, &breaker.opportunities(paragraph), measure, tail);
    let filler = Filler {
        text,
        breaker,
        pieces: &pieces,
        tail,
    };
    let lines = filler.fill(measure);
    let is_short = lines.last().is_some_and(|line| line.width < SHORT_LAST_LINE * measure);
    if lines.len() < 2 || !(wrap.balanced || is_short) {
        return lines;
    }
    filler.even_out(lines, measure)
}

/// A stretch that is only divided where it is wider than a line.
struct Piece {
    start: usize,
    width: f64,
    opportunity: Opportunity,
}

/// Joins words that belong together, unless they are wider than a line then.
fn pieces(text: &Measured, opportunities: &[Opportunity], measure: f64, tail: f64) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(opportunities.len());
    let mut previous_bound = false;
    for opportunity in opportunities {
        let is_last = opportunity.end == text.text.len();
        let tail = if is_last { tail } else { 0.0 };
        let width_from = |start| text.width(start, opportunity.end, opportunity.hyphen) + tail;
        let joined = pieces
            .last()
            .filter(|_| previous_bound)
            .map(|piece| (piece.start, width_from(piece.start)));
        let (start, width) = match joined {
            Some((start, width)) if width <= measure => {
                pieces.pop();
                (start, width)
            }
            _ => {
                let start = pieces.last().map_or(0, |piece| piece.opportunity.next);
                (start, width_from(start))
            }
        };
        pieces.push(Piece {
            start,
            width,
            opportunity: *opportunity,
        });
        previous_bound = opportunity.bound;
    }
    pieces
}

struct Filler<'a> {
    text: &'a Measured<'a>,
    breaker: &'a Breaker,
    pieces: &'a [Piece],
    tail: f64,
}

impl Filler<'_> {
    /// Puts as many pieces on each line as fit.
    fn fill(&self, measure: f64) -> Vec<Part> {
        let mut lines = Vec::new();
        let mut start = 0;
        let mut fitting: Option<Part> = None;
        let mut next = 0;
        let mut i = 0;
        while let Some(piece) = self.pieces.get(i) {
            let end = piece.opportunity.end;
            let width = self.text.width(start, end, piece.opportunity.hyphen);
            if width + self.tail_at(end) <= measure + SLACK {
                fitting = Some(self.part(start, end, piece.opportunity.hyphen));
                next = piece.opportunity.next;
                i += 1;
                continue;
            }
            // The piece does not fit behind what is on the line already. If it fits on a line of its own it goes
            // there; otherwise it is divided, on this line if hyphenation allows.
            let divided = (piece.width > measure + SLACK)
                .then(|| self.divide(piece, start, fitting.is_none(), measure))
                .flatten();
            let line = match (divided, fitting.take()) {
                (Some(part), _) => {
                    next = part.end;
                    part
                }
                (None, Some(part)) => part,
                (None, None) => {
                    // One character, wider than the measure.
                    next = piece.opportunity.next;
                    i += 1;
                    self.part(start, end, piece.opportunity.hyphen)
                }
            };
            lines.push(line);
            start = self.skip_spaces(next);
        }
        lines.extend(fitting);
        lines
    }

    fn skip_spaces(&self, at: usize) -> usize {
        let rest = self.text.text.get(at..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches(' ').len()
    }

    fn part(&self, start: usize, end: usize, hyphen: bool) -> Part {
        let text = self.text.text.get(start..end).unwrap_or_default();
        let end = start + text.trim_end_matches(' ').len();
        Part {
            start,
            end,
            hyphen,
            width: self.text.width(start, end, hyphen),
        }
    }

    fn tail_at(&self, end: usize) -> f64 {
        if end == self.text.text.len() { self.tail } else { 0.0 }
    }

    /// The line from `start` to some place inside `piece`. `alone`: nothing stands before the piece on this line, so
    /// that it has to be divided by any means.
    fn divide(&self, piece: &Piece, start: usize, alone: bool, measure: f64) -> Option<Part> {
        let from = piece.start.max(start);
        let end = piece.opportunity.end;
        let last_fitting = |places: &mut dyn Iterator<Item = usize>, hyphen: bool| {
            places
                .filter(|place| (from + 1..end).contains(place))
                .take_while(|place| self.text.width(start, *place, hyphen) <= measure + SLACK)
                .last()
                .map(|place| self.part(start, place, hyphen))
        };
        let text = self.text.text;
        let hyphens = || self.breaker.hyphens(text, piece.start, end).into_iter();
        let joints = || breaks::joints(text, piece.start, end).into_iter();
        let divided = last_fitting(&mut hyphens(), true);
        if divided.is_some() || !alone {
            return divided;
        }
        last_fitting(&mut joints(), false)
            .or_else(|| last_fitting(&mut clusters(text, from, end), false))
            .or_else(|| {
                clusters(text, from, end)
                    .find(|place| *place < end)
                    .map(|place| self.part(start, place, false))
            })
    }

    /// The lines at the narrowest measure that needs no more of them.
    fn even_out(&self, lines: Vec<Part>, measure: f64) -> Vec<Part> {
        let widest = self.pieces.iter().map(|piece| piece.width).fold(0.0, f64::max);
        let (mut low, mut high) = (widest, measure);
        let mut best = lines;
        while high - low > PRECISION {
            let middle = (low + high) / 2.0;
            let lines = self.fill(middle);
            if lines.len() <= best.len() {
                best = lines;
                high = middle;
            } else {
                low = middle;
            }
        }
        best
    }
}

/// The ends of the user-perceived characters of `text[start..end]`.
fn clusters(text: &str, start: usize, end: usize) -> impl Iterator<Item = usize> + '_ {
    GraphemeClusterSegmenter::new()
        .segment_str(text.get(start..end).unwrap_or_default())
        .map(move |at| start + at)
        .filter(move |at| *at > start)
}
