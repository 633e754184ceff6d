//! The channels that every map knows.

/// How somebody meets the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactKind {
    Digital,
    Physical,
    Human,
}

/// A channel that needs no declaration. Its icon has the channel's id for a name.
#[derive(Clone, Copy, Debug)]
pub struct BuiltIn {
    pub id: &'static str,
    /// `None` for a neutral channel.
    pub kind: Option<ContactKind>,
}

const fn digital(id: &'static str) -> BuiltIn {
    let kind = Some(ContactKind::Digital);
    BuiltIn { id, kind }
}

const fn physical(id: &'static str) -> BuiltIn {
    let kind = Some(ContactKind::Physical);
    BuiltIn { id, kind }
}

const fn human(id: &'static str) -> BuiltIn {
    let kind = Some(ContactKind::Human);
    BuiltIn { id, kind }
}

/// In the order of `Words::channels`.
pub const BUILT_IN: [BuiltIn; 26] = [
    digital("web"),
    digital("app"),
    digital("email"),
    digital("chat"),
    digital("chatbot"),
    digital("sms"),
    digital("messenger"),
    digital("social"),
    digital("search"),
    digital("ads"),
    digital("review"),
    digital("video"),
    digital("community"),
    digital("payment"),
    physical("print"),
    physical("letter"),
    physical("store"),
    physical("kiosk"),
    physical("product"),
    physical("event"),
    human("phone"),
    human("person"),
    human("field"),
    human("partner"),
    human("word-of-mouth"),
    BuiltIn {
        id: "other",
        kind: None,
    },
];
