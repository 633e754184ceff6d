//! `labels` of a project, from its configuration to the picture.

use super::support::{COMPLETE, Folder};

const CONFIG: &str = "\
labels:
  pain_points: Hurdles & 'walls'
  journey_map: Reise
  de:
    severities: {critical: Hölle}
    journey_map: Kundenreise
";

/// The picture and the page of a map in this language.
fn built(folder: &Folder, lang: &str) -> (String, String) {
    folder.write("map.yaml", format!("lang: {lang}\n{COMPLETE}"));
    folder.run(&["build", "map.yaml", "-f", "svg,html"]).expect(0);
    let text = |name: &str| String::from_utf8(folder.read(name)).unwrap();
    (text("map.svg"), text("map.html"))
}

#[test]
fn a_label_is_drawn_as_the_project_writes_it() {
    let folder = Folder::new();
    let (plain, _) = built(&folder, "de-AT");
    assert!(
        plain.contains(">Schmerzpunkte<") && plain.contains("Kritisch"),
        "{plain}"
    );
    folder.write("journeymap.config.yaml", CONFIG);
    for (lang, severity, kind) in [("de-AT", "Hölle", "Kundenreise"), ("en", "Critical", "Reise")] {
        let (svg, page) = built(&folder, lang);
        for label in ["Hurdles &amp; 'walls'", severity] {
            assert!(svg.contains(label), "{lang}: {label} is not in {svg}");
        }
        assert!(
            page.contains(&format!("<title>Booking a table – {kind}</title>")),
            "{page}"
        );
        assert!(
            page.contains(">Hurdles &amp; ") && !page.contains("Hurdles & "),
            "{page}"
        );
        assert!(
            !svg.contains(">Schmerzpunkte<") && !svg.contains(">Pain points<"),
            "{svg}"
        );
    }
}

#[test]
fn labels_in_force_are_shown_as_a_configuration() {
    let folder = Folder::with_map();
    folder.write("journeymap.config.yaml", CONFIG);
    let shown = folder.run(&["config", "map.yaml"]).expect(0).out();
    let at = shown.find("labels:").unwrap();
    assert_eq!(
        &shown[at..],
        "\
labels:
  journey_map: \"Reise\"   # journeymap.config.yaml:3
  pain_points: \"Hurdles & 'walls'\" # journeymap.config.yaml:2
  de:
    journey_map: \"Kundenreise\" # journeymap.config.yaml:6
    severities:
      critical: \"Hölle\"  # journeymap.config.yaml:5
"
    );
    folder.write("again/journeymap.config.yaml", &shown);
    folder.write("again/map.yaml", COMPLETE);
    let again = folder.run(&["config", "again/map.yaml"]).expect(0).out();
    assert_eq!(
        again.matches("# journeymap.config.yaml:").count(),
        shown.matches("# ").count() - 1
    );
    let json = folder.run(&["config", "map.yaml", "--format", "json"]).expect(0).out();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(
        json["labels"][3],
        serde_json::json!({
            "label": "severities", "part": "critical", "language": "de", "text": "Hölle",
            "origin": "journeymap.config.yaml:5",
        })
    );
}

#[test]
fn a_faulty_label_keeps_the_map_from_being_written() {
    let folder = Folder::with_map();
    folder.write(
        "journeymap.config.yaml",
        "labels: {target: Target, pain_pionts: Hurdles}\n",
    );
    let run = folder.run(&["build", "map.yaml", "-f", "svg"]).expect(1);
    for part in [
        "error[JM002]",
        "there is no label `pain_pionts`",
        "did you mean `pain_points`?",
        "error[JM007]",
        "`target` does not say where its value goes",
    ] {
        assert!(run.stderr.contains(part), "{part} is not in {}", run.stderr);
    }
    assert_eq!(folder.names(), ["journeymap.config.yaml", "map.yaml"]);
}
