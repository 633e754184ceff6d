//! What was parsed in a run: a file that many maps share is parsed once.

use super::parse::{Parsed, parse};
use crate::source::{FileId, Sources};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Parsed files by their text and their place among the sources of a map, which all spans in them name. Threads may
/// share them.
#[derive(Debug, Default)]
pub struct Parses(Mutex<BTreeMap<(FileId, String), Parsed>>);

impl Parses {
    /// As [`parse`]. The file may have been parsed before, for another map.
    pub fn parse(&self, sources: &Sources, file: FileId) -> Parsed {
        let key = (file, sources.file(file).text.clone());
        // Whoever panicked while the lock was held left nothing half done.
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        known.unwrap_or_else(|| {
            let parsed = parse(sources, file);
            let mut parses = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            parses.entry(key).or_insert(parsed).clone()
        })
    }
}
