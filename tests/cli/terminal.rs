//! Colour, closed pipes, and text that must not act on a terminal.

use super::support::{COMPLETE, Folder};

const ESCAPE: char = '\u{1b}';

fn broken_map() -> Folder {
    let folder = Folder::new();
    folder.write("map.yaml", COMPLETE.replace("title:", "titel:"));
    folder
}

/// Runs a line on a terminal of its own and returns what came to it.
fn on_a_terminal(folder: &Folder, env: &str, args: &str) -> String {
    let run = folder.shell(&format!(
        "{env} TERM=xterm-256color script -qec '\"$JM\" {args}' /dev/null </dev/null"
    ));
    String::from_utf8_lossy(&run.stdout).into_owned()
}

#[test]
fn colour_is_for_terminals_unless_told_otherwise() {
    let folder = broken_map();
    let piped = |env: &[(&str, &str)], args: &[&str]| {
        let mut all = vec!["build", "map.yaml"];
        all.extend(args);
        folder.run_env(env, &all).expect(1).stderr.contains(ESCAPE)
    };
    assert!(!piped(&[], &[]));
    assert!(piped(&[], &["--color", "always"]));
    assert!(piped(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!piped(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    assert!(!piped(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &[]));
    assert!(piped(&[("NO_COLOR", "1")], &["--color", "always"]));
}

#[test]
fn a_terminal_gets_colour_and_can_refuse_it() {
    let folder = broken_map();
    assert!(on_a_terminal(&folder, "", "build map.yaml").contains(ESCAPE));
    assert!(!on_a_terminal(&folder, "NO_COLOR=1", "build map.yaml").contains(ESCAPE));
    assert!(!on_a_terminal(&folder, "", "build map.yaml --color never").contains(ESCAPE));
    assert!(!on_a_terminal(&folder, "", "build map.yaml --message-format json").contains(ESCAPE));
}

#[test]
fn a_terminal_is_not_sent_pixels() {
    let folder = Folder::with_map();
    let shown = on_a_terminal(&folder, "", "build map.yaml -f png -o -");
    assert!(shown.contains("a PNG does not belong on a terminal"), "{shown}");
}

#[test]
fn text_from_the_map_is_inert() {
    let folder = Folder::new();
    folder.write(
        "map.yaml",
        COMPLETE.replace("channel: web", "channel: \"we\\e[2Jb\\u202e\\u200b\""),
    );
    folder.write(
        "raw\u{202e}.yaml",
        COMPLETE.replace("channel: web", "channel: we\u{202e}\u{200b}b"),
    );
    for name in ["map.yaml", "raw\u{202e}.yaml", "mis\u{1b}[2Jsing.yaml"] {
        for format in ["text", "json"] {
            let run = folder.run(&["build", name, "--message-format", format]);
            let said = run.out() + &run.stderr;
            assert!(!said.is_empty());
            for c in [ESCAPE, '\u{202e}', '\u{200b}'] {
                assert!(!said.contains(c), "{name} {format}: {said:?}");
            }
        }
    }
}

#[test]
fn words_of_the_command_line_are_inert() {
    let folder = Folder::new();
    for args in [
        &["\u{1b}[2Jx"][..],
        &["build", "--\u{1b}[2Jx"],
        &["build", "x", "-f", "\u{202e}"],
        &["\u{1b}.yaml"],
    ] {
        for color in ["always", "never"] {
            let mut all = args.to_vec();
            all.extend(["--color", color]);
            let said = folder.run(&all).expect(2).stderr;
            assert!(
                !said.contains("\u{1b}[2J") && !said.contains('\u{202e}') && !said.contains("\u{1b}."),
                "{said:?}"
            );
        }
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let folder = Folder::with_map();
    for args in [
        "build map.yaml -f html -o -",
        "build map.yaml --message-format json",
        "build --help",
        "--help",
    ] {
        let run = folder
            .shell(&format!("\"$JM\" {args} | true; exit ${{PIPESTATUS[0]}}"))
            .expect(0);
        assert!(
            !run.stderr.contains("panicked") && !run.stderr.contains("error"),
            "{args}: {}",
            run.stderr
        );
    }
    folder.shell("\"$JM\" build map.yaml -f svg 2> >(true)").expect(0);
    assert!(folder.path("map.svg").exists());
}
