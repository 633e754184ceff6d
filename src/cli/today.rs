//! The day that a run takes for today.

use super::{Failure, TodayArgs};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

const EPOCH_VARIABLE: &str = "SOURCE_DATE_EPOCH";

impl TodayArgs {
    /// `--today`, else `SOURCE_DATE_EPOCH`, else the day in UTC, whatever the time zone of the machine.
    pub fn day(&self) -> Result<Date, Failure> {
        if let Some(day) = self.today {
            return Ok(day);
        }
        match std::env::var_os(EPOCH_VARIABLE).filter(|value| !value.is_empty()) {
            Some(value) => from_epoch(&value.to_string_lossy()),
            None => Ok(utc(Timestamp::now())),
        }
    }
}

fn from_epoch(value: &str) -> Result<Date, Failure> {
    let seconds = value.parse().ok();
    seconds
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .map(utc)
        .ok_or_else(|| {
            Failure::usage(format!("{EPOCH_VARIABLE} is `{value}`, which is not a time"))
                .help("write seconds since 1970-01-01, or give `--today YYYY-MM-DD`")
        })
}

fn utc(time: Timestamp) -> Date {
    Zoned::new(time, TimeZone::UTC).date()
}

/// A day of exactly the form `YYYY-MM-DD`.
pub fn parse(text: &str) -> Result<Date, String> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| match i {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    let day = if shaped { text.parse().ok() } else { None };
    day.ok_or_else(|| "write a day of the calendar as 2026-05-12".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_are_read_strictly() {
        assert_eq!(parse("2026-05-12"), Ok(date(2026, 5, 12)));
        for wrong in [
            "2026-5-12",
            "20260512",
            "2026-02-30",
            "2026-05-12T00:00",
            "+026-05-12",
            "today",
            "",
        ] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_epoch_is_a_day_in_utc() {
        assert_eq!(from_epoch("0"), Ok(date(1970, 1, 1)));
        assert_eq!(from_epoch("1767225599"), Ok(date(2025, 12, 31)));
        assert!(from_epoch("tomorrow").is_err());
        assert!(from_epoch("99999999999999999").is_err());
    }
}
