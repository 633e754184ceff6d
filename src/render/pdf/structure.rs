//! What of a page is read aloud, and as what: headings, paragraphs, figures, links.

use crate::scene::{Anchor, Group, Node, RUNNING_FOOT, RUNNING_HEAD, Text};
use crate::text::Role;
use krilla::tagging::{ArtifactType, Identifier, Node as TagNode, Tag, TagGroup, TagKind};
use std::num::NonZeroU16;

/// A part of the structure whose links are not on the page yet.
pub enum Item {
    Group(TagKind, Vec<Item>),
    Content(Identifier),
    /// The number of a link in the order of the page.
    Link(usize),
}

impl Item {
    pub fn paragraph(text: &Text, content: Identifier) -> Item {
        Item::Group(tag(text), vec![Item::Content(content)])
    }

    /// The part as the document wants it, with the places of its links.
    pub fn resolve(self, links: &[Identifier]) -> Option<TagNode> {
        match self {
            Item::Content(content) => Some(content.into()),
            Item::Link(number) => links.get(number).map(|link| (*link).into()),
            Item::Group(tag, items) => {
                let children = items.into_iter().filter_map(|item| item.resolve(links)).collect();
                Some(TagGroup::with_children(tag, children).into())
            }
        }
    }
}

/// A title is the first heading; names of stages, lanes and personas are the second level.
fn tag(text: &Text) -> TagKind {
    let level = match text.role {
        // Not the figures in the matrix of solutions.
        _ if !text.text.chars().any(char::is_alphabetic) => return Tag::P.into(),
        Role::Title => NonZeroU16::MIN,
        Role::Section | Role::Stage | Role::Lane | Role::Name => NonZeroU16::MIN.saturating_add(1),
        _ => return Tag::P.into(),
    };
    Tag::Hn(level, Some(text.text.clone())).into()
}

/// Whether `next` is the line below `line` in the same paragraph.
pub fn continues(line: &Text, next: &Text) -> bool {
    let edge = |text: &Text| match text.anchor {
        Anchor::Start => text.left(),
        Anchor::Middle => text.x,
        Anchor::End => text.left() + text.width,
    };
    (line.role, line.ink, line.anchor, line.rtl) == (next.role, next.ink, next.anchor, next.rtl)
        && (edge(line) - edge(next)).abs() < 0.01
        && (next.y - line.y - line.role.style().line).abs() < 0.01
}

/// Whether a group is the head or the foot of a page that is not the first.
pub fn running(group: &Group) -> Option<ArtifactType> {
    match group.id.as_deref() {
        Some(RUNNING_HEAD) => Some(ArtifactType::Header),
        Some(RUNNING_FOOT) => Some(ArtifactType::Footer),
        _ => None,
    }
}

/// A group that says in its label what its shapes show, as no text in it does.
pub fn is_figure(group: &Group) -> bool {
    group.label.as_ref().is_some_and(|label| !label.is_empty()) && !group.children.is_empty() && !has_text(group)
}

fn has_text(group: &Group) -> bool {
    group.children.iter().any(|node| match node {
        Node::Text(text) => !text.text.is_empty(),
        Node::Group(group) => has_text(group),
        Node::Rect(_) | Node::Circle(_) | Node::Line(_) | Node::Path(_) | Node::Icon(_) | Node::Image(_) => false,
    })
}
