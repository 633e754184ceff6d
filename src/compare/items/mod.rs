//! What is compared of the items of each kind: one file a kind, with a table of its keys.

mod department;
mod feeling;
mod goal;
mod kpi;
mod map;
mod pain;
mod persona;
mod process;
mod solution;
mod source;
mod stage;
mod touchpoint;

pub use feeling::rescaled;

use super::fact::{Change, Fact, Kind};
use super::names::Names;
use super::pairs::{Pairs, Partners};
use crate::model::{Head, Text};
use crate::syntax::Choice;

/// A key of an item, and the texts under it.
type Field<T> = (&'static str, fn(&Names, &T) -> Vec<String>);

/// An item as it is compared.
trait Item: Sized + 'static {
    const KIND: Kind;
    /// What can be read as text, in the order in which it is told.
    const FIELDS: &'static [Field<Self>];

    fn head(&self) -> &Head;

    /// The stages or touchpoints that it stands at.
    fn place(&self, _names: &Names) -> Vec<String> {
        Vec::new()
    }

    /// Who was to see to it that the item goes away.
    fn seen_to_by(&self, _names: &Names) -> Vec<String> {
        Vec::new()
    }

    /// Why a map of the future does without the item, if it says so; then nothing else is told of it.
    fn struck_out(&self, _names: &Names) -> Option<Fact> {
        None
    }

    /// What is no text: figures, and words with an order.
    fn facts(_old: (&Names, &Self), _new: (&Names, &Self), _pairs: &Pairs) -> Vec<Fact> {
        Vec::new()
    }
}

/// Everything that has changed, by kind.
pub fn changes(old: &Names, new: &Names, pairs: &Pairs) -> Vec<Change> {
    let (before, after) = (old.map, new.map);
    let context = Context { old, new, pairs };
    let mut changes: Vec<Change> = map::changes(old, new).into_iter().collect();
    changes.extend(context.changes(&before.goals, &after.goals, &pairs.goals));
    changes.extend(context.changes(&before.personas, &after.personas, &pairs.personas));
    changes.extend(stage::changes(&context));
    changes.extend(touchpoint::changes(&context));
    changes.extend(context.changes(&before.pains, &after.pains, &pairs.pains));
    changes.extend(context.changes(&before.solutions, &after.solutions, &pairs.solutions));
    changes.extend(context.changes(&before.kpis, &after.kpis, &pairs.kpis));
    changes.extend(context.changes(&before.blueprint, &after.blueprint, &pairs.processes));
    changes.extend(context.changes(&before.sources, &after.sources, &pairs.sources));
    changes.extend(department::changes(old, new, pairs));
    changes
}

/// Both maps, and who goes on in whom.
struct Context<'a> {
    old: &'a Names<'a>,
    new: &'a Names<'a>,
    pairs: &'a Pairs,
}

impl Context<'_> {
    fn changes<T: Item>(&self, old: &[T], new: &[T], partners: &Partners) -> Vec<Change> {
        self.changes_with(old, new, partners, |_, _| Vec::new())
    }

    /// As [`Context::changes`]; `more` is what else there is to say of a pair, old and new.
    fn changes_with<T: Item>(
        &self,
        old: &[T],
        new: &[T],
        partners: &Partners,
        more: impl Fn(usize, usize) -> Vec<Fact>,
    ) -> Vec<Change> {
        let mut changes = Vec::new();
        for (at, item) in new.iter().enumerate() {
            let facts = match partners.old_of[at] {
                Some(before) => {
                    let mut facts = self.facts(&old[before], item);
                    if !matches!(facts.as_slice(), [Fact::StruckOut { .. }]) {
                        facts.extend(more(before, at));
                    }
                    facts
                }
                None => vec![Fact::Added {
                    at: item.place(self.new),
                }],
            };
            changes.extend(changed(item, facts));
        }
        for (item, _) in old.iter().zip(&partners.new_of).filter(|(_, new)| new.is_none()) {
            let gone = Fact::Removed {
                from: item.place(self.old),
                by: item.seen_to_by(self.old),
            };
            changes.extend(changed(item, vec![gone]));
        }
        changes
    }

    /// What can be said of every pair: its name and its keys.
    fn facts<T: Item>(&self, old: &T, new: &T) -> Vec<Fact> {
        if let (None, Some(struck_out)) = (old.struck_out(self.old), new.struck_out(self.new)) {
            return vec![struck_out];
        }
        let mut facts = Vec::new();
        if old.head().name.value != new.head().name.value {
            facts.push(Fact::Renamed {
                was: old.head().name.value.clone(),
            });
        }
        facts.extend(T::facts((self.old, old), (self.new, new), self.pairs));
        let texts = T::FIELDS
            .iter()
            .map(|(key, texts)| (*key, texts(self.old, old), texts(self.new, new)));
        facts.extend(texts.filter_map(|(key, was, is)| field(key, was, is)));
        facts.extend(field("note", text(&old.head().note), text(&new.head().note)));
        facts
    }
}

fn changed<T: Item>(item: &T, facts: Vec<Fact>) -> Option<Change> {
    (!facts.is_empty()).then(|| Change {
        kind: T::KIND,
        id: item.head().id.clone(),
        name: item.head().name.value.clone(),
        facts,
    })
}

/// The difference between the texts of a key, less what both have; nothing where only their order differs.
fn field(key: &'static str, was: Vec<String>, is: Vec<String>) -> Option<Fact> {
    let mut gone = was;
    let mut come = Vec::new();
    for text in is {
        match gone.iter().position(|other| *other == text) {
            Some(same) => drop(gone.remove(same)),
            None => come.push(text),
        }
    }
    (!gone.is_empty() || !come.is_empty()).then_some(Fact::Field {
        key,
        was: gone,
        is: come,
    })
}

fn text(text: &Option<Text>) -> Vec<String> {
    text.iter().map(|text| text.value.clone()).collect()
}

fn texts(texts: &[Text]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}

/// The word that a map writes for a value.
fn word<T: Choice + PartialEq>(value: T) -> String {
    value.word().to_owned()
}
