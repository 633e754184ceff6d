use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(207),
    name: "thin-persona",
    level: Level::Warning,
    looks_for: "A persona without any needs, motivations, frustrations, behaviours or quote. Staff are left out.",
    why: "A name and an age do not predict anything. What drives a person, how she behaves and what annoys her \
          tells which road she takes.",
    source: "step 2, customer profile: demographics, behaviour and motivation",
    fails: "\
title: Booking a table
type: current-state
personas: [«Mia»]
",
    passes: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, frustrations: [Waiting on the phone]}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let keys = ["needs", "motivations", "frustrations", "behaviours", "quote"];
    for persona in journey::customers(look.map).filter(|persona| !journey::broken(&persona.head, &keys)) {
        let lists = [
            &persona.needs,
            &persona.motivations,
            &persona.frustrations,
            &persona.behaviours,
        ];
        let holds = persona.quote.is_some() || lists.iter().any(|list| !list.is_empty());
        look.expect(persona, holds, |found| {
            let name = quote(&persona.head.name);
            found
                .message(format!("nothing says what drives or annoys persona {name}"))
                .help(format!(
                    "write at least one of `needs`, `motivations`, `frustrations`, `behaviours` or \
                        `quote` for {name}"
                ))
        });
    }
}
