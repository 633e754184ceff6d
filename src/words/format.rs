//! Numbers, dates, scores and phrases as the language of the map writes them.

use super::{Words, filled};
use crate::method::phases::{Phase, ROWS};
use crate::model::{Date, MapType, Scale};
use jiff::civil;

impl<'a> Words<'a> {
    /// A number with at most `decimals` decimals, a true minus and grouped digits: `−1,204.5`.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let text = format!("{:.*}", decimals, value.abs());
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let fraction = fraction.trim_end_matches('0');
        let mut out = String::new();
        if value < 0.0 && text.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
            out.push_str(&self.sign('\u{2212}'));
        }
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && self.ends_group(whole.len() - i) && whole.len() >= self.numbers.group_from {
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

    /// Whether a group of digits ends before the last `left` digits of a number.
    fn ends_group(&self, left: usize) -> bool {
        left.checked_sub(3)
            .is_some_and(|above| above.is_multiple_of(self.numbers.higher))
    }

    /// A sign before a number. From right to left it would move behind the number, were it not marked.
    fn sign(&self, sign: char) -> String {
        let mark = if self.rtl { "\u{200e}" } else { "" };
        format!("{mark}{sign}")
    }

    /// Between what comes first and what comes next.
    pub fn arrow(&self) -> &'static str {
        if self.rtl { " ← " } else { " → " }
    }

    /// Names one behind the other.
    pub fn list<T: AsRef<str>>(&self, names: &[T]) -> String {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        let behind = self.listed.split_once("{before}").map(|(_, behind)| behind);
        let between = behind.and_then(|behind| behind.split_once("{next}"));
        names.join(between.map_or(", ", |(between, _)| between))
    }

    /// How old somebody is, behind a name: a figure as the language writes years of life, any other text as it is.
    pub fn aged(&self, age: &str) -> String {
        let is_figure = age.starts_with(|c: char| c.is_ascii_digit()) && age.ends_with(|c: char| c.is_ascii_digit());
        match is_figure {
            true => self.aged.replace("{}", age),
            false => age.to_owned(),
        }
    }

    /// `Stakeholders: Sales`, a text behind what it is about.
    pub fn about_text(&self, term: &str, text: &str) -> String {
        filled(self.about_text, &[("term", term), ("text", text)])
    }

    /// The kind of map.
    pub fn map_type(&self, kind: MapType) -> &'a str {
        match kind {
            MapType::CurrentState => self.current_state,
            MapType::FutureState => self.future_state,
            MapType::DayInTheLife => self.day_in_the_life,
        }
    }

    /// `Stages 2–4 of 8`: the stages that a part of a map shows.
    pub fn stages_of(&self, first: usize, last: usize, all: usize) -> String {
        let write = |count: usize| self.number(count as f64, 0);
        if first == last {
            return self
                .stage_of
                .replace("{at}", &write(first))
                .replace("{all}", &write(all));
        }
        let text = self.stages_of.replace("{from}", &write(first));
        text.replace("{to}", &write(last)).replace("{all}", &write(all))
    }

    /// The phase that goes by this name in the language.
    pub fn phase_called(&self, name: &str) -> Option<Phase> {
        let name = name.trim().to_lowercase();
        let at = self.phases.iter().position(|label| label.to_lowercase() == name)?;
        ROWS.get(at).map(|row| row.phase)
    }

    /// A share of a hundred: `31%`, in German `31 %`.
    pub fn percent(&self, value: f64) -> String {
        self.percent.replace("{}", &self.number(value, 1))
    }

    /// How much of a step or of the method holds, rounded down so that only a full score reads as 100; a dash where
    /// nothing was looked at.
    pub fn share(&self, percent: Option<f64>) -> String {
        percent.map_or("–".to_owned(), |percent| self.percent(percent.floor()))
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
            self.sign('+') + &text
        } else {
            text
        }
    }

    /// The word for a score, out of five from the top of the scale to its bottom.
    pub fn feeling(&self, score: f64, scale: Scale) -> &'a str {
        let share = scale.share(score).clamp(0.0, 1.0);
        let step = ((1.0 - share) * 4.0).round() as usize;
        self.emotions[step.min(4)]
    }

    /// "Chat to phone: the basket", or "Chat to phone, lost: the basket". Where the language writes names of things
    /// small, the target begins so.
    pub fn channel_switch(&self, from: &str, to: &str, what: &str, lost: bool) -> String {
        let pattern = if lost { self.switch_losing } else { self.switch };
        let small = small_initial(to);
        filled(pattern, &[("from", from), ("to", &small), ("To", to), ("what", what)])
    }

    /// A score with its sign: `+2`, `0`, `−1.4`.
    pub fn signed(&self, value: f64) -> String {
        let text = self.number(value, 1);
        if value > 0.0 && text != "0" {
            self.sign('+') + &text
        } else {
            text
        }
    }

    /// A day of the calendar as the language writes it.
    pub fn calendar_day(&self, day: civil::Date) -> String {
        self.date(Date {
            year: day.year(),
            month: u8::try_from(day.month()).ok(),
            day: u8::try_from(day.day()).ok(),
            quarter: None,
        })
    }

    /// A date as the language writes it, as exact as it was given.
    pub fn date(&self, date: Date) -> String {
        let year = date.year.to_string();
        if let Some(quarter) = date.quarter {
            return self.quarter.replace("{q}", &quarter.to_string()).replace("{y}", &year);
        }
        let Some(month) = date.month else {
            return self.year.replace("{y}", &year);
        };
        let day = match date.day {
            Some(1) => self.first_day.to_owned(),
            day => day.unwrap_or(1).to_string(),
        };
        let (pattern, months) = match date.day {
            Some(_) => (self.day, &self.months),
            None => (self.month, &self.months_alone),
        };
        pattern
            .replace("{mon}", months[month as usize - 1])
            .replace("{d}", &day)
            .replace("{m}", &month.to_string())
            .replace("{y}", &year)
    }
}

/// Fixed words begin small where they stand inside a sentence, and large where they begin a line.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// `Phone` becomes `phone`; `SMS` stays.
pub fn small_initial(word: &str) -> String {
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
mod tests;
