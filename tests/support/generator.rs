//! Definitions made at random, with everything that the format has and that a picture shows.

use proptest::prelude::*;
use std::fmt::Write;

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
    future: bool,
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
    let counts = (1..=12usize, 1..=8usize, prop::collection::vec(0..=20usize, 12));
    let content = (
        prop::collection::vec(texts, 60),
        prop::collection::vec(any::<u8>(), 240),
        prop::collection::vec(0..0x100_0000u32, 10),
    );
    let kind = (0..SCALES.len(), prop::sample::select(languages), any::<bool>());
    (counts, content, kind).prop_map(|(counts, (texts, flags, colors), (scale, lang, future))| Shape {
        stages: counts.0,
        personas: counts.1,
        touchpoints: counts.2,
        texts,
        flags,
        scale,
        lang,
        future,
        colors,
    })
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
        let kind = if self.shape.future {
            "future-state"
        } else {
            "current-state"
        };
        self.line(0, &format!("type: {kind}\nscale: [{min}, {max}]"));
        self.line(0, &format!("lang: {}", self.shape.lang));
        let goal = self.text();
        self.line(0, &format!("goals: [{goal}]"));
        if self.flag(2) {
            let (client, footer) = (self.text(), self.text());
            let (color, accent) = (self.shape.colors[8], self.shape.colors[9]);
            self.line(0, &format!("brand: {{client: {client}, confidential: true, footer: {footer}, color: \"#{color:06x}\", accent: \"#{accent:06x}\"}}"));
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
        let name = self.text();
        self.line(
            0,
            &format!(
                "lanes: [stages, milestones, customer_goal, business_goal, message, actions, touchpoints, thoughts, \
                 emotion, bright_spots, pain_points, {{id: own, name: {name}}}, solutions, kpis, physical_evidence, \
                 frontstage, backstage, support]"
            ),
        );
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
        if self.shape.future && self.flag(2) {
            let (was, reason) = (self.text(), self.text());
            let kind = ["new", "changed", "removed"][self.number(3)];
            self.line(8, &format!("change: {{kind: {kind}, was: {was}, reason: {reason}}}"));
        }
        if self.flag(2) {
            self.emotions(8);
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
            self.line(8, "extra: {own: [A rule, An exception]}");
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

    fn stages(&mut self) {
        self.line(0, "stages:");
        for stage in 0..self.shape.stages {
            self.line(2, &format!("- id: s{stage}"));
            self.field(4, "name");
            for key in ["customer_goal", "business_goal", "actions", "thoughts", "bright_spots"] {
                self.texts(4, key);
            }
            if self.flag(2) {
                self.field(4, "time");
                self.field(4, "group");
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
