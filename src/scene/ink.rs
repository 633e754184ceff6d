//! Inks: the roles that colours have.

/// Colour roles, named as in the tokens of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ink {
    /// Page background.
    Bg,
    /// Band of the emotion lane.
    S1,
    /// Chip and bar track.
    S2,
    /// Empty tick.
    S3,
    /// Hairline.
    Line1,
    /// Axis and connector.
    Line2,
    /// Outline of physical tiles.
    Ring,
    Ink1,
    Ink2,
    Ink3,
    Bar,
    OnBar,
    OnBar2,
    Accent,
    AccentBg,
    Bad,
    Bad2,
    BadBg,
    BadLine,
    Good,
    GoodBg,
    GoodLine,
    /// Emotion faces, best to worst.
    E5,
    E3,
    E0,
    EN3,
    EN5,
    Warn,
    Tile,
    Card,
    /// Text on a solid colour.
    OnCol,
    /// Behind a dark logo, and behind a light one: as the page wherever the logo can be seen on it.
    Plate,
    PlateDark,
    /// The colour of the persona with this number, 0 for the first.
    Persona(u8),
    /// The pale background that goes with [`Ink::Persona`].
    PersonaBg(u8),
}

impl Ink {
    /// All roles but those of the personas.
    pub const PLAIN: [Ink; 33] = [
        Ink::Bg,
        Ink::S1,
        Ink::S2,
        Ink::S3,
        Ink::Line1,
        Ink::Line2,
        Ink::Ring,
        Ink::Ink1,
        Ink::Ink2,
        Ink::Ink3,
        Ink::Bar,
        Ink::OnBar,
        Ink::OnBar2,
        Ink::Accent,
        Ink::AccentBg,
        Ink::Bad,
        Ink::Bad2,
        Ink::BadBg,
        Ink::BadLine,
        Ink::Good,
        Ink::GoodBg,
        Ink::GoodLine,
        Ink::E5,
        Ink::E3,
        Ink::E0,
        Ink::EN3,
        Ink::EN5,
        Ink::Warn,
        Ink::Tile,
        Ink::Card,
        Ink::OnCol,
        Ink::Plate,
        Ink::PlateDark,
    ];
}
