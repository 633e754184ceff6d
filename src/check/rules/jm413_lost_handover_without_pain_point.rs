use crate::check::{Item, Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::model::Transfer;

pub static RULE: Rule = Rule {
    code: Code(413),
    name: "lost-handover-without-pain-point",
    level: Level::Warning,
    looks_for: "A lost handover (`lost`, or `handover: none`), or a `broken` blueprint item that serves a \
                touchpoint, where neither the touchpoint nor its stage has a pain point. Staff are left out.",
    why: "Whoever has to tell the story again is in pain. If the map knows that the case is lost, step 5 has \
          to say what that does to the customer.",
    source: "step 4, gaps between channels and departments; step 5, pain points",
    fails: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - {name: Search, pain_points: [Too many places]}
  - name: Book
    touchpoints:
      - {name: Call to the front desk, lost: «Everything typed into the form»}
",
    passes: "\
title: Booking a table
type: current-state
personas: [Mia]
stages:
  - {name: Search, pain_points: [Too many places]}
  - name: Book
    touchpoints:
      - name: Call to the front desk
        lost: Everything typed into the form
        pain_points: [Date and names told twice]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for touchpoint in journey::customer_touchpoints(map).filter(|t| journey::pains_readable(map, t)) {
        let transfer = touchpoint.transfer.as_ref();
        let Some(lost) = transfer.filter(|transfer| matches!(transfer.value, Transfer::Lost(_))) else {
            continue;
        };
        look.expect(
            Item::from(touchpoint).at(lost.span),
            journey::has_pain(map, touchpoint),
            |found| {
                let name = quote(&touchpoint.head.name);
                found
                    .message(format!(
                        "the case is lost at touchpoint {name}, but no pain point says what that does"
                    ))
                    .help(format!(
                        "write at {name} what the customer has to go through again, such as `pain_points: [{{name: Has \
                         to tell the story again, severity: major}}]`"
                    ))
            },
        );
    }
    for item in map.blueprint.iter().filter(|item| item.broken) {
        let Some(touchpoint) = item.touchpoint.as_ref().map(|ix| map.touchpoint(ix.value)) else {
            continue;
        };
        let staff_only = !touchpoint
            .personas
            .iter()
            .any(|persona| journey::is_customer(map, *persona));
        if staff_only || touchpoint.is_removed() || !journey::pains_readable(map, touchpoint) {
            continue;
        }
        let here = Item::from(item).at(item.broken_span.unwrap_or(item.head.name.span));
        look.expect(here, journey::has_pain(map, touchpoint), |found| {
            let (name, served) = (quote(&item.head.name), quote(&touchpoint.head.name));
            found
                .message(format!(
                    "the handover of {name} is broken, but touchpoint {served} has no pain point"
                ))
                .label(touchpoint.head.name.span, "the touchpoint it serves")
                .help(format!(
                    "write at {served} what the customer notices of it, such as `pain_points: [{{name: Nobody calls \
                     back, severity: major}}]`"
                ))
        });
    }
}
