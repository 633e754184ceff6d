//! Every file of `tests/format` is compiled, and what is reported is compared with the `.out` beside it.
//! `UPDATE=1 cargo test --test format` rewrites those files; read the difference before accepting it.

use journeymap::diag::Diagnostic;
use journeymap::model::{Compiled, Project, compile};
use journeymap::source::{Sources, Span};
use journeymap::syntax::read_source;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn reports_are_as_expected() {
    let mut failures = Vec::new();
    for path in maps(Path::new("tests/format")) {
        let report = report(&path);
        let expected = path.with_extension("out");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &report).unwrap();
        } else if fs::read_to_string(&expected).ok().as_deref() != Some(&report) {
            failures.push(format!("{}:\n{report}", path.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn maps(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut maps: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    maps.sort();
    assert!(!maps.is_empty());
    maps
}

fn compile_file(path: &Path) -> (Sources, Compiled) {
    let mut sources = Sources::default();
    let name = path.file_name().unwrap().to_str().unwrap();
    let bytes = fs::read(path).unwrap();
    match read_source(&mut sources, name, Some(path), bytes) {
        Ok(file) => {
            let compiled = compile(&mut sources, file, &Project::of(path).unwrap());
            (sources, compiled)
        }
        Err(found) => {
            let compiled = Compiled {
                map: None,
                diagnostics: vec![*found],
                documents: Vec::new(),
            };
            (sources, compiled)
        }
    }
}

fn report(path: &Path) -> String {
    let (sources, compiled) = compile_file(path);
    let mut out = String::new();
    for found in &compiled.diagnostics {
        write(&mut out, &sources, found).unwrap();
    }
    out
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
