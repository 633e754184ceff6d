use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(103),
    name: "no-scope",
    level: Level::Warning,
    looks_for: "A map whose `scope` does not say where the journey starts (`from`) and where it ends (`to`).",
    why: "Without edges a map grows until nobody can read it, or stops where the company's interest stops, at \
          the purchase. Where it starts and ends is a decision, and readers need to know it.",
    source: "step 1, goals and map type",
    fails: "\
title: Booking a table
type: current-state
«scope»: {from: The idea of eating out}
",
    passes: "\
title: Booking a table
type: current-state
scope: {from: The idea of eating out, to: The way home}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.broken.contains("scope") {
        return;
    }
    let scope = &map.scope;
    let missing = match (&scope.from, &scope.to) {
        (Some(_), Some(_)) => "",
        (None, Some(_)) => "where the journey starts (`from`)",
        (Some(_), None) => "where the journey ends (`to`)",
        (None, None) => "where the journey starts and ends",
    };
    look.expect(Item::map(map, "scope"), missing.is_empty(), |found| {
        found
            .message(format!("the scope does not say {missing}"))
            .help("write both edges, such as `scope: {from: The idea of eating out, to: The way home}`")
    });
}
