use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(203),
    name: "persona-without-evidence",
    level: Level::Warning,
    looks_for: "A persona without `sources`: nothing says that this customer exists. Staff are left out.",
    why: "Personas made up in a meeting room describe the people in the meeting room. Surveys, \
          voice-of-the-customer programmes, social media and CRM data show who the customers are; assumptions \
          put them off.",
    source: "step 2, customer profile; practice: assumptions instead of research",
    fails: "\
title: Booking a table
type: current-state
personas: [«Mia»]
stages:
  - {name: Book, sources: [interviews]}
sources:
  - {id: interviews, name: 14 interviews with guests, kind: interview, date: 2026-03}
",
    passes: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, sources: [interviews]}
stages:
  - {name: Book, sources: [interviews]}
sources:
  - {id: interviews, name: 14 interviews with guests, kind: interview, date: 2026-03}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for persona in journey::customers(map).filter(|persona| !journey::broken(&persona.head, &["sources"])) {
        look.expect(persona, !persona.sources.is_empty(), |found| {
            found
                .message(format!("persona {} rests on no source", quote(&persona.head.name)))
                .help(journey::name_a_source(map))
        });
    }
}
