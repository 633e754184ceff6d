//! A reference that leads to nothing is one finding: what only follows from it is not told.

use jiff::civil::date;
use journeymap::check::{self, Settings};
use journeymap::model::{NoFiles, compile};
use journeymap::source::{SourceFile, Sources};

/// `«»` mark the references, and are no part of the definition.
const MAP: &str = "\
title: Booking a table
type: current-state
owner: Team
reviewed: 2026-11-01
review_every: 6 months
scope: {from: a, to: b}
value_proposition: A table in a minute
departments: [D1, D2, D3, D4]
goals:
  - {name: Fewer abandoned, kpi: «K1»}
  - {name: Faster, kind: customer, kpi: «K2»}
personas:
  - {name: Mia, goals: [A table], quote: Hm, channels: [«web»], sources: [«S1»]}
  - {name: Jo, goals: [A table], quote: Hm, channels: [«phone»], sources: [«S2»]}
  - {name: Sue, goals: [A table], quote: Hm, kind: staff, sources: [«S9»]}
sources:
  - {name: S1, kind: survey, date: 2026-03}
  - {name: S2, kind: survey, date: 2026-03}
  - {name: S3, kind: survey, date: 2026-03}
  - {name: S4, kind: survey, date: 2026-03}
  - {name: S5, kind: survey, date: 2026-03}
  - {name: S6, kind: survey, date: 2026-03}
  - {name: S7, kind: survey, date: 2026-03}
  - {name: S8, kind: survey, date: 2026-03}
  - {name: S9, kind: survey, date: 2026-03}
kpis:
  - {name: K1, target: 1, value: 2, sources: [«S3»]}
  - {name: K2, target: 1}
  - {name: K3, target: 1}
  - {name: K4, target: 1}
  - {name: K5, target: 1}
  - {name: K6, target: 1}
stages:
  - name: Search
    customer_goal: A place
    business_goal: Be seen
    message: Fast
    kpis: [«K3»]
    sources: [«S4»]
    touchpoints:
      - name: Listing
        channel: «web»
        owner: «D1»
        personas: [«Mia»]
        emotion: {score: -2, sources: [«S5»]}
        kpis: [«K4»]
        pain_points: [{name: P1, severity: major, solved_by: [«Sol1»], sources: [«S6»], kpi: «K5», personas: [«Mia»]}]
      - name: Call
        channel: «phone»
        owner: «D2»
        personas: [«Jo»]
        emotions:
          «Jo»: 1
        pain_points: [{ref: «shared»}]
        bright_spots: [{name: Nice, sources: [«S7»], personas: [«Jo»]}]
    backstage:
      - {name: B1, department: «D3», touchpoint: «Call», next: [«B2»], until: «Book»}
  - name: Book
    customer_goal: A table
    business_goal: Sell
    message: Fast
    kpis: [«K6»]
    touchpoints:
      - {name: Form, channel: «web», owner: «D1», personas: [«Mia»], emotion: 1, moment_of_truth: true}
    frontstage: [B2]
pain_points:
  - {id: shared, name: P2, severity: minor, sources: [«S8»], solved_by: [«Sol2»]}
solutions:
  - {name: Sol1, owner: «D1», stakeholders: [«D2»], effort: 1, impact: 2, status: planned, due: 2027-01, kpi: «K1»}
  - {name: Sol2, owner: «D2», effort: 1, impact: 2, status: planned, due: 2027-01, expected: x, depends_on: [«Sol1»]}
  - {name: Sol3, owner: «D4», effort: 1, impact: 2, status: planned, due: 2027-01, expected: x, solves: [«P2»], sources: [«S1»]}
";

fn findings(text: &str) -> Vec<String> {
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", None, text));
    let compiled = compile(&mut sources, main, &NoFiles);
    let found = check::judge(&compiled, &sources, &Settings::new(date(2026, 11, 22))).diagnostics;
    found
        .iter()
        .map(|found| format!("{} {}", found.code, found.message))
        .collect()
}

#[test]
fn an_unknown_reference_is_one_finding() {
    let whole = findings(&MAP.replace(['«', '»'], ""));
    assert!(!whole.iter().any(|found| found.starts_with("JM0")), "{whole:#?}");
    let parts: Vec<&str> = MAP.split('«').collect();
    assert!(parts.len() > 40, "{}", parts.len());
    for at in 1..parts.len() {
        let (reference, after) = parts[at].split_once('»').unwrap();
        let text = parts[..at].concat() + "Xyzzy" + after + &parts[at + 1..].concat();
        let found = findings(&text.replace('»', ""));
        let new: Vec<&String> = found.iter().filter(|found| !whole.contains(found)).collect();
        assert!(
            matches!(new.as_slice(), [one] if one.starts_with("JM006 ") && one.ends_with("`Xyzzy`")),
            "instead of `{reference}`: {new:#?}"
        );
    }
}

/// What stands below the name cannot be read, so nobody knows what is missing.
#[test]
fn an_entry_with_keys_under_its_text_is_one_finding() {
    let map = |persona: &str| {
        let text = format!("title: T\ntype: current-state\npersonas:\n  - {persona}\n    kind: staff\n");
        findings(&text)
    };
    let (told, read) = (map("Klaus"), map("name: Klaus"));
    let new: Vec<&String> = told.iter().filter(|found| !read.contains(found)).collect();
    let (syntax, follows): (Vec<&String>, Vec<&String>) =
        new.into_iter().partition(|found| found.starts_with("JM001 "));
    assert_eq!(syntax, ["JM001 a key cannot stand under a text"]);
    assert!(follows.iter().all(|found| !found.contains("`Klaus`")), "{follows:#?}");
}

/// A word that cannot be read may be any of the words of its key.
#[test]
fn what_follows_from_an_unknown_word_is_not_told() {
    let map = |kind: &str, persona: &str, change: &str| {
        format!(
            "title: T\ntype: {kind}\npersonas: [Mia, {{name: Sue, kind: {persona}}}]\nstages:\n  - name: A\n    \
             emotions: {{Mia: 1}}\n    touchpoints:\n      - {{name: B, channel: web, personas: [Mia], emotion: 1}}\n      \
             - {{name: C, channel: phone, personas: [Mia], change: {{kind: {change}, reason: r}}}}\n    \
             pain_points: [{{name: P, severity: critical}}]\n"
        )
    };
    let right = map("future-state", "staff", "removed");
    let whole = findings(&right);
    for (wrong, place) in [
        (map("xyzzy", "staff", "removed"), "`type`"),
        (map("future-state", "xyzzy", "removed"), "`kind`"),
        (map("future-state", "staff", "xyzzy"), "`kind`"),
    ] {
        let new: Vec<String> = findings(&wrong)
            .into_iter()
            .filter(|found| !whole.contains(found))
            .collect();
        assert_eq!(new, [format!("JM007 {place} cannot be `xyzzy`")]);
    }
}
