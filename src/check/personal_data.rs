//! What identifies a real person in a text: e-mail addresses, card numbers, phone numbers.

use super::language::Language;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonalData {
    EmailAddress,
    CardNumber,
    PhoneNumber,
}

impl PersonalData {
    /// With its article, as a message needs it.
    pub fn name(self) -> &'static str {
        match self {
            PersonalData::EmailAddress => "an e-mail address",
            PersonalData::CardNumber => "what looks like a card number",
            PersonalData::PhoneNumber => "a phone number",
        }
    }
}

/// The first kind of personal data in a text; phone numbers only where `phones` says that they would be somebody's.
pub fn find(text: &str, phones: bool, lang: &str) -> Option<PersonalData> {
    if text.contains('@') && text.split_whitespace().any(holds_address) {
        return Some(PersonalData::EmailAddress);
    }
    // Most texts have no digit at all.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let runs = digit_runs(text);
    if runs.iter().any(Run::is_card) {
        return Some(PersonalData::CardNumber);
    }
    let phone = phones && runs.iter().any(|run| run.is_phone(lang));
    phone.then_some(PersonalData::PhoneNumber)
}

/// Domains that belong to nobody (RFC 2606).
const EXAMPLE_DOMAINS: [&str; 3] = ["example.com", "example.net", "example.org"];
const EXAMPLE_ENDINGS: [&str; 4] = ["example", "test", "invalid", "localhost"];

fn holds_address(word: &str) -> bool {
    let parts: Vec<&str> = word.split('@').collect();
    parts.windows(2).any(|pair| is_address(pair[0], pair[1]))
}

fn is_address(before: &str, after: &str) -> bool {
    let is_local = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    let local = before.chars().next_back().is_some_and(is_local);
    let end = after
        .find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-'))
        .unwrap_or(after.len());
    let domain = after[..end].trim_end_matches(['.', '-']).to_lowercase();
    let Some((name, ending)) = domain.rsplit_once('.') else {
        return false;
    };
    let is_domain = !name.is_empty() && ending.chars().count() >= 2 && ending.chars().all(char::is_alphabetic);
    local && is_domain && !is_example(&domain, ending)
}

fn is_example(domain: &str, ending: &str) -> bool {
    let of_example = |example: &str| {
        domain
            .strip_suffix(example)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    EXAMPLE_ENDINGS.contains(&ending) || EXAMPLE_DOMAINS.iter().any(|example| of_example(example))
}

/// Groups of digits with nothing but single separators between them.
#[derive(Debug, Default)]
struct Run {
    plus: bool,
    groups: Vec<String>,
}

fn digit_runs(text: &str) -> Vec<Run> {
    let mut runs = vec![Run::default()];
    let mut gap = String::new();
    for c in text.chars() {
        let Some(run) = runs.last_mut() else { break };
        if c.is_ascii_digit() {
            match run.groups.last_mut() {
                Some(group) if gap.is_empty() => group.push(c),
                None => {
                    run.plus = gap.ends_with('+') || gap.ends_with("+(");
                    run.groups.push(c.into());
                }
                Some(_) if is_separator(&gap) => run.groups.push(c.into()),
                Some(_) => runs.push(Run {
                    plus: gap.ends_with('+') || gap.ends_with("+("),
                    groups: vec![c.into()],
                }),
            }
            gap.clear();
        } else {
            gap.push(c);
        }
    }
    runs
}

/// What people write between the groups of a number.
fn is_separator(gap: &str) -> bool {
    let gap = gap.replace('\u{a0}', " ");
    matches!(
        gap.as_str(),
        " " | "-" | "." | "/" | ") " | ")" | " (" | " (0) " | " / " | " - " | "–" | ")-"
    )
}

impl Run {
    fn digits(&self) -> usize {
        self.groups.iter().map(String::len).sum()
    }

    fn is_card(&self) -> bool {
        let digits: Vec<u32> = self
            .groups
            .iter()
            .flat_map(|group| group.chars())
            .filter_map(|c| c.to_digit(10))
            .collect();
        (13..=19).contains(&digits.len()) && passes_luhn(&digits)
    }

    fn is_phone(&self, lang: &str) -> bool {
        let digits = self.digits();
        let national = self.groups.first().is_some_and(|group| group.starts_with('0')) && (9..=15).contains(&digits);
        let lengths: Vec<usize> = self.groups.iter().map(String::len).collect();
        let local = Language::of_words(lang).any(|language| language.phone_groups.contains(&lengths.as_slice()));
        (self.plus && (8..=15).contains(&digits)) || national || local
    }
}

/// The check digit of payment cards: every second digit from the right doubled, the sum divisible by ten.
fn passes_luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit * 2) {
            (0, _) => *digit,
            (_, doubled) if doubled > 9 => doubled - 9,
            (_, doubled) => doubled,
        })
        .sum();
    digits.iter().any(|digit| *digit != 0) && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_of_real_people_are_found() {
        for (text, data) in [
            ("write to mia.kern@norvia.net, please", PersonalData::EmailAddress),
            ("<karl@post.norvia.co.uk>", PersonalData::EmailAddress),
            ("paid with 4111 1111 1111 1111", PersonalData::CardNumber),
            ("call +49 30 901820", PersonalData::PhoneNumber),
            ("call 030/90 18 20 77", PersonalData::PhoneNumber),
            ("(212) 736-5000", PersonalData::PhoneNumber),
        ] {
            assert_eq!(find(text, true, "en"), Some(data), "{text}");
        }
        assert_eq!(find("tel. 601 234 567", true, "pl"), Some(PersonalData::PhoneNumber));
    }

    #[test]
    fn examples_dates_times_and_amounts_are_no_personal_data() {
        for text in [
            "mia@example.com",
            "mia@mail.example.org",
            "mia@norvia.test",
            "@norvia on social media",
            "4111 1111 1111 1112",
            "0000 0000 0000 0000",
            "on 01.02.2026, 09.00 - 17.00",
            "18 420 calls in 2026-03-01",
            "+25 % in 12 months",
            "a population of 601 234 567",
        ] {
            assert_eq!(find(text, true, "en"), None, "{text}");
        }
        assert_eq!(find("call +49 30 901820", false, "en"), None);
    }
}
