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
            maps.contains(&format!(
                "<h2 lang=\"en\" dir=\"ltr\"><a href=\"{href}.html\">{title}</a>"
            )),
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
        personas.matches(">Mia</b>").count(),
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
            items.contains(&format!("<li><a class=\"to\" href=\"{map}.html#pain-wait\" ")),
            "{items}"
        );
        let page = String::from_utf8(folder.read(&format!("site/{map}.html"))).unwrap();
        assert!(page.contains(" id=\"pain-wait\""), "where the link leads");
    }
    // Gravest first, then solutions.
    let at = |text: &str| items.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(at("Form rejects parties") < at("Nobody answers") && at("Nobody answers") < at("Phone line on"));
    for filter in ["Severity", "Customer journey map"] {
        assert!(items.contains(&format!("<span>{filter}</span> <select")), "{items}");
    }
    assert!(!items.contains("<span>Owner</span> <select"), "one owner is no choice");
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
    folder.write("more/a.yaml", format!("journeymap: 1\n{COMPLETE}"));
    assert_eq!(
        refused(&["maps", "more", "-o", "site/"]),
        "error: `maps/a.yaml` and `more/a.yaml` would both be written to `site/a.html`\n  \
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
    let named = "<h2 dir=\"auto\">b.yaml</h2>\n<p class=\"stale\"><span class=\"sign lost\" aria-hidden=\"true\"></span>Errors: 2</p>";
    assert!(page.contains(named), "the page says what is missing");
    for map in ["a", "c"] {
        folder.write(&format!("maps/{map}.yaml"), "journeymap: 1\ntitle: Broken\nstages: 3\n");
    }
    folder.write("site/index.html", "of before");
    folder.run(&BUILD).expect(1);
    assert_eq!(index(&folder), "of before", "nothing but broken maps");
}

#[test]
fn maps_in_folders_below_keep_their_folders_and_any_name() {
    let folder = folder();
    for name in ["more/a", "more/a b#c%\"é'&?"] {
        folder.write(&format!("maps/{name}.yaml"), format!("journeymap: 1\n{COMPLETE}"));
    }
    folder.run(&BUILD).expect(0);
    let page = index(&folder);
    for (file, href) in [
        ("a", "a"),
        ("more/a", "more/a"),
        ("more/a b#c%\"é'&?", "more/a%20b%23c%25%22%C3%A9%27%26%3F"),
    ] {
        assert!(folder.path(&format!("site/{file}.html")).is_file(), "{file}");
        assert!(page.contains(&format!("<a href=\"{href}.html\">")), "{file}");
    }
    let here = ["build", ".", "-f", "html", "-o", "here/", "--draft"];
    folder.run(&here).expect(0);
    assert!(folder.path("here/maps/more/a.html").is_file() && folder.path("here/maps/a.html").is_file());
}

/// A written id is a promise; one that was made from a name is not.
#[test]
fn what_has_the_same_written_id_and_name_stands_once() {
    let folder = Folder::new();
    let map = |title: &str, severity: &str, more: &str| {
        format!(
            "journeymap: 1\ntitle: {title}\ntype: current-state\npersonas: [{{id: mia, name: Mia}}, Karl]\nstages:\n  \
             - {{name: One, emotion: -1, pain_points: [{{id: wait, name: Long wait, severity: {severity}}}, {more}]}}\n"
        )
    };
    folder.write("maps/a.yaml", map("First", "minor", "{id: p1, name: Queue}"));
    folder.write("maps/b.yaml", map("Second", "critical", "{id: p1, name: Form}"));
    folder.run(&BUILD).expect(0);
    let page = index(&folder);
    let names = |section: &str, name: &str| section.matches(&format!(">{name}</")).count();
    let personas = section(&page, "personas");
    assert_eq!([names(personas, "Mia"), names(personas, "Karl")], [1, 2]);
    let items = section(&page, "items");
    assert_eq!(["Long wait", "Queue", "Form"].map(|name| names(items, name)), [1, 1, 1]);
    // As grave as where it is gravest; where it is less so, the map says so.
    assert!(
        items.contains("<span class=\"sign critical\" aria-hidden=\"true\"></span>Critical"),
        "{items}"
    );
    assert!(
        items.contains("First</a><small><span>Minor</span></small>") && items.contains("Second</a></li>"),
        "{items}"
    );
}

#[test]
fn texts_say_their_language_and_direction() {
    let folder = folder();
    folder.write(
        "maps/ar.yaml",
        format!(
            "journeymap: 1\nlang: ar\n{}",
            COMPLETE.replace("Booking a table", "حجز طاولة")
        ),
    );
    folder.run(&BUILD).expect(0);
    let page = index(&folder);
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\">"));
    assert!(page.contains("<h2 lang=\"ar\" dir=\"rtl\"><a href=\"ar.html\">حجز طاولة</a></h2>"));
    assert!(page.contains("<th scope=\"col\" lang=\"ar\"><a href=\"ar.html\" dir=\"rtl\">"));
}

#[test]
fn the_brand_that_all_maps_share_is_that_of_the_page() {
    let folder = folder();
    let logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\"><path d=\"M0 0h60v20H0z\" fill=\"#0a5\"/></svg>";
    folder.write("maps/logo.svg", logo);
    let brand = |map: &str, brand: &str| {
        let text = String::from_utf8(folder.read(&format!("maps/{map}.yaml"))).unwrap();
        folder.write(&format!("maps/{map}.yaml"), format!("{text}brand: {{{brand}}}\n"));
    };
    brand("a", "client: Northline, color: \"#114433\", logo: logo.svg");
    brand("b", "client: Northline, color: \"#114433\", logo: logo.svg");
    folder.run(&BUILD).expect(0);
    let page = index(&folder);
    assert!(
        !page.contains("--bar:#114433") && !page.contains("class=\"logo\"") && !page.contains("Northline"),
        "not that of one map alone"
    );
    brand("c", "client: Northline, color: \"#114433\", logo: logo.svg");
    folder.run(&BUILD).expect(0);
    let page = index(&folder);
    assert!(page.contains("--bar:#114433"), "the colour");
    assert!(
        page.contains("class=\"logo\"") && page.contains("aria-label=\"Northline\""),
        "the logo"
    );
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
