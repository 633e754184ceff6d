//! Definitions made at random, with everything that the format has and that a picture shows.

use journeymap::model::{Files, Missing};
use proptest::prelude::*;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Words of very different length, in the languages maps are written in; some are long enough to need dividing.
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
    "„Moment“",
];
const SCALES: [(f64, f64); 5] = [(-2.0, 2.0), (-5.0, 5.0), (1.0, 5.0), (0.0, 10.0), (0.0, 1.0)];
const LANGUAGES: [&str; 4] = ["de", "en", "pl", "fr"];
const KINDS: [&str; 4] = ["current-state", "future-state", "future-state", "day-in-the-life"];
const CHANNELS: [&str; 6] = ["phone", "web", "letter", "other", "chat", "kiosk"];
const SEVERITIES: [&str; 4] = ["critical", "major", "minor", "trivial"];
const STATUSES: [&str; 5] = ["idea", "planned", "in-progress", "done", "rejected"];

fn words(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(WORDS), 1..=most).prop_map(|words| words.join(" "))
}

/// A whole definition as numbers and texts that its writer draws on in turn.
#[derive(Clone, Debug)]
pub struct Shape {
    pub stages: usize,
    pub personas: usize,
    touchpoints: Vec<usize>,
    texts: Vec<String>,
    flags: Vec<u8>,
    scale: usize,
    lang: &'static str,
    kind: &'static str,
    /// Of the brand, then of each persona.
    colors: Vec<u32>,
}

pub fn shape() -> impl Strategy<Value = Shape> {
    shape_of(&LANGUAGES, words(14))
}

/// In one of these languages, with texts like these, which hold neither quotation marks nor backslashes.
pub fn shape_of(
    languages: &'static [&'static str],
    texts: impl Strategy<Value = String>,
) -> impl Strategy<Value = Shape> {
    // Most cells hold what people write, and some are crowded.
    let touchpoints = prop_oneof![5 => 0..=4usize, 1 => 5..=20usize];
    let counts = (1..=12usize, 1..=8usize, prop::collection::vec(touchpoints, 12));
    let content = (
        prop::collection::vec(texts, 60),
        prop::collection::vec(any::<u8>(), 240),
        prop::collection::vec(0..0x100_0000u32, 10),
    );
    let kind = (
        0..SCALES.len(),
        prop::sample::select(languages),
        prop::sample::select(&KINDS[..]),
    );
    (counts, content, kind).prop_map(|(counts, (texts, flags, colors), (scale, lang, kind))| Shape {
        stages: counts.0,
        personas: counts.1,
        touchpoints: counts.2,
        texts,
        flags,
        scale,
        lang,
        kind,
        colors,
    })
}

/// The files that the definition of a [`Shape`] names: images, and the map of today of a future state.
pub struct Beside(String);

impl Beside {
    pub fn of(shape: &Shape) -> Self {
        let mut today = Shape {
            kind: KINDS[0],
            ..shape.clone()
        };
        today.flags.rotate_left(1);
        Self(yaml(&today))
    }
}

impl Files for Beside {
    fn find(&self, _: Option<&Path>, written: &str) -> Result<PathBuf, Missing> {
        Ok(written.into())
    }

    fn read(&self, path: &Path, _: usize) -> Result<Vec<u8>, Missing> {
        Ok(match path.to_str() {
            Some("today.yaml") => self.0.clone().into_bytes(),
            Some("logo.svg") => include_bytes!("../redaction/logo.svg").to_vec(),
            _ => include_bytes!("../redaction/photo.svg").to_vec(),
        })
    }
}

/// The definition of a [`Shape`].
pub fn yaml(shape: &Shape) -> String {
    let mut writer = Writer {
        shape,
        yaml: String::new(),
        text: 0,
        flag: 0,
    };
    writer.head();
    writer.personas();
    writer.stages();
    writer.solutions();
    writer.yaml
}

struct Writer<'a> {
    shape: &'a Shape,
    yaml: String,
    text: usize,
    flag: usize,
}

