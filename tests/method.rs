//! The conditions of the rules, clause by clause: what each fires at, and what its exceptions leave out.

use jiff::civil::date;
use journeymap::check::{self, Choice, Levels, Setting, Settings};
use journeymap::model::{NoFiles, Project, compile};
use journeymap::source::{SourceFile, Sources};
use std::path::Path;

/// What one rule points at in a definition; `title` is added, and `type: current-state` where no type is written.
fn hits(code: u16, text: &str) -> Vec<String> {
    let kind = if text.contains("type: ") {
        ""
    } else {
        "type: current-state\n"
    };
    let text = format!("title: Moving house\n{kind}{text}");
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", None, text.as_str()));
    let compiled = compile(&mut sources, main, &NoFiles);
    let faults: Vec<_> = compiled
        .diagnostics
        .iter()
        .filter(|found| !found.message.starts_with("expected"))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}\n{text}");
    let settings = Settings::new(date(2026, 6, 1));
    let found = check::judge(&compiled, &sources, &settings).diagnostics;
    let found = found.iter().filter(|found| found.code.0 == code);
    found.map(|found| sources.slice(found.span).to_owned()).collect()
}

#[track_caller]
fn fires(code: u16, text: &str, at: &[&str]) {
    assert_eq!(hits(code, text), at, "JM{code} in\n{text}");
}

#[track_caller]
fn silent(code: u16, text: &str) {
    fires(code, text, &[]);
}

/// What one rule says to write, in a definition beside the maps of `tests/format`.
#[track_caller]
fn helps(code: u16, text: &str, help: &str) {
    let path = Path::new("tests/format/future-pains.yaml");
    let text = format!("title: Moving house\n{text}");
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", Some(path), text.as_str()));
    let compiled = compile(&mut sources, main, &Project::of(path).unwrap());
    let found = check::judge(&compiled, &sources, &Settings::new(date(2026, 6, 1))).diagnostics;
    let found: Vec<_> = found
        .iter()
        .filter(|found| found.code.0 == code)
        .map(|found| found.help.join("\n"))
        .collect();
    assert_eq!(found, [help], "JM{code} in\n{text}");
}

#[test]
fn helps_show_what_to_write_with_the_words_of_the_map() {
    let map = |stage: &str, rest: &str| format!("type: current-state\nstages: [{{name: Pack, {stage}}}]\n{rest}");
    helps(
        501,
        &map("touchpoints: [Boxes]", ""),
        "write what hurts where it hurts, such as at `Boxes`: `pain_points: [{name: Nobody says how long it takes, \
         severity: critical}]`",
    );
    helps(
        501,
        "type: future-state\nbaseline: places-of-today/map.yaml\nstages: [Pack]\n",
        "those of the baseline do not count here: write what this map answers, such as `pain_points: [{name: Form \
         rejects parties over four, severity: major}]`",
    );
    helps(
        503,
        &map("pain_points: [\"Too few, too small\"]", ""),
        "rank it with critical, major, minor or trivial, such as `{name: \"Too few, too small\", severity: major}`",
    );
    helps(
        601,
        &map("pain_points: [Too few boxes]", ""),
        "say what will be done, such as `solutions: [{name: One team for every call, owner: Service, solves: \
         too-few-boxes}]`",
    );
    helps(
        602,
        &map("pain_points: [Too few boxes]", ""),
        "declare what solves it at the top of the map, such as `solutions: [{name: One team for every call, solves: \
         too-few-boxes}]`, or the law or policy that rules one out, such as `constraint: Required by law`",
    );
    helps(
        602,
        &map("pain_points: [Too few boxes]", "solutions: [Lend boxes]\n"),
        "name what solves it, such as `solved_by: the name of a solution`, or the law or policy that rules one out, such as \
         `constraint: Required by law`",
    );
}

#[test]
fn the_help_at_a_low_end_follows_from_its_pain_points() {
    let map = |pains: &str| {
        format!(
            "type: current-state\npersonas: [Mia]\nsolutions: [Ask us]\nstages: [{{name: A, emotion: 1}}, {{name: Pay, \
             emotion: -1{pains}}}]\n"
        )
    };
    let end = "or go on to where the journey of `Mia` really ends";
    helps(
        412,
        &map(""),
        &format!("write what hurts at `Pay` as a pain point with a solution, {end}"),
    );
    helps(
        412,
        &map(", pain_points: [Queue]"),
        &format!("name a solution for the pain point `Queue`, {end}"),
    );
    helps(
        412,
        &map(", pain_points: [{name: Queue, solved_by: Ask us}]"),
        &format!("draw what the solutions at `Pay` will make of it as a map of `type: future-state`, {end}"),
    );
}

