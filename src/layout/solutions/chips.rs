//! The header of a solution card: its number, an arrow to the pains it solves, and its status.

use super::Area;
use crate::layout::Sheet;
use crate::layout::pen::{Align, Pen};
use crate::model::{PainIx, Severity, SolutionIx, Status};
use crate::scene::{Ink, Segment, Stroke, glyphs};
use crate::text::Role;

/// Height of a chip.
const CHIP: f64 = 17.0;
const CHIP_GAP: f64 = 5.0;
const CHIP_PADDING: f64 = 5.0;
const CHIP_ROW_GAP: f64 = 4.0;
/// Edge of the severity glyph in a chip.
const GLYPH: f64 = 11.0;
const GLYPH_GAP: f64 = 3.0;
/// From the start of the arrow to the first chip.
const ARROW_PITCH: f64 = 16.0;
const ARROW_GAP: f64 = 6.0;
/// Edge of the status glyph, and the gap to its word.
const STATUS: f64 = 11.8;
const STATUS_GAP: f64 = 5.0;
const GAP: f64 = 10.0;

/// Draws the header: number and pains left, the status always at the right end of the first line. Returns its height.
pub fn header(sheet: &Sheet, pen: &mut Pen, ix: SolutionIx, pains: &[PainIx], area: Area) -> f64 {
    let solution = sheet.map.solution(ix);
    let number = sheet.numbers.solution(ix);
    let top = area.top + 1.0;
    let number = pen.text(area.left, top, Align::Left, Role::SmallStrong, Ink::Accent, &number);
    let beside = area.measure - GAP - status_width(sheet, pen, solution.status);
    let mut lines = Lines {
        left: area.left + number,
        right: area.left + beside,
        top: area.top,
    };
    if number > beside {
        lines = lines.next(area);
        status(sheet, pen, solution.status, area.right(), lines.top + 1.5);
        lines.right = area.left + beside;
    } else {
        status(sheet, pen, solution.status, area.right(), area.top + 1.5);
    }
    let chips = chips_of(sheet, pen, pains);
    if let Some(first) = chips.first() {
        let indent = if lines.left > area.left { ARROW_GAP } else { 0.0 };
        if lines.left + indent + ARROW_PITCH + first.width > lines.right {
            lines = lines.next(area);
        } else {
            lines.left += indent;
        }
        arrow(pen, lines.left, lines.top + CHIP / 2.0 + 0.2);
        lines.left += ARROW_PITCH;
    }
    draw_chips(pen, &chips, lines, area) - area.top
}

/// Where on a line the next chip goes, and where the line ends.
#[derive(Clone, Copy)]
struct Lines {
    left: f64,
    right: f64,
    top: f64,
}

impl Lines {
    /// The line below, as wide as the card.
    fn next(self, area: Area) -> Self {
        Self {
            left: area.left,
            right: area.right(),
            top: self.top + CHIP + CHIP_ROW_GAP,
        }
    }
}

/// The status, its right edge at `right`, its line box at `top`.
fn status(sheet: &Sheet, pen: &mut Pen, status: Status, right: f64, top: f64) {
    let width = status_width(sheet, pen, status);
    let word = sheet.words.statuses[status as usize];
    let middle = top + Role::Meta.style().line / 2.0;
    pen.nodes
        .push(glyphs::status(status, right - width, middle - STATUS / 2.0, STATUS));
    pen.text(right, top, Align::Right, Role::Meta, Ink::Ink2, word);
}

fn status_width(sheet: &Sheet, pen: &Pen, status: Status) -> f64 {
    STATUS + STATUS_GAP + pen.type_.width(sheet.words.statuses[status as usize], Role::Meta)
}

