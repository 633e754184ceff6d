//! What a page says. What it does in a browser, tests/browser looks at.

use std::path::Path;
use std::process::Command;

const BINARY: &str = env!("CARGO_BIN_EXE_journeymap");

fn page(map: &Path) -> String {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("page.html");
    let status = Command::new(BINARY)
        .args(["build", "-q", "--today", "2026-06-01"])
        .arg(map)
        .arg("-o")
        .arg(&out)
        .output()
        .unwrap();
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    std::fs::read_to_string(out).unwrap()
}

/// The page without what other tests look at: picture, style and the policy with its hash.
fn bare(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    for (from, to) in [
        ("<meta http-equiv", "<meta charset"),
        ("<style>", "</style>"),
        ("<script>", "</script>"),
        // What it was made from, the program itself among it.
        ("<meta name=\"generator\"", "</head>"),
        ("<div class=\"bands\">", "<div id=\"tables\">"),
    ] {
        let (before, after) = rest.split_once(from).expect(from);
        out.push_str(before);
        rest = &after[after.find(to).expect(to)..];
    }
    out + rest
}

/// Everything that a definition says stands on the page. `UPDATE=1` rewrites the expected one.
#[test]
fn a_page_says_all_that_the_map_says() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/page");
    let found = bare(&page(&here.join("everything.yaml")));
    let expected = here.join("everything.html");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&expected, &found).unwrap();
    }
    let wanted = std::fs::read_to_string(&expected).unwrap_or_default();
    assert!(
        found == wanted,
        "the page differs from {}: UPDATE=1 and look at it",
        expected.display()
    );
}

/// What several stages show leads to its details from each of them.
#[test]
fn every_item_of_the_picture_leads_to_its_details() {
    for example in ["outage.yaml", "hospitalisation.yaml"] {
        let html = page(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(example));
        for kind in [
            "pain",
            "solution",
            "kpi",
            "touchpoint",
            "blueprint",
            "emotion",
            "callout",
            "stage",
        ] {
            let dead = html
                .split("<g id=\"map-")
                .skip(1)
                .filter(|rest| rest.starts_with(&format!("{kind}-")));
            let dead: Vec<&str> = dead.filter_map(|rest| rest.split('"').next()).collect();
            assert!(dead.is_empty(), "{example}: {dead:?}");
        }
        assert!(html.contains("id=\"map-solution-outage-push-2\"") || example != "outage.yaml");
    }
}

/// French sets a space before a colon.
#[test]
fn a_moment_of_truth_has_the_colon_of_its_language() {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/hospitalisation.yaml");
    let html = page(&map);
    assert!(html.contains("Moment de vérité") && !html.contains("Moment de vérité:"));
}