#[test]
fn staff_are_no_customers() {
    fires(201, "personas:\n  - {name: Ines, kind: staff}\n", &["personas"]);
    silent(201, "personas:\n  - {name: Ines, kind: helper}\n");
    for code in [202, 203, 204, 207] {
        silent(code, "personas: [Mia, {name: Ines, kind: staff}]\nstages: [{name: A, touchpoints: [{name: T, personas: [Mia]}]}]\n"
            .replace("Mia,", "{name: Mia, goals: [g], needs: [n], sources: [s]},").as_str()
            .replace("stages", "sources: [{id: s, name: S}]\nstages").as_str());
    }
    fires(205, "personas: [Mia, {name: Ines, kind: staff}]\n", &["personas"]);
    silent(205, "personas: [Mia, {name: Ines, kind: helper}]\n");
    let staff_only = "personas: [Mia, {name: Ines, kind: staff}]\nstages:\n  - name: A\n    touchpoints:\n      - {name: T, channel: web, personas: [Ines]}\n      - {name: U, channel: phone, personas: [Ines], lost: true, moment_of_truth: true}\n";
    for code in [405, 406, 409, 413] {
        silent(code, staff_only);
    }
    let staff_feel = "personas: [{name: Ines, kind: staff}]\nstages:\n  - {name: A, emotions: {Ines: 1}}\n  - {name: B, emotions: {Ines: -1}}\n";
    silent(410, staff_feel);
    silent(412, staff_feel);
}

#[test]
fn scope_needs_both_ends() {
    fires(103, "scope: {from: here}\n", &["scope"]);
    fires(103, "scope: {to: there}\n", &["scope"]);
    fires(103, "", &["Moving house"]);
    silent(103, "scope: {from: here, to: there}\n");
}

#[test]
fn one_interaction_is_one_stage_or_one_touchpoint() {
    fires(104, "stages: [{name: A, touchpoints: [T, U]}]\n", &["stages"]);
    fires(104, "stages: [A, {name: B, touchpoints: [T]}]\n", &["stages"]);
    silent(104, "stages: [A, B]\n");
    silent(104, "");
}

#[test]
fn goals_have_two_sides() {
    fires(105, "goals: [{name: A, kind: customer}]\n", &["goals"]);
    fires(105, "goals: [A]\n", &["goals"]);
    silent(105, "goals: [A, {name: B, kind: customer}]\n");
    silent(105, "");
}

#[test]
fn personas_are_used_by_touchpoints_or_emotions() {
    let map = |rest: &str| format!("personas: [Mia, Karl]\nstages:\n  - name: A\n{rest}");
    fires(204, &map("    touchpoints: [{name: T, personas: [Mia]}]\n"), &["Karl"]);
    silent(204, &map("    touchpoints: [T]\n"));
    silent(
        204,
        &map("    touchpoints: [{name: T, personas: [Mia]}]\n    emotions: {Karl: 1}\n"),
    );
    silent(204, &map(""));
    let removed = "type: future-state\npersonas: [Mia, Karl]\nstages:\n  - name: A\n    touchpoints: [{name: T, personas: [Mia]}, {name: U, change: removed}]\n";
    fires(204, removed, &["Karl"]);
}

#[test]
fn preferred_channels_have_a_touchpoint() {
    let map = |touchpoints: &str| {
        format!(
            "personas: [{{name: Mia, channels: [web, phone]}}, Karl]\nstages: [{{name: A, touchpoints: [{touchpoints}]}}]\n"
        )
    };
    fires(206, &map("{name: T, channel: web}"), &["phone"]);
    fires(
        206,
        &map("{name: T, channel: web}, {name: U, channel: phone, personas: [Karl]}"),
        &["phone"],
    );
    silent(206, &map("{name: T, channel: web}, {name: U, channel: phone}"));
}

#[test]
fn four_to_nine_stages() {
    fires(302, "stages: [A, B, C]\n", &["stages"]);
    silent(302, "stages: [A, B, C, D]\n");
    silent(302, "type: day-in-the-life\nstages: [A]\n");
    silent(302, "");
    silent(312, "stages: [A, B, C, D, E, F, G, H, I]\n");
    fires(312, "stages: [A, B, C, D, E, F, G, H, I, J]\n", &["stages"]);
}

