use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(405),
    name: "touchpoint-without-emotion",
    level: Level::Warning,
    looks_for: "A touchpoint of customers or helpers at which nobody feels anything: no `emotion` or `emotions` on \
                it, and none on its stage.",
    why: "The curve of emotions is what tells a journey from a list of contacts. A touchpoint without one has \
          not been asked about.",
    source: "step 4: emotions belong to the touchpoints",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints: [«Booking form»]
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, emotion: 1}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let keys = ["emotion", "emotions", "personas"];
    for touchpoint in journey::customer_touchpoints(map) {
        let stage = map.stage(touchpoint.stage);
        if journey::broken(&touchpoint.head, &keys) || journey::broken(&stage.head, &keys) {
            continue;
        }
        let mut felt = touchpoint.emotions.iter().chain(&stage.emotions);
        look.expect(
            touchpoint,
            felt.any(|emotion| journey::is_customer(map, emotion.persona)),
            |found| {
                found
                    .message(format!(
                        "nobody feels anything at touchpoint {}",
                        quote(&touchpoint.head.name)
                    ))
                    .help(format!(
                        "say how it feels, such as `emotion: satisfied`, or a number from {} to {}",
                        map.scale.min, map.scale.max
                    ))
            },
        );
    }
}
