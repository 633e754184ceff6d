//! What the program says to people and to machines.

use super::support::{COMPLETE, Folder};
use serde_json::Value;

fn lines(text: &str) -> Vec<Value> {
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        .collect()
}

#[test]
fn machines_get_one_object_a_line() {
    let folder = Folder::with_map();
    let run = folder.run(&["build", "map.yaml", "--message-format", "json"]).expect(0);
    assert_eq!(run.stderr, "");
    let out = run.out();
    let messages = lines(&out);
    let (summary, findings) = messages.split_last().unwrap();
    assert!(!findings.is_empty());
    for finding in findings {
        assert_eq!(finding["type"], "diagnostic");
        assert_eq!(finding["file"], "map.yaml");
        assert!(finding["code"].as_str().unwrap().starts_with("JM"));
        assert!(finding["start"]["line"].as_u64() <= finding["end"]["line"].as_u64());
    }
    assert_eq!(summary["type"], "summary");
    assert_eq!(summary["exit"], 0);
    assert_eq!(summary["errors"], 0);
    assert_eq!(
        summary["warnings"],
        findings.iter().filter(|finding| finding["level"] == "warning").count()
    );
    let names: Vec<&str> = summary["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["path"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["map.svg", "map.png", "map.html"]);
    for file in summary["files"].as_array().unwrap() {
        let bytes = folder.read(file["path"].as_str().unwrap()).len();
        assert_eq!(file["bytes"], bytes);
        assert_eq!(
            file["format"],
            file["path"].as_str().unwrap().split('.').next_back().unwrap()
        );
    }
    assert!(summary["milliseconds"].is_number());
}

#[test]
fn machines_are_told_of_errors_and_failures_as_well() {
    let folder = Folder::new();
    folder.write("map.yaml", COMPLETE.replace("title:", "titel:"));
    let run = folder.run(&["build", "map.yaml", "--message-format=json"]).expect(1);
    let messages = lines(&run.out());
    assert!(messages.iter().any(|message| message["code"] == "JM002"));
    let summary = messages.last().unwrap();
    assert_eq!(
        (&summary["exit"], summary["files"].as_array().unwrap().len()),
        (&Value::from(1), 0)
    );
    let run = folder
        .run(&["build", "nothing.yaml", "--message-format=json"])
        .expect(3);
    let messages = lines(&run.out());
    assert_eq!(messages.len(), 1);
    assert_eq!(messages[0]["type"], "failure");
    assert_eq!(messages[0]["exit"], 3);
    assert_eq!(
        messages[0]["message"],
        "cannot read `nothing.yaml`: no such file or folder"
    );
    assert_eq!(run.stderr, "");
}

#[test]
fn a_picture_and_messages_do_not_share_standard_output() {
    let folder = Folder::with_map();
    let run = folder
        .run(&["build", "map.yaml", "-f", "svg", "-o", "-", "--message-format=json"])
        .expect(2);
    assert_eq!(lines(&run.out())[0]["type"], "failure");
}

#[test]
fn every_field_is_described() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/messages.md")).unwrap();
    let folder = Folder::new();
    folder.write("map.yaml", COMPLETE.replace("channel: web", "chanel: web"));
    let out = folder
        .run(&["build", "map.yaml", "--message-format=json"])
        .expect(1)
        .out()
        + &folder
            .run(&["build", "none.yaml", "--message-format=json"])
            .expect(3)
            .out();
    for message in lines(&out) {
        for key in message.as_object().unwrap().keys() {
            assert!(page.contains(&format!("`{key}`")), "{key} is not in docs/messages.md");
        }
    }
}

#[test]
fn quiet_leaves_out_the_closing_line_only() {
    let folder = Folder::with_map();
    let loud = folder.run(&["build", "map.yaml", "-f", "svg"]).expect(0).stderr;
    let quiet = folder.run(&["build", "map.yaml", "-f", "svg", "-q"]).expect(0).stderr;
    let (findings, _) = loud.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(quiet.trim_end(), findings.trim_end());
    folder.write("map.yaml", "title: [\n");
    assert!(
        folder
            .run(&["build", "map.yaml", "--quiet"])
            .expect(1)
            .stderr
            .contains("error[JM")
    );
}

#[test]
fn usage_is_explained() {
    let folder = Folder::with_map();
    let run = folder.run(&["map.yaml"]).expect(2);
    assert_eq!(
        run.stderr,
        "error: `map.yaml` is not a command\n  help: to draw it, say `journeymap build map.yaml`\n"
    );
    let run = folder.run(&["build", "map.yaml", "-o", "out.jpg"]).expect(2);
    assert_eq!(
        run.stderr,
        "error: the ending of `out.jpg` does not say a format\n  \
         help: end it in .svg, .png, .html or .pdf, or name the format with `-f`\n  \
         help: for a folder, write `out.jpg/`\n"
    );
    let run = folder.run(&["build", "map.yaml", "-f", "gif"]).expect(2);
    assert_eq!(
        run.stderr,
        "error: invalid value 'gif' for '--format <FORMATS>' [possible values: svg, png, html, pdf]\n  \
         help: `--help` shows all that can be said\n"
    );
    assert!(folder.run(&["bild", "map.yaml"]).expect(2).stderr.contains("'build'"));
    assert!(
        folder
            .run(&["build", "map.yaml", "-f", "gif"])
            .expect(2)
            .stderr
            .contains("svg, png, html")
    );
    for args in [
        &[][..],
        &["build"],
        &["build", "map.yaml", "--nonsense"],
        &["build", "-"],
    ] {
        folder.run(args).expect(2);
    }
}

#[test]
fn machines_are_told_of_wrong_usage() {
    let folder = Folder::new();
    let run = folder
        .run(&["build", "map.yaml", "--nonsense", "--message-format", "json"])
        .expect(2);
    assert_eq!(run.stderr, "");
    let messages = lines(&run.out());
    assert_eq!(
        (&messages[0]["type"], &messages[0]["exit"]),
        (&Value::from("failure"), &Value::from(2))
    );
}

#[test]
fn help_shows_examples() {
    let folder = Folder::new();
    let help = folder.run(&["--help"]).expect(0).out();
    for part in ["build", "journeymap build map.yaml", "Exit codes"] {
        assert!(help.contains(part), "{part}\n{help}");
    }
    let help = folder.run(&["build", "--help"]).expect(0).out();
    for part in [
        "--format",
        "--output",
        "--scale",
        "--theme",
        "--draft",
        "--today",
        "journeymap build map.yaml -o -",
    ] {
        assert!(help.contains(part), "{part}\n{help}");
    }
    assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
    let version = folder.run(&["--version"]).expect(0).out();
    assert_eq!(version, format!("journeymap {}\n", env!("CARGO_PKG_VERSION")));
}
