//! Parts of a map on the command line.

use crate::support::Folder;

const MAP: &str = "\
title: Two people
type: current-state
goals: [Fewer detours]
personas:
  - {name: Mia, goals: [A table]}
  - {id: boss, name: Otto, goals: [An invoice]}
stages:
  - name: Search
    touchpoints:
      - {name: Listing, channel: search, emotions: {Mia: 1}, personas: [Mia]}
  - name: Book
    touchpoints:
      - name: Form
        channel: web
        emotion: -1
        pain_points: [{name: Rejects parties, severity: major, solved_by: Line}]
  - name: Pay
    touchpoints:
      - {name: Card slip, channel: kiosk, emotions: {boss: -2}, personas: [boss]}
solutions: [{name: Line, owner: Desk}]
";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("map.yaml", MAP);
    folder
}

fn outputs(folder: &Folder, view: &[&str]) -> [String; 2] {
    let mut args = vec!["build", "--draft", "map.yaml", "-f", "svg,html", "-o", "out/"];
    args.extend(view);
    folder.run(&args).expect(0);
    ["svg", "html"]
        .map(|ending| without_controls(String::from_utf8(folder.read(&format!("out/map.{ending}"))).unwrap()))
}

/// A page without its script and its search field, whose words are words of maps too.
fn without_controls(mut output: String) -> String {
    for (from, to) in [("<script>", "</script>"), ("<div class=\"controls\">", "</header>")] {
        while let Some(start) = output.find(from) {
            let length = output[start..].find(to).unwrap_or(output.len() - start);
            output.replace_range(start..start + length, "");
        }
    }
    output
}

#[test]
fn a_view_holds_for_every_format() {
    let folder = folder();
    for output in outputs(&folder, &[]) {
        assert!(
            output.contains("Listing") && output.contains("Card slip") && !output.contains(" of 3"),
            "the control"
        );
    }
    for output in outputs(&folder, &["--stages", "book.."]) {
        assert!(output.contains("Stages 2–3 of 3") && output.contains("Form") && output.contains("Card slip"));
        assert!(!output.contains("Listing") && !output.contains("Search"), "{output}");
    }
    for output in outputs(&folder, &["--persona", "boss", "--stages", "2..3"]) {
        assert!(output.contains("Stages 2–3 of 3") && output.contains("Otto only") && output.contains("Card slip"));
        assert!(!output.contains("Mia") && !output.contains("Listing"), "{output}");
    }
    // Both personas, in either way of writing two, are everybody.
    let everybody = outputs(&folder, &["--persona", "boss,Mia"]);
    assert_eq!(everybody, outputs(&folder, &["--persona", "Mia", "--persona", "boss"]));
    assert_eq!(everybody, outputs(&folder, &[]));
}

#[test]
fn a_part_bears_the_score_of_the_whole_without_the_names_of_the_rest() {
    let folder = folder();
    folder.write(
        "map.yaml",
        MAP.replace("  - name: Pay\n", "  - name: Pay\n    time: later\n")
            .replace("{id: boss, ", "{id: boss, quote: Hm, "),
    );
    let [_, whole] = outputs(&folder, &[]);
    let [_, part] = outputs(&folder, &["--stages", "3"]);
    let score = |page: &str| page[page.find("id=\"method\"").unwrap()..].to_owned();
    assert!(
        score(&whole).contains(": Search") || score(&whole).contains(": Mia"),
        "{}",
        score(&whole)
    );
    assert!(
        !score(&part).contains("Search") && score(&part).contains("of 6"),
        "{}",
        score(&part)
    );
}

#[test]
fn names_that_are_none_and_views_of_nothing_are_refused() {
    let folder = folder();
    for (options, message) in [
        (
            &["--persona", "bos"][..],
            "error: `--persona` names `bos`, and there is no such persona\n  help: did you mean `boss`?\n  help: there are mia, boss\n",
        ),
        (
            &["--stages", "2..9"],
            "error: `--stages` names `9`, and there is no such stage\n  help: there are search, book, pay\n",
        ),
        (
            &["--stages", "pay..1"],
            "error: `--stages pay..1` ends before it begins\n  help: write `search..pay`\n",
        ),
        (
            &["--stages", "1", "--persona", "boss", "--lanes", "emotion,touchpoints"],
            "error: `--stages 1` with `--persona boss` with `--lanes emotion,touchpoints` leaves nothing of the map to show\n  \
             help: no lane that is left has anything in it; show more stages, personas or lanes\n",
        ),
    ] {
        let mut args = vec!["build", "--draft", "map.yaml"];
        args.extend(options);
        let run = folder.run(&args).expect(2);
        assert!(run.stderr.ends_with(message), "{}", run.stderr);
    }
    assert_eq!(folder.names(), ["map.yaml"]);
}

