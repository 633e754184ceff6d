//! What is confidential is in no byte of any output. For every field and lane the picture, the page and the document
//! are held against those of a twin: the same map in which the field or lane was never written. They have to be the
//! same bytes, fonts, ids and metadata included.

use journeymap::check::Scorecard;
use journeymap::layout::{Sheet, compose, solutions_sheet};
use journeymap::model::{Map, Project, compile};
use journeymap::render::html::{self, Looks};
use journeymap::render::pdf::{self, About, Page};
use journeymap::render::svg::{self, Options};
use journeymap::scene::Scene;
use journeymap::source::{SourceFile, Sources};
use journeymap::text::Typesetter;
use journeymap::theme::{BrandColors, Mode, Theme};
use journeymap::view::View;
use journeymap::view::redact::{Confidential, Kind, all_fields};
use journeymap::words::Words;
use serde_yaml::Value;
use std::path::Path;

/// Keys of a kind of item.
type Keys = (&'static str, &'static [&'static str]);

const FILE: &str = "tests/redaction/map.yaml";

fn full() -> Value {
    serde_yaml::from_str(&std::fs::read_to_string(FILE).unwrap()).unwrap()
}

fn map(definition: &Value) -> Map {
    let text = serde_yaml::to_string(definition).unwrap();
    let mut sources = Sources::default();
    let main = sources.add(SourceFile::new("map.yaml", Some(Path::new(FILE)), text.as_str()));
    let compiled = compile(&mut sources, main, &Project::of(Path::new(FILE)).unwrap());
    assert!(compiled.diagnostics.is_empty(), "{:#?}\n{text}", compiled.diagnostics);
    compiled.map.unwrap()
}

fn confidential(kind: Kind, name: &str) -> Confidential {
    Confidential {
        kind,
        name: name.to_owned(),
    }
}

/// The map without some things, as it is shown; also without what nothing refers to.
fn view(definition: &Value, left_out: &[Confidential]) -> View {
    View::redacted(map(definition), left_out).unwrap().0
}

/// Picture, page, and everything on the sheet of solutions.
fn outputs(view: &View) -> [Vec<u8>; 3] {
    drawn(view, |scenes, theme, html, _| {
        let picture = svg::render(scenes[0], theme, Options::default());
        [picture, html, format!("{:?}", scenes[1])].map(String::into_bytes)
    })
}

/// The documents of the map and of the sheet of solutions.
fn documents(view: &View) -> [Vec<u8>; 2] {
    drawn(view, |scenes, theme, _, about| {
        scenes.map(|scene| pdf::render(&[Page::fit(scene)], theme, about).unwrap())
    })
}

fn drawn<T>(view: &View, write: impl FnOnce([&Scene; 2], &Theme, String, &About) -> T) -> T {
    let map = &view.map;
    let (words, type_, card) = (Words::of(&map.lang), Typesetter::new(&map.lang), Scorecard::default());
    let sheet = Sheet::of_view(view, &words, &type_, &card, false);
    let brand = BrandColors {
        color: map.brand.color.as_ref().map(|color| color.value),
        accent: map.brand.accent.as_ref().map(|color| color.value),
        personas: map
            .personas
            .iter()
            .map(|it| it.color.as_ref().map(|color| color.value))
            .collect(),
    };
    let theme = Theme::new(Mode::Light).with_brand(&brand);
    let looks = Looks {
        theme: theme.clone(),
        dark: None,
        print: theme.clone(),
    };
    let about = About {
        author: map.brand.author.as_ref().map(|author| author.value.clone()),
        date: "2026-11-22".parse().unwrap(),
    };
    let (scene, solutions) = (compose(&sheet), solutions_sheet(&sheet));
    let page = html::render(&sheet, &scene, &looks);
    write([&scene, &solutions], &theme, page, &about)
}

/// Calls `change` with every mapping of a kind of item.
fn each(root: &mut Value, kind: &str, change: &mut dyn FnMut(&mut Value)) {
    fn list(value: &mut Value, keys: &[&str], change: &mut dyn FnMut(&mut Value)) {
        for key in keys {
            if let Some(Value::Sequence(items)) = value.get_mut(*key) {
                items.iter_mut().filter(|item| item.is_mapping()).for_each(&mut *change);
            }
        }
    }
    let placed = |root: &mut Value, change: &mut dyn FnMut(&mut Value)| {
        list(root, &["stages"], &mut |stage| {
            list(stage, &["touchpoints"], change);
            change(stage);
        });
    };
    match kind {
        "map" => change(root),
        "brand" => change(&mut root["brand"]),
        "goal" => list(root, &["goals"], change),
        "persona" => list(root, &["personas"], change),
        "stage" => list(root, &["stages"], change),
        "touchpoint" => list(root, &["stages"], &mut |stage| list(stage, &["touchpoints"], change)),
        "emotion" => placed(root, &mut |item| {
            if let Some(emotion) = item.get_mut("emotion").filter(|emotion| emotion.is_mapping()) {
                change(emotion);
            }
            if let Some(Value::Mapping(emotions)) = item.get_mut("emotions") {
                emotions
                    .values_mut()
                    .filter(|emotion| emotion.is_mapping())
                    .for_each(&mut *change);
            }
        }),
        "pain_point" => placed(root, &mut |item| list(item, &["pain_points"], change)),
        "bright_spot" => placed(root, &mut |item| list(item, &["bright_spots"], change)),
        "solution" => list(root, &["solutions"], change),
        "kpi" => list(root, &["kpis"], change),
        "source" => list(root, &["sources"], change),
        "backstage_item" => list(root, &["stages"], &mut |stage| {
            list(stage, &["backstage", "support"], change)
        }),
        other => panic!("{other}: where are they?"),
    }
}

fn remove(root: &mut Value, kind: &str, keys: &[&str]) {
    each(root, kind, &mut |item| {
        for key in keys {
            item.as_mapping_mut().unwrap().remove(*key);
        }
    });
}

/// What else is written for a field.
fn keys<'a>(kind: &str, key: &'a str) -> Vec<&'a str> {
    match (kind, key) {
        ("touchpoint", "channel") => vec!["channel", "kind"],
        ("touchpoint", "handover") => vec!["handover", "lost"],
        ("touchpoint" | "stage", "emotion") => vec!["emotion", "emotions"],
        ("kpi", "value") => vec!["value", "history"],
        _ => vec![key],
    }
}

