pub fn change(_: crate::model::ChangeKind, _: f64, _: f64, _: f64) -> super::Node {
    super::Node::Group(Default::default())
}
