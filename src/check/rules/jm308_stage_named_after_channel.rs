use crate::check::{Look, Rule, language::Language, quote};
use crate::diag::{Code, Level};
use crate::method::channels::BUILT_IN;
use crate::words::Words;

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

/// Channels whose names say nothing about the customer.
const CHANNELS: [&str; 11] = [
    "web",
    "app",
    "email",
    "chat",
    "chatbot",
    "phone",
    "sms",
    "messenger",
    "social",
    "store",
    "kiosk",
];

/// What those channels are called in the language of the map, in lower case.
fn labels(lang: &str) -> Vec<String> {
    let labels = BUILT_IN.iter().zip(Words::of(lang).channels);
    let labels = labels.filter(|(channel, _)| CHANNELS.contains(&channel.id));
    labels.map(|(_, label)| label.to_lowercase()).collect()
}

fn check(look: &mut Look) {
    let map = look.map;
    let labels = labels(&map.lang);
    for stage in &map.stages {
        let name = stage.head.name.trim().to_lowercase();
        let known = Language::of_words(&map.lang).any(|language| language.channel_names.contains(&name.as_str()));
        let named = known || labels.contains(&name);
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
