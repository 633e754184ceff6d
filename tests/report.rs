//! Findings as they are printed, input and whole message side by side.

use journeymap::diag::{Code, Diagnostic, Edit, Level};
use journeymap::report::{json, terminal::Report};
use journeymap::source::{FileId, SourceFile, Sources, Span};

/// One file, `map.yaml`, and spans found by what is written there.
struct Case {
    sources: Sources,
    file: FileId,
}

impl Case {
    fn new(text: &str) -> Self {
        let mut sources = Sources::default();
        let file = sources.add(SourceFile::new("map.yaml", None, text));
        Self { sources, file }
    }

    fn at(&self, what: &str) -> Span {
        let start = self
            .sources
            .file(self.file)
            .text
            .find(what)
            .expect("the text is in the file");
        Span::new(self.file, start, start + what.len())
    }

    fn error(&self, what: &str, message: &str) -> Diagnostic {
        Diagnostic::new(Code(2), "unknown-key", Level::Error, self.at(what), message)
    }

    fn shown(&self, found: &Diagnostic) -> String {
        Report { colored: false }.diagnostic(found, &self.sources)
    }
}

#[test]
fn a_finding_shows_place_line_caret_and_help() {
    let case = Case::new("title: x\nstages:\n  - nmae: Search\n");
    let found = case
        .error("nmae", "unknown key `nmae` in a stage")
        .note("not a key of a stage")
        .help("did you mean `name`?")
        .help("keys for other tools start with `x-`");
    assert_eq!(
        case.shown(&found),
        "\
error[JM002]: unknown key `nmae` in a stage
 --> map.yaml:3:5
  |
3 |   - nmae: Search
  |     ^^^^ not a key of a stage
  |
  = help: did you mean `name`?
  = help: keys for other tools start with `x-`"
    );
}

#[test]
fn a_second_label_folds_what_lies_between() {
    let case = Case::new("a: one\nb:\nc:\nd:\ne:\nf: two\n");
    let found = case.error("two", "twice").label(case.at("one"), "first here");
    assert_eq!(
        case.shown(&found),
        "\
error[JM002]: twice
 --> map.yaml:6:4
  |
1 | a: one
  |    --- first here
...
6 | f: two
  |    ^^^"
    );
}

#[test]
fn a_label_in_another_file_has_a_place_of_its_own() {
    let mut case = Case::new("a: one\n");
    let library = case
        .sources
        .add(SourceFile::new("team/library.yaml", None, "x\ny: two\n"));
    let found = case.error("one", "twice").label(Span::new(library, 5, 8), "and here");
    assert_eq!(
        case.shown(&found),
        "\
error[JM002]: twice
 --> map.yaml:1:4
  |
1 | a: one
  |    ^^^
  |
 ::: team/library.yaml:2:4
  |
2 | y: two
  |    --- and here"
    );
}

