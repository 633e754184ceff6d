//! Lines that are indented with something else than spaces.

use super::{Explained, Failure, Page, WayOn};
use crate::diag::{Diagnostic, Edit};
use std::ops::Range;

/// How many spaces a tab may stand for; in a file with tabs alone two keep every line where it is.
const TAB_WIDTHS: [usize; 4] = [2, 4, 8, 1];

/// So many lines are looked at for the place of one.
const MOST_LINES: usize = 200;

/// Where a line stands: its dash, if it has one, and its key or text.
struct Columns {
    dash: Option<usize>,
    words: usize,
    /// A key with its value below.
    opens: bool,
    has_key: bool,
}

impl Page<'_> {
    /// Tabs and other blanks than spaces before the first word of the line.
    pub(super) fn indentation(&self, failure: &Failure) -> Option<Explained> {
        let own = self.line_of(failure.at);
        let (line, at, blank) = match self.odd_blank(own.clone()) {
            Some((at, blank)) => (own, at, blank),
            None => self.odd_line_near(failure)?,
        };
        let name = if blank == '\t' {
            "a tab"
        } else {
            "a blank that is no space"
        };
        let start = line.start + at;
        let found = self
            .syntax(
                start..start + blank.len_utf8(),
                format!("this line is indented with {name}"),
            )
            .help("replace it by spaces, as many as the lines beside it have; YAML takes nothing else");
        let edits = self.spaces_from(line.start);
        Some(Explained {
            found: match edits {
                Some(edits) => with_others(found, edits.len()).fix("indent with spaces", edits),
                None => found,
            },
            way_on: WayOn::Blank(line),
        })
    }

    /// The first blank before the words of a line that is no space.
    fn odd_blank(&self, line: Range<usize>) -> Option<(usize, char)> {
        let content = &self.text[line];
        let indent = &content[..content.len() - content.trim_start().len()];
        indent.char_indices().find(|(_, c)| *c != ' ')
    }

    /// A line with a key or an entry that YAML has read as a part of the text above it, for its blanks: from what was
    /// understood last to the line behind the failure.
    fn odd_line_near(&self, failure: &Failure) -> Option<(Range<usize>, usize, char)> {
        let mut line = self.line_of(failure.last.start.min(failure.at));
        // A line may end in two characters.
        let end = self.line_of(failure.at).end + 2;
        while line.start <= end {
            let content = self.text[line.clone()].trim();
            let key = content.split_once(':').map_or("", |(key, _)| key);
            let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
            let odd = self.odd_blank(line.clone());
            if let Some((at, blank)) = odd.filter(|_| is_key || content.starts_with("- ")) {
                return Some((line, at, blank));
            }
            let next = line.end + self.text[line.end..].find('\n')? + 1;
            line = self.line_of(next);
        }
        None
    }

    /// All lines with spaces, the one at `start` first: mending one of them alone would only lead to the next.
    fn spaces_from(&self, start: usize) -> Option<Vec<Edit>> {
        let mut above: Vec<Columns> = Vec::new();
        let mut edits = Vec::new();
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            let content = line.trim_start_matches(is_odd_or_space);
            let blanks = at..at + line.len() - content.len();
            at += line.len();
            if content.trim().is_empty() || content.starts_with('#') {
                continue;
            }
            let is_odd = self.text[blanks.clone()].starts_with(|c| c != ' ');
            let width = if is_odd {
                width_among(&above, line)?
            } else {
                TAB_WIDTHS[0]
            };
            let columns = columns(line, width);
            // Above it only keys and entries can be meant as such; texts go on as they like.
            if is_odd && (blanks.start >= start || columns.has_key || columns.dash.is_some()) {
                edits.extend(self.edit(blanks, " ".repeat(columns.start())));
            }
            above.push(columns);
        }
        edits.sort_by_key(|edit| edit.span.start as usize != start);
        Some(edits)
    }
}

impl Columns {
    fn start(&self) -> usize {
        self.dash.unwrap_or(self.words)
    }
}

/// The lines that are mended with the first.
fn with_others(found: Diagnostic, count: usize) -> Diagnostic {
    match count {
        0 | 1 => found,
        2 => found.help("one more line below is indented so"),
        _ => found.help(format!("{} more lines below are indented so", count - 1)),
    }
}

fn is_odd_or_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\n' | '\r')
}

/// The width of a tab with which a line makes sense below the lines above it.
fn width_among(above: &[Columns], line: &str) -> Option<usize> {
    let fits = |width: &usize| {
        let own = columns(line, *width);
        // The lines of a text stay among each other as they are.
        if own.dash.is_none() && !own.has_key {
            return Some(*width);
        }
        let nearest = above.last()?;
        let may_be_below = nearest.opens && own.start() + usize::from(own.dash.is_some()) > nearest.words;
        let mut left = usize::MAX;
        let mut open = above.iter().rev().take(MOST_LINES).filter(|columns| {
            let is_open = columns.start() < left;
            left = left.min(columns.start());
            is_open
        });
        let stands_beside = open.any(|columns| match own.dash {
            Some(dash) => columns.dash == Some(dash),
            None => columns.words == own.words,
        });
        (may_be_below || stands_beside).then_some(*width)
    };
    TAB_WIDTHS.iter().find_map(fits)
}

fn columns(line: &str, tab: usize) -> Columns {
    let content = line.trim_start_matches(is_odd_or_space);
    let blanks = line[..line.len() - content.len()].chars();
    let start = blanks.map(|blank| if blank == '\t' { tab } else { 1 }).sum::<usize>();
    let words = content.trim_start_matches(['-', ' ']);
    let is_entry = content.starts_with("- ");
    let key = words.split_once(':').map_or("", |(key, _)| key);
    let content = content.trim_end();
    Columns {
        dash: is_entry.then_some(start),
        words: if is_entry {
            start + content.len() - words.trim_end().len()
        } else {
            start
        },
        opens: content.ends_with([':', '|', '>']) || content.ends_with("|-") || content.ends_with(">-"),
        has_key: !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_'),
    }
}
