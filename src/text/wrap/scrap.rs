//! Lines of one short word or number, as even lines may leave them in the middle of a text, and divided words before the
//! last one.

use super::{Filler, LONG_PART, Part};
use crate::text::breaks::Hyphen;

/// A word of so many letters does not stand on a line of its own in the middle of a text.
const SCRAP: usize = 3;

impl Filler<'_> {
    /// Gives a line in the middle of a text that is one short word the last word of the line before it: `in`, `der`,
    /// `Praxis` becomes `in der`, `Praxis`.
    pub(super) fn company(&self, lines: &mut [Part], measure: f64) {
        for at in 1..lines.len().saturating_sub(1) {
            let (Some(before), Some(line)) = (lines.get(at - 1), lines.get(at)) else {
                return;
            };
            if let Some((above, below)) = self.moved(*before, *line, measure) {
                lines[at - 1] = above;
                lines[at] = below;
            }
        }
    }

    /// Two lines with the last word of the upper one at the start of the lower one, a single short word, if that leaves
    /// more than such a word above.
    fn moved(&self, before: Part, line: Part, measure: f64) -> Option<(Part, Part)> {
        let is_alone = !line.hyphen && self.is_scrap(line);
        let moved = is_alone.then(|| self.pushed_down(before, line, measure)).flatten();
        moved.filter(|(upper, _)| !self.is_scrap(*upper))
    }

    /// Gives a last line that is one short word or number the end of the divided word before it: `gungsauswertung`, `7`
    /// becomes `gungsaus-`, `wertung 7`.
    pub(super) fn company_at_end(&self, lines: &mut [Part], measure: f64) {
        let [.., before, last] = lines else { return };
        if self.is_scrap(*last)
            && !before.hyphen
            && let Some(at) = self.earlier_hyphen(*before, *last, measure)
        {
            *before = self.part(before.start, at, true);
            *last = self.part(at, last.end, false);
        }
    }

    /// Where the word at the end of a line that began on the line before may be divided once more, so that the rest of it
    /// fits on the last line.
    fn earlier_hyphen(&self, before: Part, last: Part, measure: f64) -> Option<usize> {
        let at = self.pieces.partition_point(|piece| piece.start < before.end);
        let piece = self.pieces.get(at.checked_sub(1)?)?;
        if piece.start >= before.start || !self.text.text.get(before.end..)?.starts_with(' ') {
            return None;
        }
        let fits = |hyphen: &Hyphen| {
            let begun = self.text.text.get(before.start..hyphen.at).unwrap_or_default();
            begun.chars().count().min(hyphen.letters.1) >= LONG_PART
                && self.text.fits(hyphen.at, last.end, false, measure - self.tail)
        };
        let hyphens = self.breaker.hyphens(self.text.text, piece.start, before.end);
        let fitting = || hyphens.iter().filter(|hyphen| fits(hyphen));
        let seam = fitting().rfind(|hyphen| hyphen.seam);
        seam.or_else(|| fitting().next_back()).map(|hyphen| hyphen.at)
    }

    /// One word of a few letters, or a short number.
    fn is_scrap(&self, line: Part) -> bool {
        let text = self.text.text.get(line.start..line.end).unwrap_or_default();
        text.chars().count() <= SCRAP && text.chars().all(char::is_alphanumeric)
    }
}
