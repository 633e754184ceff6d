use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::MapType;

pub static RULE: Rule = Rule {
    code: Code(402),
    name: "stage-without-touchpoint",
    level: Level::Warning,
    looks_for: "A stage without a touchpoint. Removed ones do not count. Not in a day-in-the-life map, which looks \
                beyond the contact with the company.",
    why: "Where the customer meets nobody and nothing, either the map has a hole or the company has one. Both \
          are worth a look: customers leave where nobody speaks to them.",
    source: "step 4, touchpoints",
    fails: "\
title: Booking a table
type: current-state
stages:
  - {name: Search, touchpoints: [Map listing]}
  - {name: Book, touchpoints: [Booking form]}
  - «Visit»
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Search, touchpoints: [Map listing]}
  - {name: Book, touchpoints: [Booking form]}
  - {name: Visit, touchpoints: [Welcome at the door]}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.kind.value == MapType::DayInTheLife || map.broken.contains("type") {
        return;
    }
    for stage in map
        .stages
        .iter()
        .filter(|stage| !journey::broken(&stage.head, &["touchpoints"]))
    {
        look.expect(stage, journey::touchpoints_of(map, stage).next().is_some(), |found| {
            let name = quote(&stage.head.name);
            let message = if stage.touchpoints.is_empty() {
                format!("stage {name} has no touchpoint")
            } else {
                format!("all touchpoints of stage {name} are removed")
            };
            found.message(message).help(format!(
                "say where the customer meets you in {name}, such as `touchpoints: [{{name: Booking form, channel: \
                 web}}]`; a place outside the company counts, with `owner: none`"
            ))
        });
    }
}
