use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(15),
    name: "unsafe-link",
    level: Level::Error,
    looks_for: "A `link` that is not http, https or mailto.",
    why: "Links end up in the HTML page, where `javascript:` and `file:` addresses would run code or open \
          files of the reader.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, link: «\"javascript:alert(1)\"»}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    touchpoints:
      - {name: Booking form, link: \"https://example.com/book\"}
",
    check: None,
};
