//! Many maps in one run: what is up to date stays, what is not is named, and what fails stops nobody else.

use super::support::{COMPLETE, Folder};
use std::fs;
use std::time::{Duration, SystemTime};

const TODAY: &str = "2026-11-25";

/// Two maps that share a library, one that does not, and a configuration.
fn project() -> Folder {
    let folder = Folder::new();
    let map = format!("journeymap: 1\n{COMPLETE}");
    let shared = map.replacen("personas:\n", "use: people.yaml\npersonas:\n  - {ref: jo}\n", 1);
    folder.write(
        "maps/people.yaml",
        "personas:\n  - {id: jo, name: Jo, goals: [Quiet]}\n",
    );
    folder.write("maps/a.yaml", &shared);
    folder.write("maps/b.yaml", shared.replace("Booking a table", "Booking a room"));
    folder.write("maps/c.yaml", map.replace("Booking a table", "Booking a boat"));
    folder.write("journeymap.config.yaml", "ignore: [JM7]\n");
    folder
}

fn build(folder: &Folder, more: &[&str]) -> (Option<i32>, String, String) {
    let args = [["build", "maps", "-o", "out/", "--today", TODAY].as_slice(), more].concat();
    let run = folder.run(&args);
    (run.code, run.out(), run.last_line().to_owned())
}

/// Makes all outputs old, and says later which of them were written anew.
fn age(folder: &Folder) {
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for entry in fs::read_dir(folder.path("out")).unwrap() {
        let file = fs::File::options().write(true).open(entry.unwrap().path()).unwrap();
        file.set_modified(long_ago).unwrap();
    }
}

fn written(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.path("out")).unwrap().map(Result::unwrap);
    let recent = entries.filter(|entry| {
        let age = entry.metadata().unwrap().modified().unwrap().elapsed().unwrap();
        age < Duration::from_secs(3_600)
    });
    let mut names: Vec<String> = recent.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_would_not_change_is_not_written() {
    let folder = project();
    let (code, _, line) = build(&folder, &["-f", "svg,png,html,pdf"]);
    assert_eq!(code, Some(0), "{line}");
    age(&folder);
    let (code, _, line) = build(&folder, &["-f", "svg,png,html,pdf"]);
    assert_eq!(code, Some(0));
    assert!(line.starts_with("3 maps: 13 files up to date ("), "{line}");
    assert_eq!(written(&folder), Vec::<String>::new());
    let (_, _, line) = build(&folder, &["-f", "svg", "--force"]);
    assert!(line.starts_with("wrote out/a.svg"), "{line}");
    assert_eq!(written(&folder), ["a.svg", "b.svg", "c.svg"]);
}

#[test]
fn only_what_depends_on_a_change_is_made_anew() {
    let folder = project();
    build(&folder, &["-f", "svg,pdf"]);
    let anew = |edit: &dyn Fn()| {
        age(&folder);
        edit();
        build(&folder, &["-f", "svg,pdf"]);
        written(&folder)
    };
    let library = || {
        folder.write(
            "maps/people.yaml",
            "personas:\n  - {id: jo, name: Jona, goals: [Quiet]}\n",
        )
    };
    assert_eq!(anew(&library), ["a.pdf", "a.svg", "b.pdf", "b.svg"]);
    let lane = || folder.write("journeymap.config.yaml", "labels: {en: {touchpoints: Contacts}}\n");
    assert_eq!(anew(&lane).len(), 6);
    let edited = || {
        let svg = String::from_utf8(folder.read("out/c.svg")).unwrap();
        folder.write("out/c.svg", svg.replace("Booking a boat", "Booking a ship"));
    };
    assert_eq!(anew(&edited), ["c.svg"]);
    let gone = || fs::remove_file(folder.path("out/b.pdf")).unwrap();
    assert_eq!(anew(&gone), ["b.pdf"]);
    let cut = || folder.write("out/a.svg", &folder.read("out/a.svg")[..1_000]);
    assert_eq!(anew(&cut), ["a.svg"]);
}

#[test]
fn another_day_counts_by_what_it_changes() {
    let folder = Folder::new();
    let due = COMPLETE.replace(
        "owner: Front desk}",
        "owner: Front desk, status: planned, due: 2026-11-30}",
    );
    folder.write("map.yaml", due);
    let on = |day: &str| {
        folder
            .run(&["build", "map.yaml", "-f", "svg,pdf", "--today", day])
            .last_line()
            .to_owned()
    };
    assert!(on("2026-11-25").starts_with("wrote map.svg"));
    // A document is dated; a picture is not.
    let line = on("2026-11-26");
    assert!(
        line.starts_with("wrote map.pdf (") && line.contains("1 file up to date"),
        "{line}"
    );
    assert!(on("2026-12-01").starts_with("wrote map.svg"));
}

#[test]
fn options_are_part_of_what_goes_in() {
    let folder = Folder::with_map();
    let wrote = |more: &[&str]| {
        let run = folder.run(&[["build", "map.yaml", "-f", "svg", "--today", TODAY].as_slice(), more].concat());
        run.last_line().starts_with("wrote")
    };
    assert!(wrote(&[]));
    assert!(!wrote(&[]));
    for more in [
        ["--theme", "dark"],
        ["--stages", "1..1"],
        ["--lanes", "touchpoints"],
        ["--width", "900"],
        ["--text", "paths"],
        ["--id-prefix", "x-"],
        ["--draft", "--no-findings"],
    ] {
        assert!(wrote(&more), "{more:?}");
        assert!(!wrote(&more), "{more:?}");
    }
}

