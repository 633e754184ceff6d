//! What maps mean: every file of `tests/model` is compiled and its model printed, item by item, beside the `.out`.

mod common;

use common::{compare, compile_file};
use journeymap::model::*;
use journeymap::source::Spanned;
use std::fmt::{Debug, Write};
use std::path::Path;

#[test]
fn models_are_as_expected() {
    compare("tests/model", |path: &Path| {
        let (_, compiled) = compile_file(path);
        let mut out = String::new();
        for found in &compiled.diagnostics {
            writeln!(out, "{} {}", found.code, found.message).unwrap();
        }
        if let Some(map) = &compiled.map {
            show(&mut out, map).unwrap();
        }
        out
    });
}

fn show(out: &mut String, map: &Map) -> std::fmt::Result {
    writeln!(
        out,
        "map {:?} {:?} lang {} scale {:?}",
        map.title.value, map.kind.value, map.lang, map.scale
    )?;
    let lanes: Vec<_> = map
        .lanes
        .iter()
        .map(|lane| (lane.id.as_str(), lane.name.as_ref().map(|name| name.value.as_str())))
        .collect();
    writeln!(out, "lanes {lanes:?}")?;
    for goal in &map.goals {
        line(
            out,
            0,
            "goal",
            &goal.head,
            &[("kind", &goal.kind), ("kpi", &goal.kpi.map(|ix| id(map.kpi(ix.value))))],
        )?;
    }
    for persona in &map.personas {
        let channels: Vec<_> = persona
            .channels
            .iter()
            .map(|ix| map.channel(ix.value).id.as_str())
            .collect();
        line(
            out,
            0,
            "persona",
            &persona.head,
            &[("kind", &persona.kind), ("channels", &channels)],
        )?;
    }
    for stage in &map.stages {
        show_stage(out, map, stage)?;
    }
    for pain in &map.pains {
        let solved: Vec<_> = pain
            .solved_by
            .iter()
            .map(|ix| map.solution(*ix).head.id.as_str())
            .collect();
        let drawn: Vec<_> = pain
            .drawn_solutions
            .iter()
            .map(|ix| map.solution(*ix).head.id.as_str())
            .collect();
        line(
            out,
            0,
            "pain",
            &pain.head,
            &[("places", &pain.places), ("solved_by", &solved), ("drawn", &drawn)],
        )?;
    }
    for solution in &map.solutions {
        let solves: Vec<_> = solution
            .solves
            .iter()
            .map(|ix| map.pain(*ix).head.id.as_str())
            .collect();
        let owner = owner(map, &solution.owner);
        line(
            out,
            0,
            "solution",
            &solution.head,
            &[
                ("status", &solution.status),
                ("solves", &solves),
                ("owner", &owner),
                ("due", &solution.due.map(|due| due.value)),
            ],
        )?;
    }
    for kpi in &map.kpis {
        line(
            out,
            0,
            "kpi",
            &kpi.head,
            &[("value", &kpi.value.map(|value| value.value))],
        )?;
    }
    writeln!(out, "journey kpis {:?}", map.journey_kpis)?;
    for source in &map.sources {
        line(
            out,
            0,
            "source",
            &source.head,
            &[("kind", &source.kind.map(|kind| kind.value))],
        )?;
    }
    for department in &map.departments {
        writeln!(out, "department {} {:?}", department.id, department.name)?;
    }
    for channel in &map.channels {
        writeln!(
            out,
            "channel {} {:?} {:?} icon {}",
            channel.id, channel.name, channel.kind, channel.icon
        )?;
    }
    for item in &map.blueprint {
        let next: Vec<_> = item
            .next
            .iter()
            .map(|ix| map.blueprint_item(ix.value).head.id.as_str())
            .collect();
        let touchpoint = item.touchpoint.map(|ix| map.touchpoint(ix.value).head.id.clone());
        line(
            out,
            0,
            "blueprint",
            &item.head,
            &[
                ("lane", &item.lane),
                ("stage", &item.stage),
                ("until", &item.until),
                ("touchpoint", &touchpoint),
                ("next", &next),
            ],
        )?;
    }
    if let Some(baseline) = &map.baseline {
        let dropped: Vec<_> = baseline
            .dropped
            .iter()
            .map(|ix| baseline.map.touchpoint(*ix).head.id.as_str())
            .collect();
        writeln!(out, "baseline {:?} dropped {dropped:?}", baseline.map.title.value)?;
    }
    Ok(())
}

fn show_stage(out: &mut String, map: &Map, stage: &Stage) -> std::fmt::Result {
    line(
        out,
        0,
        "stage",
        &stage.head,
        &[("phase", &stage.phase), ("baseline", &stage.baseline)],
    )?;
    show_emotions(out, map, &stage.emotions)?;
    for spot in &stage.bright_spots {
        line(out, 1, "bright spot", &spot.head, &[])?;
    }
    for ix in &stage.touchpoints {
        let touchpoint = map.touchpoint(*ix);
        let personas: Vec<_> = touchpoint
            .personas
            .iter()
            .map(|ix| map.persona(*ix).head.id.as_str())
            .collect();
        let change = touchpoint
            .change
            .as_ref()
            .map(|change| (change.kind, change.span.is_some()));
        line(
            out,
            1,
            "touchpoint",
            &touchpoint.head,
            &[
                (
                    "channel",
                    &touchpoint.channel.map(|ix| map.channel(ix.value).id.clone()),
                ),
                ("kind", &touchpoint.kind),
                ("owner", &owner(map, &touchpoint.owner)),
                ("personas", &personas),
                (
                    "transfer",
                    &touchpoint.transfer.as_ref().map(|transfer| transfer.value.clone()),
                ),
                (
                    "moment",
                    &touchpoint.moment_of_truth.as_ref().map(|moment| moment.value.clone()),
                ),
                ("link", &touchpoint.link.as_ref().map(|link| link.value.clone())),
                ("change", &change),
                ("baseline", &touchpoint.baseline),
            ],
        )?;
        show_emotions(out, map, &touchpoint.emotions)?;
    }
    Ok(())
}

fn show_emotions(out: &mut String, map: &Map, emotions: &[Emotion]) -> std::fmt::Result {
    for emotion in emotions {
        let persona = &map.persona(emotion.persona).head.id;
        writeln!(out, "    {persona} feels {} hope {}", emotion.score, emotion.hope)?;
    }
    Ok(())
}

/// One item on one line; what says nothing is left out.
fn line(out: &mut String, depth: usize, kind: &str, head: &Head, facts: &[(&str, &dyn Debug)]) -> std::fmt::Result {
    write!(
        out,
        "{:indent$}{kind} {} {:?}",
        "",
        head.id,
        head.name.value,
        indent = depth * 2
    )?;
    for (name, fact) in facts {
        let fact = format!("{fact:?}");
        if fact != "None" && fact != "[]" {
            write!(
                out,
                " {name}={}",
                fact.strip_prefix("Some(")
                    .and_then(|fact| fact.strip_suffix(')'))
                    .unwrap_or(&fact)
            )?;
        }
    }
    if head.from_library {
        write!(out, " (library)")?;
    }
    if !head.broken.is_empty() {
        write!(out, " broken={:?}", head.broken)?;
    }
    writeln!(out)
}

fn id(kpi: &Kpi) -> String {
    kpi.head.id.clone()
}

fn owner(map: &Map, owner: &Option<Spanned<Owner>>) -> Option<String> {
    owner.map(|owner| match owner.value {
        Owner::Department(ix) => map.department(ix).id.clone(),
        Owner::Nobody => "none".to_owned(),
    })
}
