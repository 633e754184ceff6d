//! Scripts that write words together and part clauses by a space: Thai, Lao, Khmer and Burmese. A line may end between
//! two words, but reads better where it ends with a clause; nobody wants half a line left empty for that, or a line more.

use super::{Filler, Part};

/// A line ends with a clause if that fills this share of the measure.
const FILLED: f64 = 0.56;

/// The text has clauses: spaces among the letters of such a script.
pub fn has_clauses(text: &str) -> bool {
    text.contains(' ') && text.chars().any(is_joined)
}

fn is_joined(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{edf}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Where a line could end with a clause: the line, where the next one begins, and the piece after it.
pub type Clause = (Part, usize, usize);

impl Filler<'_> {
    /// The line ends at a space, and is full enough.
    pub(super) fn ends_clause(&self, line: Part, next: usize, measure: f64) -> bool {
        self.at_clauses && line.end < next && self.text.sum(line.start, line.end, line.hyphen) >= FILLED * measure
    }

    /// How many lines end with a clause, where that is wanted.
    pub(super) fn clauses(&self, lines: &[Part]) -> usize {
        let ends = |line: &&Part| self.text.text.get(line.end..).is_some_and(|rest| rest.starts_with(' '));
        match self.at_clauses {
            true => lines.iter().filter(ends).count(),
            false => 0,
        }
    }
}
