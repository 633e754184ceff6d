use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::{Emotion, Map, PainPoint, Place, Severity};

pub static RULE: Rule = Rule {
    code: Code(506),
    name: "pain-point-on-delight",
    level: Level::Info,
    looks_for: "A critical pain point in a place where every emotion is above the middle of the scale. Expectations \
                (`hope`) do not count.",
    why: "Either the pain is not critical, or the score was not asked of those who feel it.",
    source: "step 5, pain points; step 4, emotions",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints:
      - name: Booking form
        emotion: 2
        pain_points:
          - {name: Form rejects parties over four, severity: «critical»}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - name: Book
    touchpoints:
      - name: Booking form
        emotion: -2
        pain_points:
          - {name: Form rejects parties over four, severity: critical}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    if journey::emotions_unreadable(map) {
        return;
    }
    for pain in journey::pains(map) {
        let Some(severity) = pain
            .severity
            .as_ref()
            .filter(|severity| severity.value == Severity::Critical)
        else {
            continue;
        };
        let felt = felt_at(map, pain);
        if felt.is_empty() {
            continue;
        }
        let above = |emotion: &&Emotion| emotion.score > map.scale.middle();
        look.expect(Item::from(pain).at(severity.span), !felt.iter().all(above), |found| {
            found
                .message(format!(
                    "pain point {} is critical, but everybody is content where it is felt",
                    quote(&pain.head.name)
                ))
                .label(felt[0].span, "the emotion there")
                .help("lower the severity, or write the emotion of those who feel the pain")
        });
    }
}

/// What was felt where a pain point is placed; at a touchpoint without an emotion, what was felt in its stage.
fn felt_at<'a>(map: &'a Map, pain: &PainPoint) -> Vec<&'a Emotion> {
    let mut felt = Vec::new();
    for place in &pain.places {
        let (stage, touchpoint) = match place {
            Place::Stage(stage) => (map.stage(*stage), None),
            Place::Touchpoint(ix) => (map.stage(map.touchpoint(*ix).stage), Some(map.touchpoint(*ix))),
        };
        match touchpoint {
            Some(touchpoint) if touchpoint.is_removed() => continue,
            Some(touchpoint) if !touchpoint.emotions.is_empty() => felt.extend(&touchpoint.emotions),
            Some(_) => felt.extend(&stage.emotions),
            None => {
                felt.extend(journey::touchpoints_of(map, stage).flat_map(|touchpoint| &touchpoint.emotions));
                felt.extend(&stage.emotions);
            }
        }
    }
    felt.retain(|emotion| !emotion.hope);
    felt
}
