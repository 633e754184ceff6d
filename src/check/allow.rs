//! Allow comments: `# journeymap: allow JM404 -- reason` on or above the first line of an item.
//!
//! A comment covers the list entry or key that begins on its own line, else on the next line that is neither blank
//! nor comment; above the first key of the map it covers findings about the whole map as well.

use super::levels::{Levels, Unselectable, selector};
use super::rules::find;
use crate::diag::{Diagnostic, Fault};
use crate::source::{SourceFile, Sources, Span};
use crate::syntax::{Comment, Document, nearest};
use std::sync::Arc;

/// The allow comments of a map and its libraries.
#[derive(Debug, Default)]
pub struct Allows {
    allows: Vec<Allow>,
    /// Comments that are meant as one and cannot be read.
    faults: Vec<Diagnostic>,
}

/// One code in one comment.
#[derive(Debug)]
struct Allow {
    /// A code or the start of one.
    prefix: String,
    comment: Span,
    /// What it covers; `None` where nothing follows.
    covers: Option<Span>,
    covers_map: bool,
    is_used: bool,
}

/// What a comment says to this program.
fn order(comment: &Comment) -> Option<&str> {
    comment.text.trim_start().strip_prefix("journeymap:")
}

impl Allows {
    pub fn read(documents: &[Arc<Document>], sources: &Sources) -> Self {
        let mut allows = Self::default();
        for (number, document) in documents.iter().enumerate() {
            let mut orders = document
                .comments
                .iter()
                .filter(|comment| order(comment).is_some())
                .peekable();
            if orders.peek().is_none() {
                continue;
            }
            let entries = document.entries();
            for comment in orders {
                allows.add(comment, number == 0, &entries, sources.file(document.file));
            }
        }
        allows
    }

    fn add(&mut self, comment: &Comment, in_map: bool, entries: &[Span], file: &SourceFile) {
        let Some(order) = order(comment) else { return };
        let (word, rest) = order
            .trim()
            .split_once(char::is_whitespace)
            .unwrap_or((order.trim(), ""));
        if word != "allow" {
            // `# journeymap: 1` is a key that somebody has put aside.
            if nearest(word, ["allow"]).is_some() {
                self.fault(
                    comment,
                    format!("the comment says `{word}`"),
                    "write `allow`, the code, and `-- reason`",
                );
            }
            return;
        }
        // Some editors make a dash of `--`.
        let reason = ["--", "—", "–"].iter().filter_map(|dash| rest.find(dash)).min();
        let codes = reason.map_or(rest, |at| &rest[..at]);
        let covers = covered(comment, entries, file);
        let covers_map = in_map && entries.first().is_none_or(|first| comment.span.start < first.start);
        let (mut any, mut known) = (false, false);
        for code in codes.split([',', ' ']).filter(|code| !code.is_empty()) {
            any = true;
            match allowable(code) {
                Ok(prefix) => {
                    known = true;
                    self.allows.push(Allow {
                        prefix,
                        comment: comment.span,
                        covers,
                        covers_map,
                        is_used: false,
                    });
                }
                // The words behind a code are its reason.
                Err(_) if known && !code.to_uppercase().starts_with("JM") => {
                    let message = format!("`{code}` is no rule; a reason stands behind `--`");
                    let at = rest.find(code).unwrap_or_default();
                    let (codes, words) = (rest[..at].trim(), rest[at..].trim_start_matches(['-', ' ']));
                    self.fault(
                        comment,
                        message,
                        &format!("write `# journeymap: allow {codes} -- {words}`"),
                    );
                    break;
                }
                Err((message, help)) => self.fault(comment, message, &help),
            }
        }
        if !any {
            let help = "name the code of the rule, such as `# journeymap: allow JM404 -- reason`";
            self.fault(comment, "the comment allows no rule".into(), help);
        }
    }

    fn fault(&mut self, comment: &Comment, message: String, help: &str) {
        self.faults
            .push(Fault::UnusedAllow.at(comment.span, message).help(help));
    }

    /// A comment allows the finding; the comment is then used.
    pub fn allow(&mut self, found: &Diagnostic) -> bool {
        if self.allows.is_empty() || find(found.code).is_none_or(|rule| !rule.can_be_switched_off()) {
            return false;
        }
        let code = found.code.to_string();
        let mut is_allowed = false;
        for allow in self.allows.iter_mut().filter(|allow| code.starts_with(&allow.prefix)) {
            let starts_inside = allow.covers.is_some_and(|covers| {
                covers.file == found.span.file
                    && (covers.start..covers.end.max(covers.start + 1)).contains(&found.span.start)
            });
            if starts_inside || (allow.covers_map && found.item.is_empty()) {
                allow.is_used = true;
                is_allowed = true;
            }
        }
        is_allowed
    }

    /// What is wrong with the comments once all findings have been seen. A comment for a rule that is off is left alone.
    pub fn unused(self, levels: &Levels) -> Vec<Diagnostic> {
        let unused = self
            .allows
            .into_iter()
            .filter(|allow| !allow.is_used && !levels.is_prefix_off(&allow.prefix));
        let unused = unused.map(|allow| {
            Fault::UnusedAllow
                .at(
                    allow.comment,
                    format!("`{}` is not found where this comment allows it", allow.prefix),
                )
                .help("take the comment out, or put it on the line above the item that has the finding")
        });
        self.faults.into_iter().chain(unused).collect()
    }
}

/// The code or prefix that a word of a comment names, else what is wrong with it.
fn allowable(word: &str) -> Result<String, (String, String)> {
    selector(word).map_err(|problem| match problem {
        Unselectable::Unknown(meant) => {
            let help = match meant {
                Some(code) => format!("did you mean `{code}`?"),
                None => "`journeymap explain` lists the rules".into(),
            };
            (format!("there is no rule `{word}`"), help)
        }
        Unselectable::Mandatory => (
            format!("`{word}` cannot be allowed: the map cannot be compiled as meant"),
            "mend what it finds, and take the comment out".into(),
        ),
    })
}

/// The outermost entry that begins on the line of a comment, else on the next line that is neither blank nor comment.
fn covered(comment: &Comment, entries: &[Span], file: &SourceFile) -> Option<Span> {
    let line = file.line_index(comment.span.start);
    let before = &file.text[file.line_start(line)..comment.span.start as usize];
    let line = if before.trim().is_empty() {
        next_line(file, line)?
    } else {
        line
    };
    let start = file.line_start(line) as u32;
    // After a dash alone on its line the entry begins further down.
    let at = entries.partition_point(|entry| entry.start < start);
    entries.get(at).copied()
}

fn next_line(file: &SourceFile, line: usize) -> Option<usize> {
    (line + 1..file.line_count()).find(|line| {
        let text = file.line_text(*line).trim();
        !text.is_empty() && !text.starts_with('#')
    })
}
