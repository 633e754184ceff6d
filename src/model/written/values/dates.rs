//! Dates.

use super::spellings::spellings;
use crate::diag::Fault;
use crate::model::Date;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Node, Reader, Value, meant};
use serde_json::json;

impl Decode for Date {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        read_date(reader, node, false)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        date_schema(DATE, "Write YYYY, YYYY-MM or YYYY-MM-DD.")
    }
}

/// A date, or a quarter such as `2026-Q3`.
#[derive(Clone, Copy, Debug)]
pub struct DueDate(pub Date);

impl Decode for DueDate {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        read_date(reader, node, true).map(Self)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        date_schema(
            &format!("{DATE}|^\\s*[0-9]{{4}}-Q[1-4]\\s*$"),
            "Write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-Qn.",
        )
    }
}

/// February has 29 days here, as a pattern knows no leap years.
const DATE: &str = "^\\s*[0-9]{4}(-(0[1-9]|1[0-2])|-02-(0[1-9]|[12][0-9])|-(0[469]|11)-(0[1-9]|[12][0-9]|30)|\
    -(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))?\\s*$";

/// A year alone is a number for other readers.
fn date_schema(pattern: &str, help: &str) -> serde_json::Value {
    let year = json!({ "type": "integer", "minimum": 0, "maximum": 9999 });
    schema::any_of([schema::string_like(pattern, help), year])
}

fn read_date(reader: &mut Reader, node: Node<'_>, takes_quarter: bool) -> Option<Date> {
    let Value::Scalar(text, _) = node.value() else {
        reader.wrong_type(node, "a date");
        return None;
    };
    let text = text.trim();
    let date = parse_date(text);
    match date {
        Some(date) if takes_quarter || date.quarter.is_none() => return Some(date),
        Some(date) => report_quarter(reader, node, text, date),
        None => report_no_date(reader, node, text, takes_quarter),
    }
    None
}

fn report_no_date(reader: &mut Reader, node: Node<'_>, text: &str, takes_quarter: bool) {
    let subject = reader.subject();
    let message = format!("{subject} takes a date, and `{text}` is none");
    let found = Fault::InvalidDate.at(node.span(), message.clone());
    let readings = spellings(text);
    let days: Vec<&String> = readings.iter().filter(|date| parse_date(date).is_some()).collect();
    match (days.as_slice(), readings.first().and_then(|reading| missing(reading))) {
        ([], Some((missing, help))) => {
            let found = found.message(format!("{message}: {missing}"));
            reader.report(found.help(help));
        }
        ([], None) if takes_quarter => reader.report(found.help("write `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-Qn`")),
        ([], None) => reader.report(found.help("write `YYYY`, `YYYY-MM` or `YYYY-MM-DD`")),
        ([day], _) => match parse_date(day).filter(|date| date.quarter.is_some() && !takes_quarter) {
            Some(quarter) => report_quarter(reader, node, text, quarter),
            None => reader.report(meant(found, node.span(), day)),
        },
        ([first, second, ..], _) => {
            reader.report(found.help(format!("write {first} or {second}, whichever is meant")));
        }
    }
}

/// Only `due` takes a quarter. Where a date is the end of something, it is the last day that was meant.
fn report_quarter(reader: &mut Reader, node: Node<'_>, text: &str, date: Date) {
    let Some(quarter) = date.quarter else { return };
    let subject = reader.subject();
    let message = format!("{subject} takes a date, and `{text}` is a quarter, which only `due` takes");
    let found = Fault::InvalidDate.at(node.span(), message);
    let (first, last) = (quarter * 3 - 2, quarter * 3);
    let year = date.year;
    let end = format!("{year}-{last:02}-{}", if matches!(last, 3 | 12) { 31 } else { 30 });
    reader.report(if reader.is_at("by") {
        meant(found, node.span(), &end)
    } else {
        found.help(format!(
            "write the month, `{year}-{first:02}` to `{year}-{last:02}`, or the day, such as `{end}`"
        ))
    });
}

/// Why there is no such day, and what there is instead.
fn missing(date: &str) -> Option<(String, String)> {
    let mut parts = date.split('-');
    let (year, second, day) = (parts.next()?, parts.next()?, parts.next());
    if let Some(quarter) = second.strip_prefix('Q') {
        let help = format!("quarters run from `{year}-Q1` to `{year}-Q4`");
        return Some((format!("there is no quarter {quarter}"), help));
    }
    let (number, month) = (second.parse::<u8>().ok()?, second);
    if !(1..=12).contains(&number) {
        let swapped = day.map(|day| format!("{year}-{day}-{month}"));
        let help = match swapped.filter(|date| parse_date(date).is_some()) {
            Some(swapped) => format!("months run from 01 to 12, and the day comes last; did you mean `{swapped}`?"),
            None => "months run from 01 to 12".to_owned(),
        };
        return Some((format!("there is no month {month}"), help));
    }
    let last = jiff::civil::Date::new(year.parse().ok()?, number as i8, 1)
        .ok()?
        .days_in_month();
    let missing = format!("{year}-{month} has no day {}", day?);
    Some((
        missing,
        format!("the last day of that month is `{year}-{month}-{last:02}`"),
    ))
}

/// A date as the format writes it, if there is such a day.
pub(super) fn parse_date(text: &str) -> Option<Date> {
    let digits = |part: &str, count: usize| {
        (part.len() == count && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<i16>().ok())?
    };
    let mut parts = text.split('-');
    let year = digits(parts.next()?, 4)?;
    let mut date = Date {
        year,
        month: None,
        day: None,
        quarter: None,
    };
    let Some(second) = parts.next() else { return Some(date) };
    if let Some(quarter) = second.strip_prefix('Q') {
        date.quarter = Some(digits(quarter, 1).filter(|n| (1..=4).contains(n))? as u8);
        return parts.next().is_none().then_some(date);
    }
    date.month = Some(digits(second, 2).filter(|n| (1..=12).contains(n))? as u8);
    let Some(third) = parts.next() else { return Some(date) };
    let day = digits(third, 2)? as i8;
    jiff::civil::Date::new(year, date.month? as i8, day).ok()?;
    date.day = Some(day as u8);
    parts.next().is_none().then_some(date)
}
