//! Findings as rustc shows its own: message, place, source lines with carets, and what to write instead.

use super::excerpt::{are_near, excerpt};
use super::fold::fold;
use super::inert;
use crate::diag::{Diagnostic, Level};
use crate::source::{Sources, Span};
use annotate_snippets::{Annotation, AnnotationKind, Level as Shown, Padding, Renderer, Snippet};

/// Lines are cut by `excerpt`, so the renderer never has to.
const WIDTH: usize = 10_000;

/// How findings are printed.
pub struct Report {
    pub colored: bool,
}

/// A mark in the source: a span and the words beside it.
struct Mark<'a> {
    span: Span,
    text: &'a str,
    kind: AnnotationKind,
}

impl Report {
    /// The findings that are shown, each followed by an empty line, and how many more there are; see [`fold`].
    pub fn diagnostics(&self, diagnostics: &[Diagnostic], sources: &Sources) -> String {
        let mut out = String::new();
        for shown in fold(diagnostics) {
            out.push_str(&self.diagnostic(shown.found, sources));
            out.push_str("\n\n");
            let more = shown.more(sources);
            if !more.is_empty() {
                out.push_str(&format!("{more}\n\n"));
            }
        }
        out
    }

    /// One finding, without a line break at its end.
    pub fn diagnostic(&self, found: &Diagnostic, sources: &Sources) -> String {
        let mut group = level(found.level)
            .primary_title(inert::line(&found.message))
            .id(found.code.to_string())
            .elements(None::<Padding>);
        let clusters = clusters(found, sources);
        for (number, marks) in clusters.iter().enumerate() {
            group = group.element(snippet(number, marks, sources));
        }
        for help in &found.help {
            group = group.element(Shown::HELP.message(inert::line(help).into_owned()));
        }
        let mut text = self.renderer().render(&[group]);
        for (number, marks) in clusters.iter().enumerate() {
            text = with_place(&text, number, &place(&marks[0], sources));
        }
        text
    }

    fn renderer(&self) -> Renderer {
        let renderer = if self.colored {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        renderer.term_width(WIDTH)
    }
}

fn level(level: Level) -> Shown<'static> {
    match level {
        Level::Error => Shown::ERROR,
        Level::Warning => Shown::WARNING,
        Level::Info => Shown::INFO,
    }
}

/// The marks of a finding, those that can be shown in one piece together; the finding's own place first.
fn clusters<'a>(found: &'a Diagnostic, sources: &Sources) -> Vec<Vec<Mark<'a>>> {
    let own = Mark {
        span: found.span,
        text: &found.note,
        kind: AnnotationKind::Primary,
    };
    let mut clusters = vec![vec![own]];
    for label in &found.labels {
        let mark = Mark {
            span: label.span,
            text: &label.text,
            kind: AnnotationKind::Context,
        };
        let file = sources.file(label.span.file);
        let near = clusters.iter_mut().find(|marks| {
            marks[0].span.file == label.span.file && marks.iter().all(|other| are_near(file, other.span, label.span))
        });
        match near {
            Some(marks) => marks.push(mark),
            None => clusters.push(vec![mark]),
        }
    }
    clusters
}

/// The lines of a cluster as they can be shown. Their path is a stand-in, see [`with_place`].
fn snippet(number: usize, marks: &[Mark<'_>], sources: &Sources) -> Snippet<'static, Annotation<'static>> {
    let spans: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
    let excerpt = excerpt(sources.file(marks[0].span.file), &spans);
    let annotations = marks.iter().zip(excerpt.marks).map(|(mark, place)| {
        let text = Some(inert::line(mark.text).into_owned()).filter(|text| !text.is_empty());
        mark.kind.span(place).label(text)
    });
    Snippet::source(excerpt.text)
        .path(stand_in(number))
        .line_start(excerpt.first_line)
        .annotations(annotations)
}

/// `file:line:column` in the file as it was written.
fn place(mark: &Mark<'_>, sources: &Sources) -> String {
    let file = sources.file(mark.span.file);
    let place = file.line_column(mark.span.start);
    format!("{}:{}:{}", inert::line(&file.name), place.line, place.column)
}

/// A path that no text of a report can contain, as all of them are inert.
fn stand_in(number: usize) -> String {
    format!("\u{1}{number}\u{1}")
}

/// Replaces the stand-in and the line and column behind it: the renderer counts columns in the lines it is given,
/// where characters are spelled out and long lines cut.
fn with_place(text: &str, number: usize, place: &str) -> String {
    let stand_in = stand_in(number);
    let Some((before, after)) = text.split_once(&stand_in) else {
        return text.to_owned();
    };
    let after = after.trim_start_matches(|c: char| c == ':' || c.is_ascii_digit());
    format!("{before}{place}{after}")
}
