//! Where each key shows: the table of the README is what the outputs say.

use super::support::Folder;

/// A map with a value that occurs nowhere else for every key of the table.
const MAP: &str = "\
title: A journey
type: current-state
value_proposition: Zq-value_proposition
owner: Zq-owner
goals: [{name: A goal, kpi: k, by: 2031-07, note: Zq-note}]
personas: [{name: Mia, goals: [One]}]
lanes: [stages, {id: papers, name: Papers}, touchpoints, pain_points, solutions]
kpis: [{id: k, name: Zq-kpi, value: 1, target: 2, by: 2032-08, outcome: Zq-outcome}]
stages:
  - name: Apply
    extra: {papers: Zq-extra}
    touchpoints: [{name: Form, channel: web, emotion: 0}]
    pain_points: [{name: Slow, severity: minor, cause: Zq-cause, affects: Zq-affects}]
solutions: [{name: Faster, solves: Slow, due: 2031-09, impact: 1, effort: 1, expected: Zq-expected}]
";

/// The value of a key in the map, as an English map writes it.
fn value(item: &str, key: &str) -> String {
    match (item, key) {
        ("goal", "by") => "July 2031".to_owned(),
        ("KPI", "by") => "August 2032".to_owned(),
        ("solution", "due") => "September 2031".to_owned(),
        _ => format!("Zq-{key}"),
    }
}

#[test]
fn keys_show_where_the_readme_says() {
    let folder = Folder::new();
    folder.write("map.yaml", MAP);
    // The lane of KPIs names the KPI of a goal too.
    folder.write("kpis.yaml", MAP.replace("solutions]\nkpis", "solutions, kpis]\nkpis"));
    let built = |map: &str, options: &[&str], file: &str| {
        let args = [&["build", map, "--draft", "-o", file], options].concat();
        folder.run(&args).expect(0);
        String::from_utf8(folder.read(file)).unwrap()
    };
    let outputs = |map| {
        [
            built(map, &[], "map.svg"),
            built(map, &["--sheet", "solutions"], "solutions.svg"),
            built(map, &[], "map.html"),
        ]
    };
    let (usual, with_kpis) = (outputs("map.yaml"), outputs("kpis.yaml"));
    let readme = include_str!("../../README.md");
    let table = readme.split("| key | map | solutions sheet | page |\n").nth(1).unwrap();
    let rows = table.lines().skip(1).take_while(|line| line.starts_with('|'));
    let mut count = 0;
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let (item, keys) = cells[0].split_once(": ").unwrap();
        for key in keys.split('`').skip(1).step_by(2) {
            let value = value(item, key);
            let outputs = if item == "KPI" { &with_kpis } else { &usual };
            for (said, output) in cells[1..].iter().zip(outputs) {
                assert_eq!(output.contains(&value), *said == "yes", "{item} {key}: {row}");
            }
            count += 1;
        }
    }
    assert_eq!(count, 12);
}
