//! Parts of a map: they show what they should, under the numbers of the whole, and nothing lies on anything else.

mod support;

use journeymap::check::Scorecard;
use journeymap::layout::{Grid, Sheet, compose};
use journeymap::model::{Map, Project, compile};
use journeymap::scene::{Node, Scene};
use journeymap::source::Sources;
use journeymap::syntax::read_source;
use journeymap::text::Typesetter;
use journeymap::view::View;
use journeymap::words::Words;
use std::collections::BTreeSet;
use std::path::Path;
use support::text_faults;

fn example(name: &str) -> Map {
    let path = Path::new("examples").join(name).with_extension("yaml");
    let mut sources = Sources::default();
    let main = read_source(&mut sources, name, Some(&path), std::fs::read(&path).unwrap()).unwrap();
    compile(&mut sources, main, &Project::of(&path).unwrap()).map.unwrap()
}

fn whole(name: &str) -> View {
    View::whole(example(name))
}

fn scene(view: &View) -> Scene {
    let map = &view.map;
    let (words, type_, card) = (Words::of(&map.lang), Typesetter::new(&map.lang), Scorecard::default());
    compose(&Sheet::of_view(view, &words, &type_, &card, false))
}

/// All texts, and the ids and labels of groups.
fn said(scene: &Scene) -> BTreeSet<String> {
    fn collect(nodes: &[Node], said: &mut BTreeSet<String>) {
        for node in nodes {
            match node {
                Node::Group(group) => {
                    said.extend(group.id.clone());
                    said.extend(group.label.clone());
                    collect(&group.children, said);
                }
                Node::Text(text) => {
                    said.insert(text.text.clone());
                }
                _ => {}
            }
        }
    }
    let mut said_ = BTreeSet::from([scene.title.clone(), scene.description.clone()]);
    collect(&scene.nodes, &mut said_);
    said_
}

#[test]
fn a_part_keeps_the_numbers_of_the_whole() {
    let whole_said = said(&scene(&whole("outage")));
    let part = whole("outage").stages("choose-help..get-through").unwrap();
    let part_said = said(&scene(&part));
    for text in [
        "cell-4-touchpoints",
        "pain-hidden-number",
        "P4",
        "P6",
        "S5",
        "Stages 3–4 of 6",
    ] {
        assert!(part_said.contains(text), "{text} is not in {part_said:#?}");
    }
    for text in [
        "cell-1-touchpoints",
        "cell-5-touchpoints",
        "P1",
        "P7",
        "S6",
        "Notice the outage",
        "1",
    ] {
        assert!(whole_said.contains(text), "{text}: the control");
        assert!(!part_said.contains(text), "{text} belongs to another stage");
    }
    assert!(scene(&part).title.ends_with(", Stages 3–4 of 6"));
}

#[test]
fn ends_of_a_range_are_ids_names_or_numbers_and_may_be_open() {
    let shown = |written: &str| {
        let view = whole("outage").stages(written).unwrap();
        let ids: Vec<String> = view.map.stages.iter().map(|stage| stage.head.id.clone()).collect();
        (
            ids.join(" "),
            view.excerpt.stages.map(|range| (range.first, range.last, range.all)),
        )
    };
    let all = "notice find-cause choose-help get-through get-fixed stay-or-leave";
    assert_eq!(shown("2..3"), ("find-cause choose-help".into(), Some((2, 3, 6))));
    assert_eq!(shown("Find the cause .. choose-help"), shown("2..3"));
    assert_eq!(shown("..2"), ("notice find-cause".into(), Some((1, 2, 6))));
    assert_eq!(
        shown("get-fixed.."),
        ("get-fixed stay-or-leave".into(), Some((5, 6, 6)))
    );
    assert_eq!(shown("4"), ("get-through".into(), Some((4, 4, 6))));
    assert_eq!(shown(".."), (all.into(), None));
    assert_eq!(shown("1..6"), (all.into(), None));
}

#[test]
fn a_persona_has_what_concerns_them_and_no_more() {
    let view = whole("outage").personas(&["karl".into()]).unwrap();
    let said = said(&scene(&view));
    for text in ["Karl Weber only", "touchpoint-neighbour", "pain-hidden-number", "P4"] {
        assert!(said.contains(text), "{text} is not in {said:#?}");
    }
    for text in ["touchpoint-nora", "P5", "P3", "Maria Lindner", "Maria only"] {
        assert!(!said.contains(text), "{text} is not Karl's");
    }
    // What happens behind a touchpoint that he does not meet is gone with it.
    let everybody = whole("outage")
        .personas(&["karl".into(), "Maria Lindner".into()])
        .unwrap();
    assert!(!everybody.excerpt.personas && everybody.map.touchpoints.len() > view.map.touchpoints.len());
}

#[test]
fn views_are_put_on_top_of_each_other_in_any_order() {
    let (lanes, persona) = (["pain_points".to_owned(), "emotion".to_owned()], ["maria".to_owned()]);
    let one = whole("outage")
        .stages("2..4")
        .unwrap()
        .personas(&persona)
        .unwrap()
        .lanes(&lanes)
        .unwrap();
    let other = whole("outage")
        .lanes(&lanes)
        .unwrap()
        .personas(&persona)
        .unwrap()
        .stages("find-cause..4")
        .unwrap();
    assert_eq!(format!("{:?}", scene(&one)), format!("{:?}", scene(&other)));
    // A part of a part names its stages as it is told, and says of which whole they are.
    let again = one.stages("2").unwrap();
    assert_eq!(again.map.stages[0].head.id, "choose-help");
    assert!(scene(&again).title.contains(", Stage 3 of 6"));
}

#[test]
fn every_part_of_every_example_can_be_read() {
    for name in [
        "outage",
        "outage-future",
        "callcenter",
        "mortgage",
        "software-kmu",
        "dzien-z-zycia",
        "booking",
    ] {
        let map = example(name);
        let mut views: Vec<View> = ["1", "..2", "2.."]
            .map(|range| whole(name).stages(range).unwrap())
            .into();
        for persona in &map.personas {
            views.push(whole(name).personas(std::slice::from_ref(&persona.head.id)).unwrap());
        }
        for view in views {
            let faults = text_faults(&scene(&view));
            assert!(faults.is_empty(), "{name}, {:?}: {faults:#?}", view.excerpt);
        }
    }
}

#[test]
fn a_map_as_narrow_as_may_be_can_be_read() {
    let examples = [
        "outage",
        "outage-future",
        "callcenter",
        "mortgage",
        "software-kmu",
        "dzien-z-zycia",
        "booking",
    ];
    let names = examples.into_iter().chain(["hospitalisation", "siniestro-hogar"]);
    let whole = names.map(|name| (name.to_owned(), whole(name)));
    let stages = (1..=6).map(|stage| {
        let view = self::whole("outage").stages(&stage.to_string()).unwrap();
        (format!("stage {stage}"), view)
    });
    for (name, view) in whole.chain(stages) {
        let map = &view.map;
        let (words, type_, card) = (Words::of(&map.lang), Typesetter::new(&map.lang), Scorecard::default());
        let mut sheet = Sheet::of_view(&view, &words, &type_, &card, false);
        let usual = compose(&sheet);
        let width = Grid::narrowest(map.stages.len());
        sheet.grid = Grid::across(map.stages.len(), width);
        let narrow = compose(&sheet);
        assert_eq!(narrow.width, width, "{name}");
        assert!(narrow.height > usual.height, "{name} is narrower than {}", usual.width);
        let faults = text_faults(&narrow);
        assert!(faults.is_empty(), "{name}: {faults:#?}");
    }
}