#[test]
fn hostile_text_is_spelled_out_and_the_caret_stays_true() {
    let case = Case::new("t: \u{1b}[31m\u{202e}\u{200b}\tbad\n");
    let found = case.error("bad", "`\u{1b}[31m\nbad` is wrong").help("not \u{202e}this");
    assert_eq!(
        case.shown(&found),
        "\
error[JM002]: `\\u{1b}[31m\\nbad` is wrong
 --> map.yaml:1:12
  |
1 | t: \\u{1b}[31m\\u{202e}\\u{200b}    bad
  |                                  ^^^
  |
  = help: not \\u{202e}this"
    );
}

#[test]
fn wide_characters_take_two_columns() {
    let case = Case::new("名前: 日本語 👍 bad\n");
    assert_eq!(
        case.shown(&case.error("bad", "wrong")),
        "\
error[JM002]: wrong
 --> map.yaml:1:11
  |
1 | 名前: 日本語 👍 bad
  |                 ^^^"
    );
}

#[test]
fn the_end_of_the_file_can_be_pointed_at() {
    let case = Case::new("a: [1, 2");
    let mut found = case.error("a", "the list is not closed");
    found.span = Span::new(case.file, 8, 8);
    assert_eq!(
        case.shown(&found),
        "\
error[JM002]: the list is not closed
 --> map.yaml:1:9
  |
1 | a: [1, 2
  |         ^"
    );
}

/// A map of so many lines, `a0: one` and so on, and a finding of a rule on each of some lines.
fn lines(count: usize) -> Case {
    Case::new(&(0..count).map(|line| format!("a{line}: one\n")).collect::<String>())
}

fn on_line(case: &Case, line: usize, code: u16, level: Level) -> Diagnostic {
    let span = case.at(&format!("a{line}:"));
    Diagnostic::new(Code(code), "a-flaw", level, span, format!("flaw {line}"))
}

/// What is shown, in a line each.
fn headings(case: &Case, found: &[Diagnostic]) -> Vec<String> {
    let text = Report { colored: false }.diagnostics(found, &case.sources);
    let is_heading = |line: &&str| line.contains("[JM") || line.starts_with('…');
    text.lines().filter(is_heading).map(str::to_owned).collect()
}

#[test]
fn errors_come_first_and_what_a_rule_repeats_is_counted_with_its_lines() {
    let mut case = lines(30);
    let library = case.sources.add(SourceFile::new("team.yaml", None, "x\ny: two\n"));
    let mut found: Vec<Diagnostic> = (0..20).map(|line| on_line(&case, line, 502, Level::Info)).collect();
    found.extend((20..24).map(|line| on_line(&case, line, 404, Level::Warning)));
    found.push(on_line(&case, 24, 2, Level::Error));
    found.push(Diagnostic {
        span: Span::new(library, 2, 3),
        ..on_line(&case, 0, 502, Level::Info)
    });
    assert_eq!(
        headings(&case, &found),
        [
            "error[JM002]: flaw 24",
            "info[JM502]: flaw 0",
            "info[JM502]: flaw 1",
            "info[JM502]: flaw 2",
            "… and 18 more of JM502 at lines 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 and 6 others; \
             `journeymap check --output-format concise` lists them all",
            "warning[JM404]: flaw 20",
            "warning[JM404]: flaw 21",
            "warning[JM404]: flaw 22",
            "warning[JM404]: flaw 23",
        ]
    );
    let few: Vec<Diagnostic> = found.into_iter().filter(|found| found.code.0 == 502).skip(15).collect();
    let shown = headings(&case, &few);
    assert!(
        shown[3].starts_with("… and 3 more of JM502 at lines 19, 20, team.yaml:2; "),
        "{shown:?}"
    );
}

#[test]
fn every_error_is_shown_until_nobody_reads_on() {
    let case = lines(150);
    let errors = |count| -> Vec<Diagnostic> { (0..count).map(|line| on_line(&case, line, 2, Level::Error)).collect() };
    assert_eq!(headings(&case, &errors(100)).len(), 100);
    let shown = headings(&case, &errors(150));
    assert_eq!(shown.len(), 101);
    assert!(
        shown[100].starts_with("… and 50 more errors at lines 101, 102, "),
        "{}",
        shown[100]
    );
}

#[test]
fn json_has_everything_and_cannot_act_on_a_terminal() {
    let case = Case::new("\u{feff}a: one\nb: \u{202e}two\n");
    let found = case
        .error("two", "wrong \u{202e}")
        .label(case.at("one"), "here")
        .help("write `three`")
        .fix(
            "write `three`",
            vec![Edit {
                span: case.at("two"),
                text: "three".into(),
            }],
        )
        .item("stage/search");
    let line = json::diagnostics(&[found], &case.sources);
    assert!(!line.contains('\u{202e}'));
    let value: serde_json::Value = serde_json::from_str(&line).expect("a line is a JSON object");
    assert_eq!(
        value,
        serde_json::json!({
            "type": "diagnostic", "code": "JM002", "name": "unknown-key", "level": "error",
            "message": "wrong \u{202e}", "note": "", "item": "stage/search",
            "file": "map.yaml",
            "start": {"line": 2, "column": 5, "byte": 16}, "end": {"line": 2, "column": 8, "byte": 19},
            "labels": [{"file": "map.yaml", "text": "here",
                "start": {"line": 1, "column": 4, "byte": 6}, "end": {"line": 1, "column": 7, "byte": 9}}],
            "help": ["write `three`"],
            "fix": {"title": "write `three`", "edits": [{"file": "map.yaml", "text": "three",
                "start": {"line": 2, "column": 5, "byte": 16}, "end": {"line": 2, "column": 8, "byte": 19}}]},
        })
    );
}
