//! The page in a real browser, wide and narrow. `tests/run` installs Chromium and runs these.

use serde_json::Value;
use std::path::Path;
use std::process::Command;

const BINARY: &str = env!("CARGO_BIN_EXE_journeymap");
const PROBE: &str = include_str!("page/probe.js");

/// Opens a page in a frame of this width and returns what the probe found, with what the browser complained about.
fn probe(html: &str, width: u32) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let source = html.replace('&', "&amp;").replace('"', "&quot;");
    let outside = format!(
        "<!doctype html><meta charset=utf-8><body><iframe width={width} height=900 style='border:0' srcdoc=\"{source}\">\
         </iframe><pre id=found></pre><script>{PROBE}</script>"
    );
    let path = folder.path().join("outside.html");
    std::fs::write(&path, outside).unwrap();
    let output = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
        ])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ])
        .args([
            "--enable-logging=stderr",
            "--window-size=1500,950",
            "--virtual-time-budget=20000",
            "--dump-dom",
        ])
        .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
        .arg(format!("file://{}", path.display()))
        .output()
        .expect("Chromium starts");
    let dom = String::from_utf8_lossy(&output.stdout);
    let found = dom
        .rsplit("<pre id=\"found\">")
        .next()
        .and_then(|rest| rest.split("</pre>").next());
    let found = found
        .unwrap_or_default()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let log = String::from_utf8_lossy(&output.stderr);
    let complaints: Vec<&str> = log.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    serde_json::from_str(&found).unwrap_or_else(|error| panic!("{error}: {found}\n{log}"))
}

/// The page of a map, which is looked for among the examples.
fn page(map: impl AsRef<Path>) -> String {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("page.html");
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(map);
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

/// The policy holds: what a map smuggles in neither runs nor loads.
#[test]
fn text_of_a_map_stays_text() {
    let folder = tempfile::tempdir().unwrap();
    let map = folder.path().join("map.yaml");
    let attack = r#"</title></style><script>document.title='owned'</script><img src=x onerror=document.title='owned'><svg onload=document.title='owned'>"#;
    let text = include_str!("../examples/booking.yaml")
        .replace("Booking a table", &format!("'{}'", attack.replace('\'', "''")));
    std::fs::write(
        &map,
        text.replace("Map listing", &format!("'{}'", attack.replace('\'', "''"))),
    )
    .unwrap();
    let out = folder.path().join("map.html");
    let run = Command::new(BINARY)
        .arg("build")
        .arg(&map)
        .arg("-o")
        .arg(&out)
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let found = probe(&std::fs::read_to_string(out).unwrap(), 1440);
    assert!(
        found["title"].as_str().unwrap().starts_with("</title></style><script>"),
        "{found:#}"
    );
    assert_eq!(found["problems"].as_array().unwrap().len(), 0, "{found:#}");
}

/// The page without what other tests look at: picture, style and the policy with its hash.
fn bare(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    for (from, to) in [
        ("<meta http-equiv", "<meta charset"),
        ("<style>", "</style>"),
        ("<div class=\"bands\">", "</section>"),
        ("<script>", "</script>"),
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
    let found = bare(&page(here.join("everything.yaml")));
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
