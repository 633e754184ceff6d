//! Two sound, complete maps: the rules say nothing about them, and between them they write every key of the format.

use jiff::civil::date;
use journeymap::check::{self, Scorecard, Settings};
use journeymap::layout::{Sheet, compose};
use journeymap::method::lanes::{BUILT_IN, STAGES};
use journeymap::model::written::{
    Blueprint, Brand, BrightSpot, Change, Channel, Department, Emotion, Empathy, Goal, Kpi, Lane, Map, Pain, Persona,
    Scope, Solution, Source, Stage, Touchpoint,
};
use journeymap::model::{Compiled, Project, compile};
use journeymap::source::Sources;
use journeymap::syntax::{Document, Key, Record, Value, read_source};
use journeymap::text::Typesetter;
use journeymap::words::Words;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const MAPS: [&str; 2] = ["twelve-stages.yaml", "next-winter.yaml"];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sound").join(name)
}

fn compiled(name: &str) -> (Sources, Compiled) {
    let path = path(name);
    let mut sources = Sources::default();
    let bytes = std::fs::read(&path).unwrap();
    let file = read_source(&mut sources, name, Some(&path), bytes).unwrap();
    let compiled = compile(&mut sources, file, &Project::of(&path).unwrap());
    (sources, compiled)
}

#[test]
fn sound_maps_say_nothing_at_all() {
    for name in MAPS {
        let (sources, compiled) = compiled(name);
        let checked = check::judge(&compiled, &sources, &Settings::new(date(2026, 6, 1)));
        let told: Vec<String> = checked
            .diagnostics
            .iter()
            .map(|found| format!("{} {}", found.code, found.message))
            .collect();
        assert!(told.is_empty(), "{name}: {}", told.join("\n"));
        let card = checked.card.unwrap();
        assert_eq!((card.total(), card.complete()), (Some(100.0), 6), "{name}");
    }
    assert_eq!(compiled(MAPS[0]).1.map.unwrap().stages.len(), 12);
}

/// All keys written in a document.
fn keys(document: &Document) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut open = vec![document.root()];
    while let Some(node) = open.pop() {
        match node.value() {
            Value::List(list) => open.extend(list.iter()),
            Value::Mapping(mapping) => {
                keys.extend(mapping.iter().map(|entry| entry.key.to_owned()));
                open.extend(mapping.iter().map(|entry| entry.value));
            }
            Value::Scalar(..) | Value::Broken => {}
        }
    }
    keys
}

#[test]
fn sound_maps_write_every_key_of_the_format() {
    let written: BTreeSet<String> = MAPS
        .iter()
        .flat_map(|name| compiled(name).1.documents)
        .flat_map(|document| keys(&document))
        .collect();
    let known: [&[Key]; 19] = [
        Map::KEYS,
        Scope::KEYS,
        Brand::KEYS,
        Goal::KEYS,
        Persona::KEYS,
        Empathy::KEYS,
        Stage::KEYS,
        Touchpoint::KEYS,
        Change::KEYS,
        Emotion::KEYS,
        Pain::KEYS,
        BrightSpot::KEYS,
        Solution::KEYS,
        Kpi::KEYS,
        Source::KEYS,
        Department::KEYS,
        Channel::KEYS,
        Lane::KEYS,
        Blueprint::KEYS,
    ];
    let missing: BTreeSet<&str> = known
        .into_iter()
        .flatten()
        .map(|key| key.name)
        .filter(|key| !written.contains(*key))
        .collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn a_sound_map_fills_every_lane() {
    let map = compiled(MAPS[0]).1.map.unwrap();
    let (words, typesetter, card) = (Words::of(&map.lang), Typesetter::new(&map.lang), Scorecard::default());
    let picture = format!("{:?}", compose(&Sheet::new(&map, &words, &typesetter, &card, false)));
    for lane in BUILT_IN.iter().filter(|lane| **lane != STAGES).chain(&["papers"]) {
        assert!(
            picture.contains(&format!("\"lane-{lane}\"")),
            "the lane `{lane}` is not drawn"
        );
    }
}