#[test]
fn a_map_is_laid_out_as_wide_as_it_is_asked_to_be() {
    let folder = folder();
    let build = |options: &[&str]| folder.run(&[&["build", "--draft", "map.yaml"], options].concat());
    build(&["--width", "800", "-f", "svg,png,html,pdf"]).expect(0);
    assert!(
        String::from_utf8(folder.read("map.svg"))
            .unwrap()
            .contains("width=\"800\"")
    );
    assert_eq!(crate::support::png_size(&folder.read("map.png")).0, 1600);
    for (options, message) in [
        (
            &["--width", "700"][..],
            "error: `--width 700` is too narrow: 3 stages need at least 726\n  help: show fewer of them with `--stages`",
        ),
        (&["--width", "700", "--stages", "1"], ""),
        (
            &["--width", "599", "--stages", "1"],
            "error: `--width 599` is too narrow: 1 stage needs at least 600\n",
        ),
        (
            &["--width", "900", "--sheet", "solutions"],
            "error: `--width` is for the map, and the sheet of solutions has a width of its own\n",
        ),
        (
            &["--width", "900", "--page", "A4"],
            "error: the argument '--width <PIXELS>' cannot be used with '--page <SIZE>'\n",
        ),
    ] {
        let run = build(options).expect(if message.is_empty() { 0 } else { 2 });
        assert!(run.stderr.contains(message), "{}", run.stderr);
    }
}

#[test]
fn sheets_for_a_purpose_are_a_document_or_numbered_pictures() {
    let folder = folder();
    let build = |options: &[&str]| folder.run(&[&["build", "--draft", "map.yaml", "--preset"], options].concat());
    let pages = |file: &str| {
        let told = folder.shell(&format!("pdfinfo {file}")).expect(0).out();
        let line = |name: &str| {
            let line = told.lines().find(|line| line.starts_with(name)).unwrap_or_default();
            line[name.len()..].trim().to_owned()
        };
        (line("Pages:").parse::<usize>().unwrap(), line("Page size:"))
    };
    let made = [
        ("slide", "map.slides.pdf"),
        ("poster", "map.poster.pdf"),
        ("doc", "map.doc.pdf"),
    ];
    let sizes = made.map(|(preset, file)| {
        build(&[preset]).expect(0);
        pages(file)
    });
    assert!(sizes[0].0 > 2 && sizes[0].1.starts_with("960 x 540 pts"), "{sizes:?}");
    assert!(
        sizes[1].0 == 1 && sizes[1].1.starts_with("3370.39 x 2383.94 pts"),
        "{sizes:?}"
    );
    assert!(
        sizes[2].0 >= 1 && sizes[2].1.starts_with("595.276 x 841.89 pts"),
        "{sizes:?}"
    );
    // As many pictures as slides, all of one size, with ids that do not clash.
    build(&["slide", "-f", "svg,png", "--scale", "1", "-o", "out/"]).expect(0);
    let count = sizes[0].0;
    for number in 1..=count {
        assert_eq!(
            crate::support::png_size(&folder.read(&format!("out/map.slides-{number}.png"))),
            (1200, 675)
        );
        let svg = String::from_utf8(folder.read(&format!("out/map.slides-{number}.svg"))).unwrap();
        assert!(svg.contains(&format!("id=\"two-people-{number}-")), "{svg}");
    }
    assert!(!crate::support::exists(
        &folder.path(&format!("out/map.slides-{}.png", count + 1))
    ));
    // A poster is one picture, and has no number.
    build(&["poster", "-o", "wall.png", "--scale", "0.5"]).expect(0);
    folder.read("wall.png");
    // Views hold for sheets too.
    build(&["slide", "--stages", "1", "--persona", "Mia", "-o", "mia.pdf"]).expect(0);
    let text = folder.shell("pdftotext mia.pdf -").expect(0).out();
    assert!(
        text.contains("Stage 1 of 3") && text.contains("Listing") && !text.contains("Otto"),
        "{text}"
    );
}

