//! Several maps in one run, and the page over their pages.

use super::support::{COMPLETE, Folder};

/// Two maps that share a library, and one of its own with items of the same names.
fn folder() -> Folder {
    let folder = Folder::new();
    let library = "personas:\n  - {id: mia, name: Mia, goals: [A table]}\n\
        pain_points:\n  - {id: wait, name: Nobody answers, severity: major}\n";
    folder.write("maps/library.yaml", library);
    let shared = |title: &str| {
        format!(
            "journeymap: 1\nuse: [library.yaml]\ntitle: {title}\ntype: current-state\nstages:\n  \
             - {{name: One, touchpoints: [{{name: Call, emotions: {{mia: 1}}, pain_points: [wait]}}]}}\n  - Two\n"
        )
    };
    folder.write("maps/a.yaml", shared("First & last"));
    folder.write("maps/b.yaml", shared("Second"));
    folder.write("maps/c.yaml", format!("journeymap: 1\n{COMPLETE}"));
    folder
}

fn index(folder: &Folder) -> String {
    String::from_utf8(folder.read("site/index.html")).expect("UTF-8")
}

fn section<'a>(page: &'a str, id: &str) -> &'a str {
    let start = page.find(&format!("id=\"{id}\"")).unwrap_or_else(|| panic!("{id}"));
    let rest = &page[start..];
    &rest[..rest.find("</section>").expect("its end")]
}

const BUILD: [&str; 7] = ["build", "maps", "-f", "html", "-o", "site/", "--draft"];

#[test]
fn a_folder_of_maps_gets_a_page_over_their_pages() {
    let folder = folder();
    let run = folder.run(&BUILD).expect(0);
    assert!(run.last_line().starts_with("wrote site/a.html ("), "{}", run.stderr);
    let page = index(&folder);
    let maps = section(&page, "maps");
    for (href, title) in [("a", "First &amp; last"), ("b", "Second"), ("c", "Booking a table")] {
        assert!(folder.path(&format!("site/{href}.html")).is_file());
        assert!(
            maps.contains(&format!("<a href=\"{href}.html\" lang=\"en\">{title}</a>")),
            "{maps}"
        );
    }
    assert_eq!(maps.matches("class=\"curves\"").count(), 3);
    assert_eq!(maps.matches("Method scorecard: ").count(), 3);
    assert!(!page.contains(" style=\"") && !page.contains("http://") && !page.contains("https://"));
    folder.run(&BUILD).expect(0);
    assert!(page == index(&folder), "the same bytes again");
}

#[test]
fn what_comes_from_one_library_stands_once() {
    let folder = folder();
    folder.run(&BUILD).expect(0);
    let page = index(&folder);
    let personas = section(&page, "personas");
    assert_eq!(
        personas.matches("<b>Mia</b>").count(),
        2,
        "one of the library, one of her own map"
    );
    for map in ["a", "b", "c"] {
        assert_eq!(personas.matches(&format!("href=\"{map}.html#persona-mia\"")).count(), 1);
    }
    let items = section(&page, "items");
    assert_eq!(items.matches("Nobody answers").count(), 1);
    for map in ["a", "b"] {
        assert!(
            items.contains(&format!("<li><a class=\"to\" href=\"{map}.html#pain-wait\">")),
            "{items}"
        );
        let page = String::from_utf8(folder.read(&format!("site/{map}.html"))).unwrap();
        assert!(page.contains(" id=\"pain-wait\""), "where the link leads");
    }
    // Gravest first; then solutions, with what they can be filtered by.
    let at = |text: &str| items.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(at("Form rejects parties") < at("Nobody answers"));
    assert!(
        items.contains("data-severity=\"\" data-status=\"Idea\" data-owner=\"Front desk\""),
        "{items}"
    );
}

#[test]
fn it_speaks_the_language_of_all_maps_or_english() {
    let folder = folder();
    let speak = |lang: &str, maps: &[&str]| {
        for map in maps {
            let text = String::from_utf8(folder.read(&format!("maps/{map}.yaml"))).unwrap();
            folder.write(&format!("maps/{map}.yaml"), format!("lang: {lang}\n{text}"));
        }
        folder.run(&BUILD).expect(0);
        index(&folder)
    };
    assert!(speak("de", &["a"]).contains("<html lang=\"en\" dir=\"ltr\">"));
    let german = speak("de", &["b", "c"]);
    assert!(german.contains("<html lang=\"de\"") && german.contains(">Alle Journey Maps</h1>"));
}

