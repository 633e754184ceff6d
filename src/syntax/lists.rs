//! Lists of values.

use super::limits;
use super::quote::{quote, scalar};
use super::reader::Reader;
use super::record::schema::{self, Schemas};
use super::record::{Decode, Field};
use super::shapes::describe;
use super::tree::{List, Mapping, Node, Style, Value};
use super::{boolean, number};
use crate::diag::{Edit, Fault};
use crate::method::joining;
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
            Value::Scalar(text, style) => report_no_list(reader, node, text, style),
            Value::Mapping(mapping) => report_mapping::<T>(reader, node, mapping),
            _ => reader.wrong_type(node, "a list"),
        }
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schema::list(T::schema(schemas), MAX)
    }
}

/// One entry that is no list, or a mapping of names to what they name.
fn report_mapping<T: Decode>(reader: &mut Reader, node: Node<'_>, mapping: Mapping<'_>) {
    reader.leave_unread(node);
    let message = format!("{} takes a list, not a mapping", reader.subject());
    let found = Fault::WrongType.at(node.span(), message);
    let first = mapping
        .iter()
        .next()
        .filter(|_| mapping.get("name").is_none() && T::TAKES_MAPPING);
    reader.report(match first {
        Some(entry) if T::has_key(entry.key) && !mapping.is_flow => found.help(format!(
            "begin every entry with `- `, and indent its other keys below it: `- {}: …`",
            entry.key
        )),
        Some(entry) if T::has_key(entry.key) => {
            found.help(format!("put the entry in brackets: `[{{{}: …}}]`", entry.key))
        }
        Some(entry) if entry.key.starts_with('-') => found.help("write a space behind the `-`"),
        Some(entry) => found.help(format!(
            "write every entry as `- name: {}`, and its other keys below",
            scalar(entry.key)
        )),
        None if mapping.is_flow => found.help("put the entries in `[ ]`"),
        None => found.help("begin every entry with `- `"),
    });
}

/// One text where a list declares items.
fn report_no_list(reader: &mut Reader, node: Node<'_>, text: &str, style: Style) {
    reader.leave_unread(node);
    let subject = reader.subject();
    let found = Fault::WrongType.at(node.span(), format!("{subject} takes a list, not {}", describe(node)));
    let is_plain = style == Style::Plain;
    if is_plain && boolean(text).is_some() {
        return reader.report(found.help(format!(
            "write the entries in `[ ]`, such as `{}: [One, Another]`, or each on a line that begins with `- `",
            reader.key
        )));
    }
    let list = if is_plain && number(text).is_some() {
        format!("[{text}]")
    } else {
        format!("[{}]", scalar(text.trim()))
    };
    let edit = Edit {
        span: node.span(),
        text: list.clone(),
    };
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
            Value::Mapping(mapping) if T::TAKES_MAPPING => return report_mapping::<T>(reader, node, mapping),
            _ => return reader.wrong_type(node, "a text or a list"),
        }
        self.span = Some(node.span());
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schema::any_of([schema::text(), schema::list(T::schema(schemas), limits::LIST)])
    }
}

/// `[Save time, money and nerves]` is two texts; what goes on in lower case with an “and” was hardly meant to be one.
fn report_parted_texts(reader: &mut Reader, list: List<'_>) {
    if !list.is_flow || list.len() < 2 {
        return;
    }
    let entries: Vec<(Node<'_>, &str)> = list
        .iter()
        .filter_map(|entry| match entry.value() {
            Value::Scalar(text, Style::Plain) => Some((entry, text)),
            _ => None,
        })
        .collect();
    // Entries that are something else part the texts anyway.
    if entries.len() != list.len() {
        return;
    }
    for parts in entries.chunk_by(|_, (_, next)| goes_on_in_lower_case(next)) {
        let ([(first, text), rest @ ..], Some((last, _))) = (parts, parts.last()) else {
            continue;
        };
        if !text.starts_with(char::is_uppercase) || !rest.iter().any(|(_, text)| joining::goes_on(text)) {
            continue;
        }
        let texts: Vec<&str> = parts.iter().map(|(_, text)| *text).collect();
        let whole = quote(&texts.join(", "));
        let message = format!(
            "{} has {} texts here, parted at the comma",
            reader.subject(),
            parts.len()
        );
        let span = first.span().to(last.span());
        let found = Fault::TextCutShort
            .at(span, message)
            .help(format!("if they are one, put it in quotes: {whole}"))
            .help("if not, begin each with a capital letter");
        reader.problems.add(found);
    }
}

/// `[29, 30,5, 31]` is four numbers; a comma without a space, where others have one, was hardly meant to part two.
fn report_parted_numbers(reader: &mut Reader, list: List<'_>) {
    if !list.is_flow || list.len() < 3 {
        return;
    }
    let numbers: Vec<(Span, &str)> = list
        .iter()
        .filter_map(|entry| match entry.value() {
            Value::Scalar(text, Style::Plain) if number(text).is_some() => Some((entry.span(), text)),
            _ => None,
        })
        .collect();
    let is_tight = |pair: &[(Span, &str)]| matches!(pair, [(a, _), (b, _)] if a.end + 1 == b.start);
    let tight = numbers.windows(2).filter(|pair| is_tight(pair)).count();
    if numbers.len() != list.len() || tight == 0 || tight + 1 == numbers.len() {
        return;
    }
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let parted = numbers.windows(2).find_map(|pair| match pair {
        [(a, whole), (b, decimals)] if is_tight(pair) && !whole.contains('.') && is_digits(decimals) => {
            Some((a.to(*b), *whole, *decimals))
        }
        _ => None,
    });
    if let Some((span, whole, decimals)) = parted {
        let subject = reader.subject();
        let message = format!(
            "{subject} has {} numbers, as `{whole},{decimals}` is two",
            numbers.len()
        );
        let found = Fault::DoubtfulNumber
            .at(span, message)
            .help(format!(
                "decimals follow a `.`: if it is one number, write {whole}.{decimals}"
            ))
            .help(format!(
                "if it is two, write a space behind the comma: {whole}, {decimals}"
            ));
        reader.problems.add(found);
    }
}

/// `iPhone` is a name.
fn goes_on_in_lower_case(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_lowercase) && !chars.next().is_some_and(char::is_uppercase)
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
    if T::TAKES_TEXT {
        report_parted_texts(reader, list);
    }
    report_parted_numbers(reader, list);
    let outer = (reader.key, reader.in_list);
    let mut items = Vec::with_capacity(list.len().min(most));
    for entry in list.iter().take(most).filter(|entry| !entry.is_nothing()) {
        (reader.key, reader.in_list) = (outer.0, true);
        items.extend(T::decode(reader, entry));
    }
    (reader.key, reader.in_list) = outer;
    items
}
