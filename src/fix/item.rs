//! Adds keys to one item of a definition, in the style in which it is written.

use super::insert;
use crate::diag::Edit;
use crate::model::Head;
use crate::source::SourceFile;
use crate::syntax::{Mapping, Node, Value};

/// A key to add with its value, ready to be written inside `{ }`.
pub type Addition = (&'static str, String);

/// The edit that adds keys to an item; `None` where it is written in a way that is better left alone.
pub fn add(head: &Head, node: Node<'_>, additions: &[Addition], file: &SourceFile) -> Option<Edit> {
    let pairs: Vec<String> = additions.iter().map(|(key, value)| format!("{key}: {value}")).collect();
    match node.value() {
        Value::Scalar(..) => expand(head, &pairs, file),
        Value::Mapping(mapping) if mapping.is_flow => {
            let after_name = end_of_name(mapping, file)?;
            Some(insert(head.span.file, after_name, format!(", {}", pairs.join(", "))))
        }
        Value::Mapping(mapping) => {
            let start = mapping.iter().next()?.key_span.start;
            let end = end_of_line(file, end_of_name(mapping, file)?);
            let indent = " ".repeat(file.line_column(start).column - 1);
            let ending = line_break(file);
            let lines: String = pairs.iter().map(|pair| format!("{ending}{indent}{pair}")).collect();
            Some(insert(head.span.file, end, lines))
        }
        _ => None,
    }
}

/// `Mia` becomes `{name: Mia, id: mia}`.
fn expand(head: &Head, pairs: &[String], file: &SourceFile) -> Option<Edit> {
    let span = head.name.span;
    let written = file.text.get(span.start as usize..span.end as usize)?;
    if written.contains('\n') || written.starts_with(['*', '&', '|', '>', '!']) {
        return None;
    }
    let name = if written.starts_with(['"', '\'']) || is_plain_inside_braces(written) {
        written.to_owned()
    } else {
        format!("\"{}\"", written.replace('\\', "\\\\").replace('"', "\\\""))
    };
    let text = format!("{{name: {name}, {}}}", pairs.join(", "));
    Some(Edit { span, text })
}

fn is_plain_inside_braces(text: &str) -> bool {
    !text.contains([',', '[', ']', '{', '}']) && !text.contains(": ") && !text.ends_with(':')
}

/// The end of the name's value, if that is written on one line and in place.
fn end_of_name(mapping: Mapping<'_>, file: &SourceFile) -> Option<usize> {
    let span = mapping.get("name")?.span();
    let written = file.text.get(span.start as usize..span.end as usize)?;
    let is_simple = !written.is_empty() && !written.contains('\n') && !written.starts_with(['*', '&', '|', '>', '!']);
    is_simple.then_some(span.end as usize)
}

/// The end of the line that holds `at`, in front of its line break.
pub fn end_of_line(file: &SourceFile, at: usize) -> usize {
    let line = file.line_index(at as u32);
    file.line_start(line) + file.line_text(line).len()
}

pub fn line_break(file: &SourceFile) -> &'static str {
    if file.text.contains("\r\n") { "\r\n" } else { "\n" }
}
