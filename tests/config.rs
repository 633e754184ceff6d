//! Configuration files: what they mean for a map, and the example of the documentation.

use journeymap::check::{Choice, Levels};
use journeymap::config::{self, Config};
use journeymap::diag::{Code, Diagnostic, Level};
use journeymap::source::{SourceFile, Sources};
use journeymap::words::Words;
use std::path::Path;

fn read(text: &str) -> (Config, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let path = Path::new("/project/journeymap.config.yaml");
    let file = sources.add(SourceFile::new("journeymap.config.yaml", Some(path), text));
    config::read(&sources, file)
}

fn choice(levels: &Levels, code: u16) -> Option<Choice> {
    levels.deciding(Code(code)).map(|setting| setting.choice)
}

/// The first YAML block of the page.
fn documented() -> &'static str {
    let page = include_str!("../docs/configuration.md");
    let (_, block) = page.split_once("```yaml\n").unwrap();
    block.split_once("```").unwrap().0
}

#[test]
fn the_documented_file_means_what_the_page_says() {
    let (config, problems) = read(documented());
    assert_eq!(problems, []);
    let all = config.for_file(Some(Path::new("/project/maps/outage.yaml")));
    assert_eq!(choice(&all.levels, 404), Some(Choice::At(Level::Error)));
    assert_eq!(choice(&all.levels, 409), Some(Choice::Off));
    assert_eq!(
        (all.min_score.value, all.strict.value, all.source_age_months.value),
        (80, true, 36)
    );
    assert_eq!(all.min_score.origin, "journeymap.config.yaml:8");
    let draft = config.for_file(Some(Path::new("/project/drafts/new/outage.yaml")));
    assert_eq!(choice(&draft.levels, 101), Some(Choice::Off));
    assert_eq!(choice(&draft.levels, 404), Some(Choice::At(Level::Error)));
    assert_eq!((draft.min_score.value, draft.strict.value), (0, false));
    let future = config.for_file(Some(Path::new("/project/maps/a.future.journey.yaml")));
    assert_eq!(future.source_age_months.value, 60);
    assert_eq!(
        config
            .for_file(Some(Path::new("/elsewhere/drafts/a.yaml")))
            .min_score
            .value,
        80
    );
    assert_eq!(config.for_file(None).min_score.value, 80);
}

