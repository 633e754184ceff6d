//! Fills lines with words: as much as fits on each, then evened out where the last one would be too short.

mod clauses;
mod divide;
mod even;
mod facts;
mod hanging;
mod last;
mod scrap;

use super::Wrap;
use super::breaks::{Breaker, Opportunity};
use super::measure::Measured;
use super::prepare::Paragraph;
use clauses::Clause;
use divide::Places;

/// A last line shorter than this share of the measure is mended.
const SHORT_LAST_LINE: f64 = 0.38;
/// Both parts of a divided word should have this many letters.
const LONG_PART: usize = 4;

/// One line as a part of the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub start: usize,
    pub end: usize,
    pub hyphen: bool,
}

/// Breaks a paragraph into lines of at most `measure` pixels.
pub fn wrap(text: &Measured, breaker: &Breaker, paragraph: &Paragraph, measure: f64, wrap: Wrap) -> Vec<Part> {
    // A tail that leaves no room for a word cannot be kept free.
    let tail = if wrap.tail < 0.8 * measure {
        wrap.tail.max(0.0)
    } else {
        0.0
    };
    if text.fits(0, text.text.len(), false, measure - tail) {
        return vec![Part {
            start: 0,
            end: text.text.len(),
            hyphen: false,
        }];
    }
    let opportunities = breaker.opportunities(paragraph);
    let pieces = pieces(text, &opportunities, measure, tail);
    let mut filler = Filler {
        text,
        breaker,
        pieces: &pieces,
        tail,
        at_clauses: false,
    };
    let mut lines = filler.fill(measure);
    if clauses::has_clauses(text.text) {
        filler.at_clauses = true;
        let at_clauses = filler.fill(measure);
        filler.at_clauses = at_clauses.len() <= lines.len();
        if filler.at_clauses {
            lines = at_clauses;
        }
    }
    let is_short = lines
        .last()
        .is_some_and(|line| text.sum(line.start, line.end, line.hyphen) < SHORT_LAST_LINE * measure);
    let mut lines = if lines.len() > 1 && (wrap.balanced || is_short) {
        filler.even_out(lines, measure, &opportunities)
    } else {
        lines
    };
    filler.company(&mut lines, measure);
    filler.lengthen_last(&mut lines, measure);
    filler.bring_down(&mut lines, measure);
    filler.company_at_end(&mut lines, measure);
    lines
}

/// A stretch that is only divided where it is wider than a line.
struct Piece {
    start: usize,
    opportunity: Opportunity,
}

/// Joins words that belong together, unless they are wider than a line then.
fn pieces(text: &Measured, opportunities: &[Opportunity], measure: f64, tail: f64) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::with_capacity(opportunities.len());
    for opportunity in opportunities {
        let is_last = opportunity.end == text.text.len();
        let room = if is_last { measure - tail } else { measure };
        let joined = pieces
            .last()
            .filter(|piece| piece.opportunity.bound)
            .map(|piece| piece.start)
            .filter(|start| text.fits(*start, opportunity.end, opportunity.hyphen, room));
        if joined.is_some() {
            pieces.pop();
        }
        let start = joined
            .or(pieces.last().map(|piece| piece.opportunity.next))
            .unwrap_or(0);
        pieces.push(Piece {
            start,
            opportunity: *opportunity,
        });
    }
    facts::whole(text, pieces, measure, tail)
}

struct Filler<'a> {
    text: &'a Measured<'a>,
    breaker: &'a Breaker,
    pieces: &'a [Piece],
    tail: f64,
    /// Lines rather end between two clauses than between two words that are written together.
    at_clauses: bool,
}

impl Filler<'_> {
    /// Puts as many pieces on each line as fit.
    fn fill(&self, measure: f64) -> Vec<Part> {
        let mut lines = Vec::new();
        let mut start = 0;
        let mut fitting: Option<Part> = None;
        let mut clause: Option<Clause> = None;
        let mut next = 0;
        let mut places: Option<(usize, Places)> = None;
        let mut i = 0;
        while let Some(piece) = self.pieces.get(i) {
            let opportunity = piece.opportunity;
            if self.fits(start, &opportunity, measure) {
                let line = self.part(start, opportunity.end, opportunity.hyphen);
                next = opportunity.next;
                i += 1;
                fitting = Some(line);
                clause = match self.ends_clause(line, next, measure) {
                    true => Some((line, next, i)),
                    false => clause,
                };
                continue;
            }
            // The piece does not fit behind what is on the line already. If it fits on a line of its own it goes
            // there; otherwise it is divided, on this line if hyphenation allows.
            let from = piece.start.max(start);
            let alone = fitting.is_none();
            let divided = if alone || !self.fits(from, &opportunity, measure) {
                if places.as_ref().is_none_or(|(of, _)| *of != i) {
                    places = Some((i, Places::new(self.breaker, self.text.text, piece)));
                }
                let (_, places) = places.as_ref().expect("set above");
                self.divide(places, (start, from, opportunity.end), alone, measure)
            } else {
                None
            };
            let line = match (divided, fitting.take()) {
                (Some(part), _) => {
                    next = part.end;
                    part
                }
                (None, Some(part)) => match clause {
                    Some((part, behind, piece)) => {
                        (next, i) = (behind, piece);
                        part
                    }
                    None => part,
                },
                (None, None) => {
                    // One character, wider than the measure.
                    next = opportunity.next;
                    i += 1;
                    self.part(start, opportunity.end, opportunity.hyphen)
                }
            };
            lines.push(line);
            clause = None;
            start = self.skip_spaces(next);
        }
        lines.extend(fitting);
        lines
    }

    fn fits(&self, start: usize, opportunity: &Opportunity, measure: f64) -> bool {
        let is_last = opportunity.end == self.text.text.len();
        let room = if is_last { measure - self.tail } else { measure };
        let end = facts::shown_end(self.text.text, opportunity.end);
        self.text.fits(start, end, opportunity.hyphen, room)
    }

    fn skip_spaces(&self, at: usize) -> usize {
        let rest = self.text.text.get(at..).unwrap_or_default();
        at + rest.len() - rest.trim_start_matches(' ').len()
    }

    fn part(&self, start: usize, end: usize, hyphen: bool) -> Part {
        let text = self.text.text.get(start..end).unwrap_or_default().trim_end_matches(' ');
        let end = facts::shown_end(self.text.text, start + text.len()).max(start);
        Part { start, end, hyphen }
    }

    /// The two lines with the last piece of the upper one at the start of the lower one, if both are whole words there
    /// and fit.
    fn pushed_down(&self, upper: Part, lower: Part, measure: f64) -> Option<(Part, Part)> {
        if upper.hyphen || !self.text.text.get(upper.end..)?.starts_with(' ') {
            return None;
        }
        let at = self.pieces.partition_point(|piece| piece.start < lower.start);
        let [.., above, moved] = self.pieces.get(..at)? else {
            return None;
        };
        let end = above.opportunity;
        let has_space = self.text.text.get(end.end..)?.starts_with(' ');
        let fits = self.text.fits(moved.start, lower.end, lower.hyphen, measure);
        (moved.start > upper.start && has_space && fits).then(|| {
            (
                self.part(upper.start, end.end, end.hyphen),
                self.part(moved.start, lower.end, lower.hyphen),
            )
        })
    }

    fn width(&self, line: Part) -> f64 {
        self.text.sum(line.start, line.end, line.hyphen)
    }
}
