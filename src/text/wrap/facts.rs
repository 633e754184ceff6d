//! Facts that share a line: each goes to the next line whole, and is only divided where it is wider than a line.

use super::Piece;
use crate::text::facts::SEPARATOR;
use crate::text::measure::Measured;

/// Joins the pieces of each fact that fits on a line of its own, its separator not counted: none stands at a line's end.
pub fn whole(text: &Measured, pieces: Vec<Piece>, measure: f64, tail: f64) -> Vec<Piece> {
    if !text.text.contains(SEPARATOR) {
        return pieces;
    }
    let mut joined: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut first = 0;
    for piece in pieces {
        let end = piece.opportunity.end;
        let (is_last, shown) = (end == text.text.len(), shown_end(text.text, end));
        joined.push(piece);
        if shown == end && !is_last {
            continue;
        }
        let room = if is_last { measure - tail } else { measure };
        let start = joined.get(first).map_or(0, |piece| piece.start);
        if text.fits(start, shown, false, room)
            && let Some(last) = joined.last().map(|piece| piece.opportunity)
        {
            joined.truncate(first);
            joined.push(Piece {
                start,
                opportunity: last,
            });
        }
        first = joined.len();
    }
    joined
}

/// Where a line that ends at `end` ends on paper: the separator between two facts is left out there.
pub fn shown_end(text: &str, end: usize) -> usize {
    let goes_on = end < text.len();
    let before = text.get(..end).unwrap_or_default();
    before.strip_suffix(SEPARATOR).filter(|_| goes_on).map_or(end, str::len)
}
