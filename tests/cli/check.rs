//! `journeymap check`: what is checked, how it is reported, and when it fails.

use crate::support::{COMPLETE, Folder, Run};
use serde_json::Value;

/// As of this day the examples are fresh.
const TODAY: &str = "--today=2026-06-01";

const SOUND: &str = include_str!("../sound/twelve-stages.yaml");

fn check(folder: &Folder, args: &[&str]) -> Run {
    folder.run(&[&["check", TODAY], args].concat())
}

/// The codes of a run, in the order in which they are reported.
fn codes(folder: &Folder, args: &[&str]) -> Vec<String> {
    let run = check(folder, &[&["--output-format", "json"], args].concat());
    let messages = run.out();
    let found = messages
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    found
        .filter_map(|message| message["code"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn findings_come_with_their_lines_and_the_scorecard() {
    let folder = Folder::new();
    folder.write(
        "map.yaml",
        SOUND.replace("channel: app\n        owner: digital", "channel: app"),
    );
    let run = check(&folder, &["map.yaml"]).expect(0);
    assert_eq!(
        run.out(),
        "\
warning[JM404]: touchpoint `Order status` has no owner
   --> map.yaml:274:15
    |
274 |       - name: Order status
    |               ^^^^^^^^^^^^
    |
    = help: say which department answers for it, such as `owner: advice`; `owner: none` if nobody in the company does

map.yaml: 99 % of the method, 5 of 6 steps complete (1 warning)
  1 Goals and map type        100 %     5 of 5    complete
  2 Customer profile          100 %    20 of 20   complete
  3 Stages                    100 %    74 of 74   complete
  4 Touchpoints and emotions   99 %   104 of 105           touchpoint without owner: Order status
  5 Pain points               100 %    16 of 16   complete
  6 Solutions                 100 %    29 of 29   complete
"
    );
    assert_eq!(run.stderr, "1 warning in 1 map\n");
    let run = check(&folder, &["map.yaml", "--output-format", "concise", "-q"]).expect(0);
    assert_eq!(
        run.out(),
        "map.yaml:274:15: warning[JM404] touchpoint `Order status` has no owner\n"
    );
    assert_eq!(run.stderr, "");
}

#[test]
fn a_sound_map_says_nothing() {
    let folder = Folder::new();
    folder.write("map.yaml", SOUND);
    let run = check(
        &folder,
        &["map.yaml", "--output-format", "concise", "--strict", "--min-score=100"],
    )
    .expect(0);
    assert_eq!(
        (run.out().as_str(), run.stderr.as_str()),
        ("", "no findings in 1 map\n")
    );
}

#[test]
fn errors_fail_and_the_rest_only_when_asked_to() {
    let folder = Folder::with_map();
    check(&folder, &["map.yaml"]).expect(0);
    check(&folder, &["map.yaml", "--strict"]).expect(1);
    check(&folder, &["map.yaml", "--level", "JM404=error"]).expect(1);
    check(&folder, &["map.yaml", "--strict", "--select", "JM408"]).expect(0);
    check(&folder, &["map.yaml", "--min-score", "60"]).expect(0);
    let run = check(&folder, &["map.yaml", "--min-score", "90"]).expect(1);
    assert!(
        run.last_line()
            .starts_with("map.yaml scores 66 %, and 90 % are asked for (--min-score); "),
        "{run:?}"
    );
    folder.write("half.yaml", "title: Booking\ntype: current-state\n");
    check(&folder, &["half.yaml"]).expect(1);
    check(&folder, &["half.yaml", "--draft"]).expect(0);
}

#[test]
fn what_cannot_be_read_is_told_before_the_last_line_and_decides() {
    let folder = Folder::with_map();
    let run = check(&folder, &["nope"]).expect(3);
    assert_eq!(
        (run.out().as_str(), run.stderr.as_str()),
        (
            "",
            "error: cannot read `nope`: no such file or folder\n  help: name a definition or a folder that is there, or `-` for \
             standard input\n"
        )
    );
    let run = check(&folder, &["missing.yaml", "map.yaml", "--select", "JM101"]).expect(3);
    assert_eq!(
        run.stderr,
        "error: cannot read `missing.yaml`: no such file or folder\n  help: name a definition or a folder that is there, or `-` for \
         standard input\nno findings in 1 map\n"
    );
    let run = check(&folder, &["nope", "--output-format", "json"]).expect(3);
    let kinds: Vec<(Value, Value)> = run
        .out()
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|message| (message["type"].clone(), message["exit"].clone()))
        .collect();
    assert_eq!(kinds, [("failure".into(), 3.into()), ("summary".into(), 3.into())]);
}

#[test]
fn where_no_check_applies_there_is_no_score() {
    let folder = Folder::with_map();
    let run = check(&folder, &["map.yaml", "--select", "JM0", "--min-score", "100"]).expect(0);
    assert_eq!(
        (run.out().as_str(), run.stderr.as_str()),
        ("", "no findings in 1 map\n")
    );
    let run = check(&folder, &["map.yaml", "--select", "JM101,JM402", "-q"]).expect(0);
    assert_eq!(
        run.out(),
        "\
map.yaml: 100 % of the method, 2 of 6 steps complete (no findings)
  1 Goals and map type        100 %     1 of 1    complete
  2 Customer profile            –    no check applies
  3 Stages                      –    no check applies
  4 Touchpoints and emotions  100 %     2 of 2    complete
  5 Pain points                 –    no check applies
  6 Solutions                   –    no check applies
"
    );
    let run = check(&folder, &["map.yaml", "--select", "JM101", "--output-format", "json"]).expect(0);
    let card: Value = serde_json::from_str(run.out().lines().next().unwrap()).unwrap();
    assert_eq!((&card["total"], &card["complete"]), (&100.0.into(), &1.into()));
    assert_eq!(
        (
            &card["steps"][0]["percent"],
            &card["steps"][1]["percent"],
            &card["steps"][1]["complete"]
        ),
        (&100.0.into(), &Value::Null, &false.into())
    );
}

#[test]
fn rules_are_chosen_by_code_beginning_and_name() {
    let folder = Folder::with_map();
    assert_eq!(
        codes(&folder, &["map.yaml", "--select", "JM6"]),
        ["JM607", "JM606", "JM609"]
    );
    assert_eq!(
        codes(&folder, &["map.yaml", "--select", "JM6", "--ignore", "JM607,JM609"]),
        ["JM606"]
    );
    assert_eq!(codes(&folder, &["map.yaml", "--select", "thin-persona"]), ["JM207"]);
    let run = check(&folder, &["map.yaml", "--ignore", "JM002"]).expect(2);
    assert!(
        run.stderr.contains("which finds what cannot be compiled as meant"),
        "{run:?}"
    );
    let run = check(&folder, &["map.yaml", "--select", "thin-persna"]).expect(2);
    assert!(run.stderr.contains("did you mean `JM207`?"), "{run:?}");
    let run = check(&folder, &["map.yaml", "--level", "JM404"]).expect(2);
    assert!(run.stderr.contains("such as `--level JM404=error`"), "{run:?}");
}

#[test]
fn folders_are_walked_for_maps() {
    let folder = Folder::new();
    folder.write("b.journey.yaml", COMPLETE);
    folder.write("a/z.yml", format!("journeymap: 1\n{COMPLETE}"));
    folder.write("a/ignored.journey.yaml", COMPLETE);
    folder.write("a/.gitignore", "ignored*\n");
    folder.write(
        ".gitignore",
        "drafts/*\n!drafts/kept.journey.yaml\n!a/ignored.journey.yaml\n",
    );
    folder.write("drafts/left.journey.yaml", COMPLETE);
    folder.write("drafts/kept.journey.yaml", COMPLETE);
    folder.write(".hidden/c.journey.yaml", COMPLETE);
    folder.write("library.yaml", "journeymap: 1\npersonas: [Mia]\n");
    folder.write("other.yaml", "services:\n  web: {}\n");
    let names = |run: Run| -> Vec<String> {
        let lines = run.out();
        lines
            .lines()
            .map(|line| line.split_whitespace().next().unwrap().to_owned())
            .collect()
    };
    let only = ["--select", "JM101"];
    let walked = ["a/z.yml", "b.journey.yaml", "drafts/kept.journey.yaml"];
    assert_eq!(names(check(&folder, &only)), walked, "the nearest .gitignore decides");
    let named = [&only[..], &["drafts/left.journey.yaml", "a/ignored.journey.yaml"]].concat();
    assert_eq!(
        names(check(&folder, &named)),
        ["drafts/left.journey.yaml", "a/ignored.journey.yaml"],
        "what is named is checked"
    );
    let both = ["b.journey.yaml", "a", "./b.journey.yaml"];
    assert_eq!(
        names(check(&folder, &[&only[..], &both].concat())),
        ["b.journey.yaml", "a/z.yml"]
    );
    folder.write("empty/readme.md", "");
    let run = check(&folder, &["empty"]).expect(2);
    assert!(
        run.stderr.starts_with("error: there is no journey map in `empty`"),
        "{run:?}"
    );
}

#[test]
fn standard_input_may_be_given_a_name() {
    let folder = Folder::new();
    folder.write("maps/journeymap.config.yaml", "select: [JM207]\n");
    folder.write("maps/guests.yaml", "personas:\n  - {id: karl, name: Karl}\n");
    folder.write("maps/map.yaml", "");
    let text = COMPLETE.replace("personas:", "use: [guests.yaml]\npersonas:\n  - {ref: karl}");
    let args = [
        "check",
        TODAY,
        "-",
        "--output-format",
        "concise",
        "-q",
        "--stdin-filename",
        "maps/map.yaml",
    ];
    let run = folder.run_stdin(&text, &args).expect(0);
    let expected = "maps/map.yaml:7:12: warning[JM207] nothing says what drives or annoys persona `Mia`\n";
    assert!(run.out().starts_with(expected), "{run:?}");
    assert!(run.out().contains("maps/guests.yaml:2:22: warning[JM207]"), "{run:?}");
    let run = check(&folder, &["maps/map.yaml", "--stdin-filename", "maps/map.yaml"]).expect(2);
    assert!(run.stderr.contains("write `-` to read it"), "{run:?}");
    let run = folder.run_stdin(
        COMPLETE,
        &["check", "-", "--output-format", "concise", "--select", "JM207"],
    );
    assert!(run.out().starts_with("<stdin>:5:12: "), "{run:?}");
}

#[test]
fn comments_allow_findings_where_they_stand() {
    let folder = Folder::new();
    let allowed = |text: &str, rules: &str| {
        folder.write("map.yaml", text);
        codes(&folder, &["map.yaml", "--select", rules])
    };
    let above = COMPLETE.replace(
        "  - name: Search",
        "  # journeymap: allow JM404 — it is a portal\n\n  # Note.\n  - name: Search",
    );
    assert_eq!(
        allowed(&above, "JM404"),
        ["JM404"],
        "the other touchpoint still has none"
    );
    let beside = above.replace(
        "- name: Booking form",
        "- name: Booking form # journeymap: allow JM403, touchpoint-without-owner",
    );
    assert_eq!(
        allowed(&beside, "JM404,JM012"),
        Vec::<String>::new(),
        "JM403 is off, so nobody knows"
    );
    assert_eq!(allowed(&beside, "JM404,JM403,JM012"), ["JM012"]);
    let whole = format!("# journeymap: allow JM103,JM7 -- a sketch\n{COMPLETE}");
    assert_eq!(
        allowed(&whole, "JM103,JM7,JM012"),
        ["JM710", "JM710"],
        "of the map, not of its stages"
    );
    let slip = format!("# journeymap: alow JM103\n# journeymap: allow JM999\n# journeymap: allow JM003\n{COMPLETE}");
    assert_eq!(allowed(&slip, "JM103,JM012"), ["JM012", "JM012", "JM012", "JM103"]);
    let put_aside = format!("# journeymap: 1\n{COMPLETE}");
    assert_eq!(allowed(&put_aside, "JM012"), Vec::<String>::new());
}

#[test]
fn allowed_findings_and_rules_that_are_off_leave_the_scorecard() {
    let folder = Folder::new();
    let total = |text: &str, args: &[&str]| {
        folder.write("map.yaml", text);
        let run = check(&folder, &[&["map.yaml", "--output-format", "json"], args].concat());
        let card = run
            .out()
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap())
            .find(|m| m["type"] == "scorecard");
        let step = card.unwrap()["steps"][3].clone();
        (step["held"].as_u64().unwrap(), step["applicable"].as_u64().unwrap())
    };
    assert_eq!(total(COMPLETE, &[]), (7, 10));
    assert_eq!(total(COMPLETE, &["--ignore", "JM404"]), (7, 8));
    assert_eq!(
        total(COMPLETE, &["--level", "JM404=info"]),
        (7, 10),
        "levels as shipped"
    );
    let one = COMPLETE.replace(
        "- name: Booking form",
        "- name: Booking form # journeymap: allow JM404 -- soon",
    );
    assert_eq!(total(&one, &[]), (7, 9));
}

#[test]
fn known_findings_are_left_out_until_new_ones_come() {
    let folder = Folder::with_map();
    let known = ["map.yaml", "--baseline", "known.json"];
    let run = check(&folder, &known).expect(3);
    assert!(run.stderr.contains("`--write-baseline` writes it"), "{run:?}");
    let run = check(&folder, &[&known[..], &["--write-baseline", "--strict"]].concat()).expect(0);
    assert_eq!(run.last_line(), "28 known findings left out; no findings in 1 map");
    folder.write(
        "map.yaml",
        COMPLETE
            .replace("goals: [F", "scope: {from: Hunger, to: Home}\n\n\ngoals: [F")
            .replace("- {name: Phone line on the form,", "- {name: New,"),
    );
    let run = check(&folder, &[&known[..], &["--output-format", "concise"]].concat()).expect(1);
    assert!(
        run.out().starts_with("map.yaml:21:84: error[JM006]"),
        "faults of the format are never known: {run:?}"
    );
    assert!(
        run.last_line()
            .contains("no longer there: `--write-baseline` forgets them"),
        "{run:?}"
    );
    folder.write("known.json", "{}");
    check(&folder, &known).expect(3);
}

#[test]
fn a_run_over_some_maps_or_rules_forgets_nothing_about_the_others() {
    let folder = Folder::new();
    for name in ["a", "b"] {
        folder.write(&format!("{name}.journey.yaml"), COMPLETE);
    }
    let known = ["--baseline", "known.json", "--output-format", "concise"];
    let run = |args: &[&str]| check(&folder, &[&known, args].concat()).expect(0);
    assert_eq!(
        run(&["--write-baseline"]).stderr,
        "56 known findings left out; no findings in 2 maps\n"
    );
    let all = folder.read("known.json");
    assert_eq!(
        run(&["a.journey.yaml"]).stderr,
        "28 known findings left out; no findings in 1 map\n"
    );
    assert_eq!(
        run(&["--select", "JM404"]).stderr,
        "4 known findings left out; no findings in 2 maps\n"
    );
    run(&["a.journey.yaml", "--select", "JM404", "--write-baseline"]);
    assert_eq!(folder.read("known.json"), all);
    // What is mended is forgotten, and so is a map that is no longer there.
    folder.write(
        "a.journey.yaml",
        COMPLETE.replace("channel: web", "channel: web\n        owner: none"),
    );
    std::fs::remove_file(folder.path("b.journey.yaml")).unwrap();
    let told = run(&[]).stderr;
    assert!(told.contains("; 1 known finding no longer there: "), "{told}");
    run(&["a.journey.yaml", "--ignore", "JM7", "--write-baseline"]);
    let left = String::from_utf8(folder.read("known.json")).unwrap();
    assert!(!left.contains("b.journey") && left.contains("JM701"), "{left}");
    folder.write("known.json", "{}");
    check(&folder, &[&known[..], &["--write-baseline"]].concat()).expect(3);
    assert_eq!(folder.read("known.json"), b"{}");
}

#[test]
fn fixes_are_shown_or_made() {
    let folder = Folder::new();
    folder.write("map.yaml", COMPLETE.replace("severity", "severty"));
    let run = check(&folder, &["map.yaml", "--diff"]).expect(1);
    let patch = run.out();
    assert!(patch.starts_with("--- a/map.yaml\n+++ b/map.yaml\n@@ "), "{patch}");
    assert_eq!(run.stderr, "`--fix` would mend 1 place in 1 map\n");
    let run = check(&folder, &["map.yaml", "--fix", "--output-format", "concise"]).expect(0);
    assert!(run.last_line().starts_with("mended 1 place in 1 map; "), "{run:?}");
    assert_eq!(folder.read("map.yaml"), COMPLETE.as_bytes());
    let run = check(&folder, &["map.yaml", "--diff"]).expect(0);
    assert_eq!((run.out().as_str(), run.stderr.as_str()), ("", "nothing to mend\n"));
    folder
        .run_stdin(COMPLETE.replace("severity", "severty"), &["check", "-", "--fix"])
        .expect(2);
}

#[test]
fn fixes_leave_what_a_word_weighs_to_people_and_say_so() {
    let folder = Folder::with_map();
    folder.write("map.yaml", COMPLETE.replace("severity: critical", "severity: hoch"));
    let run = check(&folder, &["map.yaml", "--fix"]).expect(1);
    let text = String::from_utf8(folder.read("map.yaml")).unwrap();
    assert!(text.contains("severity: hoch"), "{text}");
    let line = run.last_line();
    assert!(line.contains("1 suggestion left to be decided by hand"), "{line}");
    let without = check(&folder, &["map.yaml"]).expect(1);
    assert!(!without.last_line().contains("suggestion"), "{}", without.last_line());
}

#[test]
fn fixes_leave_libraries_alone_and_say_so() {
    let folder = Folder::new();
    let library = "personas:\n  - {id: karl, name: Karl, gaols: [Peace]}\n";
    folder.write("guests.yaml", library);
    let text = COMPLETE.replace("personas:", "use: [guests.yaml]\npersonas:\n  - {ref: karl}");
    folder.write("a.yaml", text.replace("severity", "severty"));
    folder.write("b.yaml", &text);
    let run = check(&folder, &["a.yaml", "b.yaml", "--diff"]).expect(1);
    assert_eq!(
        run.last_line(),
        "`--fix` would mend 1 place in 1 map; 1 place in libraries left to be mended by hand"
    );
    let run = check(&folder, &["a.yaml", "b.yaml", "--fix", "--select", "JM0"]).expect(1);
    assert!(
        run.last_line()
            .starts_with("mended 1 place in 1 map; 1 place in libraries left to be mended by hand; "),
        "{run:?}"
    );
    assert_eq!(folder.read("a.yaml"), text.as_bytes());
    assert_eq!(folder.read("guests.yaml"), library.as_bytes());
}

#[test]
fn the_configuration_is_found_upwards_and_its_faults_are_reported() {
    let folder = Folder::new();
    folder.write("a/b/map.yaml", COMPLETE);
    folder.write(
        "journeymap.config.yaml",
        "levels: {JM404: error}\npaths:\n  - {match: b/, min_score: 70}\n",
    );
    let run = check(&folder, &["a/b/map.yaml", "--output-format", "concise"]).expect(1);
    assert!(run.out().contains("error[JM404]"), "{run:?}");
    assert!(
        run.stderr.contains("70 % are asked for (journeymap.config.yaml:3)"),
        "{run:?}"
    );
    folder.run(&["build", "a/b/map.yaml"]).expect(1);
    check(
        &folder,
        &["a/b/map.yaml", "--level", "JM404=warning", "--min-score", "0"],
    )
    .expect(0);
    folder.write("journeymap.config.yaml", "level: {JM404: error}\n");
    let run = check(&folder, &["a/b/map.yaml", "--output-format", "concise"]).expect(1);
    let first = "journeymap.config.yaml:1:1: error[JM002] a configuration has no key `level`\n";
    assert!(run.out().starts_with(first), "{run:?}");
    folder.run(&["config", "a/b/map.yaml"]).expect(1);
}

#[test]
fn settings_of_a_folder_are_those_of_any_map_in_it() {
    let folder = Folder::new();
    folder.write(
        "journeymap.config.yaml",
        "min_score: 80\npaths:\n  - {match: drafts/, min_score: 10}\n",
    );
    folder.write("drafts/sub/map.yaml", COMPLETE);
    let least = |args: &[&str]| -> String {
        let shown = folder.run(&[&["config"], args].concat()).expect(0).out();
        shown
            .lines()
            .find(|line| line.starts_with("min_score"))
            .unwrap()
            .to_owned()
    };
    assert_eq!(least(&[]), "min_score: 80            # journeymap.config.yaml:1");
    assert_eq!(least(&["."]), least(&[]));
    for place in [
        "drafts",
        "drafts/",
        "drafts/sub",
        "drafts/sub/map.yaml",
        "drafts/yet-to-come.yaml",
    ] {
        assert_eq!(
            least(&[place]),
            "min_score: 10            # journeymap.config.yaml:3",
            "{place}"
        );
    }
    let inside = folder.shell("cd drafts/sub && \"$JM\" config").expect(0).out();
    assert!(
        inside.starts_with("# from ") && inside.contains("min_score: 10 "),
        "{inside}"
    );
}

#[test]
fn rules_are_explained_one_by_one_or_step_by_step() {
    let folder = Folder::new();
    let explain = |args: &[&str]| folder.run(&[&["explain"], args].concat()).expect(0).out();
    let page = explain(&["JM404"]);
    for same in ["jm404", "404", "touchpoint-without-owner"] {
        assert_eq!(explain(&[same]), page);
    }
    assert!(page.starts_with("JM404 touchpoint-without-owner (warning, step 4: Touchpoints and emotions)\n"));
    let list = explain(&[]);
    let step = explain(&["jm7"]);
    assert!(
        step.starts_with("Practice\n  JM701  warning  no-sources\n") && !step.contains("JM405"),
        "{step}"
    );
    assert!(
        list.contains(step.lines().nth(3).unwrap()) && list.starts_with("Format\n  JM001 "),
        "{list}"
    );
    let rules = |text: String| -> Vec<Value> { serde_json::from_str(&text).unwrap() };
    let all = rules(explain(&["--format", "json"]));
    assert_eq!(all.len(), list.matches("\n  JM").count());
    let one = rules(explain(&["JM404", "--format", "json"]));
    assert!(one.len() == 1 && all.contains(&one[0]), "{one:?}");
    for wrong in ["JM9", "", "JM", "touchpoint-without-ownr"] {
        let run = folder.run(&["explain", wrong]);
        assert_eq!(run.code, Some(if wrong == "JM" { 0 } else { 2 }), "{run:?}");
    }
}

/// Names and texts that would end a field of one report or another.
fn hostile() -> (Folder, &'static str) {
    let name = "a,b;c d 50%&<'.yaml";
    let folder = Folder::new();
    let text = COMPLETE.replace(
        "Booking form",
        "\"A]]>&<b \\\"q\\\" 100%::\\n::error::x, y: z\\u0001\\u202e\"",
    );
    folder.write(name, text);
    (folder, name)
}

#[test]
fn json_lines_are_read_by_any_parser() {
    let (folder, name) = hostile();
    let run = check(&folder, &[name, "--output-format", "json"]).expect(0);
    assert_eq!(run.stderr, "");
    let messages: Vec<Value> = run
        .out()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let kinds: Vec<&str> = messages
        .iter()
        .map(|message| message["type"].as_str().unwrap())
        .collect();
    assert_eq!(kinds[kinds.len() - 3..], ["diagnostic", "scorecard", "summary"]);
    assert!(
        messages[0]["file"] == name && messages[0]["code"] == "JM103",
        "{}",
        messages[0]
    );
    let run = check(&folder, &[name, "--statistics", "--output-format", "json"]).expect(0);
    let first: Value = serde_json::from_str(run.out().lines().next().unwrap()).unwrap();
    assert_eq!(
        (&first["type"], &first["count"]),
        (&"statistic".into(), &2.into()),
        "{first}"
    );
}

/// JSON is YAML as well, so that a reader of YAML is a second opinion on what is written here.
#[test]
fn reports_in_json_are_read_alike_by_a_parser_of_another_maker() {
    let (folder, name) = hostile();
    let second =
        |text: &str| -> Value { serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}")) };
    for format in ["sarif", "gitlab"] {
        let out = check(&folder, &[name, "--output-format", format]).expect(0).out();
        assert_eq!(second(&out), serde_json::from_str::<Value>(&out).unwrap(), "{format}");
    }
    let out = check(&folder, &[name, "--output-format", "json"]).expect(0).out();
    let messages: Vec<Value> = out.lines().map(second).collect();
    let told = messages.iter().find(|message| message["code"] == "JM404").unwrap();
    assert_eq!(told["file"], name);
    let quoted = messages.iter().any(|message| {
        let message = message["message"].as_str().unwrap_or_default();
        message.contains("A]]>&<b \"q\" 100%::") && message.contains("::error::x, y: z")
    });
    assert!(quoted, "{out}");
}

#[test]
fn sarif_says_where_files_lie_and_what_rules_are_about() {
    let folder = Folder::with_map();
    let absolute = folder.path("map.yaml");
    for (named, uri) in [
        ("map.yaml", "map.yaml".to_owned()),
        ("./map.yaml", "map.yaml".to_owned()),
        (absolute.to_str().unwrap(), format!("file://{}", absolute.display())),
    ] {
        let run = check(&folder, &[named, "--output-format", "sarif"]).expect(0);
        let log: Value = serde_json::from_str(&run.out()).unwrap();
        let run = &log["runs"][0];
        let place = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
        assert_eq!(place, &Value::from(uri));
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let rule = rules.iter().find(|rule| rule["id"] == "JM404").unwrap();
        assert_eq!(rule["name"], "touchpoint-without-owner");
        assert_eq!(rule["properties"]["problem.severity"], "warning");
        let page = rule["help"]["markdown"].as_str().unwrap();
        // An address that leads nowhere is worse than none.
        assert_eq!(rule.get("helpUri").is_some(), !env!("CARGO_PKG_REPOSITORY").is_empty());
        assert!(
            page.starts_with("### JM404 touchpoint-without-owner\n") && page.contains("```yaml"),
            "{page}"
        );
    }
}

#[test]
fn junit_is_well_formed_and_counts_right() {
    let (folder, name) = hostile();
    let run = check(&folder, &[name, "--output-format", "junit"]).expect(0);
    let out = run.out();
    let xml = roxmltree::Document::parse(&out).expect("well-formed XML");
    let count = |tag: &str| {
        xml.descendants()
            .filter(|node| node.has_tag_name(tag))
            .count()
            .to_string()
    };
    let suites = xml.root_element();
    assert_eq!(suites.attribute("tests"), Some(count("testcase").as_str()));
    assert_eq!(suites.attribute("failures"), Some(count("failure").as_str()));
    let told = xml.descendants().any(|node| {
        node.attribute("name")
            .is_some_and(|name| name.contains("A]]>&<b \"q\" 100%::"))
    });
    assert!(told, "{out}");
}

#[test]
fn github_lines_stay_one_command_each() {
    let (folder, name) = hostile();
    let run = check(&folder, &[name, "--output-format", "github"]).expect(0);
    for line in run.out().lines() {
        let (properties, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
        assert!(properties.contains(" file=a%2Cb;c d 50%25&<'.yaml,line="), "{line}");
        assert_eq!(properties.matches(',').count(), 5, "{line}");
        let percents = message.split('%').skip(1);
        assert!(
            percents
                .into_iter()
                .all(|rest| ["25", "0A", "0D"].iter().any(|code| rest.starts_with(code))),
            "{line}"
        );
    }
    assert!(run.out().contains("100%25::"), "{run:?}");
}

#[test]
fn gitlab_knows_findings_by_what_they_say_and_not_by_line() {
    let (folder, name) = hostile();
    let fingerprints = |folder: &Folder| -> Vec<String> {
        let run = check(folder, &[name, "--output-format", "gitlab"]).expect(0);
        let issues: Vec<Value> = serde_json::from_str(&run.out()).unwrap();
        issues
            .iter()
            .map(|issue| issue["fingerprint"].as_str().unwrap().to_owned())
            .collect()
    };
    let before = fingerprints(&folder);
    let mut unique = before.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), before.len());
    let text = String::from_utf8(folder.read(name)).unwrap();
    folder.write(name, format!("# moved\n\n{text}"));
    assert_eq!(fingerprints(&folder), before);
}

