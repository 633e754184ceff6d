//! Pain points: a card each, with severity, the personas it concerns, its number, its text and its evidence.

use super::card::{Area, Frame, card, cells, stack};
use super::ids::Ids;
use super::pen::{Align, Pen};
use super::{Sheet, evidence, marks};
use crate::model::{PainIx, PainPoint, PersonaIx, Severity};
use crate::scene::{Ink, glyphs};
use crate::text::Role;

/// Edge of the severity glyph.
const GLYPH: f64 = 15.0;
/// From the left edge of the glyph to the word behind it.
const GLYPH_PITCH: f64 = 22.0;
const HEADER_LINE: f64 = 15.5;
/// Between the header and the text.
const HEADER_GAP: f64 = 4.0;
const GAP: f64 = 8.0;
/// Between persona marks and the number behind them.
const MARK_GAP: f64 = 5.5;
const PILL_PADDING: f64 = 7.0;

pub fn lane(sheet: &Sheet, pen: &mut Pen, top: f64) -> f64 {
    let map = sheet.map;
    let mut ids = Ids::new("pain", map.pains.iter().map(|pain| pain.head.id.as_str()));
    cells(sheet, pen, "pain_points", top, |pen, stage, area| {
        stack(map.pains_of(stage), area, |ix, area| {
            one(sheet, pen, &mut ids, ix, area)
        })
    })
}

fn one(sheet: &Sheet, pen: &mut Pen, ids: &mut Ids, ix: PainIx, area: Area) -> f64 {
    let pain = sheet.map.pain(ix);
    let severity = pain.severity.as_ref().map(|severity| severity.value);
    let number = sheet.numbers.pain(ix);
    let frame = if severity == Some(Severity::Critical) {
        Frame::CRITICAL
    } else {
        Frame::PLAIN
    };
    let name = (ids.next(&pain.head.id), label(sheet, ix, severity));
    card(pen, name, frame, area, |pen, area| {
        let right = area.right();
        let width = pen.text(right, area.top, Align::Right, Role::SmallStrong, Ink::Ink3, &number);
        let header = Header {
            sheet,
            pain,
            x: area.left,
            right: right - width,
            area,
        };
        match header.draw(pen, severity) {
            Text::Below(height) => height + text(sheet, pen, pain, area.below(height)),
            Text::Beside(taken) => text(sheet, pen, pain, area.less(taken + GAP).below(-1.5)),
        }
    })
}

/// `P1, Critical: The wait is too long`.
fn label(sheet: &Sheet, ix: PainIx, severity: Option<Severity>) -> String {
    let number = sheet.numbers.pain(ix);
    let name = &sheet.map.pain(ix).head.name.value;
    match severity {
        Some(severity) => format!("{number}, {}: {name}", word(sheet, severity)),
        None => format!("{number}: {name}"),
    }
}

fn word<'a>(sheet: &Sheet<'a>, severity: Severity) -> &'a str {
    sheet.words.severities[severity as usize]
}

/// Where the text of a card begins.
enum Text {
    /// So far below the top of the header.
    Below(f64),
    /// Beside the number, which takes so much at the right: nothing stands left of it, and a header without a word
    /// would look like a gap.
    Beside(f64),
}

/// The row above the text, and the room that is left in it.
struct Header<'a> {
    sheet: &'a Sheet<'a>,
    pain: &'a PainPoint,
    x: f64,
    right: f64,
    area: Area,
}

impl Header<'_> {
    /// Severity and constraint left, persona marks before the number.
    fn draw(mut self, pen: &mut Pen, severity: Option<Severity>) -> Text {
        let personas: Vec<PersonaIx> = self.pain.personas.iter().map(|persona| persona.value).collect();
        let personas = marks::needed(self.sheet.map, &personas);
        let mut height = HEADER_LINE;
        if let Some(severity) = severity {
            self.severity(pen, severity);
        }
        height += self.marks(pen, &personas, height);
        if self.pain.constraint.is_some() {
            height += self.constraint(pen, height);
        }
        let taken = self.area.right() - self.right;
        if self.x == self.area.left && height == HEADER_LINE && taken < 0.5 * self.area.measure {
            Text::Beside(taken)
        } else {
            Text::Below(height + HEADER_GAP)
        }
    }

    /// Glyph and word.
    fn severity(&mut self, pen: &mut Pen, severity: Severity) {
        let ink = match severity {
            Severity::Critical | Severity::Major => Ink::Bad,
            Severity::Minor | Severity::Trivial => Ink::Ink2,
        };
        let y = self.area.top + (HEADER_LINE - GLYPH) / 2.0;
        pen.nodes.push(glyphs::severity(severity, self.x, y, GLYPH));
        self.x += GLYPH_PITCH;
        let word = word(self.sheet, severity);
        self.x += pen.text(self.x, self.area.top, Align::Left, Role::SmallStrong, ink, word);
    }

    /// Persona marks before the number, else on lines of their own. Returns the height they add.
    fn marks(&mut self, pen: &mut Pen, personas: &[PersonaIx], height: f64) -> f64 {
        let width = marks::row_width(personas.len());
        if self.x + width + MARK_GAP <= self.right {
            if !personas.is_empty() {
                self.right -= width + MARK_GAP;
                let y = self.area.top + HEADER_LINE / 2.0;
                marks::row(self.sheet, pen, personas, self.right, y);
            }
            return 0.0;
        }
        let mut added = 0.0;
        for personas in personas.chunks(marks::most_in(self.area.measure)) {
            let y = self.area.top + height + added + HEADER_LINE / 2.0;
            // The row keeps a gap from the text before it; here there is none.
            marks::row(self.sheet, pen, personas, self.area.left - MARK_GAP, y);
            added += HEADER_LINE;
        }
        added
    }

    /// The word that says that no team here can change it, in a pill. Returns the height it adds.
    fn constraint(&mut self, pen: &mut Pen, height: f64) -> f64 {
        let word = self.sheet.words.constraint;
        let width = pen.type_.width(word, Role::Meta) + 2.0 * PILL_PADDING;
        let start = if self.x > self.area.left { self.x + GAP } else { self.x };
        let beside = start + width + GAP <= self.right;
        let (x, top, added) = if beside {
            self.x = start + width;
            (start, self.area.top, 0.0)
        } else {
            (self.area.left, self.area.top + height + 2.0, HEADER_LINE + 2.0)
        };
        pen.rect(x, top, width, HEADER_LINE, HEADER_LINE / 2.0, Some(Ink::S2), None);
        pen.text(x + PILL_PADDING, top + 0.75, Align::Left, Role::Meta, Ink::Ink2, word);
        added
    }
}

fn text(sheet: &Sheet, pen: &mut Pen, pain: &PainPoint, area: Area) -> f64 {
    let place = (area.left, area.top);
    let look = (Role::Body, Ink::Ink1);
    let numbers = evidence::numbers(sheet, &pain.sources);
    let mut height = evidence::paragraph(pen, place, area.measure, look, &pain.head.name, &numbers);
    for fact in [&pain.affects, &pain.constraint].into_iter().flatten() {
        let top = area.top + height + 2.0;
        height += 2.0 + pen.paragraph(area.left, top, area.measure, Role::Meta, Ink::Ink3, fact);
    }
    height
}
