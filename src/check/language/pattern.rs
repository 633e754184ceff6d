//! The small pattern language of the word tables.
//!
//! A pattern is a row of words. `a/b` is either word, `pre*` a word that starts so, `word?` may be missing, and `..`
//! skips up to four words. Everything is lower case.

/// How many words `..` may skip.
const GAP: usize = 4;

/// The words of a text, lower case, without punctuation around them, and with straight apostrophes.
pub fn words(text: &str) -> Vec<String> {
    text.replace('’', "'")
        .split(|c: char| c.is_whitespace() || c == '/')
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
        .filter(|word| !word.is_empty())
        .collect()
}

/// The text starts as the pattern says.
pub fn starts_with(words: &[String], pattern: &str) -> bool {
    let pattern: Vec<&str> = pattern.split(' ').collect();
    follows(words, &pattern)
}

fn follows(words: &[String], pattern: &[&str]) -> bool {
    let Some((first, rest)) = pattern.split_first() else {
        return true;
    };
    if *first == ".." {
        return (0..=GAP.min(words.len())).any(|skipped| follows(&words[skipped..], rest));
    }
    let (choices, optional) = first
        .strip_suffix('?')
        .map_or((*first, false), |choices| (choices, true));
    let here = words
        .split_first()
        .is_some_and(|(word, left)| is_one_of(word, choices) && follows(left, rest));
    here || (optional && follows(words, rest))
}

fn is_one_of(word: &str, choices: &str) -> bool {
    choices.split('/').any(|choice| match choice.strip_suffix('*') {
        Some(start) => word.starts_with(start),
        None => word == choice,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_prefixes_options_and_gaps() {
        let fits = |text: &str, pattern: &str| starts_with(&words(text), pattern);
        assert!(fits("The ticket is, at last, closed.", "the? ticket/case is .. clos*"));
        assert!(fits("Case is closed", "the? ticket/case is .. clos*"));
        assert!(!fits("A ticket is closed", "the? ticket/case is .. clos*"));
        assert!(!fits("Ticket is one two three four five closed", "ticket is .. closed"));
        assert!(!fits("Ticket", "ticket is"));
        assert!(fits("L’agent vérifie", "l'agent vérifie"));
    }
}
