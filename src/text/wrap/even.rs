//! Lines of about one width: as narrow as their number allows.

use super::super::breaks::Opportunity;
use super::{Filler, Part, Piece, facts, pieces};

/// How close the narrowest measure is searched for, in pixels.
const PRECISION: f64 = 0.5;

impl Filler<'_> {
    /// The lines at the narrowest measure that needs no more of them and ends as many with a clause. A phrase without
    /// spaces that is wider than a line parts where that is best for all lines, not where the first of them is full.
    pub(super) fn even_out(&self, lines: Vec<Part>, measure: f64, opportunities: &[Opportunity]) -> Vec<Part> {
        let width = |piece: &Piece| {
            let opportunity = piece.opportunity;
            let tail = if opportunity.end == self.text.text.len() {
                self.tail
            } else {
                0.0
            };
            let end = facts::shown_end(self.text.text, opportunity.end);
            self.text.sum(piece.start, end, opportunity.hyphen) + tail
        };
        let is_torn = |i: usize| {
            let goes_on = |i: usize| {
                let piece = self.pieces.get(i).map(|piece| piece.opportunity);
                piece.is_some_and(|end| end.bound && end.end == end.next)
            };
            goes_on(i) || i.checked_sub(1).is_some_and(goes_on)
        };
        let torn = (0..self.pieces.len()).any(is_torn);
        let fill = |measure: f64| match torn {
            true => {
                let pieces = pieces(self.text, opportunities, measure, self.tail);
                Filler {
                    pieces: &pieces,
                    ..*self
                }
                .fill(measure)
            }
            false => self.fill(measure),
        };
        // No narrower than the widest piece, which would have to be divided otherwise.
        let whole = self.pieces.iter().enumerate().filter(|(i, _)| !is_torn(*i));
        let (mut low, mut high) = (whole.map(|(_, piece)| width(piece)).fold(0.0, f64::max), measure);
        let mut best = lines;
        while high - low > PRECISION {
            let middle = (low + high) / 2.0;
            let lines = fill(middle);
            if lines.len() <= best.len() && self.clauses(&lines) >= self.clauses(&best) {
                best = lines;
                high = middle;
            } else {
                low = middle;
            }
        }
        best
    }
}
