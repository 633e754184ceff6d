//! Where a line may end: by UAX #14, by what the writer marked, and, for words wider than a line, by hyphenation.

use super::bound::belong_together;
use super::prepare::{Mark, Paragraph};
use super::{compound, lang, phrase};
use icu_segmenter::options::{LineBreakOptions, LineBreakWordOption};
use icu_segmenter::{LineSegmenter, LineSegmenterBorrowed};
use std::ops::Range;

/// What stands beside a word's own hyphen has more letters than this where a line ends.
const SCRAP: usize = 2;

/// A place where a line may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opportunity {
    /// End of the line in bytes, before the space it is broken at.
    pub end: usize,
    /// Start of the next line.
    pub next: usize,
    /// A hyphen shows the break.
    pub hyphen: bool,
    /// Better not: the words on both sides belong together. Used only where they do not fit on one line.
    pub bound: bool,
}

/// Finds breaks in the texts of one language.
pub struct Breaker {
    segmenter: LineSegmenterBorrowed<'static>,
    hyphenation: Option<hypher::Lang>,
    binds_single_letters: bool,
    knows_compounds: bool,
}

/// A place where a word may be divided with a hyphen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hyphen {
    pub at: usize,
    /// Two words were joined here.
    pub seam: bool,
    /// How many letters of the word stand on each side.
    pub letters: (usize, usize),
}

impl Breaker {
    pub fn new(tag: &str) -> Self {
        Self {
            segmenter: LineSegmenter::new_auto(options(tag)),
            hyphenation: lang::hyphenation(tag),
            binds_single_letters: lang::binds_single_letters(tag),
            knows_compounds: compound::is_known(tag),
        }
    }

    /// All places where a line may end, in order; the last is the end of the text.
    pub fn opportunities(&self, paragraph: &Paragraph) -> Vec<Opportunity> {
        let text: &str = &paragraph.text;
        let marked = |at: usize| paragraph.marks.binary_search_by_key(&at, |(place, _)| *place).is_ok();
        let urls = urls(text);
        let has_phrases = phrase::has_kana(text);
        let mut found: Vec<Opportunity> = self
            .segmenter
            .segment_str(text)
            .filter(|at| (1..text.len()).contains(at) && !is_inside(&urls, *at))
            .map(|at| self.opportunity(text, at))
            .map(|opportunity| match has_phrases {
                true => inside_phrase(text, opportunity),
                false => opportunity,
            })
            .filter(|opportunity| !marked(opportunity.end) && !marked(opportunity.next))
            .collect();
        if !paragraph.marks.is_empty() {
            let marks = paragraph.marks.iter().filter(|(_, mark)| *mark != Mark::Join);
            found.extend(marks.map(|(at, mark)| Opportunity {
                hyphen: *mark == Mark::Hyphen,
                ..self.opportunity(text, *at)
            }));
            found.sort_by_key(|opportunity| opportunity.next);
        }
        found.push(Opportunity {
            end: text.len(),
            next: text.len(),
            hyphen: false,
            bound: false,
        });
        found
    }

    fn opportunity(&self, text: &str, at: usize) -> Opportunity {
        let (before, after) = text.split_at(at);
        let end = before.trim_end_matches(' ').len();
        let next = text.len() - after.trim_start_matches(' ').len();
        Opportunity {
            end,
            next,
            hyphen: false,
            bound: parts_scrap(before, after)
                || matches!(first_word(after), "–" | "—")
                || (end < at && self.belong_together(last_word(&before[..end]), first_word(after))),
        }
    }

    /// In some languages a word of one letter stays with the next word; in all of them, what [`belong_together`] says.
    fn belong_together(&self, left: &str, right: &str) -> bool {
        let mut letters = left.chars();
        let is_single = matches!((letters.next(), letters.next()), (Some(c), None) if c.is_alphabetic());
        (is_single && self.binds_single_letters) || belong_together(left, right)
    }

    /// The places where the word `text[start..end]`, too wide for a line, may be divided with a hyphen.
    pub fn hyphens(&self, text: &str, start: usize, end: usize) -> Vec<Hyphen> {
        let word = text.get(start..end).unwrap_or_default();
        let Some(lang) = self.hyphenation.filter(|_| !is_url(word)) else {
            return Vec::new();
        };
        let mut places = Vec::new();
        let mut at = start;
        for part in word.split_inclusive(|c: char| !c.is_alphabetic()) {
            let letters = part.trim_end_matches(|c: char| !c.is_alphabetic());
            places.extend(self.syllables(letters, lang).map(|hyphen| Hyphen {
                at: at + hyphen.at,
                ..hyphen
            }));
            at += part.len();
        }
        places
    }

