//! Problems collected while values are read, so that one fault does not hide the next.

use super::problems::{Problems, meant};
use super::quote::scalar;
use super::shapes::{colon_help, describe, list_help};
use super::suggest::nearest;
use super::tree::{Entry, Mapping, Node, Value};
use super::values::Meant;
use crate::diag::{Diagnostic, Edit, Fault};
use crate::source::{Span, Spanned};
use std::collections::BTreeMap;

/// Collects what is wrong while records are read.
#[derive(Debug, Default)]
pub struct Reader {
    pub problems: Problems,
    /// Something was reported since this was last taken: the value being read is not what was meant.
    pub is_hurt: bool,
    /// The references met so far, in the order of the source: the kind of item and what was written.
    pub references: Vec<(&'static str, Spanned<String>)>,
    pub hints: Hints,
    /// Values of the wrong shape: what is declared there is not read.
    pub unread: Vec<Span>,
    /// Keys that nobody knows: what is declared there is not read either.
    pub unknown: Vec<UnknownKey>,
    /// How many items of each kind have been read.
    items: BTreeMap<&'static str, usize>,
    /// The key whose value is being read.
    pub(super) key: &'static str,
    /// Inside a list, so messages say "an entry of".
    pub(super) in_list: bool,
}

/// A key that an item does not have.
#[derive(Clone, Debug)]
pub struct UnknownKey {
    pub key: String,
    pub key_span: Span,
    pub value: Span,
    /// The item that it is written on.
    pub item: Span,
    /// The keys that the item may have, without those that are written.
    pub keys: Vec<&'static str>,
    pub written: Vec<&'static str>,
}

/// What is known of keys that people mix up, by whoever knows what the file is about.
#[derive(Clone, Copy, Debug)]
pub struct Hints {
    /// What to write instead of a key on this kind of record.
    pub instead: fn(record: &str, key: &str) -> Option<&'static str>,
    /// The same for what people write instead of such a key.
    pub instead_of: fn(record: &str, word: &str) -> Option<&'static str>,
    /// The one of some keys that means the same as a word; `text` is its value, where that is a text.
    pub key: fn(word: &str, text: Option<&str>, keys: &[&'static str]) -> Option<&'static str>,
    /// What the value of a key says, where that is not plain from its name.
    pub says: fn(key: &str) -> Option<&'static str>,
    /// The lowest and the highest score, where they are known before the rest is read.
    pub scale: Option<(f64, f64)>,
}

impl Default for Hints {
    fn default() -> Self {
        Self {
            instead: |_, _| None,
            instead_of: |_, _| None,
            key: |_, _, _| None,
            says: |_| None,
            scale: None,
        }
    }
}

impl Reader {
    pub fn report(&mut self, found: Diagnostic) {
        self.is_hurt = true;
        self.problems.add(found);
    }

    /// The value has the wrong shape. `expected` are the words behind "takes": "a number", "a list of stages".
    pub fn wrong_type(&mut self, node: Node<'_>, expected: &str) {
        self.wrong_type_of(node, expected, "");
    }

    /// As [`Self::wrong_type`] where a mapping is asked for that has a key such as this.
    pub(super) fn wrong_type_of(&mut self, node: Node<'_>, expected: &str, key: &str) {
        self.is_hurt = true;
        if matches!(node.value(), Value::Broken) {
            return;
        }
        self.leave_unread(node);
        let subject = self.subject();
        let message = format!("{subject} takes {expected}, not {}", describe(node));
        let found = Fault::WrongType.at(node.span(), message);
        let found = match node.value() {
            Value::Mapping(mapping) => colon_help(found, node.span(), mapping),
            Value::List(list) if key.is_empty() && expected != "a mapping" => list_help(found, list, expected),
            _ if !key.is_empty() => found.help(format!("write it as keys with values, such as `{key}: …`")),
            _ => found,
        };
        let says = (self.hints.says)(self.key);
        self.report(match says {
            Some(says) => found.help(format!("`{}` says {says}", self.key)),
            None if found.help.is_empty() => found.help(write(expected, self.key)),
            None => found,
        });
    }

    /// Notes that what is declared in a node is not read.
    pub(super) fn leave_unread(&mut self, node: Node<'_>) {
        if !self.problems.is_full() {
            self.unread.push(node.span());
        }
    }

    /// The value is none of those allowed.
    pub fn not_among(&mut self, span: Span, written: &str, allowed: &[&str], other: Option<Meant>) {
        let subject = self.subject();
        let found = Fault::OutOfRange.at(span, format!("{subject} cannot be `{written}`"));
        let found = match other {
            Some(Meant::Label(word)) => meant(found, span, word),
            Some(Meant::Like(word)) => found.help(format!("did you mean `{word}`?")),
            None => self.problems.suggest(found, span, written, allowed.iter().copied()),
        };
        self.report(found.help(format!("allowed: {}", allowed.join(", "))));
    }

    /// The value is outside its range.
    pub fn out_of_range(&mut self, span: Span, written: &str, range: &str, help: &str) {
        let subject = self.subject();
        let message = format!("{subject} takes {range}, not {written}");
        self.report(Fault::OutOfRange.at(span, message).help(help));
    }

    /// A key that the record does not have; gives the one of its keys that may be meant. A key that is `written`
    /// already cannot be.
    pub fn unknown_key(
        &mut self,
        record: &str,
        item: Span,
        entry: &Entry<'_>,
        written: Vec<&'static str>,
        keys: Vec<&'static str>,
    ) -> Option<&'static str> {
        if entry.key.starts_with(|c: char| c.is_whitespace()) {
            self.report(odd_blanks(entry));
            return None;
        }
        let message = match entry.key {
            "" => "a key is missing before this `:`".to_owned(),
            "<<" => "`<<` has no meaning in YAML 1.2".to_owned(),
            key => format!("{} has no key `{key}`", with_article(record)),
        };
        let found = Fault::UnknownKey.at(entry.key_span, message);
        let twin = nearest(entry.key, written.iter().copied());
        if !self.problems.is_full() {
            self.unknown.push(UnknownKey {
                key: entry.key.to_owned(),
                key_span: entry.key_span,
                value: entry.value.span(),
                item,
                keys: keys.clone(),
                written,
            });
        }
        if let Some(twin) = twin {
            self.report(found.help(format!("`{twin}` is written here already; keep one of them")));
            return None;
        }
        let hints = self.hints;
        // A key of another item is no slip, however near it is to one of this.
        let instead = (hints.instead)(record, entry.key);
        let near = nearest(entry.key, keys.iter().copied()).filter(|_| instead.is_none());
        let is_open = near.is_none() && instead.is_none() && self.problems.may_suggest();
        let text = match entry.value.value() {
            Value::Scalar(text, _) => Some(text),
            _ => None,
        };
        let synonym = if is_open {
            (hints.key)(entry.key, text, &keys)
        } else {
            None
        };
        let known = near.or(synonym);
        let instead = match known {
            None if is_open => (hints.instead_of)(record, entry.key),
            _ => instead,
        };
        let found = match known {
            Some(known) => meant(found, entry.key_span, known),
            None => found,
        };
        self.report(match (entry.key, instead) {
            ("<<", _) => found.help("write the keys themselves"),
            ("", _) => found.help("write `key: value`"),
            (_, Some(instead)) => found.help(instead),
            _ if found.help.is_empty() => found.help(format!("other keys: {}", keys.join(", "))),
            _ => found,
        });
        known
    }

    /// A mapping that is meant to be a text: its only key is none of the record's.
    pub fn text_with_colon(&mut self, record: &str, node: Node<'_>, mapping: Mapping<'_>, key: &str) {
        self.leave_unread(node);
        let nothing = mapping.iter().next().is_some_and(|entry| entry.value.is_nothing());
        if nothing && !mapping.is_flow {
            let message = format!(
                "`{key}` is a key here, and {} has none of this name",
                with_article(record)
            );
            let found = Fault::UnknownKey.at(node.span(), message);
            let text = scalar(key);
            return self.report(found.help(format!(
                "remove the colon: `- {text}`, or write `- name: {text}` with its other keys below"
            )));
        }
        let found = Fault::UnknownKey.at(node.span(), format!("{} has no key `{key}`", with_article(record)));
        self.report(colon_help(found, node.span(), mapping));
    }

    /// `allowed` are the words that its value may be, where they are few.
    pub fn missing_key(&mut self, record: &str, span: Span, key: &str, allowed: Option<String>) {
        let found = Fault::MissingKey.at(span, format!("this {record} has no `{key}`"));
        self.report(match allowed {
            Some(allowed) => found.help(format!("add `{key}:` with one of {allowed}")),
            None => found.help(format!("add `{key}: …`")),
        });
    }

    /// Counts an item of this kind; `false`, reported once, where there are too many of them.
    pub(super) fn take_item(&mut self, kind: &'static str, most: usize, node: Node<'_>) -> bool {
        let count = self.items.entry(kind).or_insert(0);
        *count += 1;
        let is_first = *count == most + 1;
        let fits = *count <= most;
        self.is_hurt |= !fits;
        if is_first {
            let found = Fault::LimitExceeded.at(node.span(), format!("there are more than {most} {kind}s"));
            self.report(found.help(format!("{most} are allowed in all")));
        }
        fits
    }

    /// Notes a reference and gives its number.
    pub fn refer(&mut self, kind: &'static str, to: Spanned<String>) -> u32 {
        self.references.push((kind, to));
        self.references.len() as u32 - 1
    }

    /// The value of this key is being read, and not an entry of it.
    pub fn is_at(&self, key: &str) -> bool {
        self.key == key && !self.in_list
    }

    /// What is being read, for a message.
    pub fn subject(&self) -> String {
        match (self.key, self.in_list) {
            ("", _) => "the file".to_owned(),
            (key, true) => format!("an entry of `{key}`"),
            (key, false) => format!("`{key}`"),
        }
    }
}

/// Blanks that YAML takes for the beginning of a key.
fn odd_blanks(entry: &Entry<'_>) -> Diagnostic {
    let blanks = &entry.key[..entry.key.len() - entry.key.trim_start().len()];
    let span = Span {
        end: entry.key_span.start + blanks.len() as u32,
        ..entry.key_span
    };
    let edit = Edit {
        span,
        text: " ".repeat(blanks.chars().count()),
    };
    Fault::Syntax
        .at(span, "this line is indented with a blank that is no space")
        .help("replace it by spaces, as many as the lines beside it have")
        .fix("indent with spaces", vec![edit])
}

/// What to write for a key that takes something else.
fn write(expected: &str, key: &str) -> String {
    match expected {
        "a text" => format!("write one text: `{key}: …`"),
        "a text or a list" => format!("write one text, or several in brackets: `{key}: [One, Another]`"),
        _ => format!("write {expected}"),
    }
}

fn with_article(word: &str) -> String {
    let article = if word.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {word}")
}