impl Writer<'_> {
    fn is_future(&self) -> bool {
        self.shape.kind == "future-state"
    }

    fn text(&mut self) -> String {
        self.text += 1;
        format!("\"{}\"", self.shape.texts[self.text % self.shape.texts.len()])
    }

    fn number(&mut self, below: usize) -> usize {
        self.flag += 1;
        usize::from(self.shape.flags[self.flag % self.shape.flags.len()]) % below
    }

    fn flag(&mut self, of: usize) -> bool {
        self.number(of) == 0
    }

    /// One of five places on the scale.
    fn score(&mut self) -> f64 {
        let (min, max) = SCALES[self.shape.scale];
        min + (max - min) * self.number(5) as f64 / 4.0
    }

    fn line(&mut self, indent: usize, line: &str) {
        writeln!(self.yaml, "{:indent$}{line}", "").expect("writing to a string");
    }

    fn field(&mut self, indent: usize, key: &str) {
        let text = self.text();
        self.line(indent, &format!("{key}: {text}"));
    }

    fn texts(&mut self, indent: usize, key: &str) {
        if self.flag(2) {
            let (a, b) = (self.text(), self.text());
            self.line(indent, &format!("{key}: [{a}, {b}]"));
        }
    }

    fn head(&mut self) {
        self.field(0, "title");
        self.field(0, "finding");
        let (min, max) = SCALES[self.shape.scale];
        let kind = self.shape.kind;
        self.line(0, &format!("type: {kind}\nscale: [{min}, {max}]"));
        self.line(0, &format!("lang: {}", self.shape.lang));
        if self.is_future() {
            self.line(0, "baseline: today.yaml");
        }
        let goal = self.text();
        self.line(0, &format!("goals: [{goal}]"));
        if self.flag(2) {
            let (client, footer) = (self.text(), self.text());
            let (color, accent) = (self.shape.colors[8], self.shape.colors[9]);
            self.line(0, &format!("brand: {{client: {client}, confidential: true, logo: logo.svg, footer: {footer}, color: \"#{color:06x}\", accent: \"#{accent:06x}\"}}"));
            self.line(0, "status: Mit 14 Kundinnen und Kunden geprüft\nversion: \"1.3\"");
            self.line(0, "reviewed: 2020-01\nreview_every: 6 months");
        }
        if self.flag(2) {
            let (from, not) = (self.text(), self.text());
            self.line(0, &format!("scope: {{from: {from}, not: {not}}}"));
            self.field(0, "scenario");
        }
        self.line(
            0,
            "sources: [{id: one, name: Interviews}, {id: two, name: Umfrage, sample: 1204}]",
        );
        let (name, other) = (self.text(), self.text());
        self.line(
            0,
            &format!(
                "lanes: [stages, milestones, customer_goal, business_goal, message, actions, touchpoints, thoughts, \
                 emotion, bright_spots, pain_points, {{id: own, name: {name}}}, solutions, kpis, physical_evidence, \
                 frontstage, backstage, {{id: other, name: {other}}}, support]"
            ),
        );
        if self.flag(2) {
            let (name, unit) = (self.text(), self.text());
            self.line(
                0,
                &format!("kpis: [{{name: {name}, value: 12.5, target: 60, unit: {unit}, history: [8, 9.5, 12.5]}}]"),
            );
        }
    }

    fn personas(&mut self) {
        self.line(0, "personas:");
        for i in 0..self.shape.personas {
            self.line(2, &format!("- id: p{i}"));
            self.field(4, "name");
            self.line(4, &format!("color: \"#{:06x}\"", self.shape.colors[i]));
            for key in ["goals", "needs", "frustrations", "behaviours", "motivations"] {
                self.texts(4, key);
            }
            if self.flag(3) {
                self.line(4, "photo: photo.svg");
            }
            if self.flag(2) {
                self.field(4, "quote");
                self.field(4, "role");
                self.line(4, "channels: [phone, web, chat, letter, word-of-mouth, messenger]");
            }
            if i > 0 && self.flag(4) {
                self.line(4, "kind: helper");
            }
        }
    }

    /// An emotion with some of its details.
    fn emotion(&mut self) -> String {
        let mut parts = vec![format!("score: {}", self.score())];
        if self.flag(3) {
            parts.push(format!("quote: {}", self.text()));
        } else if self.flag(4) {
            parts.push(format!("feeling: {}", self.text()));
        }
        if self.flag(4) {
            parts.push(format!("at: 0.{}", self.number(10)));
        }
        if self.flag(4) {
            parts.push("hope: true".to_owned());
        }
        if self.flag(4) {
            parts.push(format!("sources: [two, one], note: {}", self.text()));
        }
        format!("{{{}}}", parts.join(", "))
    }

    /// What everybody feels, or some personas, or nobody says.
    fn emotions(&mut self, indent: usize) {
        if self.flag(4) {
            let emotion = self.emotion();
            self.line(indent, &format!("emotion: {emotion}"));
            return;
        }
        let mut felt = Vec::new();
        for i in 0..self.shape.personas {
            if self.flag(2) {
                let emotion = self.emotion();
                felt.push(format!("p{i}: {emotion}"));
            }
        }
        if !felt.is_empty() {
            self.line(indent, &format!("emotions: {{{}}}", felt.join(", ")));
        }
    }

    fn touchpoint(&mut self, stage: usize, i: usize) {
        self.line(6, &format!("- id: t{stage}-{i}"));
        self.field(8, "name");
        let channel = CHANNELS[self.number(CHANNELS.len())];
        self.line(8, &format!("channel: {channel}"));
        if self.flag(2) {
            self.field(8, "owner");
        }
        if self.flag(3) {
            self.field(8, if i.is_multiple_of(2) { "handover" } else { "lost" });
        }
        if self.is_future() && self.flag(2) {
            let (was, reason) = (self.text(), self.text());
            let kind = ["new", "changed", "removed"][self.number(3)];
            self.line(8, &format!("change: {{kind: {kind}, was: {was}, reason: {reason}}}"));
        }
        if self.flag(5) {
            // What only one persona meets, only this one feels.
            let (persona, emotion) = (self.number(self.shape.personas), self.emotion());
            self.line(8, &format!("personas: [p{persona}]\n        emotion: {emotion}"));
        } else if self.flag(2) {
            self.emotions(8);
        }
        if self.flag(4) {
            self.line(8, "link: \"https://example.com/a?b=1&c=2\"\n        sources: [one]");
        }
        if self.flag(7) {
            self.field(8, "moment_of_truth");
        }
        if self.flag(5) {
            self.field(8, "duration");
            self.line(8, "share: 31.5\n        optional: true");
        }
        if self.flag(3) {
            self.pain(stage, i);
        }
        if self.flag(4) {
            let text = self.text();
            self.line(8, &format!("extra: {{own: [A rule, An exception], other: {text}}}"));
        }
        self.texts(8, "thought");
        self.texts(8, "backstage");
    }

    fn pain(&mut self, stage: usize, i: usize) {
        let (name, affects) = (self.text(), self.text());
        let severity = SEVERITIES[self.number(4)];
        let persona = self.number(self.shape.personas);
        let solution = self.number(12);
        let fact = if self.flag(3) { "constraint" } else { "affects" };
        self.line(8, "pain_points:");
        self.line(
            10,
            &format!(
                "- {{id: pain-{stage}-{i}, name: {name}, severity: {severity}, personas: [p{persona}], {fact}: {affects}, \
                 sources: [one, two], solved_by: [x{solution}]}}"
            ),
        );
    }

    fn kpi(&mut self, stage: usize) {
        let (name, unit) = (self.text(), self.text());
        let value = (self.number(9) as f64 - 4.0) * 1234.5;
        let better = if self.flag(2) { "lower" } else { "higher" };
        let history = if self.flag(2) { ", history: [3, 8.5, -4]" } else { "" };
        self.line(4, "kpis:");
        self.line(
            6,
            &format!(
                "- {{id: k{stage}, name: {name}, value: {value}, target: 3.7, baseline: -2, unit: {unit}, \
                 better: {better}{history}}}"
            ),
        );
    }

    /// An item for each blueprint lane that hands over to one of the next stage.
    fn blueprint(&mut self, stage: usize) {
        for lane in ["frontstage", "backstage", "support"] {
            if !self.flag(2) {
                continue;
            }
            let (name, system) = (self.text(), self.text());
            let mut parts = vec![format!("id: {lane}-{stage}, name: {name}")];
            if self.flag(2) {
                parts.push(format!("department: D{}", self.number(4)));
            }
            if self.flag(3) {
                parts.push(format!("system: {system}, duration: 3 min"));
            }
            if self.flag(3) {
                let until = (stage + self.number(4)).min(self.shape.stages - 1);
                parts.push(format!("until: s{until}"));
            }
            if stage + 1 < self.shape.stages && self.flag(2) {
                let broken = self.flag(2);
                parts.push(format!("next: [evidence-{}], broken: {broken}", stage + 1));
            }
            self.line(4, &format!("{lane}: [{{{}}}]", parts.join(", ")));
        }
        let name = self.text();
        self.line(
            4,
            &format!("physical_evidence: [{{id: evidence-{stage}, name: {name}}}]"),
        );
    }

    /// Some for everybody, some for one persona and with evidence.
    fn bright_spots(&mut self) {
        if self.flag(2) {
            let (all, one) = (self.text(), self.text());
            let persona = self.number(self.shape.personas);
            self.line(
                4,
                &format!("bright_spots: [{all}, {{name: {one}, personas: [p{persona}], sources: [one]}}]"),
            );
        }
    }

    fn stages(&mut self) {
        self.line(0, "stages:");
        for stage in 0..self.shape.stages {
            self.line(2, &format!("- id: s{stage}"));
            self.field(4, "name");
            for key in ["customer_goal", "business_goal", "actions", "thoughts"] {
                self.texts(4, key);
            }
            self.bright_spots();
            // Three stages beside each other have their group in common, if they have one.
            if !self.shape.flags[stage / 3].is_multiple_of(3) {
                let group = &self.shape.texts[stage / 3];
                self.line(4, &format!("group: \"{group}\""));
            }
            if self.flag(2) {
                self.field(4, "time");
                self.field(4, "note");
                self.line(4, "sources: [two]");
                self.field(4, "milestone");
                self.field(4, "message");
                self.line(4, "phase: consideration");
            }
            if self.flag(3) {
                self.emotions(4);
            }
            if self.flag(2) {
                self.kpi(stage);
            }
            self.blueprint(stage);
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
            let status = STATUSES[self.number(5)];
            let (effort, impact) = (self.number(5) + 1, self.number(5) + 1);
            let due = ["2020-Q2", "2027-03-31", "2030"][self.number(3)];
            let more = if self.flag(2) {
                let (cost, expected) = (self.text(), self.text());
                format!(", cost: {cost}, expected: {expected}, depends_on: [x{}]", (i + 1) % 12)
            } else {
                String::new()
            };
            self.line(
                2,
                &format!(
                    "- {{id: x{i}, name: {name}, owner: {owner}, effort: {effort}, impact: {impact}, status: {status}, \
                     due: {due}{more}}}"
                ),
            );
        }
    }
}
