//! What a backlog says of a solution in small type: that it is late, what it should bring, what has to come first, and
//! who else is involved.

use crate::layout::Sheet;
use crate::layout::card::Area;
use crate::layout::pen::Pen;
use crate::model::Solution;
use crate::scene::Ink;
use crate::text::Role;

/// Draws the lines that stand under the title. Returns their height.
pub fn under_title(sheet: &Sheet, pen: &mut Pen, solution: &Solution, area: Area) -> f64 {
    let words = sheet.words;
    let mut height = 0.0;
    let due = solution.due.as_ref().filter(|_| sheet.card.is_overdue(solution));
    if let Some(due) = due {
        let late = words.overdue.replace("{}", &words.date(due.value));
        height += pen.paragraph(area.left, area.top, area.measure, Role::MetaStrong, Ink::Bad, &late);
    }
    let expected = solution
        .expected
        .as_ref()
        .map(|text| format!("{}: {}", words.expected, text.value));
    let numbers = solution.depends_on.iter().map(|ix| sheet.numbers.solution(ix.value));
    let others: Vec<String> = numbers.filter(|number| !number.is_empty()).collect();
    let others = (!others.is_empty()).then(|| format!("{} {}", words.depends_on, others.join(",\u{a0}")));
    let involved = solution.stakeholders.iter();
    let involved: Vec<&str> = involved
        .map(|ix| sheet.map.department(ix.value).name.as_str())
        .collect();
    let involved = (!involved.is_empty()).then(|| format!("{}: {}", words.stakeholders, involved.join(", ")));
    let facts: Vec<String> = [expected, others, involved].into_iter().flatten().collect();
    if !facts.is_empty() {
        let text = facts.join("\u{a0}· ");
        height += pen.paragraph(area.left, area.top + height, area.measure, Role::Meta, Ink::Ink3, &text);
    }
    height
}
