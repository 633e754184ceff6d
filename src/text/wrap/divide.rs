//! Divides a word that is wider than a line.

use super::{Filler, LONG_PART, Part, Piece, SHORT_LAST_LINE};
use crate::text::breaks::{self, Breaker, Hyphen};
use icu_segmenter::GraphemeClusterSegmenter;

/// What stands before a seam fills at least this share of the measure.
const SHORT_FIRST_LINE: f64 = 0.28;

impl Filler<'_> {
    /// The line from `start` to some place between `from` and `end`, inside a piece. `alone`: nothing stands before
    /// the piece on this line, so that it has to be divided by any means.
    pub(super) fn divide(
        &self,
        places: &Places,
        (start, from, end): (usize, usize, usize),
        alone: bool,
        measure: f64,
    ) -> Option<Part> {
        if let Some(hyphen) = self.hyphen(&places.hyphens, (start, from, end), alone, measure) {
            return Some(self.part(start, hyphen.at, true));
        }
        if !alone {
            return None;
        }
        let last_fitting = |candidates: &mut dyn Iterator<Item = usize>| {
            candidates
                .map(|place| (place, self.parts_letters(places, place)))
                .take_while(|(place, hyphen)| *place < end && self.text.fits(start, *place, *hyphen, measure))
                .last()
                .map(|(place, hyphen)| self.part(start, place, hyphen))
        };
        let clusters = || clusters(self.text.text, from, end);
        let joints = &places.joints;
        let behind = joints.iter().copied().skip_while(|place| *place <= from);
        last_fitting(&mut { behind })
            .or_else(|| last_fitting(&mut clusters()))
            .or_else(|| {
                clusters()
                    .find(|place| *place < end)
                    .map(|place| self.part(start, place, false))
            })
    }

    /// Whether the place is between two letters of a word that has hyphens elsewhere. A stretch that is longer than a line
    /// and has none, such as one of a word in another language, shows that it goes on as the others do.
    fn parts_letters(&self, places: &Places, at: usize) -> bool {
        let (before, after) = self.text.text.split_at(at);
        let is_parted = before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic);
        is_parted && !places.hyphens.is_empty()
    }

    /// The best place for a hyphen on this line: the last seam of a compound, else the last that leaves more than a
    /// scrap of the word for the next line. A compound whose seams are all behind the end of a line that others have
    /// filled goes to the next one whole.
    fn hyphen(
        &self,
        hyphens: &[Hyphen],
        (start, from, end): (usize, usize, usize),
        alone: bool,
        measure: f64,
    ) -> Option<Hyphen> {
        let left = &hyphens[hyphens.partition_point(|hyphen| hyphen.at <= from)..];
        let fits = |hyphen: &&Hyphen| hyphen.at < end && self.text.fits(start, hyphen.at, true, measure);
        let fitting = || left.iter().take_while(fits).copied();
        let fills = |hyphen: &Hyphen| !alone || self.text.sum(start, hyphen.at, true) > SHORT_FIRST_LINE * measure;
        let seam = fitting().filter(|hyphen| hyphen.seam && fills(hyphen)).last();
        let is_begun = !alone && self.text.sum(start, from, false) > SHORT_LAST_LINE * measure;
        if seam.is_some() || (is_begun && left.iter().any(|hyphen| hyphen.seam)) {
            return seam;
        }
        let long = |hyphen: &Hyphen| hyphen.letters.0.min(hyphen.letters.1) >= LONG_PART;
        fitting().filter(long).last().or_else(|| fitting().last())
    }
}

/// Where a piece that is wider than a line may be divided.
pub struct Places {
    hyphens: Vec<Hyphen>,
    joints: Vec<usize>,
}

impl Places {
    pub fn new(breaker: &Breaker, text: &str, piece: &Piece) -> Self {
        Self {
            hyphens: breaker.hyphens(text, piece.start, piece.opportunity.end),
            joints: breaks::joints(text, piece.start, piece.opportunity.end),
        }
    }
}

/// The ends of the user-perceived characters of `text[start..end]`.
fn clusters(text: &str, start: usize, end: usize) -> impl Iterator<Item = usize> + '_ {
    GraphemeClusterSegmenter::new()
        .segment_str(text.get(start..end).unwrap_or_default())
        .map(move |at| start + at)
        .filter(move |at| *at > start)
}
