//! What elements look like: their own attributes, their `style`, and rules for classes.
//!
//! Drawing programs write colours as `.a{fill:#f00}`. Rules of that kind are kept; anything cleverer is left out.

use super::properties::{LOOKS, OTHERS};
use resvg::usvg::roxmltree::{Document, Node};
use std::collections::BTreeMap;

/// By class, the properties that are ever asked for; a later rule wins.
#[derive(Default)]
pub struct Rules<'a> {
    classes: BTreeMap<&'a str, BTreeMap<&'a str, &'a str>>,
}

impl<'a> Rules<'a> {
    pub fn of(document: &'a Document) -> Self {
        let mut rules = Rules::default();
        for sheet in document.descendants().filter(|node| node.has_tag_name(tag("style"))) {
            for text in sheet.children().filter_map(|node| node.text()) {
                rules.add(text);
            }
        }
        rules
    }

    fn add(&mut self, sheet: &'a str) {
        for rule in sheet.split('}') {
            let Some((selectors, declared)) = rule.rsplit_once('{') else {
                continue;
            };
            let is_known = |(key, _): &(&str, &str)| LOOKS.contains(key) || OTHERS.contains(key);
            let known: BTreeMap<&str, &str> = declarations(declared).filter(is_known).collect();
            for selector in selectors.split(',') {
                if let Some(class) = selector.trim().strip_prefix('.').filter(|class| is_name(class)) {
                    self.classes.entry(class).or_default().extend(&known);
                }
            }
        }
    }

    /// The value of a property: from `style` before classes before the attribute.
    pub fn value(&self, node: Node<'a, '_>, name: &str) -> Option<&'a str> {
        let style = node.attribute("style").unwrap_or_default();
        let own = declarations(style).filter(|(key, _)| *key == name).last();
        let classes = node.attribute("class").unwrap_or_default().split_ascii_whitespace();
        let ruled = || {
            classes
                .filter_map(|class| self.classes.get(class)?.get(name))
                .next_back()
                .copied()
        };
        own.map(|(_, value)| value)
            .or_else(ruled)
            .or_else(|| node.attribute(name))
    }
}

/// A name in the namespace of SVG.
pub fn tag(name: &str) -> (&'static str, &str) {
    ("http://www.w3.org/2000/svg", name)
}

fn declarations(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split(';')
        .filter_map(|pair| pair.split_once(':'))
        .map(|(name, value)| (name.trim(), value.trim()))
}

fn is_name(class: &str) -> bool {
    class.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
}
