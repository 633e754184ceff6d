//! Which colours have to be told apart: text on its backgrounds, and graphics on theirs.

use super::contrast::{GRAPHICS, TEXT};
use crate::scene::Ink;

/// A colour that is drawn on another.
pub struct Pair {
    pub ink: Ink,
    pub on: Ink,
    pub is_text: bool,
}

impl Pair {
    /// The contrast that it needs at least.
    pub fn least(&self) -> f64 {
        if self.is_text { TEXT } else { GRAPHICS }
    }
}

#[rustfmt::skip]
const TEXTS: &[(Ink, &[Ink])] = &[
    (Ink::Ink1, &[Ink::Bg, Ink::S1, Ink::S2, Ink::Card, Ink::BadBg, Ink::GoodBg]),
    (Ink::Ink2, &[Ink::Bg, Ink::S1, Ink::S2, Ink::Card, Ink::BadBg]),
    (Ink::Ink3, &[Ink::Bg, Ink::S1, Ink::Card]),
    (Ink::OnBar, &[Ink::Bar]),
    (Ink::OnBar2, &[Ink::Bar]),
    (Ink::Accent, &[Ink::Bg, Ink::S1, Ink::Card, Ink::AccentBg]),
    (Ink::Bad, &[Ink::Bg, Ink::S1, Ink::Card, Ink::BadBg]),
    (Ink::Good, &[Ink::Bg, Ink::S1, Ink::Card, Ink::GoodBg]),
    (Ink::Warn, &[Ink::Bg]),
    (Ink::OnCol, &[Ink::Bad]),
];

#[rustfmt::skip]
const SIGNS: &[(Ink, &[Ink])] = &[
    (Ink::Ring, &[Ink::Bg]),
    (Ink::Bad2, &[Ink::Bg, Ink::Card]),
    (Ink::Ink2, &[Ink::Tile]),
    (Ink::E5, &[Ink::S1]),
    (Ink::E3, &[Ink::S1]),
    (Ink::E0, &[Ink::S1]),
    (Ink::EN3, &[Ink::S1]),
    (Ink::EN5, &[Ink::S1]),
    (Ink::OnCol, &[Ink::Good, Ink::E5, Ink::EN5]),
];

/// All pairs; personas have a colour for names and lines on the page, on the band and on their own background.
pub fn pairs() -> impl Iterator<Item = Pair> {
    let listed = |rows: &'static [(Ink, &[Ink])], is_text| {
        rows.iter().flat_map(move |(ink, backgrounds)| {
            backgrounds.iter().map(move |on| Pair {
                ink: *ink,
                on: *on,
                is_text,
            })
        })
    };
    let personas = (0..super::tokens::PERSONAS as u8).flat_map(|number| {
        [Ink::Bg, Ink::S1, Ink::PersonaBg(number)].map(|on| Pair {
            ink: Ink::Persona(number),
            on,
            is_text: true,
        })
    });
    listed(TEXTS, true).chain(listed(SIGNS, false)).chain(personas)
}
