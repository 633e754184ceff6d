//! Values that any record may hold: texts, numbers, true or false, words of a list, and lists of them.

use super::figures::figure;
use super::reader::{Reader, describe};
use super::record::Decode;
use super::tree::{Node, Style, Value};
use super::{boolean, integer, number};
use crate::diag::{Diagnostic, Edit, Fault};
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
        read_number(reader, node, "a number")
    }
}

fn read_number(reader: &mut Reader, node: Node<'_>, expected: &str) -> Option<f64> {
    let value = match node.value() {
        Value::Scalar(text, Style::Plain) => number(text),
        Value::Scalar(text, Style::Quoted) if number(text).is_some() => {
            report_quotes(reader, node, expected, text);
            return None;
        }
        _ => None,
    };
    match value {
        None => report_no_number(reader, node, expected),
        Some(value) if !(value.is_finite() && value.abs() <= LARGEST) => {
            report_range(reader, node, "a number between -1e15 and 1e15");
        }
        _ => return value,
    }
    None
}

/// A number of `MIN..=MAX`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounded<const MIN: i64, const MAX: i64>(pub f64);

impl<const MIN: i64, const MAX: i64> Decode for Bounded<MIN, MAX> {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let range = format!("a number from {MIN} to {MAX}");
        let value = read_number(reader, node, &range)?;
        if value < MIN as f64 || value > MAX as f64 {
            report_range(reader, node, &range);
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
        let range = match MAX as f64 >= LARGEST {
            true => format!("a whole number of {MIN} or more"),
            false => format!("a whole number from {MIN} to {MAX}"),
        };
        let value = integer(read_number(reader, node, &range)?);
        let value = value.filter(|value| (MIN..=MAX).contains(value));
        if value.is_none() {
            report_range(reader, node, &range);
        }
        value.map(Self)
    }
}

/// `31 %` and `3,4` have a number in them.
fn report_no_number(reader: &mut Reader, node: Node<'_>, expected: &str) {
    let Value::Scalar(text, _) = node.value() else {
        return reader.wrong_type(node, "a number");
    };
    let message = format!("{} takes {expected}, not {}", reader.subject(), describe(node));
    let found = Fault::WrongType.at(node.span(), message);
    let figure = figure(text);
    let readings = figure.as_ref().map_or(&[][..], |figure| &figure.readings);
    reader.report(
        match (readings, figure.as_ref().is_some_and(|figure| figure.has_unit)) {
            ([], _) if expected == "a number" => found.help("write digits, with a `.` before decimals"),
            ([], _) => found.help(format!("write {expected}")),
            ([value], true) => found.help(format!("write the number alone: {value}")),
            ([value], false) => meant_number(found, node, value),
            (values, _) => found.help(format!(
                "write {}, whichever is meant: decimals follow a `.`, and nothing parts thousands",
                values.join(" or ")
            )),
        },
    );
}

fn meant_number(found: Diagnostic, node: Node<'_>, value: &str) -> Diagnostic {
    let edit = Edit {
        span: node.span(),
        text: value.to_owned(),
    };
    found
        .help(format!("did you mean {value}?"))
        .fix(format!("write {value}"), vec![edit])
}

/// A text that only its quotes keep from being what is asked for.
fn report_quotes(reader: &mut Reader, node: Node<'_>, expected: &str, text: &str) {
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

    /// The word of the list that somebody may have meant by another word.
    fn meant(_word: &str) -> Option<&'static str> {
        None
    }

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
            reader.not_among(node.span(), text, &names, T::meant(text));
        }
        value
    }
}
