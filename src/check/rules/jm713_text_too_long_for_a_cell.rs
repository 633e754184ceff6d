use crate::check::{Look, Rule, quote};
use crate::diag::{Code, Level};

pub static RULE: Rule = Rule {
    code: Code(713),
    name: "text-too-long-for-a-cell",
    level: Level::Info,
    looks_for: "A text of more than 240 characters that is drawn in a cell of the map.",
    why: "A map is read at a glance. The cell grows with its text, and the row with the cell, until the \
          picture is a document; the details view takes what does not fit.",
    source: "practice: the usual ways a map goes wrong",
    fails: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    actions:
      - «Opens the page, looks for the form, does not find it, goes back to the list, opens the page of another place, finds a form there, types in everything, is told that parties over four cannot be booked on line, looks for a phone number, writes it down, and puts the phone away»
",
    passes: "\
title: Booking a table
type: current-state
stages:
  - name: Book
    actions:
      - Looks for a form that takes six people
      - Writes down a phone number for later
",
    check: Some(check),
};

fn check(look: &mut Look) {
    const LONGEST: usize = 240;
    for written in look.texts().iter().filter(|written| written.usage.is_in_cell()) {
        let length = written.text.chars().count();
        look.expect(written.item, length <= LONGEST, |found| {
            found
                .message(format!(
                    "the text {} has {length} characters, too many for a cell",
                    quote(written.text)
                ))
                .help(format!(
                    "say it in {LONGEST} characters or less, split it into several, or move details to `note`"
                ))
        });
    }
}
