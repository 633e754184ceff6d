//! Findings as rustc shows its own: message, place, source lines with carets, and what to write instead.

use super::excerpt::{are_near, excerpt};
use super::inert;
use crate::diag::{Diagnostic, Level};
use crate::source::{Sources, Span};
use annotate_snippets::{AnnotationKind, Group, Level as Shown, Origin, Renderer, Snippet};

/// Findings of one level that are shown in full; the rest is counted.
const MOST: usize = 100;
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
    /// All findings, each followed by an empty line. Of a level with very many, the first [`MOST`].
    pub fn diagnostics(&self, diagnostics: &[Diagnostic], sources: &Sources) -> String {
        let mut out = String::new();
        let mut seen = [0; 3];
        for found in diagnostics {
            let count = &mut seen[found.level as usize];
            *count += 1;
            if *count <= MOST {
                out.push_str(&self.diagnostic(found, sources));
                out.push_str("\n\n");
            }
        }
        for (level, count) in [Level::Error, Level::Warning, Level::Info].map(|level| (level, seen[level as usize])) {
            if let Some(more @ 1..) = count.checked_sub(MOST) {
                let name = level.name();
                out.push_str(&format!("… and {more} more of level {name}; `--message-format json` shows them all\n\n"));
            }
        }
        out
    }

    /// One finding, without a line break at its end.
    pub fn diagnostic(&self, found: &Diagnostic, sources: &Sources) -> String {
        let message = inert::line(&found.message);
        let mut group = level(found.level)
            .primary_title(message.as_ref())
            .id(found.code.to_string())
            .elements(Vec::<Snippet<'_, annotate_snippets::Annotation<'_>>>::new());
        for marks in clusters(found, sources) {
            group = add_marks(group, &marks, sources);
        }
        for help in &found.help {
            group = group.element(Shown::HELP.message(inert::line(help).into_owned()));
        }
        self.renderer().render(&[group])
    }

    fn renderer(&self) -> Renderer {
        let renderer = if self.colored { Renderer::styled() } else { Renderer::plain() };
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

/// The place as `file:line:column` of the real file, then its lines as they can be shown.
fn add_marks<'a>(group: Group<'a>, marks: &[Mark<'_>], sources: &Sources) -> Group<'a> {
    let file = sources.file(marks[0].span.file);
    let place = file.line_column(marks[0].span.start);
    let spans: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
    let excerpt = excerpt(file, &spans);
    let annotations = marks.iter().zip(&excerpt.marks).map(|(mark, place)| {
        let text = Some(inert::line(mark.text).into_owned()).filter(|text| !text.is_empty());
        mark.kind.span(place.clone()).label(text)
    });
    let snippet = Snippet::source(excerpt.text.clone())
        .line_start(excerpt.first_line)
        .annotations(annotations.collect::<Vec<_>>());
    let origin = Origin::path(inert::line(&file.name).into_owned())
        .line(place.line)
        .char_column(place.column);
    group.element(origin).element(snippet)
}
