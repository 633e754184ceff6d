//! The templates that the program is built with. Each begins with a comment on what it is given.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    Map,
    Page,
    Css,
}

/// All of them, in the order in which they are written out.
pub const BUILT_IN: [BuiltIn; 3] = [BuiltIn::Map, BuiltIn::Page, BuiltIn::Css];

impl BuiltIn {
    /// The name of its file.
    pub fn name(self) -> &'static str {
        match self {
            BuiltIn::Map => "map.svg",
            BuiltIn::Page => "page.html",
            BuiltIn::Css => "page.css",
        }
    }

    pub fn text(self) -> &'static str {
        match self {
            BuiltIn::Map => include_str!("../../../templates/map.svg"),
            BuiltIn::Page => include_str!("../../../templates/page.html"),
            BuiltIn::Css => include_str!("../../../templates/page.css"),
        }
    }
}

/// A style sheet or a script without the comment at its top, which is for those who write one, not for every page.
pub fn without_heading(text: &str) -> &str {
    let rest = text.strip_prefix("/*").and_then(|rest| rest.split_once("*/"));
    rest.map_or(text, |(_, rest)| rest.trim_start_matches('\n'))
}
