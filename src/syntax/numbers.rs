//! Numbers, and what may be meant by a text or a number that is none of those that a key takes.

use super::figures::figure;
use super::reader::Reader;
use super::record::Decode;
use super::record::schema::Schemas;
use super::shapes::describe;
use super::tree::{Node, Style, Value};
use super::values::{meant_keyword, report_quotes};
use super::{integer, number};
use crate::diag::{Diagnostic, Fault};
use crate::method::synonyms::{self, DEGREES, PERIODS};
use serde_json::json;

/// The largest number that is taken, on either side of zero.
const LARGEST: f64 = 1e15;

impl Decode for f64 {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        read_number(reader, node, "a number", |_| None)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        json!({ "type": "number", "minimum": -LARGEST, "maximum": LARGEST })
    }
}

/// `degree` gives the number for a word such as `high`.
fn read_number(
    reader: &mut Reader,
    node: Node<'_>,
    expected: &str,
    degree: impl Fn(&str) -> Option<i64>,
) -> Option<f64> {
    let value = match node.value() {
        Value::Scalar(text, Style::Plain) => number(text),
        Value::Scalar(text, Style::Quoted) if number(text).is_some() => {
            report_quotes(reader, node, expected, text);
            return None;
        }
        _ => None,
    };
    match value {
        None => report_no_number(reader, node, expected, degree),
        Some(value) if !(value.is_finite() && value.abs() <= LARGEST) => {
            report_range(
                reader,
                node,
                "a number between -1e15 and 1e15",
                "write a number in this range",
            );
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
        if let Some(share) = share_of_one(node).filter(|_| (MIN, MAX) == (0, 100)) {
            report_share(reader, node, &range, share);
            return None;
        }
        let value = read_number(reader, node, &range, |_| None)?;
        if value < MIN as f64 || value > MAX as f64 {
            let help = match (MIN, MAX) {
                // A share of one is easily written in percent.
                (0, 1) if (10.0..=100.0).contains(&value) => format!("did you mean {}?", value / 100.0),
                _ => format!("{MIN} is the least and {MAX} the most"),
            };
            report_range(reader, node, &range, &help);
            return None;
        }
        Some(Self(value))
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        json!({ "type": "number", "minimum": MIN, "maximum": MAX })
    }
}

/// `0,18` where a number of a hundred is asked for: 18 in a hundred, or less than one.
fn share_of_one(node: Node<'_>) -> Option<f64> {
    let Value::Scalar(text, _) = node.value() else {
        return None;
    };
    let figure = figure(text).filter(|figure| number(text).is_none() && !figure.has_unit)?;
    let [share] = figure.readings.as_slice() else {
        return None;
    };
    number(share).filter(|share| *share > 0.0 && *share < 1.0)
}

fn report_share(reader: &mut Reader, node: Node<'_>, expected: &str, share: f64) {
    let message = format!("{} takes {expected}, not {}", reader.subject(), describe(node));
    let found = Fault::WrongType.at(node.span(), message);
    // What is left of a product of decimals is no part of the number.
    let percent = (share * 1e8).round() / 1e6;
    reader.report(found.help(format!(
        "it is in per cent: write {percent} for {percent} %, or {share} if fewer than one in a hundred are meant"
    )));
}

/// A number of `MIN..=MAX` without a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<const MIN: i64, const MAX: i64>(pub i64);

impl<const MIN: i64, const MAX: i64> Decode for Whole<MIN, MAX> {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let is_open = MAX as f64 >= LARGEST;
        let range = match is_open {
            true => format!("a whole number of {MIN} or more"),
            false => format!("a whole number from {MIN} to {MAX}"),
        };
        let degree = |word: &str| degree(word, MIN, MAX).filter(|_| !is_open);
        let value = read_number(reader, node, &range, degree)?;
        let fits = |value: &i64| (MIN..=MAX).contains(value);
        let whole = integer(value).filter(fits);
        if let (None, Some(thousands)) = (whole, thousands(node).filter(fits)) {
            report_thousands(reader, node, &range, thousands);
        } else if whole.is_none() {
            let (below, above) = (integer(value.floor()).filter(fits), integer(value.ceil()).filter(fits));
            let help = match (below, above) {
                (Some(below), Some(above)) => format!("write {below} or {above}"),
                _ if is_open => format!("{MIN} is the least"),
                _ => format!("{MIN} is the least and {MAX} the most"),
            };
            report_range(reader, node, &range, &help);
        }
        whole.map(Self)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        json!({ "type": "integer", "minimum": MIN, "maximum": MAX })
    }
}

