//! Writes out what a map means without saying it: the ids that something refers to, so that a new name does not break
//! the reference, and `solved_by` at a pain point that a solution `solves`.

use super::insert;
use super::item::{Addition, add};
use super::nodes::{Nodes, value_of};
use super::referred::referred;
use crate::diag::{Edit, Fix};
use crate::model::{Head, Map, PainPoint};
use crate::source::{SourceFile, Sources, Span};
use crate::syntax::{Document, Node, Value};
use std::collections::BTreeMap;

/// Longer ones are not taken by the format.
const LONGEST_ID: usize = 100;

/// Items by their place, with the keys to add.
type Additions<'a> = BTreeMap<Span, (&'a Head, Vec<Addition>)>;

/// The fixes of the map's own file.
pub fn fixes(map: &Map, document: &Document, sources: &Sources) -> Vec<Fix> {
    let nodes = Nodes::of(document);
    let file = sources.file(document.file);
    let mut additions = Additions::new();
    for head in referred(map, &nodes) {
        let is_missing = nodes.lacks_key(head.span, "id") && nodes.mentions_id(head);
        if is_missing && head.id.chars().count() <= LONGEST_ID {
            push(&mut additions, head, ("id", reference(&head.id)));
        }
    }
    let mut fixes = Vec::new();
    for pain in &map.pains {
        let Some(node) = nodes.get(pain.head.span) else {
            continue;
        };
        let missing = missing_solutions(map, pain, node);
        match value_of(node, "solved_by") {
            _ if missing.is_empty() => {}
            None if nodes.lacks_key(pain.head.span, "solved_by") => push(
                &mut additions,
                &pain.head,
                ("solved_by", format!("[{}]", missing.join(", "))),
            ),
            // A key without a value is somebody's note to themselves.
            None => {}
            Some(list) => fixes.extend(extend(list, &missing, file).map(|edit| Fix {
                title: format!("name {} in `solved_by`", missing.join(", ")),
                edits: vec![edit],
            })),
        }
    }
    for (span, (head, additions)) in additions {
        let edit = nodes.get(span).and_then(|node| add(head, node, &additions, file));
        let keys: Vec<String> = additions
            .iter()
            .map(|(key, value)| format!("`{key}: {value}`"))
            .collect();
        fixes.extend(edit.map(|edit| Fix {
            title: format!("write {}", keys.join(" and ")),
            edits: vec![edit],
        }));
    }
    fixes
}

fn push<'a>(additions: &mut Additions<'a>, head: &'a Head, addition: Addition) {
    additions
        .entry(head.span)
        .or_insert_with(|| (head, Vec::new()))
        .1
        .push(addition);
}

/// The solutions of a pain point, as references, that its own `solved_by` does not name.
fn missing_solutions(map: &Map, pain: &PainPoint, node: Node<'_>) -> Vec<String> {
    let written: Vec<&str> = match value_of(node, "solved_by").map(Node::value) {
        Some(Value::Scalar(text, _)) => vec![text],
        Some(Value::List(list)) => list.iter().filter_map(text).collect(),
        _ => Vec::new(),
    };
    let heads = pain.drawn_solutions.iter().map(|ix| &map.solution(*ix).head);
    let missing = heads.filter(|head| !written.iter().any(|text| *text == head.id || *text == head.name.value));
    missing.map(|head| reference(&head.id)).collect()
}

fn text(node: Node<'_>) -> Option<&str> {
    match node.value() {
        Value::Scalar(text, _) => Some(text),
        _ => None,
    }
}

/// An id as it may stand inside `[ ]` and `{ }`. Ids have no character that needs quotes, but some stand for nothing.
fn reference(id: &str) -> String {
    let is_plain = !id.starts_with('-') && !["null", "Null", "NULL"].contains(&id);
    if is_plain { id.to_owned() } else { format!("\"{id}\"") }
}

/// Adds references to a list, or makes one of the single reference that is there.
fn extend(list: Node<'_>, references: &[String], file: &SourceFile) -> Option<Edit> {
    let span = list.span();
    let written = file.text.get(span.start as usize..span.end as usize)?;
    let more = references.join(", ");
    match list.value() {
        Value::List(items) if written.starts_with('[') => {
            let last = items.iter().last()?.span().end as usize;
            Some(insert(span.file, last, format!(", {more}")))
        }
        Value::List(items) => {
            let last = items.iter().last()?.span();
            let start = file.line_start(file.line_index(last.start));
            let dash = file.text.get(start..last.start as usize)?;
            let is_alone = dash.trim() == "-" && file.line_index(last.start) == file.line_index(last.end);
            let end = super::item::end_of_line(file, last.end as usize);
            let lines = references
                .iter()
                .map(|reference| format!("{}{dash}{reference}", super::item::line_break(file)));
            is_alone.then(|| insert(span.file, end, lines.collect()))
        }
        Value::Scalar(..) if !written.contains('\n') && !written.starts_with(['|', '>', '*', '&', '!']) => Some(Edit {
            span,
            text: format!("[{written}, {more}]"),
        }),
        _ => None,
    }
}
