//! Maps in every language: their fixed words are drawn in that language, none of them in English, and the journey is
//! told in it.

#[allow(dead_code, reason = "shared with tests that look at more")]
mod support;

use journeymap::check::Scorecard;
use journeymap::layout::{Sheet, summary};
use journeymap::model::{Map, Project, compile};
use journeymap::source::{SourceFile, Sources};
use journeymap::text::Typesetter;
use journeymap::words::{LANGUAGES, Words};
use std::path::Path;
use support::{map, text_boxes};

/// All texts of the picture, on one line.
fn drawn(lang: &str) -> String {
    let map = map(&format!(
        "lang: {lang}\ntitle: X\ntype: current-state\nreviewed: 2026-05\ngoals: [X]\npersonas: [{{name: X, goals: [X]}}]\n\
         stages:\n  - name: X\n    touchpoints:\n      - {{name: X, channel: phone, emotion: -1}}\n    pain_points: \
         [{{name: X, severity: critical, solved_by: [X]}}]\nsolutions: [{{name: X}}]\n"
    ));
    let texts = text_boxes(&support::scene(&map)).into_iter().map(|text| text.text);
    texts.collect::<Vec<_>>().join(" ")
}

/// The words of a text, whichever lines they stand on.
fn is_drawn(text: &str, words: &str) -> bool {
    let letters = |text: &str| text.replace([' ', '\u{a0}', '\u{ad}', '-', '‐'], "").to_lowercase();
    letters(text).contains(&letters(words))
}

#[test]
fn fixed_words_are_drawn_in_the_language_of_the_map() {
    let english = Words::of("en");
    for words in LANGUAGES {
        let text = drawn(words.lang);
        let pick = |words: &Words<'static>| {
            [
                words.pain_points,
                words.solutions,
                words.severities[3],
                words.how_to_read,
            ]
        };
        for (own, english) in pick(words).into_iter().zip(pick(&english)) {
            assert!(is_drawn(&text, own), "{}: {own} is not in {text}", words.lang);
            assert!(
                own == english || !is_drawn(&text, english) || is_drawn(own, english),
                "{}: {english} is in {text}",
                words.lang
            );
        }
    }
}

/// The journey in sentences, as a page says it and a picture has it for those who do not see it.
fn told(yaml: &str) -> Vec<String> {
    told_of(&map(yaml))
}

fn told_of(map: &Map) -> Vec<String> {
    let (words, card) = (Words::of(&map.lang), Scorecard::default());
    let typesetter = Typesetter::new(&map.lang);
    summary(&Sheet::new(map, &words, &typesetter, &card, false))
}

const FIVE: &str = "scale: [-5, 5]\n";

/// A map of one persona with a stage and a touchpoint for each score.
fn felt(lang: &str, scale: &str, scores: &[i32]) -> String {
    let stage = |(i, score): (usize, &i32)| {
        format!("  - name: S{i}\n    touchpoints: [{{name: T{i}, channel: web, emotion: {score}}}]\n")
    };
    let stages: String = scores.iter().enumerate().map(stage).collect();
    format!("lang: {lang}\ntitle: X\ntype: current-state\n{scale}personas: [{{name: Ana}}]\nstages:\n{stages}")
}

#[test]
fn the_journey_is_told_in_the_language_of_the_map() {
    for (lang, sentence) in [
        (
            "en",
            "Ana starts at 0 (neutral), falls to −4 at “T1” and ends at +2 (content).",
        ),
        (
            "de",
            "Ana beginnt bei 0 (neutral), fällt bei „T1“ auf −4 und endet bei +2 (zufrieden).",
        ),
        (
            "de-CH",
            "Ana beginnt bei 0 (neutral), fällt bei «T1» auf −4 und endet bei +2 (zufrieden).",
        ),
        (
            "pl",
            "Ana zaczyna od 0 (obojętność), spada do −4 w punkcie „T1” i kończy na +2 (zadowolenie).",
        ),
        (
            "fr",
            "Ana commence à 0 (neutralité), descend à −4 au point «\u{a0}T1\u{a0}» et finit à +2 (satisfaction).",
        ),
        (
            "es",
            "Ana empieza en 0 (neutralidad), baja a −4 en «T1» y termina en +2 (satisfacción).",
        ),
        (
            "it",
            "Ana parte da 0 (neutralità), scende a −4 al punto «T1» e finisce a +2 (soddisfazione).",
        ),
        (
            "nl",
            "Ana begint op 0 (neutraal), daalt bij ‘T1’ naar −4 en eindigt op +2 (tevreden).",
        ),
        (
            "pt",
            "Ana começa em 0 (neutralidade), cai para −4 em “T1” e termina em +2 (satisfação).",
        ),
        (
            "cs",
            "Ana začíná na 0 (neutralita), klesá na −4 v bodě „T1“ a končí na +2 (spokojenost).",
        ),
        (
            "uk",
            "Ana починає з 0 (нейтральність), опускається до −4 у точці «T1» і завершує на +2 (задоволення).",
        ),
        (
            "ja",
            "Anaは0（普通）から始まり、「T1」で−4に下がり、+2（満足）で終わる。",
        ),
        (
            "ar",
            "Ana: البداية عند 0 (حياد)، ثم هبوط إلى \u{200e}−4 عند «T1»، والنهاية عند \u{200e}+2 (رضا).",
        ),
    ] {
        assert_eq!(told(&felt(lang, FIVE, &[0, -4, 2]))[0], sentence, "{lang}");
    }
}

