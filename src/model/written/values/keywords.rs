//! Texts that are keywords when they stand without quotes: true, false and none.

use crate::model::written::Ref;
use crate::model::{DepartmentIx, Text};
use crate::source::Span;
use crate::syntax::{Decode, Node, Reader, Style, Value, boolean};

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
