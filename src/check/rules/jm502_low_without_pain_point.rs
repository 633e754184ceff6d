use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::Map;

pub static RULE: Rule = Rule {
    code: Code(502),
    name: "low-without-pain-point",
    level: Level::Warning,
    looks_for: "A score in the lowest quarter of the scale, its edge included, where neither the touchpoint nor its \
                stage has a pain point.",
    why: "A low that nobody explains cannot be mended. The curve says that it hurts; the pain point has to say \
          what.",
    source: "step 5, pain points",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - {name: Search, pain_points: [Too many places]}
  - name: Book
    touchpoints:
      - {name: Booking form, emotion: «-2»}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - {name: Search, pain_points: [Too many places]}
  - name: Book
    touchpoints:
      - name: Booking form
        emotion: -2
        pain_points: [Form rejects parties over four]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let low = journey::emotions(map).filter(|felt| map.scale.share(felt.emotion.score) <= 0.25);
    for felt in journey::written_emotions(low) {
        let heads = [felt.head(), &felt.stage.head];
        if heads.into_iter().any(|head| journey::broken(head, &["pain_points"])) {
            continue;
        }
        look.expect(felt.item(), is_explained(map, &felt), |found| {
            let place = quote(felt.place());
            found
                .message(format!(
                    "the score at {place} is {}, and no pain point says why",
                    felt.emotion.score
                ))
                .help(format!(
                    "write at {place} what hurts, such as `pain_points: [{{name: Nobody says how long it takes, \
                     severity: critical}}]`"
                ))
        });
    }
}

/// A stage's own low may also be explained at one of its touchpoints.
fn is_explained(map: &Map, felt: &journey::Felt) -> bool {
    match felt.touchpoint {
        Some(touchpoint) => journey::has_pain(map, touchpoint),
        None => {
            let mut touchpoints = journey::touchpoints_of(map, felt.stage);
            !felt.stage.pain_points.is_empty() || touchpoints.any(|touchpoint| !touchpoint.pain_points.is_empty())
        }
    }
}
