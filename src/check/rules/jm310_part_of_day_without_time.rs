use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::MapType;

pub static RULE: Rule = Rule {
    code: Code(310),
    name: "part-of-day-without-time",
    level: Level::Warning,
    looks_for: "In a day-in-the-life map, a stage without `time`.",
    why: "Such a map looks at the customer's whole day: morning, afternoon, evening, night. Its parts are only \
          comparable, and gaps only visible, when each says when it is.",
    source: "step 1, map types: day in the life",
    fails: "\
title: A day with a broken router
type: day-in-the-life
stages:
  - «Breakfast»
",
    passes: "\
title: A day with a broken router
type: day-in-the-life
stages:
  - {name: Breakfast, time: \"07:00–08:00\"}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.kind.value != MapType::DayInTheLife || map.broken.contains("type") {
        return;
    }
    for stage in map
        .stages
        .iter()
        .filter(|stage| !journey::broken(&stage.head, &["time"]))
    {
        look.expect(stage, stage.time.is_some(), |found| {
            let name = quote(&stage.head.name);
            found
                .message(format!("part of the day {name} does not say when it is"))
                .help(
                    "write `time:` with the hours or the part of the day, such as `time: \
                    \"07:00–09:00\"` or `time: morning`",
                )
        });
    }
}
