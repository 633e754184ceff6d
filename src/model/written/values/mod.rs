//! Values that only a map has: ids, colours, scales; dates, links and keywords in files of their own.

mod choices;
mod dates;
mod keywords;
mod lang;
mod link;
mod review;
mod spellings;

pub use dates::DueDate;
pub use keywords::{FlagOrText, Handover, OwnerRef};
pub use lang::Lang;
pub use link::Link;

use crate::diag::{Diagnostic, Edit, Fault};
use crate::model::slug;
use crate::model::{Rgb, Scale};
use crate::source::Span;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Node, Reader, Value, meant, number};
use serde_json::json;
use unicode_normalization::char::is_combining_mark;

/// An id that the map gives.
#[derive(Clone, Debug)]
pub struct Id(pub String);

impl Decode for Id {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let id = String::decode(reader, node)?;
        // Thai and Hindi words, for instance, are not written without marks on their letters.
        let is_id = |id: &str| {
            let is_allowed = |c: char| c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '-' | '_' | '.');
            id.chars().count() <= 100 && id.chars().all(is_allowed) && !id.starts_with(is_combining_mark)
        };
        if is_id(&id) {
            return Some(Self(id));
        }
        let subject = reader.subject();
        let found = Fault::OutOfRange
            .at(node.span(), format!("{subject} cannot be `{id}`"))
            .help("an id has 1 to 100 letters, digits, `-`, `_` and `.`");
        let valid = slug(&id, "");
        reader.report(match !valid.is_empty() && is_id(&valid) {
            true => found.help(format!("such as `{valid}`")),
            false => found,
        });
        None
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::scalar_like("^\\s*[\\p{L}\\p{N}._-][\\p{L}\\p{M}\\p{N}._-]{0,99}\\s*$")
    }
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
        let found = Fault::OutOfRange.at(node.span(), format!("{subject} cannot be `{text}`"));
        reader.report(match six_digits(&text) {
            Some(color) => meant(found, node.span(), &color),
            None => found.help("write a colour as `\"#rrggbb\"`, in quotes, such as `\"#3145c0\"`"),
        });
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

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::string_like("^\\s*#[0-9A-Fa-f]{6}\\s*$", "Write a colour as \"#rrggbb\", in quotes.")
    }
}

/// `fff` and `#fff` are short for a colour.
fn six_digits(text: &str) -> Option<String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    if !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    match digits.len() {
        3 => Some(digits.chars().fold("#".to_owned(), |all, c| all + &format!("{c}{c}"))),
        6 => Some(format!("#{digits}")),
        _ => None,
    }
}

impl Decode for Scale {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        const TWO_NUMBERS: &str = "two numbers such as `[-2, 2]`";
        let list = match node.value() {
            Value::List(list) => list,
            Value::Scalar(text, _) if let Some((min, max)) = ends(text) => {
                let message = format!("{} takes {TWO_NUMBERS}, not `{text}`", reader.subject());
                let found = Fault::WrongType.at(node.span(), message);
                reader.report(written(found, node.span(), min, max));
                return None;
            }
            _ => {
                reader.wrong_type(node, TWO_NUMBERS);
                return None;
            }
        };
        if list.len() != 2 {
            let subject = reader.subject();
            let message = format!("{subject} takes {TWO_NUMBERS}, not a list of {}", list.len());
            reader.report(
                Fault::WrongType
                    .at(node.span(), message)
                    .help("write the lowest and the highest emotion"),
            );
            return None;
        }
        let numbers: Vec<f64> = list.iter().filter_map(|entry| f64::decode(reader, entry)).collect();
        let [min, max] = numbers.try_into().ok()?;
        let holds = is_scale(min, max);
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

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        let number = f64::schema(schemas);
        json!({ "type": "array", "items": number, "minItems": 2, "maxItems": 2, "examples": [[-2, 2], [1, 5]] })
    }
}

/// The ends of a scale in another spelling: `1-5`, `-2 to 2`, `0..10`, `1, 5`.
fn ends(text: &str) -> Option<(f64, f64)> {
    let text = text.replace('\u{2212}', "-");
    let first = text.trim_start().find(|c: char| c.is_ascii_digit())?;
    let digits = text.trim_start()[first..].find(|c: char| !c.is_ascii_digit())?;
    let (min, rest) = text.trim_start().split_at(first + digits);
    let rest = rest.trim_start();
    let max = ["to", "bis", "do", "..", "-", "–", "—", ",", ";", "/", ":"]
        .iter()
        .find_map(|between| rest.strip_prefix(between))?;
    let (min, max) = (number(min)?, number(max.trim().trim_start_matches('+'))?);
    is_scale(min, max).then_some((min, max))
}

fn is_scale(min: f64, max: f64) -> bool {
    min < max && (min == -max || min >= 0.0)
}

fn written(found: Diagnostic, span: Span, min: f64, max: f64) -> Diagnostic {
    let text = format!("[{min}, {max}]");
    let edit = Edit {
        span,
        text: text.clone(),
    };
    found
        .help(format!("did you mean `{text}`?"))
        .fix(format!("write `{text}`"), vec![edit])
}
