//! Texts that are keywords when they stand without quotes: true, false and none.

use crate::diag::Fault;
use crate::method::synonyms::{self, FLAGS, NOTHING};
use crate::model::written::Ref;
use crate::model::{DepartmentIx, Text};
use crate::source::Span;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Node, Reader, Style, Value, boolean, meant_keyword, quote};

/// True, false, or a text that says more than true.
#[derive(Clone, Debug)]
pub enum FlagOrText {
    Flag(bool, Span),
    Text(Text),
}

impl Decode for FlagOrText {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        if let Value::Scalar(text, Style::Plain) = node.value() {
            if let Some(flag) = boolean(text) {
                return Some(Self::Flag(flag, node.span()));
            }
            if let Some(flag) = synonyms::meant(text, FLAGS) {
                report_word(reader, node, text, flag);
                return None;
            }
        }
        if !matches!(node.value(), Value::Scalar(..)) {
            reader.wrong_type(node, "true, false or a text");
            return None;
        }
        Text::decode(reader, node).map(Self::Text)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::text()
    }
}

/// A plain word that is easily taken for one of the format: in quotes it is a text like any other.
fn report_word(reader: &mut Reader, node: Node<'_>, text: &str, meant: &str) {
    let found = Fault::OutOfRange.at(node.span(), format!("{} cannot be `{text}`", reader.subject()));
    let found = meant_keyword(found, node, meant);
    reader.report(found.help(format!(
        "if `{text}` is the text itself, put it in quotes: {}",
        quote(text)
    )));
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
        if let Value::Scalar(text, Style::Plain) = node.value() {
            if synonyms::meant(text, NOTHING).is_some() {
                report_nothing(reader, node, text);
                return None;
            }
            if is_yes(text) {
                report_yes(reader, node, text);
                return None;
            }
        }
        Text::decode(reader, node).map(Self::Text)
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::text()
    }
}

/// `handover: Nichts` would be drawn as if something were carried over.
fn report_nothing(reader: &mut Reader, node: Node<'_>, text: &str) {
    let message = format!("{} is what is carried over, and cannot be `{text}`", reader.subject());
    reader.report(
        Fault::OutOfRange
            .at(node.span(), message)
            .help("write `lost: true` if the customer starts again, or `lost:` with what has to be told again")
            .help(format!(
                "if `{text}` is the text itself, put it in quotes: {}",
                quote(text)
            )),
    );
}

fn is_yes(text: &str) -> bool {
    boolean(text) == Some(true) || synonyms::meant(text, FLAGS) == Some("true")
}

fn report_yes(reader: &mut Reader, node: Node<'_>, text: &str) {
    let message = format!("{} is what is carried over, and cannot be `{text}`", reader.subject());
    let found = Fault::OutOfRange.at(node.span(), message);
    reader.report(found.help("write what is carried over, such as `handover: The number of the case`"));
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

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::text()
    }
}
