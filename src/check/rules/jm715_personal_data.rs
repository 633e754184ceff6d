use crate::check::{Look, Rule, personal_data, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(715),
    name: "personal-data",
    level: Level::Warning,
    looks_for: "What identifies a real person: an e-mail address or a card number (13 to 19 digits that pass the \
                Luhn test) in any text other than `link`, or a phone number in a persona or quote. Addresses at \
                example domains are fine.",
    why: "Maps hang on walls and travel by mail. Research quotes come from people who were promised that \
          nobody would recognise them.",
    source: "practice: the usual ways a map goes wrong; evidence from CRM data and surveys",
    fails: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, bio: «Reach her at mia.kern@norvia.net»}
",
    passes: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, bio: Reach her at mia@example.com}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for written in look.texts() {
        let data = personal_data::find(written.text, written.usage.is_personal(), &map.lang);
        look.expect(written.item, data.is_none(), |found| {
            let what = data.map_or("", |data| data.name());
            found
                .message(format!("the text {} holds {what}", quote(written.text)))
                .help(
                    "take it out or make it up: a map does not need to know who said it; addresses at \
                    `example.com` are fine",
                )
        });
    }
}
