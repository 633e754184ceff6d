use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(16),
    name: "unreadable-image",
    level: Level::Error,
    looks_for: "An image that is not PNG, JPEG, WebP or SVG by its content, is cut short, or is an SVG with a \
                DOCTYPE.",
    why: "A logo that fails to load leaves a hole in the printed map; a DOCTYPE can pull in other files.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
brand: {logo: «not-an-image.png»}
",
    passes: "\
title: Booking a table
type: current-state
brand: {client: Trattoria Mia}
",
    check: None,
};
