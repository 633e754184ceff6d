//! How to read: each sign of the map with its meaning, on as few lines as they need, all about as long.

use super::columns::Columns;
use super::occurs::Sign;
use crate::layout::marks::{self, Shape};
use crate::layout::pen::Align;
use crate::layout::{Pen, Sheet, emotion, names};
use crate::model::ChangeKind;
use crate::scene::glyphs;
use crate::scene::{Ink, Segment, Stroke};
use crate::text::Role;
use crate::words::capitalised;

/// Height of an entry.
const HEIGHT: f64 = 18.0;
/// Between a sign and its meaning.
const GAP: f64 = 7.0;
/// Between two entries on one line.
const ENTRY_GAP: f64 = 27.0;
/// Between two lines.
const LINE_GAP: f64 = 8.0;
const ROLE: Role = Role::Small;

/// Returns the height.
pub fn draw(sheet: &Sheet, pen: &mut Pen, columns: &Columns, signs: &[Sign], top: f64) -> f64 {
    // The tiles are higher than a line of text; both stand in the middle of the label's line.
    let top = top - 1.0;
    let left = columns.left(0);
    let short_names = names::short_names(sheet.map);
    let entries: Vec<Entry> = signs
        .iter()
        .map(|sign| Entry::new(sheet, *sign, &short_names))
        .collect();
    let room = sheet.grid.right() - left;
    let mut y = top;
    for line in lines(&entries, room) {
        let (mut x, mut tallest) = (left, HEIGHT);
        for entry in line {
            tallest = entry.draw(pen, (x, y), entry.width.min(room)).max(tallest);
            x += entry.width + ENTRY_GAP;
        }
        y += tallest + LINE_GAP;
    }
    y - LINE_GAP - top - 1.0
}

/// The entries of each line: as few lines as fit into `room`, at the smallest width that needs no more of them.
fn lines(entries: &[Entry], room: f64) -> Vec<&[Entry]> {
    let fewest = fill(entries, room);
    let widest = entries.iter().map(|entry| entry.width).fold(0.0, f64::max);
    let (mut low, mut high) = (widest.min(room), room);
    while high - low > 1.0 {
        let middle = (low + high) / 2.0;
        if fill(entries, middle).len() > fewest.len() {
            low = middle;
        } else {
            high = middle;
        }
    }
    fill(entries, high)
}

/// As many entries on each line as fit.
fn fill(entries: &[Entry], room: f64) -> Vec<&[Entry]> {
    let mut lines = Vec::new();
    let (mut start, mut x) = (0, 0.0);
    for (i, entry) in entries.iter().enumerate() {
        if i > start && x + entry.width > room {
            lines.push(&entries[start..i]);
            (start, x) = (i, 0.0);
        }
        x += entry.width + ENTRY_GAP;
    }
    lines.push(&entries[start..]);
    lines
}

/// A sign and what it means.
struct Entry {
    sign: Sign,
    meaning: String,
    /// On one line.
    width: f64,
}

impl Entry {
    fn new(sheet: &Sheet, sign: Sign, short_names: &[String]) -> Self {
        let meaning = meaning(sheet, sign, short_names);
        let width = width(sign) + GAP + sheet.type_.width(&meaning, ROLE);
        Self { sign, meaning, width }
    }

    fn draw(&self, pen: &mut Pen, (x, top): (f64, f64), measure: f64) -> f64 {
        draw_sign(pen, self.sign, x, top + HEIGHT / 2.0);
        let around = HEIGHT - ROLE.style().line;
        let left = x + width(self.sign) + GAP;
        if self.width <= measure {
            pen.text(left, top + around / 2.0, Align::Left, ROLE, Ink::Ink1, &self.meaning);
            return HEIGHT;
        }
        let measure = measure - (left - x);
        around + pen.paragraph(left, top + around / 2.0, measure, ROLE, Ink::Ink1, &self.meaning)
    }
}

fn meaning(sheet: &Sheet, sign: Sign, short_names: &[String]) -> String {
    let words = sheet.words;
    let word = match sign {
        Sign::Digital => words.digital,
        Sign::PhysicalOrHuman => words.physical_or_human,
        Sign::NeutralKind => words.neutral_kind,
        Sign::New => words.change_new,
        Sign::Changed => words.change_changed,
        Sign::Removed => words.change_removed,
        Sign::SwitchKept => words.switch_kept,
        Sign::SwitchLost => words.switch_lost,
        Sign::Only(ix) => {
            return marks::meaning(sheet).replace("{}", short_names.get(ix.at()).map_or("", String::as_str));
        }
        Sign::Today(ix) => {
            return words
                .today_of
                .replace("{}", short_names.get(ix.at()).map_or("", String::as_str));
        }
        Sign::Gain => words.against_today,
        Sign::MomentOfTruth => words.moment_of_truth,
        Sign::Hope { .. } => return capitalised(words.hoped),
        Sign::BrightSpot => words.bright_spots,
        Sign::Severity(severity) => words.severities[severity as usize],
        Sign::First => words.ranked_first,
        Sign::Status(status) => words.statuses[status as usize],
        Sign::Target => words.target_mark,
        Sign::BrokenHandover => words.broken_handover,
    };
    word.to_owned()
}

