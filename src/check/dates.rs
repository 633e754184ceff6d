//! Dates as rules compare them: a short date means its first day or its last, depending on what it is for.

use crate::model::{Date, ReviewEvery, ReviewUnit, Solution, Status};
use jiff::{Span, civil};

/// The first day that a date may mean.
pub fn first_day(date: Date) -> Option<civil::Date> {
    let month = match date.quarter {
        Some(quarter) => quarter.checked_mul(3)?.checked_sub(2)?,
        None => date.month.unwrap_or(1),
    };
    civil::Date::new(
        date.year,
        month.try_into().ok()?,
        date.day.unwrap_or(1).try_into().ok()?,
    )
    .ok()
}

/// The last day that a date may mean.
pub fn last_day(date: Date) -> Option<civil::Date> {
    let first = first_day(date)?;
    if date.day.is_some() {
        return Some(first);
    }
    let last_month = match (date.quarter, date.month) {
        (Some(_), _) => first.checked_add(Span::new().months(2)).ok()?,
        (None, Some(_)) => first,
        (None, None) => return Some(first.last_of_year()),
    };
    Some(last_month.last_of_month())
}

/// A solution that is still wanted, and whose last day has passed.
pub fn is_overdue(solution: &Solution, today: civil::Date) -> bool {
    let open = !matches!(solution.status, Status::Done | Status::Rejected);
    let last = solution.due.as_ref().and_then(|due| last_day(due.value));
    open && last.is_some_and(|last| last < today)
}

/// The day on which a map reviewed on `reviewed` is due for review again; `None` beyond the calendar.
pub fn next_review(reviewed: Date, every: ReviewEvery) -> Option<civil::Date> {
    let count = i64::from(every.count);
    let span = match every.unit {
        ReviewUnit::Day => Span::new().days(count),
        ReviewUnit::Week => Span::new().weeks(count),
        ReviewUnit::Month => Span::new().months(count),
        ReviewUnit::Year => Span::new().years(count),
    };
    first_day(reviewed)?.checked_add(span).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn written(year: i16, month: Option<u8>, day: Option<u8>, quarter: Option<u8>) -> Date {
        Date {
            year,
            month,
            day,
            quarter,
        }
    }

    #[test]
    fn short_dates_mean_their_first_or_last_day() {
        let year = written(2024, None, None, None);
        assert_eq!(
            (first_day(year), last_day(year)),
            (Some(date(2024, 1, 1)), Some(date(2024, 12, 31)))
        );
        let month = written(2024, Some(2), None, None);
        assert_eq!(
            (first_day(month), last_day(month)),
            (Some(date(2024, 2, 1)), Some(date(2024, 2, 29)))
        );
        let quarter = written(2026, None, None, Some(2));
        assert_eq!(
            (first_day(quarter), last_day(quarter)),
            (Some(date(2026, 4, 1)), Some(date(2026, 6, 30)))
        );
    }

    #[test]
    fn a_review_falls_on_the_last_day_of_a_shorter_month() {
        let every = ReviewEvery {
            count: 6,
            unit: ReviewUnit::Month,
        };
        assert_eq!(
            next_review(written(2025, Some(8), Some(31), None), every),
            Some(date(2026, 2, 28))
        );
        assert_eq!(next_review(written(9999, Some(12), None, None), every), None);
    }
}
