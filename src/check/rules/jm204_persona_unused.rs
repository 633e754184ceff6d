use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(204),
    name: "persona-unused",
    level: Level::Warning,
    looks_for: "A persona whom no touchpoint names and who feels nothing anywhere on the map. A touchpoint without \
                `personas` is met by all customers and helpers, so this is about maps that name them. Staff are left \
                out.",
    why: "A persona who walks no part of the journey is decoration: the reader looks for her road and finds \
          none.",
    source: "step 2, customer profile: several personas, because customers do not all take one road",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia, «Karl»]
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, personas: [Mia]}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia, Karl]
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, personas: [Mia, Karl]}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let heads = map
        .touchpoints
        .iter()
        .map(|t| &t.head)
        .chain(map.stages.iter().map(|s| &s.head));
    let unreadable = heads
        .into_iter()
        .any(|head| journey::broken(head, &["touchpoints", "personas", "emotions", "change"]));
    if unreadable || map.broken.contains("stages") {
        return;
    }
    let mut used = vec![false; map.personas.len()];
    for persona in journey::touchpoints(map).flat_map(|touchpoint| &touchpoint.personas) {
        used[persona.at()] = true;
    }
    for felt in journey::emotions(map) {
        used[felt.emotion.persona.at()] = true;
    }
    if !used.contains(&true) {
        return;
    }
    for (ix, persona) in journey::customer_indices(map) {
        look.expect(persona, used[ix.at()], |found| {
            let name = quote(&persona.head.name);
            found
                .message(format!(
                    "persona {name} meets no touchpoint and feels nothing on this map"
                ))
                .help(format!(
                    "add `{}` to the `personas` of the touchpoints that {name} meets, or take the persona out",
                    persona.head.id
                ))
        });
    }
}
