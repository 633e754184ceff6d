//! Maps to start from: each builds as it is written, and says in its comments what to fill in.

use super::support::Folder;

const TEMPLATES: [(&str, &str); 6] = [
    ("retail", "current-state"),
    ("call-centre", "current-state"),
    ("software", "current-state"),
    ("public-service", "current-state"),
    ("day", "day-in-the-life"),
    ("future", "future-state"),
];
/// A language, and its words for a step of the method and for what is asked of the reader.
const LANGUAGES: [(&str, &str, &str); 3] = [
    ("en", "Step", "Fill in"),
    ("de", "Schritt", "Ausfüllen"),
    ("pl", "Krok", "Uzupełnij"),
];
/// The last day of a year is the hardest for what is due and for what is reviewed.
const DAYS: [&str; 3] = ["2026-01-31", "2026-12-31", "2041-12-31"];

fn text(folder: &Folder, name: &str) -> String {
    String::from_utf8(folder.read(name)).expect("UTF-8")
}

/// Every template in every language and with its type, and whatever day it is: no error, no warning.
#[test]
fn every_starter_is_a_good_map() {
    let folder = Folder::new();
    for (template, kind) in TEMPLATES {
        for (lang, ..) in LANGUAGES {
            for day in DAYS {
                let path = format!("{day}/{template}.{lang}.yaml");
                let args = ["--template", template, "--lang", lang, "--type", kind, "--today", day];
                let run = folder.run(&[&["init", &path], &args[..]].concat()).expect(0);
                assert_eq!(
                    run.stderr,
                    format!("wrote {path}; `journeymap build {path}` draws it\n")
                );
            }
        }
    }
    for day in DAYS {
        let run = folder.run(&["check", "--strict", "--output-format", "concise", "--today", day, day]);
        assert!(run.code == Some(0), "{}", run.out());
        assert!(run.stderr.contains("in 18 maps"), "{}", run.stderr);
    }
    // The control: a year later, something is overdue.
    let run = folder
        .run(&["check", "--strict", "--today", "2028-02-01", "2026-01-31"])
        .expect(1);
    assert!(run.out().contains("JM608"), "{}", run.out());
}

/// Each is drawn in its own language and type, and none is another one in other words.
#[test]
fn every_starter_is_a_map_of_its_own() {
    let folder = Folder::new();
    let mut titles = std::collections::BTreeSet::new();
    for (template, kind) in TEMPLATES {
        for (lang, ..) in LANGUAGES {
            let map = folder
                .run(&["init", "-", "--template", template, "--lang", lang])
                .expect(0);
            let map: serde_yaml::Value = serde_yaml::from_str(&map.out()).expect("plain YAML");
            assert_eq!((map["lang"].as_str(), map["type"].as_str()), (Some(lang), Some(kind)));
            let count = |key: &str| map[key].as_sequence().map_or(0, Vec::len);
            assert!((4..=6).contains(&count("stages")), "{template}.{lang}");
            assert!((1..=2).contains(&count("personas")), "{template}.{lang}");
            assert!(count("solutions") >= 3 && count("kpis") >= 1, "{template}.{lang}");
            titles.insert(map["title"].as_str().expect("a title").to_owned());
        }
    }
    assert_eq!(titles.len(), TEMPLATES.len() * LANGUAGES.len());
}

/// All six steps are explained in the language of the map, and each top-level key that is there stands below a comment.
#[test]
fn comments_say_what_to_fill_in() {
    let folder = Folder::new();
    for (template, _) in TEMPLATES {
        for (lang, step, fill_in) in LANGUAGES {
            let run = folder
                .run(&["init", "-", "--template", template, "--lang", lang])
                .expect(0);
            let map = run.out();
            let lines: Vec<&str> = map.lines().collect();
            for number in 1..=6 {
                let start = format!("{step} {number}");
                let said = |line: &&str| line.contains(&start) && line.contains(fill_in);
                assert!(lines.iter().any(said), "{template}.{lang}: {start}");
            }
            for key in [
                "title",
                "owner",
                "goals",
                "scenario",
                "personas",
                "stages",
                "solutions",
                "kpis",
                "sources",
            ] {
                let at = lines
                    .iter()
                    .position(|line| line.starts_with(&format!("{key}:")))
                    .expect(key);
                // A comment may go on on a second line.
                let above = &lines[at.saturating_sub(2)..at];
                assert!(
                    above.last().is_some_and(|line| line.starts_with('#'))
                        && above.iter().any(|line| line.contains(fill_in)),
                    "{template}.{lang}: {key}"
                );
            }
            let is_narrow = |line: &&str| !line.trim_start().starts_with('#') || line.chars().count() <= 120;
            assert!(lines.iter().all(is_narrow), "{template}.{lang}");
        }
    }
}

