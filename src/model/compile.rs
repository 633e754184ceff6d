//! A definition and the files it names as a [`Map`], with every fault of the format found on the way.

use super::baseline::compare;
use super::build::Build;
use super::files::Files;
use super::images::report;
use super::pools::{Pools, Written};
use super::refer::{Targets, resolve};
use super::safe::keep_safe;
use super::written::{self, Target};
use super::{Map, MapType, PainIx, SolutionIx, Text};
use crate::diag::{Diagnostic, Fault};
use crate::method::{places, synonyms};
use crate::source::{FileId, Sources, Span};
use crate::syntax::{Document, Hints, Problems, Reader, limits, parse, read_record, read_source};
use crate::words::Words;
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// What came of a definition.
#[derive(Debug)]
pub struct Compiled {
    /// There unless the file could not be followed at all. With errors it holds what can be said; see `Head::broken`.
    pub map: Option<Map>,
    /// Faults of the format in source order: the map's file, then the files it names.
    pub diagnostics: Vec<Diagnostic>,
    /// The map's own file, then its libraries.
    pub documents: Vec<Arc<Document>>,
}

impl Compiled {
    /// Of a file that is no text, or too long to be looked at.
    pub fn unreadable(found: Diagnostic) -> Self {
        Self {
            map: None,
            diagnostics: vec![found],
            documents: Vec::new(),
        }
    }

    pub fn has_errors(&self) -> bool {
        self.diagnostics
            .iter()
            .any(|found| found.level == crate::diag::Level::Error)
    }
}

/// Files that one map may use.
const LIBRARIES: usize = 64;

/// Compiles the map in the file `main`. The files it names are added to `sources`.
pub fn compile(sources: &mut Sources, main: FileId, files: &dyn Files) -> Compiled {
    let mut problems = Problems::default();
    let mut documents = Vec::new();
    let map = compile_map(sources, main, files, &mut problems, &mut documents).map(|(mut map, baseline)| {
        if let Some(named) = baseline {
            add_baseline(&mut map, sources, files, &named.path, &mut problems);
            explain_old_pains(&map, &named, &mut problems);
        }
        map
    });
    let mut diagnostics = problems.into_found();
    diagnostics.sort_by(|a, b| {
        let place = |found: &Diagnostic| (found.span.file, found.span.start, found.code);
        (place(a), a.span.end, &a.message).cmp(&(place(b), b.span.end, &b.message))
    });
    // What stands behind an alias is read once for each alias.
    diagnostics.dedup_by(|a, b| (a.span, a.code, &a.message) == (b.span, b.code, &b.message));
    keep_safe(&mut diagnostics, sources, &documents);
    Compiled {
        map,
        diagnostics,
        documents,
    }
}

/// A baseline that is named, and the pain points that the map looks for in vain: people look for those of today.
struct Named {
    path: Text,
    unknown_pains: Vec<Text>,
}

/// The map of one file, and its baseline.
fn compile_map(
    sources: &mut Sources,
    main: FileId,
    files: &dyn Files,
    problems: &mut Problems,
    documents: &mut Vec<Arc<Document>>,
) -> Option<(Map, Option<Named>)> {
    let parsed = parse(sources, main);
    let is_readable = !parsed.stopped;
    problems.extend(parsed.problems);
    let mut reader = Reader::default();
    reader.hints = Hints {
        instead: places::instead,
        key: synonyms::key,
        says: places::says,
    };
    let root = parsed.document.root();
    let map: Option<written::Map> = if is_readable && root.is_nothing() && !parsed.document.has_gaps() {
        reader.report(no_map(root.span()));
        None
    } else if is_readable {
        read_record(&mut reader, root)
    } else {
        None
    };
    documents.push(parsed.document);
    let Some(mut map) = map else {
        problems.extend(reader.problems.into_found());
        return None;
    };
    map.meta.references = 0..reader.references.len() as u32;
    let libraries = read_libraries(sources, main, files, &map, &mut reader, documents);
    let references = std::mem::take(&mut reader.references);
    let mut found = reader.problems;
    let words = &Words::of(map.lang.as_ref().map_or("en", |lang| &lang.0));
    let written = Written::new(map, libraries);
    let mut pools = Pools::new(&written, &mut found);
    let unread = reader.unread.iter().chain(&pools.doubtful);
    let left_out = left_out(sources, documents, unread);
    let targets = resolve(&mut pools, &written, &references, words, &left_out, sources, &mut found);
    let build = Build::new(&written, &pools, &targets, sources, files, words, &mut found);
    let mut map = build.map();
    explain_numbers(&map, &targets, &references, &mut found);
    let path = written
        .map
        .baseline
        .as_ref()
        .filter(|path| takes_baseline(&mut map, path, &mut found));
    problems.extend(found.into_found());
    let named = path.map(|path| Named {
        path: path.clone(),
        unknown_pains: targets.unknown(PainIx::KIND, &references),
    });
    Some((map, named))
}

/// An empty file, or one with comments only.
fn no_map(span: Span) -> Diagnostic {
    Fault::MissingKey
        .at(span, "this file holds no map yet")
        .help(
            "begin with these four lines: `title: Booking a table`, `type: current-state`, `personas: [Mia]`, \
             `stages: [Search, Book, Visit, Come again]`",
        )
        .help("`journeymap build --draft` draws a map from there on, and its messages say what comes next")
}

