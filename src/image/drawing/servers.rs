//! Gradients and clip paths: written once, where something first refers to them.

use super::properties::{gradient, plain};
use super::rebuild::{Rebuild, attribute};
use super::rules::tag;
use crate::image::Wrong;
use resvg::usvg::roxmltree::Node;

/// So many gradients may take from each other.
const CHAIN: usize = 8;

impl<'a> Rebuild<'a, '_> {
    /// The name under which a gradient stands in the result.
    pub fn gradient(&mut self, id: &str) -> Result<Option<String>, Wrong> {
        let Some(node) = self.find(id).filter(|node| gradient(node.tag_name().name()).is_some()) else {
            return Ok(None);
        };
        if let Some(name) = self.names.get(&node.id().get()) {
            return Ok(Some(name.clone()));
        }
        let name = self.name(node, "g");
        let chain = self.chain(node);
        let element = node.tag_name().name();
        let mut out = format!("<{element} id=\"{name}\"");
        for key in gradient(element).unwrap_or_default() {
            let value = chain.iter().find_map(|node| node.attribute(*key)).and_then(plain);
            attribute(&mut out, key, value.as_deref());
        }
        out.push('>');
        let stops = |node: &&Node<'a, 'a>| node.children().any(|child| child.has_tag_name(tag("stop")));
        let with_stops = chain.iter().find(stops).into_iter().flat_map(|node| node.children());
        for stop in with_stops.filter(|child| child.has_tag_name(tag("stop"))) {
            self.visit(stop)?;
            out.push_str("<stop");
            attribute(&mut out, "offset", stop.attribute("offset").and_then(plain).as_deref());
            for key in ["stop-color", "stop-opacity", "color"] {
                attribute(&mut out, key, self.rules.value(stop, key).and_then(plain).as_deref());
            }
            out.push_str("/>");
        }
        out.push_str("</");
        out.push_str(element);
        out.push('>');
        self.spend(0, out.len())?;
        self.defs.push_str(&out);
        Ok(Some(name))
    }

    /// A gradient and those that it takes from.
    fn chain(&self, node: Node<'a, 'a>) -> Vec<Node<'a, 'a>> {
        let next = |node: &Node<'a, 'a>| self.referred(*node);
        std::iter::successors(Some(node), next)
            .filter(|node| gradient(node.tag_name().name()).is_some())
            .take(CHAIN)
            .collect()
    }

    /// The name under which a clip path stands in the result, and what it costs to draw.
    pub fn clip(&mut self, id: &str) -> Result<Option<String>, Wrong> {
        let Some(node) = self.find(id).filter(|node| node.has_tag_name(tag("clipPath"))) else {
            return Ok(None);
        };
        if let Some(name) = self.names.get(&node.id().get()).cloned() {
            // Whatever is clipped draws the shapes of the clip path again.
            let (elements, bytes) = self.costs.get(&name).copied().unwrap_or_default();
            self.spend(elements, bytes)?;
            return Ok(Some(name));
        }
        let name = self.name(node, "c");
        let before = self.spent;
        let outside = std::mem::take(&mut self.out);
        self.in_clip = true;
        let inside = self.children(node, 0);
        self.in_clip = false;
        let body = std::mem::replace(&mut self.out, outside);
        inside?;
        let cost = (self.spent.0 - before.0, self.spent.1 - before.1);
        self.costs.insert(name.clone(), cost);
        let mut out = format!("<clipPath id=\"{name}\"");
        for key in ["clipPathUnits", "transform"] {
            attribute(&mut out, key, node.attribute(key).and_then(plain).as_deref());
        }
        out.push('>');
        out.push_str(&body);
        out.push_str("</clipPath>");
        self.defs.push_str(&out);
        Ok(Some(name))
    }
}
