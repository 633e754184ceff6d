//! What other people's pipelines run: the files are YAML, and every command in them is one of the program.

use serde_yaml::Value;
use std::path::Path;
use std::process::{Command, Output};

const BINARY: &str = env!("CARGO_BIN_EXE_journeymap");
const PAGE: &str = include_str!("../docs/pipelines.md");
const GITHUB: &str = include_str!("../docs/pipelines/github.yml");
const GITLAB: &str = include_str!("../docs/pipelines/gitlab.yml");
const ACTION: &str = include_str!("../action.yml");
const HOOKS: &str = include_str!("../.pre-commit-hooks.yaml");

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).expect("YAML")
}

/// All texts of a document.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Sequence(entries) => entries.iter().flat_map(texts).collect(),
        Value::Mapping(entries) => entries.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// The program is asked for help at the end of a command line, which it gives only where all before is right.
fn is_command(line: &str) -> bool {
    let words = line.split(" > ").next().unwrap_or(line).split_whitespace();
    let words = words
        .map(|word| word.trim_matches('"'))
        .take_while(|word| *word != "--" && *word != ">>");
    let args: Vec<&str> = words
        .skip(1)
        .filter(|word| !word.contains("[@]"))
        .chain(["--help"])
        .collect();
    let output = Command::new(BINARY).args(&args).output().expect("the program runs");
    output.status.success()
}

#[test]
fn every_command_is_one_of_the_program() {
    let mut commands = 0;
    for file in [GITHUB, GITLAB, ACTION, HOOKS] {
        let document = yaml(file);
        let lines = texts(&document).into_iter().flat_map(str::lines).map(str::trim);
        for line in lines.filter(|line| line.starts_with("journeymap ")) {
            assert!(is_command(line), "{line}");
            commands += 1;
        }
    }
    assert_eq!(commands, 8);
    // The control.
    assert!(!is_command("journeymap check --stirct maps/"));
    assert!(!is_command("journeymap check --output-format gitlib maps/"));
}

#[test]
fn the_page_shows_the_files() {
    for file in [GITHUB, GITLAB] {
        assert!(PAGE.contains(&format!("```yaml\n{file}```")), "{file}");
    }
    let hooks = yaml(HOOKS);
    for hook in hooks.as_sequence().expect("hooks") {
        let id = hook["id"].as_str().expect("an id");
        assert!(PAGE.contains(&format!("- id: {id}\n")), "{id}");
    }
    let action = yaml(ACTION);
    for (input, _) in action["inputs"].as_mapping().expect("inputs") {
        let input = input.as_str().expect("a name");
        assert!(PAGE.contains(&format!("| `{input}` |")), "{input}");
    }
}

/// No input of the action stands in a script, where it could become a command.
#[test]
fn scripts_of_the_action_take_nothing_but_variables() {
    let action = yaml(ACTION);
    for step in action["runs"]["steps"].as_sequence().expect("steps") {
        let script = step["run"].as_str().expect("a script");
        assert!(!script.contains("${{"), "{script}");
        assert_eq!(step["shell"].as_str(), Some("bash"));
    }
}

fn shell(folder: &Path, script: &str, variables: &[(&str, &str)]) -> Output {
    let bin = Path::new(BINARY).parent().expect("a folder");
    let path = format!(
        "{}:{}:{}",
        folder.join("bin").display(),
        bin.display(),
        std::env::var("PATH").expect("PATH")
    );
    Command::new("bash")
        .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script])
        .current_dir(folder.join("repo"))
        .env("PATH", path)
        .env("GITHUB_REPOSITORY", "a/b")
        .env("RUNNER_TEMP", folder)
        .env("GITHUB_STEP_SUMMARY", folder.join("summary.md"))
        .envs(variables.iter().copied())
        .output()
        .expect("bash runs")
}

/// The scripts run as the action would run them, with a `gh` that writes down what it is asked.
#[cfg(unix)]
#[test]
fn the_action_marks_lines_and_comments_once() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    for name in ["bin", "repo/maps"] {
        std::fs::create_dir_all(folder.join(name)).expect("a folder");
    }
    let gh = folder.join("bin/gh");
    let script = "#!/bin/bash\necho \"$*\" >> \"$RUNNER_TEMP/asked\"\nif [[ \"$*\" == *--paginate* ]]; then echo \"$KNOWN\"; fi\n";
    std::fs::write(&gh, script).expect("gh");
    std::fs::set_permissions(&gh, std::fs::Permissions::from_mode(0o755)).expect("it can be run");
    let map = include_str!("../examples/booking.yaml");
    std::fs::write(folder.join("repo/maps/a.journey.yaml"), map).expect("the map");
    let git = "git -c user.name=a -c user.email=a@example.com";
    let commit = format!("git init -q . && git add -A && {git} commit -qm one && git rev-parse HEAD");
    let base = String::from_utf8(shell(folder, &commit, &[]).stdout).expect("a revision");
    let changed = map
        .replace("Map listing", "Listing on a map")
        .replace("emotion: 1", "emotion: 2");
    std::fs::write(folder.join("repo/maps/a.journey.yaml"), changed).expect("the map");
    let action = yaml(ACTION);
    let script = |at: usize| {
        action["runs"]["steps"][at]["run"]
            .as_str()
            .expect("a script")
            .to_owned()
    };

    let check = shell(folder, &script(1), &[("MAPS", "maps/"), ("STRICT", "false")]);
    let said = String::from_utf8_lossy(&check.stdout).into_owned();
    assert!(
        check.status.success() && said.contains("::warning file=maps/a.journey.yaml,line="),
        "{said}"
    );
    let strict = shell(folder, &script(1), &[("MAPS", "maps/"), ("STRICT", "true")]);
    assert_eq!(strict.status.code(), Some(1));

    let variables = |known| {
        [
            ("MAPS", "maps/"),
            ("BASE", base.trim()),
            ("NUMBER", "7"),
            ("COMMENT", "true"),
            ("KNOWN", known),
        ]
    };
    for (known, asked) in [
        ("", "--method POST repos/a/b/issues/7/comments"),
        ("42", "--method PATCH repos/a/b/issues/comments/42"),
    ] {
        let run = shell(folder, &script(2), &variables(known));
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let said = std::fs::read_to_string(folder.join("asked")).expect("gh was asked");
        assert!(said.lines().last().is_some_and(|line| line.contains(asked)), "{said}");
    }
    let body = std::fs::read_to_string(folder.join("journeymap.md")).expect("the comment");
    assert!(
        body.starts_with("<!-- journeymap -->\n") && body.contains("Listing on a map"),
        "{body}"
    );
}
