//! The tree holds what another reader of YAML finds in the same text.

use journeymap::source::{SourceFile, Sources};
use journeymap::syntax::{Node, Value, number, parse};
use serde_yaml::Value as Other;
use std::fs;

#[test]
fn definitions_are_read_as_another_reader_reads_them() {
    let mut files = vec!["tests/format/all-keys.yaml".into()];
    for folder in ["examples", "tests/model"] {
        files.extend(fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    }
    let mut compared = 0;
    for path in files
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
    {
        let text = fs::read_to_string(path).unwrap();
        if let Ok(other) = serde_yaml::from_str::<Other>(&text) {
            compare(&text, &other);
            compared += 1;
        }
    }
    assert!(compared > 10);
}

#[test]
fn corners_of_yaml_are_read_as_another_reader_reads_them() {
    for text in [
        "a: |\n  one\n   two\n\n  three\n\nb: 1",
        "a: |2\n   one\n  two\nb: >-\n  folded\n  text\n\n  next\n",
        "a: >+\n  kept\n\nb: |-\n  stripped\n\n",
        "a: one\n  two\n\n  three\nb: 'it''s'\nc: \"tab\\t \\u00e4 \\x41 \\\n  joined\"",
        "a: [b, c, [d], {e: f}, \"g\", 'h']\nb: {c: , d: ~}\nc: []\nd: {}",
        "- a\n-\n- - b\n  - c\n- d: e\n  f:\n  - g\n  - h\n-   i",
        "a: &x [1, two]\nb: *x\nc: &y text\nd: *y",
        "&k key: &v value\nb: *k\nc: *v\nd: {*v : e}",
        "? key\n: value\n? other",
        "\"quoted key\": 1\n'single': 2\n3: three\nnull: n",
        "a: -1.5\nb: 0x1F\nc: 1e3\nd: .5\ne: 12:30\nf: 2026-01-01\ng: 1_000\nh: 0o17",
        "a: # comment\n  b\nc: d # comment\n# comment\ne: 'f' # g",
        "---\na: b\n...\n",
        "a: b#c\nd: e:f\ng: http://h/i?j=k#l\nm: -n\no: ?p\nq: [r?s, -t]",
        "a:\n- b\n- c\nd:\n  - e",
        "a: yes\nb: no\nc: true\nd: False\ne: null\nf: ''",
        "a: \"\"\nb: '  '\nc: |\n\nd: >\n  \n",
    ] {
        compare(
            text,
            &serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}")),
        );
    }
}

fn compare(text: &str, other: &Other) {
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("map.yaml", None, text));
    let parsed = parse(&sources, file);
    assert!(parsed.problems.is_empty(), "{:?}\n{text}", parsed.problems);
    assert_same(parsed.document.root(), other, text);
}

fn assert_same(node: Node<'_>, other: &Other, text: &str) {
    let same = match (node.value(), other) {
        (Value::Scalar(own, _), Other::String(other)) => own == other,
        (Value::Scalar(own, _), Other::Number(other)) => number(own) == other.as_f64(),
        (Value::Scalar(own, _), Other::Bool(other)) => own.to_lowercase() == other.to_string(),
        (Value::Scalar(..), Other::Null) => node.is_nothing(),
        (Value::List(own), Other::Sequence(other)) => {
            own.iter()
                .zip(other)
                .for_each(|(own, other)| assert_same(own, other, text));
            own.len() == other.len()
        }
        (Value::Mapping(own), Other::Mapping(other)) => {
            for (own, (key, value)) in own.iter().zip(other) {
                let key = match key {
                    Other::String(key) => key.clone(),
                    Other::Null => "null".to_owned(),
                    key => serde_yaml::to_string(key).unwrap().trim().to_owned(),
                };
                assert_eq!(own.key, key, "{text}");
                assert_same(own.value, value, text);
            }
            own.len() == other.len()
        }
        _ => false,
    };
    assert!(same, "{node:?}\n{other:?}\n{text}");
}
