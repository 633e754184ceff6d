//! A definition and the files it names as a [`Map`], with every fault of the format found on the way.

use super::baseline::compare;
use super::build::Build;
use super::confused::{explain_numbers, explain_old_pains};
use super::files::Files;
use super::lane_keys::explain_lane_keys;
use super::libraries::{open, read_libraries};
use super::pools::{Pools, Written};
use super::refer::{LeftOut, resolve};
use super::safe::keep_safe;
use super::written::{self, Target};
use super::{Map, MapType, PainIx, Scale, Text};
use crate::diag::{Diagnostic, Fault};
use crate::method::{places, synonyms};
use crate::source::{FileId, Sources, Span};
use crate::syntax::{Decode, Document, Hints, Node, Problems, Reader, Value, parse, read_record};
use crate::words::{Words, key_of};
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

/// Compiles the map in the file `main`. The files it names are added to `sources`.
pub fn compile(sources: &mut Sources, main: FileId, files: &dyn Files) -> Compiled {
    let mut problems = Problems::default();
    let mut documents = Vec::new();
    let map = compile_map(sources, main, files, &mut problems, &mut documents).map(|(mut map, baseline)| {
        if let Some(named) = baseline {
            add_baseline(&mut map, sources, files, &named.path, &mut problems);
            explain_old_pains(&map, &named.path.value, &named.unknown_pains, &mut problems);
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
    drop_told(&mut diagnostics);
    keep_safe(&mut diagnostics, sources, &documents);
    Compiled {
        map,
        diagnostics,
        documents,
    }
}

/// Takes out what is mended together with something else.
fn drop_told(diagnostics: &mut Vec<Diagnostic>) {
    let mends_more = |found: &&Diagnostic| found.fix.as_ref().is_some_and(|fix| fix.edits.len() > 1);
    let fixes: Vec<Diagnostic> = diagnostics.iter().filter(mends_more).cloned().collect();
    diagnostics.retain(|found| !fixes.iter().any(|other| found.is_mended_with(other)));
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
    let root = parsed.document.root();
    let mut reader = Reader::default();
    reader.hints = Hints {
        instead: places::instead,
        instead_of: places::instead_of,
        key: |word, text, keys| synonyms::key(word, text, keys).or_else(|| key_of(word, keys)),
        says: places::says,
        scale: scale(root),
    };
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
    let (libraries, is_lost) = read_libraries(sources, main, files, &map, &mut reader, documents);
    let references = std::mem::take(&mut reader.references);
    let mut found = reader.problems;
    let words = &Words::of(map.lang.as_ref().map_or("en", |lang| &lang.0));
    let written = Written::new(map, libraries);
    let mut pools = Pools::new(&written, &mut found);
    let lines = documents.iter().flat_map(|document| document.left_out());
    let unread = lines.chain(reader.unread).chain(pools.doubtful.iter().copied());
    let mut left_out = LeftOut::new(sources, unread, &reader.unknown);
    if is_lost {
        left_out = left_out.with_lost_library();
    }
    let targets = resolve(&mut pools, &written, &references, words, left_out, sources, &mut found);
    let build = Build::new(&written, &pools, &targets, sources, files, words, &mut found);
    let mut map = build.map();
    explain_lane_keys(&reader.unknown, &written.map.lanes.items, sources, &mut found);
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

/// The scale of a map before the map is read. Where it has a fault, none is known.
fn scale(root: Node<'_>) -> Option<(f64, f64)> {
    let Value::Mapping(mapping) = root.value() else {
        return None;
    };
    let scale = match mapping.get("scale").filter(|node| !node.is_nothing()) {
        Some(node) => Scale::decode(&mut Reader::default(), node)?,
        None => Scale::DEFAULT,
    };
    Some((scale.min, scale.max))
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
