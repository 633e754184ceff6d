//! `labels`: texts of a project's own for the fixed words of its maps, for all languages or for one.

use super::Valued;
use crate::diag::{Diagnostic, Fault};
use crate::source::{Span, Spanned};
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Entry, Field, Node, Reader, Value, describe, scalar};
use crate::words::{Hole, LABELS, LANGUAGES, Label, LabelKey, Words, broken_hole, is_language_tag, needed_holes};
use serde_json::Map;
use std::collections::BTreeMap;

/// The labels in force.
pub type Labels = BTreeMap<LabelKey, Valued<String>>;

/// Writes the labels that hold for a language over the words of that language.
pub fn relabel<'a>(words: &mut Words<'a>, labels: &'a Labels, lang: &str) {
    words.relabel(labels.iter().map(|(key, text)| (key, text.value.as_str())), lang);
}

/// `labels` as it is written.
#[derive(Clone, Debug, Default)]
pub struct LabelMap(pub Vec<(LabelKey, Spanned<String>)>);

impl Field for LabelMap {
    fn read(&mut self, reader: &mut Reader, node: Node<'_>) {
        let such = "{pain_points: Hurdles}";
        for entry in entries(reader, "labels", node, "labels and their texts", such) {
            if is_language(&entry) {
                let tag = entry.key.to_lowercase();
                for entry in entries(reader, entry.key, entry.value, "labels and their texts", such) {
                    self.label(reader, &tag, &entry);
                }
            } else {
                self.label(reader, "", &entry);
            }
        }
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        let labels: Map<String, serde_json::Value> = LABELS
            .iter()
            .map(|label| (label.name.to_owned(), texts(label)))
            .collect();
        let mut all = schema::closed(labels.clone(), &[]);
        let in_language = schema::or_null(schema::closed(labels, &[]));
        all["patternProperties"]["^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"] = in_language;
        all
    }
}

/// What is written for a label: a text, or several by name.
fn texts(label: &Label) -> serde_json::Value {
    if label.parts.is_empty() {
        return schema::or_null(schema::text());
    }
    let texts = label
        .parts
        .iter()
        .map(|part| ((*part).to_owned(), schema::or_null(schema::text())));
    schema::or_null(schema::closed(texts.collect(), &[]))
}

/// A language tag rather than a slip in the name of a label.
fn is_language(entry: &Entry<'_>) -> bool {
    let is_known = LANGUAGES.iter().any(|words| words.lang == entry.key);
    let may_be = Label::of(entry.key).is_none() && is_language_tag(entry.key);
    may_be && (is_known || matches!(entry.value.value(), Value::Mapping(_)))
}

impl LabelMap {
    fn label(&mut self, reader: &mut Reader, tag: &str, entry: &Entry<'_>) {
        let Some(label) = Label::of(entry.key) else {
            let message = format!("there is no label `{}`", entry.key);
            let names = LABELS.iter().map(|label| label.name);
            unknown(
                reader,
                entry.key_span,
                entry.key,
                message,
                names,
                "`docs/labels.md` lists the labels",
            );
            return;
        };
        if label.parts.is_empty() {
            self.text(reader, tag, label.name, None, entry.value);
            return;
        }
        let such = label.parts.first().map_or(String::new(), |part| {
            format!("{{{part}: {}}}", scalar(english(label.name, Some(part))))
        });
        for entry in entries(reader, label.name, entry.value, "texts by name", &such) {
            match label.parts.iter().find(|part| **part == entry.key) {
                Some(part) => self.text(reader, tag, label.name, Some(part), entry.value),
                None => {
                    let message = format!("`{}` has no text `{}`", label.name, entry.key);
                    let help = format!("it has: {}", label.parts.join(", "));
                    unknown(
                        reader,
                        entry.key_span,
                        entry.key,
                        message,
                        label.parts.iter().copied(),
                        &help,
                    );
                }
            }
        }
    }

    fn text(&mut self, reader: &mut Reader, tag: &str, name: &'static str, part: Option<&'static str>, node: Node<'_>) {
        if node.is_nothing() {
            return;
        }
        let Value::Scalar(text, _) = node.value() else {
            reader.report(no_text(node, name, part));
            return;
        };
        match broken_hole(name, text) {
            Some(hole) => reader.report(bad_hole(node.span(), name, hole)),
            None => {
                let tag = tag.to_owned();
                self.0
                    .push((LabelKey { tag, name, part }, Spanned::new(text.to_owned(), node.span())));
            }
        }
    }
}

/// The entries of a mapping, without those of other tools.
fn entries<'a>(reader: &mut Reader, key: &str, node: Node<'a>, expected: &str, such: &str) -> Vec<Entry<'a>> {
    match node.value() {
        Value::Mapping(mapping) => mapping.iter().filter(|entry| !entry.key.starts_with("x-")).collect(),
        Value::Broken => Vec::new(),
        _ if node.is_nothing() => Vec::new(),
        _ => {
            let message = format!("`{key}` takes {expected}, not {}", describe(node));
            let found = Fault::WrongType.at(node.span(), message);
            reader.report(found.help(format!("write them with what they say, such as `{key}: {such}`")));
            Vec::new()
        }
    }
}

fn unknown(
    reader: &mut Reader,
    span: Span,
    written: &str,
    message: String,
    known: impl Iterator<Item = &'static str>,
    help: &str,
) {
    let found = Fault::UnknownKey.at(span, message);
    let found = reader.problems.suggest(found, span, written, known);
    let found = if found.help.is_empty() { found.help(help) } else { found };
    reader.report(found);
}

fn no_text(node: Node<'_>, name: &str, part: Option<&str>) -> Diagnostic {
    let key = part.unwrap_or(name);
    let found = Fault::WrongType.at(node.span(), format!("`{key}` takes a text, not {}", describe(node)));
    found.help(format!(
        "write one text, such as `{key}: {}`",
        scalar(english(name, part))
    ))
}

/// What a label says where nobody has changed it.
fn english(name: &str, part: Option<&str>) -> &'static str {
    let label = Label::of(name);
    let at = label.and_then(|label| label.parts.iter().position(|known| Some(*known) == part));
    let texts = LANGUAGES.first().and_then(|words| words.texts(name));
    texts
        .and_then(|texts| texts.get(at.unwrap_or(0)))
        .copied()
        .unwrap_or_default()
}

fn bad_hole(span: Span, name: &str, hole: Hole) -> Diagnostic {
    let needed = needed_holes(name);
    match hole {
        Hole::Missing(hole) => Fault::OutOfRange
            .at(span, format!("`{name}` does not say where its value goes"))
            .help(format!("write `{hole}` in that place")),
        Hole::Unknown(hole) => {
            let found = Fault::OutOfRange.at(span, format!("`{name}` has no value for `{hole}`"));
            match needed.as_slice() {
                [] => found.help("write the text without it"),
                needed => found.help(format!("it has a value for `{}`", needed.join("`, `"))),
            }
        }
    }
}
