//! The JSON Schemas hold to what the program reads: they take every valid file, refuse every fault that a schema can
//! tell, and say of every key what it is for.

use journeymap::model::{Project, compile};
use journeymap::schema::{File, schema};
use journeymap::source::{FileId, SourceFile, Sources};
use jsonschema::Validator;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn validator(file: File) -> Validator {
    let schema = schema(file);
    jsonschema::draft7::meta::validate(&schema).unwrap_or_else(|error| panic!("{file:?}: {error}"));
    jsonschema::draft7::new(&schema).expect("a schema")
}

/// The file as other readers of YAML see it; `None` where they cannot read it.
fn read(text: &str) -> Option<Value> {
    let yaml: serde_yaml::Value = serde_yaml::from_str(text).ok()?;
    serde_json::to_value(yaml).ok()
}

fn yaml_files(folder: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .expect(folder)
        .map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> = entries
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .collect();
    files.sort();
    assert!(!files.is_empty(), "{folder}");
    files
}

/// Faults that a schema can tell: keys, shapes, words, ranges, dates and links.
const TOLD: [&str; 7] = ["JM002", "JM003", "JM004", "JM007", "JM009", "JM013", "JM015"];

/// Faults of these kinds that a schema cannot tell, by what is said of them, and why it cannot.
const UNSEEN: [(&str, &str); 4] = [
    ("`scale` cannot run from", "compares two numbers"),
    ("has a meaning only in a map of type", "depends on the type of the map"),
    ("`until` names a stage before", "compares the places of two stages"),
    (
        "`broken` says that a handover fails",
        "depends on the value of another key",
    ),
];

/// What is wrong with a map, as far as a schema can tell; `None` where it is no YAML, so that anything may follow.
fn faults(path: &Path) -> Option<Vec<String>> {
    let text = std::fs::read_to_string(path).ok()?;
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("map.yaml", Some(path), text));
    let compiled = compile(&mut sources, file, &Project::of(path).expect("a project"));
    let own = compiled.diagnostics.iter().filter(|found| found.span.file == FileId(0));
    let told = own
        .clone()
        .filter(|found| TOLD.contains(&found.code.to_string().as_str()));
    let seen = told.filter(|found| UNSEEN.iter().all(|(start, _)| !found.message.contains(start)));
    let is_yaml = own.clone().all(|found| found.name != "syntax");
    is_yaml.then(|| seen.map(|found| format!("{} {}", found.code, found.message)).collect())
}

/// Every map of the project is judged by the schema as it is by the program.
#[test]
fn the_schema_agrees_with_the_reader() {
    let validator = validator(File::Definition);
    let (mut taken, mut refused) = (0, 0);
    let mut disagreeing = Vec::new();
    for folder in [
        "examples",
        "templates/init",
        "tests/languages",
        "tests/model",
        "tests/format",
        "tests/fields",
        "tests/scripts",
    ] {
        for path in yaml_files(folder) {
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
            let text = std::fs::read(&path).expect("a file");
            let read = String::from_utf8(text).ok().and_then(|text| read(&text));
            let Some(map) = read.filter(|map| map["stages"].is_array() && name != "journeymap.config.yaml") else {
                continue;
            };
            let Some(faults) = faults(&path) else { continue };
            let errors: Vec<String> = validator
                .iter_errors(&map)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            match (faults.is_empty(), errors.is_empty()) {
                (true, true) => taken += 1,
                (false, false) => refused += 1,
                _ => disagreeing.push(format!("{}\n  {faults:?}\n  {errors:#?}", path.display())),
            }
        }
    }
    assert!(disagreeing.is_empty(), "{}", disagreeing.join("\n"));
    assert!(taken > 60 && refused > 20, "{taken} taken, {refused} refused");
}

