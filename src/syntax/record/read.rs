//! Reads records, key by key, and reports what is unknown and what is missing.

use super::{Record, misplaced};
use crate::source::Span;
use crate::syntax::comma::report_comma;
use crate::syntax::reader::Reader;
use crate::syntax::tree::{Entry, Node, Value};

/// The key of an item that a plain string stands for.
pub const SHORTHAND: &str = "name";

/// Reads a record from a mapping, or from the string that stands for one.
pub fn read_record<T: Record>(reader: &mut Reader, node: Node<'_>) -> Option<T> {
    let is_item = T::MOST.is_some();
    if T::MOST.is_some_and(|most| !reader.take_item(T::KIND, most, node)) {
        return None;
    }
    let mut record = T::default();
    let outer = (reader.key, reader.in_list, reader.is_hurt);
    let first = reader.references.len() as u32;
    match node.value() {
        Value::Scalar(..) if is_item => {
            read_value(&mut record, SHORTHAND, reader, node, node.span());
            // What follows could not be read, and may have been its keys.
            let others = T::KEYS
                .iter()
                .map(|key| key.name)
                .filter(|key| *key != SHORTHAND && node.is_cut());
            record.meta_mut().broken.extend(others);
        }
        Value::Mapping(mapping) => {
            if let Some(key) = misplaced::only_unknown_key::<T>(node, mapping).filter(|_| is_item) {
                reader.text_with_colon(T::KIND, node, mapping, key);
                return None;
            }
            if let Some(name) = misplaced::name_as_key::<T>(mapping).filter(|_| is_item) {
                reader.leave_unread(node);
                misplaced::report_name_as_key(reader, T::KIND, &name);
                return None;
            }
            for entry in mapping.iter() {
                read_entry(&mut record, reader, node, &entry);
            }
            if node.is_cut_between() {
                let missing = T::KEYS.iter().filter(|key| mapping.get(key.name).is_none());
                record
                    .meta_mut()
                    .broken
                    .extend(missing.filter(|key| !key.is_required).map(|key| key.name));
            }
            report_missing(&mut record, reader, node);
        }
        _ if node.is_nothing() => report_missing(&mut record, reader, node),
        _ => {
            let expected = if is_item { "a text or a mapping" } else { "a mapping" };
            let key = T::KEYS.iter().find(|key| key.is_required).or(T::KEYS.first());
            reader.wrong_type_of(node, expected, key.map_or("", |key| key.name));
            return None;
        }
    }
    let references = first..reader.references.len() as u32;
    let meta = record.meta_mut();
    meta.span = node.span();
    meta.references = references;
    let is_hurt = outer.2 || (!is_item && !meta.broken.is_empty());
    (reader.key, reader.in_list, reader.is_hurt) = (outer.0, outer.1, is_hurt);
    Some(record)
}

fn read_entry<T: Record>(record: &mut T, reader: &mut Reader, node: Node<'_>, entry: &Entry<'_>) {
    if entry.key.starts_with("x-") {
        return;
    }
    if !entry.has_colon {
        let known = T::KEYS.iter().find(|key| key.name == entry.key);
        record.meta_mut().broken.extend(known.map(|key| key.name));
        return report_comma(reader, node, entry);
    }
    match T::KEYS.iter().find(|key| key.name == entry.key) {
        Some(key) => {
            read_value(record, key.name, reader, entry.value, entry.key_span);
            if entry.is_cut() {
                record.meta_mut().broken.insert(key.name);
            }
        }
        None => {
            let Value::Mapping(mapping) = node.value() else {
                return;
            };
            let keys = T::KEYS.iter().map(|key| key.name);
            let (written, keys) = keys.partition(|key| mapping.get(key).is_some());
            let meant = reader.unknown_key(T::KIND, node.span(), entry, written, keys);
            // What was meant is not missing.
            record.meta_mut().broken.extend(meant);
        }
    }
}

fn read_value<T: Record>(record: &mut T, key: &'static str, reader: &mut Reader, node: Node<'_>, key_span: Span) {
    let Some(at) = T::KEYS.iter().position(|known| known.name == key) else {
        return;
    };
    (reader.key, reader.in_list, reader.is_hurt) = (key, false, false);
    record.read_key(at, reader, node);
    let is_hurt = reader.is_hurt;
    let meta = record.meta_mut();
    if is_hurt {
        meta.broken.insert(key);
    }
    if !node.is_nothing() {
        meta.keys.push((key, key_span));
    }
}

fn report_missing<T: Record>(record: &mut T, reader: &mut Reader, node: Node<'_>) {
    for key in T::KEYS.iter().filter(|key| key.is_required) {
        let meta = record.meta_mut();
        if meta.keys.iter().any(|(name, _)| *name == key.name) || meta.broken.contains(key.name) {
            continue;
        }
        meta.broken.insert(key.name);
        if !node.is_cut() {
            let place = place_of(node, key.name);
            reader.missing_key(T::KIND, place, key.name, T::allowed(key.name));
        }
    }
}

/// Where something is missing: the key without a value, else the braces or the first key of several lines.
fn place_of(node: Node<'_>, key: &str) -> Span {
    let Value::Mapping(mapping) = node.value() else {
        return node.span();
    };
    let written = mapping.iter().find(|entry| entry.key == key);
    let first = mapping.iter().next().filter(|_| !mapping.is_flow);
    written.or(first).map_or(node.span(), |entry| entry.key_span)
}
