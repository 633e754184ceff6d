use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::{Map, MapType, Owner, Touchpoint};

pub static RULE: Rule = Rule {
    code: Code(406),
    name: "channel-switch-without-handover",
    level: Level::Warning,
    looks_for: "A touchpoint that somebody comes to from another channel within the same stage and that says neither \
                what is carried over (`handover`) nor that the case is `lost`. Staff are left out, day-in-the-life \
                maps too, and switches from or to a touchpoint that is `optional` or has `owner: none`, or between \
                `person`, `kiosk` or `store` and `print` or `product` of one owner: what is handed over in the same \
                room. More than six in a stage are one finding.",
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

/// More open switches in one stage than these are told in one finding: they are ways to choose from more often than a
/// sequence, and the same words twenty times are not read.
const MOST_TOLD: usize = 6;

fn check(look: &mut Look) {
    let map = look.map;
    if map.kind.value == MapType::DayInTheLife || map.broken.contains("type") {
        return;
    }
    let switches = journey::channel_switches(map).into_iter();
    let switches: Vec<Switch> = switches
        .filter(|(before, touchpoint)| {
            !is_exempt(before)
                && !is_exempt(touchpoint)
                && !is_handed_over(map, before, touchpoint)
                && !journey::broken(&touchpoint.head, &["handover", "lost"])
        })
        .collect();
    for of_stage in switches.chunk_by(|a, b| a.1.stage == b.1.stage) {
        let open = of_stage.iter().filter(|(_, touchpoint)| touchpoint.transfer.is_none());
        match (open.clone().count(), open.clone().next()) {
            (count, Some(first)) if count > MOST_TOLD => expect_of_stage(look, count, *first),
            _ => of_stage.iter().for_each(|switch| expect_of_one(look, *switch)),
        }
    }
}

/// A touchpoint that follows another on another channel.
type Switch<'a> = (&'a Touchpoint, &'a Touchpoint);

fn expect_of_one<'a>(look: &mut Look<'a>, (before, touchpoint): Switch<'a>) {
    let map = look.map;
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
                "write what is carried over, such as `handover: The number of the case`, or `lost: true` if the \
                 customer starts again",
            )
    });
}

fn expect_of_stage<'a>(look: &mut Look<'a>, count: usize, (_, first): Switch<'a>) {
    let stage = look.map.stage(first.stage);
    look.expect(stage, false, |found| {
        found
            .message(format!(
                "in stage {} the channel switches {count} times, and no touchpoint says what becomes of the case",
                quote(&stage.head.name)
            ))
            .label(first.head.name.span, "the first of them")
            .help(
                "write `optional: true` at the touchpoints that customers choose from, and at the others what is carried \
                 over, such as `handover: The number of the case`, or `lost: true`",
            )
    });
}

/// A form, a ticket or a parcel that one department hands over in the same room: nothing can get lost between.
fn is_handed_over(map: &Map, before: &Touchpoint, touchpoint: &Touchpoint) -> bool {
    let on = |touchpoint: &Touchpoint, channels: &[&str]| {
        let channel = touchpoint.channel.as_ref();
        channel.is_some_and(|channel| channels.contains(&map.channel(channel.value).id.as_str()))
    };
    let meets = |one: &Touchpoint, other: &Touchpoint| {
        on(one, &["person", "kiosk", "store"]) && on(other, &["print", "product"])
    };
    let owner = |touchpoint: &Touchpoint| touchpoint.owner.as_ref().map(|owner| owner.value);
    let is_same = owner(before).is_some() && owner(before) == owner(touchpoint);
    is_same && (meets(before, touchpoint) || meets(touchpoint, before))
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
