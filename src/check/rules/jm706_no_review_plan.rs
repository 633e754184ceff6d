use crate::check::{Item, Look, Rule};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(706),
    name: "no-review-plan",
    level: Level::Warning,
    looks_for: "A map that does not say when it was last `reviewed` or how often that is to happen \
        (`review_every`).",
    why: "Maps are never finished. One that nobody is bound to look at again is out of date on a day that \
          nobody notices.",
    source: "practice: maps are reviewed regularly; a map nobody updates",
    fails: "\
title: «Booking a table»
type: current-state
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
    if map.broken.contains("reviewed") || map.broken.contains("review_every") {
        return;
    }
    let (key, missing) = match (&map.reviewed, &map.review_every) {
        (Some(_), Some(_)) => ("reviewed", ""),
        (Some(_), None) => ("review_every", "how often it is to be reviewed"),
        (None, Some(_)) => ("reviewed", "when it was last reviewed"),
        (None, None) => ("reviewed", "when it was last reviewed, nor how often that is to happen"),
    };
    look.expect(Item::map(map, key), missing.is_empty(), |found| {
        found.message(format!("the map does not say {missing}")).help(format!(
            "write `reviewed: {}` and a rhythm such as `review_every: 6 months`",
            today
        ))
    });
}