/// `12.600` where a whole number is asked for: its point parts thousands.
fn thousands(node: Node<'_>) -> Option<i64> {
    let Value::Scalar(text, _) = node.value() else {
        return None;
    };
    let (whole, group) = text.split_once('.')?;
    let may_lead = !whole.trim_start_matches(['-', '+']).starts_with('0');
    (may_lead && group.len() == 3).then(|| format!("{whole}{group}").parse().ok())?
}

fn report_thousands(reader: &mut Reader, node: Node<'_>, expected: &str, meant: i64) {
    let message = format!("{} takes {expected}, not {}", reader.subject(), describe(node));
    let found = Fault::OutOfRange.at(node.span(), message);
    reader.report(meant_keyword(found, node, &meant.to_string()).help("nothing parts thousands in YAML"));
}

/// Where a word such as `high` stands on a scale of whole numbers that has a place for each degree.
fn degree(word: &str, min: i64, max: i64) -> Option<i64> {
    if let Some((number, of)) = word.split_once('/')
        && of.trim().parse() == Ok(max)
    {
        return number.trim().parse().ok().filter(|number| (min..=max).contains(number));
    }
    let known = synonyms::known(word, DEGREES)?;
    let meant = DEGREES.iter().position(|(degree, _)| *degree == known)?;
    let steps = DEGREES.len() as i64 - 1;
    (max - min == steps).then_some(min + meant as i64)
}

/// `31 %` and `3,4` have a number in them, and `high` stands for one.
fn report_no_number(reader: &mut Reader, node: Node<'_>, expected: &str, degree: impl Fn(&str) -> Option<i64>) {
    let Value::Scalar(text, _) = node.value() else {
        return reader.wrong_type(node, expected);
    };
    let message = format!("{} takes {expected}, not {}", reader.subject(), describe(node));
    let found = Fault::WrongType.at(node.span(), message);
    if let Some(degree) = degree(text) {
        return reader.report(found.help(format!("did you mean {degree}?")));
    }
    if let Some(months) = months(reader.key, text) {
        return reader.report(number_alone(found, &months.to_string()));
    }
    let figure = figure(text);
    let readings = figure.as_ref().map_or(&[][..], |figure| &figure.readings);
    reader.report(
        match (readings, figure.as_ref().is_some_and(|figure| figure.has_unit)) {
            ([], _) if expected == "a number" => found.help("write digits, with a `.` before decimals"),
            ([], _) => found.help(format!("write {expected}")),
            ([value], true) => number_alone(found, value),
            ([value], false) => meant_keyword(found, node, value),
            (values, _) => found.help(format!(
                "write {}, whichever is meant: decimals follow a `.`, and nothing parts thousands",
                values.join(" or ")
            )),
        },
    );
}

/// `2 years` in a key that takes months.
fn months(key: &str, text: &str) -> Option<u32> {
    let (count, unit) = text.trim().split_once(' ').filter(|_| key.ends_with("_months"))?;
    let each = match synonyms::known(unit, PERIODS)? {
        "quarter" => 3,
        "half-year" => 6,
        "year" => 12,
        _ => return None,
    };
    count.parse::<u32>().ok()?.checked_mul(each)
}

fn number_alone(found: Diagnostic, value: &str) -> Diagnostic {
    found.help(format!("write the number alone: {value}"))
}

fn report_range(reader: &mut Reader, node: Node<'_>, range: &str, help: &str) {
    let Value::Scalar(text, _) = node.value() else { return };
    reader.out_of_range(node.span(), text, range, help);
}