/// From the edge of a list of chips to the words beside them: room for any pain that a solution solves.
pub fn inset(sheet: &Sheet) -> f64 {
    let pen = Pen::new(sheet.type_);
    let solved = (0..sheet.map.pains.len() as u32).map(PainIx);
    let solved = solved.filter(|pain| !sheet.map.pain(*pain).drawn_solutions.is_empty());
    let widths = solved.map(|pain| Chip::of(sheet, &pen, pain).width);
    widths.fold(0.0, f64::max) + CHIP_GAP + 2.0
}

/// Draws each pain as a chip with its words beside it, below each other. Returns the height, 0 where there are none.
pub fn list(sheet: &Sheet, pen: &mut Pen, pains: &[PainIx], area: Area, inset: f64) -> f64 {
    let mut height = 0.0;
    for pain in pains {
        let chip = Chip::of(sheet, pen, *pain);
        if height > 0.0 {
            height += CHIP_ROW_GAP;
        }
        let top = area.top + height;
        chip.draw(pen, area.left, top);
        let name = &sheet.map.pain(*pain).head.name.value;
        let words = pen.paragraph(
            area.left + inset,
            top + 0.75,
            area.measure - inset,
            Role::Small,
            Ink::Ink1,
            name,
        );
        height += words.max(CHIP);
    }
    height
}

/// A pain that the solution is drawn under.
struct Chip {
    severity: Option<Severity>,
    text: String,
    /// From the left edge of the chip.
    text_left: f64,
    width: f64,
}

/// The pains that are drawn somewhere; one that is not has no number to refer to.
fn chips_of(sheet: &Sheet, pen: &Pen, pains: &[PainIx]) -> Vec<Chip> {
    let chips = pains.iter().map(|pain| Chip::of(sheet, pen, *pain));
    chips.filter(|chip| !chip.text.is_empty()).collect()
}

impl Chip {
    fn of(sheet: &Sheet, pen: &Pen, pain: PainIx) -> Chip {
        let text = sheet.numbers.pain(pain);
        let severity = sheet.map.pain(pain).severity.as_ref().map(|severity| severity.value);
        let text_left = CHIP_PADDING + severity.map_or(2.0, |_| GLYPH + GLYPH_GAP);
        let width = text_left + pen.type_.width(&text, Role::MetaStrong) + CHIP_PADDING;
        Chip {
            severity,
            text,
            text_left,
            width,
        }
    }

    /// A pain that is drawn nowhere has no number, and may have no severity.
    fn draw(&self, pen: &mut Pen, x: f64, y: f64) {
        if self.text.is_empty() && self.severity.is_none() {
            return;
        }
        pen.rect(x, y, self.width, CHIP, CHIP / 2.0, Some(Ink::S2), None);
        if let Some(severity) = self.severity {
            let inset = (CHIP - GLYPH) / 2.0;
            pen.nodes
                .push(glyphs::severity(severity, x + CHIP_PADDING, y + inset, GLYPH));
        }
        let text_left = x + self.text_left;
        pen.text(text_left, y + 1.5, Align::Left, Role::MetaStrong, Ink::Ink1, &self.text);
    }
}

/// Draws chips in as many lines as they need; those behind the first begin where the first chip does. Returns the bottom.
fn draw_chips(pen: &mut Pen, chips: &[Chip], mut lines: Lines, area: Area) -> f64 {
    let start = lines.left;
    for chip in chips {
        if lines.left > start && lines.left + chip.width > lines.right {
            lines = lines.next(area);
            lines.left = start;
        }
        chip.draw(pen, lines.left, lines.top);
        lines.left += chip.width + CHIP_GAP;
    }
    lines.top + CHIP
}

/// A small arrow to the right, 9 wide.
fn arrow(pen: &mut Pen, x: f64, y: f64) {
    let segments = vec![
        Segment::Move(x, y),
        Segment::Line(x + 9.0, y),
        Segment::Move(x + 5.5, y - 3.5),
        Segment::Line(x + 9.0, y),
        Segment::Line(x + 5.5, y + 3.5),
    ];
    pen.path(segments, None, Some(Stroke::new(Ink::Ink3, 1.3).round()));
}
