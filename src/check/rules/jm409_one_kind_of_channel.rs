use crate::check::{Item, Look, Rule, journey};
use crate::diag::{Code, Level};
use crate::model::ContactKind;

pub static RULE: Rule = Rule {
    code: Code(409),
    name: "one-kind-of-channel",
    level: Level::Info,
    looks_for: "A map whose touchpoints are all digital, or none of which is digital. Staff are left out.",
    why: "Touchpoints are digital and physical: search ads and shops, chatbots and phone calls, newsletters \
          and letters. A map of one kind usually shows what one department sees.",
    source: "step 4, touchpoints are digital and physical",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
«stages»:
  - name: Book
    touchpoints:
      - {name: Booking form, channel: web}
      - {name: Confirmation, channel: web}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, channel: web}
      - {name: Welcome at the door, channel: person, handover: Name and table}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let touchpoints: Vec<_> = journey::customer_touchpoints(map).collect();
    if touchpoints
        .iter()
        .any(|touchpoint| journey::broken(&touchpoint.head, &["channel", "kind"]))
    {
        return;
    }
    let digital = touchpoints
        .iter()
        .filter(|touchpoint| touchpoint.kind == Some(ContactKind::Digital))
        .count();
    let known = touchpoints
        .iter()
        .filter(|touchpoint| touchpoint.kind.is_some())
        .count();
    if known == 0 {
        return;
    }
    let only_digital = digital == touchpoints.len();
    look.expect(Item::map(map, "stages"), !only_digital && digital > 0, |found| {
        if only_digital {
            found
                .message("all touchpoints are digital")
                .help("look for the letter, the phone call, the person or the product that customers meet as well")
        } else {
            found
                .message("no touchpoint is digital")
                .help("look for the web page, the message, the review or the search that customers meet as well")
        }
    });
}
