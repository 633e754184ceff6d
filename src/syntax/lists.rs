//! Lists of values.

use super::limits;
use super::quote::scalar;
use super::reader::{Reader, describe};
use super::record::{Decode, Field};
use super::tree::{Node, Style, Value};
use crate::diag::{Edit, Fault};
use crate::source::Span;

/// A list; `MAX` entries are read.
#[derive(Clone, Debug)]
pub struct Items<T, const MAX: usize = { limits::LIST }> {
    pub items: Vec<T>,
    /// Where the list was written, if it was.
    pub span: Option<Span>,
}

impl<T, const MAX: usize> Default for Items<T, MAX> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            span: None,
        }
    }
}

impl<T: Decode, const MAX: usize> Field for Items<T, MAX> {
    fn read(&mut self, reader: &mut Reader, node: Node<'_>) {
        if node.is_nothing() {
            return;
        }
        match node.value() {
            Value::List(_) => {
                self.span = Some(node.span());
                self.items = read_list(reader, node, MAX);
            }
            Value::Scalar(text, Style::Plain) => report_no_list(reader, node, text),
            Value::Mapping(_) => {
                let message = format!("{} takes a list, not a mapping", reader.subject());
                let found = Fault::WrongType.at(node.span(), message);
                reader.report(found.help("begin every entry with `- `, or put the entries in `[ ]`"));
            }
            _ => reader.wrong_type(node, "a list"),
        }
    }
}

/// One text where a list declares items.
fn report_no_list(reader: &mut Reader, node: Node<'_>, text: &str) {
    let message = format!("{} takes a list, not {}", reader.subject(), describe(node));
    // A number or a keyword stays one.
    let is_word = text
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
    let list = if is_word {
        format!("[{text}]")
    } else {
        format!("[{}]", scalar(text))
    };
    let edit = Edit {
        span: node.span(),
        text: list.clone(),
    };
    let found = Fault::WrongType.at(node.span(), message);
    reader.report(found.help(format!("write {list}")).fix("make it a list", vec![edit]));
}

/// A list that may be one text.
#[derive(Clone, Debug)]
pub struct OneOrMany<T> {
    pub items: Vec<T>,
    pub span: Option<Span>,
}

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            span: None,
        }
    }
}

impl<T: Decode> Field for OneOrMany<T> {
    fn read(&mut self, reader: &mut Reader, node: Node<'_>) {
        if node.is_nothing() {
            return;
        }
        match node.value() {
            Value::List(_) => self.items = read_list(reader, node, limits::LIST),
            Value::Scalar(..) => self.items.extend(T::decode(reader, node)),
            _ => return reader.wrong_type(node, "a text or a list"),
        }
        self.span = Some(node.span());
    }
}

fn read_list<T: Decode>(reader: &mut Reader, node: Node<'_>, most: usize) -> Vec<T> {
    let Value::List(list) = node.value() else {
        return Vec::new();
    };
    if let Some(next) = list.iter().nth(most) {
        let subject = reader.subject();
        let message = format!("{subject} has {} entries", list.len());
        reader.report(
            Fault::LimitExceeded
                .at(next.span(), message)
                .help(format!("{most} are allowed")),
        );
    }
    let outer = (reader.key, reader.in_list);
    let mut items = Vec::with_capacity(list.len().min(most));
    for entry in list.iter().take(most).filter(|entry| !entry.is_nothing()) {
        (reader.key, reader.in_list) = (outer.0, true);
        items.extend(T::decode(reader, entry));
    }
    (reader.key, reader.in_list) = outer;
    items
}
