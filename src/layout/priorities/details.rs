//! What a backlog says of a solution in small type: that it is late, what it should bring, what has to come first, and
//! who else is involved.

use super::rank::Ranking;
use crate::layout::Sheet;
use crate::layout::card::Area;
use crate::layout::pen::Pen;
use crate::model::SolutionIx;
use crate::scene::Ink;
use crate::text::Role;

/// Draws the lines that stand under the title. Returns their height.
pub fn under_title(sheet: &Sheet, pen: &mut Pen, (ix, ranking): (SolutionIx, &Ranking), area: Area) -> f64 {
    let (words, solution) = (sheet.words, sheet.map.solution(ix));
    let mut height = 0.0;
    let due = solution.due.as_ref().filter(|_| sheet.card.is_overdue(solution));
    if let Some(due) = due {
        let late = words.overdue.replace("{}", &words.date(due.value));
        height += pen.paragraph(area.left, area.top, area.measure, Role::MetaStrong, Ink::Bad, &late);
    }
    let expected = solution
        .expected
        .as_ref()
        .map(|text| words.about_text(words.expected, &text.value));
    // What has to come first and stands further down is said where nobody can miss it.
    let others = solution.depends_on.iter().map(|other| other.value);
    let (later, earlier): (Vec<SolutionIx>, Vec<SolutionIx>) =
        others.partition(|other| ranking.is_before(sheet.map, ix, *other));
    if let Some(text) = depends_on(sheet, &later) {
        height += pen.paragraph(
            area.left,
            area.top + height,
            area.measure,
            Role::MetaStrong,
            Ink::Warn,
            &text,
        );
    }
    let others = depends_on(sheet, &earlier);
    let involved = solution.stakeholders.iter();
    let involved: Vec<&str> = involved
        .map(|ix| sheet.map.department(ix.value).name.as_str())
        .collect();
    let involved = (!involved.is_empty()).then(|| words.about_text(words.stakeholders, &words.list(&involved)));
    let facts: Vec<String> = [expected, others, involved].into_iter().flatten().collect();
    if !facts.is_empty() {
        let text = sheet.type_.facts(&facts);
        height += pen.paragraph(area.left, area.top + height, area.measure, Role::Meta, Ink::Ink3, &text);
    }
    height
}

/// `Depends on S2, S4`; `None` where none of them has a number.
fn depends_on(sheet: &Sheet, others: &[SolutionIx]) -> Option<String> {
    let numbers = others.iter().map(|ix| sheet.numbers.solution(*ix));
    let numbers: Vec<String> = numbers.filter(|number| !number.is_empty()).collect();
    (!numbers.is_empty()).then(|| {
        format!(
            "{} {}",
            sheet.words.depends_on,
            sheet.words.list(&numbers).replace(' ', "\u{a0}")
        )
    })
}
