//! What the tests of the format and the model share: compiling a file, and comparing folders of expected texts.

use journeymap::model::{Compiled, Project, compile};
use journeymap::source::Sources;
use journeymap::syntax::read_source;
use std::fs;
use std::path::{Path, PathBuf};

/// Holds `show` of every map in a folder to the `.out` beside it; `UPDATE=1` rewrites those files.
pub fn compare(folder: &str, show: impl Fn(&Path) -> String) {
    let mut failures = Vec::new();
    for path in maps(Path::new(folder)) {
        let shown = show(&path);
        let expected = path.with_extension("out");
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&expected, &shown).unwrap();
        } else if fs::read_to_string(&expected).ok().as_deref() != Some(&shown) {
            failures.push(format!("{}:\n{shown}", path.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn maps(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut maps: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .collect();
    maps.sort();
    assert!(!maps.is_empty());
    maps
}

pub fn compile_file(path: &Path) -> (Sources, Compiled) {
    let mut sources = Sources::default();
    let name = path.file_name().unwrap().to_str().unwrap();
    let bytes = fs::read(path).unwrap();
    let compiled = match read_source(&mut sources, name, Some(path), bytes) {
        Ok(file) => compile(&mut sources, file, &Project::of(path).unwrap()),
        Err(found) => Compiled {
            map: None,
            diagnostics: vec![*found],
            documents: Vec::new(),
        },
    };
    (sources, compiled)
}
