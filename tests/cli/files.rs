//! Files are written whole or not at all.

use super::support::{COMPLETE, Folder, exists};
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};

fn mode(folder: &Folder, name: &str) -> u32 {
    fs::metadata(folder.path(name)).unwrap().permissions().mode() & 0o777
}

#[test]
fn one_place_that_cannot_be_written_keeps_all_others_as_they_were() {
    let folder = Folder::with_map();
    folder.write("map.svg", "the old picture");
    fs::create_dir(folder.path("map.png")).unwrap();
    let run = folder.run(&["build", "map.yaml"]).expect(3);
    assert_eq!(run.last_line(), "error: cannot write `map.png`: it is a folder");
    assert_eq!(folder.read("map.svg"), b"the old picture");
    assert_eq!(folder.names(), ["map.png", "map.svg", "map.yaml"]);
}

#[test]
fn folders_that_cannot_be_written_to_are_reported() {
    let folder = Folder::with_map();
    symlink("nowhere/map.svg", folder.path("link.svg")).unwrap();
    let run = folder.run(&["build", "map.yaml", "-o", "link.svg"]).expect(3);
    assert_eq!(
        run.last_line(),
        "error: cannot write `link.svg`: there is no folder `./nowhere`"
    );
    fs::remove_file(folder.path("link.svg")).unwrap();
    // Not even root makes a file there.
    folder.run(&["build", "map.yaml", "-o", "/sys/map.svg"]).expect(3);
    folder.run(&["build", "map.yaml", "-o", "map.yaml/map.svg"]).expect(3);
    folder
        .run(&["build", "map.yaml", "-f", "svg", "-o", "map.yaml/"])
        .expect(3);
    assert_eq!(folder.names(), ["map.yaml"]);
}

#[test]
fn folders_that_are_missing_are_made_for_a_file_as_for_a_folder() {
    let folder = Folder::with_map();
    folder
        .run(&["build", "map.yaml", "-o", "one/deep/picture.svg"])
        .expect(0);
    folder
        .run(&["build", "map.yaml", "-f", "svg", "-o", "two/deep/"])
        .expect(0);
    assert_eq!(folder.read("one/deep/picture.svg"), folder.read("two/deep/map.svg"));
    folder
        .run(&[
            "check",
            "map.yaml",
            "--baseline",
            "three/known.json",
            "--write-baseline",
        ])
        .expect(0);
    assert!(folder.path("three/known.json").is_file());
}

#[test]
fn a_folder_that_was_made_for_nothing_goes_again() {
    let folder = Folder::new();
    folder.write("fifo/map.yaml", COMPLETE);
    fs::create_dir(folder.path("fifo/out")).unwrap();
    symlink("/sys/map.svg", folder.path("fifo/out/map.svg")).unwrap();
    folder.run(&["build", "fifo/map.yaml", "-o", "fifo/out/"]).expect(3);
    folder
        .run(&["build", "fifo/map.yaml", "-f", "svg", "-o", "/sys/new/"])
        .expect(3);
    assert_eq!(fs::read_dir(folder.path("fifo/out")).unwrap().count(), 1);
    folder.write("fifo/broken.yaml", "title: [");
    folder
        .run(&["build", "fifo/broken.yaml", "-o", "fifo/other/"])
        .expect(1);
    assert!(!folder.path("fifo/other").exists());
}

#[test]
fn a_file_gets_the_usual_permissions_or_keeps_its_own() {
    let folder = Folder::with_map();
    folder.shell("umask 027; \"$JM\" build map.yaml -f svg").expect(0);
    assert_eq!(mode(&folder, "map.svg"), 0o640);
    fs::set_permissions(folder.path("map.svg"), Permissions::from_mode(0o604)).unwrap();
    folder.run(&["build", "map.yaml", "-f", "svg", "--force"]).expect(0);
    assert_eq!(mode(&folder, "map.svg"), 0o604);
    fs::set_permissions(folder.path("map.svg"), Permissions::from_mode(0o444)).unwrap();
    let run = folder.run(&["build", "map.yaml", "-f", "svg", "--force"]).expect(3);
    assert_eq!(run.last_line(), "error: cannot write `map.svg`: it is read-only");
}

#[test]
fn links_are_followed_and_stay_links() {
    let folder = Folder::with_map();
    folder.write("real/old.svg", "the old picture");
    symlink("real/old.svg", folder.path("map.svg")).unwrap();
    symlink("real/new.html", folder.path("map.html")).unwrap();
    folder.run(&["build", "map.yaml", "-f", "svg,html"]).expect(0);
    assert!(folder.read("real/old.svg").starts_with(b"<svg "));
    assert!(folder.read("real/new.html").starts_with(b"<!doctype"));
    for name in ["map.svg", "map.html"] {
        assert!(fs::symlink_metadata(folder.path(name)).unwrap().is_symlink(), "{name}");
    }
    symlink("circle.svg", folder.path("circle.svg")).unwrap();
    folder.run(&["build", "map.yaml", "-o", "circle.svg"]).expect(3);
}

#[test]
fn only_regular_files_are_replaced() {
    let folder = Folder::with_map();
    folder.shell("mkfifo pipe.svg").expect(0);
    let run = folder.run(&["build", "map.yaml", "-o", "pipe.svg"]).expect(3);
    assert_eq!(
        run.last_line(),
        "error: cannot write `pipe.svg`: it is not a regular file"
    );
    folder
        .run(&["build", "map.yaml", "-f", "svg", "-o", "/dev/null"])
        .expect(3);
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn the_definition_is_never_overwritten() {
    let folder = Folder::new();
    folder.write("map.svg", COMPLETE);
    let run = folder.run(&["build", "map.svg"]).expect(3);
    assert!(
        run.stderr
            .contains("cannot write `map.svg`: it is what the map is made from"),
        "{}",
        run.stderr
    );
    assert_eq!(folder.read("map.svg"), COMPLETE.as_bytes());
    symlink("map.svg", folder.path("other.svg")).unwrap();
    folder.run(&["build", "map.svg", "-o", "other.svg"]).expect(3);
    assert_eq!(folder.read("map.svg"), COMPLETE.as_bytes());
    assert!(!exists(&folder.path("map.png")));
}

#[test]
fn a_full_disk_behind_standard_output_is_an_error() {
    let folder = Folder::with_map();
    let run = folder.shell("\"$JM\" build map.yaml -f svg -o - >/dev/full").expect(3);
    assert!(
        run.stderr
            .contains("error: cannot write to standard output: no space left on the disk"),
        "{}",
        run.stderr
    );
}
