//! The picture under stress: whatever a definition says, no text lies on another and none leaves the sheet.

mod support;

use proptest::prelude::*;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use support::{map, scene, solutions, text_faults};

/// Words of very different length, in the languages maps are written in; one is long enough to need dividing.
const WORDS: &[&str] = &[
    "a",
    "we",
    "bill",
    "call",
    "Störung",
    "Rechnung",
    "reklamacja",
    "doświadczenie",
    "Rückrufvereinbarung",
    "Kundenzufriedenheitsbefragung",
    "Donaudampfschifffahrtsgesellschaftskapitänsmütze",
    "https://support.example.com/help/contact/options?id=20938&lang=de",
    "0123456789012345678901234567890123456789",
    "Zażółć",
    "gęślą",
    "jaźń",
    "αναμονή",
    "очікування",
    "Điện thoại",
];

fn words(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 1..=most).prop_map(|words| words.join(" "))
}

/// A whole definition as text: `seed` picks what each place holds.
#[derive(Clone, Debug)]
struct Shape {
    stages: usize,
    personas: usize,
    touchpoints: Vec<usize>,
    texts: Vec<String>,
    scores: Vec<i8>,
    flags: Vec<u8>,
}

fn shape() -> impl Strategy<Value = Shape> {
    (
        1..=12usize,
        1..=6usize,
        prop::collection::vec(0..=20usize, 12),
        prop::collection::vec(words(14), 60),
        prop::collection::vec(-2..=2i8, 60),
        prop::collection::vec(any::<u8>(), 120),
    )
        .prop_map(|(stages, personas, touchpoints, texts, scores, flags)| Shape {
            stages,
            personas,
            touchpoints,
            texts,
            scores,
            flags,
        })
}

/// Writes a [`Shape`] down, drawing on its texts, scores and flags in turn.
struct Writer<'a> {
    shape: &'a Shape,
    yaml: String,
    text: usize,
    score: usize,
    flag: usize,
}

