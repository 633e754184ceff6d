//! How often a map is held against reality.

use crate::diag::Fault;
use crate::method::synonyms::{self, PERIODS};
use crate::model::{ReviewEvery, ReviewUnit};
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Node, Reader, ascii_digits, meant};

impl Decode for ReviewEvery {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let text = String::decode(reader, node)?;
        let parsed = parse_review_every(&text);
        if parsed.is_none() {
            let subject = reader.subject();
            let found = Fault::OutOfRange.at(node.span(), format!("{subject} cannot be `{text}`"));
            reader.report(match spelling(&text) {
                Some(spelling) => meant(found, node.span(), &spelling),
                None => found
                    .help("write a number from 1 to 999 and `days`, `weeks`, `months` or `years`, such as `6 months`"),
            });
        }
        parsed
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::string_like(
            "^\\s*0*[1-9][0-9]{0,2}\\s+(day|week|month|year)s?\\s*$",
            "Write a number and days, weeks, months or years, such as 6 months.",
        )
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

/// How the format writes `6 Monate`, `1y`, `every 2 weeks` or `quarterly`.
fn spelling(text: &str) -> Option<String> {
    let text = ascii_digits(text);
    let mut numbers = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty());
    let (number, is_more) = (numbers.next(), numbers.next().is_some());
    let words = text.replace(|c: char| !c.is_alphabetic(), " ");
    let words = words
        .split_whitespace()
        .filter(|word| !FILLERS.contains(&word.to_lowercase().as_str()));
    let words = words.collect::<Vec<_>>().join(" ");
    let (months, unit) = match synonyms::known(&words, PERIODS)? {
        "quarter" => (3, "month"),
        "half-year" => (6, "month"),
        unit => (1, unit),
    };
    let count = number.map_or(Ok(1), str::parse::<u16>).ok().filter(|_| !is_more)?;
    let count = count.checked_mul(months)?;
    let written = format!("{count} {unit}{}", if count == 1 { "" } else { "s" });
    parse_review_every(&written).map(|_| written)
}

/// What stands before the number.
const FILLERS: [&str; 7] = ["every", "each", "alle", "jede", "jedes", "jeden", "co"];

#[cfg(test)]
mod tests {
    use super::spelling;

    #[test]
    fn spans_of_time_for_people_are_read() {
        for (text, written) in [
            ("6 Monate", "6 months"),
            ("6 Months", "6 months"),
            ("6months", "6 months"),
            ("every 2 weeks", "2 weeks"),
            ("1 Jahr", "1 year"),
            ("2y", "2 years"),
            ("pół roku", "6 months"),
            ("12 miesięcy", "12 months"),
            ("quarterly", "3 months"),
            ("2 Quartale", "6 months"),
            ("half-yearly", "6 months"),
            ("half a year", "6 months"),
            ("alle halbe Jahre", "6 months"),
            ("jedes halbe Jahr", "6 months"),
            ("every half year", "6 months"),
            ("jährlich", "1 year"),
        ] {
            assert_eq!(spelling(text).as_deref(), Some(written), "{text}");
        }
        for text in ["0 months", "1.5 years", "12", "6 moons", "now and then", "999999 days"] {
            assert_eq!(spelling(text), None, "{text}");
        }
    }
}
