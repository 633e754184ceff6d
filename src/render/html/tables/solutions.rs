//! What is to be done: solutions, what they solve, who answers for them and when.

use super::{Item, Row, Sheet, Table, anchor, cell, columns, each_once, evidence, kpi, note, optional, owner};
use crate::layout::priorities;
use crate::model::{Solution, SolutionIx, Status};

pub fn table(sheet: &Sheet) -> Table {
    let words = sheet.words;
    let priorities = priorities(sheet.map);
    let order = each_once(sheet.map.solutions_in_order(), sheet.map.solutions.len());
    Table {
        id: "solutions".to_owned(),
        kind: words.solution.to_owned(),
        caption: words.solutions.to_owned(),
        corner: words.solution.to_owned(),
        columns: columns(&[
            words.solves,
            words.owner,
            words.status,
            words.impact_label,
            words.effort_label,
            words.priority,
            words.cost,
            words.expected,
            words.depends_on,
        ]),
        rows: order
            .map(|i| row(sheet, SolutionIx(i), priorities.get(&SolutionIx(i))))
            .collect(),
        ..Table::default()
    }
}

fn row(sheet: &Sheet, ix: SolutionIx, priority: Option<&f64>) -> Row {
    let solution = sheet.map.solution(ix);
    let number = sheet.numbers.solution(ix);
    let description = solution.description.as_ref().map_or("", |text| text.as_str());
    let head = Item {
        number: number.clone(),
        strong: solution.head.name.value.clone(),
        struck: is_rejected(solution),
        evidence: evidence(sheet, &solution.sources),
        ..Item::default()
    };
    let score = |score: &Option<crate::source::Spanned<u8>>| {
        cell(score.as_ref().map_or(String::new(), |n| n.value.to_string()))
    };
    Row::new(
        anchor("solution", &solution.head.id),
        head.small(description).small(note(&solution.head.note)),
        vec![
            solves(sheet, solution),
            owners(sheet, solution),
            status(sheet, solution),
            score(&solution.impact),
            score(&solution.effort),
            cell(priority.map_or(String::new(), |priority| sheet.words.number(*priority, 1))),
            optional(&solution.cost),
            expected(sheet, solution),
            solution.depends_on.iter().map(|ix| other(sheet, ix.value)).collect(),
        ],
    )
}

pub fn is_rejected(solution: &Solution) -> bool {
    solution.status == Status::Rejected
}

fn solves(sheet: &Sheet, solution: &Solution) -> Vec<Item> {
    let shown = solution.solves.iter().filter(|_| sheet.map.shows("pain_points"));
    let mut items: Vec<Item> = shown.map(|ix| super::pains::named(sheet, *ix)).collect();
    if let Some(need) = &solution.answers {
        items.push(Item::text(need.as_str()).small(sheet.words.answers));
    }
    items
}

fn owners(sheet: &Sheet, solution: &Solution) -> Vec<Item> {
    let none = match solution.head.broken.contains("owner") {
        true => "",
        false => sheet.words.no_owner,
    };
    let owner = owner(sheet, &solution.owner).unwrap_or_else(|| none.to_owned());
    let others: Vec<&str> = solution
        .stakeholders
        .iter()
        .map(|ix| sheet.map.department(ix.value).name.as_str())
        .collect();
    let mut item = Item::text(owner);
    if !others.is_empty() {
        item = item.small(
            sheet
                .words
                .about_text(sheet.words.stakeholders, &sheet.words.list(&others)),
        );
    }
    vec![item]
}

fn status(sheet: &Sheet, solution: &Solution) -> Vec<Item> {
    let late = sheet.card.is_overdue(solution);
    let words = if late { sheet.words.overdue } else { sheet.words.due };
    let due = solution
        .due
        .as_ref()
        .map(|due| words.replace("{}", &sheet.words.date(due.value)));
    let status = Item {
        sign: if late { "late" } else { "" },
        ..Item::text(sheet.words.statuses[solution.status as usize])
    };
    vec![status.small(due.unwrap_or_default())]
}

fn expected(sheet: &Sheet, solution: &Solution) -> Vec<Item> {
    let mut items = optional(&solution.expected);
    items.extend(kpi(sheet, &solution.kpi));
    items
}

fn other(sheet: &Sheet, ix: SolutionIx) -> Item {
    let number = sheet.numbers.solution(ix);
    Item {
        href: anchor("solution", &sheet.map.solution(ix).head.id),
        number,
        ..Item::text(sheet.map.solution(ix).head.name.as_str())
    }
}
