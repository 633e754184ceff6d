//! Facts that share a line: each goes to the next line whole. Where one is wider than a line they are running text, and
//! fill their lines like any other.

use super::Piece;
use crate::text::facts::SEPARATOR;
use crate::text::measure::Measured;

/// Joins the pieces of each fact, if all of them fit on lines of their own. A separator does not count: none stands at a
/// line's end.
pub fn whole(text: &Measured, pieces: Vec<Piece>, measure: f64, tail: f64) -> Vec<Piece> {
    if !text.text.contains(SEPARATOR) {
        return pieces;
    }
    let mut joined: Vec<Piece> = Vec::new();
    let mut first: Option<usize> = None;
    for piece in &pieces {
        let (opportunity, start) = (piece.opportunity, *first.get_or_insert(piece.start));
        let (is_last, shown) = (
            opportunity.end == text.text.len(),
            shown_end(text.text, opportunity.end),
        );
        if shown == opportunity.end && !is_last {
            continue;
        }
        let room = if is_last { measure - tail } else { measure };
        if !text.fits(start, shown, false, room) {
            return pieces;
        }
        joined.push(Piece { start, opportunity });
        first = None;
    }
    joined
}

/// Where a line that ends at `end` ends on paper: the separator between two facts is left out there.
pub fn shown_end(text: &str, end: usize) -> usize {
    let goes_on = end < text.len();
    let before = text.get(..end).unwrap_or_default();
    before.strip_suffix(SEPARATOR).filter(|_| goes_on).map_or(end, str::len)
}
