//! How much two texts are alike.

/// From 0 for nothing in common to 1 for the same text in any case, by the pairs of letters that both have
/// (Sørensen and Dice). Takes time in proportion to the length of the texts.
pub fn of_texts(a: &str, b: &str) -> f64 {
    strsim::sorensen_dice(&a.to_lowercase(), &b.to_lowercase())
}

/// Fewer answers than these say little, however well they agree.
const ENOUGH: usize = 3;

/// The share of questions that are answered with yes; those without an answer do not count.
pub fn share(answers: &[Option<bool>]) -> f64 {
    let given: Vec<bool> = answers.iter().flatten().copied().collect();
    let yes = given.iter().filter(|answer| **answer).count();
    yes as f64 / given.len().max(ENOUGH) as f64
}

/// Whether two values are the same; no answer where neither is there.
pub fn same<T: PartialEq>(a: Option<T>, b: Option<T>) -> Option<bool> {
    match (a, b) {
        (None, None) => None,
        (a, b) => Some(a == b),
    }
}
