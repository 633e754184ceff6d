use crate::check::{Look, Rule, cited, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(702),
    name: "source-unused",
    level: Level::Info,
    looks_for: "A source that no persona, stage, touchpoint, emotion, pain point, bright spot, solution or KPI \
                names.",
    why: "A list of studies at the foot of the map proves nothing until each statement says which of them it \
          comes from.",
    source: "practice: assumptions instead of research; evidence",
    fails: "\
title: Booking a table
type: current-state
stages: [Book]
sources:
  - {id: survey, name: «Guest survey», kind: survey, date: 2099-03}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Book, sources: [survey]}
sources:
  - {id: survey, name: Guest survey, kind: survey, date: 2099-03}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if cited::may_cite_more(map) {
        return;
    }
    let mut used = vec![false; map.sources.len()];
    for source in cited::cited(map).into_iter().flat_map(|(_, sources)| sources) {
        used[source.value.at()] = true;
    }
    for (source, used) in map.sources.iter().zip(used) {
        look.expect(source, used, |found| {
            found
                .message(format!(
                    "nothing on the map rests on source {}",
                    quote(&source.head.name)
                ))
                .help(format!(
                    "name it where it is the evidence, such as `sources: [{}]`, or take it out",
                    source.head.id
                ))
        });
    }
}
