//! What can be clicked, and how much of the page it covers.

use crate::scene::{Circle, Group, Node, Segment};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};

/// The area of a group that leads somewhere.
pub struct Link {
    bounds: Bounds,
    address: String,
    label: Option<String>,
}

impl Link {
    pub fn of(group: &Group) -> Option<Link> {
        Some(Link {
            address: group.link.clone()?,
            bounds: Bounds::of(&group.children)?,
            label: group.label.clone(),
        })
    }

    pub fn annotation(self, scale: f64) -> Option<Annotation> {
        let at = |length: f64| (length * scale) as f32;
        let Bounds {
            left,
            top,
            right,
            bottom,
        } = self.bounds;
        let area = krilla::geom::Rect::from_ltrb(at(left), at(top), at(right), at(bottom))?;
        let label = self.label.unwrap_or_else(|| self.address.clone());
        let target = Target::Action(Action::Link(LinkAction::new(self.address)));
        Some(Annotation::new_link(LinkAnnotation::new(area, target), Some(label)))
    }
}

#[derive(Clone, Copy)]
pub struct Bounds {
    left: f64,
    pub top: f64,
    right: f64,
    bottom: f64,
}

impl Bounds {
    /// The box around nodes; `None` if there is nothing to see.
    pub fn of(nodes: &[Node]) -> Option<Bounds> {
        nodes.iter().filter_map(Bounds::of_node).reduce(Bounds::joined)
    }

    fn of_node(node: &Node) -> Option<Bounds> {
        let bounds = |left, top, right, bottom| {
            Some(Bounds {
                left,
                top,
                right,
                bottom,
            })
        };
        match node {
            Node::Group(group) => Bounds::of(&group.children),
            Node::Rect(rect) => bounds(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height),
            Node::Circle(Circle { x, y, radius, .. }) => bounds(x - radius, y - radius, x + radius, y + radius),
            Node::Line(line) => bounds(
                line.x1.min(line.x2),
                line.y1.min(line.y2),
                line.x1.max(line.x2),
                line.y1.max(line.y2),
            ),
            Node::Path(path) => path.segments.iter().filter_map(end_of).reduce(Bounds::joined),
            Node::Image(image) => bounds(image.x, image.y, image.x + image.width, image.y + image.height),
            Node::Icon(icon) => bounds(icon.x, icon.y, icon.x + icon.size, icon.y + icon.size),
            Node::Text(text) => {
                let style = text.role.style();
                let top = text.y - style.baseline(0.0);
                bounds(text.left(), top, text.left() + text.width, top + style.line)
            }
        }
    }

    fn joined(self, other: Bounds) -> Bounds {
        Bounds {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

fn end_of(segment: &Segment) -> Option<Bounds> {
    match *segment {
        Segment::Move(x, y) | Segment::Line(x, y) | Segment::Cubic(_, _, _, _, x, y) => Some(Bounds {
            left: x,
            top: y,
            right: x,
            bottom: y,
        }),
        Segment::Close => None,
    }
}
