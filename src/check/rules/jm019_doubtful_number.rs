use crate::check::Rule;
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(19),
    name: "doubtful-number",
    level: Level::Warning,
    looks_for: "A number of a KPI with three digits behind its point, in a map whose language parts thousands with a point; \
                and numbers in `[ ]` of which some have a comma without a space between them.",
    why: "`1.240` is one and a quarter, even where people write twelve hundred and forty so; and `30,5` are two numbers. \
          The picture is wrong by a factor of a thousand, and nothing in it tells.",
    source: "the definition format",
    fails: "\
title: Einen Tisch reservieren
type: current-state
lang: de
stages: [Suchen]
kpis:
  - {name: Anrufe im Monat, value: «1.240»}
",
    passes: "\
title: Einen Tisch reservieren
type: current-state
lang: de
stages: [Suchen]
kpis:
  - {name: Anrufe im Monat, value: 1240, history: [1310, 1285.5, 1240]}
",
    check: None,
};
