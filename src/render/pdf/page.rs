//! Draws one page from its scene.

use super::Page;
use super::shapes::content;
use crate::scene::{Bounds, Node};
use crate::theme::Theme;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::tagging::Node as TagNode;

/// What a page leaves behind for its document.
pub struct Drawn {
    pub structure: Vec<TagNode>,
    pub bookmarks: Vec<Bookmark>,
}

/// A place to jump to.
pub struct Bookmark {
    /// The id of the group that is there.
    pub id: String,
    pub name: String,
    pub destination: XyzDestination,
}

pub fn draw(to: &mut krilla::page::Page, page: &Page, theme: &Theme, index: usize) -> Drawn {
    let (items, links) = content(to, page, theme);
    let links: Vec<_> = links
        .into_iter()
        .filter_map(|link| Some(to.add_tagged_annotation(link.annotation(page.scale)?)))
        .collect();
    Drawn {
        structure: items.into_iter().filter_map(|item| item.resolve(&links)).collect(),
        bookmarks: bookmarks(page, index),
    }
}

/// The groups of a sheet that have a name, such as its stages and lanes.
fn bookmarks(page: &Page, index: usize) -> Vec<Bookmark> {
    let groups = page.scene.nodes.iter().filter_map(|node| match node {
        Node::Group(group) => Some(group),
        _ => None,
    });
    groups
        .filter_map(|group| {
            let top = (Bounds::of(&group.children)?.top - 12.0).max(0.0) * page.scale;
            Some(Bookmark {
                id: group.id.clone()?,
                name: group.label.clone().filter(|label| !label.is_empty())?,
                destination: XyzDestination::new(index, Point::from_xy(0.0, top as f32)),
            })
        })
        .collect()
}
