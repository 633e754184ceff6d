//! Evidence numbers: the sources of an item, small and raised behind its last word.

use super::{Align, Pen, Sheet};
use crate::model::SourceIx;
use crate::scene::Ink;
use crate::source::Spanned;
use crate::text::{Role, Style, Wrap};

/// Between the last word and the numbers.
const LEAD: f64 = 3.0;
/// Full stops and brackets as wide as a Chinese character, whose empty right half is lead enough.
const LEADING: [char; 5] = ['。', '、', '」', '』', '）'];
/// How far the numbers stand above the baseline of the text.
const RAISE: f64 = 4.0;

/// `4,6`; empty without sources.
pub fn numbers(sheet: &Sheet, sources: &[Spanned<SourceIx>]) -> String {
    let mut numbers: Vec<SourceIx> = sources.iter().map(|source| source.value).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
        .iter()
        .map(|ix| sheet.numbers.source(*ix))
        .collect::<Vec<_>>()
        .join(",")
}

/// The room to keep free behind the last word.
pub fn width(pen: &Pen, numbers: &str) -> f64 {
    if numbers.is_empty() {
        0.0
    } else {
        LEAD + pen.type_.width(numbers, Role::Micro)
    }
}

/// Draws the numbers behind a text whose last line ends at `x` and whose line box, set in `style`, starts at `top`.
pub fn draw(pen: &mut Pen, x: f64, top: f64, style: Style, numbers: &str) {
    if !numbers.is_empty() {
        let line = pen.type_.line(numbers, Role::Micro);
        pen.place(
            x + LEAD,
            style.baseline(top) - RAISE,
            Align::Left,
            Role::Micro,
            Ink::Accent,
            line,
        );
    }
}

/// A paragraph whose last word carries the numbers. A list too long to stay with a word stands below the text.
/// Returns the height.
pub fn paragraph(
    pen: &mut Pen,
    (x, top): (f64, f64),
    measure: f64,
    (role, ink): (Role, Ink),
    text: &str,
    numbers: &str,
) -> f64 {
    let tail = width(pen, numbers);
    if tail > measure * 0.4 {
        let height = pen.paragraph(x, top, measure, role, ink, text);
        let spaced = numbers.replace(',', ", ");
        return height + pen.paragraph(x, top + height, measure, Role::Micro, Ink::Accent, &spaced);
    }
    let wrap = Wrap {
        tail,
        ..Wrap::default()
    };
    let style = role.style();
    let from = pen.nodes.len();
    let height = pen.wrapped(x, top, measure, role, ink, text, wrap);
    let last = match pen.nodes[from..].last() {
        Some(crate::scene::Node::Text(text)) if text.anchor == crate::scene::Anchor::End => text.left() - tail - LEAD,
        Some(crate::scene::Node::Text(text)) if text.text.ends_with(LEADING) => text.left() + text.width - LEAD,
        Some(crate::scene::Node::Text(text)) => text.left() + text.width,
        _ => x,
    };
    draw(pen, last, top + height - style.line, style, numbers);
    height
}