#[track_caller]
fn same(left_out: &str, redacted: &[Vec<u8>], twin: &[Vec<u8>]) {
    for (at, (redacted, twin)) in redacted.iter().zip(twin).enumerate() {
        assert!(
            redacted == twin,
            "without `{left_out}`, output {at} differs from the one of its twin"
        );
    }
}

#[test]
fn without_a_field_the_map_is_one_that_never_had_it() {
    let whole = outputs(&view(&full(), &[]));
    let mut nowhere = Vec::new();
    for (kind, key) in all_fields() {
        let name = format!("{kind}.{key}");
        // Reasons are given in maps of the future; an owner who is not told is drawn otherwise than one who is missing.
        if matches!(kind, "change") || name == "solution.owner" {
            continue;
        }
        let mut twin = full();
        remove(&mut twin, kind, &keys(kind, key));
        let redacted = outputs(&view(&full(), &[confidential(Kind::Field, &name)]));
        same(&name, &redacted, &outputs(&view(&twin, &[])));
        if redacted == whole {
            nowhere.push(name);
        }
    }
    // What is in no output cannot betray anything; all else has to be missed.
    assert_eq!(nowhere, ["map.review_every"]);
}

#[test]
fn without_a_lane_the_map_is_one_that_never_had_it() {
    let lanes: [(&str, &[Keys]); 11] = [
        ("milestones", &[("stage", &["milestone"])]),
        ("customer_goal", &[("stage", &["customer_goal"])]),
        ("business_goal", &[("stage", &["business_goal"])]),
        ("message", &[("stage", &["message"])]),
        ("actions", &[("stage", &["actions"]), ("touchpoint", &["action"])]),
        ("thoughts", &[("stage", &["thoughts"]), ("touchpoint", &["thought"])]),
        (
            "emotion",
            &[("stage", &["emotion"]), ("touchpoint", &["emotion", "emotions"])],
        ),
        (
            "bright_spots",
            &[("stage", &["bright_spots"]), ("touchpoint", &["bright_spots"])],
        ),
        ("pain_points", &[("touchpoint", &["pain_points"])]),
        ("solutions", &[("map", &["solutions"]), ("pain_point", &["solved_by"])]),
        (
            "kpis",
            &[
                ("map", &["kpis"]),
                ("goal", &["kpi"]),
                ("stage", &["kpis"]),
                ("touchpoint", &["kpis"]),
                ("pain_point", &["kpi"]),
                ("solution", &["kpi"]),
            ],
        ),
    ];
    for (lane, parts) in lanes {
        let mut twin = full();
        for (kind, keys) in parts {
            remove(&mut twin, kind, keys);
        }
        let lane_is = |choice: &Value| choice.as_str() == Some(lane);
        twin["lanes"]
            .as_sequence_mut()
            .unwrap()
            .retain(|choice| !lane_is(choice));
        let (redacted, twin) = (view(&full(), &[confidential(Kind::Lane, lane)]), view(&twin, &[]));
        same(lane, &outputs(&redacted), &outputs(&twin));
        same(lane, &documents(&redacted), &documents(&twin));
    }
}
