//! What a project keeps confidential is in no file that `--redact` writes. Everything confidential on the map of this
//! test contains `Zqjx`, and nothing else does.

use super::support::{COMPLETE, Folder};

/// All that has `Zqjx` in it, field by field, item by item.
const CONFIG: &str = "\
redact:
  lanes: [backstage, support, bright_spots, risk, thoughts]
  fields: [
    finding, scenario, scope, value_proposition, map.owner, map.status, role, segment, age, location, quote, bio, goals,
    needs, motivations, frustrations, behaviours, empathy, note, group, time, milestone, customer_goal, business_goal,
    message, actions, action, feeling, moment_of_truth, handover, duration, link, cause, affects, constraint, answers,
    cost, expected, unit, outcome, client, author, footer,
  ]
  pain_points: [stamp]
  solutions: [freepost]
  sources: [source-persona, source-bright, source-stage, source-emotion, source-touchpoint, source-pain, source-solution]
";
/// These too, on a line of their own: items are called by their ids or by their names.
const MORE: &str = "  kpis: [kpi-1, KPI Zqjx73, kpi-3, kpi-4]\n";
const LAST: &str = "  personas: [jo]\n";

fn folder(config: &str) -> Folder {
    let folder = Folder::new();
    let map = include_str!("../redaction/map.yaml");
    folder.write(
        "map.yaml",
        map.replace("{id: jo, name: Jo,", "{id: jo, name: Jo Zqjx00,"),
    );
    folder.write("photo.svg", include_str!("../redaction/photo.svg"));
    folder.write("logo.svg", include_str!("../redaction/logo.svg"));
    folder.write("journeymap.config.yaml", config);
    folder
}

/// `Zqjx` as it may be written in a file: as text in three encodings, or as hexadecimal digits of these.
fn betrayals(bytes: &[u8]) -> Vec<String> {
    let lower: Vec<u8> = bytes.iter().map(u8::to_ascii_lowercase).collect();
    let wide = |text: &str| text.bytes().flat_map(|byte| [0, byte]).collect::<Vec<u8>>();
    let hex = |bytes: &[u8]| {
        bytes
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
            .into_bytes()
    };
    // Capital and small letters differ in hexadecimal digits.
    let written = [
        b"zqjx".to_vec(),
        wide("zqjx"),
        hex(b"zqjx"),
        hex(b"Zqjx"),
        hex(&wide("zqjx")),
        hex(&wide("Zqjx")),
    ];
    let mut found = Vec::new();
    for text in written {
        let at = lower.windows(text.len()).position(|part| part == text);
        found.extend(at.map(|at| {
            let from = at.saturating_sub(30);
            String::from_utf8_lossy(&bytes[from..(at + 30).min(bytes.len())]).into_owned()
        }));
    }
    found
}

