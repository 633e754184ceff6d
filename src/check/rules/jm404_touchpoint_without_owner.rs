use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::{Map, MapType, Touchpoint};

pub static RULE: Rule = Rule {
    code: Code(404),
    name: "touchpoint-without-owner",
    level: Level::Warning,
    looks_for: "A touchpoint that does not say which department owns it. `owner: none` says that nobody in the \
                company does. Not in a day-in-the-life map, nor on the channels word-of-mouth and other.",
    why: "Gaps live between departments. A touchpoint nobody answers for is mended by nobody, and solutions \
          need the heads of the departments at the table.",
    source: "step 4, touchpoints; practice: departments left out",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - {name: «Booking form», channel: web}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, channel: web, owner: Front desk}
",
    check: Some(check),
};

/// Channels that no company owns.
const OWNERLESS: [&str; 2] = ["word-of-mouth", "other"];

fn check(look: &mut Look) {
    let map = look.map;
    if map.kind.value == MapType::DayInTheLife || map.broken.contains("type") {
        return;
    }
    for touchpoint in journey::touchpoints(map).filter(|touchpoint| may_have_owner(map, touchpoint)) {
        look.expect(touchpoint, touchpoint.owner.is_some(), |found| {
            let department = map.departments.first().map_or("Service", |department| &department.id);
            found
                .message(format!("touchpoint {} has no owner", quote(&touchpoint.head.name)))
                .help(format!(
                    "say which department answers for it, such as `owner: {department}`; `owner: none` \
                        if nobody in the company does"
                ))
        });
    }
}

fn may_have_owner(map: &Map, touchpoint: &Touchpoint) -> bool {
    let channel = touchpoint.channel.as_ref().map(|channel| map.channel(channel.value));
    let ownerless = channel.is_some_and(|channel| OWNERLESS.contains(&channel.id.as_str()));
    !ownerless && !journey::broken(&touchpoint.head, &["owner", "channel"])
}
