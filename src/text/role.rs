//! The type scale: every text of a map is set in one of these roles.

/// What a text is on the sheet; decides size, weight and spacing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Title,
    Headline,
    Section,
    Stage,
    Lane,
    LaneSub,
    Body,
    Strong,
    Message,
    Small,
    SmallStrong,
    Meta,
    MetaStrong,
    Label,
    Micro,
    KpiValue,
    Quote,
    Callout,
    /// A quote and a callout in languages whose letters do not slant.
    UprightQuote,
    UprightCallout,
    Score,
    Name,
    Touchpoint,
    /// The monogram in a persona's circle.
    Monogram,
}

/// How a role is set. Lengths in pixels at 100 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    pub size: f64,
    /// Distance between baselines.
    pub line: f64,
    /// 400, 600 or 700; in italics 400 or 500.
    pub weight: u16,
    pub italic: bool,
    /// Letter spacing in em.
    pub tracking: f64,
    pub capitals: bool,
}

impl Style {
    /// With room for marks above and below the letters. Only tight lines need more: those of titles and names.
    pub fn tall(self) -> Style {
        Style {
            line: self.line.max((TALL_LINE * self.size).round()),
            ..self
        }
    }

    /// The baseline of the first line below `top`: capitals sit optically in the middle of the line box.
    pub fn baseline(&self, top: f64) -> f64 {
        top + self.line / 2.0 + 0.3635 * self.size
    }
}

/// Between the baselines of lines with marks above and below, in em.
const TALL_LINE: f64 = 1.4;

const fn style(size: f64, line: f64, weight: u16, tracking: f64) -> Style {
    Style {
        size,
        line,
        weight,
        italic: false,
        tracking,
        capitals: false,
    }
}

const fn italic(style: Style) -> Style {
    Style { italic: true, ..style }
}

impl Role {
    /// The same without slant.
    pub const fn upright(self) -> Role {
        match self {
            Role::Message => Role::Body,
            Role::Quote => Role::UprightQuote,
            Role::Callout => Role::UprightCallout,
            role => role,
        }
    }

    pub const ALL: [Role; 24] = [
        Role::Title,
        Role::Headline,
        Role::Section,
        Role::Stage,
        Role::Lane,
        Role::LaneSub,
        Role::Body,
        Role::Strong,
        Role::Message,
        Role::Small,
        Role::SmallStrong,
        Role::Meta,
        Role::MetaStrong,
        Role::Label,
        Role::Micro,
        Role::KpiValue,
        Role::Quote,
        Role::Callout,
        Role::UprightQuote,
        Role::UprightCallout,
        Role::Score,
        Role::Name,
        Role::Touchpoint,
        Role::Monogram,
    ];

    pub const fn style(self) -> Style {
        match self {
            Role::Title => style(37.0, 42.0, 700, -0.024),
            Role::Headline => style(16.5, 24.0, 400, -0.006),
            Role::Section => style(17.0, 24.0, 600, -0.012),
            Role::Stage => style(16.0, 20.0, 600, -0.01),
            Role::Lane => style(12.5, 16.0, 600, -0.004),
            Role::LaneSub => style(10.5, 14.0, 400, 0.0),
            Role::Body => style(12.5, 17.5, 400, 0.0),
            Role::Strong => style(12.5, 17.5, 600, -0.004),
            Role::Message => italic(Role::Body.style()),
            Role::Small => style(11.5, 15.5, 400, 0.0),
            Role::SmallStrong => style(11.5, 15.5, 600, 0.0),
            Role::Meta => style(10.5, 14.0, 400, 0.0),
            Role::MetaStrong => style(10.5, 14.0, 600, 0.0),
            Role::Label => Style {
                capitals: true,
                ..style(10.0, 14.0, 600, 0.06)
            },
            Role::Micro => style(9.0, 12.0, 600, 0.0),
            Role::KpiValue => style(20.0, 24.0, 600, -0.02),
            Role::Quote => italic(style(14.5, 20.0, 500, -0.006)),
            Role::Callout => italic(style(12.0, 16.0, 500, 0.0)),
            // Other fonts draw the letters of these languages, and few of them have a medium weight, beside which
            // figures of a medium weight would look bold.
            Role::UprightQuote => style(14.5, 20.0, 400, -0.006),
            Role::UprightCallout => style(12.0, 16.0, 400, 0.0),
            Role::Score => style(12.0, 16.0, 700, 0.0),
            Role::Name => style(16.5, 21.0, 600, -0.012),
            Role::Touchpoint => style(12.5, 16.0, 600, -0.004),
            Role::Monogram => style(17.0, 24.0, 600, 0.01),
        }
    }
}
