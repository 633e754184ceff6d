//! Words by which a sentence goes on behind a comma, in the languages of the map.

/// Between the last two parts of an enumeration. Words that mean something else in another language are left out.
const BETWEEN: [&str; 15] = [
    "and", "or", "und", "oder", "sowie", "i", "oraz", "lub", "albo", "et", "ou", "y", "nebo", "та", "або",
];

/// At the beginning of a clause.
const BEFORE: [&str; 29] = [
    "but", "which", "who", "because", "so", "then", "than", "not", "aber", "dass", "weil", "damit", "wenn", "denn",
    "sondern", "also", "nicht", "ale", "który", "która", "które", "że", "bo", "gdy", "żeby", "mais", "qui", "pero",
    "che",
];

/// The text reads as the rest of a sentence: `money and nerves`, `but not today`.
pub fn goes_on(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let begins = words.next().is_some_and(|first| BEFORE.contains(&first));
    begins || text.split_whitespace().any(|word| BETWEEN.contains(&word))
}
