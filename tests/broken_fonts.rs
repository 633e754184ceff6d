//! Fonts that are broken in any way: a map is drawn all the same, in every format, or its characters count as missing.

#[allow(dead_code, reason = "not every test needs all of it")]
mod noto;
#[allow(dead_code, reason = "not every test needs all of it")]
mod support;

use journeymap::check::Scorecard;
use journeymap::layout::{Sheet, compose};
use journeymap::render::pdf::{self, About, Page};
use journeymap::render::{png, svg};
use journeymap::text::{FontFile, Fonts, Typesetter};
use journeymap::theme::{Mode, Theme};
use journeymap::words::Words;
use proptest::prelude::*;
use std::sync::Arc;

/// Bytes in memory, as a file.
struct Bytes(Arc<Vec<u8>>);

impl FontFile for Bytes {
    fn read(&self, start: u64, length: usize) -> Option<Vec<u8>> {
        let start = usize::try_from(start).ok()?;
        self.0.get(start..start.checked_add(length)?).map(<[u8]>::to_vec)
    }

    fn whole(&self) -> Option<Vec<u8>> {
        Some(self.0.to_vec())
    }
}

/// Draws a small map in all formats with this font; the number of its texts that the font draws.
fn draw(bytes: Vec<u8>) -> usize {
    let bytes = Arc::new(bytes);
    let fonts = Fonts::new(move || vec![Box::new(Bytes(bytes.clone())) as Box<dyn FontFile>]);
    let map = support::map(
        "title: お客様 예약 مرحبا שלום ร้านน้ำ ग्राहक स्थिति 🙂👨‍👩‍👧‍👦\ntype: current-state\nlang: ar\nstages: [عميل (1), ゆっくり、はい]\n",
    );
    let type_ = Typesetter::with_fonts(&map.lang, fonts);
    let (words, card) = (&Words::of(&map.lang), Scorecard::default());
    let scene = compose(&Sheet::new(&map, words, &type_, &card, false));
    let theme = Theme::new(Mode::Light);
    for letters in [svg::Letters::Embedded, svg::Letters::Outlined] {
        let options = svg::Options {
            letters,
            ..svg::Options::default()
        };
        assert!(roxmltree::Document::parse(&svg::render(&scene, &theme, options)).is_ok());
    }
    // What a format cannot make of a broken font is an error, not a crash.
    let _ = png::render(&scene, &theme, 0.5);
    let about = About {
        author: None,
        date: "2026-11-22".parse().unwrap(),
    };
    let _ = pdf::render(&[Page::fit(&scene)], &theme, &about);
    scene.given_fonts().len()
}

#[test]
fn whole_fonts_are_used() {
    for (name, bytes) in noto::FILES {
        assert_eq!(draw(bytes.to_vec()), 1, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn broken_fonts_break_nothing(
        which in 0..noto::FILES.len(),
        cut in prop_oneof![3 => Just(1.0), 1 => 0.0..1.0_f64],
        hits in prop::collection::vec((0.0..1.0_f64, any::<u8>()), 0..40),
        in_head in any::<bool>(),
    ) {
        let mut bytes = noto::FILES[which].1.to_vec();
        let reach = if in_head { 2000.0 } else { bytes.len() as f64 };
        for (place, byte) in hits {
            let at = (place * reach) as usize;
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
        }
        bytes.truncate((cut * bytes.len() as f64) as usize);
        draw(bytes);
    }
}
