use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::{Head, Map, PainPoint, Place};

pub static RULE: Rule = Rule {
    code: Code(504),
    name: "pain-point-without-evidence",
    level: Level::Warning,
    looks_for: "A pain point with no source on it, its touchpoint or its stage.",
    why: "A pain point without evidence is an opinion, and the first question in every meeting is whose. \
          Assumptions also lead to solutions for pains nobody has.",
    source: "step 5; evidence: surveys, voice of the customer, social media, CRM data",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points: [«Form rejects parties over four»]
  - {name: Visit, sources: [form-log]}
sources:
  - {id: form-log, name: Log of the booking form, kind: analytics}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: Form rejects parties over four, sources: [form-log]}
sources:
  - {id: form-log, name: Log of the booking form, kind: analytics}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for pain in journey::pains(map) {
        if places(map, pain)
            .chain([&pain.head])
            .any(|head| journey::broken(head, &["sources"]))
        {
            continue;
        }
        look.expect(pain, has_evidence(map, pain), |found| {
            found
                .message(format!("pain point {} rests on no source", quote(&pain.head.name)))
                .help(journey::name_a_source(map))
        });
    }
}

/// The touchpoints and stages that a pain point is placed on.
fn places<'a>(map: &'a Map, pain: &'a PainPoint) -> impl Iterator<Item = &'a Head> {
    pain.places.iter().flat_map(|place| match place {
        Place::Stage(stage) => vec![&map.stage(*stage).head],
        Place::Touchpoint(ix) => {
            let touchpoint = map.touchpoint(*ix);
            vec![&touchpoint.head, &map.stage(touchpoint.stage).head]
        }
    })
}

fn has_evidence(map: &Map, pain: &PainPoint) -> bool {
    let of_stage = |stage| !map.stage(stage).sources.is_empty();
    let near = |place: &Place| match place {
        Place::Stage(stage) => of_stage(*stage),
        Place::Touchpoint(ix) => {
            let touchpoint = map.touchpoint(*ix);
            !touchpoint.sources.is_empty() || of_stage(touchpoint.stage)
        }
    };
    !pain.sources.is_empty() || pain.places.iter().any(near)
}
