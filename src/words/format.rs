//! Numbers, dates, scores and phrases as the language of the map writes them.

use super::Words;
use crate::model::{Date, MapType, Scale};

impl<'a> Words<'a> {
    /// A number with at most `decimals` decimals, a true minus and grouped digits: `−1,204.5`.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let text = format!("{:.*}", decimals, value.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let fraction = fraction.trim_end_matches('0');
        let mut out = String::new();
        if value < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
            out.push('\u{2212}');
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) && whole.len() >= self.numbers.group_from {
                out.push(self.numbers.group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(self.numbers.decimal);
            out.push_str(fraction);
        }
        out
    }

    /// The kind of map.
    pub fn map_type(&self, kind: MapType) -> &'a str {
        match kind {
            MapType::CurrentState => self.current_state,
            MapType::FutureState => self.future_state,
            MapType::DayInTheLife => self.day_in_the_life,
        }
    }

    /// Text in the quotation marks of the language, unless it brings its own.
    pub fn quoted(&self, text: &str) -> String {
        const MARKS: &[char] = &['“', '”', '„', '"', '«', '»', '‘', '‚', '‹', '›', '「', '『', '\''];
        if text.starts_with(MARKS) {
            return text.to_owned();
        }
        format!("{}{text}{}", self.quotes[0], self.quotes[1])
    }

    /// A share of a hundred: `31%`, in German `31 %`.
    pub fn percent(&self, value: f64) -> String {
        format!("{}{}%", self.number(value, 1), self.numbers.percent_space)
    }

    /// A score, with its sign where the scale has two sides. A short scale gets more decimals.
    pub fn score(&self, value: f64, scale: Scale) -> String {
        let mut decimals = 1;
        let mut range = scale.max - scale.min;
        while range < 2.0 && decimals < 12 {
            range *= 10.0;
            decimals += 1;
        }
        let text = self.number(value, decimals);
        if scale.min < 0.0 && value > 0.0 && text != "0" {
            format!("+{text}")
        } else {
            text
        }
    }

    /// "Chat to phone, case kept". Where the language writes names of things small, the target begins so.
    pub fn channel_switch(&self, from: &str, to: &str, what: &str) -> String {
        self.switch
            .replace("{from}", from)
            .replace("{to}", &small_initial(to))
            .replace("{To}", to)
            .replace("{what}", what)
    }

    /// A score with its sign: `+2`, `0`, `−1.4`.
    pub fn signed(&self, value: f64) -> String {
        let text = self.number(value, 1);
        if value > 0.0 && text != "0" {
            format!("+{text}")
        } else {
            text
        }
    }

    /// A date as the language writes it, as exact as it was given.
    pub fn date(&self, date: Date) -> String {
        let year = date.year.to_string();
        if let Some(quarter) = date.quarter {
            return self.quarter.replace("{q}", &quarter.to_string()).replace("{y}", &year);
        }
        let Some(month) = date.month else { return year };
        let (pattern, months) = match date.day {
            Some(_) => (self.day, &self.months),
            None => (self.month, &self.months_alone),
        };
        pattern
            .replace("{mon}", months[month as usize - 1])
            .replace("{d}", &date.day.unwrap_or(1).to_string())
            .replace("{m}", &month.to_string())
            .replace("{y}", &year)
    }
}

/// `Phone` becomes `phone`; `SMS` stays.
fn small_initial(word: &str) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    if letters.clone().next().is_none_or(char::is_uppercase) {
        return word.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::LANGUAGES;

    const DAY: Date = Date {
        year: 2026,
        month: Some(5),
        day: Some(12),
        quarter: None,
    };

    #[test]
    fn numbers_are_written_as_the_language_does() {
        let all = |value| LANGUAGES.map(|words| words.number(value, 1));
        assert_eq!(all(1204.5), ["1,204.5", "1.204,5", "1204,5"]);
        assert_eq!(all(-12040.0), ["−12,040", "−12.040", "−12\u{a0}040"]);
        assert_eq!(all(-0.04), ["0", "0", "0"]);
        assert_eq!(LANGUAGES.map(|words| words.percent(15.0)), ["15%", "15\u{a0}%", "15%"]);
        assert_eq!(LANGUAGES.map(|words| words.signed(1.5)), ["+1.5", "+1,5", "+1,5"]);
    }

    #[test]
    fn dates_are_as_exact_as_they_were_given() {
        let all = |date| LANGUAGES.map(|words| words.date(date));
        assert_eq!(all(DAY), ["12 May 2026", "12.\u{a0}Mai 2026", "12\u{a0}maja 2026"]);
        assert_eq!(all(Date { day: None, ..DAY }), ["May 2026", "Mai 2026", "maj 2026"]);
        let quarter = Date {
            month: None,
            day: None,
            quarter: Some(1),
            ..DAY
        };
        assert_eq!(all(quarter), ["Q1 2026", "1. Quartal 2026", "1. kwartał 2026"]);
    }

    #[test]
    fn a_switch_reads_as_the_language_does() {
        let all = LANGUAGES.map(|words| words.channel_switch(words.channels[3], words.channels[20], words.case_lost));
        assert_eq!(
            all,
            [
                "Chat to phone, case lost",
                "Chat → Telefon, Vorgang geht verloren",
                "Czat → telefon, sprawa utracona"
            ]
        );
    }
}
