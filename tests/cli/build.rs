//! `build`: what it is told, and what it makes of it.

use super::support::{COMPLETE, Folder, png_size};

#[test]
fn three_formats_appear_beside_the_map() {
    let folder = Folder::with_map();
    let run = folder.run(&["build", "map.yaml"]).expect(0);
    assert_eq!(folder.names(), ["map.html", "map.png", "map.svg", "map.yaml"]);
    assert!(folder.read("map.svg").starts_with(b"<svg "));
    assert!(folder.read("map.html").starts_with(b"<!doctype html>\n"));
    let (width, height) = png_size(&folder.read("map.png"));
    assert!(width > 1000 && height > 1000);
    assert_eq!(run.out(), "");
    let line = run.last_line();
    for part in [
        "wrote map.svg (",
        "map.png (",
        "map.html (",
        &format!("{width} × {height}"),
        " in ",
        "s; 14 warnings",
    ] {
        assert!(line.contains(part), "`{part}` is not in: {line}");
    }
}

#[test]
fn formats_and_places_are_chosen() {
    let folder = Folder::with_map();
    folder.run(&["build", "map.yaml", "-f", "png,svg"]).expect(0);
    assert_eq!(folder.names(), ["map.png", "map.svg", "map.yaml"]);
    folder.run(&["build", "map.yaml", "-o", "Other.HTML"]).expect(0);
    folder
        .run(&["build", "map.yaml", "-f", "svg", "-o", "noending"])
        .expect(0);
    assert_eq!(folder.read("noending"), folder.read("map.svg"));
    folder
        .run(&["build", "map.yaml", "-o", "deep/er/", "-f", "svg", "-f", "html"])
        .expect(0);
    assert_eq!(folder.read("deep/er/map.svg"), folder.read("map.svg"));
    assert_eq!(folder.read("deep/er/map.html"), folder.read("Other.HTML"));
    folder.run(&["build", "map.yaml", "-o", "deep", "-f", "svg"]).expect(0);
    assert_eq!(folder.read("deep/map.svg"), folder.read("map.svg"));
}

#[test]
fn a_pdf_is_written_on_request_and_dated_by_the_run() {
    let folder = Folder::with_map();
    folder
        .run(&["build", "map.yaml", "-o", "a.pdf", "--today", "2026-11-22"])
        .expect(0);
    folder
        .run(&["build", "map.yaml", "-f", "pdf", "-o", "b.pdf", "--today", "2026-11-22"])
        .expect(0);
    folder
        .run(&["build", "map.yaml", "-o", "c.pdf", "--today", "2026-11-23"])
        .expect(0);
    assert_eq!(folder.names(), ["a.pdf", "b.pdf", "c.pdf", "map.yaml"]);
    let [a, b, c] = ["a.pdf", "b.pdf", "c.pdf"].map(|name| folder.read(name));
    assert!(a.starts_with(b"%PDF-1.7"));
    assert_eq!(a, b);
    assert_ne!(a, c);
}

#[test]
fn paper_is_chosen_by_its_name_in_any_case() {
    let folder = Folder::with_map();
    for (arguments, size) in [
        (&[][..], "1190.55 x 841.89 pts"),
        (&["--page", "letter"], "792 x 612 pts"),
        (&["--page", "a4", "--orientation", "portrait"], "595.276 x 841.89 pts"),
    ] {
        folder
            .run(
                &[
                    &["build", "map.yaml", "-o", "map.pdf", "--today", "2026-11-22"],
                    arguments,
                ]
                .concat(),
            )
            .expect(0);
        let shown = folder.shell("pdfinfo map.pdf").expect(0).out();
        assert!(
            shown.contains(&format!("Page size:       {size}")),
            "{arguments:?}: {shown}"
        );
    }
    folder
        .run(&["build", "map.yaml", "-f", "pdf", "--page", "A9"])
        .expect(2);
}

