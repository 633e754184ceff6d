//! What can be clicked, and how much of the page it covers.

use crate::scene::{Bounds, Group};
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