#[test]
fn an_overdue_review_is_marked() {
    let folder = folder();
    let text = String::from_utf8(folder.read("maps/a.yaml")).unwrap();
    folder.write(
        "maps/a.yaml",
        format!("{text}reviewed: 2026-01-01\nreview_every: 1 month\n"),
    );
    let stale = |today: &str| {
        let today = ["--today", today];
        folder.run(&[&BUILD[..], &today].concat()).expect(0);
        index(&folder).matches("class=\"stale\"").count()
    };
    assert_eq!(stale("2026-01-15"), 0);
    assert_eq!(stale("2026-06-15"), 1);
}

#[test]
fn there_is_an_index_only_over_pages_in_a_folder() {
    let folder = folder();
    for options in [
        &["maps/a.yaml", "-o", "one/"][..],
        &["maps", "-f", "svg", "-o", "one/"],
        &["maps", "-f", "html", "--fragment", "-o", "one/"],
        &["maps", "-f", "html"],
    ] {
        folder.run(&[&["build", "--draft"], options].concat()).expect(0);
        assert!(!folder.path("one/index.html").exists() && !folder.path("maps/index.html").exists());
    }
    let two = ["build", "--draft", "maps/a.yaml", "maps/b.yaml", "-o", "two/"];
    folder.run(&two).expect(0);
    assert!(folder.path("two/index.html").is_file() && folder.path("two/b.png").is_file());
}

#[test]
fn names_that_are_taken_are_refused_before_anything_is_written() {
    let folder = folder();
    let refused = |options: &[&str]| {
        let run = folder
            .run(&[&["build", "--draft", "-f", "html"], options].concat())
            .expect(2);
        assert!(!folder.path("site").exists());
        run.stderr
    };
    folder.write("maps/more/a.yaml", format!("journeymap: 1\n{COMPLETE}"));
    assert_eq!(
        refused(&["maps", "-o", "site/"]),
        "error: `maps/a.yaml` and `maps/more/a.yaml` would both be written to `site/a.html`\n  \
         help: give one of them another name, or build them into folders of their own\n"
    );
    folder.write("other/index.yaml", format!("journeymap: 1\n{COMPLETE}"));
    assert_eq!(
        refused(&["other", "-o", "site/"]),
        "error: `other/index.yaml` would be written to `site/index.html`, the page over all maps\n  \
         help: give the map another name, or build it alone\n"
    );
    assert_eq!(
        refused(&["maps", "-o", "all.html"]),
        "error: several maps do not fit into `all.html`\n  help: for a folder, write `all.html/`\n"
    );
}

#[test]
fn a_map_with_errors_does_not_keep_the_others_from_being_written() {
    let folder = folder();
    folder.write("maps/b.yaml", "journeymap: 1\ntitle: Broken\nstages: 3\n");
    folder.run(&BUILD).expect(1);
    let page = index(&folder);
    assert!(page.contains("href=\"a.html\"") && !page.contains("b.html") && !folder.path("site/b.html").exists());
}

/// A folder of a project holds much that is no map, and maps that do not say so.
#[test]
fn a_map_need_not_say_so_and_what_may_be_one_is_named() {
    let folder = folder();
    folder.write("maps/booking.yaml", COMPLETE);
    folder.write(
        "maps/ci.yml",
        "stages: [build]\nbuild:\n  stage: build\n  script: [make]\n",
    );
    folder.write("maps/half.yaml", "title: Half\nstages: [One]\n");
    folder.write("maps/journeymap.config.yaml", "min_score: 10\n");
    for command in [&BUILD[..], &["check", "maps", "--draft", "--select", "JM101"]] {
        let run = folder.run(command);
        let named: Vec<&str> = run
            .stderr
            .lines()
            .filter(|line| line.contains("half.yaml") || line.contains("ci.yml"))
            .collect();
        assert_eq!(
            named,
            ["warning: `maps/half.yaml` is left out, since it does not say that it is a journey map"],
            "{run:?}"
        );
    }
    assert!(index(&folder).contains("href=\"booking.html\""));
    folder.write("maps/half.yaml", "journeymap: 1\ntitle: Half\nstages: [One]\n");
    let run = folder.run(&BUILD);
    assert!(
        !run.stderr.contains("left out") && run.stderr.contains("maps/half.yaml"),
        "{run:?}"
    );
}
