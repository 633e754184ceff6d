//! Dates, and how often something is due.

use super::spellings::spellings;
use crate::diag::Fault;
use crate::model::{Date, ReviewEvery, ReviewUnit};
use crate::syntax::{Decode, Node, Reader, Value, meant};

impl Decode for Date {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        read_date(reader, node, false)
    }
}

/// A date, or a quarter such as `2026-Q3`.
#[derive(Clone, Copy, Debug)]
pub struct DueDate(pub Date);

impl Decode for DueDate {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        read_date(reader, node, true).map(Self)
    }
}

fn read_date(reader: &mut Reader, node: Node<'_>, takes_quarter: bool) -> Option<Date> {
    let Value::Scalar(text, _) = node.value() else {
        reader.wrong_type(node, "a date");
        return None;
    };
    let text = text.trim();
    let date = parse_date(text).filter(|date| takes_quarter || date.quarter.is_none());
    if date.is_none() {
        let forms = if takes_quarter {
            "write `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-Qn`"
        } else {
            "write `YYYY`, `YYYY-MM` or `YYYY-MM-DD`"
        };
        let subject = reader.subject();
        let message = format!("{subject} takes a date, and `{text}` is none");
        let found = Fault::InvalidDate.at(node.span(), message);
        reader.report(match spellings(text).as_slice() {
            [] => found.help(forms),
            [date] => match end_of_quarter(date).filter(|_| !takes_quarter) {
                Some(month) => found.help(format!("write the month in which the quarter ends: `{month}`")),
                None => meant(found, node.span(), date),
            },
            dates => found.help(format!("write {}, whichever is meant", dates.join(" or "))),
        });
    }
    date
}

/// The last month of a date such as `2026-Q3`.
fn end_of_quarter(date: &str) -> Option<String> {
    let date = parse_date(date)?;
    Some(format!("{}-{:02}", date.year, date.quarter? * 3))
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

impl Decode for ReviewEvery {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let text = String::decode(reader, node)?;
        let parsed = parse_review_every(&text);
        if parsed.is_none() {
            let subject = reader.subject();
            let found = Fault::OutOfRange
                .at(node.span(), format!("{subject} cannot be `{text}`"))
                .help("write a number from 1 to 999 and `days`, `weeks`, `months` or `years`, such as `6 months`");
            reader.report(found);
        }
        parsed
    }
}

fn parse_review_every(text: &str) -> Option<ReviewEvery> {
    let (count, unit) = text.split_once(char::is_whitespace)?;
    let unit = match unit.trim() {
        "day" | "days" => ReviewUnit::Day,
        "week" | "weeks" => ReviewUnit::Week,
        "month" | "months" => ReviewUnit::Month,
        "year" | "years" => ReviewUnit::Year,
        _ => return None,
    };
    let is_number = count.bytes().all(|b| b.is_ascii_digit());
    let count = count
        .parse()
        .ok()
        .filter(|count| is_number && (1..=999).contains(count))?;
    Some(ReviewEvery { count, unit })
}
