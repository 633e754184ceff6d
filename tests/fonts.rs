//! The fonts in the repository are the ones that the scripts beside them made.

use std::path::Path;
use std::process::Command;

/// All files of these kinds in a folder have the sums that stand beside them.
fn sums_hold(folder: &str, kinds: &[&str], count: usize) {
    let check = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "SHA256SUMS"])
        .current_dir(folder)
        .output()
        .expect("sha256sum runs");
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
    let sums = std::fs::read_to_string(Path::new(folder).join("SHA256SUMS")).unwrap();
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_font = |path: &std::path::PathBuf| {
        kinds
            .iter()
            .any(|kind| path.extension().is_some_and(|ending| ending == *kind))
    };
    assert_eq!((sums.lines().count(), files.filter(is_font).count()), (count, count));
}

#[test]
fn fonts_match_their_sums() {
    sums_hold("assets/fonts", &["ttf"], 5);
    sums_hold("tests/fonts", &["ttf", "otf"], 8);
}

#[test]
fn fonts_for_tests_stay_small() {
    let files = std::fs::read_dir("tests/fonts").unwrap();
    let size: u64 = files.map(|entry| entry.unwrap().metadata().unwrap().len()).sum();
    assert!(size < 310_000, "{size} bytes");
}
