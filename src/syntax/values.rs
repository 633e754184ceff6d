//! Values that any record may hold: texts, true or false, and words of a list.

use super::reader::Reader;
use super::record::Decode;
use super::record::schema::{self, Schemas};
use super::shapes::describe;
use super::tree::{Node, Style, Value};
use super::{boolean, number};
use crate::diag::{Diagnostic, Edit, Fault};
use crate::method::synonyms::{self, FLAGS};
use crate::source::Spanned;
use serde_json::json;

impl Decode for String {
    const TAKES_TEXT: bool = true;

    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        match node.value() {
            // Any plain scalar counts as written; the line break at the end of a block is no part of the text.
            Value::Scalar(text, _) => Some(text.trim().to_owned()),
            _ => {
                reader.wrong_type(node, "a text");
                None
            }
        }
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::text()
    }
}

impl<T: Decode> Decode for Spanned<T> {
    const TAKES_TEXT: bool = T::TAKES_TEXT;

    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        T::decode(reader, node).map(|value| Spanned::new(value, node.span()))
    }

    fn check_nothing(reader: &mut Reader, node: Node<'_>) {
        T::check_nothing(reader, node);
    }

    fn allowed() -> Option<String> {
        T::allowed()
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        T::schema(schemas)
    }
}

impl Decode for bool {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let value = match node.value() {
            Value::Scalar(text, Style::Plain) => boolean(text),
            Value::Scalar(text, Style::Quoted) if boolean(text).is_some() => {
                report_quotes(reader, node, "true or false", text);
                return None;
            }
            _ => None,
        };
        if value.is_none() {
            report_no_flag(reader, node);
        }
        value
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        // Other readers take `yes` for a text.
        let word = schema::string_like(
            "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
            "Write true or false.",
        );
        schema::any_of([json!({ "type": "boolean" }), word])
    }
}

/// `ja` and `tak` are yes for people.
fn report_no_flag(reader: &mut Reader, node: Node<'_>) {
    let Value::Scalar(text, _) = node.value() else {
        return reader.wrong_type(node, "true or false");
    };
    let message = format!("{} takes true or false, not {}", reader.subject(), describe(node));
    let found = Fault::WrongType.at(node.span(), message);
    reader.report(match synonyms::meant(text, FLAGS) {
        Some(flag) => meant_keyword(found, node, flag),
        None => found.help("write `true` or `false`"),
    });
}

/// Says which word of the format was meant, and writes it as it is: a number, `true` or `none` goes without quotes.
pub fn meant_keyword(found: Diagnostic, node: Node<'_>, word: &str) -> Diagnostic {
    let edit = Edit {
        span: node.span(),
        text: word.to_owned(),
    };
    let shown = if number(word).is_some() {
        word.to_owned()
    } else {
        format!("`{word}`")
    };
    found
        .help(format!("did you mean {shown}?"))
        .fix(format!("write {shown}"), vec![edit])
}

/// A text that only its quotes keep from being what is asked for.
pub fn report_quotes(reader: &mut Reader, node: Node<'_>, expected: &str, text: &str) {
    let message = format!("{} takes {expected}, not the text `{text}`", reader.subject());
    let edit = Edit {
        span: node.span(),
        text: text.to_owned(),
    };
    let found = Fault::WrongType
        .at(node.span(), message)
        .help("write it without quotes");
    reader.report(found.fix("remove the quotes", vec![edit]));
}

/// The word of the format that another word stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// What a map is drawn with for it: that is one thing and no other.
    Label(&'static str),
    /// A word that means about the same. What it weighs is for people to say.
    Like(&'static str),
}

/// A word of a fixed list.
pub trait Choice: Copy + 'static {
    const CHOICES: &'static [(&'static str, Self)];

    /// The word that a map writes for the value.
    fn word(self) -> &'static str
    where
        Self: PartialEq,
    {
        let found = Self::CHOICES.iter().find(|(_, choice)| *choice == self);
        found.map_or("", |(word, _)| word)
    }

    /// The word of the list that another word stands for.
    fn meant(_word: &str) -> Option<Meant> {
        None
    }

    fn of(word: &str) -> Option<Self> {
        Self::CHOICES
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, value)| *value)
    }
}

impl<T: Choice> Decode for T {
    fn allowed() -> Option<String> {
        let names: Vec<&str> = T::CHOICES.iter().map(|(name, _)| *name).collect();
        Some(names.join(", "))
    }

    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let names: Vec<&str> = T::CHOICES.iter().map(|(name, _)| *name).collect();
        let Value::Scalar(text, _) = node.value() else {
            reader.wrong_type(node, &format!("one of {}", names.join(", ")));
            return None;
        };
        let value = T::of(text);
        if value.is_none() {
            let meant = if reader.problems.may_suggest() {
                T::meant(text)
            } else {
                None
            };
            reader.not_among(node.span(), text, &names, meant);
        }
        value
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        let names: Vec<&str> = T::CHOICES.iter().map(|(name, _)| *name).collect();
        schema::words(&names)
    }
}
