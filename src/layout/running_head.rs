//! The running head: for whom, what kind of map, how valid, how sound.

use super::grid::MARGIN;
use super::{Align, Pen, Sheet, label, logo};
use crate::scene::{Ink, RUNNING_HEAD, Stroke};
use crate::text::{Role, Wrap};

/// Top of the line boxes in the first row.
const TEXT_TOP: f64 = 30.0;
/// One segment of the method badge, and the gap behind it.
const SEGMENT: f64 = 10.0;
const SEGMENT_GAP: f64 = 3.0;
/// Between a badge's segments and its words.
const BADGE_GAP: f64 = 13.0;
/// Between the parts of the head.
const GAP: f64 = 24.0;

/// As [`draw`], on a sheet that is not the first.
pub fn repeated(sheet: &Sheet, pen: &mut Pen) -> f64 {
    pen.group(RUNNING_HEAD, "", |pen| draw(sheet, pen))
}

/// Draws the head and the hairline under it. Returns the y of the hairline.
pub fn draw(sheet: &Sheet, pen: &mut Pen) -> f64 {
    let right = sheet.grid.width() - MARGIN;
    let (left_end, top) = left(sheet, pen, right);
    let texts = [
        (overdue(sheet), Role::MetaStrong, Ink::Bad),
        (validity(sheet), Role::Meta, Ink::Ink3),
    ];
    let texts = || texts.iter().filter(|(text, ..)| !text.is_empty());
    let widths = texts().map(|(text, role, _)| GAP + pen.type_.width(text, *role));
    let wanted = badge_width(sheet, pen) + widths.sum::<f64>();
    let mut bottom = top + 24.0;
    if left_end + GAP + wanted <= right {
        let mut x = badge(sheet, pen, top, right);
        for (text, role, ink) in texts() {
            x -= pen.text(x, top - 0.5, Align::Right, *role, *ink, text) + GAP;
        }
    } else {
        // On a narrow sheet the right part takes lines of its own.
        let measure = badge(sheet, pen, bottom, right) - MARGIN;
        let mut height = 0.0;
        for (text, role, ink) in texts() {
            height += pen.paragraph(MARGIN, bottom - 0.5 + height, measure, *role, *ink, text);
        }
        let least = if sheet.scored { Role::Meta.style().line } else { 0.0 };
        bottom += 10.0 + height.max(least);
    }
    pen.line(MARGIN, bottom, right, bottom, Stroke::new(Ink::Line1, 1.0));
    bottom
}

/// Logo, client, kind of document, kind of map, on further lines where one is too short. Returns where the last line ends
/// and its top.
fn left(sheet: &Sheet, pen: &mut Pen, right: f64) -> (f64, f64) {
    let words = sheet.words;
    let (mut x, mut top) = (MARGIN, TEXT_TOP);
    let brand = &sheet.map.brand;
    let picture = brand.logo.as_ref().map(|logo| &*logo.picture);
    if let Some(picture) = picture {
        let label = brand.client.as_ref().unwrap_or(&sheet.map.title);
        let middle = top + Role::Label.style().line / 2.0;
        x = logo::draw(pen, label, picture, x, middle) + 12.0;
    }
    let has_name = picture.is_some_and(logo::is_wordmark);
    if let Some(client) = brand.client.as_ref().filter(|_| !has_name) {
        let wrap = Wrap::default();
        let (height, end) = pen.wrapped_to(x, top, right - MARGIN, Role::Label, Ink::Ink2, client, wrap);
        top += height - Role::Label.style().line;
        x = end + 10.0;
    }
    let mut room = |x: &mut f64, width: f64| {
        if *x > MARGIN && *x + width > right {
            (*x, top) = (MARGIN, top + 24.0);
        }
        top
    };
    let kind = pen.type_.width(words.journey_map, Role::Label);
    let y = room(&mut x, kind);
    x += pen.text(x, y, Align::Left, Role::Label, Ink::Ink3, words.journey_map) + 14.0;
    let excerpt = sheet.excerpt();
    let mut pills = vec![(words.map_type(sheet.map.kind.value), Ink::Bar, Ink::OnBar)];
    if sheet.draft {
        pills.push((words.draft, Ink::Bad, Ink::OnCol));
    }
    pills.extend(excerpt.iter().map(|text| (text.as_str(), Ink::S2, Ink::Ink1)));
    for (text, fill, ink) in pills {
        let y = room(&mut x, label::pill_width(pen, text));
        x += label::pill(pen, x, y - 3.0, fill, ink, text) + 8.0;
    }
    (x - 8.0, top)
}

/// "Validated with 14 customers · Version 1.3 · 12 May 2026".
fn validity(sheet: &Sheet) -> String {
    let map = sheet.map;
    let status = map.status.as_ref().map(|text| text.value.clone());
    let version = map.version.as_ref();
    let version = version.map(|text| sheet.words.version.replace("{}", &sheet.type_.foreign(text)));
    let date = map.reviewed.as_ref().map(|date| sheet.words.date(date.value));
    let parts: Vec<String> = [status, version, date].into_iter().flatten().collect();
    sheet.type_.facts(&parts)
}

/// "Review overdue: 12 May 2026", if it is.
fn overdue(sheet: &Sheet) -> String {
    sheet.missed_review().map_or(String::new(), |day| {
        let words = sheet.words;
        words.review_overdue.replace("{}", &words.calendar_day(day))
    })
}

fn badge_words(sheet: &Sheet) -> String {
    sheet.words.method_of.replace("{}", &sheet.card.complete().to_string())
}

fn badge_width(sheet: &Sheet, pen: &Pen) -> f64 {
    if !sheet.scored {
        return 0.0;
    }
    let words = pen.type_.width(&badge_words(sheet), Role::MetaStrong);
    words + BADGE_GAP + 6.0 * SEGMENT + 5.0 * SEGMENT_GAP
}

/// Six segments, full where a step is complete, and the count in words, if the sheet says so. Returns where a text to
/// the left of it ends.
fn badge(sheet: &Sheet, pen: &mut Pen, top: f64, right: f64) -> f64 {
    if !sheet.scored {
        return right;
    }
    let words = badge_words(sheet);
    let left = right - badge_width(sheet, pen);
    pen.group("method-badge", words.clone(), |pen| {
        pen.text(right, top - 0.5, Align::Right, Role::MetaStrong, Ink::Ink1, &words);
        for (i, step) in sheet.card.steps.iter().enumerate() {
            let x = left + i as f64 * (SEGMENT + SEGMENT_GAP);
            if step.complete {
                pen.rect(x, top + 3.0, SEGMENT, 8.0, 2.0, Some(Ink::Good), None);
            } else {
                let stroke = Stroke::new(Ink::Bad, 1.4).dashed(&[2.2, 1.6]);
                pen.rect(x + 0.7, top + 3.7, SEGMENT - 1.4, 6.6, 1.6, None, Some(stroke));
            }
        }
    });
    left - GAP
}
