//! Persona cards: who travels, what they want, and the line that stands for them in the curve.

use super::marks::{self, Shape};
use super::{Align, Pen, Sheet, ids, portrait};
use crate::model::{Persona, PersonaIx, PersonaKind, Text};
use crate::scene::{Ink, Stroke};
use crate::text::{Role, Wrap};

/// Where a card stands in its row.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    pub left: f64,
    pub width: f64,
}

const PADDING: f64 = 17.5;
/// From the left edge of the card to the words beside the monogram.
const WORDS_LEFT: f64 = 83.5;
/// From the top of the card to the middle of the portrait.
const PORTRAIT_DROP: f64 = 41.5;
/// Width of the line sample.
const SAMPLE: f64 = 46.0;
/// The narrowest column of lists on a card, the space between two columns, and between two lists of one.
const COLUMN_MIN: f64 = 128.0;
const COLUMN_GAP: f64 = 14.0;
const LIST_GAP: f64 = 10.0;

/// A quote shorter than the longest of its row by more than this does not hold its card's lists down for it.
const QUOTES_DIFFER: f64 = 40.0;

/// Where the parts of a card begin or end.
#[derive(Clone, Copy, Debug, Default)]
struct Levels {
    /// Where the head ends.
    head: f64,
    /// Where the quote ends, if there is one.
    quote: f64,
    bottom: f64,
    /// On every card of the row a name stands alone, without facts or channels below it.
    names_alone: bool,
}

/// Draws the personas from `first` on into `frames`, all of one height and with equal parts at equal heights. Returns
/// where the row ends.
pub fn row(sheet: &Sheet, pen: &mut Pen, top: f64, first: usize, frames: &[Frame]) -> f64 {
    let common = |level: fn(&Levels) -> f64, from: Levels| {
        let cards = frames.iter().enumerate();
        cards
            .map(|(i, frame)| content(sheet, &mut Pen::new(pen.type_), top, first + i, *frame, from))
            .map(|levels| level(&levels))
            .fold(0.0, f64::max)
    };
    let mut cards = sheet.map.personas[first..].iter().take(frames.len());
    let mut from = Levels {
        names_alone: cards.all(|persona| description(sheet, persona).is_empty() && persona.channels.is_empty()),
        ..Levels::default()
    };
    from.head = common(|levels| levels.head, from);
    from.quote = common(|levels| levels.quote, from);
    let height = common(|levels| levels.bottom, from) - top;
    for (i, frame) in frames.iter().enumerate() {
        let persona = &sheet.map.personas[first + i];
        pen.group(
            ids::item("persona", &persona.head.id),
            persona.head.name.value.clone(),
            |pen| {
                let stroke = Stroke::new(Ink::Line1, 1.0);
                pen.rect(frame.left, top, frame.width, height, 8.0, Some(Ink::Card), Some(stroke));
                content(sheet, pen, top, first + i, *frame, from);
            },
        );
    }
    top + height
}

/// Draws what is on a card, its parts not above where they are in the row. Returns where they are on the card.
fn content(sheet: &Sheet, pen: &mut Pen, top: f64, index: usize, frame: Frame, row: Levels) -> Levels {
    let persona = &sheet.map.personas[index];
    let ix = PersonaIx(index as u32);
    portrait::draw(pen, (frame.left + 42.5, top + PORTRAIT_DROP), ix, persona);
    let right = frame.left + frame.width - PADDING;
    let sample_left = sample(sheet, pen, top, right, ix);
    let words_left = frame.left + WORDS_LEFT;
    let line = description(sheet, persona);
    let area = (words_left, sample_left - 14.0 - words_left);
    let mut y = top + 13.5;
    if row.names_alone {
        // They stand beside the middle of the portrait.
        let height = pen.height(area.1, Role::Name, &persona.head.name, Wrap::default());
        y = y.max(top + PORTRAIT_DROP - height / 2.0);
    }
    y += beside(pen, area, y, (Role::Name, Ink::Ink1), &persona.head.name) + 0.5;
    if !line.is_empty() {
        y += beside(pen, area, y, (Role::Small, Ink::Ink2), &line);
    }
    // The channels may run under the sample, so they start below it.
    let below_sample = if persona.channels.is_empty() {
        y
    } else {
        (y + 4.0).max(top + 50.0)
    };
    y = channels(sheet, pen, below_sample, words_left, right, persona).max(top + 66.5);
    let mut levels = Levels {
        head: y.max(row.head),
        ..Levels::default()
    };
    y = levels.head;
    let left = frame.left + PADDING;
    if let Some(quote) = &persona.quote {
        let text = sheet.words.quoted(quote);
        let balanced = Wrap {
            balanced: true,
            ..Wrap::default()
        };
        y += 12.0;
        y += pen.wrapped(left, y, right - left, Role::Quote, Ink::Ink1, &text, balanced);
        levels.quote = y;
    }
    let lists = lists(sheet, persona);
    if !lists.is_empty() {
        if levels.quote > 0.0 && row.quote - y <= QUOTES_DIFFER {
            y = y.max(row.quote);
        }
        y += 9.0;
        pen.line(left, y, right, y, Stroke::new(Ink::Line1, 1.0));
        y = draw_lists(pen, y + 10.0, left, right, marks::ink(ix), &lists);
    }
    levels.bottom = y + 16.0;
    levels
}

