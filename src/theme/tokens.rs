//! The roles that a theme has a colour for: what they are called, and what they are for.

use crate::model::Rgb;
use crate::scene::Ink;

/// So many personas can be told apart; further ones start again.
pub const PERSONAS: usize = 8;

pub struct Token {
    pub ink: Ink,
    /// The key in a theme file.
    pub name: &'static str,
    pub purpose: &'static str,
}

const fn token(ink: Ink, name: &'static str, purpose: &'static str) -> Token {
    Token { ink, name, purpose }
}

/// All tokens, in the order of the theme files.
#[rustfmt::skip]
pub const TOKENS: &[Token; 49] = &[
    token(Ink::Bg, "bg", "page"),
    token(Ink::S1, "s1", "band of the emotion curve"),
    token(Ink::S2, "s2", "chip, track of a bar"),
    token(Ink::S3, "s3", "empty tick"),
    token(Ink::Line1, "line1", "hairline"),
    token(Ink::Line2, "line2", "axis, connector"),
    token(Ink::Ring, "ring", "outline of physical touchpoints"),
    token(Ink::Ink1, "ink1", "text"),
    token(Ink::Ink2, "ink2", "secondary text, icons"),
    token(Ink::Ink3, "ink3", "small print"),
    token(Ink::Bar, "bar", "stage bar"),
    token(Ink::OnBar, "onbar", "names on the stage bar"),
    token(Ink::OnBar2, "onbar2", "kind and duration on the stage bar"),
    token(Ink::Accent, "accent", "ids, references, links"),
    token(Ink::AccentBg, "accentbg", "pale background of `accent`"),
    token(Ink::Bad, "bad", "critical, lost, overdue"),
    token(Ink::Bad2, "bad2", "sign of what is major"),
    token(Ink::BadBg, "badbg", "card of a critical pain point"),
    token(Ink::BadLine, "badline", "outline of that card"),
    token(Ink::Good, "good", "better, added, done"),
    token(Ink::GoodBg, "goodbg", "card of what is new"),
    token(Ink::GoodLine, "goodline", "outline of that card"),
    token(Ink::E5, "e5", "face: delighted"),
    token(Ink::E3, "e3", "face: satisfied"),
    token(Ink::E0, "e0", "face: neutral"),
    token(Ink::EN3, "en3", "face: frustrated"),
    token(Ink::EN5, "en5", "face: angry"),
    token(Ink::Warn, "warn", "warnings"),
    token(Ink::Tile, "tile", "tile of a digital touchpoint"),
    token(Ink::Card, "card", "cards"),
    token(Ink::OnCol, "oncol", "text and signs on a full colour"),
    token(Ink::Plate, "plate", "behind a dark logo; as the page where the logo can be seen on it"),
    token(Ink::PlateDark, "platedark", "behind a light logo"),
    token(Ink::Persona(0), "persona1", "first persona: name, line, marks"),
    token(Ink::PersonaBg(0), "persona1bg", "pale background of `persona1`"),
    token(Ink::Persona(1), "persona2", "second persona"),
    token(Ink::PersonaBg(1), "persona2bg", "pale background of `persona2`"),
    token(Ink::Persona(2), "persona3", "third persona"),
    token(Ink::PersonaBg(2), "persona3bg", "pale background of `persona3`"),
    token(Ink::Persona(3), "persona4", "fourth persona"),
    token(Ink::PersonaBg(3), "persona4bg", "pale background of `persona4`"),
    token(Ink::Persona(4), "persona5", "fifth persona"),
    token(Ink::PersonaBg(4), "persona5bg", "pale background of `persona5`"),
    token(Ink::Persona(5), "persona6", "sixth persona"),
    token(Ink::PersonaBg(5), "persona6bg", "pale background of `persona6`"),
    token(Ink::Persona(6), "persona7", "seventh persona"),
    token(Ink::PersonaBg(6), "persona7bg", "pale background of `persona7`"),
    token(Ink::Persona(7), "persona8", "eighth persona"),
    token(Ink::PersonaBg(7), "persona8bg", "pale background of `persona8`"),
];

/// A colour for every token.
#[derive(Clone, Debug, PartialEq)]
pub struct Tokens([Rgb; TOKENS.len()]);

impl Tokens {
    /// Black until it is set.
    pub const EMPTY: Tokens = Tokens([Rgb(0, 0, 0); TOKENS.len()]);

    pub fn color(&self, ink: Ink) -> Rgb {
        place(ink).and_then(|at| self.0.get(at)).copied().unwrap_or_default()
    }

    pub fn set(&mut self, ink: Ink, color: Rgb) {
        if let Some(known) = place(ink).and_then(|at| self.0.get_mut(at)) {
            *known = color;
        }
    }
}

pub fn find(ink: Ink) -> Option<&'static Token> {
    place(ink).and_then(|at| TOKENS.get(at))
}

fn place(ink: Ink) -> Option<usize> {
    let again = |number: u8| number % PERSONAS as u8;
    let ink = match ink {
        Ink::Persona(number) => Ink::Persona(again(number)),
        Ink::PersonaBg(number) => Ink::PersonaBg(again(number)),
        ink => ink,
    };
    TOKENS.iter().position(|token| token.ink == ink)
}
