//! The templates that the program is built with. Each begins with a comment on what it is given.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BuiltIn {
    Map,
    /// The page around a map.
    Frame,
    /// What is around a map that becomes a part of another page.
    Fragment,
    /// What is in it.
    Page,
    Css,
    /// The rules of a page of its own.
    FrameCss,
    /// The page over the pages of several maps.
    Index,
    IndexCss,
}

/// All of them, in the order in which they are written out.
pub const BUILT_IN: [BuiltIn; 8] = [
    BuiltIn::Map,
    BuiltIn::Frame,
    BuiltIn::Fragment,
    BuiltIn::Page,
    BuiltIn::Css,
    BuiltIn::FrameCss,
    BuiltIn::Index,
    BuiltIn::IndexCss,
];

impl BuiltIn {
    /// The name of its file.
    pub fn name(self) -> &'static str {
        match self {
            BuiltIn::Map => "map.svg",
            BuiltIn::Frame => "frame.html",
            BuiltIn::Fragment => "fragment.html",
            BuiltIn::Page => "page.html",
            BuiltIn::Css => "page.css",
            BuiltIn::FrameCss => "frame.css",
            BuiltIn::Index => "index.html",
            BuiltIn::IndexCss => "index.css",
        }
    }

    /// Rules are used as they are.
    pub fn is_style_sheet(self) -> bool {
        matches!(self, BuiltIn::Css | BuiltIn::FrameCss | BuiltIn::IndexCss)
    }

    pub fn text(self) -> &'static str {
        match self {
            BuiltIn::Map => include_str!("../../../templates/map.svg"),
            BuiltIn::Frame => include_str!("../../../templates/frame.html"),
            BuiltIn::Fragment => include_str!("../../../templates/fragment.html"),
            BuiltIn::Page => include_str!("../../../templates/page.html"),
            BuiltIn::Css => include_str!("../../../templates/page.css"),
            BuiltIn::FrameCss => include_str!("../../../templates/frame.css"),
            BuiltIn::Index => include_str!("../../../templates/index.html"),
            BuiltIn::IndexCss => include_str!("../../../templates/index.css"),
        }
    }
}

/// A style sheet or a script without the comment at its top, which is for those who write one, not for every page.
pub fn without_heading(text: &str) -> &str {
    let rest = text.strip_prefix("/*").and_then(|rest| rest.split_once("*/"));
    rest.map_or(text, |(_, rest)| rest.trim_start_matches('\n'))
}
