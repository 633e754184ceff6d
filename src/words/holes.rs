//! The places in labels where a value goes: `{}`, `{from}`.

use super::en;

/// What is wrong with the holes of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hole {
    /// A value would not be shown.
    Missing(String),
    /// Nothing comes here.
    Unknown(String),
}

/// Holes that a text of the label may go without: the amount where nothing has changed, and parts of a date that the
/// language writes in another way.
const OPTIONAL: [(&str, &[&str]); 4] = [
    ("flat_by", &["{}"]),
    ("day", &["{m}", "{mon}"]),
    ("month", &["{m}", "{mon}"]),
    ("quarter", &[]),
];

/// Compares a text with what the label of this name is given to fill in.
pub fn broken_hole(name: &str, text: &str) -> Option<Hole> {
    let own = holes(text);
    let optional = OPTIONAL
        .iter()
        .find(|(label, _)| *label == name)
        .map_or(&[][..], |(_, holes)| holes);
    let needed = needed_holes(name);
    let is_known = |hole: &String| needed.contains(hole) || optional.contains(&hole.as_str());
    if let Some(hole) = own.iter().find(|hole| !is_known(hole)) {
        return Some(Hole::Unknown(hole.clone()));
    }
    let missing = needed
        .iter()
        .find(|hole| !own.contains(hole) && !optional.contains(&hole.as_str()));
    missing.cloned().map(Hole::Missing)
}

/// What a label is given to fill in.
pub fn needed_holes(name: &str) -> Vec<String> {
    let mut english = en::WORDS.clone();
    let text = english.texts_mut(name).and_then(|texts| texts.first().copied());
    text.map_or(Vec::new(), holes)
}

/// The holes of a text; `{To}` is `{to}` without a small initial.
fn holes(text: &str) -> Vec<String> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    inside.map(|(name, _)| format!("{{{}}}", name.to_lowercase())).collect()
}

/// A text with its holes filled by name, all at once: a value that looks like a hole stays as it is.
pub fn filled<T: AsRef<str>>(pattern: &str, values: &[(&str, T)]) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((before, (name, after))) = rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?))) {
        out.push_str(before);
        let value = values.iter().find(|(known, _)| *known == name);
        out.push_str(value.map_or("", |(_, value)| value.as_ref()));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hole_too_many_or_too_few_is_named() {
        assert_eq!(broken_hole("target", "{} is the target"), None);
        assert_eq!(broken_hole("target", "target"), Some(Hole::Missing("{}".into())));
        assert_eq!(broken_hole("target", "{} {x}"), Some(Hole::Unknown("{x}".into())));
        assert_eq!(broken_hole("goals", "{}"), Some(Hole::Unknown("{}".into())));
        assert_eq!(broken_hole("switch", "{from} → {To}: {what}"), None);
        assert_eq!(broken_hole("day", "{m}/{d}/{y}"), None);
        assert_eq!(broken_hole("flat_by", "no change"), None);
    }

    #[test]
    fn a_value_is_no_pattern() {
        let values = [("who", "{score} {"), ("score", "+1")];
        assert_eq!(filled("{who} at {score}.", &values), "{score} { at +1.");
        assert_eq!(filled("{who", &values), "{who");
    }
}
