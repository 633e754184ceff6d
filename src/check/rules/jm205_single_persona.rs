use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(205),
    name: "single-persona",
    level: Level::Info,
    looks_for: "A map with one customer or helper only.",
    why: "Customers differ by circumstances, behaviour and motivation, and do not all take one road. One \
          persona for everybody hides where the roads part.",
    source: "step 2, customer profile; practice: one persona for everybody",
    fails: "\
title: Booking a table
type: current-state
«personas»: [Mia]
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia, Karl]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let personas: Vec<_> = journey::customers(map).collect();
    let Some(first) = personas.first().filter(|_| !journey::personas_unreadable(map)) else {
        return;
    };
    look.expect(Item::map(map, "personas"), personas.len() > 1, |found| {
        let name = quote(&first.head.name);
        found
            .message(format!("{name} is the only persona, and segments usually differ"))
            .help(format!(
                "add somebody who takes another road than {name}: other habits, another channel, a helper"
            ))
    });
}
