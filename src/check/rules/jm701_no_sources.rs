use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(701),
    name: "no-sources",
    level: Level::Warning,
    looks_for: "A map without any `sources`.",
    why: "Assumptions put customers off. Surveys, voice-of-the-customer programmes, social media monitoring \
          and CRM data are what a map rests on; one without them is a story the company tells itself.",
    source: "practice: assumptions instead of research",
    fails: "\
title: «Booking a table»
type: current-state
",
    passes: "\
title: Booking a table
type: current-state
sources:
  - {name: 14 interviews with guests, kind: interview, date: 2099-03}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.broken.contains("sources") {
        return;
    }
    look.expect(Item::map(map, "sources"), !map.sources.is_empty(), |found| {
        found.message("the map names no sources").help(
            "list the research it rests on, such as `sources: [{name: 14 interviews with guests, \
                kind: interview, date: 2026-03}]`; `kind: assumption` is honest too",
        )
    });
}