#[test]
fn standard_input_and_output_are_files_like_others() {
    let folder = Folder::with_map();
    folder.run(&["build", "map.yaml"]).expect(0);
    let svg = folder.run_stdin(COMPLETE, &["build", "-", "-f", "svg"]).expect(0);
    assert_eq!(svg.stdout, folder.read("map.svg"));
    let png = folder.run(&["build", "map.yaml", "-f", "png", "-o", "-"]).expect(0);
    assert_eq!(png.stdout, folder.read("map.png"));
    folder
        .run_stdin(COMPLETE, &["build", "-", "-o", "from-stdin.html"])
        .expect(0);
    assert_eq!(folder.read("from-stdin.html"), folder.read("map.html"));
    assert!(svg.last_line().contains("standard output"), "{}", svg.last_line());
}

#[test]
fn a_map_with_errors_writes_nothing() {
    let folder = Folder::with_map();
    folder.write("map.svg", "the old picture");
    folder.write("map.yaml", COMPLETE.replace("severity: critical", "severity: dire"));
    let run = folder.run(&["build", "map.yaml"]).expect(1);
    assert_eq!(folder.names(), ["map.svg", "map.yaml"]);
    assert_eq!(folder.read("map.svg"), b"the old picture");
    assert!(run.stderr.contains("error[JM007]"), "{}", run.stderr);
    assert!(run.stderr.contains("--> map.yaml:18:62"), "{}", run.stderr);
    assert!(
        run.last_line().starts_with("map.yaml: 1 error, "),
        "{}",
        run.last_line()
    );
    assert!(run.last_line().contains("nothing written"), "{}", run.last_line());
}

#[test]
fn advice_on_the_method_waits_until_there_is_no_error() {
    let folder = Folder::new();
    let map = "title: T\ntype: current-state\nowner: Visit #3\npersonas: [Mia]\nstages: [Search]\n";
    folder.write("map.yaml", map);
    let sound = folder.run(&["build", "map.yaml", "--draft"]).expect(0);
    assert!(sound.stderr.matches("warning[JM").count() > 1, "{}", sound.stderr);
    folder.write("map.yaml", map.replace("current-state", "currently"));
    let run = folder.run(&["build", "map.yaml", "--draft"]).expect(1);
    let told = run
        .stderr
        .lines()
        .filter(|line| line.starts_with("warning["))
        .collect::<Vec<_>>();
    assert_eq!(told.len(), 1, "{}", run.stderr);
    assert!(told[0].starts_with("warning[JM018]"), "{}", run.stderr);
    assert!(run.last_line().contains(" warnings, "), "{}", run.last_line());
    assert!(
        run.last_line().ends_with("; `journeymap check` shows all"),
        "{}",
        run.last_line()
    );
}

#[test]
fn a_draft_is_drawn_and_marked_as_one() {
    let folder = Folder::new();
    folder.write(
        "map.yaml",
        COMPLETE
            .split("solutions:\n")
            .next()
            .unwrap()
            .replace(", solved_by: [Phone line on the form]", ""),
    );
    let run = folder.run(&["build", "map.yaml", "-f", "svg,html"]).expect(1);
    assert!(run.stderr.contains("error[JM601]"), "{}", run.stderr);
    let run = folder
        .run(&["build", "map.yaml", "--draft", "-f", "svg,html"])
        .expect(0);
    assert!(run.stderr.contains("warning[JM601]"), "{}", run.stderr);
    for name in ["map.svg", "map.html"] {
        assert!(
            String::from_utf8(folder.read(name)).unwrap().contains("Draft"),
            "{name}"
        );
    }
    folder.write("map.yaml", COMPLETE);
    folder.run(&["build", "map.yaml", "-f", "svg"]).expect(0);
    assert!(!String::from_utf8(folder.read("map.svg")).unwrap().contains("Draft"));
}

#[test]
fn scale_and_theme_change_the_picture() {
    let folder = Folder::with_map();
    folder.run(&["build", "map.yaml", "-o", "two.png"]).expect(0);
    folder
        .run(&["build", "map.yaml", "-o", "one.png", "--scale", "1"])
        .expect(0);
    let (one, two) = (png_size(&folder.read("one.png")), png_size(&folder.read("two.png")));
    assert_eq!((one.0 * 2, one.1 * 2), two);
    for wrong in ["0", "-1", "nan", "inf", "11", "two"] {
        folder
            .run(&["build", "map.yaml", &format!("--scale={wrong}")])
            .expect(2);
    }
    folder.run(&["build", "map.yaml", "-f", "svg"]).expect(0);
    folder
        .run(&["build", "map.yaml", "-o", "dark.svg", "--theme", "dark"])
        .expect(0);
    assert_ne!(folder.read("map.svg"), folder.read("dark.svg"));
}

