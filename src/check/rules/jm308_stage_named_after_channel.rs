use crate::check::{Look, Rule, language::Language, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(308),
    name: "stage-named-after-channel",
    level: Level::Warning,
    looks_for: "A stage whose whole name is a channel: web, app, e-mail, chat, chatbot, phone, SMS, messenger, \
                social media, store or kiosk, or the channel's name in the map's language. Words of daily life, such \
                as search, event or payment, are fine.",
    why: "Journeys are defined by the customer's goal, not by channel. A stage called “App” says where \
          something happens and hides what the customer wants there; the next stage then is the next channel.",
    source: "facts behind the method: journeys are defined by the customer's goal; practice: a map of channels",
    fails: "\
title: Booking a table
type: current-state
stages: [«App», Visit]
",
    passes: "\
title: Booking a table
type: current-state
stages: [Find a table, Visit]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for stage in &map.stages {
        let name = stage.head.name.trim().to_lowercase();
        let named = Language::of_words(&map.lang).any(|language| language.channel_names.contains(&name.as_str()));
        look.expect(stage, !named, |found| {
            found
                .message(format!("stage {} is named after a channel", quote(&stage.head.name)))
                .help(
                    "name it after what the customer wants there, such as `Find a table`, and write \
                    the channel at the touchpoint",
                )
        });
    }
}
