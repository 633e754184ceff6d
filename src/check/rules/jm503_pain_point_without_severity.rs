use crate::check::{Look, Rule, journey, quote};
use crate::diag::{Code, Level};
use crate::syntax::scalar;

pub static RULE: Rule = Rule {
    code: Code(503),
    name: "pain-point-without-severity",
    level: Level::Warning,
    looks_for: "A pain point without `severity`.",
    why: "Pain points run from serious and urgent to trivial. Unranked, the loudest one is mended first.",
    source: "step 5, pain points: from serious and urgent to trivial",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points: [«Form rejects parties over four»]
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    pain_points:
      - {name: Form rejects parties over four, severity: critical}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    for pain in journey::pains(look.map).filter(|pain| !journey::broken(&pain.head, &["severity"])) {
        look.expect(pain, pain.severity.is_some(), |found| {
            found
                .message(format!("pain point {} has no severity", quote(&pain.head.name)))
                .help(format!(
                    "rank it with critical, major, minor or trivial, such as `{{name: {}, severity: major}}`",
                    scalar(&pain.head.name)
                ))
        });
    }
}
