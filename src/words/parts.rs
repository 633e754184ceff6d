//! What the texts of a list are called: the months, the phases, the channels.

use crate::method::channels::BUILT_IN;
use crate::model::{Phase, SourceKind, Status};
use crate::syntax::Choice;

pub const MONTHS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
pub const QUOTES: [&str; 2] = ["open", "close"];
pub const PHASES: [&str; 17] = choices::<Phase, 17>();
pub const EMOTIONS: [&str; 5] = ["delighted", "satisfied", "neutral", "frustrated", "angry"];
pub const SEVERITIES: [&str; 4] = ["trivial", "minor", "major", "critical"];
pub const STATUSES: [&str; 5] = choices::<Status, 5>();
pub const CHANNELS: [&str; 26] = channels();
pub const LEVELS: [&str; 3] = ["error", "warning", "info"];
pub const STEPS: [&str; 6] = ["1", "2", "3", "4", "5", "6"];
pub const SOURCE_KINDS: [&str; 12] = choices::<SourceKind, 12>();

/// The words of the format, in its order.
const fn choices<T: Choice + 'static, const COUNT: usize>() -> [&'static str; COUNT] {
    let mut words = [""; COUNT];
    let mut at = 0;
    while at < COUNT {
        words[at] = T::CHOICES[at].0;
        at += 1;
    }
    words
}

const fn channels() -> [&'static str; 26] {
    let mut ids = [""; 26];
    let mut at = 0;
    while at < ids.len() {
        ids[at] = BUILT_IN[at].id;
        at += 1;
    }
    ids
}
