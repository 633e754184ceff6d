//! The files that a map names: found, and read once each.

use super::files::Files;
use super::images::report;
use super::{Text, written};
use crate::diag::{Diagnostic, Fault};
use crate::source::{FileId, Sources};
use crate::syntax::{Document, Reader, limits, read_record, read_source};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// Files that one map may use.
const LIBRARIES: usize = 64;

/// The libraries that a map names in `use`, each read once; and whether one of them could not be read.
pub fn read_libraries(
    sources: &mut Sources,
    main: FileId,
    files: &dyn Files,
    map: &written::Map,
    reader: &mut Reader,
    documents: &mut Vec<Arc<Document>>,
) -> (Vec<written::Library>, bool) {
    let mut libraries = Vec::new();
    let mut is_lost = false;
    let mut read: Vec<PathBuf> = Vec::new();
    if let Some(path) = map.libraries.items.get(LIBRARIES) {
        let message = format!("`use` names {} files", map.libraries.items.len());
        reader.report(Fault::LimitExceeded.at(path.span, message).help("64 are allowed"));
    }
    for path in map.libraries.items.iter().take(LIBRARIES) {
        match open(sources, main, files, path, &mut read) {
            Ok(None) => {}
            Ok(Some(file)) => {
                let parsed = files.parse(sources, file);
                reader.problems.extend(parsed.problems);
                let library = (!parsed.stopped).then(|| parsed.document.root());
                let library = library.and_then(|root| read_record::<written::Library>(reader, root));
                is_lost |= library.is_none();
                libraries.extend(library);
                documents.push(parsed.document);
            }
            Err(found) => {
                is_lost = true;
                reader.report(*found);
            }
        }
    }
    (libraries, is_lost)
}

/// Adds the file that a path names to the sources, unless it was read before.
pub fn open(
    sources: &mut Sources,
    main: FileId,
    files: &dyn Files,
    path: &Text,
    read: &mut Vec<PathBuf>,
) -> Result<Option<FileId>, Box<Diagnostic>> {
    let from = sources.file(main);
    let missing = |why| Box::new(report(path, &why));
    let found = files.find(from.path.as_deref(), &path.value).map_err(missing)?;
    let itself = from
        .path
        .as_deref()
        .and_then(|own| files.find(Some(own), own.file_name()?.to_str()?).ok());
    if itself.as_ref() == Some(&found) {
        let found = Fault::FileNotFound.at(path.span, format!("`{}` is this file itself", path.value));
        return Err(Box::new(found.help("name another file")));
    }
    if read.contains(&found) {
        return Ok(None);
    }
    let name = shown_name(&from.name, &path.value);
    let bytes = files.read(&found, limits::FILE_BYTES).map_err(missing)?;
    read.push(found.clone());
    read_source(sources, &name, Some(&found), bytes).map(Some)
}

/// The path beside the file that names it, as people would write it.
fn shown_name(from: &str, written: &str) -> String {
    let beside = Path::new(from).parent().unwrap_or(Path::new("")).join(written);
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in beside.components() {
        match (part, parts.last()) {
            (Component::ParentDir, Some(Component::Normal(_))) => {
                parts.pop();
            }
            (Component::CurDir, _) => {}
            _ => parts.push(part),
        }
    }
    parts.iter().collect::<PathBuf>().display().to_string()
}