#[test]
fn sarif_names_rules_places_and_fixes() {
    let (folder, name) = hostile();
    let text = String::from_utf8(folder.read(name)).unwrap();
    folder.write(name, text.replace("severity", "severty"));
    let run = check(&folder, &[name, "--output-format", "sarif"]).expect(1);
    let log: Value = serde_json::from_str(&run.out()).unwrap();
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    for result in run["results"].as_array().unwrap() {
        let rule = &rules[result["ruleIndex"].as_u64().unwrap() as usize];
        assert_eq!(rule["id"], result["ruleId"]);
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "a%2Cb%3Bc%20d%2050%25%26%3C%27.yaml");
    }
    let fixed = run["results"]
        .as_array()
        .unwrap()
        .iter()
        .find(|result| result["fixes"].is_array())
        .unwrap();
    let replacement = &fixed["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(replacement["insertedContent"]["text"], "severity");
    assert_eq!(replacement["deletedRegion"]["startLine"], 18);
}

/// The schema that the format's makers publish; see `tests/schemas/README.md`.
fn sarif_schema() -> jsonschema::Validator {
    // Two patterns hold a `]` that only some engines take for itself; escaped, it is itself for all of them.
    let text = include_str!("../schemas/sarif-2.1.0.json").replace("{2}]?$", r"{2}\\]?$");
    let schema: Value = serde_json::from_str(&text).unwrap();
    jsonschema::validator_for(&schema).expect("the schema is one")
}

