use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(206),
    name: "persona-channel-unused",
    level: Level::Warning,
    looks_for: "A channel among the `channels` a persona prefers that no touchpoint of theirs is on. Staff are left \
                out.",
    why: "Either the company is not where this customer is, which is a finding and belongs on the map as a \
          pain point, or the map forgot the touchpoint.",
    source: "step 4, touchpoints: gaps live between channels",
    fails: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, channels: [web, «letter»]}
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, channel: web}
      - {name: Call to the front desk, channel: phone, handover: The form's number}
",
    passes: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, channels: [web, phone]}
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, channel: web}
      - {name: Call to the front desk, channel: phone, handover: The form's number}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let unreadable = map
        .touchpoints
        .iter()
        .any(|t| journey::broken(&t.head, &["channel", "personas", "emotions", "change"]));
    if unreadable || map.broken.contains("stages") {
        return;
    }
    let mut used = vec![Vec::new(); map.personas.len()];
    for touchpoint in journey::touchpoints(map) {
        for persona in &touchpoint.personas {
            used[persona.at()].push(touchpoint.channel.as_ref().map(|channel| channel.value));
        }
    }
    for (ix, persona) in journey::customer_indices(map) {
        let used = &used[ix.at()];
        for channel in persona.channels.iter().filter(|_| !used.is_empty()) {
            let item = Item::from(persona).at(channel.span);
            look.expect(item, used.contains(&Some(channel.value)), |found| {
                let (name, channel) = (quote(&persona.head.name), quote(&map.channel(channel.value).name));
                found
                    .message(format!(
                        "persona {name} prefers the channel {channel}, but meets no touchpoint on it"
                    ))
                    .help(format!(
                        "add the touchpoint where {name} uses {channel}, or take the channel out of `channels`; \
                         if it ought to be offered, write that as a pain point"
                    ))
            });
        }
    }
}