#[test]
fn the_purchase_is_neither_first_nor_last() {
    fires(304, "stages: [A, {name: Order, phase: purchase}]\n", &["Order"]);
    fires(304, "lang: de\nstages: [Recherche, Kauf]\n", &["Kauf"]);
    fires(304, "lang: pl\nstages: [Ocena, Zakup]\n", &["Zakup"]);
    fires(305, "stages: [Purchase, A]\n", &["Purchase"]);
    silent(304, "stages: [A, Purchase, B]\n");
    silent(305, "stages: [A, Purchase, B]\n");
}

#[test]
fn phases_run_forwards() {
    fires(311, "stages: [Retention, Purchase, Service]\n", &["Purchase"]);
    silent(
        311,
        "stages: [{name: A, phase: recover}, {name: B, phase: apply}, {name: C, phase: wait}]\n",
    );
    silent(
        311,
        "stages: [Research, Unheard of, Purchase, {name: D, phase: purchase}]\n",
    );
    fires(
        311,
        "stages: [Purchase, {name: B, phase: wait}, Research]\n",
        &["Research"],
    );
}

#[test]
fn messages_matter_once_there_is_a_promise() {
    let level = |text: &str| {
        let mut sources = Sources::default();
        let main = sources.add(SourceFile::new(
            "map.yaml",
            None,
            format!("title: T\ntype: current-state\n{text}"),
        ));
        let compiled = compile(&mut sources, main, &NoFiles);
        let checked = check::judge(&compiled, &sources, &Settings::new(date(2026, 6, 1)));
        let found = checked.diagnostics.iter().find(|found| found.code.0 == 307).unwrap();
        (found.level.name(), checked.card.unwrap().steps[2].applicable)
    };
    let (info, without) = level("stages: [A, B]\n");
    let (warning, with) = level("value_proposition: Warm in a week\nstages: [A, B]\n");
    assert_eq!((info, warning, with - without), ("info", "warning", 2));
}

#[test]
fn stages_are_not_named_after_channels() {
    for (lang, name) in [
        ("en", "App"),
        ("en", "E-Mail"),
        ("en", "Social media"),
        ("de", "Telefon"),
        ("de", "Soziale Medien"),
        ("pl", "Aplikacja"),
        ("pl", "Chat"),
        ("fr", "Téléphone"),
        ("pt-BR", "Redes sociais"),
        ("uk", "застосунок"),
        ("ja", "アプリ"),
    ] {
        fires(308, &format!("lang: {lang}\nstages: [{name}]\n"), &[name]);
    }
    for (lang, name) in [
        ("en", "Search"),
        ("en", "Event"),
        ("en", "Payment"),
        ("en", "App download"),
        ("de", "Suche"),
        ("pl", "Szukanie"),
        ("fr", "Paiement"),
        ("de", "Téléphone"),
    ] {
        silent(308, &format!("lang: {lang}\nstages: [{name}]\n"));
    }
}

#[test]
fn actions_are_told_from_outside() {
    fires(
        309,
        "stages: [{name: Order processing}, {name: B, actions: [Waits, We process the order]}]\n",
        &["Order processing", "We process the order"],
    );
    fires(
        309,
        "lang: de\nstages: [{name: A, touchpoints: [{name: T, action: Der Antrag wird geprüft}]}]\n",
        &["Der Antrag wird geprüft"],
    );
    fires(
        309,
        "lang: pl\nstages: [{name: A, actions: [Weryfikujemy wniosek]}]\n",
        &["Weryfikujemy wniosek"],
    );
    silent(309, "lang: fr\nstages: [{name: A, actions: [We process the order]}]\n");
}

#[test]
fn parts_of_a_day_have_a_time() {
    fires(
        310,
        "type: day-in-the-life\nstages: [A, {name: B, time: morning}]\n",
        &["A"],
    );
    silent(310, "stages: [A]\n");
}

#[test]
fn stages_have_touchpoints() {
    fires(402, "stages: [A, {name: B, touchpoints: [T]}]\n", &["A"]);
    silent(402, "type: day-in-the-life\nstages: [A]\n");
    fires(
        402,
        "type: future-state\nstages: [{name: B, touchpoints: [{name: T, change: removed}]}]\n",
        &["B"],
    );
    silent(
        401,
        "type: future-state\nstages: [{name: B, touchpoints: [{name: T, change: removed}]}]\n",
    );
}

