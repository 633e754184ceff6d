//! Dates as people write them, and how the format writes the same.
//!
//! Whether there is such a day is for the reader of the date to say.

use crate::syntax::ascii_digits;
use crate::words::LANGUAGES;

/// A part of a date: digits, or letters in lower case.
enum Part {
    Digits(String),
    Letters(String),
}

/// What a text that is no date for the format may mean; two where day and month can be told apart by nobody.
pub fn spellings(text: &str) -> Vec<String> {
    let text = ascii_digits(text);
    let text = text.as_str();
    // The time of day is more than a map wants to know.
    let text = match text.split_once('T') {
        Some((date, time)) if time.starts_with(|c: char| c.is_ascii_digit()) => date,
        _ => text,
    };
    let (mut numbers, mut words) = (Vec::new(), Vec::new());
    for part in parts(text) {
        match part {
            Part::Digits(digits) => numbers.push(digits),
            Part::Letters(word) => words.push(word),
        }
    }
    words.retain(|word| !FILLERS.contains(&word.as_str()));
    let numbers: Vec<&str> = numbers.iter().map(String::as_str).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => of_numbers(&numbers, text.contains('.')),
        [word] if QUARTERS.contains(word) => of_quarter(&numbers),
        [roman, word] | [word, roman] if QUARTERS.contains(word) => match ROMAN.iter().position(|one| one == roman) {
            Some(at) => of_quarter(&[&[(at + 1).to_string().as_str()], numbers.as_slice()].concat()),
            None => Vec::new(),
        },
        [word] => month(word).map_or(Vec::new(), |month| with_month(&numbers, month)),
        _ => Vec::new(),
    }
}

/// What stands behind the number of a day, a month or a year.
const FILLERS: [&str; 9] = ["st", "nd", "rd", "th", "of", "r", "年", "月", "日"];

const QUARTERS: [&str; 8] = [
    "q",
    "quarter",
    "quartal",
    "kwartał",
    "kwartale",
    "kwartału",
    "kw",
    "trimestre",
];

/// The quarters, as Polish counts them.
const ROMAN: [&str; 4] = ["i", "ii", "iii", "iv"];

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut is_apart = true;
    for c in text.chars() {
        match (c.is_ascii_digit(), c.is_alphabetic(), parts.last_mut()) {
            (true, _, Some(Part::Digits(digits))) if !is_apart => digits.push(c),
            (true, ..) => parts.push(Part::Digits(c.into())),
            (_, true, Some(Part::Letters(word))) if !is_apart => word.extend(c.to_lowercase()),
            (_, true, _) => parts.push(Part::Letters(c.to_lowercase().collect())),
            _ => {}
        }
        is_apart = !c.is_alphanumeric();
    }
    parts
}

fn of_numbers(numbers: &[&str], has_points: bool) -> Vec<String> {
    match *numbers {
        [whole] if whole.len() == 8 => vec![format!("{}-{}-{}", &whole[..4], &whole[4..6], &whole[6..])],
        [year, month] if is_year(year) => vec![format!("{year}-{month:0>2}")],
        [month, year] if is_year(year) => vec![format!("{year}-{month:0>2}")],
        [year, month, day] if is_year(year) => vec![format!("{year}-{month:0>2}-{day:0>2}")],
        [day, month, year] if is_year(year) && (has_points || day == month) => {
            vec![format!("{year}-{month:0>2}-{day:0>2}")]
        }
        // With points between them the day comes first, and only there is a year of two digits clear.
        [day, month, year] if has_points && year.len() == 2 => vec![format!("20{year}-{month:0>2}-{day:0>2}")],
        [first, second, year] if is_year(year) => {
            vec![
                format!("{year}-{second:0>2}-{first:0>2}"),
                format!("{year}-{first:0>2}-{second:0>2}"),
            ]
        }
        _ => Vec::new(),
    }
}

fn of_quarter(numbers: &[&str]) -> Vec<String> {
    match *numbers {
        [quarter, year] | [year, quarter] if is_year(year) && quarter.len() == 1 => vec![format!("{year}-Q{quarter}")],
        _ => Vec::new(),
    }
}

fn with_month(numbers: &[&str], month: usize) -> Vec<String> {
    match *numbers {
        [year] if is_year(year) => vec![format!("{year}-{month:02}")],
        [day, year] | [year, day] if is_year(year) => vec![format!("{year}-{month:02}-{day:0>2}")],
        _ => Vec::new(),
    }
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4
}

/// The number of a month by its name or the start of it, in any language that has labels.
fn month(word: &str) -> Option<usize> {
    if word.chars().count() < 3 {
        return None;
    }
    let is_named = |name: &&str| {
        let name = name.to_lowercase();
        name.starts_with(word) || (word == "sept" && name == "september")
    };
    LANGUAGES.into_iter().find_map(|words| {
        let at = |months: &[&str; 12]| months.iter().position(&is_named);
        at(&words.months).or(at(&words.months_alone)).map(|at| at + 1)
    })
}
