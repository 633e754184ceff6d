//! What stands above the picture: title, finding, the facts of the map and how much there is of everything.

use super::view::{Count, Fact, Head, Sign, Table};
use crate::layout::{Sheet, summary};
use crate::model::{Confidential, Goal, Severity, Text};
use crate::source::Spanned;
use crate::words::capitalised;

pub fn head<'a>(sheet: &Sheet<'a>, tables: &[Table]) -> Head<'a> {
    let (map, words) = (sheet.map, sheet.words);
    let client = map.brand.client.iter().map(|client| client.value.clone());
    let author = map.brand.author.iter().map(|author| author.value.clone());
    Head {
        title: title(sheet),
        heading: map.title.value.clone(),
        finding: map
            .finding
            .as_ref()
            .map_or(String::new(), |finding| finding.value.clone()),
        over: client.chain([words.journey_map.to_owned()]).collect(),
        kind: words.map_type(map.kind.value),
        draft: sheet.draft.then_some(words.draft),
        validity: validity(sheet),
        summary: summary(sheet),
        signs: signs(sheet, tables),
        facts: facts(sheet),
        counts: counts(sheet),
        foot: author
            .chain(texts(&map.brand.footer))
            .chain(confidential(sheet))
            .collect(),
    }
}

/// What the signs mean that stand before a pain point or a touchpoint, wherever it is named; only those that occur.
fn signs(sheet: &Sheet, tables: &[Table]) -> Vec<Sign> {
    let words = sheet.words;
    let severity = |severity: Severity| words.severities[severity as usize].to_owned();
    let all = [
        ("critical", severity(Severity::Critical)),
        ("major", severity(Severity::Major)),
        ("minor", severity(Severity::Minor)),
        ("trivial", severity(Severity::Trivial)),
        ("lost", capitalised(words.case_lost)),
    ];
    let entries = || {
        let told = tables.iter().filter(|table| table.id != "findings");
        told.flat_map(|table| &table.rows).flat_map(|row| &row.cells).flatten()
    };
    let used = all
        .into_iter()
        .filter(|(class, _)| entries().any(|entry| entry.sign == *class));
    used.map(|(class, text)| Sign { class, text }).collect()
}

/// "Internet outage at home – Customer journey map, Stages 2–4 of 8".
fn title(sheet: &Sheet) -> String {
    let parts: Vec<String> = [sheet.words.journey_map.to_owned()]
        .into_iter()
        .chain(sheet.excerpt())
        .collect();
    format!("{} – {}", sheet.map.title.value, parts.join(", "))
}

fn validity(sheet: &Sheet) -> Vec<String> {
    let (map, words) = (sheet.map, sheet.words);
    let status = texts(&map.status);
    let version = map.version.as_ref();
    let version = version.map(|version| words.version.replace("{}", &sheet.type_.foreign(version)));
    let reviewed = map.reviewed.as_ref().map(|date| words.date(date.value));
    let overdue = sheet.missed_review();
    let overdue = overdue.map(|day| words.review_overdue.replace("{}", &words.calendar_day(day)));
    sheet
        .excerpt()
        .into_iter()
        .chain(status)
        .chain(version)
        .chain(reviewed)
        .chain(overdue)
        .collect()
}

fn facts(sheet: &Sheet) -> Vec<Fact> {
    let (map, words) = (sheet.map, sheet.words);
    let goals: Vec<String> = map.goals.iter().flat_map(|text| goal(sheet, text)).collect();
    let goals_term = if map.goals.len() == 1 {
        words.mapping_goal
    } else {
        words.mapping_goals
    };
    let facts = [
        (goals_term, goals),
        (words.scope, scope(sheet)),
        (words.scenario, texts(&map.scenario)),
        (words.value_proposition, texts(&map.value_proposition)),
        (words.map_owner, texts(&map.owner)),
    ];
    let fact = |(term, texts): (&str, Vec<String>)| Fact {
        term: term.to_owned(),
        texts,
    };
    facts
        .into_iter()
        .filter(|(_, texts)| !texts.is_empty())
        .map(fact)
        .collect()
}

/// "Fewer abandoned bookings · Abandoned bookings · By March 2027", then its note.
fn goal(sheet: &Sheet, goal: &Goal) -> Vec<String> {
    let kpi = goal
        .kpi
        .as_ref()
        .map(|ix| sheet.map.kpi(ix.value).head.name.value.clone());
    let by = goal
        .by
        .as_ref()
        .map(|by| format!("{} {}", sheet.words.by_date, sheet.words.date(by.value)));
    let parts = [Some(goal.head.name.value.clone()), kpi, by];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    std::iter::once(sheet.type_.facts(&parts))
        .chain(texts(&goal.head.note))
        .collect()
}

/// "From … to …", then what is not covered.
fn scope(sheet: &Sheet) -> Vec<String> {
    let scope = &sheet.map.scope;
    let range: Vec<&str> = [&scope.from, &scope.to]
        .into_iter()
        .flatten()
        .map(|text| text.as_str())
        .collect();
    let range = Some(range.join(sheet.words.arrow())).filter(|range| !range.is_empty());
    let not = scope.not.as_ref().map(|not| sheet.words.not_covered.replace("{}", not));
    range.into_iter().chain(not).collect()
}

fn counts(sheet: &Sheet) -> Vec<Count> {
    let (map, words) = (sheet.map, sheet.words);
    let critical = map.pains.iter().filter(|pain| is_critical(&pain.severity)).count();
    let critical_words =
        (critical > 0).then(|| format!("{critical} × {}", words.severities[Severity::Critical as usize]));
    let of_lane = |lane, count| if map.shows(lane) { count } else { 0 };
    let counts = [
        (map.stages.len(), words.stages, "journey", None),
        (
            of_lane("touchpoints", map.touchpoints.len()),
            words.touchpoints,
            "touchpoints",
            None,
        ),
        (map.personas.len(), words.personas, "personas", None),
        (
            of_lane("pain_points", map.pains.len()),
            words.pain_points,
            "pains",
            critical_words,
        ),
        (
            of_lane("solutions", map.solutions.len()),
            words.solutions,
            "solutions",
            None,
        ),
        (of_lane("kpis", map.kpis.len()), words.kpis, "kpis", None),
        (map.sources.len(), words.sources, "sources", None),
    ];
    let count = |(number, label, href, more): (usize, &str, &'static str, Option<String>)| Count {
        value: words.number(number as f64, 0),
        label: label.to_owned(),
        href,
        more: more.unwrap_or_default(),
    };
    let mut counts: Vec<Count> = counts
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(count)
        .collect();
    counts.extend(sheet.scored.then(|| score(sheet)));
    counts
}

fn score(sheet: &Sheet) -> Count {
    let words = sheet.words;
    Count {
        value: words.share(sheet.card.total()),
        label: words.scorecard.to_owned(),
        href: "method",
        more: words.steps_complete.replace("{}", &sheet.card.complete().to_string()),
    }
}

fn is_critical(severity: &Option<Spanned<Severity>>) -> bool {
    severity
        .as_ref()
        .is_some_and(|severity| severity.value == Severity::Critical)
}

fn confidential(sheet: &Sheet) -> Option<String> {
    sheet
        .map
        .brand
        .confidential
        .as_ref()
        .map(|confidential| match confidential {
            Confidential::Plain => sheet.words.confidential.to_owned(),
            Confidential::Text(text) => text.value.clone(),
        })
}

fn texts(text: &Option<Text>) -> Vec<String> {
    text.iter().map(|text| text.value.clone()).collect()
}