#[test]
fn check_names_every_output_that_is_not_as_it_would_be() {
    let folder = project();
    build(&folder, &["-f", "svg,png,html"]);
    assert_eq!(build(&folder, &["-f", "svg,png,html", "--check"]).0, Some(0));
    let svg = String::from_utf8(folder.read("out/a.svg")).unwrap();
    folder.write("out/a.svg", svg.replace("Booking a table", "Booking a chair"));
    folder.write("out/gone.svg", &svg);
    folder.write("out/theirs.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    folder.write("out/b.solutions.svg", &svg);
    fs::remove_file(folder.path("out/b.png")).unwrap();
    let map = String::from_utf8(folder.read("maps/c.yaml")).unwrap();
    folder.write("maps/c.yaml", map.replace("Map listing", "List"));
    let before = folder.read("out/a.svg");
    let (code, out, line) = build(&folder, &["-f", "svg,png,html", "--check"]);
    assert_eq!(code, Some(1));
    assert_eq!(
        out,
        "out/a.svg: edited by hand
out/b.png: missing
out/c.html: stale
out/c.png: stale
out/c.svg: stale
out/gone.svg: orphaned: there is no map that it is made from
"
    );
    assert_eq!(
        line,
        "3 maps: 6 files are not up to date, 5 are; `journeymap build` writes them anew"
    );
    assert_eq!(folder.read("out/a.svg"), before, "nothing is written");
    assert!(!folder.path("out/b.png").exists());
    let run = folder.run(&[
        "build",
        "maps",
        "-o",
        "out/",
        "-f",
        "png",
        "--check",
        "--message-format",
        "json",
    ]);
    let message = run
        .out()
        .lines()
        .last()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let message = message.unwrap();
    assert_eq!(message["type"], "drift");
    assert_eq!(
        message["drift"][0],
        serde_json::json!({"path": "out/b.png", "state": "missing"})
    );
    folder
        .run(&["build", "maps/a.yaml", "-f", "svg", "-o", "-", "--check"])
        .expect(2);
    folder
        .run(&["build", "maps", "-o", "out/", "--check", "--force"])
        .expect(2);
}

#[test]
fn a_map_that_fails_stops_no_other() {
    let folder = project();
    folder.write("maps/b.yaml", "journeymap: 1\ntitle: [\n");
    let (code, _, line) = build(&folder, &["-f", "svg"]);
    assert_eq!(code, Some(1));
    assert!(line.starts_with("wrote out/a.svg"), "{line}");
    assert!(folder.path("out/c.svg").exists());
    assert!(!folder.path("out/b.svg").exists());
    let run = folder.run(&[
        "build",
        "maps/a.yaml",
        "maps/none.yaml",
        "maps/c.yaml",
        "-f",
        "svg",
        "-o",
        "other/",
    ]);
    assert_eq!(run.code, Some(3), "{run:?}");
    assert!(run.stderr.contains("cannot read `maps/none.yaml`"), "{}", run.stderr);
    assert!(folder.path("other/a.svg").exists() && folder.path("other/c.svg").exists());
}

#[test]
fn any_number_of_jobs_makes_the_same_bytes() {
    let folder = project();
    for jobs in ["1", "3", "8"] {
        let run = folder.run(&[
            "build",
            "maps",
            "-o",
            &format!("j{jobs}/"),
            "--jobs",
            jobs,
            "--today",
            TODAY,
        ]);
        assert_eq!(run.code, Some(0), "{run:?}");
    }
    for name in ["a.svg", "b.png", "c.html", "index.html"] {
        let one = folder.read(&format!("j1/{name}"));
        assert_eq!(one, folder.read(&format!("j3/{name}")), "{name}");
        assert_eq!(one, folder.read(&format!("j8/{name}")), "{name}");
    }
    folder.run(&["build", "maps", "-o", "j0/", "--jobs", "0"]).expect(2);
}

#[test]
fn no_number_is_made_from_what_is_confidential() {
    let folder = Folder::with_map();
    folder.write("journeymap.config.yaml", "redact: {lanes: [solutions]}\n");
    for format in ["svg", "png", "html", "pdf"] {
        folder
            .run(&["build", "map.yaml", "--redact", "-f", format, "--today", TODAY])
            .expect(0);
        let bytes = folder.read(&format!("map.redacted.{format}"));
        assert!(!bytes.windows(16).any(|part| part == b"journeymap-stamp"), "{format}");
    }
    // The bytes are compared instead.
    let run = folder.run(&["build", "map.yaml", "--redact", "-f", "svg", "--today", TODAY]);
    assert!(run.last_line().starts_with("map.yaml: 1 file up to date"), "{run:?}");
    folder
        .run(&[
            "build", "map.yaml", "--redact", "-f", "svg", "--today", TODAY, "--check",
        ])
        .expect(0);
}

#[test]
fn without_a_path_the_whole_project_is_built() {
    let folder = project();
    let line = folder
        .run(&["build", "-f", "svg", "--today", TODAY])
        .expect(0)
        .last_line()
        .to_owned();
    assert!(line.starts_with("wrote maps/a.svg ("), "{line}");
    let inside = format!("cd maps && \"$JM\" build -f svg --today {TODAY}");
    let line = folder.shell(&inside).expect(0).last_line().to_owned();
    assert!(line.starts_with("3 maps: 3 files up to date"), "{line}");
    let none = Folder::with_map();
    let run = none.run(&["build"]).expect(2);
    assert!(run.stderr.contains("there is no project here"), "{}", run.stderr);
}
