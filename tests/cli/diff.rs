//! What has become of a map: said as a person would, and nothing else.

use super::support::Folder;
use std::process::Command;

const OLD: &str = "\
journeymap: 1
title: A flat to rent
type: current-state
scale: [-5, 5]
goals: [Fewer tenants who give up]
personas:
  - {name: Ana, goals: [A flat by May]}
  - {name: Ben, goals: [A garden]}
stages:
  - name: Search
    customer_goal: See what there is
    touchpoints:
      - {name: Portal, channel: web, owner: Digital, emotion: 1}
      - {name: Alert by e-mail, channel: email, owner: Digital, emotion: 2}
  - name: Visit
    customer_goal: Feel whether it fits
    touchpoints:
      - {name: Call to the office, channel: phone, owner: Office, emotion: -2, handover: Number of the flat}
      - {name: Viewing, channel: person, owner: Agents, emotions: {Ana: 3, Ben: 1}}
      - name: Form on paper
        channel: print
        owner: Office
        emotion: -3
        pain_points:
          - {name: The form asks for what the portal knows, severity: major, solved_by: Form in the portal}
      - name: Papers by post
        channel: letter
        owner: Office
        emotion: -1
        pain_points: [{name: Papers get lost, severity: minor}]
  - name: Move in
    customer_goal: Keys
    touchpoints:
      - {name: Handing over the keys, channel: person, owner: Agents, emotion: 4}
    kpis: [{name: Days until the keys, value: 21, target: 10, unit: days, better: lower}]
solutions:
  - {name: Form in the portal, owner: Digital, impact: 4, effort: 2, status: planned, due: 2027-03}
";

/// What `diff` says after the edits, from the third line on.
fn told(edits: &[(&str, &str)]) -> String {
    let folder = Folder::new();
    let mut new = OLD.to_owned();
    for (from, to) in edits {
        assert_eq!(new.matches(from).count(), 1, "{from}");
        new = new.replace(from, to);
    }
    folder.write("old.yaml", OLD);
    folder.write("new.yaml", new);
    let run = folder
        .run(&["diff", "old.yaml", "new.yaml", "--today", "2026-11-25"])
        .expect(0);
    assert_eq!(run.stderr, "");
    let out = run.out();
    let (head, rest) = out.split_once("\n\n").unwrap();
    assert!(head.ends_with("old.yaml → new.yaml"), "{head}");
    rest.to_owned()
}

#[test]
fn nothing_is_said_of_what_reads_the_same() {
    // Another order of keys, comments, quotes and line breaks are no change of the map.
    let edits = [
        (
            "{name: Portal, channel: web,",
            "# ours\n      - {channel: web, name: \"Portal\",",
        ),
        ("      - # ours", "      # ours"),
    ];
    assert_eq!(told(&edits), "nothing has changed\n");
}

#[test]
fn a_renamed_touchpoint_is_the_same_touchpoint() {
    let edits = [("name: Call to the office", "name: Call to the letting office")];
    assert_eq!(
        told(&edits),
        "Touchpoints\n  ~ Call to the letting office: was called “Call to the office”\n"
    );
}

#[test]
fn a_touchpoint_under_a_wholly_new_name_is_known_by_all_the_rest() {
    let edits = [("name: Handing over the keys", "name: Schlüssel")];
    assert_eq!(
        told(&edits),
        "Touchpoints\n  ~ Schlüssel: was called “Handing over the keys”\n"
    );
}

#[test]
fn another_touchpoint_in_its_place_is_another_touchpoint() {
    let edits = [(
        "{name: Call to the office, channel: phone, owner: Office, emotion: -2, handover: Number of the flat}",
        "{name: Chat, channel: chat, owner: Digital, emotion: 1}",
    )];
    assert_eq!(
        told(&edits),
        "Touchpoints
  + Chat: added in “Visit”
  − Call to the office: removed from “Visit”

Emotion on the whole
  Ana: +0.6 → +1 (+0.4)
  Ben: +0.3 → +0.7 (+0.4)
"
    );
}

