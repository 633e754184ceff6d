//! How much of the sheet shapes take up, and how they are moved down it.

use super::{Circle, Node, Segment};

/// A box around shapes, without their strokes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Bounds {
    /// The box around nodes; `None` if there is nothing to see.
    pub fn of(nodes: &[Node]) -> Option<Bounds> {
        nodes.iter().filter_map(Bounds::of_node).reduce(Bounds::joined)
    }

    pub fn of_node(node: &Node) -> Option<Bounds> {
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

    pub fn joined(self, other: Bounds) -> Bounds {
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

impl Node {
    /// Moves the node down the sheet, or up by a negative distance.
    pub fn lower(&mut self, by: f64) {
        match self {
            Node::Group(group) => group.children.iter_mut().for_each(|node| node.lower(by)),
            Node::Rect(rect) => rect.y += by,
            Node::Circle(circle) => circle.y += by,
            Node::Line(line) => {
                line.y1 += by;
                line.y2 += by;
            }
            Node::Path(path) => path.segments.iter_mut().for_each(|segment| lower(segment, by)),
            Node::Icon(icon) => icon.y += by,
            Node::Text(text) => text.y += by,
            Node::Image(image) => image.y += by,
        }
    }
}

fn lower(segment: &mut Segment, by: f64) {
    match segment {
        Segment::Move(_, y) | Segment::Line(_, y) => *y += by,
        Segment::Cubic(_, y1, _, y2, _, y) => {
            for y in [y1, y2, y] {
                *y += by;
            }
        }
        Segment::Close => {}
    }
}
