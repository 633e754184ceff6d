//! The fixed words of a map in its language, and how that language writes numbers and dates.
//!
//! One file a language, each a complete [`Words`]: the compiler refuses a language that misses a label. What a region
//! writes otherwise, and the numbers of languages without labels, are tables beside them.

mod ar;
mod cs;
mod de;
mod drawn;
mod en;
mod es;
mod format;
mod fr;
mod holes;
mod it;
mod ja;
mod label;
mod labels;
mod nl;
mod others;
mod own;
mod parts;
mod pl;
mod pt;
mod quotes;
mod regions;
mod swiss;
mod tag;
mod uk;

pub use drawn::{key_of, word_of};
pub use format::{capitalised, small_initial};
pub use holes::{Hole, broken_hole, filled, needed_holes};
pub use label::Label;
pub use labels::{LABELS, Words};
pub use own::LabelKey;
pub use swiss::spelled;
pub use tag::{covers, is_language_tag, is_right_to_left};

/// The languages that maps can be labelled in.
pub static LANGUAGES: [&Words<'static>; 12] = [
    &en::WORDS,
    &de::WORDS,
    &pl::WORDS,
    &fr::WORDS,
    &es::WORDS,
    &it::WORDS,
    &nl::WORDS,
    &pt::WORDS,
    &cs::WORDS,
    &uk::WORDS,
    &ja::WORDS,
    &ar::WORDS,
];

/// How numbers are written.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    pub decimal: char,
    /// Between groups of three digits.
    pub group: char,
    /// The shortest whole part that is grouped: 4 for `1,204`, 5 for `1204` and `12 040`.
    pub group_from: usize,
    /// Digits of a group above the thousands: 3, in India 2 for `12,84,500`.
    pub higher: usize,
}

impl Words<'static> {
    /// The words for a BCP 47 tag: of the language, with what its region writes otherwise. A language without labels
    /// gets the English ones, with numbers and quotation marks of its own where they are known.
    pub fn of(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        let labelled = LANGUAGES
            .into_iter()
            .find(|words| words.lang.eq_ignore_ascii_case(language));
        let mut words = labelled.map_or_else(|| others::words(language), Clone::clone);
        words.rtl = is_right_to_left(tag);
        regions::adapt(&mut words, tag);
        words
    }
}

#[cfg(test)]
mod tests;