#[test]
fn a_stage_that_moved_takes_its_touchpoints_along() {
    let (before, rest) = OLD.split_once("  - name: Visit").unwrap();
    let (visit, _) = rest.split_once("  - name: Move in").unwrap();
    let visit = format!("  - name: Visit{visit}");
    let search = before[before.find("  - name: Search").unwrap()..].to_owned();
    let both = format!("{search}{visit}");
    let swapped = format!("{visit}{search}");
    assert_eq!(
        told(&[(&both, &swapped)]),
        "Stages\n  ~ Visit: moved to the first place\n"
    );
}

#[test]
fn a_stage_that_was_split_is_told_once() {
    let edits = [(
        "      - name: Form on paper",
        "  - name: Apply\n    customer_goal: Be done with it\n    touchpoints:\n      - name: Form on paper",
    )];
    assert_eq!(
        told(&edits),
        "Stages
  ~ Visit: split into “Visit” and “Apply”
  + Apply: added

Method
  71% → 73%
"
    );
}

#[test]
fn stages_that_were_joined_are_told_once() {
    let edits = [("  - name: Move in\n    customer_goal: Keys\n    touchpoints:\n", "")];
    let said = told(&edits);
    assert_eq!(
        said,
        "Stages
  ~ Visit: took in “Move in”
  − Move in: removed

Method
  71% → 70%
"
    );
}

#[test]
fn feelings_are_told_persona_by_persona() {
    let edits = [("emotions: {Ana: 3, Ben: 1}", "emotions: {Ana: -1, Ben: 1}")];
    assert_eq!(
        told(&edits),
        "Touchpoints
  ~ Viewing: Ana +3 → −1 (−4)

Emotion on the whole
  Ana: +0.6 → 0 (−0.6)
"
    );
}

#[test]
fn the_same_feeling_on_another_scale_is_no_change_of_feeling() {
    let folder = Folder::new();
    let map = |scale: &str, score: &str| {
        format!(
            "title: T\ntype: current-state\nscale: {scale}\npersonas: [Ana]\nstages:\n  - name: S\n    touchpoints: [{{name: Portal, emotion: {score}}}]\n"
        )
    };
    folder.write("old.yaml", map("[-5, 5]", "0"));
    folder.write("new.yaml", map("[1, 5]", "3"));
    let out = folder.run(&["diff", "old.yaml", "new.yaml"]).expect(0).out();
    assert_eq!(
        out,
        "T\nold.yaml → new.yaml\n\nMap\n  ~ T: scale “−5 to 5” → “1 to 5”\n"
    );
}

#[test]
fn a_pain_that_a_solution_closed_names_it() {
    let edits = [
        (
            "        pain_points:\n          - {name: The form asks for what the portal knows, severity: major, solved_by: Form in the portal}\n",
            "",
        ),
        ("status: planned", "status: done"),
    ];
    let said = told(&edits);
    let (pains, rest) = said.split_once("\n\n").unwrap();
    assert_eq!(
        pains,
        "Pain points\n  − The form asks for what the portal knows: closed by “Form in the portal”"
    );
    assert!(
        rest.starts_with("Solutions\n  ~ Form in the portal: done, was planned\n"),
        "{rest}"
    );
}

#[test]
fn pains_open_get_worse_and_are_solved() {
    let edits = [
        (
            "{name: Papers get lost, severity: minor}",
            "{name: Papers get lost, severity: critical}, Nobody answers",
        ),
        ("status: planned", "status: done"),
    ];
    let said = told(&edits);
    assert!(
        said.starts_with(
            "Pain points
  ~ The form asks for what the portal knows: closed by “Form in the portal”, which is done
  ~ Papers get lost: worse: critical, was minor
  + Nobody answers: opened in “Papers by post”

Solutions
  ~ Form in the portal: done, was planned
"
        ),
        "{said}"
    );
}

#[test]
fn figures_say_whether_they_are_better() {
    let edits = [("value: 21, target: 10", "value: 14, target: 9")];
    assert_eq!(
        told(&edits),
        "KPIs
  ~ Days until the keys
      value 21 days → 14 days, better
      target 10 days → 9 days
"
    );
}

