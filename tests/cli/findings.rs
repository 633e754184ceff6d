//! `build --no-findings` and `findings: false`: nothing that is written says how far the method was followed.

use super::support::{COMPLETE, Folder, Run};

/// What outputs say of the method, in small letters.
const OF_METHOD: [&str; 4] = ["method", "scorecard", "steps complete", "review overdue"];

/// A map with open steps whose review is overdue, and a solution that is late.
fn folder() -> Folder {
    let folder = Folder::new();
    let dates = "reviewed: 2025-01-31\nreview_every: 3 months\n";
    let late = COMPLETE.replace("owner: Front desk}", "owner: Front desk, due: 2025-06-30}");
    folder.write("map.yaml", [&late, dates].concat());
    folder
}

fn build(folder: &Folder, options: &[&str]) -> Run {
    let args = ["build", "map.yaml", "--today", "2026-11-25", "-o", "out/"];
    folder.run(&[&args, options].concat()).expect(0)
}

/// Everything that the files in `out` say, by their names; documents as text and as what is read aloud.
fn said(folder: &Folder) -> Vec<(String, String)> {
    let unpack = "cd out; for file in *.pdf; do \
        pdftotext $file $file.text && pdfinfo -struct-text $file > $file.read && rm $file; done";
    folder.shell(unpack).expect(0);
    let entries = std::fs::read_dir(folder.path("out")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut said: Vec<(String, String)> = names
        .map(|name| {
            let text = String::from_utf8(folder.read(&format!("out/{name}"))).unwrap();
            (name, text.to_lowercase())
        })
        .collect();
    said.sort();
    std::fs::remove_dir_all(folder.path("out")).unwrap();
    said
}

/// Every kind of output.
fn outputs(folder: &Folder, options: &[&str]) -> Vec<(String, String)> {
    build(folder, &[&["-f", "svg,html,pdf"], options].concat());
    build(
        folder,
        &[&["-f", "svg,html,pdf", "--sheet", "solutions"], options].concat(),
    );
    build(folder, &[&["--preset", "slide"], options].concat());
    build(folder, &[&["--preset", "doc"], options].concat());
    said(folder)
}

#[test]
fn no_output_says_a_word_about_the_method() {
    let folder = folder();
    let with = outputs(&folder, &[]);
    let without = outputs(&folder, &["--no-findings"]);
    let names = |said: &[(String, String)]| said.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&with), names(&without));
    assert_eq!(with.len(), 12, "{:?}", names(&with));
    for ((name, control), (_, text)) in with.iter().zip(&without) {
        assert!(
            OF_METHOD.iter().any(|word| control.contains(word)),
            "{name} is no control"
        );
        for word in OF_METHOD {
            assert!(!text.contains(word), "{name} says `{word}`");
        }
        assert!(text.contains("phone line on the form"), "{name} lacks the solution");
    }
}

#[test]
fn what_is_late_on_the_map_stays_and_so_do_the_messages() {
    let folder = folder();
    let (with, without) = (
        build(&folder, &["-f", "svg"]),
        build(&folder, &["-f", "svg", "--no-findings"]),
    );
    let findings = |run: &Run| run.stderr.lines().filter(|line| line.contains("JM")).count();
    assert!(findings(&with) > 0);
    assert_eq!(findings(&with), findings(&without));
    let said = said_of_svg(&folder);
    assert!(said.contains("overdue"), "the late solution is not marked");
}

fn said_of_svg(folder: &Folder) -> String {
    String::from_utf8(folder.read("out/map.svg")).unwrap().to_lowercase()
}

#[test]
fn a_project_says_so_for_all_maps_or_for_some() {
    let folder = folder();
    let is_silent = |config: &str, options: &[&str]| {
        folder.write("journeymap.config.yaml", config);
        build(&folder, &[&["-f", "svg"], options].concat());
        !said_of_svg(&folder).contains("method")
    };
    assert!(!is_silent("strict: false\n", &[]), "the control");
    assert!(is_silent("findings: false\n", &[]));
    assert!(is_silent("paths: [{match: map.yaml, findings: false}]\n", &[]));
    assert!(!is_silent("paths: [{match: drafts/, findings: false}]\n", &[]));
    assert!(!is_silent(
        "findings: false\npaths: [{match: '*.yaml', findings: true}]\n",
        &[]
    ));
    assert!(is_silent("findings: true\n", &["--no-findings"]));
    folder.write("journeymap.config.yaml", "findings: false\n");
    let shown = folder.run(&["config", "map.yaml"]).expect(0).out();
    let line = "findings: false          # journeymap.config.yaml:1\n";
    assert!(shown.contains(line), "{shown}");
}

/// The page of a map, from the findings on to the end of their table.
fn listed(folder: &Folder, options: &[&str]) -> Option<String> {
    build(folder, &[&["-f", "html"], options].concat());
    let page = String::from_utf8(folder.read("out/map.html")).unwrap();
    let from = &page[page.find("id=\"findings\"")?..];
    from.split("</table>").next().map(str::to_owned)
}

#[test]
fn a_page_lists_every_finding_in_plain_words() {
    let folder = folder();
    let run = build(&folder, &["-f", "svg"]);
    let codes: std::collections::BTreeSet<&str> = run
        .stderr
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() == 5 && word.starts_with("JM"))
        .collect();
    assert!(codes.len() > 2, "{}", run.stderr);
    let page = listed(&folder, &[]).unwrap();
    for code in codes {
        assert!(page.contains(code), "{code} is not in {page}");
    }
    assert!(
        page.contains("<b>Map stale</b>") && page.contains("<b>Overdue</b>"),
        "{page}"
    );
    assert!(page.contains("href=\"#solution-phone-line-on-the-form\""), "{page}");
    assert!(
        page.contains("Solution “Phone line on the form” was due by 2025-06-30"),
        "{page}"
    );
    assert_eq!(listed(&folder, &["--no-findings"]), None);
}

#[test]
fn findings_are_told_in_one_language_and_of_what_is_shown() {
    let folder = folder();
    let text = String::from_utf8(folder.read("map.yaml")).unwrap();
    folder.write("map.yaml", format!("lang: de\n{text}"));
    let page = listed(&folder, &[]).unwrap();
    assert!(page.contains("<b>Prüfung der Map überfällig</b>"), "{page}");
    assert!(page.contains("Warnung") && !page.contains("was due by"), "{page}");
    // A part does not name what it leaves out.
    folder.write("map.yaml", text);
    let part = listed(&folder, &["--lanes", "touchpoints"]).unwrap();
    assert!(part.contains("JM705") && !part.contains("Phone line"), "{part}");
}

#[test]
fn a_stage_with_two_flaws_of_one_rule_is_listed_once_where_they_are_told_alike() {
    let folder = folder();
    let stages = "stages:\n  - {name: Eins, thoughts: [Na?], actions: [Sucht]}\n  - Zwei\n  - Drei\n  - Vier\n";
    let count = |lang: &str| {
        folder.write(
            "map.yaml",
            format!("title: Weg\ntype: current-state\nlang: {lang}\n{stages}"),
        );
        let page = listed(&folder, &["--draft"]).expect("findings");
        let row = page.split("<tr").find(|row| row.contains("JM716")).expect("a row");
        row.matches("href=\"#stage-eins\"").count()
    };
    assert_eq!((count("de"), count("en")), (1, 2));
}
