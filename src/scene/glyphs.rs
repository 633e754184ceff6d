//! Signs for a state.

use super::Node;
use crate::model::{ChangeKind, Severity, Status};

#[derive(Clone, Copy)]
pub enum Mood {
    Content,
}

fn none() -> Node {
    Node::Group(Default::default())
}
pub fn change(_: ChangeKind, _: f64, _: f64, _: f64) -> Node {
    none()
}
pub fn severity(_: Severity, _: f64, _: f64, _: f64) -> Node {
    none()
}
pub fn status(_: Status, _: f64, _: f64, _: f64) -> Node {
    none()
}
pub fn broken(_: f64, _: f64, _: f64) -> Node {
    none()
}
pub fn check(_: f64, _: f64, _: f64, _: super::Ink) -> Node {
    none()
}
pub fn moment_of_truth(_: f64, _: f64, _: f64) -> Node {
    none()
}
pub fn persona(_: u8, _: f64, _: f64, _: f64) -> Node {
    none()
}
pub fn hollow_face(_: Mood, _: f64, _: f64, _: f64) -> Node {
    none()
}