/// Only a future-state map has a baseline; where the type is wrong, nothing can be said.
fn takes_baseline(map: &mut Map, path: &Text, problems: &mut Problems) -> bool {
    let is_future = map.kind.value == MapType::FutureState;
    if !is_future && !map.broken.contains("type") {
        let found = Fault::OutOfRange
            .at(
                path.span,
                "`baseline` has a meaning only in a map of type `future-state`",
            )
            .help("remove `baseline`, or make the map a `future-state` map");
        problems.add(found);
    }
    if !is_future {
        map.broken.insert("baseline");
    }
    is_future
}

/// The lines that could not be read, of all files, and what could not be declared as it was meant.
fn left_out<'a>(sources: &Sources, documents: &[Arc<Document>], unread: impl Iterator<Item = &'a Span>) -> String {
    let lines = documents
        .iter()
        .flat_map(|document| document.left_out(&sources.file(document.file).text));
    let unread = unread.filter_map(|span| {
        let text = &sources.file(span.file).text;
        text.get(span.start as usize..span.end as usize)
    });
    lines.chain(unread).collect::<Vec<_>>().join(" ")
}

fn read_libraries(
    sources: &mut Sources,
    main: FileId,
    files: &dyn Files,
    map: &written::Map,
    reader: &mut Reader,
    documents: &mut Vec<Arc<Document>>,
) -> Vec<written::Library> {
    let mut libraries = Vec::new();
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
                if !parsed.stopped {
                    libraries.extend(read_record::<written::Library>(reader, parsed.document.root()));
                }
                documents.push(parsed.document);
            }
            Err(found) => reader.report(*found),
        }
    }
    libraries
}

/// Adds the file that a path names to the sources, unless it was read before.
fn open(
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

fn add_baseline(map: &mut Map, sources: &mut Sources, files: &dyn Files, path: &Text, problems: &mut Problems) {
    let file = match open(sources, path.span.file, files, path, &mut Vec::new()) {
        Ok(Some(file)) => file,
        Ok(None) => return,
        Err(found) => {
            problems.add(*found);
            map.broken.insert("baseline");
            return;
        }
    };
    let Some((baseline, _)) = compile_map(sources, file, files, problems, &mut Vec::new()) else {
        map.broken.insert("baseline");
        return;
    };
    if baseline.kind.value != MapType::CurrentState && !baseline.broken.contains("type") {
        let found = Fault::OutOfRange
            .at(
                path.span,
                format!("`{}` is not a map of type `current-state`", path.value),
            )
            .label(baseline.kind.span, "its type is given here")
            .help("compare a future-state map with the current-state map that it starts from");
        problems.add(found);
        map.broken.insert("baseline");
        return;
    }
    compare(map, baseline, Span { ..path.span });
}

/// `S4` and `P3` are what the drawing calls a solution and a pain point; the definition knows them by id and name.
fn explain_numbers(map: &Map, targets: &Targets, references: &[(&'static str, Text)], problems: &mut Problems) {
    let solutions = map.solutions_in_order().into_iter().map(|at| &map.solutions[at].head);
    let pains = map.pains_in_order().into_iter().map(|at| &map.pains[at].head);
    let kinds = [
        (SolutionIx::KIND, 'S', solutions.collect::<Vec<_>>()),
        (PainIx::KIND, 'P', pains.collect()),
    ];
    for (kind, letter, mut heads) in kinds {
        let mut seen = BTreeSet::new();
        heads.retain(|head| seen.insert(&head.id));
        for text in targets.unknown(kind, references) {
            let number = text
                .value
                .strip_prefix(letter)
                .and_then(|number| number.parse::<usize>().ok());
            // An id in another spelling is what was meant rather than a number.
            let is_id = heads.iter().any(|head| head.id.eq_ignore_ascii_case(&text.value));
            let number = number.filter(|_| !is_id);
            let head = number.and_then(|number| heads.get(number.checked_sub(1)?));
            if let Some(head) = head {
                let help = vec![
                    format!(
                        "did you mean `{}`? `{}` is drawn as {}",
                        head.id, head.name.value, text.value
                    ),
                    "the drawing gives the numbers, and gives others when the order changes: write the id or the name"
                        .to_owned(),
                ];
                problems.explain_at(text.span, Fault::UnknownReference, help);
            }
        }
    }
}

/// Pain points of the baseline stay there: what a solution of the future solves has to stand in the map itself.
fn explain_old_pains(map: &Map, named: &Named, problems: &mut Problems) {
    let Some(baseline) = &map.baseline else { return };
    for text in &named.unknown_pains {
        let mut pains = baseline.map.pains.iter();
        if pains.any(|pain| pain.head.id == text.value || pain.head.name.value == text.value) {
            let help = format!(
                "the pain points of `{}` are not taken over: declare this one here too, or share it through a file in \
                 `use`",
                named.path.value
            );
            problems.help_at(text.span, Fault::UnknownReference, help);
        }
    }
}
