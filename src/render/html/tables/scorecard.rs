//! How sound the map is: the six steps of the method.

use super::{Item, Row, Sheet, Table, cell, columns};
use crate::check::StepScore;

pub fn table(sheet: &Sheet) -> Table {
    let words = sheet.words;
    let row = |(i, step): (usize, &StepScore)| {
        Row::new(
            "",
            Item {
                number: (i + 1).to_string(),
                ..Item::strong(words.steps[i])
            },
            vec![
                vec![state(sheet, step)],
                cell(words.share(step.percent())),
                cell(step.finding(words.lang).as_str()),
            ],
        )
    };
    Table {
        id: "method".to_owned(),
        kind: words.step.to_owned(),
        caption: words.scorecard.to_owned(),
        lead: words.steps_complete.replace("{}", &sheet.card.complete().to_string()),
        corner: words.step.to_owned(),
        columns: columns(&[words.status, words.score, words.note]),
        rows: sheet.card.steps.iter().enumerate().map(row).collect(),
        ..Table::default()
    }
}

fn state(sheet: &Sheet, step: &StepScore) -> Item {
    if step.complete {
        Item {
            sign: "complete",
            ..Item::text(sheet.words.complete)
        }
    } else {
        Item {
            sign: "open",
            ..Item::text(sheet.words.open)
        }
    }
}
