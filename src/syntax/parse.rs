//! A source file as a document, with everything that is wrong with its YAML.
//!
//! The parser stops at the first syntax error. So that other faults are found in the same run, the line that holds
//! the error is blanked, value first, and the text is parsed again; every byte keeps its place.

use super::build::Builder;
use super::characters::prepare;
use super::explain::{Explained, Failure, WayOn, explain, line_ends_before_bracket};
use super::limits;
use super::tree::Document;
use crate::diag::{Diagnostic, Fault};
use crate::source::{FileId, Sources};
use granit_parser::{ErrorKind, Event, Parser};
use std::ops::Range;
use std::sync::Arc;

/// A document and its problems.
#[derive(Clone, Debug)]
pub struct Parsed {
    pub document: Arc<Document>,
    pub problems: Vec<Diagnostic>,
    /// The file breaks a limit or could not be followed to its end: what is missing may not be missing.
    pub stopped: bool,
}

/// Parses a file of `sources`.
pub fn parse(sources: &Sources, file: FileId) -> Parsed {
    let original = sources.file(file).text.as_str();
    let (text, mut problems) = prepare(original, file);
    let mut mender = Mender {
        file,
        text: text.into_owned(),
        gaps: Vec::new(),
        attempts: 0,
        joins: 0,
        is_strict: true,
    };
    loop {
        let (mut document, found, end) = parse_once(&mender.text, file, mender.is_strict);
        let stopped = match end {
            End::Complete => false,
            End::Limit => true,
            End::Failure(failure) => {
                let (report, again) = mender.mend(&failure);
                // A file that is indented with tabs is one slip.
                let is_told = |report: &Diagnostic| problems.iter().any(|before| report.is_mended_with(before));
                let report = report.filter(|report| !is_told(report));
                problems.extend(report);
                if again {
                    continue;
                }
                true
            }
        };
        document.gaps = std::mem::take(&mut mender.gaps);
        document.gaps.sort_by_key(|gap| gap.start);
        problems.extend(
            found
                .into_iter()
                .filter(|found| !follows_lost_entry(original, &document.gaps, found)),
        );
        return Parsed {
            document: Arc::new(document),
            problems,
            stopped,
        };
    }
}

/// The keys of an entry whose first line was left out are no second ones of the entry before it.
fn follows_lost_entry(text: &str, gaps: &[Range<usize>], found: &Diagnostic) -> bool {
    let Some(first) = found
        .labels
        .first()
        .filter(|_| found.code == Fault::DuplicateKey.code())
    else {
        return false;
    };
    let between = first.span.end as usize..found.span.start as usize;
    let mut lost = gaps
        .iter()
        .filter(|gap| between.contains(&gap.start) && gap.end <= between.end + 1);
    lost.any(|gap| {
        text.get(gap.clone())
            .is_some_and(|text| text.trim_start().starts_with("- "))
    })
}

enum End {
    Complete,
    Limit,
    Failure(Failure),
}

fn parse_once(text: &str, file: FileId, is_strict: bool) -> (Document, Vec<Diagnostic>, End) {
    let mut builder = Builder::new(text, file);
    let mut last = 0..0;
    let mut end = End::Complete;
    for event in Parser::new_from_str_with_options(text, options(is_strict)) {
        match event {
            Ok((event, span)) => {
                if let Some(range) = span.byte_range().filter(|range| !range.is_empty()) {
                    last = range;
                }
                let is_last = matches!(event, Event::StreamEnd);
                if builder.event(event, &span).is_err() {
                    end = End::Limit;
                }
                if is_last || matches!(end, End::Limit) {
                    break;
                }
            }
            Err(error) if *error.kind() == ErrorKind::RecursionLimitExceeded => {
                builder.too_deep(error.marker().byte_offset().unwrap_or(0));
                end = End::Limit;
                break;
            }
            Err(error) => {
                end = End::Failure(Failure {
                    kind: error.kind().clone(),
                    at: error.marker().byte_offset().unwrap_or(text.len()).min(text.len()),
                    flow: builder.open_flow(),
                    last,
                });
                break;
            }
        }
    }
    let (document, problems) = builder.done();
    (document, problems, end)
}

fn options(strict_indentation: bool) -> granit_parser::Options {
    granit_parser::options! {
        strict_indentation: strict_indentation,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        flow_nesting_limit: limits::NESTING + 1,
        block_nesting_limit: limits::NESTING + 1,
        max_buffered_comment_events: limits::FILE_BYTES,
    }
}

/// After so many blanked lines, or so many bytes parsed again, what comes is noise.
const MOST_ATTEMPTS: usize = 50;
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// The text with the lines that cannot be parsed blanked, one by one.
struct Mender {
    file: FileId,
    text: String,
    /// What was blanked, from the end of the content before it to the beginning of what follows.
    gaps: Vec<Range<usize>>,
    attempts: usize,
    /// Closing brackets that were taken for part of the line before.
    joins: usize,
    /// YAML wants the lines inside brackets indented; without that they can still be followed.
    is_strict: bool,
}

impl Mender {
    /// Reports a failure unless it follows from one before, makes a way around it, and says whether there is one.
    fn mend(&mut self, failure: &Failure) -> (Option<Diagnostic>, bool) {
        if self.joins * self.text.len() < MOST_BYTES
            && let Some(ends) = line_ends_before_bracket(&self.text, self.file, failure)
        {
            self.joins += 1;
            self.text.replace_range(ends.clone(), &" ".repeat(ends.len()));
            return (None, true);
        }
        let Explained { found, way_on } = explain(&self.text, self.file, failure);
        self.attempts += 1;
        let may_go_on = self.attempts < MOST_ATTEMPTS && self.attempts * self.text.len() < MOST_BYTES;
        match way_on {
            WayOn::Lenient => (Some(found), std::mem::replace(&mut self.is_strict, false) && may_go_on),
            WayOn::Blank(range) => {
                let line = self.line_around(range.start);
                let follows = self
                    .gaps
                    .iter()
                    .any(|gap| gap.start <= line.end && line.start <= gap.end);
                let report = (!follows || self.fails_alone(&line)).then_some(found);
                let again = may_go_on && (self.blank(range) || self.blank(line));
                (report, again)
            }
        }
    }

    fn line_around(&self, at: usize) -> Range<usize> {
        let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let end = self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |newline| at + newline);
        start..end
    }

    /// The line is wrong by itself, not because of what was blanked next to it.
    fn fails_alone(&self, line: &Range<usize>) -> bool {
        let content = self.text[line.clone()].trim_start_matches([' ', '-']);
        matches!(parse_once(content, self.file, true).2, End::Failure(_))
    }

    /// Blanks a part of a line; `false` where nothing is left to blank.
    fn blank(&mut self, range: Range<usize>) -> bool {
        let part = &self.text[range.clone()];
        if part.trim().is_empty() {
            return false;
        }
        let blanks: String = part.bytes().map(|b| if b == b'\r' { '\r' } else { ' ' }).collect();
        self.text.replace_range(range.clone(), &blanks);
        let before = self.text[..range.start].trim_end().trim_end_matches(':').len();
        // What follows may have lost its beginning.
        let after = &self.text[range.end..];
        self.gaps
            .push(before..range.end + (after.len() - after.trim_start().len()) + 1);
        true
    }
}
