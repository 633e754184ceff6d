use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(12),
    name: "unused-allow",
    level: Level::Warning,
    looks_for: "A comment `# journeymap: allow …` that allows nothing: the rule does not fire there, the code is \
                unknown, or the comment cannot be read.",
    why: "An exception that is no longer needed hides the next finding of its kind.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
stages:
  «# journeymap: allow JM403 -- the channel is not decided yet»
  - {name: Book, touchpoints: [{name: Booking form, channel: web}]}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  # journeymap: allow JM403 -- the channel is not decided yet
  - {name: Book, touchpoints: [{name: Booking form}]}
",
    check: None,
};
