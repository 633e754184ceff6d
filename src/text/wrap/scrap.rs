//! Lines of one short word, as even lines may leave them in the middle of a text.

use super::{Filler, Part};

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

    /// One word of a few letters.
    fn is_scrap(&self, line: Part) -> bool {
        let text = self.text.text.get(line.start..line.end).unwrap_or_default();
        text.chars().count() <= SCRAP && text.chars().all(char::is_alphabetic)
    }
}
