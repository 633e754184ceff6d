//! The flaws of the format: the codes and names of the JM0 group.

use super::{Code, Diagnostic, Level};
use crate::source::Span;

/// A flaw of the format; `Fault::UnknownKey` is JM002, and so on in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Syntax = 1,
    UnknownKey,
    WrongType,
    MissingKey,
    DuplicateId,
    UnknownReference,
    OutOfRange,
    DuplicateKey,
    UnsupportedVersion,
    LimitExceeded,
    FileNotFound,
    UnusedAllow,
    InvalidDate,
    EmotionForAbsentPersona,
    UnsafeLink,
    UnreadableImage,
    MissingGlyph,
    TextCutShort,
    DoubtfulNumber,
}

impl Fault {
    pub fn code(self) -> Code {
        Code(self as u16)
    }

    pub fn name(self) -> &'static str {
        match self {
            Fault::Syntax => "syntax",
            Fault::UnknownKey => "unknown-key",
            Fault::WrongType => "wrong-type",
            Fault::MissingKey => "missing-key",
            Fault::DuplicateId => "duplicate-id",
            Fault::UnknownReference => "unknown-reference",
            Fault::OutOfRange => "out-of-range",
            Fault::DuplicateKey => "duplicate-key",
            Fault::UnsupportedVersion => "unsupported-version",
            Fault::LimitExceeded => "limit-exceeded",
            Fault::FileNotFound => "file-not-found",
            Fault::UnusedAllow => "unused-allow",
            Fault::InvalidDate => "invalid-date",
            Fault::EmotionForAbsentPersona => "emotion-for-absent-persona",
            Fault::UnsafeLink => "unsafe-link",
            Fault::UnreadableImage => "unreadable-image",
            Fault::MissingGlyph => "missing-glyph",
            Fault::TextCutShort => "text-cut-short",
            Fault::DoubtfulNumber => "doubtful-number",
        }
    }

    pub fn level(self) -> Level {
        match self {
            Fault::UnusedAllow | Fault::MissingGlyph | Fault::TextCutShort | Fault::DoubtfulNumber => Level::Warning,
            _ => Level::Error,
        }
    }

    /// A finding of this flaw.
    pub fn at(self, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(self.code(), self.name(), self.level(), span, message)
    }
}