#[test]
fn a_journey_of_any_course_is_told() {
    let rating = "scale: [1, 10]\n";
    for (scale, scores, sentence) in [
        (FIVE, &[2][..], "Ana has a single score: +2 (content) at “T0”."),
        (FIVE, &[-1, -1, -1], "Ana stays at −1 (neutral) all along."),
        (FIVE, &[1, 4], "Ana starts at +1 (neutral) and ends at +4 (delighted)."),
        (
            FIVE,
            &[-5, -2, 0, 3],
            "Ana starts at −5 (angry) and ends at +3 (content).",
        ),
        // A level place is named where it is reached.
        (
            FIVE,
            &[0, 3, 3, 1],
            "Ana starts at 0 (neutral), rises to +3 at “T1” and ends at +1 (neutral).",
        ),
        (
            rating,
            &[5, 9, 6],
            "Ana starts at 5 (neutral), rises to 9 at “T1” and ends at 6 (neutral).",
        ),
        // Of many turns the furthest are told.
        (
            FIVE,
            &[0, 1, 0, 4, 3, 4, -5, -4, -5, 2, 1],
            "Ana starts at 0 (neutral), rises to +4 at “T3”, falls to −5 at “T6”, rises to +2 at “T9” and ends at +1 \
             (neutral).",
        ),
    ] {
        assert_eq!(told(&felt("en", scale, scores))[0], sentence, "{scores:?}");
    }
}

#[test]
fn all_personas_and_amounts_are_told_of_and_no_lane_that_is_hidden() {
    let yaml = "title: X\ntype: current-state\npersonas: [{name: '{score}-Ada'}, {name: Ben}]\nlanes: [LANES]\nstages:\n  \
                - name: A\n    touchpoints:\n      - {name: B, channel: web, emotions: {Ben: {score: 1}}}\n    \
                pain_points: [{name: C, severity: critical, solved_by: [E]}, {name: D}]\nsolutions: [{name: E}]\n";
    let with = |lanes: &str| told(&yaml.replace("LANES", lanes));
    let felt = [
        "{score}-Ada has no scores.",
        "Ben has a single score: +1 (content) at “B”.",
    ];
    let amounts = "Stages: 1, touchpoints: 1, pain points: 2 (critical: 1, with a solution: 1).";
    let all = with("touchpoints, emotion, pain_points, solutions");
    assert_eq!(all, [felt[0], felt[1], amounts]);
    assert_eq!(with("pain_points"), ["Stages: 1, pain points: 2 (critical: 1)."]);
    assert_eq!(with("solutions"), ["Stages: 1."]);
}

#[test]
fn a_map_of_the_future_tells_how_it_is_today_too() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let path = folder.join("outage-future.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    let mut sources = Sources::default();
    let file = sources.add(SourceFile::new("outage-future.yaml", Some(&path), &text));
    let files = Project::of(&path).unwrap();
    let map = compile(&mut sources, file, &files).map.unwrap();
    let told = told_of(&map);
    let now = "Maria starts at 0 (neutral), falls to −5 at “Hotline menu”, rises to +2 at “Technician at the door” and ends \
               at +1 (neutral).";
    let then = "Maria starts at +1 (neutral), falls to 0 at “Help page, contact options”, rises to +4 at “Technician at the \
                door” and ends at +3 (content).";
    assert_eq!(told[..2], [then.to_owned(), format!("Current state: {now}")]);
    assert!(told[2].starts_with("Karl starts") && told[3].starts_with("Current state: Karl starts"));
    assert_eq!(told.len(), 5);
}

#[test]
fn a_picture_is_described_by_finding_and_journey() {
    let yaml = felt("en", FIVE, &[1, 3]).replace("personas", "finding: It gets better.\npersonas");
    let described = support::scene(&map(&yaml)).description;
    assert_eq!(
        described,
        "It gets better. Ana starts at +1 (neutral) and ends at +3 (content). Stages: 2, touchpoints: 2."
    );
}
