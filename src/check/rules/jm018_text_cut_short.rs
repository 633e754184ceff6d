use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(18),
    name: "text-cut-short",
    level: Level::Warning,
    looks_for: "A text without quotes that ends before a ` #` which looks like a part of it, such as a number or a hashtag, \
                since a comment begins there; and a text in `[ ]` that was parted at a comma: an entry that goes on in \
                lower case and has an “and”.",
    why: "What stands behind the sign is no part of the map, or is drawn as an entry of its own, and nothing in the \
          picture tells.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Ask about ticket «#42»
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: \"Ask about ticket #42\"
    time: Two minutes # as measured in March
",
    check: None,
};