#[test]
fn a_department_with_a_new_name_is_told_once() {
    let folder = Folder::new();
    let old = OLD.replacen(
        "stages:",
        "departments: [{id: office, name: Office}, Digital, Agents]\nstages:",
        1,
    );
    folder.write("old.yaml", &old);
    folder.write(
        "new.yaml",
        old.replace("name: Office", "name: Letting")
            .replace("owner: Office", "owner: office"),
    );
    let out = folder.run(&["diff", "old.yaml", "new.yaml"]).expect(0).out();
    assert!(
        out.ends_with("\n\nDepartments\n  ~ Letting: was called “Office”\n"),
        "{out}"
    );
    assert_eq!(out.lines().count(), 5, "{out}");
}

#[test]
fn exit_codes_tell_change_from_fault() {
    let folder = Folder::new();
    folder.write("old.yaml", OLD);
    folder.write("new.yaml", OLD.replace("emotion: 4", "emotion: 5"));
    folder.write("bad.yaml", "stages: [");
    folder.run(&["diff", "old.yaml", "old.yaml", "--exit-code"]).expect(0);
    folder.run(&["diff", "old.yaml", "new.yaml"]).expect(0);
    folder.run(&["diff", "old.yaml", "new.yaml", "--exit-code"]).expect(1);
    let run = folder.run(&["diff", "old.yaml", "bad.yaml"]).expect(1);
    assert!(run.stderr.contains("bad.yaml:1"), "{}", run.stderr);
    folder.run(&["diff", "old.yaml", "none.yaml"]).expect(3);
    let run = folder.run(&["diff", "old.yaml"]).expect(2);
    assert!(
        run.stderr.contains("`journeymap diff HEAD:old.yaml old.yaml`"),
        "{}",
        run.stderr
    );
    folder.run(&["diff"]).expect(2);
    folder.run(&["diff", "-", "-"]).expect(2);
}

#[test]
fn a_comment_is_markdown_in_which_nothing_of_the_map_acts() {
    let folder = Folder::new();
    let name = "<img src=x> @team #12 [a](http://b.c) `x` *y* www.d.e";
    folder.write("old.yaml", OLD);
    folder.write("new.yaml", OLD.replace("name: Viewing", &format!("name: \"{name}\"")));
    let out = folder
        .run(&["diff", "old.yaml", "new.yaml", "-f", "md"])
        .expect(0)
        .out();
    let expected = r"### A flat to rent

| | |
|---|---|
| Touchpoints | 1 changed |

**Touchpoints**

- **&lt;img src\=x&gt; @<!-- -->team #<!-- -->12 \[a\](http\://b.c) \`x\` \*y\* www<!-- -->.d.e**: was called “Viewing”

<sub>old.yaml → new.yaml</sub>
";
    assert_eq!(out, expected);
}

#[test]
fn programs_read_json() {
    let folder = Folder::new();
    folder.write("old.yaml", OLD);
    folder.write(
        "new.yaml",
        OLD.replace("emotion: 4", "emotion: 5")
            .replace("status: planned", "status: done"),
    );
    let run = folder
        .run(&["diff", "old.yaml", "new.yaml", "-f", "json", "-o", "out/changes.json"])
        .expect(0);
    assert_eq!(run.out(), "");
    let json: serde_json::Value = serde_json::from_slice(&folder.read("out/changes.json")).unwrap();
    let map = &json["maps"][0];
    assert_eq!(
        map["summary"]["touchpoint"],
        serde_json::json!({"added": 0, "removed": 0, "changed": 1})
    );
    assert_eq!(
        map["changes"][0],
        serde_json::json!({
            "kind": "touchpoint",
            "id": "handing-over-the-keys",
            "name": "Handing over the keys",
            "facts": [
                {"fact": "emotion", "persona": "Ana", "was": 4.0, "is": 5.0, "by": 1.0},
                {"fact": "emotion", "persona": "Ben", "was": 4.0, "is": 5.0, "by": 1.0},
            ],
        })
    );
    assert_eq!(
        map["changes"][2]["facts"],
        serde_json::json!([{"fact": "status", "was": "planned", "is": "done"}])
    );
    let read_only = folder
        .run(&["diff", "old.yaml", "new.yaml", "-o", "old.yaml"])
        .expect(3);
    assert!(
        read_only.stderr.contains("it is what the map is made from"),
        "{}",
        read_only.stderr
    );
}