impl Writer<'_> {
    fn text(&mut self) -> String {
        self.text += 1;
        format!("\"{}\"", self.shape.texts[self.text % self.shape.texts.len()])
    }

    fn score(&mut self) -> i8 {
        self.score += 1;
        self.shape.scores[self.score % self.shape.scores.len()]
    }

    fn flag(&mut self, of: u8) -> bool {
        self.flag += 1;
        self.shape.flags[self.flag % self.shape.flags.len()].is_multiple_of(of)
    }

    fn line(&mut self, indent: usize, line: &str) {
        writeln!(self.yaml, "{:indent$}{line}", "").expect("writing to a string");
    }

    fn texts(&mut self, indent: usize, key: &str) {
        if self.flag(2) {
            let (a, b) = (self.text(), self.text());
            self.line(indent, &format!("{key}: [{a}, {b}]"));
        }
    }

    fn head(&mut self) {
        let (title, finding, client) = (self.text(), self.text(), self.text());
        self.line(0, &format!("title: {title}"));
        self.line(0, &format!("finding: {finding}"));
        self.line(0, "type: current-state");
        self.line(0, "lang: de");
        let goal = self.text();
        self.line(0, &format!("goals: [{goal}]"));
        if self.flag(2) {
            self.line(0, &format!("brand: {{client: {client}, confidential: true}}"));
            self.line(0, "status: Mit 14 Kundinnen und Kunden geprüft");
            self.line(0, "version: \"1.3\"");
        }
        self.line(
            0,
            "sources: [{id: one, name: Interviews}, {id: two, name: Umfrage, sample: 1204}]",
        );
    }

    fn personas(&mut self) {
        self.line(0, "personas:");
        for i in 0..self.shape.personas {
            let name = self.text();
            self.line(2, &format!("- id: p{i}"));
            self.line(4, &format!("name: {name}"));
            for key in ["goals", "needs", "frustrations", "behaviours"] {
                self.texts(4, key);
            }
            if self.flag(2) {
                let quote = self.text();
                self.line(4, &format!("quote: {quote}"));
                self.line(4, "channels: [phone, web, chat, letter, word-of-mouth, messenger]");
            }
        }
    }

    fn touchpoint(&mut self, stage: usize, i: usize) {
        let name = self.text();
        self.line(6, &format!("- id: t{stage}-{i}"));
        self.line(8, &format!("name: {name}"));
        let channel = ["phone", "web", "letter", "other", "chat"][i % 5];
        self.line(8, &format!("channel: {channel}"));
        if self.flag(2) {
            let owner = self.text();
            self.line(8, &format!("owner: {owner}"));
        }
        if self.flag(3) {
            let what = self.text();
            self.line(
                8,
                &format!("{}: {what}", if i.is_multiple_of(2) { "handover" } else { "lost" }),
            );
        }
        if self.flag(2) {
            let (score, quote) = (self.score(), self.text());
            self.line(8, &format!("emotion: {{score: {score}, quote: {quote}}}"));
        }
        if self.flag(7) {
            let name = self.text();
            self.line(8, &format!("moment_of_truth: {name}"));
        }
        if self.flag(3) {
            let pain = self.text();
            let severity = ["critical", "major", "minor", "trivial"][i % 4];
            let pain = format!("{{id: pain-{stage}-{i}, name: {pain}, severity: {severity}, sources: [one, two]}}");
            self.line(8, &format!("pain_points: [{pain}]"));
        }
        self.texts(8, "thought");
        self.texts(8, "backstage");
    }

    fn stages(&mut self) {
        self.line(0, "stages:");
        for stage in 0..self.shape.stages {
            let name = self.text();
            self.line(2, &format!("- id: s{stage}"));
            self.line(4, &format!("name: {name}"));
            for key in ["customer_goal", "business_goal", "actions", "thoughts", "bright_spots"] {
                self.texts(4, key);
            }
            if self.flag(2) {
                let (time, group) = (self.text(), self.text());
                self.line(4, &format!("time: {time}"));
                self.line(4, &format!("group: {group}"));
                self.line(4, "phase: consideration");
            }
            if self.flag(2) {
                let (name, unit) = (self.text(), self.text());
                let value = f64::from(self.score()) * 1234.5;
                let kpi =
                    format!("{{id: k{stage}, name: {name}, value: {value}, target: 3.7, baseline: -2, unit: {unit}}}");
                self.line(4, &format!("kpis: [{kpi}]"));
            }
            if self.shape.touchpoints[stage] > 0 {
                self.line(4, "touchpoints:");
            }
            for i in 0..self.shape.touchpoints[stage] {
                self.touchpoint(stage, i);
            }
        }
    }

    fn solutions(&mut self) {
        self.line(0, "solutions:");
        for i in 0..12 {
            let (name, owner) = (self.text(), self.text());
            let status = ["idea", "planned", "in-progress", "rejected", "idea", "done"][i % 6];
            let (effort, impact) = (self.score() + 3, self.score() + 3);
            self.line(
                2,
                &format!(
                    "- {{id: x{i}, name: {name}, owner: {owner}, effort: {effort}, impact: {impact}, status: {status}, \
                     due: 2027-Q2}}"
                ),
            );
        }
    }
}

fn yaml(shape: &Shape) -> String {
    let mut writer = Writer {
        shape,
        yaml: String::new(),
        text: 0,
        score: 0,
        flag: 0,
    };
    writer.head();
    writer.personas();
    writer.stages();
    writer.solutions();
    writer.yaml
}

/// Writes a definition that fails to a file, so that it can be built and looked at.
fn keep(shape: &Shape) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fault.yaml");
    std::fs::write(&path, yaml(shape)).expect("writing the definition that failed");
    path
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_text_lies_on_another_and_none_leaves_the_sheet(shape in shape()) {
        let map = map(&yaml(&shape));
        let faults = [text_faults(&scene(&map)), text_faults(&solutions(&map))].concat();
        prop_assert!(faults.is_empty(), "{}\nin {}", faults.join("\n"), keep(&shape).display());
    }

    #[test]
    fn the_same_definition_gives_the_same_picture(shape in shape()) {
        let map = map(&yaml(&shape));
        prop_assert_eq!(format!("{:?}", scene(&map)), format!("{:?}", scene(&map)));
    }
}