/// All that can be read out of the files in the folder `out`: as they are, and documents also unpacked.
fn readable(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let unpack = "cd out; for file in *.pdf; do \
        qpdf --qdf --object-streams=disable $file $file.unpacked && pdftotext $file $file.text && \
        pdfinfo -struct-text $file > $file.structure; done";
    folder.shell(unpack).expect(0);
    let entries = std::fs::read_dir(folder.path("out")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<(String, Vec<u8>)> = names
        .map(|name| (name.clone(), folder.read(&format!("out/{name}"))))
        .collect();
    files.sort();
    files
}

/// The map in every format and every way of writing texts, on paper and on one page, and the sheet of solutions.
fn build(folder: &Folder, redact: &[&str]) {
    for options in [
        &["-f", "svg,png,html,pdf", "-o", "out/"][..],
        &["--text", "paths", "-o", "out/paths.svg"],
        &["--text", "plain", "-o", "out/plain.svg"],
        &["--page", "fit", "-o", "out/fit.pdf"],
        &["--sheet", "solutions", "-f", "svg,html,pdf", "-o", "out/"],
    ] {
        let args = [
            &["build", "map.yaml", "--draft", "--today", "2026-11-22"],
            redact,
            options,
        ]
        .concat();
        folder.run(&args).expect(0);
    }
}

#[test]
fn nothing_confidential_is_in_any_file() {
    let config = [CONFIG, MORE, LAST].concat();
    let folder = folder(&config);
    build(&folder, &[]);
    for (name, bytes) in readable(&folder) {
        // Pixels, outlines and packed documents do not show what they say.
        let is_mute = [".png", ".pdf"].iter().any(|ending| name.ends_with(ending));
        assert!(is_mute || !betrayals(&bytes).is_empty(), "{name} is no control");
    }
    std::fs::remove_dir_all(folder.path("out")).unwrap();
    build(&folder, &["--redact"]);
    let files = readable(&folder);
    for (name, bytes) in &files {
        assert_eq!(betrayals(bytes), [] as [String; 0], "{name}");
        assert!(!name.to_lowercase().contains("zqjx"));
    }
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    for name in [
        "map.redacted.svg",
        "map.redacted.png",
        "map.redacted.html",
        "map.redacted.pdf",
    ] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert!(names.contains(&"map.solutions.redacted.svg"), "{names:?}");
    // The rest is there, and a picture has no place for texts.
    let file = |wanted: &str| &files.iter().find(|(name, _)| name == wanted).unwrap().1;
    let page = String::from_utf8(file("map.redacted.html").clone()).unwrap();
    for text in ["An order by post", "Order card", "One form", "Stores"] {
        assert!(page.contains(text), "{text}");
    }
    let png = file("map.redacted.png");
    for chunk in [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP"] {
        assert!(!png.windows(4).any(|part| part == chunk), "{chunk:?}");
    }
}

#[test]
fn each_kind_of_thing_is_left_out_on_its_own() {
    let left = |config: &str, texts: &[&str]| {
        let folder = folder(&format!("redact: {config}\n"));
        let html = |options: &[&str]| {
            folder
                .run(&[&["build", "map.yaml", "--draft", "-o", "out.html"], options].concat())
                .expect(0);
            String::from_utf8(folder.read("out.html")).unwrap()
        };
        let (whole, page) = (html(&[]), html(&["--redact"]));
        for text in texts {
            assert!(whole.contains(text), "{text}: the control");
            assert!(!page.contains(text), "{config}: {text}");
        }
        page
    };
    // With the touchpoints go their channels, owners and handovers; what hurts and what is felt stays, by stage.
    let page = left(
        "{lanes: touchpoints}",
        &[
            "Order card",
            "Desk call",
            "Truth Zqjx49",
            "Lost Zqjx62",
            "zqjx53",
            "touchpoint-",
        ],
    );
    assert!(
        page.contains("It wants a stamp Zqjx56")
            && page.contains("Touch bright Zqjx52")
            && page.contains("lane-emotion")
    );
    // What is handed over from something that is left out would tell of it.
    let page = left(
        "{touchpoints: [card]}",
        &[
            "Order card",
            "Handover Zqjx50",
            "Lost Zqjx62",
            "It wants a stamp Zqjx56",
            "Freepost",
        ],
    );
    assert!(page.contains("Desk call"));
    // An owner who is not told is not said to be missing.
    let page = left("{fields: [solution.owner, touchpoint.owner]}", &["Sales"]);
    assert!(!page.contains("No owner yet"), "{page}");
    let page = left("{departments: [Sales]}", &["Sales"]);
    assert!(!page.contains("No owner yet") && page.contains("Order card"));
    left("{personas: [jo]}", &["Jo Zqjx00"]);
    left(
        "{stages: [look]}",
        &[
            "Leaf through",
            "Group Zqjx26",
            "Pack Zqjx39",
            "Source Zqjx80",
            "KPI Zqjx73",
        ],
    );
}

/// Where no owner is to be known, one who is missing is not either.
#[test]
fn a_missing_owner_is_hidden_among_those_that_are_left_out() {
    let folder = folder("redact: {fields: owner}\n");
    let map = String::from_utf8(folder.read("map.yaml")).unwrap();
    folder.write("map.yaml", map.replace("name: One form, owner: it}", "name: One form}"));
    let html = |options: &[&str]| {
        let args = [&["build", "map.yaml", "--draft", "-o", "out.html"], options].concat();
        folder.run(&args).expect(0);
        String::from_utf8(folder.read("out.html")).unwrap()
    };
    assert!(html(&[]).contains("No owner yet"), "the control");
    assert!(!html(&["--redact"]).contains("No owner yet"));
}

#[test]
fn the_score_stays_and_findings_are_not_named() {
    let folder = folder("redact: {personas: [jo]}\n");
    folder
        .run(&["build", "map.yaml", "--draft", "--redact", "-o", "out.html"])
        .expect(0);
    let page = String::from_utf8(folder.read("out.html")).unwrap();
    let method = &page[page.find("id=\"method\"").unwrap()..];
    let method = &method[..method.find("</table>").unwrap()];
    assert!(method.contains(" of 6") && !method.contains(": "), "{method}");
}

#[test]
fn views_of_a_redacted_map_know_nothing_else() {
    let folder = folder("redact: {personas: [jo], lanes: [kpis]}\n");
    let run = folder
        .run(&["build", "map.yaml", "--draft", "--redact", "--persona", "jo"])
        .expect(2);
    assert!(run.stderr.ends_with("help: there are mia\n"), "{}", run.stderr);
    let run = folder
        .run(&["build", "map.yaml", "--draft", "--redact", "--lanes", "kpis"])
        .expect(2);
    let message = "error: `--redact` with `--lanes kpis` leaves nothing of the map to show\n";
    assert!(run.stderr.contains(message), "{}", run.stderr);
}

#[test]
fn a_slip_in_what_is_confidential_is_no_leak() {
    let folder = folder("redact:\n  personas: [joe]\n");
    let run = folder.run(&["build", "map.yaml", "--draft", "--redact"]).expect(2);
    let message = "error: `redact` lists `joe` in `personas` (journeymap.config.yaml:2), and the map has only `jo`\n  \
        help: if that is meant, write `jo`: it would be shown\n  \
        help: if not, write what other maps keep confidential under `paths`, for those maps\n";
    assert!(run.stderr.ends_with(message), "{}", run.stderr);
    // What belongs to other maps is no slip.
    folder.write(
        "journeymap.config.yaml",
        "redact: {personas: [somebody-else], lanes: [weather]}\n",
    );
    let run = folder
        .run(&["build", "map.yaml", "--draft", "--redact", "-o", "out.svg"])
        .expect(0);
    // But it is told, as it may be what this map calls otherwise.
    let warning = "warning: `redact` lists `somebody-else` in `personas` (journeymap.config.yaml:1), and the map has none \
        of that name: nothing is left out for it\n  help: there are mia, jo\n";
    assert!(run.stderr.contains(warning), "{}", run.stderr);
    assert!(
        run.stderr.contains("`redact` lists `weather` in `lanes`"),
        "{}",
        run.stderr
    );
    folder.write(
        "journeymap.config.yaml",
        "redact: {fields: [persona.qoute], lanes: [stages], thing: [x]}\n",
    );
    let run = folder
        .run(&["build", "map.yaml", "--draft", "--redact", "-o", "out.svg"])
        .expect(1);
    for told in [
        "there is no field `persona.qoute` that can be left out",
        "did you mean `persona.quote`?",
        "a map without its stages is none",
        "`redact` has no key `thing`",
    ] {
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
    }
    let empty = Folder::with_map();
    let run = empty.run(&["build", "map.yaml", "--redact"]).expect(2);
    assert!(
        run.stderr
            .starts_with("error: `--redact`, and the configuration marks nothing as confidential\n")
    );
    assert!(COMPLETE.contains("Booking") && empty.names() == ["map.yaml"]);
}

/// A surname and a number on the map name something that would be shown.
#[test]
fn what_only_looks_like_a_name_is_refused() {
    let folder = folder("");
    let map = String::from_utf8(folder.read("map.yaml")).unwrap();
    folder.write("map.yaml", map.replace("Jo Zqjx00", "Jo Berg-Zqjx00"));
    for (redact, meant) in [
        ("personas: [Berg]", "Jo Berg-Zqjx00"),
        ("pain_points: [P1]", ""),
        ("solutions: [s1]", ""),
        ("stages: [1]", ""),
    ] {
        folder.write("journeymap.config.yaml", format!("redact: {{{redact}}}\n"));
        let run = folder
            .run(&["build", "map.yaml", "--draft", "--redact", "-o", "out.svg"])
            .expect(2);
        let told = format!("and the map has only `{meant}");
        assert!(run.stderr.contains(&told), "{redact}: {}", run.stderr);
    }
}

#[test]
fn a_lane_goes_by_the_name_it_is_drawn_under() {
    let folder = folder("");
    let picture = |redact: &str| {
        folder.write("journeymap.config.yaml", format!("redact: {{lanes: [{redact}]}}\n"));
        let run = folder
            .run(&["build", "map.yaml", "--draft", "--redact", "-o", "out.svg"])
            .expect(0);
        assert!(!run.stderr.contains("none of that name"), "{redact}: {}", run.stderr);
        String::from_utf8(folder.read("out.svg")).unwrap()
    };
    for (id, label) in [("pain_points", "Pain points"), ("backstage", "Backstage")] {
        assert!(picture("milestones").contains(&format!("lane-{id}")));
        assert_eq!(picture(label), picture(id), "{label}");
    }
}

#[test]
fn texts_that_name_what_is_left_out_are_told() {
    let folder = folder("redact: {personas: [jo]}\n");
    let map = String::from_utf8(folder.read("map.yaml")).unwrap();
    let map = map
        .replace("Jo Zqjx00", "Johanna Berg")
        .replace("Finding Zqjx01", "Johanna waits longest");
    folder.write("map.yaml", map.replace("Bio Zqjx15", "A cousin of Johannas"));
    let run = folder
        .run(&["build", "map.yaml", "--draft", "--redact", "-o", "out.svg"])
        .expect(0);
    let warning = "warning: `Johanna` is left out, and a text that stays names it: `Johanna waits longest`\n  \
        help: write that text otherwise, or leave it out too\n";
    assert!(run.stderr.contains(warning), "{}", run.stderr);
    assert_eq!(run.stderr.matches("is left out").count(), 1, "{}", run.stderr);
}

#[test]
fn what_is_confidential_is_shown_with_its_place() {
    let folder =
        folder("redact: {fields: [quote]}\npaths:\n  - match: map.yaml\n    redact: {personas: [jo], fields: cost}\n");
    let shown = folder.run(&["config", "map.yaml"]).expect(0).out();
    let redact = &shown[shown.find("redact:").unwrap()..];
    assert_eq!(
        redact,
        "redact:\n  fields:\n    - \"quote\"            # journeymap.config.yaml:1\n    - \"cost\"             # \
         journeymap.config.yaml:4\n  personas:\n    - \"jo\"               # journeymap.config.yaml:4\n"
    );
    // What `config` writes can be read again.
    folder.write("journeymap.config.yaml", redact);
    folder
        .run(&["build", "map.yaml", "--draft", "--redact", "-o", "out.svg"])
        .expect(0);
}
