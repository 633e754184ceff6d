//! Input that means harm, or is merely broken: an error, in bounded time, and never a panic.

use journeymap::diag::Diagnostic;
use journeymap::model::{NoFiles, compile};
use journeymap::source::Sources;
use journeymap::syntax::read_source;
use proptest::prelude::*;
use std::fs;

fn faults(bytes: impl Into<Vec<u8>>) -> Vec<Diagnostic> {
    let mut sources = Sources::default();
    let found = match read_source(&mut sources, "map.yaml", None, bytes.into()) {
        Ok(file) => compile(&mut sources, file, &NoFiles).diagnostics,
        Err(found) => vec![*found],
    };
    for diagnostic in &found {
        assert_places_hold(&sources, diagnostic);
    }
    found
}

/// Every place can be shown, and every fix can be made.
fn assert_places_hold(sources: &Sources, found: &Diagnostic) {
    let edits = found.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.span);
    let labels = found.labels.iter().map(|label| label.span);
    for span in edits.chain(labels).chain([found.span]) {
        let text = &sources.file(span.file).text;
        assert!(text.get(span.start as usize..span.end as usize).is_some(), "{found:?}");
    }
    assert!(!found.message.is_empty());
}

/// The codes that are reported for a map with these lines behind its title and type.
fn codes(lines: &str) -> Vec<String> {
    let found = faults(format!("title: T\ntype: current-state\n{lines}\n"));
    found.iter().map(|found| found.code.to_string()).collect()
}

fn list(entry: &str, count: usize) -> String {
    entry.repeat(count)
}

#[test]
fn a_file_may_have_eight_mebibytes() {
    let size = 8 * 1024 * 1024;
    let mut text = String::from("title: T\ntype: current-state\n#");
    text.push_str(&"x".repeat(size - text.len()));
    assert_eq!(faults(text.clone()), []);
    text.push('x');
    assert_eq!(faults(text)[0].message, "the file has 8388609 bytes");
    assert_eq!(faults(vec![b'a'; 50_000_000])[0].code.to_string(), "JM010");
}

#[test]
fn a_file_may_have_a_million_values() {
    assert_eq!(codes(&format!("x-a:\n{}", list("- a\n", 999_990))), [""; 0]);
    assert_eq!(codes(&format!("x-a:\n{}", list("- a\n", 1_000_000))), ["JM010"]);
    assert_eq!(codes(&format!("x-a: [{}]", list(",", 2_000_000))).len(), 1);
}

#[test]
fn aliases_may_stand_for_a_hundred_thousand_values() {
    let mut bomb = String::from("x-0: &a0 [a, a, a, a, a, a, a, a, a, a]\n");
    for level in 1..10 {
        let before = format!("*a{},", level - 1).repeat(10);
        bomb.push_str(&format!("x-{level}: &a{level} [{before}]\n"));
    }
    assert_eq!(codes(&bomb), ["JM010"]);
    let shared = "x-a: &a [b]\nx-b: [".to_owned();
    assert_eq!(codes(&format!("{shared}{}]", list("*a,", 50_000))), [""; 0]);
    assert_eq!(codes(&format!("{shared}{}]", list("*a,", 50_001))), ["JM010"]);
}

#[test]
fn collections_may_be_sixty_four_deep() {
    for depth in [63, 64] {
        let expected: &[&str] = if depth == 63 { &[] } else { &["JM010"] };
        assert_eq!(
            codes(&format!("x-a: {}{}", "[".repeat(depth), "]".repeat(depth))),
            expected,
            "{depth}"
        );
        assert_eq!(codes(&format!("x-a:\n {}a", "- ".repeat(depth))), expected, "{depth}");
    }
    for depth in [1_000, 10_000, 1_000_000] {
        assert_eq!(codes(&format!("x-a: {}", "[".repeat(depth)))[0], "JM010");
        assert_eq!(codes(&format!("x-a: {}", "{a: ".repeat(depth)))[0], "JM010");
        assert_eq!(codes(&format!("x-a:\n {}a", "- ".repeat(depth))), ["JM010"]);
        assert_eq!(codes(&format!("x-a:\n {}a", "? ".repeat(depth))), ["JM010"]);
    }
    let deep = format!("x-a: &a {}{}\n", "[".repeat(40), "]".repeat(40));
    assert_eq!(
        codes(&format!("{deep}x-b: {}*a{}", "[".repeat(23), "]".repeat(23))),
        [""; 0]
    );
    assert_eq!(
        codes(&format!("{deep}x-b: {}*a{}", "[".repeat(24), "]".repeat(24))),
        ["JM010"]
    );
}

