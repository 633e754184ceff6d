use crate::check::{Item, Look, Rule, dates, journey, quote};
use crate::diag::{Code, Level};
use jiff::ToSpan;

pub static RULE: Rule = Rule {
    code: Code(703),
    name: "source-outdated",
    level: Level::Warning,
    looks_for: "A source whose `date` and `reviewed` are both older than 24 months, or than the project's \
                configuration says. A short date means its first day.",
    why: "Customers, markets and products change. Research ages with them, and an old survey describes \
          customers who have moved on.",
    source: "practice: maps are never finished; a map nobody updates",
    fails: "\
title: Booking a table
type: current-state
sources:
  - {name: Guest survey, date: «2019-03»}
",
    passes: "\
title: Booking a table
type: current-state
sources:
  - {name: Guest survey, date: 2019-03, reviewed: 2099-01}
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let (today, months) = (look.today, look.source_age_months);
    let Ok(oldest) = today.checked_sub(i64::from(months).months()) else {
        return;
    };
    for source in look
        .map
        .sources
        .iter()
        .filter(|source| !journey::broken(&source.head, &["date", "reviewed"]))
    {
        let written = [&source.date, &source.reviewed].into_iter().flatten();
        let dated = written.filter_map(|date| Some((dates::first_day(date.value)?, date.span)));
        let Some((latest, span)) = dated.max_by_key(|(day, _)| *day) else {
            continue;
        };
        look.expect(Item::from(source).at(span), latest >= oldest, |found| {
            found
                .message(format!(
                    "source {} is older than {months} months (today is {today})",
                    quote(&source.head.name)
                ))
                .help(format!(
                    "do the research again, or check that it still holds and write the day: `reviewed: {today}`"
                ))
        });
    }
}