#[test]
fn touchpoints_have_owners() {
    let map = |touchpoint: &str| format!("stages: [{{name: A, touchpoints: [{touchpoint}]}}]\n");
    fires(404, &map("{name: T, channel: web}"), &["T"]);
    silent(404, &map("{name: T, channel: web, owner: none}"));
    silent(
        404,
        &map("{name: T, channel: word-of-mouth}, {name: U, channel: other}"),
    );
    silent(404, &format!("type: day-in-the-life\n{}", map("T")));
    silent(
        403,
        &format!("type: future-state\n{}", map("{name: T, change: removed}")),
    );
    silent(
        404,
        &format!("type: future-state\n{}", map("{name: T, change: removed}")),
    );
}

#[test]
fn touchpoints_are_felt() {
    fires(
        405,
        "personas: [Mia]\nstages: [{name: A, touchpoints: [T, {name: U, emotion: 1}]}]\n",
        &["T"],
    );
    silent(
        405,
        "personas: [Mia]\nstages: [{name: A, emotion: 0, touchpoints: [T]}]\n",
    );
    let staff = "personas: [Mia, {name: Ines, kind: staff}]\nstages: [{name: A, touchpoints: [{name: T, personas: [Mia, Ines], emotions: {Ines: 1}}]}]\n";
    fires(405, staff, &["T"]);
}

#[test]
fn channel_switches_say_what_becomes_of_the_case() {
    let map = |a: &str, b: &str| {
        format!(
            "personas: [Mia, Karl]\nstages: [{{name: A, touchpoints: [{{name: T, channel: chat{a}}}, {{name: U, channel: phone{b}}}]}}]\n"
        )
    };
    fires(406, &map("", ""), &["U"]);
    for (a, b) in [
        ("", ", handover: the number"),
        ("", ", lost: true"),
        ("", ", handover: none"),
        ("", ", optional: true"),
        (", optional: true", ""),
        ("", ", owner: none"),
        (", owner: none", ""),
        (", personas: [Mia]", ", personas: [Karl]"),
    ] {
        silent(406, &map(a, b));
    }
    silent(406, &format!("type: day-in-the-life\n{}", map("", "")));
    silent(
        406,
        "personas: [Mia]\nstages: [{name: A, touchpoints: [{name: T, channel: chat}]}, {name: B, touchpoints: [{name: U, channel: phone}]}]\n",
    );
    let between = "personas: [Mia, Karl]\nstages: [{name: A, touchpoints: [{name: T, channel: chat, personas: [Mia]}, {name: K, channel: phone, personas: [Karl]}, {name: U, channel: phone}]}]\n";
    fires(406, between, &["U"]);
    let removed = "type: future-state\npersonas: [Mia]\nstages: [{name: A, touchpoints: [{name: T, channel: chat}, {name: U, channel: phone, change: removed}, {name: V, channel: chat}]}]\n";
    silent(406, removed);
    let room = |before: &str, after: &str| {
        format!(
            "personas: [Mia]\ndepartments: [Desk, Shop]\nstages: [{{name: A, touchpoints: [{{name: T, {before}}}, {{name: U, {after}}}]}}]\n"
        )
    };
    silent(
        406,
        &room("channel: person, owner: Desk", "channel: print, owner: Desk"),
    );
    silent(
        406,
        &room("channel: product, owner: Desk", "channel: kiosk, owner: Desk"),
    );
    fires(
        406,
        &room("channel: person, owner: Desk", "channel: print, owner: Shop"),
        &["U"],
    );
    fires(406, &room("channel: person", "channel: print"), &["U"]);
    fires(
        406,
        &room("channel: phone, owner: Desk", "channel: print, owner: Desk"),
        &["U"],
    );
}

#[test]
fn many_open_switches_of_a_stage_are_told_once() {
    let map = |channels: &[&str], last: &str| {
        let touchpoints: Vec<String> = channels
            .iter()
            .enumerate()
            .map(|(at, channel)| format!("{{name: T{at}, channel: {channel}}}"))
            .collect();
        format!(
            "personas: [Mia]\nstages:\n  - name: Ask\n    touchpoints: [{}, {{name: Last, channel: letter{last}}}]\n  - name: Wait\n    \
             touchpoints: [{{name: X, channel: web}}, {{name: Y, channel: phone}}]\n",
            touchpoints.join(", ")
        )
    };
    let seven = ["web", "phone", "email", "chat", "sms", "app", "person"];
    fires(406, &map(&seven, ""), &["Ask", "Y"]);
    fires(
        406,
        &map(&seven, ", lost: true"),
        &["T1", "T2", "T3", "T4", "T5", "T6", "Y"],
    );
}

