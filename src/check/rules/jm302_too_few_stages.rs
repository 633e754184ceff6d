use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};
use crate::model::MapType;

pub static RULE: Rule = Rule {
    code: Code(302),
    name: "too-few-stages",
    level: Level::Warning,
    looks_for: "Fewer than four stages. Not in a day-in-the-life map.",
    why: "A journey has four or five stages at least: inquiry, comparison, purchase, service, and often \
          loyalty. With fewer, whole parts of the customer's road have been folded into one box or left out.",
    source: "step 3, stages",
    fails: "\
title: Booking a table
type: current-state
«stages»: [Search, Book, Visit]
",
    passes: "\
title: Booking a table
type: current-state
stages: [Search, Book, Visit, Return]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let day = map.kind.value == MapType::DayInTheLife || map.broken.contains("type");
    if day || map.stages.is_empty() || map.broken.contains("stages") {
        return;
    }
    look.expect(Item::map(map, "stages"), map.stages.len() >= 4, |found| {
        let count = ["no stages", "one stage", "two stages", "three stages"][map.stages.len().min(3)];
        found
            .message(format!("the map has {count}; a journey has at least four"))
            .help(
                "add what comes before the first contact and what comes after the last, such as \
                `Return` or `Recommend`",
            )
    });
}
