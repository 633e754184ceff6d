use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};
use crate::model::Perspective;

pub static RULE: Rule = Rule {
    code: Code(105),
    name: "one-sided-goals",
    level: Level::Info,
    looks_for: "Goals of one kind only: all of the business, or all of the customer.",
    why: "A map made for the company's goals alone ends as a sales funnel, one made for the customer's alone \
          finds no budget. The method asks for both at every stage.",
    source: "step 1, goals; step 3, a business goal for each stage",
    fails: "\
title: Booking a table
type: current-state
«goals»: [Fewer abandoned bookings]
",
    passes: "\
title: Booking a table
type: current-state
goals:
  - Fewer abandoned bookings
  - {name: A table without a phone call, kind: customer}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let unreadable = map.goals.iter().any(|goal| goal.head.broken.contains("kind"));
    if map.goals.is_empty() || map.broken.contains("goals") || unreadable {
        return;
    }
    let customer = map.goals.iter().any(|goal| goal.kind == Perspective::Customer);
    let business = map.goals.iter().any(|goal| goal.kind == Perspective::Business);
    look.expect(Item::map(map, "goals"), customer && business, |found| {
        let (there, missing) = if customer {
            ("customer", "business")
        } else {
            ("business", "customer")
        };
        found
            .message(format!("all goals are goals of the {there}, none of the {missing}"))
            .help(format!(
                "add what the {missing} gains, such as `- {{name: …, kind: {missing}}}`"
            ))
    });
}
