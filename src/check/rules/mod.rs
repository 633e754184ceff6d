//! All rules, in the order of their codes.

mod jm101_no_goal;
mod jm201_no_persona;
mod jm301_no_stage;
mod jm401_no_touchpoint;
mod jm501_no_pain_point;
mod jm601_no_solution;

use super::rule::Rule;
use crate::diag::Code;

/// Every rule, in the order of the codes.
pub static RULES: &[&Rule] = &[
    &jm101_no_goal::RULE,
    &jm201_no_persona::RULE,
    &jm301_no_stage::RULE,
    &jm401_no_touchpoint::RULE,
    &jm501_no_pain_point::RULE,
    &jm601_no_solution::RULE,
];

/// The rule with a code.
pub fn find(code: Code) -> Option<&'static Rule> {
    let at = RULES.binary_search_by_key(&code, |rule| rule.code).ok()?;
    RULES.get(at).copied()
}