/// A map in which one thing can be put: at the top, in a touchpoint, a persona, a pain point, a solution or a KPI.
fn map_with(place: &str, written: &str) -> String {
    let at = |name: &str| if name == place { written } else { "" };
    format!(
        "title: T\ntype: current-state\n{}\n\
         personas:\n  - name: P\n    {}\n\
         stages:\n  - name: S\n    {}\n    touchpoints:\n      - name: A\n        {}\n    \
         pain_points:\n      - name: W\n        {}\n\
         solutions:\n  - name: L\n    {}\n\
         kpis:\n  - name: K\n    {}\n",
        at("map"),
        at("persona"),
        at("stage"),
        at("touchpoint"),
        at("pain"),
        at("solution"),
        at("kpi")
    )
}

/// One thing at a time, as people write it, rightly and wrongly.
const RIGHT: [(&str, &str); 32] = [
    ("map", ""),
    ("map", "journeymap: 1"),
    ("map", "lang: pt-BR"),
    ("map", "scale: [1, 5]"),
    ("map", "reviewed: 2026"),
    ("map", "reviewed: 2028-02-29"),
    ("map", "review_every: 1 year"),
    ("map", "x-tool: {any: [thing]}"),
    ("map", "finding:"),
    ("map", "version: 1.10"),
    ("map", "use: shared.yaml"),
    ("map", "lanes: [stages, {id: papers, name: Papers}]"),
    ("map", "brand: {color: \"#3145c0\", confidential: yes}"),
    (
        "map",
        "sources: [Diary, {name: Log, kind: support-log, date: 2026-01, sample: 12, link: \"https://example.com/x\"}]",
    ),
    ("map", "departments: [{id: it}, Sales]"),
    ("persona", "goals: One alone"),
    ("persona", "goals: [One, 2, true]"),
    ("persona", "age: 34"),
    ("stage", "phase: use"),
    ("stage", "emotions: {P: angry}"),
    ("stage", "kpis: K"),
    ("stage", "kpis: [{ref: k}, {name: Own, value: 3}]"),
    ("touchpoint", "{emotion: 1.5}"),
    ("touchpoint", "emotion: {score: delighted, quote: Ah}"),
    ("touchpoint", "lost: true"),
    ("touchpoint", "lost: The number"),
    ("touchpoint", "optional: Yes"),
    ("touchpoint", "owner: none"),
    ("touchpoint", "pain_points: [One, {ref: w}]"),
    ("solution", "due: 2027-Q1"),
    ("kpi", "history: [29, 30.5, 31]"),
    ("kpi", "note: x"),
];

const WRONG: [(&str, &str); 44] = [
    ("map", "titel: x"),
    ("map", "journeymap: 2"),
    ("map", "lang: german"),
    ("map", "scale: -2 to 2"),
    ("map", "scale: [1, 2, 3]"),
    ("map", "reviewed: 22.11.2026"),
    ("map", "reviewed: 2026-13"),
    ("map", "reviewed: 2026-04-31"),
    ("map", "reviewed: 2026-Q1"),
    ("map", "review_every: 6 moons"),
    ("map", "finding: [a, b]"),
    ("map", "goals: Just one"),
    ("map", "lanes: [emotons]"),
    ("map", "brand: {color: blue}"),
    ("map", "brand: {color: \"#fff\"}"),
    ("map", "sources: [{kind: interview}]"),
    ("map", "sources: [{name: x, kind: hearsay}]"),
    ("map", "sources: [{name: x, sample: 1.5}]"),
    ("map", "sources: [{name: x, link: \"javascript:alert(1)\"}]"),
    ("map", "departments: [{note: x}]"),
    ("map", "channels: [{id: \"a b\"}]"),
    ("persona", "kind: client"),
    ("persona", "quotes: x"),
    ("persona", "color: red"),
    ("persona", "empathy: {say: x}"),
    ("stage", "phase: purchasing"),
    ("stage", "emotions: angry"),
    ("stage", "touchpoint: x"),
    ("stage", "backstage: Note"),
    ("touchpoint", "emotion: cross"),
    ("touchpoint", "emotion: \"2\""),
    ("touchpoint", "emotion: {quote: x}"),
    ("touchpoint", "optional: maybe"),
    ("touchpoint", "share: 120"),
    ("touchpoint", "kind: digitally"),
    ("touchpoint", "change: gone"),
    ("touchpoint", "pain_points: [{ref: w, severity: major}]"),
    ("pain", "severity: high"),
    ("pain", "solved_by: {name: x}"),
    ("solution", "impact: 6"),
    ("solution", "effort: 2.5"),
    ("solution", "due: soon"),
    ("kpi", "value: 6 %"),
    ("kpi", "better: more"),
];

