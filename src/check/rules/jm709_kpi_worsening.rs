use crate::check::{Item, Look, Rule, dates, journey, quote};
use crate::diag::{Code, Level};
use crate::model::{Better, Kpi};
use crate::source::Span;
use jiff::civil;

pub static RULE: Rule = Rule {
    code: Code(709),
    name: "kpi-worsening",
    level: Level::Info,
    looks_for: "A KPI whose value is worse than its `baseline` or than the value before it in `history`, or whose \
                day (`by`) is past with the target missed.",
    why: "Results are watched after each change. A figure that moves the wrong way is the first sign that a \
          solution did not work, or that the journey has changed.",
    source: "practice: results are watched after each change",
    fails: "\
title: Booking a table
type: current-state
kpis:
  - {name: Abandoned bookings, value: «31», baseline: 24, target: 15, unit: \"%\", better: lower}
",
    passes: "\
title: Booking a table
type: current-state
kpis:
  - {name: Abandoned bookings, value: 21, baseline: 24, target: 15, unit: \"%\", better: lower}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let today = look.today;
    let keys = ["value", "baseline", "target", "history", "better", "by"];
    for kpi in look.map.kpis.iter().filter(|kpi| !journey::broken(&kpi.head, &keys)) {
        let Some((value, span)) = present_value(kpi) else {
            continue;
        };
        let reasons = reasons(kpi, value, today);
        if reasons.iter().all(Option::is_none) {
            continue;
        }
        let bad = reasons.into_iter().flatten().find_map(|reason| reason);
        look.expect(Item::from(kpi).at(span), bad.is_none(), |found| {
            found
                .message(format!("KPI {} {}", quote(&kpi.head.name), bad.unwrap_or_default()))
                .help("find out what changed; where less is better, write `better: lower`")
        });
    }
}

fn present_value(kpi: &Kpi) -> Option<(f64, Span)> {
    let written = kpi.value.as_ref().map(|value| (value.value, value.span));
    written.or_else(|| Some((*kpi.history.last()?, kpi.history_span?)))
}

/// For each comparison that can be made, what is wrong: `None` where there is nothing to compare with.
fn reasons(kpi: &Kpi, value: f64, today: civil::Date) -> [Option<Option<String>>; 3] {
    let worse = |than: f64| match kpi.better {
        Better::Higher => value < than,
        Better::Lower => value > than,
    };
    let baseline = kpi.baseline.as_ref().map(|baseline| baseline.value);
    let before = kpi
        .history
        .len()
        .checked_sub(2)
        .and_then(|at| kpi.history.get(at))
        .copied();
    let day = kpi.by.as_ref().and_then(|by| dates::last_day(by.value));
    let promised = day
        .filter(|day| *day < today)
        .zip(kpi.target.as_ref().map(|target| target.value));
    [
        baseline.map(|than| worse(than).then(|| format!("is {value}, worse than its baseline of {than}"))),
        before.map(|than| worse(than).then(|| format!("is {value}, worse than the {than} before"))),
        promised.map(|(day, target)| {
            worse(target).then(|| {
                format!(
                    "is {value}, and missed its target of {target} by {day} (today \
                is {today})"
                )
            })
        }),
    ]
}
