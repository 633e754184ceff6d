//! Maps in scripts that the embedded faces do not draw: without a font for them they are laid out all the same, in
//! reserved widths, and every missing character is named.

#[allow(dead_code, reason = "not every test needs all of it")]
mod common;
#[allow(dead_code, reason = "not every test needs all of it")]
mod support;

use journeymap::text::Typesetter;
use std::path::PathBuf;

fn maps() -> Vec<PathBuf> {
    let folder = std::fs::read_dir("tests/scripts").expect("the folder of maps");
    let mut maps: Vec<PathBuf> = folder.map(|entry| entry.expect("an entry").path()).collect();
    maps.sort();
    maps
}

#[test]
fn no_text_lies_on_another_and_none_leaves_the_sheet() {
    let maps = maps();
    assert!(maps.len() >= 7, "{maps:?}");
    for path in maps {
        let (_, compiled) = common::compile_file(&path);
        let map = compiled.map.expect("a map without errors");
        let missing = Typesetter::new(&map.lang).missing(&map.title.value);
        assert!(!missing.is_empty(), "{}: Inter draws the whole title", path.display());
        let faults = support::text_faults(&support::scene(&map));
        assert!(faults.is_empty(), "{}:\n{}", path.display(), faults.join("\n"));
    }
}
