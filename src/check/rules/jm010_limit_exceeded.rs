use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(10),
    name: "limit-exceeded",
    level: Level::Error,
    looks_for: "More than any honest map holds: 8 MiB of text, 64 levels of nesting, 200 stages, 5,000 touchpoints, \
                100 personas, 10,000 items in another list, 20,000 characters in a text, 64 libraries; images of 10 \
                MiB or 40 megapixels.",
    why: "The limits keep a broken or hostile file from taking the machine down. They lie far above what \
          anybody can read on a map.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
x-notes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[«»[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
",
    passes: "\
title: Booking a table
type: current-state
x-notes: [[Saturday]]
",
    check: None,
};
