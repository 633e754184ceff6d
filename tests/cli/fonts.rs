//! Fonts for other scripts: from options and from the configuration, and what is no font.

use super::support::Folder;
use std::fs;

const THAI: &[u8] = include_bytes!("../fonts/NotoSansThai.ttf");
const JAPANESE: &[u8] = include_bytes!("../fonts/NotoSansCJKjp.otf");
const CHINESE: &[u8] = include_bytes!("../fonts/NotoSansCJKsc.otf");

/// A draft with this title, in this folder, and whether the title could be drawn.
fn is_drawn(folder: &Folder, title: &str, options: &[&str]) -> bool {
    folder.write("maps/map.yaml", format!("title: {title}\ntype: current-state\n"));
    let run = folder.run(&[&["check", "--draft", "--select", "JM017", "maps/map.yaml"], options].concat());
    let code = i32::from(run.stderr.contains("error"));
    let run = run.expect(code);
    assert_eq!(code, 0, "{}", run.stderr);
    !(run.out() + &run.stderr).contains("JM017")
}

#[test]
fn the_configuration_names_folders_with_fonts() {
    let folder = Folder::new();
    folder.write("house/thai/thai.ttf", THAI);
    assert!(!is_drawn(&folder, "ร้าน", &[]));
    assert!(is_drawn(&folder, "ร้าน", &["--font-dir", "house"]));
    folder.write("journeymap.config.yaml", "fonts: house\n");
    assert!(is_drawn(&folder, "ร้าน", &[]));
    assert!(!is_drawn(&folder, "お客様", &[]));
    folder.write("more/jp.otf", JAPANESE);
    folder.write("journeymap.config.yaml", "fonts: [house, more]\n");
    assert!(is_drawn(&folder, "ร้าน お客様", &[]));
    // The fonts of some maps stand in place of those of all.
    folder.write(
        "journeymap.config.yaml",
        "fonts: [house, more]\npaths: [{match: maps/, fonts: house}]\n",
    );
    assert!(!is_drawn(&folder, "ร้าน お客様", &[]));
}

#[test]
fn fonts_of_the_options_come_before_those_of_the_configuration() {
    let folder = Folder::new();
    folder.write("jp/a.otf", JAPANESE);
    folder.write("sc/a.otf", CHINESE);
    folder.write("map.yaml", "title: 用\ntype: current-state\n");
    let family = |options: &[&str]| {
        folder
            .run(&[&["build", "--draft", "map.yaml", "-f", "svg", "-o", "map.svg"], options].concat())
            .expect(0);
        let svg = String::from_utf8(folder.read("map.svg")).unwrap();
        ["CJK JP", "CJK SC"]
            .into_iter()
            .find(|name| svg.contains(name))
            .unwrap()
    };
    folder.write("journeymap.config.yaml", "fonts: jp\n");
    assert_eq!(family(&[]), "CJK JP");
    assert_eq!(family(&["--font-dir", "sc"]), "CJK SC");
    folder.write("journeymap.config.yaml", "fonts: [sc, jp]\n");
    assert_eq!(family(&[]), "CJK SC");
}

#[test]
fn config_shows_the_folders_and_where_they_were_named() {
    let folder = Folder::with_map();
    folder.write(
        "journeymap.config.yaml",
        "strict: true\nfonts:\n  - fonts/noto\n  - emoji\n",
    );
    let shown = folder.run(&["config", "map.yaml"]).expect(0).out();
    let lines: Vec<&str> = shown.lines().skip_while(|line| *line != "fonts:").collect();
    assert_eq!(
        lines,
        [
            "fonts:",
            "  - fonts/noto           # journeymap.config.yaml:3",
            "  - emoji                # journeymap.config.yaml:4",
        ]
    );
    let json = folder.run(&["config", "map.yaml", "--format", "json"]).expect(0).out();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        json["fonts"][1],
        serde_json::json!({"value": "emoji", "origin": "journeymap.config.yaml:4"})
    );
}

