//! Texts in braces that have a comma and no quotes.

use super::number;
use super::quote::quote;
use super::reader::Reader;
use super::tree::{Entry, Node, Value};
use crate::diag::{Diagnostic, Edit, Fault};

/// `{name: A portal, which expires}`: the text before the comma wants quotes.
pub fn report_comma(reader: &mut Reader, node: Node<'_>, entry: &Entry<'_>) {
    let Value::Mapping(mapping) = node.value() else { return };
    let entries: Vec<Entry<'_>> = mapping.iter().collect();
    let Some(at) = entries.iter().position(|other| other.key_span == entry.key_span) else {
        return;
    };
    let before = at.checked_sub(1).and_then(|before| entries.get(before));
    reader.is_hurt = true;
    if before.is_some_and(|before| !before.has_colon) {
        // A text with several commas is reported once.
        return;
    }
    let message = format!("`{}` has no `:`, so it is read as a key of its own", entry.key);
    let Some((before, Value::Scalar(text, _))) = before.map(|before| (before, before.value.value())) else {
        let found = Fault::UnknownKey.at(entry.key_span, message);
        return reader.report(found.help(format!("write `{}: …`, or remove it", entry.key)));
    };
    let parts: Vec<&Entry<'_>> = entries[at..].iter().take_while(|entry| !entry.has_colon).collect();
    if let ([decimals], Some(_)) = (parts.as_slice(), number(text))
        && decimals.key.bytes().all(|byte| byte.is_ascii_digit())
    {
        return reader.report(decimal_comma(message, before, text, decimals));
    }
    let whole = as_it_stands(before, text, &parts);
    let edit = Edit {
        span: before
            .value
            .span()
            .to(parts.last().map_or(entry.key_span, |part| part.key_span)),
        text: quote(&whole),
    };
    let found = Fault::UnknownKey.at(entry.key_span, message);
    let help = format!("the text before it has a comma and wants quotes: {}", quote(&whole));
    reader.report(found.help(help).fix("put the text in quotes", vec![edit]));
}

/// The text with its commas, and a space behind those that have one: `1,200` has none.
fn as_it_stands(before: &Entry<'_>, text: &str, parts: &[&Entry<'_>]) -> String {
    let (mut whole, mut end) = (text.to_owned(), before.value.span().end);
    for part in parts {
        whole += if part.key_span.start > end + 1 { ", " } else { "," };
        whole += part.key;
        end = part.key_span.end;
    }
    whole
}

/// `{value: 3,4}`: a number with a decimal comma.
fn decimal_comma(message: String, before: &Entry<'_>, whole: &str, decimals: &Entry<'_>) -> Diagnostic {
    let text = format!("{whole}.{}", decimals.key);
    let help = format!("decimals follow a `.` in YAML; did you mean {text}?");
    let title = format!("write {text}");
    let span = before.value.span().to(decimals.key_span);
    Fault::UnknownKey
        .at(decimals.key_span, message)
        .help(help)
        .fix(title, vec![Edit { span, text }])
}
