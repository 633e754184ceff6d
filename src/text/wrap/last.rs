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
        let (upper, lower) = self.pushed_down(before, last, measure - self.tail)?;
        let unevenness = |above, below| (self.width(above) - self.width(below)).abs();
        (unevenness(upper, lower) < unevenness(before, last)).then_some((upper, lower))
    }
}
