//! Departments: only a new name is told. That one came or went shows at what it does.

use crate::compare::fact::{Change, Fact, Kind};
use crate::compare::names::Names;
use crate::compare::pairs::Pairs;

pub fn changes(old: &Names, new: &Names, pairs: &Pairs) -> Vec<Change> {
    let departments = pairs.departments.iter();
    departments
        .map(|(before, after)| (&old.map.departments[before], &new.map.departments[after]))
        .filter(|(before, after)| before.name != after.name)
        .map(|(before, after)| Change {
            kind: Kind::Department,
            id: after.id.clone(),
            name: after.name.clone(),
            facts: vec![Fact::Renamed {
                was: before.name.clone(),
            }],
        })
        .collect()
}