#[test]
fn a_scale_that_is_too_large_is_refused_with_the_largest_that_fits() {
    let folder = Folder::new();
    folder.write("map.yaml", include_str!("../sound/twelve-stages.yaml"));
    let args = [
        "build",
        "map.yaml",
        "-o",
        "map.png",
        "--today=2026-06-01",
        "--scale",
        "10",
    ];
    let run = folder.run(&args).expect(2);
    let (message, help) = run.stderr.split_once('\n').unwrap();
    assert!(
        message.starts_with("error: at `--scale 10` the PNG would have ")
            && message.ends_with(" pixels, and 200 megapixels are allowed"),
        "{run:?}"
    );
    let fits = help
        .trim_end()
        .strip_prefix("  help: the largest that fits is `--scale ");
    let fits: f64 = fits.and_then(|help| help.strip_suffix('`')).unwrap().parse().unwrap();
    assert!((2.0..10.0).contains(&fits), "{run:?}");
    assert_eq!(folder.names(), ["map.yaml"]);
}

#[test]
fn a_theme_is_built_in_or_a_file() {
    let folder = Folder::with_map();
    folder.write("own.yaml", "base: dark\nbar: \"#5B1A3A\"\n");
    for theme in ["print", "contrast", "own.yaml"] {
        folder
            .run(&["build", "map.yaml", "-o", "map.svg", "--theme", theme])
            .expect(0);
    }
    let svg = String::from_utf8(folder.read("map.svg")).unwrap();
    assert!(svg.contains("#5B1A3A") && svg.contains("#0F1424"));
    folder.write("weak.yaml", "ink1: \"#DDDDDD\"\n");
    let weak = folder
        .run(&["build", "map.yaml", "-o", "weak.svg", "--theme", "weak.yaml"])
        .expect(1);
    assert!(weak.stderr.contains("weak.yaml:1:7"), "{}", weak.stderr);
    assert!(
        weak.stderr.contains("`ink1` #DDDDDD on `bg` #FFFFFF"),
        "{}",
        weak.stderr
    );
    assert!(!folder.path("weak.svg").exists());
    let wrong = folder.run(&["build", "map.yaml", "--theme", "drak"]).expect(2);
    assert!(wrong.stderr.contains("did you mean `dark`?"), "{}", wrong.stderr);
    folder.run(&["build", "map.yaml", "--theme", "missing.yaml"]).expect(3);
}

#[test]
fn today_is_given_or_comes_from_the_environment() {
    let folder = Folder::new();
    folder.write(
        "map.yaml",
        format!("{COMPLETE}reviewed: 2026-01-01\nreview_every: 6 months\n"),
    );
    let stale = |env: &[(&str, &str)], args: &[&str]| {
        let mut all = vec!["build", "map.yaml", "-o", "x.svg"];
        all.extend(args);
        folder.run_env(env, &all).expect(0).stderr.contains("JM705")
    };
    assert!(!stale(&[], &["--today", "2026-06-30"]));
    assert!(stale(&[], &["--today", "2026-07-02"]));
    assert!(
        !stale(&[("SOURCE_DATE_EPOCH", "1767225600")], &[]),
        "the first of January 2026"
    );
    assert!(
        stale(&[("SOURCE_DATE_EPOCH", "1798761600")], &[]),
        "the first of January 2027"
    );
    assert!(
        !stale(&[("SOURCE_DATE_EPOCH", "1798761600")], &["--today", "2026-06-30"]),
        "the option wins"
    );
    let wrong = folder
        .run_env(&[("SOURCE_DATE_EPOCH", "soon")], &["build", "map.yaml"])
        .expect(2);
    assert!(
        wrong.stderr.starts_with("error: SOURCE_DATE_EPOCH is `soon`"),
        "{}",
        wrong.stderr
    );
    folder.run(&["build", "map.yaml", "--today", "2026-02-30"]).expect(2);
}

