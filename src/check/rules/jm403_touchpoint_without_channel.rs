use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(403),
    name: "touchpoint-without-channel",
    level: Level::Warning,
    looks_for: "A touchpoint that does not say on which `channel` it is.",
    why: "Knowledge is lost between channels and devices, from chat to phone. Without channels nobody sees \
          where the customer has to switch.",
    source: "step 4, touchpoints are digital and physical; gaps live between channels",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints: [«Booking form»]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, channel: web}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let touchpoints = journey::touchpoints(look.map);
    for touchpoint in touchpoints.filter(|touchpoint| !journey::broken(&touchpoint.head, &["channel"])) {
        look.expect(touchpoint, touchpoint.channel.is_some(), |found| {
            found
                .message(format!("touchpoint {} has no channel", quote(&touchpoint.head.name)))
                .help("say what it happens on, such as `channel: web`, `channel: phone` or `channel: store`")
        });
    }
}