fn git(folder: &Folder, args: &[&str]) {
    let mut git: Command = folder.command("git");
    git.args([
        "-c",
        "user.name=T",
        "-c",
        "user.email=t@example.org",
        "-c",
        "init.defaultBranch=main",
    ]);
    let ended = git.args(args).output().expect("git is installed");
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
}

/// What is said of a better feeling at the end.
const WARMER: &str = "\
Touchpoints
  ~ Handing over the keys
      Ana +4 → +5 (+1)
      Ben +4 → +5 (+1)

Emotion on the whole
  Ana: +0.6 → +0.7 (+0.1)
  Ben: +0.3 → +0.4 (+0.1)
";

/// A repository with two maps that share a library, and changes that are not committed.
fn repository() -> Folder {
    let folder = Folder::new();
    let flat = OLD.replacen("goals: [Fewer", "use: people.yaml\ngoals: [Fewer", 1);
    folder.write("maps/people.yaml", "personas:\n  - {name: Cleo, goals: [Quiet]}\n");
    folder.write("maps/flat.yaml", &flat);
    folder.write("maps/old name.yaml", OLD.replace("A flat to rent", "A house to rent"));
    folder.write("maps/gone.yaml", OLD.replace("A flat to rent", "A boat to rent"));
    folder.write("journeymap.config.yaml", "strict: false\n");
    git(&folder, &["init", "-q"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-q", "-m", "all"]);
    folder.write("maps/flat.yaml", flat.replace("emotion: 4", "emotion: 5"));
    std::fs::rename(folder.path("maps/old name.yaml"), folder.path("maps/new name.yaml")).unwrap();
    std::fs::remove_file(folder.path("maps/gone.yaml")).unwrap();
    folder.write("maps/come.yaml", OLD.replace("A flat to rent", "A tent to rent"));
    folder
}

#[test]
fn a_map_of_a_revision_is_read_with_the_files_of_then() {
    let folder = repository();
    folder.write("maps/people.yaml", "personas: []\n");
    let run = folder.run(&["diff", "HEAD:maps/flat.yaml", "maps/flat.yaml"]).expect(0);
    assert_eq!(
        run.out(),
        format!("A flat to rent\nHEAD:maps/flat.yaml → maps/flat.yaml\n\n{WARMER}")
    );
    for (named, said) in [
        ("nope:maps/flat.yaml", "there is no revision `nope`"),
        ("--all:maps/flat.yaml", "unexpected argument"),
        ("HEAD:maps/none.yaml", "there is no `maps/none.yaml` in `HEAD`"),
        ("HEAD:../outside.yaml", "cannot read the revision `HEAD`"),
        ("HEAD:maps", "it is no file"),
    ] {
        let run = folder.run(&["diff", named, "maps/flat.yaml"]);
        assert!(matches!(run.code, Some(2 | 3)), "{named}: {run:?}");
        assert!(run.stderr.contains(said), "{named}: {}", run.stderr);
    }
}

#[test]
fn maps_of_a_folder_are_held_to_a_revision() {
    let folder = repository();
    let run = folder
        .run(&["diff", "--since", "main", "--exit-code", "maps"])
        .expect(1);
    assert_eq!(
        run.out(),
        format!(
            "A flat to rent\nmain:maps/flat.yaml → maps/flat.yaml\n\n{WARMER}
+ maps/come.yaml: a new map

− maps/gone.yaml: no longer there
"
        )
    );
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-q", "-m", "more"]);
    let run = folder.run(&["diff", "--since", "HEAD", "--exit-code"]).expect(0);
    assert_eq!(run.out(), "nothing has changed\n");
}

#[test]
fn without_a_repository_there_are_no_revisions() {
    let folder = Folder::with_map();
    let run = folder.run(&["diff", "HEAD:map.yaml", "map.yaml"]).expect(3);
    assert!(run.stderr.contains("cannot read the revision `HEAD`"), "{}", run.stderr);
}
