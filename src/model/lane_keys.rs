//! Lanes of the map's own as keys of a stage or touchpoint: they are written in `extra` there.

use super::Text;
use super::written::{Lane, LaneEntry};
use crate::diag::{Edit, Fault, Fix};
use crate::method::lanes::BUILT_IN;
use crate::method::synonyms::is_alike;
use crate::source::{Sources, Span};
use crate::syntax::{Problems, UnknownKey, number, scalar};

/// The key under which the texts of such lanes stand.
const EXTRA: &str = "extra";

/// Says of keys that are the id or the name of a lane where its texts are written.
pub fn explain_lane_keys(unknown: &[UnknownKey], lanes: &[LaneEntry], sources: &Sources, problems: &mut Problems) {
    let own: Vec<(&str, Option<&Text>)> = lanes.iter().filter_map(own_lane).collect();
    let mut keys = unknown
        .iter()
        .filter_map(|key| Some((key, lane_of(key, &own)?)))
        .peekable();
    let mut before = None;
    while let Some((key, lane)) = keys.next() {
        let follows = before.replace(key.item) == Some(key.item);
        let is_followed = keys.peek().is_some_and(|(next, _)| next.item == key.item);
        let text = in_braces(sources.slice(key.value));
        let shown = text.as_deref().unwrap_or("…");
        let has_extra = key.written.contains(&EXTRA);
        let help = match has_extra {
            true => format!(
                "`{}` is a lane of this map: write `{lane}: {shown}` below `extra:`",
                key.key
            ),
            false => format!(
                "`{}` is a lane of this map: write `extra: {{{lane}: {shown}}}`",
                key.key
            ),
        };
        // Two of them would want one `extra` between them.
        let is_alone = !follows && !is_followed && !has_extra;
        let fix = text
            .filter(|_| is_alone)
            .map(|text| in_extra(key, lane, &text, sources));
        problems.explain_at(key.key_span, Fault::UnknownKey, vec![help], fix);
    }
}

fn own_lane(entry: &LaneEntry) -> Option<(&str, Option<&Text>)> {
    let Lane { id, name, .. } = &entry.0;
    let id = id.as_ref()?.value.0.as_str();
    (!BUILT_IN.contains(&id)).then_some((id, name.as_ref()))
}

/// The id of the lane that a key names.
fn lane_of<'a>(key: &UnknownKey, own: &[(&'a str, Option<&Text>)]) -> Option<&'a str> {
    let takes_extra = key.keys.contains(&EXTRA) || key.written.contains(&EXTRA);
    let is_named = |(id, name): &&(&str, Option<&Text>)| {
        is_alike(id, &key.key) || name.is_some_and(|name| is_alike(&name.value, &key.key))
    };
    own.iter().filter(|_| takes_extra).find(is_named).map(|(id, _)| *id)
}

/// A value of one line as it is written in braces: a list in brackets and quotes as they are, words in quotes where
/// they have signs.
fn in_braces(text: &str) -> Option<String> {
    let is_closed = |open, close| text.len() > 1 && text.starts_with(open) && text.ends_with(close);
    let is_plain = text.starts_with(char::is_alphanumeric) && !text.contains(": ") && !text.contains(" #");
    match () {
        () if text.contains('\n') => None,
        () if is_closed('[', ']') || is_closed('"', '"') || is_closed('\'', '\'') => Some(text.to_owned()),
        () if is_plain => Some(if number(text).is_some() {
            text.to_owned()
        } else {
            scalar(text)
        }),
        () => None,
    }
}

/// The key with braces before it and behind its value.
fn in_extra(key: &UnknownKey, lane: &str, text: &str, sources: &Sources) -> Fix {
    let edit = |span, text: String| Edit { span, text };
    let mut edits = vec![edit(key.key_span, format!("{EXTRA}: {{{lane}"))];
    let behind = Span {
        start: key.value.end,
        ..key.value
    };
    match text == sources.slice(key.value) {
        true => edits.push(edit(behind, "}".to_owned())),
        false => edits.push(edit(key.value, format!("{text}}}"))),
    }
    Fix {
        title: format!("write it in `{EXTRA}`"),
        edits,
    }
}
