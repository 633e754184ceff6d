//! Values that any record may hold: texts, numbers, true or false, words of a list, and lists of them.

use super::reader::{Expected, Reader, describe};
use super::record::Decode;
use super::tree::{Node, Style, Value};
use super::{boolean, integer, number};
use crate::diag::{Edit, Fault};
use crate::source::Spanned;

impl Decode for String {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        match node.value() {
            // Any plain scalar counts as written; the line break at the end of a block is no part of the text.
            Value::Scalar(text, _) => Some(text.trim().to_owned()),
            _ => {
                reader.wrong_type(node, "a text");
                None
            }
        }
    }
}

impl<T: Decode> Decode for Spanned<T> {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        T::decode(reader, node).map(|value| Spanned::new(value, node.span()))
    }

    fn check_nothing(reader: &mut Reader, node: Node<'_>) {
        T::check_nothing(reader, node);
    }
}

impl Decode for bool {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let value = match node.value() {
            Value::Scalar(text, Style::Plain) => boolean(text),
            Value::Scalar(text, Style::Quoted) if boolean(text).is_some() => {
                report_quotes(reader, node, "true or false", text);
                return None;
            }
            _ => None,
        };
        if value.is_none() {
            reader.wrong_type(node, "true or false");
        }
        value
    }
}

/// The largest number that is taken, on either side of zero.
const LARGEST: f64 = 1e15;

impl Decode for f64 {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let value = match node.value() {
            Value::Scalar(text, Style::Plain) => number(text),
            Value::Scalar(text, Style::Quoted) if number(text).is_some() => {
                report_quotes(reader, node, "a number", text);
                return None;
            }
            _ => None,
        };
        match value {
            None => report_no_number(reader, node),
            Some(value) if !(value.is_finite() && value.abs() <= LARGEST) => {
                report_range(reader, node, "a number between -1e15 and 1e15");
            }
            _ => return value,
        }
        None
    }
}

/// A number of `MIN..=MAX`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounded<const MIN: i64, const MAX: i64>(pub f64);

impl<const MIN: i64, const MAX: i64> Decode for Bounded<MIN, MAX> {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let value = f64::decode(reader, node)?;
        if value < MIN as f64 || value > MAX as f64 {
            report_range(reader, node, &format!("a number from {MIN} to {MAX}"));
            return None;
        }
        Some(Self(value))
    }
}

/// A number of `MIN..=MAX` without a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<const MIN: i64, const MAX: i64>(pub i64);

impl<const MIN: i64, const MAX: i64> Decode for Whole<MIN, MAX> {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let value = integer(f64::decode(reader, node)?);
        let value = value.filter(|value| (MIN..=MAX).contains(value));
        if value.is_none() {
            let range = match MAX as f64 >= LARGEST {
                true => format!("a whole number of {MIN} or more"),
                false => format!("a whole number from {MIN} to {MAX}"),
            };
            report_range(reader, node, &range);
        }
        value.map(Self)
    }
}

/// `31 %` has a number in it.
fn report_no_number(reader: &mut Reader, node: Node<'_>) {
    let Value::Scalar(text, _) = node.value() else {
        return reader.wrong_type(node, "a number");
    };
    let length = text
        .find(|c: char| !matches!(c, '0'..='9' | '.' | '-' | '+'))
        .unwrap_or(text.len());
    let message = format!("{} takes a number, not {}", reader.subject(), describe(node));
    let found = Fault::WrongType.at(node.span(), message);
    reader.report(match number(&text[..length]) {
        Some(_) if text[length..].starts_with([' ', '%']) => {
            found.help(format!("write the number alone: {}", &text[..length]))
        }
        _ => found.help("write digits, with a `.` before decimals"),
    });
}

/// A text that only its quotes keep from being what is asked for.
fn report_quotes(reader: &mut Reader, node: Node<'_>, expected: Expected, text: &str) {
    let message = format!("{} takes {expected}, not the text `{text}`", reader.subject());
    let edit = Edit {
        span: node.span(),
        text: text.to_owned(),
    };
    let found = Fault::WrongType
        .at(node.span(), message)
        .help("write it without quotes");
    reader.report(found.fix("remove the quotes", vec![edit]));
}

fn report_range(reader: &mut Reader, node: Node<'_>, range: &str) {
    let Value::Scalar(text, _) = node.value() else { return };
    reader.out_of_range(node.span(), text, range);
}

/// A word of a fixed list.
pub trait Choice: Copy + 'static {
    const CHOICES: &'static [(&'static str, Self)];

    fn of(word: &str) -> Option<Self> {
        Self::CHOICES
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, value)| *value)
    }
}

impl<T: Choice> Decode for T {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let Value::Scalar(text, _) = node.value() else {
            reader.wrong_type(node, "a word");
            return None;
        };
        let value = T::of(text);
        if value.is_none() {
            let names: Vec<&str> = T::CHOICES.iter().map(|(name, _)| *name).collect();
            reader.not_among(node.span(), text, &names);
        }
        value
    }
}
