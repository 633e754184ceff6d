use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(11),
    name: "file-not-found",
    level: Level::Error,
    looks_for: "A library, baseline or image that cannot be read: the path leads nowhere, out of the project (the \
                nearest folder upwards with a `journeymap.config.yaml`, else the map's folder), or back to the map \
                itself.",
    why: "The map would be drawn without it, and nobody would notice what is missing.",
    source: "the definition format",
    fails: "\
title: Booking a table
type: current-state
use: [«guests.yaml»]
",
    passes: "\
title: Booking a table
type: current-state
",
    check: None,
};