#[test]
fn the_same_map_gives_the_same_bytes_everywhere() {
    let here = Folder::with_map();
    here.run(&["build", "map.yaml"]).expect(0);
    let there = Folder::new();
    there.write("some/other place/map.yaml", COMPLETE);
    let env = [
        ("LANG", "de_DE.UTF-8"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("TZ", "Pacific/Kiritimati"),
        ("RAYON_NUM_THREADS", "1"),
        ("HOME", "/nonexistent"),
    ];
    there
        .run_env(&env, &["build", "some/other place/map.yaml", "-o", "."])
        .expect(0);
    for name in ["map.svg", "map.png", "map.html"] {
        assert!(here.read(name) == there.read(name), "{name} differs");
    }
    let threads = [("RAYON_NUM_THREADS", "7")];
    here.run_env(&threads, &["build", "map.yaml", "-o", "again/"]).expect(0);
    for name in ["map.svg", "map.png", "map.html"] {
        assert!(here.read(name) == here.read(&format!("again/{name}")), "{name} differs");
    }
}

#[test]
fn an_accent_that_is_not_drawn_is_told_of() {
    let folder = Folder::new();
    let told = |accent: &str| {
        folder.write("map.yaml", format!("{COMPLETE}brand: {{accent: \"{accent}\"}}\n"));
        let run = folder.run(&["build", "map.yaml", "-f", "svg"]).expect(0);
        run.stderr
            .contains("warning: `brand.accent` is too near to the colour of what is lost")
    };
    assert!(told("#C2410C"));
    assert!(!told("#005AA0"));
}

#[test]
fn texts_that_a_logo_loses_are_told_of() {
    let folder = Folder::new();
    let told = |text: &str| {
        let mark = r#"<rect width="40" height="20"/>"#;
        let logo = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 20">{mark}{text}</svg>"#);
        folder.write("logo.svg", logo);
        folder.write("map.yaml", format!("{COMPLETE}brand: {{logo: logo.svg}}\n"));
        let run = folder.run(&["build", "map.yaml", "-f", "svg"]).expect(0);
        run.stderr
            .contains("warning: the texts in the SVG image `logo.svg` are not drawn")
    };
    assert!(told(r#"<g><text x="44" y="15">Salvia</text></g>"#));
    assert!(told(r#"<text x="44" y="15"><tspan>Salvia</tspan></text>"#));
    assert!(!told("<title>Salvia</title>"));
    assert!(!told(r#"<text x="44" y="15"> </text>"#));
    assert!(!told(r#"<g display="none"><text x="44" y="15">Salvia</text></g>"#));
}

#[test]
fn a_faulty_configuration_keeps_the_map_from_being_written() {
    let folder = Folder::with_map();
    folder.write("journeymap.config.yaml", "levels: {JM404: off}\n");
    let run = folder.run(&["build", "map.yaml", "-f", "svg"]).expect(0);
    assert!(!run.stderr.contains("JM404"), "{}", run.stderr);
    folder.write("journeymap.config.yaml", "levles: {JM404: off}\n");
    let run = folder.run(&["build", "map.yaml", "-f", "html"]).expect(1);
    assert!(run.stderr.contains("error[JM002]"), "{}", run.stderr);
    assert!(
        run.last_line().starts_with("map.yaml: 1 error, "),
        "{}",
        run.last_line()
    );
    assert!(!folder.path("map.html").exists());
}

#[test]
fn texts_and_ids_of_the_svg_are_chosen() {
    let folder = Folder::with_map();
    let svg = |args: &[&str]| {
        let mut all = vec!["build", "map.yaml", "-f", "svg", "-o", "-"];
        all.extend(args);
        folder.run(&all).expect(0).out()
    };
    let (embedded, outlined, plain) = (svg(&[]), svg(&["--text", "paths"]), svg(&["--text", "plain"]));
    assert_eq!(embedded, svg(&["--text", "embed"]));
    assert!(embedded.contains("@font-face") && embedded.contains("<text"));
    assert!(!outlined.contains("@font-face") && !outlined.contains("<text"));
    assert!(!plain.contains("@font-face") && plain.contains("<text"));
    assert!(embedded.contains("id=\"booking-a-table-lane-touchpoints\""));
    assert!(svg(&["--id-prefix", "m1_"]).contains("id=\"m1_lane-touchpoints\""));
    assert!(svg(&["--id-prefix", ""]).contains("id=\"lane-touchpoints\""));
    for wrong in ["1a", "a b", "a\"", "ä"] {
        let run = folder.run(&["build", "map.yaml", "--id-prefix", wrong]).expect(2);
        let expected = "write a letter, then letters, digits, `-` or `_`";
        assert!(run.stderr.contains(expected), "{}", run.stderr);
    }
}

#[test]
fn lanes_are_chosen_for_every_format() {
    let folder = Folder::new();
    let own = "lanes: [stages, {id: law, name: What the law says}, actions, touchpoints, emotion, pain_points]\n";
    let stage = "  - name: Search\n    actions: [Asks a friend]\n    extra: {law: [A house rule]}\n";
    folder.write(
        "map.yaml",
        format!("{}{own}", COMPLETE.replace("  - name: Search\n", stage)),
    );
    let build = |lanes: &[&str]| {
        let mut args = vec!["build", "map.yaml", "-f", "svg,html", "-o", "out/"];
        args.extend(lanes);
        folder.run(&args).expect(0);
        ["svg", "html"].map(|ending| String::from_utf8(folder.read(&format!("out/map.{ending}"))).unwrap())
    };
    for output in build(&[]) {
        assert!(
            output.contains("What the law says") && output.contains("Asks a friend"),
            "the control"
        );
    }
    let [svg, page] = build(&["--lanes", "touchpoints,law"]);
    for output in [&svg, &page] {
        assert!(output.contains("A house rule") && output.contains("Booking form"));
        assert!(!output.contains("Asks a friend") && !output.contains("lane-emotion"));
    }
    let at = |lane: &str| svg.find(lane).unwrap_or_else(|| panic!("{lane}"));
    assert!(at("stage-1-search") < at("lane-touchpoints") && at("lane-touchpoints") < at("lane-law"));
    // A lane that the map leaves out can be asked for.
    let [svg, _] = build(&["--lanes", "solutions"]);
    assert!(svg.contains("lane-solutions") && !svg.contains("lane-touchpoints"));
    let run = folder.run(&["build", "map.yaml", "--lanes", "touchpoint"]).expect(2);
    let message = "error: `--lanes` names `touchpoint`, and there is no such lane\n  help: did you mean `touchpoints`?\n  \
        help: there are milestones, customer_goal, business_goal, message, actions, touchpoints, thoughts, emotion, \
        bright_spots, pain_points, solutions, kpis, physical_evidence, frontstage, backstage, support, law\n";
    assert!(run.stderr.ends_with(message), "{}", run.stderr);
}

/// A single card that is higher than the paper cannot be parted: it is printed smaller, and that is said.
#[test]
fn text_too_small_to_read_is_said_with_what_to_do() {
    let folder = Folder::new();
    let cause = "All of it goes wrong again and again. ".repeat(400);
    let pain = format!("    pain_points: [{{name: \"{}\"}}]\n", cause.trim());
    folder.write(
        "map.yaml",
        format!("title: Long\ntype: current-state\npersonas: [Mia]\nstages:\n  - name: One\n{pain}  - name: Two\n"),
    );
    let build = |page: &str| folder.run(&["build", "map.yaml", "--draft", "-f", "pdf", "--page", page, "-q"]);
    let small = build("A4").expect(0).stderr;
    let said = small
        .lines()
        .filter(|line| line.contains("points, and less than 7 is hard to read") || line.contains("with `--page A3`"));
    assert_eq!(said.count(), 2, "{small}");
    // Pictures of sheets have the same text, and one warning does for all formats.
    for formats in ["svg", "png", "svg,pdf"] {
        let slides = [
            "build", "map.yaml", "--draft", "--preset", "slide", "-f", formats, "--scale", "0.1", "-q",
        ];
        let said = folder.run(&slides).expect(0).stderr;
        let count = said.matches("points, and less than 10 is hard to read").count();
        assert_eq!(count, 1, "{formats}: {said}");
    }
    let large = build("A0").expect(0).stderr;
    assert!(!large.contains("hard to read"), "{large}");
}
