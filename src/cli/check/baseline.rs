//! Known findings: a file that lists what a project has decided to live with for now.
//!
//! A finding is known by its rule and its item, not by its line, so that editing a map above it changes nothing. Faults
//! of the format are never known: with them there is no map.

use super::super::Failure;
use super::super::exit::reason;
use super::super::files::{Output, write_all};
use crate::check::{Levels, find, find_by_text};
use crate::diag::Diagnostic;
use crate::report::{Verdict, json};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The format of the file.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    journeymap_baseline: u32,
    findings: Vec<Known>,
}

#[derive(Serialize, Deserialize)]
struct Known {
    /// Relative to the folder of the baseline file, with `/`.
    file: String,
    rule: String,
    /// Empty for the whole map.
    item: String,
    count: usize,
}

/// How often a finding of a rule on an item of a file is known.
pub struct Baseline {
    folder: PathBuf,
    counts: BTreeMap<Key, usize>,
}

/// What a finding is known by: file, rule and item.
type Key = (String, String, String);

/// What a run looked at: the files that its maps were made from, and which rules were on for them.
pub struct Scope<'a>(Vec<(Vec<String>, &'a Levels)>);

impl<'a> Scope<'a> {
    /// Of verdicts and the levels that hold for them; files are seen from the folder of the baseline at `path`.
    pub fn new(path: &Path, verdicts: &[Verdict], levels: &[&'a Levels]) -> Self {
        let folder = folder_of(path);
        let files = verdicts.iter().map(|verdict| files(verdict, &folder));
        Self(files.zip(levels.iter().copied()).collect())
    }

    /// A finding that would have come up if it were still there.
    fn covers(&self, (file, rule, _): &Key) -> bool {
        let is_on = |levels: &Levels| find_by_text(rule).is_none_or(|rule| !levels.is_off(rule.code));
        let mut maps = self.0.iter();
        maps.any(|(files, levels)| files.contains(file) && is_on(levels))
    }
}

impl Baseline {
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let shown = path.display();
        let text = std::fs::read_to_string(path).map_err(|error| {
            let failure = Failure::file(format!("cannot read `{shown}`: {}", reason(&error)));
            failure.help(match path.is_dir() {
                true => format!("name a file, such as `{}`", path.join("baseline.json").display()),
                false => "`--write-baseline` writes it from the findings there are now".to_owned(),
            })
        })?;
        let not_one = |why: String| {
            Failure::file(format!("`{shown}` is no baseline: {why}"))
                .help("name the file that `--write-baseline` wrote; if it is that one, remove it and write it anew")
        };
        let file: File = serde_json::from_str(&text).map_err(|error| not_one(error.to_string()))?;
        if file.journeymap_baseline != VERSION {
            return Err(not_one(format!("its version is {}", file.journeymap_baseline)));
        }
        let mut counts = BTreeMap::new();
        for known in file.findings {
            *counts.entry((known.file, known.rule, known.item)).or_default() += known.count;
        }
        let folder = folder_of(path);
        Ok(Self { folder, counts })
    }

    /// Takes known findings out, and says how many they were.
    pub fn filter(&mut self, verdicts: &mut [Verdict]) -> usize {
        let mut known = 0;
        for verdict in verdicts {
            let files = files(verdict, &self.folder);
            verdict.diagnostics.retain(|found| {
                let left = key(found, &files).and_then(|key| self.counts.get_mut(&key));
                let Some(left) = left.filter(|left| **left > 0) else {
                    return true;
                };
                *left -= 1;
                known += 1;
                false
            });
        }
        known
    }

    /// How many known findings did not come up, although they were looked for.
    pub fn gone(&self, scope: &Scope) -> usize {
        let counts = self.counts.iter().filter(|(key, _)| scope.covers(key));
        counts.map(|(_, count)| count).sum()
    }

    /// What this run says nothing about: maps that it did not look at and that are still there, rules that were off.
    fn untouched(self, scope: &Scope) -> BTreeMap<Key, usize> {
        let folder = self.folder;
        let counts = self.counts.into_iter();
        counts
            .filter(|(key, _)| !scope.covers(key) && folder.join(&key.0).is_file())
            .collect()
    }
}

/// Writes all findings that may be known, beside those of earlier runs that this one says nothing about.
pub fn write(path: &Path, verdicts: &[Verdict], scope: &Scope) -> Result<(), Failure> {
    let folder = folder_of(path);
    let mut counts = match path.exists() {
        true => Baseline::read(path)?.untouched(scope),
        false => BTreeMap::new(),
    };
    for verdict in verdicts {
        let files = files(verdict, &folder);
        for key in verdict.diagnostics.iter().filter_map(|found| key(found, &files)) {
            *counts.entry(key).or_default() += 1;
        }
    }
    let findings = counts.into_iter().map(|((file, rule, item), count)| Known {
        file,
        rule,
        item,
        count,
    });
    let text = json::pretty(&File {
        journeymap_baseline: VERSION,
        findings: findings.collect(),
    });
    let bytes = text.as_bytes();
    write_all(&[Output { path, bytes }], &[])
}

fn key(found: &Diagnostic, files: &[String]) -> Option<Key> {
    let rule = find(found.code).filter(|rule| rule.can_be_switched_off())?;
    let file = files.get(usize::from(found.span.file.0))?;
    Some((file.clone(), rule.code.to_string(), found.item.clone()))
}

fn folder_of(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = parent.unwrap_or(Path::new("."));
    folder.canonicalize().unwrap_or(folder.to_path_buf())
}

/// The files of a verdict in their order, as seen from a folder.
fn files(verdict: &Verdict, folder: &Path) -> Vec<String> {
    verdict
        .sources
        .iter()
        .map(|file| relative(Path::new(&file.name), folder))
        .collect()
}

fn relative(file: &Path, folder: &Path) -> String {
    let Ok(found) = file.canonicalize() else {
        return file.to_string_lossy().into_owned();
    };
    let shared = found
        .components()
        .zip(folder.components())
        .take_while(|(a, b)| a == b)
        .count();
    let up = folder.components().skip(shared).map(|_| "..".into());
    let down = found
        .components()
        .skip(shared)
        .map(|part| part.as_os_str().to_string_lossy());
    up.chain(down).collect::<Vec<_>>().join("/")
}
