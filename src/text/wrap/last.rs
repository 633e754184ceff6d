//! Last lines that are short although all lines were evened out: a long word elsewhere kept those from getting narrower.

use super::{Filler, Part, SHORT_LAST_LINE};

impl Filler<'_> {
    /// Gives a short last line words of the line before it, as long as that evens the two out: `nach der Entlassung`,
    /// `ein.` becomes `nach der`, `Entlassung ein.`.
    pub(super) fn lengthen_last(&self, lines: &mut [Part], measure: f64) {
        while let [.., before, last] = lines {
            let is_short = self.width(*last) < SHORT_LAST_LINE * measure;
            let Some((above, below)) = is_short.then(|| self.lowered(*before, *last, measure)).flatten() else {
                return;
            };
            (*before, *last) = (above, below);
        }
    }

    /// The two last lines with the last word of the upper one at the start of the lower one, if that leaves them more even.
    fn lowered(&self, before: Part, last: Part, measure: f64) -> Option<(Part, Part)> {
        if before.hyphen || !self.text.text.get(before.end..)?.starts_with(' ') {
            return None;
        }
        let at = self.pieces.partition_point(|piece| piece.start < last.start);
        let [.., above, moved] = self.pieces.get(..at)? else {
            return None;
        };
        let end = above.opportunity;
        let has_space = self.text.text.get(end.end..)?.starts_with(' ');
        let is_inside = moved.start > before.start && has_space;
        let fits = self.text.fits(moved.start, last.end, false, measure - self.tail);
        let (upper, lower) = (
            self.part(before.start, end.end, end.hyphen),
            self.part(moved.start, last.end, false),
        );
        let unevenness = |above, below| (self.width(above) - self.width(below)).abs();
        let is_better = is_inside && fits && unevenness(upper, lower) < unevenness(before, last);
        is_better.then_some((upper, lower))
    }

    fn width(&self, line: Part) -> f64 {
        self.text.sum(line.start, line.end, line.hyphen)
    }
}