#[test]
fn a_configuration_reaches_no_fonts_outside_its_project() {
    let folder = Folder::new();
    folder.write("outside/thai.ttf", THAI);
    folder.write("project/map.yaml", "title: ร้าน\ntype: current-state\n");
    let check = ["check", "--draft", "--select", "JM017", "project/map.yaml"];
    let told = |fonts: &str, code: i32| {
        folder.write("project/journeymap.config.yaml", format!("fonts: {fonts}\n"));
        let run = folder.run(&check).expect(code);
        run.out() + &run.stderr
    };
    for path in ["../outside", "/usr/share/fonts", "a/../../outside"] {
        let told = told(path, 1);
        assert!(
            told.contains(&format!("error[JM007]: `{path}` leads out of the project")),
            "{told}"
        );
        assert!(told.contains("--font-dir"), "{told}");
    }
    folder
        .shell("ln -s ../outside project/linked; mkdir project/own; ln -s ../../outside/thai.ttf project/own")
        .expect(0);
    assert!(told("linked", 3).contains("linked` leads out of the project"));
    assert!(told("own", 0).contains("JM017"));
    assert!(told("missing", 3).contains("no such file or folder"));
    // Who names a folder on the command line has chosen it.
    folder.write("project/journeymap.config.yaml", "");
    let run = folder
        .run(&[&check[..], &["--font-dir", "project/linked"]].concat())
        .expect(0);
    assert!(!(run.out() + &run.stderr).contains("JM017"));
}

/// Each is passed over in a second of work and 256 MiB.
#[test]
fn what_is_no_font_is_passed_over() {
    let folder = Folder::new();
    folder.write("map.yaml", "title: ร้าน\ntype: current-state\n");
    folder.write("journeymap.config.yaml", "fonts: fonts\n");
    fs::create_dir(folder.path("fonts")).unwrap();
    folder
        .shell(
            "cd fonts; mkfifo pipe.ttf; ln -s /dev/zero zero.ttf; ln -s . loop; ln -s gone.ttf dangling.ttf; \
             truncate -s 40G huge.ttf; mkdir folder.ttf; : > empty.otf; head -c 300 /dev/urandom > noise.ttc",
        )
        .expect(0);
    folder.write("fonts/cut.ttf", &THAI[..THAI.len() / 2]);
    // A header that promises ever so many faces and tables.
    folder.write(
        "fonts/many.ttc",
        [b"ttcf\0\x01\0\0\xff\xff\xff\xff".as_slice(), &[0xff; 4000]].concat(),
    );
    folder.write(
        "fonts/tables.ttf",
        [b"\0\x01\0\0\xff\xff".as_slice(), &[0xff; 4000]].concat(),
    );
    let build = "ulimit -v 262144 -t 1; exec timeout 30 \"$JM\" build --draft map.yaml -f svg,png,pdf -o out/";
    let run = folder.shell(build).expect(0);
    assert!(run.stderr.contains("JM017"), "{}", run.stderr);
    // Beside all that a font is found.
    folder.write("fonts/thai.ttf", THAI);
    let run = folder.shell(build).expect(0);
    assert!(!run.stderr.contains("JM017"), "{}", run.stderr);
}

#[test]
fn a_folder_with_too_much_in_it_is_not_one_of_fonts() {
    let folder = Folder::new();
    folder.write("map.yaml", "title: ร้าน\ntype: current-state\n");
    folder
        .shell("mkdir fonts; cd fonts; for i in 1 2 3 4 5 6 7 8 9 10 11 12 13; do ln -s . l$i; done")
        .expect(0);
    let run = folder
        .run(&["check", "--draft", "map.yaml", "--font-dir", "fonts"])
        .expect(3);
    assert!(
        run.stderr
            .contains("cannot read the fonts in `fonts`: there are more than 20000 files and folders in it"),
        "{}",
        run.stderr
    );
}

#[test]
fn labels_that_no_font_can_draw_are_told_at_the_language() {
    let folder = Folder::new();
    folder.write("jp/jp.otf", JAPANESE);
    let told = |lang: &str, options: &[&str]| {
        folder.write("map.yaml", format!("title: Wi-Fi\nlang: {lang}\ntype: current-state\n"));
        let run = folder
            .run(&[&["check", "--draft", "--select", "JM017", "map.yaml"], options].concat())
            .expect(0);
        run.out() + &run.stderr
    };
    let found = told("ja", &[]);
    assert!(
        found.contains("warning[JM017]: the labels of a map in `ja` have characters that no font here can draw: "),
        "{found}"
    );
    assert!(
        found.contains("--> map.yaml:2:1") && found.contains("and others"),
        "{found}"
    );
    assert!(told("ar-EG", &[]).contains("the labels of a map in `ar-EG` have characters"));
    assert!(!told("ja", &["--font-dir", "jp"]).contains("JM017"));
    for lang in ["en", "de", "pl", "fr", "es", "it", "nl", "pt", "cs", "uk", "sv"] {
        assert!(!told(lang, &[]).contains("JM017"), "{lang}");
    }
    folder.write("journeymap.config.yaml", "labels: {stages: ステージ}\n");
    assert!(
        told("en", &[])
            .contains("the labels of a map in `en` have characters that no font here can draw: `ス`, `テ`, `ー`, `ジ`")
    );
}