#[test]
fn one_fault_is_enough() {
    let validator = validator(File::Definition);
    let judged = |place: &str, written: &str| {
        // Braces stand for the keys of a block.
        let written = written
            .strip_prefix('{')
            .and_then(|text| text.strip_suffix('}'))
            .unwrap_or(written);
        let text = map_with(place, written);
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("map.yaml");
        std::fs::write(&path, &text).expect("the map is written");
        let told = faults(&path).expect("YAML");
        (told.is_empty(), validator.is_valid(&read(&text).expect("YAML")))
    };
    for (place, written) in RIGHT {
        assert_eq!(judged(place, written), (true, true), "{place}: {written}");
    }
    for (place, written) in WRONG {
        assert_eq!(judged(place, written), (false, false), "{place}: {written}");
    }
}

/// Configuration, libraries and themes.
#[test]
fn the_other_files_have_schemas_too() {
    let config = validator(File::Config);
    let example = std::fs::read_to_string("examples/journeymap.config.yaml").expect("the example");
    assert!(config.is_valid(&read(&example).expect("YAML")));
    for (text, is_valid) in [
        ("{}", true),
        (
            "levels: {JM604: error, JM105: off}\nselect: JM4\nmin_score: 80\npaths: [{match: drafts/, ignore: [JM7]}]",
            true,
        ),
        (
            "labels: {pain_points: Hurdles, de: {pain_points: Hürden, phases: {use: Alltag}}}",
            true,
        ),
        ("redact: {lanes: backstage, fields: [owner]}", true),
        ("min_score: 101", false),
        ("strict: sometimes", false),
        ("levels: {JM604: fatal}", false),
        ("paths: [{ignore: [JM7]}]", false),
        ("labels: {pain_poin: Hurdles}", false),
        ("labels: {de: {pain_points: [Hürden]}}", false),
        ("redact: {lane: backstage}", false),
    ] {
        assert_eq!(config.is_valid(&read(text).expect("YAML")), is_valid, "{text}");
    }
    let library = validator(File::Library);
    for path in yaml_files("examples/library") {
        let text = std::fs::read_to_string(&path).expect("a library");
        assert!(library.is_valid(&read(&text).expect("YAML")), "{}", path.display());
    }
    assert!(!library.is_valid(&read("stages: [A]").expect("YAML")));
    let theme = validator(File::Theme);
    assert!(theme.is_valid(&read("base: light\naccent: \"#8A2257\"").expect("YAML")));
    assert!(!theme.is_valid(&read("base: pale").expect("YAML")));
    assert!(!theme.is_valid(&read("accent: 8A2257").expect("YAML")));
}

/// An editor has something to show wherever one points.
#[test]
fn every_key_is_described() {
    for file in [File::Definition, File::Library, File::Config, File::Theme] {
        let schema = schema(file);
        let records = schema["definitions"].as_object().expect("definitions");
        let all = records
            .iter()
            .map(|(kind, record)| (kind.as_str(), record))
            .chain([("", &schema)]);
        for (kind, record) in all {
            for (key, value) in record["properties"].as_object().expect("keys") {
                let words = value["description"].as_str().unwrap_or_default();
                assert!(
                    words.ends_with('.') || words.ends_with('`') || file == File::Theme && !words.is_empty(),
                    "{file:?} {kind} {key}: {words}"
                );
            }
        }
    }
}
