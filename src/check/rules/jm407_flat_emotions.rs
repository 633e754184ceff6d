use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(407),
    name: "flat-emotions",
    level: Level::Warning,
    looks_for: "A persona with five scores or more that are all equal. Expectations (`hope`) do not count; staff are \
                left out.",
    why: "No journey feels the same everywhere. Equal scores were assumed rather than asked, and a flat curve \
          points to nothing.",
    source: "step 4, emotions; practice: assumptions instead of research",
    fails: "\
title: Booking a table
type: current-state
personas: [«Mia»]
stages:
  - {name: Search, emotion: 1}
  - {name: Compare, emotion: 1}
  - {name: Book, emotion: 1}
  - {name: Visit, emotion: 1}
  - {name: Return, emotion: 1}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - {name: Search, emotion: 1}
  - {name: Compare, emotion: 1}
  - {name: Book, emotion: -1}
  - {name: Visit, emotion: 1}
  - {name: Return, emotion: 1}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if journey::emotions_unreadable(map) {
        return;
    }
    let curves = journey::curves(map);
    for (ix, persona) in journey::customer_indices(map) {
        let curve = &curves[ix.at()];
        let Some(first) = curve.first().filter(|_| curve.len() >= 5) else {
            continue;
        };
        let score = first.emotion.score;
        look.expect(persona, curve.iter().any(|felt| felt.emotion.score != score), |found| {
            let name = quote(&persona.head.name);
            found
                .message(format!("all {} scores of persona {name} are {score}", curve.len()))
                .label(first.emotion.span, "the first of them")
                .help(format!(
                    "ask customers like {name} how each touchpoint felt, and write what they say"
                ))
        });
    }
}
