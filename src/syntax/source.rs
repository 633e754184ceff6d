//! Bytes as a source file: UTF-8 within the size limit, or a finding that says what is wrong with them.

use super::limits;
use crate::diag::{Diagnostic, Fault};
use crate::source::{FileId, SourceFile, Sources, Span};
use std::path::Path;

/// Adds the file to `sources`. One that is too large or not UTF-8 is added as far as it can be shown.
pub fn read_source(
    sources: &mut Sources,
    name: &str,
    path: Option<&Path>,
    bytes: Vec<u8>,
) -> Result<FileId, Box<Diagnostic>> {
    if bytes.len() > limits::FILE_BYTES {
        let file = sources.add(SourceFile::new(name, path, ""));
        let message = format!("the file has {} bytes", bytes.len());
        let found = Fault::LimitExceeded
            .at(Span::new(file, 0, 0), message)
            .help("a definition may have 8 MiB");
        return Err(Box::new(found));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(sources.add(SourceFile::new(name, path, text))),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let byte = error.as_bytes().get(at).copied().unwrap_or(0);
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            // Everything before the bad byte is as it was, so the place still holds in the repaired text.
            let file = sources.add(SourceFile::new(name, path, text));
            let span = Span::new(file, at, at + char::REPLACEMENT_CHARACTER.len_utf8());
            let found = Fault::Syntax
                .at(span, format!("the byte 0x{byte:02X} is not valid UTF-8"))
                .help("save the file as UTF-8");
            Err(Box::new(found))
        }
    }
}
