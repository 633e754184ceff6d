//! Inputs that are no definitions: each gets its error within a second of work and 128 MiB, and none is waited for.

use super::support::{Folder, Run};
use std::fs;

/// Runs the program on `input` with these limits. The second is one of processor time, which does not depend on what
/// else the machine does; a run that waits for something is ended later.
fn limited(folder: &Folder, input: &str) -> Run {
    folder.shell(&format!(
        "ulimit -v 131072 -t 1; exec timeout 30 \"$JM\" build {input} -o out.svg"
    ))
}

#[track_caller]
fn refused(folder: &Folder, input: &str, code: i32, message: &str) {
    let run = limited(folder, input).expect(code);
    assert!(run.stderr.contains(message), "{input}: {}", run.stderr);
    assert!(!folder.path("out.svg").exists());
}

#[test]
fn what_is_not_a_file_is_not_opened() {
    let folder = Folder::new();
    folder.shell("mkfifo pipe.yaml").expect(0);
    fs::create_dir(folder.path("maps.yaml")).unwrap();
    refused(
        &folder,
        "pipe.yaml",
        3,
        "error: cannot read `pipe.yaml`: it is not a regular file",
    );
    refused(&folder, "maps.yaml", 2, "error: there is no journey map in `maps.yaml`");
    refused(
        &folder,
        "/dev/zero",
        3,
        "error: cannot read `/dev/zero`: it is not a regular file",
    );
    refused(&folder, "pipe.yaml/x", 3, "a part of the path is not a folder");
}

#[test]
fn what_cannot_be_read_says_why() {
    let folder = Folder::with_map();
    refused(
        &folder,
        "missing.yaml",
        3,
        "error: cannot read `missing.yaml`: no such file or folder",
    );
    let run = folder.run(&["build", "mpa.yaml"]).expect(3);
    assert_eq!(run.last_line(), "  help: did you mean `map.yaml`?");
    // A file that even root can open but not read.
    refused(&folder, "/proc/self/mem", 3, "error: cannot read `/proc/self/mem`");
    refused(
        &folder,
        "\"$(printf 'x%.0s' {1..300})\"",
        3,
        "the name is too long or not allowed",
    );
    refused(&folder, "''", 2, "error:");
}

#[test]
fn what_is_too_long_is_not_read_to_its_end() {
    let folder = Folder::new();
    fs::File::create(folder.path("huge.yaml"))
        .unwrap()
        .set_len(50_000_000)
        .unwrap();
    refused(&folder, "huge.yaml", 1, "error[JM010]");
    refused(&folder, "- </dev/zero", 1, "error[JM010]");
}

#[test]
fn what_is_not_text_is_shown_where_it_stops_being_text() {
    let folder = Folder::new();
    folder.write("latin.yaml", b"title: Caf\xe9\n");
    refused(&folder, "latin.yaml", 1, "error[JM001]");
    refused(&folder, "latin.yaml", 1, "--> latin.yaml:1:11");
    folder.write("empty.yaml", "");
    refused(&folder, "empty.yaml", 1, "error[JM");
    folder.write("zeros.yaml", vec![0; 100_000]);
    refused(&folder, "zeros.yaml", 1, "error[JM001]");
}

#[test]
fn deep_and_wide_documents_end_in_errors() {
    let folder = Folder::new();
    folder.write("deep.yaml", "[".repeat(1_000_000));
    refused(&folder, "deep.yaml", 1, "error[JM");
    folder.write("dashes.yaml", "- ".repeat(500_000));
    refused(&folder, "dashes.yaml", 1, "error[JM");
    folder.write("line.yaml", format!("title: {}\n", "x".repeat(4_000_000)));
    refused(&folder, "line.yaml", 1, "error[JM010]");
}
