use crate::check::{Look, Rule, cited, quote};
use crate::diag::{Code, Level};
use crate::model::{Map, SourceIx, SourceKind};

pub static RULE: Rule = Rule {
    code: Code(704),
    name: "assumption-only",
    level: Level::Warning,
    looks_for: "An item all of whose sources are of the kind `assumption`.",
    why: "An assumption is a question for research, not an answer. Writing it down as one is honest; resting a \
          pain point or a persona on nothing else is the usual way maps go wrong.",
    source: "practice: assumptions instead of research",
    fails: "\
title: Booking a table
type: current-state
stages:
  - {name: Book, sources: [«workshop»]}
sources:
  - {id: workshop, name: What we think, kind: assumption}
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - {name: Book, sources: [workshop, interviews]}
sources:
  - {id: workshop, name: What we think, kind: assumption}
  - {id: interviews, name: 14 interviews with guests, kind: interview}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    for (item, sources) in cited::cited(map) {
        let Some(first) = sources.first() else { continue };
        let holds = sources.iter().any(|source| !is_assumption(map, source.value));
        look.expect(item.at(first.span), holds, |found| {
            found
                .message(format!("{} rests on assumptions only", quote(item.name())))
                .label(map.source(first.value).head.name.span, "an assumption")
                .help("ask customers or look into the data, and name that source beside the assumption")
        });
    }
}

fn is_assumption(map: &Map, source: SourceIx) -> bool {
    let kind = map.source(source).kind.as_ref();
    kind.is_some_and(|kind| kind.value == SourceKind::Assumption)
}
