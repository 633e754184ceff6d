//! What of a group is read aloud: its label or its texts, and not the same words twice.

use crate::layout::ids;
use crate::scene::{Group, Node};

/// How a group presents itself to those who cannot see the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    /// By its label, and then by what is in it.
    Group,
    /// By its label alone, which says more than its texts do.
    Image,
    /// By its texts, which say all that the label does.
    Texts,
}

/// Groups that readers go through from one to the next, whatever is in them.
const LANDMARKS: [&str; 3] = [ids::STAGE, ids::LANE, ids::CELL];

impl Spoken {
    pub fn of(group: &Group, label: &str) -> Spoken {
        let is_landmark = |id: &String| LANDMARKS.iter().any(|landmark| id.starts_with(landmark));
        let mut inside = Inside::default();
        inside.add(&group.children);
        if group.id.as_ref().is_some_and(is_landmark) || inside.has_items {
            return Spoken::Group;
        }
        let label: Vec<String> = label.split_whitespace().map(letters).collect();
        let says_more = inside.words.iter().all(|word| label.contains(word));
        // Words may be divided at the end of a line.
        let all = inside.words.concat();
        if says_more && !inside.has_labels {
            Spoken::Image
        } else if label.iter().all(|word| all.contains(word)) {
            Spoken::Texts
        } else {
            Spoken::Group
        }
    }
}

pub fn has_texts(group: &Group) -> bool {
    let mut inside = Inside::default();
    inside.add(&group.children);
    !inside.words.is_empty()
}

/// What a group holds for those who cannot see it.
#[derive(Default)]
struct Inside {
    /// The words of its texts, line by line.
    words: Vec<String>,
    /// Groups that something refers to.
    has_items: bool,
    has_labels: bool,
}

impl Inside {
    fn add(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) => {
                    self.has_items |= group.id.is_some();
                    self.has_labels |= group.label.is_some() || group.link.is_some();
                    self.add(&group.children);
                }
                Node::Text(text) => self.words.extend(text.text.split_whitespace().map(letters)),
                _ => {}
            }
        }
    }
}

/// Letters, digits and the minus of a score: lines are divided with hyphens, and some are set in capitals.
fn letters(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric() || *c == '\u{2212}');
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Anchor, Ink, Text};
    use crate::text::Role;

    fn text(text: &str) -> Node {
        Node::Text(Text {
            x: 0.0,
            y: 0.0,
            anchor: Anchor::Start,
            role: Role::Body,
            ink: Ink::Ink1,
            text: text.to_owned(),
            width: 1.0,
            rtl: false,
            runs: Vec::new(),
            struck: false,
        })
    }

    fn spoken(id: &str, label: &str, children: Vec<Node>) -> Spoken {
        let group = Group {
            id: Some(id.to_owned()),
            label: Some(label.to_owned()),
            children,
            ..Group::default()
        };
        Spoken::of(&group, label)
    }

    #[test]
    fn nothing_is_said_twice() {
        let label = "P6, Major: A long wait, no call-back.";
        let lines = ["P6", "Major", "A long wait, no", "call-", "back."].map(text).to_vec();
        assert_eq!(spoken("pain-wait", label, lines.clone()), Spoken::Texts);
        assert_eq!(spoken("pain-wait", label, lines[..3].to_vec()), Spoken::Image);
        assert_eq!(spoken("emotion", "Mia, Form: −3", vec![text("−3")]), Spoken::Image);
        assert_eq!(spoken("curve", "Mia", Vec::new()), Spoken::Image);
        // A number that the label does not say is not lost in one that it does.
        let with_evidence = [lines, vec![text("6")]].concat();
        assert_eq!(spoken("pain-wait", label, with_evidence), Spoken::Texts);
    }

    #[test]
    fn groups_of_items_and_what_readers_go_through_keep_their_label() {
        let item = Node::Group(Group {
            id: Some("pain-wait".to_owned()),
            ..Group::default()
        });
        assert_eq!(spoken("legend", "Pains", vec![text("Pains"), item]), Spoken::Group);
        assert_eq!(spoken("stage-1-book", "Book", vec![text("Book")]), Spoken::Group);
        assert_eq!(spoken("end", "Karl Weber", vec![text("−1.4")]), Spoken::Group);
        // A mark inside is read with the texts.
        let mark = Node::Group(Group {
            label: Some("Mia only".to_owned()),
            ..Group::default()
        });
        assert_eq!(
            spoken("touchpoint", "Form, Web", vec![text("Form"), mark]),
            Spoken::Group
        );
    }
}
