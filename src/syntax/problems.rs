//! What was found wrong so far, bounded whatever the input.

use super::quote::scalar;
use super::suggest::nearest;
use crate::diag::{Diagnostic, Edit, Fault, Fix};
use crate::source::Span;

/// More problems than this help nobody, and would cost more memory than the file.
const MOST: usize = 1_000;

/// Looking for what may have been meant costs time; after so many slips it is left out.
const MOST_SUGGESTIONS: usize = 100;

/// Among so many names one is looked for.
const MOST_CANDIDATES: usize = 2_000;

/// A list of findings that stops growing.
#[derive(Debug, Default)]
pub struct Problems {
    found: Vec<Diagnostic>,
    suggestions: usize,
}

impl Problems {
    pub fn add(&mut self, found: Diagnostic) {
        match MOST - self.found.len() {
            0 => {}
            1 => self
                .found
                .push(found.help(format!("only the first {MOST} faults are shown"))),
            _ => self.found.push(found),
        }
    }

    pub fn extend(&mut self, found: impl IntoIterator<Item = Diagnostic>) {
        for found in found {
            self.add(found);
        }
    }

    /// Adds to what is said of a fault that was found before.
    pub fn help_at(&mut self, span: Span, fault: Fault, help: String) {
        let mut found = self.found.iter_mut();
        if let Some(found) = found.find(|found| found.span == span && found.code == fault.code()) {
            found.help.push(help);
        }
    }

    /// Says something else of a fault that was found before.
    pub fn explain_at(&mut self, span: Span, fault: Fault, help: Vec<String>, fix: Option<Fix>) {
        let mut found = self.found.iter_mut();
        if let Some(found) = found.find(|found| found.span == span && found.code == fault.code()) {
            found.help = help;
            found.fix = fix;
        }
    }

    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    /// Forgets what was added since there were so many.
    pub(super) fn truncate(&mut self, length: usize) {
        self.found.truncate(length);
    }

    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST
    }

    pub fn into_found(self) -> Vec<Diagnostic> {
        self.found
    }

    /// Adds "did you mean" to a finding about the word at `span`, with its fix.
    pub fn suggest<'a>(
        &mut self,
        found: Diagnostic,
        span: Span,
        word: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Diagnostic {
        if !self.may_suggest() {
            return found;
        }
        match nearest(word, candidates.into_iter().take(MOST_CANDIDATES)) {
            Some(near) => meant(found, span, near),
            None => found,
        }
    }

    /// Time for one more look at what may have been meant.
    pub fn may_suggest(&mut self) -> bool {
        let may = !self.is_full() && self.suggestions < MOST_SUGGESTIONS;
        self.suggestions += usize::from(may);
        may
    }
}

/// Says what was meant at `span`, and mends it.
pub fn meant(found: Diagnostic, span: Span, near: &str) -> Diagnostic {
    let edit = Edit {
        span,
        text: scalar(near),
    };
    found
        .help(format!("did you mean `{near}`?"))
        .fix(format!("write `{near}`"), vec![edit])
}