#[test]
fn five_equal_scores_are_flat() {
    let map = |scores: &[&str]| {
        let stages = scores
            .iter()
            .map(|score| format!("  - {{name: S, emotion: {score}}}\n"));
        format!("personas: [Mia]\nstages:\n{}", stages.collect::<String>())
    };
    fires(407, &map(&["1"; 5]), &["Mia"]);
    silent(407, &map(&["1"; 4]));
    silent(407, &map(&["1", "1", "1", "1", "1.5"]));
    silent(407, &map(&["1", "1", "1", "1", "{score: 1, hope: true}"]));
    silent(407, &format!("type: future-state\n{}", map(&["1"; 6])));
    fires(
        407,
        &format!("type: future-state\n{}", map(&["{score: 1, hope: false}"; 5])),
        &["Mia"],
    );
}

#[test]
fn moments_of_truth_are_few_but_there() {
    let map = |count: usize| {
        let touchpoints: Vec<String> = (0..6)
            .map(|n| format!("{{name: T{n}, moment_of_truth: {}}}", n < count))
            .collect();
        format!(
            "personas: [Mia]\nstages: [{{name: A, touchpoints: [{}]}}]\n",
            touchpoints.join(", ")
        )
    };
    fires(408, &map(0), &["stages"]);
    silent(408, &map(1));
    silent(411, &map(5));
    fires(411, &map(6), &["stages"]);
}

#[test]
fn channels_are_of_more_than_one_kind() {
    let map = |channels: &[&str]| {
        let touchpoints: Vec<String> = channels
            .iter()
            .enumerate()
            .map(|(n, channel)| format!("{{name: T{n}, channel: {channel}}}"))
            .collect();
        format!(
            "personas: [Mia]\nstages: [{{name: A, touchpoints: [{}]}}]\n",
            touchpoints.join(", ")
        )
    };
    fires(409, &map(&["web", "app"]), &["stages"]);
    fires(409, &map(&["phone", "store"]), &["stages"]);
    silent(409, &map(&["web", "phone"]));
    silent(409, &map(&["other"]));
}

#[test]
fn emotions_rest_on_a_source_somewhere_near() {
    let map = |touchpoint: &str, stage: &str| {
        format!(
            "personas: [Mia, Karl]\nsources: [{{id: s, name: S}}]\nstages: [{{name: A{stage}, touchpoints: [{{name: T{touchpoint}}}]}}]\n"
        )
    };
    fires(410, &map(", emotion: 1, emotions: {Karl: 2}", ""), &["1", "2"]);
    silent(410, &map(", emotion: 1, sources: [s]", ""));
    silent(410, &map(", emotion: 1", ", sources: [s]"));
    silent(410, &map(", emotion: {score: 1, sources: [s]}", ""));
    silent(410, &map(", emotion: {score: 1, hope: true}", ""));
}

#[test]
fn the_end_is_remembered() {
    let map = |scores: &[&str]| {
        let stages = scores
            .iter()
            .map(|score| format!("  - {{name: S, emotion: {score}}}\n"));
        format!("personas: [Mia]\nstages:\n{}", stages.collect::<String>())
    };
    fires(412, &map(&["1", "-1"]), &["-1"]);
    fires(412, &map(&["-1", "1", "-1"]), &["-1"]);
    silent(412, &map(&["-2", "-1"]));
    silent(412, &map(&["2", "0"]));
    silent(412, &map(&["-1"]));
    silent(412, &map(&["1", "{score: -2, hope: true}"]));
    silent(412, &format!("scale: [0, 10]\n{}", map(&["9", "5"])));
    fires(412, &format!("scale: [0, 10]\n{}", map(&["9", "4.9"])), &["4.9"]);
    let placed = "personas: [Mia]\nstages:\n  - name: A\n    touchpoints:\n      - {name: T, emotion: {score: -1, at: 0.9}}\n      - {name: U, emotion: {score: 1, at: 0.1}}\n";
    fires(412, placed, &["{score: -1, at: 0.9}"]);
}

