use crate::check::{Item, Look, Rule, dates};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(705),
    name: "map-stale",
    level: Level::Warning,
    looks_for: "A map whose last review (`reviewed`) lies further back than `review_every`.",
    why: "Maps are never finished: customers, markets and products change. The map itself says how long it may \
          be trusted.",
    source: "practice: maps are reviewed regularly; a map nobody updates",
    fails: "\
title: Booking a table
type: current-state
reviewed: «2020-03-01»
review_every: 6 months
",
    passes: "\
title: Booking a table
type: current-state
reviewed: 2099-03-01
review_every: 6 months
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let (map, today) = (look.map, look.today);
    let (Some(reviewed), Some(every)) = (&map.reviewed, &map.review_every) else {
        return;
    };
    let next = dates::next_review(reviewed.value, every.value);
    let item = Item::map(map, "reviewed").at(reviewed.span);
    look.expect(item, next.is_none_or(|next| next >= today), |found| {
        let next = next.unwrap_or(today);
        found
            .message(format!("the map was to be reviewed by {next} (today is {today})"))
            .label(every.span, "the rhythm the map sets itself")
            .help(format!(
                "hold the map against reality again, and write the day: `reviewed: {today}`"
            ))
    });
}
