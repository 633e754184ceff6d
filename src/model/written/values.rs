//! Values that only a map has: ids, dates, colours, links, and words that are texts unless they are keywords.

use super::entry::Ref;
use crate::diag::{Edit, Fault};
use crate::model::{
    Better, ChangeKind, ContactKind, Date, DepartmentIx, MapType, PersonaKind, Perspective, Phase, ReviewEvery,
    ReviewUnit, Rgb, Scale, Severity, SourceKind, Status, Text,
};
use crate::source::Span;
use crate::syntax::{Choice, Decode, Node, Reader, Style, Value, boolean, meant, nearest};

macro_rules! choices {
    ($($name:ident { $($word:literal => $value:ident),* $(,)? })*) => {$(
        impl Choice for $name {
            const CHOICES: &'static [(&'static str, Self)] = &[$(($word, Self::$value)),*];
        }
    )*};
}

choices! {
    MapType { "current-state" => CurrentState, "future-state" => FutureState, "day-in-the-life" => DayInTheLife }
    Perspective { "customer" => Customer, "business" => Business }
    PersonaKind { "customer" => Customer, "helper" => Helper, "staff" => Staff }
    ContactKind { "digital" => Digital, "physical" => Physical, "human" => Human }
    ChangeKind { "new" => New, "changed" => Changed, "removed" => Removed, "kept" => Kept }
    Severity { "critical" => Critical, "major" => Major, "minor" => Minor, "trivial" => Trivial }
    Status {
        "idea" => Idea, "planned" => Planned, "in-progress" => InProgress, "done" => Done, "rejected" => Rejected,
    }
    Better { "higher" => Higher, "lower" => Lower }
    SourceKind {
        "survey" => Survey, "interview" => Interview, "analytics" => Analytics, "crm" => Crm, "voc" => Voc,
        "social" => Social, "observation" => Observation, "support-log" => SupportLog,
        "usability-test" => UsabilityTest, "workshop" => Workshop, "desk" => Desk, "assumption" => Assumption,
    }
    Phase {
        "trigger" => Trigger, "awareness" => Awareness, "research" => Research, "consideration" => Consideration,
        "decision" => Decision, "purchase" => Purchase, "onboarding" => Onboarding, "use" => Use,
        "service" => Service, "retention" => Retention, "loyalty" => Loyalty, "advocacy" => Advocacy,
        "offboarding" => Offboarding, "apply" => Apply, "wait" => Wait, "visit" => Visit, "recover" => Recover,
    }
}

/// An id that the map gives.
#[derive(Clone, Debug)]
pub struct Id(pub String);

impl Decode for Id {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let id = String::decode(reader, node)?;
        let is_allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        if id.chars().count() <= 100 && id.chars().all(is_allowed) {
            return Some(Self(id));
        }
        let subject = reader.subject();
        let found = Fault::OutOfRange
            .at(node.span(), format!("{subject} cannot be `{id}`"))
            .help("an id has 1 to 100 letters, digits, `-`, `_` and `.`");
        reader.report(found);
        None
    }
}

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
        reader.report(Fault::InvalidDate.at(node.span(), message).help(forms));
    }
    date
}

/// A date as the format writes it, if there is such a day.
pub fn parse_date(text: &str) -> Option<Date> {
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

impl Decode for Rgb {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let text = String::decode(reader, node)?;
        let part = |at: usize| text.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        let is_hex = text.len() == 7 && text.starts_with('#') && text[1..].bytes().all(|b| b.is_ascii_hexdigit());
        if is_hex && let (Some(red), Some(green), Some(blue)) = (part(1), part(3), part(5)) {
            return Some(Self(red, green, blue));
        }
        let subject = reader.subject();
        let found = Fault::OutOfRange
            .at(node.span(), format!("{subject} cannot be `{text}`"))
            .help("write a colour as `\"#rrggbb\"`, in quotes, such as `\"#3145c0\"`");
        reader.report(found);
        None
    }

    /// Without quotes a colour is a comment, and would be lost without a word.
    fn check_nothing(reader: &mut Reader, node: Node<'_>) {
        let start = node.span().end;
        let comments = &node.document().comments;
        let next = comments.partition_point(|comment| comment.span.start < start);
        let Some(comment) = comments.get(next).filter(|comment| comment.is_trailing) else {
            return;
        };
        let digits = comment.text.len() == 6 && comment.text.bytes().all(|b| b.is_ascii_hexdigit());
        if !digits || comment.span.start - start > 4 {
            return;
        }
        let color = format!("\"#{}\"", comment.text);
        let message = format!(
            "`#{}` is a comment without quotes, so {} is empty",
            comment.text,
            reader.subject()
        );
        let edit = Edit {
            span: comment.span,
            text: color.clone(),
        };
        let found = Fault::OutOfRange
            .at(comment.span, message)
            .help(format!("write {color}"));
        reader.report(found.fix("put the colour in quotes", vec![edit]));
    }
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

impl Decode for Scale {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        const TWO_NUMBERS: &str = "two numbers such as `[-2, 2]`";
        let Value::List(list) = node.value() else {
            reader.wrong_type(node, TWO_NUMBERS);
            return None;
        };
        if list.len() != 2 {
            let subject = reader.subject();
            let message = format!("{subject} takes {TWO_NUMBERS}, not a list of {}", list.len());
            reader.report(Fault::WrongType.at(node.span(), message));
            return None;
        }
        let numbers: Vec<f64> = list.iter().filter_map(|entry| f64::decode(reader, entry)).collect();
        let [min, max] = numbers.try_into().ok()?;
        let holds = min < max && (min == -max || min >= 0.0);
        if !holds {
            let subject = reader.subject();
            let found = Fault::OutOfRange
                .at(node.span(), format!("{subject} cannot run from {min} to {max}"))
                .help(
                    "write a scale around zero such as `[-2, 2]`, or one that starts at zero or above such as `[1, 5]`",
                );
            reader.report(found);
        }
        holds.then_some(Scale { min, max })
    }
}