#[test]
fn a_lost_case_hurts() {
    let map = |touchpoint: &str, stage: &str| {
        format!("personas: [Mia]\nstages: [{{name: A{stage}, touchpoints: [{{name: T{touchpoint}}}]}}]\n")
    };
    fires(413, &map(", handover: none", ""), &["none"]);
    silent(413, &map(", lost: true, pain_points: [P]", ""));
    silent(413, &map(", lost: true", ", pain_points: [P]"));
    silent(413, &map(", handover: the number", ""));
    let backstage = ", backstage: [{name: B, touchpoint: T, broken: true, next: [C]}, C]";
    fires(413, &map("", backstage), &["true"]);
    silent(413, &map(", pain_points: [P]", backstage));
    silent(413, &map("", ", backstage: [{name: B, broken: true, next: [C]}, C]"));
}

#[test]
fn lows_are_explained() {
    let map =
        |score: &str| format!("personas: [Mia]\nstages: [{{name: A, touchpoints: [{{name: T, emotion: {score}}}]}}]\n");
    fires(502, &map("-1"), &["-1"]);
    silent(502, &map("-0.9"));
    fires(502, &format!("scale: [0, 10]\n{}", map("2.5")), &["2.5"]);
    silent(502, &format!("scale: [0, 10]\n{}", map("2.6")));
    silent(
        502,
        "personas: [Mia]\nstages: [{name: A, pain_points: [P], touchpoints: [{name: T, emotion: -2}]}]\n",
    );
    silent(
        502,
        "type: future-state\npersonas: [Mia]\nstages: [{name: A, touchpoints: [{name: T, emotion: -2, change: removed}]}]\n",
    );
}

#[test]
fn pains_rest_on_a_source_somewhere_near() {
    let map = |pain: &str, touchpoint: &str, stage: &str| {
        format!(
            "sources: [{{id: s, name: S}}]\nstages: [{{name: A{stage}, touchpoints: [{{name: T{touchpoint}, pain_points: [{{name: P{pain}}}]}}]}}]\n"
        )
    };
    fires(504, &map("", "", ""), &["P"]);
    silent(504, &map(", sources: [s]", "", ""));
    silent(504, &map("", ", sources: [s]", ""));
    silent(504, &map("", "", ", sources: [s]"));
    let removed =
        "type: future-state\nstages: [{name: A, touchpoints: [{name: T, change: removed, pain_points: [P]}]}]\n";
    for code in [503, 504, 602] {
        silent(code, removed);
    }
    silent(501, removed);
    fires(
        503,
        "pain_points: [{id: p, name: Shared}]\nstages: [{name: A, pain_points: [p]}, {name: B, pain_points: [p]}]\n",
        &["Shared"],
    );
}

#[test]
fn three_equal_severities_say_nothing() {
    let map = |severities: &[&str]| {
        let pains: Vec<String> = severities
            .iter()
            .enumerate()
            .map(|(n, word)| format!("{{name: P{n}, severity: {word}}}"))
            .collect();
        format!("stages: [{{name: A, pain_points: [{}]}}]\n", pains.join(", "))
    };
    fires(505, &map(&["major"; 3]), &["stages"]);
    silent(505, &map(&["major"; 2]));
    silent(505, &map(&["major", "major", "minor"]));
}

#[test]
fn critical_pains_do_not_delight() {
    let map = |emotion: &str| {
        format!(
            "personas: [Mia, Karl]\nstages: [{{name: A, touchpoints: [{{name: T, {emotion}, pain_points: [{{name: P, severity: critical}}]}}]}}]\n"
        )
    };
    fires(506, &map("emotion: 1"), &["critical"]);
    silent(506, &map("emotion: 0"));
    silent(506, &map("emotions: {Mia: 2, Karl: -1}"));
    silent(506, &map("emotion: {score: 2, hope: true}"));
}

#[test]
fn pains_are_solved_unless_nobody_can() {
    let map = |pain: &str, solution: &str| {
        format!(
            "stages: [{{name: A, pain_points: [{{name: P, severity: critical{pain}}}]}}]\nsolutions: [{{name: S{solution}}}]\n"
        )
    };
    fires(602, &map("", ""), &["P"]);
    silent(602, &map(", solved_by: [S]", ""));
    silent(602, &map("", ", solves: [P]"));
    fires(602, &map("", ", solves: [P], status: rejected"), &["P"]);
    silent(602, &map(", constraint: the law", ""));
    silent(607, &map(", constraint: the law", ""));
    for (solution, scheduled) in [
        (", solves: [P], status: planned, due: 2026-Q4", true),
        (", solves: [P], status: in-progress, due: 2026", true),
        (", solves: [P], status: done, due: 2026-01-01", true),
        (", solves: [P], status: planned", false),
        (", solves: [P], due: 2026-Q4", false),
    ] {
        fires(607, &map("", solution), if scheduled { &[] } else { &["P"] });
    }
}

