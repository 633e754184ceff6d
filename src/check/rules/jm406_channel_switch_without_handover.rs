use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::{MapType, Owner, Touchpoint};

pub static RULE: Rule = Rule {
    code: Code(406),
    name: "channel-switch-without-handover",
    level: Level::Warning,
    looks_for: "A touchpoint that somebody comes to from another channel within the same stage and that says neither \
                what is carried over (`handover`) nor that the case is `lost`. Staff are left out, day-in-the-life \
                maps too, and switches from or to a touchpoint that is `optional` or has `owner: none`.",
    why: "Gaps live between devices, departments and channels: from chat to phone, knowledge is lost and the \
          customer starts again. Each switch is a question the map has to answer.",
    source: "step 4, touchpoints: gaps between channels",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints:
      - {name: Chat with the bot, channel: chatbot, emotion: 1}
      - {name: «Call to the front desk», channel: phone, emotion: -1}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints:
      - {name: Chat with the bot, channel: chatbot, emotion: 1}
      - {name: Call to the front desk, channel: phone, emotion: -1, handover: Date and party size}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if map.kind.value == MapType::DayInTheLife || map.broken.contains("type") {
        return;
    }
    for (before, touchpoint) in journey::channel_switches(map) {
        if is_exempt(before) || is_exempt(touchpoint) || journey::broken(&touchpoint.head, &["handover", "lost"]) {
            continue;
        }
        look.expect(touchpoint, touchpoint.transfer.is_some(), |found| {
            let channel = |touchpoint: &Touchpoint| {
                let channel = touchpoint.channel.as_ref().map(|channel| map.channel(channel.value));
                channel.map_or("", |channel| channel.name.as_str()).to_owned()
            };
            found
                .message(format!(
                    "touchpoint {} switches from {} to {} and does not say what becomes of the case",
                    quote(&touchpoint.head.name),
                    quote(&channel(before)),
                    quote(&channel(touchpoint))
                ))
                .label(before.head.name.span, "the touchpoint before it")
                .help(
                    "write what is carried over, such as `handover: Date and party size`, or `lost: \
                    true` if the customer starts again",
                )
        });
    }
}

/// Nobody has to hand over at a touchpoint that is optional or outside the company.
fn is_exempt(touchpoint: &Touchpoint) -> bool {
    let outside = touchpoint
        .owner
        .as_ref()
        .is_some_and(|owner| owner.value == Owner::Nobody);
    let unreadable = journey::broken(
        &touchpoint.head,
        &["channel", "owner", "optional", "personas", "change"],
    );
    touchpoint.optional || outside || unreadable
}
