//! The definitions that a path stands for: a file itself, and of a folder what looks like a map.
//!
//! Folders are walked in the order of names, without hidden files and what `.gitignore` leaves out. A YAML file is a
//! map when its name ends in `.journey.yaml` or `.journey.yml`, or when it has a `journeymap:` key and more than a
//! library holds.

use super::Failure;
use super::input::Input;
use ignore::WalkBuilder;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Endings that say it all.
const ENDINGS: [&str; 2] = [".journey.yaml", ".journey.yml"];

/// What files named in `use` may hold.
const LIBRARY_KEYS: [&str; 8] = [
    "journeymap",
    "personas",
    "solutions",
    "pain_points",
    "sources",
    "kpis",
    "departments",
    "channels",
];

/// The definitions of all paths, each once, in the order given.
pub fn definitions(paths: &[Input]) -> Result<Vec<Input>, Failure> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for path in paths {
        match path {
            Input::File(folder) if folder.is_dir() => {
                let inside = walk(folder)?;
                if inside.is_empty() {
                    return Err(nothing_in(folder));
                }
                found.extend(inside.into_iter().map(Input::File));
            }
            other => found.push(other.clone()),
        }
    }
    found.retain(|input| {
        seen.insert(
            input
                .path()
                .map(|path| path.canonicalize().unwrap_or(path.to_path_buf())),
        )
    });
    Ok(found)
}

fn nothing_in(folder: &Path) -> Failure {
    Failure::usage(format!("there is no journey map in `{}`", folder.display())).help(
        "name the file, or let its name end in `.journey.yaml`; other YAML files need `journeymap: 1` at their top",
    )
}

fn walk(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let walk = WalkBuilder::new(folder)
        .require_git(false)
        .git_global(false)
        .sort_by_file_name(Ord::cmp)
        .build();
    let mut found = Vec::new();
    for entry in walk {
        let entry =
            entry.map_err(|error| Failure::file(format!("cannot look into `{}`: {error}", folder.display())))?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) && is_map(entry.path()) {
            let path = entry.into_path();
            found.push(path.strip_prefix("./").map(Path::to_path_buf).unwrap_or(path));
        }
    }
    Ok(found)
}

fn is_map(path: &Path) -> bool {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return false;
    };
    if ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        return true;
    }
    let is_yaml = name.ends_with(".yaml") || name.ends_with(".yml");
    is_yaml && std::fs::read(path).is_ok_and(|bytes| has_map_keys(&String::from_utf8_lossy(&bytes)))
}

/// A `journeymap` key at the top, and another that no library has.
fn has_map_keys(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    let keys: Vec<&str> = match text.trim_start().strip_prefix('{') {
        Some(inside) => braced_keys(inside),
        None => text.lines().filter_map(top_level_key).collect(),
    };
    let is_own = |key: &&str| !LIBRARY_KEYS.contains(key) && !key.starts_with("x-");
    keys.contains(&"journeymap") && keys.iter().any(is_own)
}

/// The keys of a mapping that is written in braces, such as JSON is.
fn braced_keys(inside: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    let (mut depth, mut quote, mut start) = (0_usize, None, 0);
    let mut before = ' ';
    for (at, c) in inside.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open && before != '\\' => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if matches!(before, ' ' | '\n' | '\t' | '{' | '[' | ',' | ':') => quote = Some(c),
            (None, '{' | '[') => depth += 1,
            (None, '}' | ']') if depth == 0 => break,
            (None, '}' | ']') => depth -= 1,
            (None, ',') if depth == 0 => start = at + 1,
            (None, ':') if depth == 0 => keys.extend(top_level_key(inside[start..=at].trim())),
            _ => {}
        }
        before = c;
    }
    keys
}

fn top_level_key(line: &str) -> Option<&str> {
    let (key, rest) = line.split_once(':')?;
    let key = key.trim_matches(['"', '\'']);
    let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    (is_key && (rest.is_empty() || rest.starts_with([' ', '\t', '\r']))).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_told_from_a_library_and_from_other_yaml() {
        assert!(has_map_keys("journeymap: 1\r\ntitle: Booking\r\n"));
        assert!(has_map_keys("\u{feff}# ours\n\"journeymap\": 1\nstages:\n  - Book\n"));
        assert!(!has_map_keys("journeymap: 1\npersonas: [Mia]\nx-team: web\n"));
        assert!(!has_map_keys("title: Booking\nstages: []\n"));
        assert!(!has_map_keys("tools:\n  journeymap: 1\n"));
        assert!(has_map_keys(
            "{\"journeymap\": 1, \"title\": \"A, B: {C\", \"stages\": [\"A\"]}"
        ));
        assert!(has_map_keys(
            "{\n  \"scope\": {\"from\": \"a\"},\n  \"journeymap\":1\n}\n"
        ));
        assert!(has_map_keys("{journeymap: 1, title: T}"));
        assert!(!has_map_keys("{\"journeymap\": 1, \"personas\": [{\"title\": \"T\"}]}"));
        assert!(!has_map_keys(
            "{\"a\": {\"journeymap\": 1, \"title\": 1}, \"name\": \"journeymap: 1\"}"
        ));
        assert!(!has_map_keys("{"));
    }
}
