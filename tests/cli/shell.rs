//! Completions and manual pages know every command and option.

use super::support::Folder;

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

#[test]
fn every_shell_is_told_every_command() {
    let folder = Folder::new();
    for shell in SHELLS {
        let script = folder.run(&["completions", shell]).expect(0).out();
        for word in [
            "build",
            "check",
            "init",
            "schema",
            "templates",
            "call-centre",
            "future-state",
            "sarif",
        ] {
            assert!(
                script.contains(word) || shell == "elvish" || shell == "powershell",
                "{shell}: {word}"
            );
        }
        assert!(
            script.contains("completions") && script.contains("output-format"),
            "{shell}"
        );
    }
    let run = folder.run(&["completions", "bsh"]).expect(2);
    assert!(run.stderr.contains("a similar value exists: 'bash'"), "{}", run.stderr);
}

#[test]
fn a_shell_completes_what_is_typed() {
    let folder = Folder::new();
    let completed = |line: &str| {
        let words = line
            .split(' ')
            .map(|word| format!("'{word}'"))
            .collect::<Vec<_>>()
            .join(" ");
        let (last, before) = line
            .rsplit_once(' ')
            .map_or((line, ""), |(before, last)| (last, before));
        let before = before.rsplit(' ').next().unwrap_or_default();
        let script = format!(
            "source <(\"$JM\" completions bash); COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); \
             _journeymap journeymap '{last}' '{before}'; echo \"${{COMPREPLY[@]}}\""
        );
        let run = folder.shell(&script);
        run.out().trim().to_owned()
    };
    assert_eq!(completed("journeymap ch"), "check");
    assert_eq!(completed("journeymap init --template ca"), "call-centre");
    assert_eq!(completed("journeymap build --dr"), "--draft");
}

#[test]
fn the_manual_has_a_page_for_each_command() {
    let folder = Folder::new();
    let run = folder.run(&["man", "pages/man1"]).expect(0);
    let names = std::fs::read_dir(folder.path("pages/man1")).expect("pages");
    let mut names: Vec<String> = names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert!(
        run.stderr.starts_with(&format!("wrote {} pages", names.len())),
        "{}",
        run.stderr
    );
    let help = folder.run(&["--help"]).expect(0).out();
    let listed = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let listed = listed.take_while(|line| !line.is_empty());
    // A line that goes on is indented further.
    let commands = listed.filter_map(|line| line.strip_prefix("  ").filter(|line| !line.starts_with(' ')));
    let commands: Vec<&str> = commands.filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() >= 10, "{commands:?}");
    for command in commands {
        assert!(
            names.contains(&format!("journeymap-{command}.1")),
            "{command}: {names:?}"
        );
    }
    let page = String::from_utf8(folder.read("pages/man1/journeymap-check.1")).expect("UTF-8");
    assert!(
        page.contains("\\fB\\-\\-strict\\fR") && page.contains(".TH journeymap-check 1"),
        "{page}"
    );
    let alone = folder.run(&["man"]).expect(0);
    assert_eq!(alone.stdout, folder.read("pages/man1/journeymap.1"));
}