#[test]
fn lists_and_texts_have_limits() {
    assert_eq!(codes(&format!("stages:\n{}", list("- A\n", 200))), [""; 0]);
    assert_eq!(codes(&format!("stages:\n{}", list("- A\n", 201))), ["JM010"]);
    assert_eq!(codes(&format!("personas: [{}]", list("A,", 100))), [""; 0]);
    assert_eq!(codes(&format!("personas: [{}]", list("A,", 101))), ["JM010"]);
    let touchpoints = |count| format!("- {{name: S, touchpoints: [{}]}}\n", list("T,", count));
    assert_eq!(
        codes(&format!("stages:\n{}{}", touchpoints(2_000), touchpoints(3_000))),
        [""; 0]
    );
    assert_eq!(
        codes(&format!("stages:\n{}{}", touchpoints(2_000), touchpoints(3_001))),
        ["JM010"]
    );
    assert_eq!(codes(&format!("solutions: [{}]", list("A,", 10_000))), [""; 0]);
    assert_eq!(codes(&format!("solutions: [{}]", list("A,", 10_001))), ["JM010"]);
    assert_eq!(codes(&format!("finding: {}", "ä".repeat(20_000))), [""; 0]);
    assert_eq!(codes(&format!("finding: {}", "ä".repeat(20_001))), ["JM010"]);
    assert_eq!(codes(&format!("x-other: {}", "a".repeat(20_001))), ["JM010"]);
    assert_eq!(
        codes(&format!("use: [{}]", list("a.yaml,", 65)))
            .iter()
            .filter(|code| *code == "JM010")
            .count(),
        1
    );
}

#[test]
fn many_faults_stay_bounded() {
    assert_eq!(codes(&format!("goals: [{}]", list("{nmae: x},", 9_000))).len(), 1_000);
    assert_eq!(codes(&format!("sources: [{}]", list("[],", 9_000))).len(), 1_000);
    let unknown = "abcdefgh,".repeat(100_000);
    let stage = format!("stages: [{{name: S, touchpoints: [{{name: T, sources: [{unknown}]}}]}}]");
    assert!(codes(&stage).len() <= 1_000);
    assert!(codes(&list("a: b: c\n", 100_000)).len() <= 1_000);
}

/// The quote that a failure is about may begin behind the place where it was noticed.
#[test]
fn a_quote_that_opens_behind_its_failure_is_an_error() {
    let entries = "- {name: B, emotion:ก १}\"\n- {name: C, emotion: \"2\"}";
    assert!(!faults(entries).is_empty());
}

#[test]
fn broken_texts_are_errors() {
    for text in [
        "\0", "\u{feff}", "\r", "%", "---\n---", "...", "\"", "'", "[", "{", "&", "*", "!", "|", ">", "- ", "? ", ": ",
    ] {
        assert!(!faults(text).is_empty(), "{text:?}");
    }
    assert_eq!(faults(b"title: \xff".to_vec())[0].code.to_string(), "JM001");
    assert_eq!(faults("\u{feff}title: T\r\ntype: current-state\r\n"), []);
}

/// What maps are made of, so that mutations reach the places behind the parser.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "title: ",
        "type: ",
        "future-state",
        "stages:",
        "touchpoints:",
        "- ",
        "\n",
        "\n  ",
        "\n    ",
        "name: ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "\"",
        "'",
        "&a ",
        "*a",
        "emotion: ",
        "emotions: ",
        "personas: ",
        "ref: ",
        "pain_points: ",
        "id: ",
        "change: ",
        "solves: ",
        "extra: ",
        "lanes: ",
        "scale: ",
        "-2",
        "9",
        "null",
        "~",
        "#x",
        " # y",
        "|\n",
        ">-\n",
        "? ",
        ": ",
        "!t ",
        "%",
        "\t",
        "\r",
        "ä",
        "日本",
        "\u{feff}",
        "use: ",
        "baseline: ",
        "color: ",
        "due: ",
        "2026-13",
        "channel: ",
        "web",
        "until: ",
        "next: ",
        "broken: true",
        "x-y: ",
        "<<: ",
        "---",
        "...",
    ];
    prop_oneof![
        6 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_reported_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        faults(bytes);
    }

    #[test]
    fn any_pieces_are_reported_or_read(pieces in proptest::collection::vec(piece(), 0..60)) {
        faults(pieces.concat());
    }

    #[test]
    fn mutated_maps_are_reported_or_read(
        file in proptest::sample::select(vec!["tests/format/all-keys.yaml", "tests/model/relations.yaml"]),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), 0usize..4, piece()), 1..6),
    ) {
        let mut text: Vec<char> = fs::read_to_string(file).unwrap().chars().collect();
        for (at, removed, inserted) in changes {
            let at = at.index(text.len() + 1);
            let end = (at + removed).min(text.len());
            text.splice(at..end, inserted.chars());
        }
        faults(text.into_iter().collect::<String>());
    }
}
