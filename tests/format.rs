//! Every file of `tests/format` is compiled, and what is reported is compared with the `.out` beside it.
//! `UPDATE=1 cargo test --test format` rewrites those files; read the difference before accepting it.

mod common;

use common::{compare, compile_file};
use journeymap::diag::Diagnostic;
use journeymap::source::{Sources, Span};
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
