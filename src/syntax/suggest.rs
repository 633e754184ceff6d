//! The word that somebody may have meant.

/// The candidate nearest to `word`, if one is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer words are texts rather than slips, and comparing them would cost too much.
    if word.len() > 80 {
        return None;
    }
    let folded = fold(word);
    let allowed = (folded.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= 6)
        .map(|candidate| (strsim::osa_distance(&folded, &fold(candidate)), candidate))
        .filter(|(distance, _)| *distance <= allowed && *distance < folded.chars().count().max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Case and the kind of separator are no difference to speak of.
fn fold(word: &str) -> String {
    word.chars()
        .map(|c| if matches!(c, '-' | ' ') { '_' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn slips_are_found_and_other_words_are_not() {
        let keys = ["touchpoints", "thoughts", "emotion", "emotions", "name"];
        assert_eq!(nearest("touchpoint", keys), Some("touchpoints"));
        assert_eq!(nearest("Touch-points", keys), Some("touchpoints"));
        assert_eq!(nearest("nmae", keys), Some("name"));
        assert_eq!(nearest("feeling", keys), None);
        assert_eq!(nearest("", keys), None);
        assert_eq!(nearest("q", ["k", "Q"]), Some("Q"));
        assert_eq!(nearest("q", ["k"]), None);
    }
}