#[test]
fn faults_are_found_at_their_place_with_what_was_meant() {
    let (_, problems) = read("levels: {JM404: eror, JM002: info, JM44: off}\nmin_scor: 80\nstrict: maybe\n");
    let told: Vec<String> = problems
        .iter()
        .map(|found| {
            format!(
                "{} {}..{} {} / {}",
                found.code,
                found.span.start,
                found.span.end,
                found.message,
                found.help.join(" / ")
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "JM007 16..20 `levels` cannot be `eror` / did you mean `error`? / allowed: error, warning, info, off",
            "JM007 22..27 `JM002` cannot be changed: it finds what cannot be compiled as meant / take it out; of the \
             format only JM012, JM017, JM018 and JM019 can be changed",
            "JM006 35..39 there is no rule `JM44` / did you mean `JM404`?",
            "JM002 46..54 a configuration has no key `min_scor` / did you mean `min_score`?",
            "JM003 67..72 `strict` takes true or false, not the text `maybe` / write `true` or `false`",
        ]
    );
}

#[test]
fn words_of_other_tools_are_understood() {
    let text = "levels:\n  JM502: warn\npaths:\n  match: drafts/\n  strict: true\nsource_age_months: 2 Jahre\n";
    let (_, problems) = read(text);
    let help: Vec<&str> = problems.iter().map(|found| found.help[0].as_str()).collect();
    assert_eq!(
        help,
        [
            "did you mean `warning`?",
            "begin every entry with `- `, and indent its other keys below it: `- match: …`",
            "write the number alone: 24",
        ]
    );
    let (_, problems) = read("levels:\n  JM502: warning\nsource_age_months: 24\n");
    assert_eq!(problems, []);
}

/// The text of a label under a configuration.
fn label(config: &Config, path: Option<&str>, lang: &str, name: &str) -> Vec<String> {
    let in_force = config.for_file(path.map(Path::new));
    let mut words: Words = Words::of(lang);
    config::relabel(&mut words, &in_force.labels, lang);
    words
        .texts_mut(name)
        .unwrap()
        .iter()
        .map(|text| (*text).to_owned())
        .collect()
}

#[test]
fn labels_hold_for_all_languages_or_for_one() {
    let (config, problems) = read(
        "labels:\n  stages: All\n  de-CH: {stages: Schweiz}\n  de: {stages: Deutsch, severities: {major: Gross}}\n  \
         sv: {stages: Faser}\n  target: 'to {}'\n  x-mine: 1\npaths:\n  - {match: a/, labels: {target: 'at {}'}}\n",
    );
    assert_eq!(problems, []);
    for (lang, expected) in [
        ("en", "All"),
        ("de", "Deutsch"),
        ("de-AT", "Deutsch"),
        ("de-CH", "Schweiz"),
        ("sv", "Faser"),
    ] {
        assert_eq!(label(&config, None, lang, "stages"), [expected], "{lang}");
    }
    assert_eq!(
        label(&config, None, "de", "severities"),
        ["Trivial", "Leicht", "Gross", "Kritisch"]
    );
    assert_eq!(label(&config, Some("/project/b/x.yaml"), "en", "target"), ["to {}"]);
    assert_eq!(label(&config, Some("/project/a/x.yaml"), "en", "target"), ["at {}"]);
    assert_eq!(label(&config, None, "en", "goals"), ["Goals"]);
}

#[test]
fn faulty_labels_are_found_at_their_place() {
    let text = "labels:\n  pain_point: Pains\n  pain_pionts: Pains\n  goals: '{} goals'\n  target: Target\n  \
                scores_note: '{min}, {max}, {mean}'\n  channels: {phon: Call}\n  severities: high\n  stages: [a]\n  \
                de: German\n  fr: {goal: [x]}\n  sv:\n    needs: ~\n";
    let (config, problems) = read(text);
    let told: Vec<String> = problems
        .iter()
        .map(|found| {
            let place = &text[found.span.start as usize..found.span.end as usize];
            format!("{} {place}: {} / {}", found.code, found.message, found.help.join(" / "))
        })
        .collect();
    assert_eq!(
        told,
        [
            "JM002 pain_pionts: there is no label `pain_pionts` / did you mean `pain_points`?",
            "JM007 '{} goals': `goals` has no value for `{}` / write the text without it",
            "JM007 Target: `target` does not say where its value goes / write `{}` in that place",
            "JM007 '{min}, {max}, {mean}': `scores_note` has no value for `{mean}` / it has a value for `{min}`, `{max}`",
            "JM002 phon: `channels` has no text `phon` / did you mean `phone`?",
            "JM003 high: `severities` takes texts by name, not the text `high` / write them with what they say, such as `severities: {trivial: Trivial}`",
            "JM003 [a]: `stages` takes a text, not a list / write one text, such as `stages: Stages`",
            "JM003 German: `de` takes labels and their texts, not the text `German` / write them with what they say, such as `de: {pain_points: Hurdles}`",
            "JM003 [x]: `goal` takes a text, not a list / write one text, such as `goal: Goal`",
        ]
    );
    assert_eq!(label(&config, None, "en", "pain_point"), ["Pains"]);
    assert_eq!(label(&config, None, "sv", "needs"), ["Needs"]);
}

#[test]
fn an_empty_file_changes_nothing() {
    for text in ["", "# nothing yet\n", "x-team: web\n"] {
        let (config, problems) = read(text);
        assert_eq!(problems, [], "{text:?}");
        let root = "/project".into();
        let shipped = config::InForce::default();
        assert_eq!(config.for_file(None), config::InForce { root, ..shipped });
    }
}

/// Faults of every kind in every key: each says what to write instead.
#[test]
fn every_fault_says_what_to_write() {
    let wrong = [
        "{a: b}",
        "[a, [b]]",
        "[]x",
        "17",
        "\"17\"",
        "yes",
        "ja",
        "~",
        "2026-01-01",
        "3,5",
        "-1",
        "1e9",
        "../up",
        "[3.5]",
        "{x: [y]}",
    ];
    let keys = [
        "levels",
        "select",
        "ignore",
        "source_age_months",
        "min_score",
        "strict",
        "findings",
        "template_dir",
        "fonts",
        "labels",
        "redact",
        "paths",
        "level",
        "Labels",
        "1",
        "x y",
    ];
    let mut told = 0;
    for key in keys {
        for value in wrong {
            told += helped(&format!("{key}: {value}\n"));
            told += helped(&format!("paths:\n  - match: \"*.yaml\"\n    {key}: {value}\n"));
            told += helped(&format!("paths:\n  - {key}: {value}\n"));
        }
    }
    for text in [
        "labels: {pain_points: [a], severities: critical, severities_: {a: b}}\n",
        "labels: {de: {pain_points: {a: b}, severities: {critical: [x], urgent: x}}, xx: text}\n",
        "labels: {de: Hürden, impact: none, due: \"{x}\"}\n",
        "labels: {months: [Jan, Feb]}\n",
        "levels: {JM404: [x], JM1: yes, JM001: off, jm404: error, goals: off, JM404: warn}\n",
        "select: [JM999, JM001, all]\nignore: {JM404: off}\n",
        "redact: {lanes: [stages, Stages], fields: [nothing], persona: [Mia]}\n",
        "redact: [solutions]\n",
        "paths: [{match: \"[\", strict: ja}, drafts, {strict: true}]\n",
        "template_dir: /etc\nfonts: [../x, {a: b}]\n",
        "- levels\n",
        "levels\n",
        "levels:\n\tJM404: off\n",
        "strict: true\nstrict: false\n",
        "labels: {pain_points: \"Hürden}\n",
        "---\nstrict: true\n---\nstrict: false\n",
    ] {
        let count = helped(text);
        assert!(count > 0, "{text}");
        told += count;
    }
    assert!(told > 400, "{told}");
    let (_, problems) = read("paths: {match: drafts}\n");
    assert_eq!(problems[0].help, ["put the entry in brackets: `[{match: …}]`"]);
    assert_eq!(helped("strict: true\nlabels: {pain_points: Hurdles}\n"), 0);
}

/// How many faults a configuration has, each of them with help.
fn helped(text: &str) -> usize {
    let (_, problems) = read(text);
    for problem in &problems {
        assert!(!problem.help.is_empty(), "{text}{}", problem.message);
    }
    problems.len()
}
