//! A sheet for readers who read from right to left: everything changes sides, and nothing is turned round that has a
//! right way round, such as texts, icons, photos and check marks.

use super::{Anchor, Group, Node, Scene, Segment};

impl Scene {
    /// The sheet with left and right changed.
    pub fn mirrored(mut self) -> Scene {
        turn_all(&mut self.nodes, self.width);
        self.rtl = true;
        self
    }
}

fn turn_all(nodes: &mut [Node], width: f64) {
    nodes.iter_mut().for_each(|node| turn(node, width));
}

fn turn(node: &mut Node, width: f64) {
    match node {
        Node::Group(group) if group.upright => shift(group, width),
        Node::Group(group) => turn_all(&mut group.children, width),
        Node::Rect(rect) => rect.x = width - rect.x - rect.width,
        Node::Circle(circle) => circle.x = width - circle.x,
        Node::Line(line) => (line.x1, line.x2) = (width - line.x1, width - line.x2),
        Node::Path(path) => each_x(&mut path.segments, &mut |x| *x = width - *x),
        Node::Icon(icon) => icon.x = width - icon.x - icon.size,
        Node::Image(image) => image.x = width - image.x - image.width,
        Node::Text(text) => {
            text.x = width - text.x;
            text.anchor = match text.anchor {
                Anchor::Start => Anchor::End,
                Anchor::Middle => Anchor::Middle,
                Anchor::End => Anchor::Start,
            };
        }
    }
}

/// Moves a sign to the other side as it is.
fn shift(group: &mut Group, width: f64) {
    let (left, right) = extent(&group.children);
    if left <= right {
        let by = width - left - right;
        each_place(&mut group.children, &mut |x| *x += by);
    }
}

/// The left and the right edge of some shapes, without their strokes.
fn extent(nodes: &[Node]) -> (f64, f64) {
    let edges = nodes.iter().map(|node| match node {
        Node::Group(group) => extent(&group.children),
        Node::Rect(rect) => (rect.x, rect.x + rect.width),
        Node::Circle(circle) => (circle.x - circle.radius, circle.x + circle.radius),
        Node::Line(line) => (line.x1.min(line.x2), line.x1.max(line.x2)),
        Node::Path(path) => {
            let mut path = path.clone();
            let (mut left, mut right) = NOTHING;
            each_x(&mut path.segments, &mut |x| {
                (left, right) = (left.min(*x), right.max(*x))
            });
            (left, right)
        }
        Node::Icon(icon) => (icon.x, icon.x + icon.size),
        Node::Image(image) => (image.x, image.x + image.width),
        Node::Text(text) => (text.left(), text.left() + text.width),
    });
    edges.fold(NOTHING, |all, (left, right)| (all.0.min(left), all.1.max(right)))
}

const NOTHING: (f64, f64) = (f64::INFINITY, f64::NEG_INFINITY);

/// Where some shapes stand.
fn each_place(nodes: &mut [Node], see: &mut impl FnMut(&mut f64)) {
    for node in nodes {
        match node {
            Node::Group(group) => each_place(&mut group.children, see),
            Node::Rect(rect) => see(&mut rect.x),
            Node::Circle(circle) => see(&mut circle.x),
            Node::Line(line) => {
                see(&mut line.x1);
                see(&mut line.x2);
            }
            Node::Path(path) => each_x(&mut path.segments, see),
            Node::Icon(icon) => see(&mut icon.x),
            Node::Image(image) => see(&mut image.x),
            Node::Text(text) => see(&mut text.x),
        }
    }
}

fn each_x(segments: &mut [Segment], see: &mut impl FnMut(&mut f64)) {
    for segment in segments {
        match segment {
            Segment::Move(x, _) | Segment::Line(x, _) => see(x),
            Segment::Cubic(x1, _, x2, _, x, _) => {
                see(x1);
                see(x2);
                see(x);
            }
            Segment::Close => {}
        }
    }
}