#[test]
fn rejected_solutions_are_left_alone() {
    let map = "solutions: [{name: S, status: rejected, due: 2020}]\n";
    for code in [603, 604, 606, 608, 609] {
        silent(code, map);
    }
    fires(601, map, &["solutions"]);
    silent(603, "solutions: [{name: S, answers: a need}]\n");
    fires(604, "solutions: [{name: S, owner: none}]\n", &["none"]);
}

#[test]
fn owners_of_touchpoints_have_a_part_in_the_solution() {
    let map = |pain: &str, solution: &str| {
        format!(
            "stages: [{{name: A, touchpoints: [{{name: T, owner: Web, pain_points: [{{name: P{pain}}}]}}]}}]\nsolutions: [{{name: S, solves: [P]{solution}}}]\n"
        )
    };
    fires(605, &map("", ", owner: Shop"), &["Web"]);
    silent(605, &map("", ", owner: Web"));
    silent(605, &map("", ", owner: Shop, stakeholders: [Web]"));
    silent(605, &map(", constraint: the law", ", owner: Shop"));
    silent(605, &map("", ", owner: Shop, status: rejected"));
    silent(605, &map("", ", owner: Shop").replace("owner: Web", "owner: none"));
}

#[test]
fn solutions_arrive_in_time() {
    let map = |solution: &str| format!("solutions: [{{name: S{solution}}}]\n");
    fires(608, &map(", due: 2026-05-31"), &["2026-05-31"]);
    fires(608, &map(", due: 2026-Q1, status: in-progress"), &["2026-Q1"]);
    silent(608, &map(", due: 2026-06-01"));
    silent(608, &map(", due: 2026-06"));
    silent(608, &map(", due: 2026"));
    silent(608, &map(", due: 2020, status: done"));
}

#[test]
fn research_ages() {
    let map = |source: &str| format!("sources: [{{name: S{source}}}]\n");
    fires(703, &map(", date: 2024-05"), &["2024-05"]);
    silent(703, &map(", date: 2024-06"));
    silent(703, &map(", date: 2020, reviewed: 2025"));
    fires(703, &map(", date: 2020, reviewed: 2021"), &["2021"]);
    silent(703, &map(""));
    fires(705, "reviewed: 2025-11-30\nreview_every: 6 months\n", &["2025-11-30"]);
    silent(705, "reviewed: 2025-12-01\nreview_every: 6 months\n");
    fires(706, "reviewed: 2026\n", &["Moving house"]);
    silent(705, "reviewed: 2020\n");
}

#[test]
fn assumptions_need_company() {
    let map = |used: &str| {
        format!(
            "stages: [{{name: A, sources: [{used}]}}]\nsources: [{{id: a, name: A, kind: assumption}}, {{id: b, name: B, kind: desk}}]\n"
        )
    };
    fires(704, &map("a"), &["a"]);
    silent(704, &map("a, b"));
    silent(704, &map("b"));
    fires(702, &map("a"), &["B"]);
}

#[test]
fn figures_move_the_right_way() {
    let map = |kpi: &str| format!("kpis: [{{name: K, {kpi}}}]\n");
    fires(709, &map("value: 3, baseline: 4"), &["3"]);
    silent(709, &map("value: 3, baseline: 4, better: lower"));
    fires(709, &map("value: 3, history: [2, 4, 3]"), &["3"]);
    fires(709, &map("history: [4, 3]"), &["[4, 3]"]);
    silent(709, &map("value: 5, baseline: 5"));
    fires(709, &map("value: 5, target: 9, by: 2026-05"), &["5"]);
    silent(709, &map("value: 5, target: 9, by: 2026-06"));
    silent(709, &map("value: 9, target: 9, by: 2020"));
    silent(
        710,
        "stages: [{name: A, touchpoints: [{name: T, kpis: [K]}]}]\nkpis: [K]\n",
    );
}

#[test]
fn a_future_says_what_changes() {
    fires(711, "type: future-state\nstages: [A]\n", &["Moving house"]);
    silent(
        711,
        "type: future-state\nstages: [{name: A, touchpoints: [{name: T, change: kept}]}]\n",
    );
    silent(711, "stages: [A]\n");
    let removed = |change: &str| {
        format!(
            "type: future-state\nstages: [{{name: A, touchpoints: [{{name: T, change: {change}}}]}}]\nsolutions: [S]\n"
        )
    };
    fires(714, &removed("{kind: removed, was: x}"), &["{kind: removed, was: x}"]);
    silent(714, &removed("{kind: removed, solution: S}"));
    silent(714, &removed("changed"));
}

