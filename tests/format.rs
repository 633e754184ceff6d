//! Every file of `tests/format` is compiled, and what is reported is compared with the `.out` beside it.
//! `UPDATE=1 cargo test --test format` rewrites those files; read the difference before accepting it.

mod common;

use common::{compare, compile_file};
use journeymap::diag::Diagnostic;
use journeymap::model::{Project, compile};
use journeymap::source::{SourceFile, Sources, Span};
use std::fmt::Write;
use std::path::Path;

#[test]
fn reports_are_as_expected() {
    compare("tests/format", report);
}

fn report(path: &Path) -> String {
    let (sources, compiled) = compile_file(path);
    let mut out = String::new();
    for found in &compiled.diagnostics {
        write(&mut out, &sources, found).unwrap();
    }
    out
}

/// "If a message did not say what to do, it is not done."
#[test]
fn every_finding_says_what_to_do() {
    for entry in std::fs::read_dir("tests/format").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            let (_, compiled) = compile_file(&path);
            for found in &compiled.diagnostics {
                assert!(!found.help.is_empty(), "{}: {}", path.display(), found.message);
            }
        }
    }
}

fn write(out: &mut String, sources: &Sources, found: &Diagnostic) -> std::fmt::Result {
    let place = |span: Span| {
        let file = sources.file(span.file);
        let start = file.line_column(span.start);
        let text = &file.text[span.start as usize..span.end as usize];
        format!(
            "{}:{}:{}: `{}`",
            file.name,
            start.line,
            start.column,
            text.escape_debug()
        )
    };
    writeln!(
        out,
        "{} {} {}: {}",
        place(found.span),
        found.code,
        found.name,
        found.message
    )?;
    for label in &found.labels {
        writeln!(out, "    {} {}", place(label.span), label.text)?;
    }
    for help in &found.help {
        writeln!(out, "    help: {help}")?;
    }
    if let Some(fix) = &found.fix {
        for edit in &fix.edits {
            writeln!(out, "    fix: {} -> `{}`", place(edit.span), edit.text)?;
        }
    }
    Ok(())
}

/// A fix is made alone, and the finding that it was offered for is gone, with no syntax error in its place.
#[test]
fn every_fix_mends_its_finding() {
    let mut fixes = 0;
    for entry in std::fs::read_dir("tests/format").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "yaml") {
            continue;
        }
        let (sources, compiled) = compile_file(&path);
        let is_same = |a: &Diagnostic, b: &Diagnostic| (a.code, &a.message) == (b.code, &b.message);
        for found in &compiled.diagnostics {
            let Some(fix) = &found.fix else { continue };
            let mut text = sources.file(found.span.file).text.clone();
            let mut edits = fix.edits.clone();
            edits.sort_by_key(|edit| std::cmp::Reverse(edit.span.start));
            for edit in edits {
                text.replace_range(edit.span.start as usize..edit.span.end as usize, &edit.text);
            }
            let mut sources = Sources::default();
            let file = sources.add(SourceFile::new("map.yaml", Some(&path), text.clone()));
            let after = compile(&mut sources, file, &Project::of(&path).unwrap()).diagnostics;
            let count = |all: &[Diagnostic]| all.iter().filter(|other| is_same(other, found)).count();
            assert!(count(&after) < count(&compiled.diagnostics), "{found:?}\n{text}");
            let syntax = |all: &[Diagnostic]| all.iter().filter(|other| other.name == "syntax").count();
            assert!(
                syntax(&after) <= syntax(&compiled.diagnostics),
                "{found:?}\n{after:?}\n{text}"
            );
            fixes += 1;
        }
    }
    assert!(fixes > 30, "{fixes}");
}
