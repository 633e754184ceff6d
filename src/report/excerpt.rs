//! The lines of a source that a report shows: few, short, safe to print, and with the places to mark in them.

use super::inert;
use crate::source::{SourceFile, Span};
use std::ops::Range;

/// Columns of a source line that are shown; longer lines are cut around the marks.
const WIDEST: usize = 140;
/// Columns kept in front of the first mark of a cut line.
const BEFORE: usize = 40;
/// Lines between two marks that are shown in full; more are folded away.
const SHOWN_GAP: usize = 2;
/// Marks further apart than this stand in excerpts of their own.
const WIDEST_GAP: usize = 1000;
/// How a tab is shown.
const TAB: &str = "    ";
const CUT: char = '…';

/// Consecutive lines of one file. Lines that need not be seen are empty, so that counting still works.
#[derive(Debug, PartialEq)]
pub struct Excerpt {
    pub text: String,
    /// Number of the first line, from 1.
    pub first_line: usize,
    /// Where the spans are in `text`, in the order they were given.
    pub marks: Vec<Range<usize>>,
}

/// Whether two spans of a file are near enough to stand in one excerpt.
pub fn are_near(file: &SourceFile, a: Span, b: Span) -> bool {
    file.line_index(a.start).abs_diff(file.line_index(b.start)) <= WIDEST_GAP
}

/// The lines of `file` where `spans` start. Of a span over several lines, only the first is marked.
pub fn excerpt(file: &SourceFile, spans: &[Span]) -> Excerpt {
    let lines: Vec<usize> = spans.iter().map(|span| file.line_index(span.start)).collect();
    let first = lines.iter().min().copied().unwrap_or(0);
    let last = lines.iter().max().copied().unwrap_or(0);
    let mut excerpt = Excerpt {
        text: String::new(),
        first_line: first + 1,
        marks: vec![0..0; spans.len()],
    };
    for line in first..=last {
        let marked = (0..spans.len()).filter(|i| lines[*i] == line);
        excerpt.add_line(file, line, spans, &marked.collect::<Vec<_>>(), is_seen(line, &lines));
        excerpt.text.push('\n');
    }
    excerpt
}

fn is_seen(line: usize, marked: &[usize]) -> bool {
    let before = marked.iter().filter(|other| **other <= line).max();
    let after = marked.iter().filter(|other| **other >= line).min();
    matches!((before, after), (Some(before), Some(after)) if after - before <= SHOWN_GAP)
}

impl Excerpt {
    fn add_line(&mut self, file: &SourceFile, line: usize, spans: &[Span], marked: &[usize], seen: bool) {
        if !seen {
            return;
        }
        let text = file.line_text(line);
        let start = file.line_start(line);
        let places: Vec<Range<usize>> = marked.iter().map(|i| within(spans[*i], start, text.len())).collect();
        let shown = Shown::new(text, &places);
        for (i, place) in marked.iter().zip(&places) {
            let at = self.text.len();
            self.marks[*i] = at + shown.place(place.start)..at + shown.place(place.end);
        }
        self.text.push_str(&shown.text);
    }
}

/// The part of a span that is on a line of `length` bytes that begins at `start`.
fn within(span: Span, start: usize, length: usize) -> Range<usize> {
    let from = (span.start as usize).saturating_sub(start).min(length);
    let to = (span.end as usize).saturating_sub(start).min(length);
    from..to.max(from)
}

/// A source line as it is printed, and where each byte of the source went.
struct Shown {
    text: String,
    /// Source and shown offset of each character that is shown, ascending.
    offsets: Vec<(usize, usize)>,
}

impl Shown {
    fn new(line: &str, places: &[Range<usize>]) -> Self {
        let window = window(line, places);
        let mut shown = Shown {
            text: String::new(),
            offsets: Vec::new(),
        };
        if window.start > 0 {
            shown.text.push(CUT);
        }
        for (offset, c) in line[window.clone()].char_indices() {
            shown.offsets.push((window.start + offset, shown.text.len()));
            match c {
                '\t' => shown.text.push_str(TAB),
                '\u{feff}' if offset == 0 => {}
                _ => inert::push(&mut shown.text, c),
            }
        }
        shown.offsets.push((window.end, shown.text.len()));
        if window.end < line.len() {
            shown.text.push(CUT);
        }
        shown
    }