/// A language tag.
#[derive(Clone, Debug)]
pub struct Lang(pub String);

/// Names of languages that people write instead of the tag.
const LANGUAGES: [(&str, &str); 12] = [
    ("english", "en"),
    ("german", "de"),
    ("deutsch", "de"),
    ("polish", "pl"),
    ("polski", "pl"),
    ("french", "fr"),
    ("spanish", "es"),
    ("italian", "it"),
    ("arabic", "ar"),
    ("hebrew", "he"),
    ("chinese", "zh"),
    ("japanese", "ja"),
];

impl Decode for Lang {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let tag = String::decode(reader, node)?;
        if is_language_tag(&tag) {
            return Some(Self(tag));
        }
        let subject = reader.subject();
        let mut found = Fault::OutOfRange.at(node.span(), format!("{subject} cannot be `{tag}`"));
        let names = LANGUAGES.iter().map(|(name, _)| *name);
        if let Some((_, code)) = LANGUAGES
            .iter()
            .find(|(name, _)| nearest(&tag, names.clone()) == Some(name))
        {
            found = meant(found, node.span(), code);
        }
        reader.report(found.help("write a language tag such as `en`, `de` or `pt-BR`"));
        None
    }
}

/// A BCP 47 tag: a language of two or three letters, then subtags of up to eight letters and digits.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language = matches!(language.len(), 2 | 3) && language.bytes().all(|b| b.is_ascii_alphabetic());
    let is_subtag = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    is_language && tag.len() <= 64 && parts.all(is_subtag) && !tag.ends_with('-')
}

/// A link that is safe to follow, in its parsed form.
#[derive(Clone, Debug)]
pub struct Link(pub String);

impl Decode for Link {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let text = String::decode(reader, node)?;
        let link = parse_link(&text);
        if link.is_none() {
            let found = Fault::UnsafeLink
                .at(
                    node.span(),
                    format!("`{text}` is not a link that can be followed safely"),
                )
                .help("write a whole address that begins with `https://`, `http://` or `mailto:`");
            reader.report(found);
        }
        link.map(Self)
    }
}

fn parse_link(text: &str) -> Option<String> {
    if text.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return None;
    }
    let (scheme, rest) = text.split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (host, path) = rest.split_at(end);
            let is_host = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '[' | ']');
            let is_safe = host.starts_with(|c: char| c.is_alphanumeric() || c == '[') && host.chars().all(is_host);
            is_safe.then(|| format!("{scheme}://{}{}", host.to_lowercase(), escape(path)))
        }
        "mailto" => (rest.contains('@') && !rest.starts_with('/')).then(|| format!("mailto:{}", escape(rest))),
        _ => None,
    }
}

/// Percent-encodes what no address may hold.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}') {
            out.push_str(&format!("%{:02X}", c as u32));
        } else {
            out.push(c);
        }
    }
    out
}

/// True, false, or a text that says more than true.
#[derive(Clone, Debug)]
pub enum FlagOrText {
    Flag(bool, Span),
    Text(Text),
}

impl Decode for FlagOrText {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        if let Value::Scalar(text, Style::Plain) = node.value()
            && let Some(flag) = boolean(text)
        {
            return Some(Self::Flag(flag, node.span()));
        }
        if !matches!(node.value(), Value::Scalar(..)) {
            reader.wrong_type(node, "true, false or a text");
            return None;
        }
        Text::decode(reader, node).map(Self::Text)
    }
}

/// `none` without quotes, in any case.
fn is_none(node: Node<'_>) -> bool {
    matches!(node.value(), Value::Scalar(text, Style::Plain) if text.eq_ignore_ascii_case("none"))
}

/// What is carried over, or `none`.
#[derive(Clone, Debug)]
pub enum Handover {
    None(Span),
    Text(Text),
}

impl Decode for Handover {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        if is_none(node) {
            return Some(Self::None(node.span()));
        }
        Text::decode(reader, node).map(Self::Text)
    }
}

/// A department, or `none`: nobody in the company.
#[derive(Clone, Debug)]
pub enum OwnerRef {
    Nobody(Span),
    Department(Ref<DepartmentIx>),
}

impl Decode for OwnerRef {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        if is_none(node) {
            return Some(Self::Nobody(node.span()));
        }
        Ref::decode(reader, node).map(Self::Department)
    }
}
