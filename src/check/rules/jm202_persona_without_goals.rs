use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(202),
    name: "persona-without-goals",
    level: Level::Warning,
    looks_for: "A persona without `goals`. Staff are left out.",
    why: "Journeys are defined by the customer's goal, not by duration or channel. Without it nobody can say \
          whether a step helps or stands in the way.",
    source: "step 2, customer profile",
    fails: "\
title: Booking a table
type: current-state
personas: [«Mia»]
",
    passes: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, goals: [A table for six on Saturday]}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    for persona in journey::customers(look.map).filter(|persona| !journey::broken(&persona.head, &["goals"])) {
        look.expect(persona, !persona.goals.is_empty(), |found| {
            found
                .message(format!("persona {} has no goals", quote(&persona.head.name)))
                .help(format!(
                    "say what {} wants to achieve, such as `goals: [A table for six on Saturday]`",
                    quote(&persona.head.name)
                ))
        });
    }
}
