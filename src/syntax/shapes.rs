//! Values of the wrong shape: what they are, and what may be meant by them.

use super::quote::{quote, scalar};
use super::tree::{List, Mapping, Node, Style, Value};
use super::{boolean, number};
use crate::diag::{Diagnostic, Edit};
use crate::source::Span;

/// `- Form: too long` is a mapping; quotes make it the text that was meant.
pub(super) fn colon_help(found: Diagnostic, span: Span, mapping: Mapping<'_>) -> Diagnostic {
    let name = mapping.get("name").or(mapping.get("ref"));
    if let Some(Value::Scalar(name, _)) = name.map(Node::value) {
        return found.help(format!("write its name alone: {}", scalar(name)));
    }
    let Some(entry) = mapping.iter().next().filter(|_| mapping.len() == 1) else {
        return found;
    };
    let Value::Scalar(value, Style::Plain) = entry.value.value() else {
        let is_below = entry.has_colon && !mapping.is_flow && !entry.key.is_empty();
        return match is_below {
            true => found.help(format!(
                "the `:` behind `{}` makes it the key of what stands below it: remove the colon, and write that as \
                 entries of their own",
                entry.key
            )),
            false => found,
        };
    };
    // In braces it cannot be meant as a text.
    if !entry.has_colon || entry.key_span.start != span.start {
        return found;
    }
    // The span ends before the colon then, so that an edit would leave it there.
    if value.is_empty() {
        return found.help(format!("remove the colon behind it: {}", scalar(entry.key)));
    }
    let text = quote(&format!("{}: {value}", entry.key));
    let edit = Edit {
        span,
        text: text.clone(),
    };
    found
        .help(format!("if this is a text, put it in quotes: {text}"))
        .fix("put the text in quotes", vec![edit])
}

/// One value in a list where it has to stand alone, or a text that was parted at its commas.
pub(super) fn list_help(found: Diagnostic, list: List<'_>, expected: &str) -> Diagnostic {
    let texts = list.iter().map_while(|entry| match entry.value() {
        Value::Scalar(text, style) => Some((text, style)),
        _ => None,
    });
    let texts: Vec<(&str, Style)> = texts.collect();
    match texts.as_slice() {
        [(alone, style)] if list.len() == 1 => {
            let alone = match style {
                Style::Plain => (*alone).to_owned(),
                Style::Quoted => scalar(alone),
            };
            found.help(format!("write it without the list: {alone}"))
        }
        [_, _, ..] if texts.len() == list.len() && expected == "a text" => {
            let parts: Vec<&str> = texts.iter().map(|(text, _)| *text).collect();
            found.help(format!(
                "if this is one text, put it in quotes: {}",
                quote(&parts.join(", "))
            ))
        }
        _ => found,
    }
}

/// What a node is, for a message: "a list", "the text `x`".
pub fn describe(node: Node<'_>) -> String {
    match node.value() {
        Value::List(_) => "a list".to_owned(),
        Value::Mapping(_) => "a mapping".to_owned(),
        Value::Broken => "this".to_owned(),
        Value::Scalar(text, Style::Plain) if number(text).is_some() => format!("the number {text}"),
        Value::Scalar(text, Style::Plain) if boolean(text).is_some() => format!("`{text}`"),
        Value::Scalar(text, _) => format!("the text `{}`", shorten(text)),
    }
}

/// Long texts would hide the message.
fn shorten(text: &str) -> String {
    let text = text.trim().lines().next().unwrap_or_default();
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
