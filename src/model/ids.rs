//! An id for every item of a kind: the one that was written, else one made from its name.

use super::slug::slug;
use std::collections::{BTreeMap, BTreeSet};

/// What an id is made from.
#[derive(Clone, Copy, Debug)]
pub struct Naming<'a> {
    /// The id that was written, if it is the first of its kind.
    pub explicit: Option<&'a str>,
    pub name: &'a str,
    /// The id of the stage or touchpoint that the item belongs to.
    pub parent: Option<&'a str>,
}

/// Ids in the order of the items. Slugs that clash all get their parent's id in front, then numbers.
pub fn assign(kind: &str, items: &[Naming<'_>]) -> Vec<String> {
    let mut ids: Vec<String> = items
        .iter()
        .map(|item| item.explicit.map_or_else(|| slug(item.name, kind), str::to_owned))
        .collect();
    let mut taken: BTreeSet<String> = items
        .iter()
        .filter_map(|item| item.explicit.map(str::to_owned))
        .collect();
    let open: Vec<usize> = (0..items.len()).filter(|at| items[*at].explicit.is_none()).collect();

    let open = keep_unique(&ids, open, &mut taken);
    for &at in &open {
        if let Some(parent) = items[at].parent {
            ids[at] = format!("{parent}-{}", ids[at]);
        }
    }
    let open = keep_unique(&ids, open, &mut taken);
    let mut next: BTreeMap<String, usize> = BTreeMap::new();
    for at in open {
        let number = next.entry(ids[at].clone()).or_insert(0);
        ids[at] = loop {
            *number += 1;
            let id = format!("{}-{number}", ids[at]);
            if taken.insert(id.clone()) {
                break id;
            }
        };
    }
    ids
}

/// Takes the ids that only one of the items has and nobody took before; gives back the items that still clash.
fn keep_unique(ids: &[String], items: Vec<usize>, taken: &mut BTreeSet<String>) -> Vec<usize> {
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for at in &items {
        *count.entry(&ids[*at]).or_insert(0) += 1;
    }
    let is_unique = |at: &usize| count[ids[*at].as_str()] == 1 && !taken.contains(&ids[*at]);
    let (unique, clashing): (Vec<usize>, Vec<usize>) = items.into_iter().partition(is_unique);
    taken.extend(unique.into_iter().map(|at| ids[at].clone()));
    clashing
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(text: &'static str) -> Option<&'static str> {
        (!text.is_empty()).then_some(text)
    }

    fn ids(items: &[(&'static str, &'static str, &'static str)]) -> Vec<String> {
        let namings: Vec<Naming<'_>> = items
            .iter()
            .map(|(explicit, name, parent)| Naming {
                explicit: some(explicit),
                name,
                parent: some(parent),
            })
            .collect();
        assign("touchpoint", &namings)
    }

    #[test]
    fn clashing_slugs_all_get_their_parent_then_numbers() {
        assert_eq!(
            ids(&[
                ("", "Call", "search"),
                ("", "Form", "book"),
                ("", "Call", "book"),
                ("", "Call", "book")
            ]),
            ["search-call", "form", "book-call-1", "book-call-2"]
        );
        assert_eq!(ids(&[("", "Call", ""), ("", "call!", "")]), ["call-1", "call-2"]);
    }

    #[test]
    fn explicit_ids_win() {
        assert_eq!(
            ids(&[("", "Call", "book"), ("call", "Phone", "book")]),
            ["book-call", "call"]
        );
        assert_eq!(
            ids(&[("", "Call", ""), ("call-1", "X", ""), ("", "Call", "")]),
            ["call-2", "call-1", "call-3"]
        );
    }
}