#[test]
fn sarif_holds_to_the_published_schema() {
    let schema = sarif_schema();
    let assert_valid = |out: &str| {
        let log: Value = serde_json::from_str(out).unwrap();
        let faults: Vec<String> = schema
            .iter_errors(&log)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        log
    };
    // Findings of every kind: with fixes, with second places, about the whole map, in two files.
    let (folder, name) = hostile();
    let text = String::from_utf8(folder.read(name)).unwrap();
    folder.write(name, text.replace("severity", "severty"));
    folder.write("same.yaml", include_str!("../format/duplicates.yaml"));
    let run = check(&folder, &[name, "same.yaml", "--output-format", "sarif"]).expect(1);
    let log = assert_valid(&run.out());
    let results = log["runs"][0]["results"].as_array().unwrap();
    for key in ["fixes", "relatedLocations"] {
        assert!(results.iter().any(|result| result[key].is_array()), "no {key}");
    }
    // Nothing found is a log as well.
    folder.write("sound.yaml", include_str!("../sound/twelve-stages.yaml"));
    let run = check(&folder, &["sound.yaml", "--output-format", "sarif"]).expect(0);
    let log = assert_valid(&run.out());
    assert_eq!(log["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn the_schema_refuses_what_is_no_sarif() {
    let schema = sarif_schema();
    let (folder, name) = hostile();
    let run = check(&folder, &[name, "--output-format", "sarif"]).expect(0);
    let log: Value = serde_json::from_str(&run.out()).unwrap();
    assert!(schema.is_valid(&log));
    let breaks: [fn(&mut Value); 5] = [
        |log| log["version"] = "2.0.0".into(),
        |log| log["runs"][0]["tool"] = Value::Null,
        |log| log["runs"][0]["results"][0]["level"] = "fatal".into(),
        |log| log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0.into(),
        |log| log["runs"][0]["results"][0]["severity"] = "high".into(),
    ];
    for (number, spoil) in breaks.into_iter().enumerate() {
        let mut spoiled = log.clone();
        spoil(&mut spoiled);
        assert!(!schema.is_valid(&spoiled), "the schema takes number {number}");
    }
}

#[test]
fn any_number_of_threads_reports_the_same() {
    let folder = Folder::new();
    for number in 0..40 {
        folder.write(
            &format!("{number}.journey.yaml"),
            COMPLETE.replace("Mia", &format!("Mia {number}")),
        );
    }
    let with = |threads: &str| {
        folder
            .run_env(&[("RAYON_NUM_THREADS", threads)], &["check", TODAY, "."])
            .expect(0)
            .out()
    };
    let one = with("1");
    assert!(one.matches("JM404").count() == 80, "{}", one.len());
    assert_eq!(one, with("7"));
}

#[test]
fn maps_that_share_a_library_are_told_what_each_would_be_told_alone() {
    let folder = Folder::new();
    folder.write("guests.yaml", "personas:\n  - {id: karl, name: Karl, gaols: [Peace]}\n");
    folder.write("rooms.yaml", "sources:\n  - {id: log, name: Log, date: yesterday}\n");
    for (name, used) in [
        ("a.yaml", "guests.yaml"),
        ("b.yaml", "[rooms.yaml, guests.yaml]"),
        ("c.yaml", "[guests.yaml, rooms.yaml]"),
    ] {
        let text = COMPLETE.replace("personas:", &format!("use: {used}\npersonas:\n  - {{ref: karl}}"));
        folder.write(name, text);
    }
    let concise = ["--output-format", "concise", "-q"];
    let told = |names: &[&str]| check(&folder, &[names, &concise].concat()).expect(1).out();
    let together = told(&["a.yaml", "b.yaml", "c.yaml"]);
    assert_eq!(together, told(&["a.yaml"]) + &told(&["b.yaml"]) + &told(&["c.yaml"]));
    assert_eq!(
        together.matches("guests.yaml:2:28: error[JM002]").count(),
        3,
        "{together}"
    );
    assert_eq!(together.matches("rooms.yaml:2:").count(), 2, "{together}");
}

#[test]
fn rules_are_silent_about_what_could_not_be_read() {
    let folder = Folder::new();
    let broken = COMPLETE
        .replace("channel: web", "channel: wev")
        .replace("severity: critical", "severity: high")
        .replace("goals: [A table for six on Saturday]", "goals: {a: b}")
        .replace("emotion: 1", "emotion: fine");
    folder.write("map.yaml", broken);
    let found = codes(
        &folder,
        &["map.yaml", "--select", "JM2,JM403,JM405,JM406,JM407,JM412,JM5"],
    );
    let method: Vec<&String> = found.iter().filter(|code| !code.starts_with("JM0")).collect();
    assert_eq!(method, ["JM205", "JM203", "JM207", "JM504"]);
}

/// The keys of an item that stand in a line that could not be read are not missing; those of its neighbour are.
#[test]
fn rules_are_silent_about_keys_that_a_lost_line_may_hold() {
    let folder = Folder::new();
    let tab = COMPLETE
        .replace("    customer_goal: Find", "\tcustomer_goal: Find")
        .replace("    customer_goal: Be sure of the table\n", "");
    folder.write("map.yaml", &tab);
    let run = check(
        &folder,
        &["map.yaml", "--select", "JM0,JM303", "--output-format", "concise", "-q"],
    );
    assert_eq!(
        run.expect(1).out(),
        "map.yaml:8:1: error[JM001] this line is indented with a tab\n\
         map.yaml:11:11: warning[JM303] stage `Book` has no customer goal\n"
    );
    check(&folder, &["map.yaml", "--select", "JM0", "--fix"]).expect(0);
    let mended = String::from_utf8(folder.read("map.yaml")).unwrap();
    assert_eq!(mended, tab.replace('\t', "    "));
}

#[test]
fn a_map_in_one_line_is_found_in_a_folder() {
    let folder = Folder::new();
    folder.write(
        "maps/a.yaml",
        r#"{"journeymap": 1, "title": "T", "type": "current-state", "stages": ["A"]}"#,
    );
    folder.write(
        "maps/package.yaml",
        r#"{"name": "x", "tools": {"journeymap": 1, "title": "T"}}"#,
    );
    let out = check(&folder, &["maps", "--output-format", "concise", "-q"])
        .expect(1)
        .out();
    assert!(out.lines().all(|line| line.starts_with("maps/a.yaml:")), "{out}");
    assert!(!out.is_empty());
}

/// What is wrong with options and with the files beside a map: each says what to write instead.
#[test]
fn options_and_baselines_that_make_no_sense_say_what_to_write() {
    let folder = Folder::new();
    folder.write("map.yaml", COMPLETE);
    folder.write("known.json", "{");
    folder.write("sub/map.yaml", COMPLETE);
    for (args, exit, help) in [
        (["--level", "JM502=eror"], 2, "did you mean `error`?"),
        (["--level", "JM502=fatal"], 2, "did you mean `error`?"),
        (["--level", "JM502"], 2, "such as `--level JM404=error`"),
        (
            ["--select", "JM5x"],
            2,
            "write codes such as `JM502`, or how they begin, such as `JM5`",
        ),
        (
            ["--min-score", "120"],
            2,
            "write a whole number from 0 to 100, such as 80",
        ),
        (
            ["--min-score", "half"],
            2,
            "write a whole number from 0 to 100, such as 80",
        ),
        (["--format", "sarf"], 2, "sarif"),
        (
            ["--baseline", "known.json"],
            3,
            "name the file that `--write-baseline` wrote",
        ),
        (["--baseline", "none.json"], 3, "`--write-baseline` writes it"),
        (["--baseline", "sub"], 3, "name a file, such as `sub/baseline.json`"),
        (["-q", "none.yaml"], 3, "name a definition or a folder that is there"),
    ] {
        let run = check(&folder, &["map.yaml", args[0], args[1]]).expect(exit);
        assert!(run.stderr.contains(help), "{args:?}: {}", run.stderr);
    }
    check(
        &folder,
        &[
            "map.yaml",
            "--select",
            "JM0",
            "--min-score",
            "80%",
            "--format",
            "concise",
        ],
    )
    .expect(0);
}

#[test]
fn a_reason_without_its_dashes_is_told_once() {
    let folder = Folder::new();
    folder.write(
        "map.yaml",
        format!("# journeymap: allow JM504 because it is old\n{COMPLETE}"),
    );
    let run = check(&folder, &["map.yaml", "--select", "JM012"]);
    assert!(
        run.out()
            .contains("write `# journeymap: allow JM504 -- because it is old`"),
        "{}",
        run.out()
    );
    assert_eq!(
        run.out().matches("a reason stands behind `--`").count(),
        1,
        "{}",
        run.out()
    );
}
