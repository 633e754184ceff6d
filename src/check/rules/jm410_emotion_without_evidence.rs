use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(410),
    name: "emotion-without-evidence",
    level: Level::Info,
    looks_for: "A score of a customer or helper with no source on it, its touchpoint or its stage. Expectations \
                (`hope`) need none.",
    why: "A curve drawn from memory shows how the company thinks customers feel. A source tells which points \
          to trust.",
    source: "practice: assumptions instead of research; evidence",
    fails: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, sources: [diaries]}
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, emotion: «1»}
sources:
  - {id: diaries, name: Diaries of 14 guests, kind: observation}
",
    passes: "\
title: Booking a table
type: current-state
personas:
  - {name: Mia, sources: [diaries]}
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, emotion: {score: 1, sources: [diaries]}}
sources:
  - {id: diaries, name: Diaries of 14 guests, kind: observation}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    // The type says whether an emotion is a hope.
    if map.broken.contains("type") {
        return;
    }
    let asked =
        journey::emotions(map).filter(|felt| !felt.emotion.hope && journey::is_customer(map, felt.emotion.persona));
    for felt in journey::written_emotions(asked) {
        let unreadable = journey::broken(felt.head(), &["sources"]) || journey::broken(&felt.stage.head, &["sources"]);
        if unreadable {
            continue;
        }
        look.expect(felt.item(), felt.sources().next().is_some(), |found| {
            found
                .message(format!("the emotion at {} rests on no source", quote(felt.place())))
                .help(journey::name_a_source(map))
        });
    }
}
