//! Findings as values: what is wrong, where, and what to write instead.
//!
//! Whoever finds something builds a [`Diagnostic`]; how it is printed is the business of `report`.
//! Messages start lower case, end without a full stop, and quote what the user wrote in backticks.

mod fault;

pub use fault::Fault;

use crate::source::Span;
use std::fmt;

/// How much a finding weighs, lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Info,
    Warning,
    Error,
}

impl Level {
    pub fn name(self) -> &'static str {
        match self {
            Level::Info => "info",
            Level::Warning => "warning",
            Level::Error => "error",
        }
    }
}

/// The number of a rule: `Code(101)` is shown as `JM101`, `Code(2)` as `JM002`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(pub u16);

impl Code {
    /// It is about the form of a definition, and not about the method.
    pub fn is_of_format(self) -> bool {
        self.0 < 100
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JM{:03}", self.0)
    }
}

/// A second place that explains the first, such as "declared here".
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    pub span: Span,
    pub text: String,
}

/// A change of the source that mends the finding without changing what the map means.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What the change does, as a command: "write `touchpoints`".
    pub title: String,
    pub edits: Vec<Edit>,
}

/// The text at `span` is replaced; an empty span inserts.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

/// One finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    pub code: Code,
    /// The kebab-case name of the flaw, such as `unknown-key`.
    pub name: &'static str,
    pub level: Level,
    pub message: String,
    /// The smallest thing that is wrong.
    pub span: Span,
    /// A few words under the caret; empty where the message says it all.
    pub note: String,
    pub labels: Vec<Label>,
    /// What to write instead. Each entry is one line.
    pub help: Vec<String>,
    pub fix: Option<Fix>,
    /// The kind and id of the item it is about, such as `touchpoint/booking-form`; empty for the whole map.
    pub item: String,
}

impl Diagnostic {
    pub fn new(code: Code, name: &'static str, level: Level, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            name,
            level,
            message: message.into(),
            span,
            note: String::new(),
            labels: Vec::new(),
            help: Vec::new(),
            fix: None,
            item: String::new(),
        }
    }

    /// The fix of another finding mends this one too.
    pub fn is_mended_with(&self, other: &Diagnostic) -> bool {
        let mut others = other.fix.iter().flat_map(|fix| fix.edits.iter().skip(1));
        self.code == other.code
            && others.any(|edit| edit.span.file == self.span.file && edit.span.start == self.span.start)
    }

    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = message.into();
        self
    }

    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    pub fn label(mut self, span: Span, text: impl Into<String>) -> Self {
        self.labels.push(Label {
            span,
            text: text.into(),
        });
        self
    }

    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help.push(help.into());
        self
    }

    pub fn fix(mut self, title: impl Into<String>, edits: Vec<Edit>) -> Self {
        self.fix = Some(Fix {
            title: title.into(),
            edits,
        });
        self
    }

    pub fn item(mut self, item: impl Into<String>) -> Self {
        self.item = item.into();
        self
    }
}