    /// Where the character at `offset` of the source line is shown; the nearest place for one that was cut away.
    fn place(&self, offset: usize) -> usize {
        let at = self.offsets.partition_point(|(source, _)| *source < offset);
        self.offsets
            .get(at)
            .or(self.offsets.last())
            .map_or(0, |(_, shown)| *shown)
    }
}

/// The bytes of a line to show: all of a short one, else about [`WIDEST`] characters from a little before the marks.
fn window(line: &str, places: &[Range<usize>]) -> Range<usize> {
    if line.len() <= WIDEST {
        return 0..line.len();
    }
    let mark = places.iter().map(|place| place.start).min().unwrap_or(0);
    let before = line[..floor(line, mark)].char_indices().rev().nth(BEFORE - 1);
    let mut start = before.map_or(0, |(offset, _)| offset);
    if line[start..].chars().count() < WIDEST {
        start = line
            .char_indices()
            .rev()
            .nth(WIDEST - 1)
            .map_or(0, |(offset, _)| offset);
    }
    let end = line[start..]
        .char_indices()
        .nth(WIDEST)
        .map_or(line.len(), |(offset, _)| start + offset);
    start..end
}

/// The character boundary at or before `offset`.
fn floor(line: &str, offset: usize) -> usize {
    (0..=offset.min(line.len()))
        .rev()
        .find(|at| line.is_char_boundary(*at))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn span(start: usize, end: usize) -> Span {
        Span::new(FileId(0), start, end)
    }

    fn marked(text: &str, start: usize, end: usize) -> (String, String) {
        let file = SourceFile::new("map.yaml", None, text);
        let excerpt = excerpt(&file, &[span(start, end)]);
        let mark = excerpt.text[excerpt.marks[0].clone()].to_owned();
        (excerpt.text, mark)
    }

    #[test]
    fn a_mark_moves_with_what_was_spelled_out() {
        let text = "a: \u{1b}\tbad # x\n";
        let (shown, mark) = marked(text, 5, 8);
        assert_eq!(shown, "a: \\u{1b}    bad # x\n");
        assert_eq!(mark, "bad");
    }

    #[test]
    fn a_byte_order_mark_is_not_shown() {
        let (shown, mark) = marked("\u{feff}title: x", 3, 8);
        assert_eq!((shown.as_str(), mark.as_str()), ("title: x\n", "title"));
    }

    #[test]
    fn a_long_line_is_cut_around_the_mark() {
        let text = format!("{}WRONG{}", "x".repeat(100_000), "y".repeat(100_000));
        let (shown, mark) = marked(&text, 100_000, 100_005);
        assert_eq!(mark, "WRONG");
        assert_eq!(shown.chars().count(), WIDEST + 3);
        assert!(shown.starts_with("…x") && shown.ends_with("y…\n"), "{shown}");
    }

    #[test]
    fn the_end_of_a_long_line_is_shown_with_what_is_before() {
        let text = format!("{}é", "é".repeat(500));
        let (shown, mark) = marked(&text, 1000, 1002);
        assert_eq!(mark, "é");
        assert_eq!(shown.chars().count(), WIDEST + 2);
    }

    #[test]
    fn lines_between_far_marks_are_empty() {
        let file = SourceFile::new("map.yaml", None, "one\ntwo\nthree\nfour\nfive\n");
        let found = excerpt(&file, &[span(19, 23), span(0, 3)]);
        assert_eq!(found.text, "one\n\n\n\nfive\n");
        assert_eq!(found.marks, [7..11, 0..3]);
        let near = excerpt(&file, &[span(0, 3), span(8, 13)]);
        assert_eq!(near.text, "one\ntwo\nthree\n");
    }

    #[test]
    fn spans_past_the_end_and_over_lines_are_kept_inside() {
        assert_eq!(marked("ab\ncd", 5, 9).1, "");
        assert_eq!(marked("ab\ncd", 0, 5).1, "ab");
        assert_eq!(marked("", 0, 0).1, "");
        assert_eq!(marked("ab\r\ncd", 3, 4).1, "");
    }
}