/// Width of a sign.
fn width(sign: Sign) -> f64 {
    match sign {
        Sign::Digital | Sign::PhysicalOrHuman | Sign::NeutralKind | Sign::Target => 18.0,
        Sign::New | Sign::Changed | Sign::Removed => 15.0,
        Sign::SwitchKept | Sign::SwitchLost => 20.0,
        Sign::Only(_) => 9.0,
        Sign::MomentOfTruth => 11.0,
        Sign::Today(_) => 30.0,
        Sign::Gain => 26.0,
        Sign::BrightSpot => 16.0,
        Sign::Severity(_) | Sign::First => 14.0,
        Sign::Hope { face, .. } => emotion::hope_width(face),
        Sign::Status(_) => 13.0,
        Sign::BrokenHandover => 14.0,
    }
}

/// Draws a sign from `x` on, its middle at `y`.
fn draw_sign(pen: &mut Pen, sign: Sign, x: f64, y: f64) {
    let size = width(sign);
    let top = y - size / 2.0;
    let ring = Stroke::new(Ink::Ring, 1.4);
    match sign {
        Sign::Digital => pen.rect(x, top, size, size, 4.5, Some(Ink::Tile), None),
        Sign::PhysicalOrHuman => pen.circle(x + 9.0, y, 8.3, Some(Ink::Bg), Some(ring)),
        Sign::NeutralKind => pen.rect(x + 0.7, top + 0.7, 16.6, 16.6, 4.5, Some(Ink::Bg), Some(ring)),
        Sign::New => pen.nodes.push(glyphs::change(ChangeKind::New, x, top, size)),
        Sign::Changed => pen.nodes.push(glyphs::change(ChangeKind::Changed, x, top, size)),
        Sign::Removed => pen.nodes.push(glyphs::change(ChangeKind::Removed, x, top, size)),
        Sign::SwitchKept => arrow(pen, x, y, Ink::Ink2, &[]),
        Sign::SwitchLost => arrow(pen, x, y, Ink::Bad, &[5.0, 3.5]),
        Sign::Only(ix) => marks::shape(pen, Shape::of(ix), x + size / 2.0, y, 3.8, Some(marks::ink(ix)), None),
        Sign::Today(_) => emotion::draw_today(pen, x, y, size),
        Sign::Gain => emotion::draw_gain(pen, x, y, size),
        Sign::MomentOfTruth => pen.nodes.push(glyphs::moment_of_truth(x, top, size)),
        Sign::Hope { face, persona } => emotion::draw_hope(pen, x + size / 2.0, y, face, persona),
        Sign::BrightSpot => pen.icon("bright-spots", x, top, size, Ink::Good),
        Sign::First => pen.circle(x + size / 2.0, y, 6.5, Some(Ink::Accent), None),
        Sign::Severity(severity) => pen.nodes.push(glyphs::severity(severity, x, top, size)),
        Sign::Status(status) => pen.nodes.push(glyphs::status(status, x, top, size)),
        Sign::Target => target(pen, x, y),
        Sign::BrokenHandover => pen.nodes.push(glyphs::broken(x, top, size)),
    }
}

/// The arrow of a channel switch, 20 wide.
fn arrow(pen: &mut Pen, x: f64, y: f64, ink: Ink, dash: &'static [f64]) {
    pen.line(x, y, x + 14.0, y, Stroke::new(ink, 1.8).dashed(dash));
    let head = vec![
        Segment::Move(x + 14.0, y - 4.5),
        Segment::Line(x + 20.0, y),
        Segment::Line(x + 14.0, y + 4.5),
        Segment::Close,
    ];
    pen.path(head, Some(ink.into()), None);
}

/// A piece of a KPI's bar with the target's tick.
fn target(pen: &mut Pen, x: f64, y: f64) {
    pen.rect(x, y - 3.0, 18.0, 6.0, 3.0, Some(Ink::Ink3), None);
    pen.line(x + 12.0, y - 7.0, x + 12.0, y + 7.0, Stroke::new(Ink::Ink1, 2.0));
}