/// Words beside the portrait. A line that reads against the direction of the map begins there like any other.
fn beside(pen: &mut Pen, (left, measure): (f64, f64), top: f64, (role, ink): (Role, Ink), text: &str) -> f64 {
    let width = pen.type_.width(text, role);
    let measure = if width <= measure { width } else { measure };
    pen.paragraph(left, top, measure, role, ink, text)
}

/// The line of the curve with its marker, and the average score under it. Returns the left edge.
fn sample(sheet: &Sheet, pen: &mut Pen, top: f64, right: f64, ix: PersonaIx) -> f64 {
    let Some(average) = sheet.whole.average_score(ix) else {
        return right;
    };
    let (left, y) = (right - SAMPLE, top + 23.5);
    let stroke = Stroke {
        cap: crate::scene::Cap::Round,
        ..super::line_of(ix, 3.0)
    };
    pen.line(left, y, right, y, stroke);
    pen.circle(right - SAMPLE / 2.0, y, 8.0, Some(Ink::Card), None);
    marks::shape(
        pen,
        Shape::of(ix),
        right - SAMPLE / 2.0,
        y,
        4.5,
        Some(marks::ink(ix)),
        None,
    );
    let text = sheet
        .words
        .average
        .replace("{}", &sheet.words.score(average, sheet.map.scale));
    let width = pen.text(right, top + 35.0, Align::Right, Role::Meta, Ink::Ink2, &text);
    left.min(right - width)
}

/// "38 · Product manager · Connected family".
fn description(sheet: &Sheet, persona: &Persona) -> String {
    let kind = match persona.kind {
        PersonaKind::Customer => None,
        PersonaKind::Helper => Some(sheet.words.helper),
        PersonaKind::Staff => Some(sheet.words.staff),
    };
    let age = persona.age.as_ref().map(|age| sheet.words.aged(age));
    let written = [&persona.role, &persona.segment, &persona.location];
    let texts = written.into_iter().flatten().map(|text| text.to_string());
    let parts: Vec<String> = kind.map(str::to_owned).into_iter().chain(age).chain(texts).collect();
    sheet.type_.facts(&parts)
}

/// Icons and names of the preferred channels, wrapped. Returns where they end.
fn channels(sheet: &Sheet, pen: &mut Pen, top: f64, left: f64, right: f64, persona: &Persona) -> f64 {
    if persona.channels.is_empty() {
        return top;
    }
    let (mut x, mut y) = (left, top);
    for channel in &persona.channels {
        let channel = sheet.map.channel(channel.value);
        let width = 19.0 + pen.type_.width(&channel.name, Role::Meta);
        if x > left && x + width > right {
            (x, y) = (left, y + 18.0);
        }
        pen.icon(super::icon(&channel.icon), x, y - 0.5, 14.88, Ink::Ink2);
        pen.text(x + 19.0, y, Align::Left, Role::Meta, Ink::Ink2, &channel.name);
        x += width + 14.0;
    }
    y + 14.0
}

type List<'a> = (&'a str, &'a [Text]);

/// What a persona's lists say, the method's three first.
fn lists<'a>(sheet: &Sheet<'a>, persona: &'a Persona) -> Vec<List<'a>> {
    let words = sheet.words;
    let lists: [List<'a>; 5] = [
        (words.goals, &persona.goals),
        (words.frustrations, &persona.frustrations),
        (words.behaviour, &persona.behaviours),
        (words.needs, &persona.needs),
        (words.motivations, &persona.motivations),
    ];
    lists.into_iter().filter(|(_, texts)| !texts.is_empty()).collect()
}

/// Lists side by side, as many as find room; each further one goes under the column that is shortest so far. Returns
/// where the longest column ends.
fn draw_lists(pen: &mut Pen, top: f64, left: f64, right: f64, ink: Ink, lists: &[List]) -> f64 {
    let fitting = ((right - left + COLUMN_GAP) / (COLUMN_MIN + COLUMN_GAP)) as usize;
    let count = fitting.min(lists.len()).max(2);
    let width = (right - left - (count as f64 - 1.0) * COLUMN_GAP) / count as f64;
    let mut bottoms = vec![top; count];
    for (i, list) in lists.iter().enumerate() {
        let shortest = (0..count)
            .min_by(|a, b| bottoms[*a].total_cmp(&bottoms[*b]))
            .unwrap_or(0);
        let column = if i < count { i } else { shortest };
        let gap = if i < count { 0.0 } else { LIST_GAP };
        let x = left + column as f64 * (width + COLUMN_GAP);
        bottoms[column] = draw_list(pen, (x, bottoms[column] + gap), width, ink, list);
    }
    bottoms.into_iter().fold(top, f64::max)
}

/// Returns where the list ends.
fn draw_list(pen: &mut Pen, (x, top): (f64, f64), width: f64, ink: Ink, (label, texts): &List) -> f64 {
    let mut y = top + pen.paragraph(x, top, width, Role::Label, Ink::Ink3, label) + 3.0;
    // A single text is a paragraph, several are a list.
    let is_list = texts.len() > 1;
    let inset = if is_list { 11.0 } else { 0.0 };
    for text in *texts {
        if is_list {
            pen.line(x, y + 8.0, x + 5.0, y + 8.0, Stroke::new(ink, 1.5));
        }
        y += pen.paragraph(x + inset, y, width - inset, Role::Small, Ink::Ink1, text) + 3.0;
    }
    y - 3.0
}
