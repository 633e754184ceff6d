//! Where text came from: files that were read, and byte ranges inside them.
//!
//! Every value of a model keeps the [`Span`] it was written at, so that a finding never has to search for its place.

use std::path::{Path, PathBuf};

/// The position of a file in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u16);

/// A byte range of one source file, `start..end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    pub file: FileId,
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        Self {
            file,
            start: start as u32,
            end: end as u32,
        }
    }

    /// The empty span at the start of this one.
    pub fn head(self) -> Self {
        Self {
            end: self.start,
            ..self
        }
    }

    /// The smallest span that holds both.
    pub fn to(self, other: Span) -> Self {
        Self {
            end: self.end.max(other.end),
            start: self.start.min(other.start),
            ..self
        }
    }
}

/// A value and the place it was written at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spanned<T> {
    pub value: T,
    pub span: Span,
}

impl<T> Spanned<T> {
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// One file as it was read, with the starts of its lines.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path as it is shown to people: as the user gave it, or `<stdin>`.
    pub name: String,
    /// Where the file lies; `None` for standard input and for text made in memory.
    pub path: Option<PathBuf>,
    pub text: String,
    line_starts: Vec<u32>,
}

/// A line and column for people: both count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}

impl SourceFile {
    pub fn new(name: impl Into<String>, path: Option<&Path>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at as u32 + 1))
            .collect();
        Self {
            name: name.into(),
            path: path.map(Path::to_path_buf),
            text,
            line_starts,
        }
    }

    /// The zero-based number of the line that holds `offset`.
    pub fn line_index(&self, offset: u32) -> usize {
        self.line_starts.partition_point(|start| *start <= offset) - 1
    }

    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// The byte at which the zero-based `line` starts; the end of the text for a line past the last.
    pub fn line_start(&self, line: usize) -> usize {
        self.line_starts
            .get(line)
            .map_or(self.text.len(), |start| *start as usize)
    }

    /// The text of the zero-based `line`, without its line break.
    pub fn line_text(&self, line: usize) -> &str {
        self.text[self.line_start(line)..self.line_start(line + 1)].trim_end_matches(['\n', '\r'])
    }

    pub fn line_column(&self, offset: u32) -> LineColumn {
        let line = self.line_index(offset);
        let before = &self.text[self.line_start(line)..(offset as usize).min(self.text.len())];
        LineColumn {
            line: line + 1,
            column: before.trim_start_matches('\u{feff}').chars().count() + 1,
        }
    }
}

/// All files of one run, in the order in which they were read.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    pub fn add(&mut self, file: SourceFile) -> FileId {
        self.files.push(file);
        FileId((self.files.len() - 1) as u16)
    }

    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.files.iter()
    }

    /// The text that a span covers.
    pub fn slice(&self, span: Span) -> &str {
        &self.file(span.file).text[span.start as usize..span.end as usize]
    }
}