    /// The places between the syllables of one word.
    fn syllables<'w>(&self, word: &'w str, lang: hypher::Lang) -> impl Iterator<Item = Hyphen> + use<'w, '_> {
        let (left, right) = lang.bounds();
        let count = word.chars().count();
        let ends = hypher::hyphenate_bounded(word, lang, left.max(3), right.max(3)).scan((0, 0), |ended, syllable| {
            *ended = (ended.0 + syllable.len(), ended.1 + syllable.chars().count());
            Some(*ended)
        });
        // The last syllable ends where the word ends, which is no place for a hyphen.
        let inside = ends.filter(move |(at, _)| *at < word.len());
        let mut known_until = 0;
        inside.map(move |(at, before)| {
            let (left, right) = word.split_at(at);
            // `ordnung` inside `verordnung` is no word of its own.
            let is_free = self.knows_compounds && at >= known_until;
            let seam = is_free.then(|| compound::seam(left, right)).flatten();
            known_until = seam.map_or(known_until, |length| at + length);
            Hyphen {
                at,
                seam: seam.is_some(),
                letters: (before, count - before),
            }
        })
    }
}

/// Bound as well where a Japanese phrase goes on.
fn inside_phrase(text: &str, opportunity: Opportunity) -> Opportunity {
    let goes_on = || {
        let (before, after) = (text.get(..opportunity.end)?, text.get(opportunity.next..)?);
        Some(opportunity.end == opportunity.next && phrase::goes_on(before, after))
    };
    Opportunity {
        bound: opportunity.bound || goes_on().unwrap_or(false),
        ..opportunity
    }
}

/// Korean parts its words by spaces and lines end there, though Unicode would let them end behind any syllable.
fn options(tag: &str) -> LineBreakOptions<'static> {
    let mut options = LineBreakOptions::default();
    if lang::primary(tag) == "ko" {
        options.word_option = Some(LineBreakWordOption::KeepAll);
    }
    options
}

/// A word divided at its own hyphen, with too little on one side of it: `E-Mail`, `re-order`, `48-page`, `PIT-ów`.
fn parts_scrap(before: &str, after: &str) -> bool {
    let Some(word) = before.strip_suffix(['-', '\u{2010}']) else {
        return false;
    };
    let is_inner = |c: &char| c.is_alphanumeric();
    let (left, right) = (
        word.chars().rev().take_while(is_inner),
        after.chars().take_while(is_inner),
    );
    let is_number = left.clone().all(|c| c.is_ascii_digit());
    let (left, right) = (left.take(SCRAP + 1).count(), right.take(SCRAP + 1).count());
    left > 0 && right > 0 && (is_number || left <= SCRAP || right <= SCRAP)
}

/// The places where a word without hyphenation may be divided: after - and /, in addresses before dots too.
pub fn joints(text: &str, start: usize, end: usize) -> Vec<usize> {
    let word = text.get(start..end).unwrap_or_default();
    let url = is_url(word);
    let mut places = Vec::new();
    let mut before = ' ';
    for (i, c) in word.char_indices() {
        let after_joint = matches!(before, '/' | '-') && c != before;
        let before_dot = url && matches!(c, '.' | '?' | '&' | '#') && before != '/';
        if i > 0 && (after_joint || before_dot) {
            places.push(start + i);
        }
        before = c;
    }
    places
}

fn last_word(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}

/// The addresses in a text. A break that UAX #14 sees inside one does not count: only [`joints`] divide it.
fn urls(text: &str) -> Vec<Range<usize>> {
    let mut urls = Vec::new();
    let mut start = 0;
    for word in text.split(' ') {
        if is_url(word) {
            urls.push(start..start + word.len());
        }
        start += word.len() + 1;
    }
    urls
}

fn is_inside(ranges: &[Range<usize>], at: usize) -> bool {
    let next = ranges.partition_point(|range| range.end <= at);
    ranges.get(next).is_some_and(|range| range.start < at)
}

fn is_url(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let host_and_path = word.split_once('/').is_some_and(|(host, path)| {
        !path.is_empty() && host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || ".-:".contains(c))
    });
    word.contains("://") || word.starts_with("www.") || word.starts_with("mailto:") || host_and_path
}