#[test]
fn what_is_there_is_left_as_it_is() {
    let folder = Folder::with_map();
    let before = folder.read("map.yaml");
    for args in [&["init"][..], &["init", "map.yaml"], &["init", "."], &["init", "./"]] {
        let run = folder.run(args).expect(3);
        assert!(
            run.stderr
                .ends_with("map.yaml` is there already\n  help: it is left as it is; name another file\n"),
            "{}",
            run.stderr
        );
    }
    assert_eq!(folder.read("map.yaml"), before);
    // A link is there, too, even one that leads nowhere.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere.yaml", folder.path("link.yaml")).unwrap();
        folder.run(&["init", "link.yaml"]).expect(3);
        assert_eq!(folder.names(), ["link.yaml", "map.yaml"]);
    }
    // What cannot be written leaves no folder behind.
    folder.run(&["init", "map.yaml/new.yaml"]).expect(3);
    folder.run(&["init", "new/folder/map.yaml"]).expect(0);
    assert!(folder.path("new/folder/map.yaml").is_file());
}

#[test]
fn the_type_alone_chooses_a_template() {
    let folder = Folder::new();
    let start = |args: &[&str]| folder.run(&[&["init", "-"], args].concat()).expect(0).out();
    assert_eq!(start(&[]), start(&["--template", "retail", "--lang", "en"]));
    assert_eq!(start(&["--type", "future-state"]), start(&["--template", "future"]));
    assert_eq!(start(&["--type", "day-in-the-life"]), start(&["--template", "day"]));
}

#[test]
fn options_that_make_no_sense_say_what_does() {
    let folder = Folder::new();
    for (args, said) in [
        (
            &["init", "--template", "retail", "--type", "future-state"][..],
            "error: the template `retail` makes a map of type `current-state`, not `future-state`\n  \
             help: leave out `--type`, or take `--template future`\n",
        ),
        (
            &["init", "--template", "call-center"],
            "error: invalid value 'call-center' for '--template <NAME>' [possible values: retail, call-centre, \
             software, public-service, day, future]\n  help: a similar value exists: 'call-centre'\n  \
             help: `--help` shows all that can be said\n",
        ),
        (
            &["init", "library"],
            "error: the name of a map ends in `.yaml`, not as `library`\n  \
             help: write `journeymap init library.yaml`\n  help: for a folder, write `library/`\n",
        ),
    ] {
        assert_eq!(folder.run(args).expect(2).stderr, said);
    }
    let run = folder.run(&["init", "-", "--message-format", "json"]).expect(2);
    assert!(
        run.out().contains("a map and JSON messages do not fit"),
        "{}",
        run.out()
    );
    assert_eq!(folder.names(), Vec::<String>::new());
}

/// The line stands first, and only where there is something that it can name.
#[test]
fn a_schema_beside_the_map_is_named_in_it() {
    let folder = Folder::new();
    let schema = folder.run(&["schema"]).expect(0).out();
    folder.write("with/journeymap.schema.json", &schema);
    folder.run(&["init", "with/"]).expect(0);
    folder.run(&["init", "without/"]).expect(0);
    let line = "# yaml-language-server: $schema=journeymap.schema.json\n";
    assert_eq!(
        text(&folder, "with/map.yaml"),
        line.to_owned() + &text(&folder, "without/map.yaml")
    );
    folder.run(&["check", "--strict", "with/map.yaml"]).expect(0);
    let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
    assert_eq!(schema["title"], "Customer journey map");
    for (file, title) in [
        ("library", "Library of customer journey maps"),
        ("config", "Configuration of journeymap"),
        ("theme", "Theme of journeymap"),
    ] {
        let schema = folder.run(&["schema", file]).expect(0).out();
        let schema: serde_json::Value = serde_json::from_str(&schema).expect("JSON");
        assert_eq!(schema["title"], title);
    }
    let run = folder.run(&["schema", "definitions"]).expect(2);
    assert!(
        run.stderr.contains("a similar value exists: 'definition'"),
        "{}",
        run.stderr
    );
}

#[test]
fn machines_are_told_which_file_was_written() {
    let folder = Folder::new();
    let run = folder.run(&["init", "maps/", "--message-format", "json"]).expect(0);
    assert_eq!(
        run.out(),
        "{\"exit\":0,\"files\":[\"maps/map.yaml\"],\"type\":\"summary\"}\n"
    );
    assert!(text(&folder, "maps/map.yaml").contains("journeymap: 1"));
}