#[test]
fn placeholders_stand_out_and_words_do_not() {
    for text in [
        "TODO",
        "todo",
        "TBD: the price",
        "Ask Karl (TODO)",
        "Lorem ipsum dolor",
        "xxx",
        "XXXX",
        "TBD.",
    ] {
        assert_eq!(hits(712, &format!("finding: \"{text}\"\n")).len(), 1, "{text}");
    }
    assert_eq!(hits(712, "lang: de\nfinding: Platzhalter\n").len(), 1);
    assert_eq!(hits(712, "lang: pl\nfinding: do uzupełnienia\n").len(), 1);
    assert_eq!(hits(712, "lang: de-ES\nfinding: TODO INCLUIDO\n").len(), 1);
    silent(712, "lang: es-MX\nfinding: TODO INCLUIDO\n");
    for text in [
        "Writes a to-do list",
        "Todo el día",
        "taxxxi",
        "xx",
        "Does what has to be done",
    ] {
        silent(712, &format!("finding: \"{text}\"\n"));
    }
}

#[test]
fn long_texts_are_long_in_cells_only() {
    let long = "word ".repeat(60);
    fires(
        713,
        &format!("stages: [{{name: A, actions: [\"{long}\"]}}]\n"),
        &[format!("\"{long}\"").as_str()],
    );
    silent(
        713,
        &format!("scenario: \"{long}\"\nstages: [{{name: A, note: \"{long}\"}}]\n"),
    );
}

#[test]
fn nobody_can_be_recognised() {
    fires(715, "owner: karl@norvia.net\n", &["karl@norvia.net"]);
    silent(715, "owner: karl@example.org\n");
    silent(
        715,
        "stages: [{name: A, touchpoints: [{name: T, link: \"mailto:desk@norvia.net\"}]}]\n",
    );
    fires(
        715,
        "finding: Card 4111 1111 1111 1111 was refused\n",
        &["Card 4111 1111 1111 1111 was refused"],
    );
    let quote = "personas: [Mia]\nstages: [{name: A, emotion: {score: 1, quote: Call me on +49 30 901820}}]\n";
    fires(715, quote, &["Call me on +49 30 901820"]);
    silent(715, "finding: Everybody dials +49 30 901820\n");
}

#[test]
fn lanes_are_filled_in_more_than_one_stage() {
    fires(716, "stages: [A, {name: B, thoughts: [x]}, C, D]\n", &["B"]);
    fires(
        716,
        "stages: [A, {name: B, touchpoints: [{name: T, thought: x}]}, C, D]\n",
        &["B"],
    );
    silent(716, "stages: [{name: B, thoughts: [x]}, C, D]\n");
    silent(716, "stages: [A, B, C, D]\n");
    let custom =
        "lanes: [stages, {id: weather, name: Weather}]\nstages: [A, {name: B, extra: {weather: [rain]}}, C, D]\n";
    fires(716, custom, &["B"]);
}

#[test]
fn a_missing_step_scores_nothing_and_weighs_less_in_a_draft() {
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", None, "title: T\ntype: current-state\n"));
    let compiled = compile(&mut sources, main, &NoFiles);
    let mut settings = Settings::new(date(2026, 6, 1));
    let errors = |settings: &Settings| {
        let found = check::judge(&compiled, &sources, settings).diagnostics;
        let errors = found
            .iter()
            .filter(|found| found.level == journeymap::diag::Level::Error);
        errors.map(|found| found.code.0).collect::<Vec<_>>()
    };
    assert_eq!(errors(&settings), [101, 201, 301, 401, 501, 601]);
    let card = check::judge(&compiled, &sources, &settings).card.unwrap();
    assert_eq!((card.total(), card.complete()), (Some(0.0), 0));
    assert!(card.steps.iter().all(|step| step.missing));
    settings.draft = true;
    assert_eq!(errors(&settings), [0; 0]);
    let mut levels = Levels::default();
    levels.push(vec![Setting {
        prefix: "JM2".into(),
        choice: Choice::Off,
        origin: String::new(),
    }]);
    settings = Settings {
        levels,
        draft: false,
        ..settings
    };
    assert_eq!(errors(&settings), [101, 301, 401, 501, 601]);
}