#[test]
fn what_has_no_sheets_is_refused() {
    let folder = folder();
    for (options, message) in [
        (
            &["slide", "-f", "pdf,html"][..],
            "error: `--preset` makes sheets, and an HTML page has none\n",
        ),
        (
            &["slide", "-f", "svg", "-o", "-"],
            "error: `--preset` makes several pictures, and standard output takes one file\n",
        ),
        (
            &["doc", "--page", "A3"],
            "error: the argument '--preset <NAME>' cannot be used with '--page <SIZE>'\n",
        ),
        (
            &["doc", "--orientation", "landscape"],
            "error: the argument '--preset <NAME>' cannot be used with '--orientation <ORIENTATION>'\n",
        ),
        (
            &["doc", "--width", "900"],
            "error: the argument '--preset <NAME>' cannot be used with '--width <PIXELS>'\n",
        ),
        (&["slides"], "error: invalid value 'slides' for '--preset <NAME>'"),
    ] {
        let run = folder
            .run(&[&["build", "--draft", "map.yaml", "--preset"], options].concat())
            .expect(2);
        assert!(run.stderr.starts_with(message), "{}", run.stderr);
    }
    assert_eq!(folder.names(), ["map.yaml"]);
}

/// The ids of the tables of a page.
fn tables(page: &str) -> Vec<&str> {
    let titles = page.split("<h2 id=\"").skip(1);
    titles.filter_map(|rest| Some(rest.split_once('"')?.0)).collect()
}

/// Links within a page that lead nowhere.
fn broken_links(page: &str) -> Vec<&str> {
    let links = page
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('"')?.0));
    links.filter(|id| !page.contains(&format!(" id=\"{id}\""))).collect()
}

/// What stands in no lane of the picture stands in no table of the page, and nothing refers to it.
#[test]
fn tables_show_the_lanes_that_are_drawn() {
    let folder = Folder::new();
    folder.write("map.yaml", include_str!("../../examples/outage.yaml"));
    let library = include_str!("../../examples/library/norvia.yaml");
    folder.write("library/norvia.yaml", library);
    let page = |lanes: &str| {
        let [_, page] = match lanes {
            "" => outputs(&folder, &[]),
            lanes => outputs(&folder, &["--lanes", lanes]),
        };
        assert_eq!(broken_links(&page), Vec::<&str>::new(), "--lanes {lanes}");
        page
    };
    let (pain, solution, kpi) = ("no call-back.", "Two-hour slots", "Right channel first time");
    let touchpoint = "Hotline menu";
    let shown = |page: &str| [pain, solution, kpi, touchpoint].map(|text| page.contains(text));
    let all = page("");
    let ends = ["personas", "sources", "method", "findings"];
    let middle = ["pains", "solutions", "kpis"];
    let begins = ["picture-heading", "glance", "journey"];
    assert_eq!(
        tables(&all),
        [
            &begins[..],
            &ends[..1],
            &["touchpoints"],
            &middle[..],
            &["blueprint"],
            &ends[1..]
        ]
        .concat(),
        "the control"
    );
    assert_eq!(shown(&all), [true; 4], "the control");
    for (lane, tables_of_it, shown_of_it) in [
        ("pain_points", &middle[..1], [true, false, false, false]),
        ("solutions", &middle[1..2], [false, true, false, false]),
        ("kpis", &middle[2..], [false, false, true, false]),
        ("touchpoints", &["touchpoints"], [false, false, false, true]),
        ("emotion", &[], [false, false, false, true]),
    ] {
        let page = page(lane);
        assert_eq!(
            tables(&page),
            [&begins[..], &ends[..1], tables_of_it, &ends[1..]].concat(),
            "{lane}"
        );
        assert_eq!(shown(&page), shown_of_it, "{lane}");
    }
}
