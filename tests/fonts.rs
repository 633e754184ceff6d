//! The embedded fonts are the ones that `assets/fonts/build.py` made.

use std::process::Command;

#[test]
fn fonts_match_their_sums() {
    let check = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "SHA256SUMS"])
        .current_dir("assets/fonts")
        .output()
        .expect("sha256sum runs");
    assert!(check.status.success(), "{}", String::from_utf8_lossy(&check.stdout));
    let sums = std::fs::read_to_string("assets/fonts/SHA256SUMS").unwrap();
    assert_eq!(sums.lines().count(), 6);
}
