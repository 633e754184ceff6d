//! Workflow commands of GitHub Actions, which show findings beside the lines of a change.

use super::Verdict;
use crate::diag::{Diagnostic, Level};
use crate::source::Sources;

pub fn report(verdicts: &[Verdict]) -> String {
    let lines = |verdict: &Verdict| -> String {
        let findings = verdict.diagnostics.iter();
        findings.map(|found| command(found, &verdict.sources)).collect()
    };
    verdicts.iter().map(lines).collect()
}

fn command(found: &Diagnostic, sources: &Sources) -> String {
    let command = match found.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let file = sources.file(found.span.file);
    let (start, end) = (file.line_column(found.span.start), file.line_column(found.span.end));
    let mut properties = format!(
        "file={},line={},col={},endLine={}",
        property(&file.name),
        start.line,
        start.column,
        end.line
    );
    // GitHub refuses an end column on another line.
    if start.line == end.line {
        properties.push_str(&format!(",endColumn={}", end.column));
    }
    let title = property(&format!("{} {}", found.code, found.name));
    let mut message = found.message.clone();
    for help in &found.help {
        message.push_str(&format!("\nhelp: {help}"));
    }
    format!("::{command} {properties},title={title}::{}\n", data(&message))
}

/// The message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Code;
    use crate::source::{SourceFile, Span};

    #[test]
    fn nothing_in_a_field_ends_it() {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("a,b::c 50%.yaml", None, "title: x\n"));
        let found = Diagnostic::new(
            Code(712),
            "placeholder-text",
            Level::Info,
            Span::new(file, 7, 8),
            "50%::\r\n::error::x",
        )
        .help("write, or: not");
        let verdict = Verdict {
            sources,
            diagnostics: vec![found],
            ..Verdict::default()
        };
        assert_eq!(
            report(&[verdict]),
            "::notice file=a%2Cb%3A%3Ac 50%25.yaml,line=1,col=8,endLine=1,endColumn=9,title=JM712 placeholder-text\
             ::50%25::%0D%0A::error::x%0Ahelp: write, or: not\n"
        );
    }
}
