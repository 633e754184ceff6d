//! Fixes: what `--fix` changes, what it leaves as it is, and that it never changes what a map means.

mod definition;
mod everywhere;

use definition::Definition;

fn fixed(text: &str) -> String {
    Definition::of(text).fixed()
}

#[test]
fn slips_are_mended_and_everything_around_them_stays() {
    let text = include_str!("slips.yaml");
    assert_eq!(fixed(text), include_str!("slips.fixed.yaml"));
    let windows = text.replace('\n', "\r\n");
    assert_eq!(fixed(&windows), include_str!("slips.fixed.yaml").replace('\n', "\r\n"));
}

/// A text that ends in a colon looks like a key without a value; quoting it again and again would make it longer.
#[test]
fn a_key_without_a_value_is_not_mended() {
    let text = "title: T\ngoals: [Fewer calls:, Two]\nstages: [':']\n";
    assert_eq!(fixed(text), text);
}

/// What is replaced may hold a comment, or a part of the map that only looks like text for want of a sign.
#[test]
fn a_fix_swallows_nothing() {
    for text in [
        "title: T\npersonas:\n  - {name: Mia,   # why\n     the old, goals: [a]}\n",
        "title: T\ngoals:x [One, Two]\n",
        "title: T\npersonas:\n  - x{name: Mia, goals: [One]}\n",
        "title: T\nstages:\n  - name: Search    customer_goal: Find a place\n",
        "title: T\nstages:x\n  - name: Search\n    touchpoints:\n      - {name: List, channel: web}\n",
        "title: T\ngoals:# [One]\n",
        "title: T\ngoals: [\"One]\npersonas: [\"Mia\"]\n",
    ] {
        let after = fixed(text);
        let words = |text: &str| text.replace(['"', ' '], "");
        assert_eq!(words(&after), words(text));
        for part in ["# why", "[One", "name: Mia", "customer_goal: F", "- {name: L"] {
            assert_eq!(after.contains(part), text.contains(part), "{text}\n{after}");
        }
        assert_eq!(after.matches('"').count(), text.matches('"').count(), "{after}");
    }
}

#[test]
fn a_key_that_is_there_without_a_value_is_not_written_twice() {
    let text = "title: T\ntype: current-state\nstages:\n  - name: A\n    pain_points:\n      - name: P\n        id:\n        \
                solved_by:\nsolutions: [{name: S, solves: P}]\n";
    let after = fixed(text);
    assert!(!Definition::of(&after).judge(&after).compiled.has_errors(), "{after}");
    assert_eq!(after.matches("solved_by:").count(), 1, "{after}");
}

/// After so many faults the parser gives up, and the rest shows only when they are mended.
#[test]
fn more_faults_than_are_shown_at_once_are_mended_all_the_same() {
    let stages = |name: &str, goal: &str| -> String {
        let stage = |number| format!("  - name:{name}{number}\n    customer_goal: {goal}\n");
        "title: T\ntype: current-state\nstages:\n".to_owned() + &(0..150).map(stage).collect::<String>()
    };
    assert_eq!(fixed(&stages("Stage ", "a: b")), stages(" Stage ", "\"a: b\""));
}
