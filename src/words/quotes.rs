//! What somebody said, in the quotation marks of the language. Marks that the writer set are replaced: those around the
//! whole text by the outer pair, those inside by the inner one.

use super::Words;

/// Marks that come in pairs, whichever side a language puts them on.
const MARKS: [char; 11] = ['"', '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』'];
/// Marks that may stand around a whole text, but are apostrophes inside it.
const SINGLE: [(char, &str); 4] = [('‘', "’"), ('‚', "‘’"), ('‹', "›"), ('\'', "'")];
/// Marks that show which side of a text they are on, also where a language sets no spaces between words.
const SIDED: [(char, &str); 5] = [('“', "”"), ('„', "“”"), ('«', "»"), ('「', "」"), ('『', "』")];
/// What may follow the closing mark of a whole text.
const AFTER: [char; 5] = ['.', '!', '?', '…', ','];

impl Words<'_> {
    /// Text in the quotation marks of the language, whatever marks it brings along.
    pub fn quoted(&self, text: &str) -> String {
        let (inside, after) = inside_own_marks(text);
        let [open, close] = self.quotes;
        format!("{open}{}{close}{after}", self.with_inner_marks(inside))
    }

    /// The marks inside a quotation as inner marks, in turn opening and closing.
    fn with_inner_marks(&self, text: &str) -> String {
        let places = marks(text);
        if !are_pairs(text, &places) {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for (i, (at, mark)) in places.iter().enumerate() {
            let before = text.get(from..*at).unwrap_or_default();
            let closes = i % 2 == 1;
            out.push_str(if closes { trimmed(before, *mark).1 } else { before });
            out.push_str(self.inner_quotes[i % 2]);
            from = at + mark.len_utf8();
            if !closes {
                let rest = text.get(from..).unwrap_or_default();
                from = text.len() - trimmed(rest, *mark).0.len();
            }
        }
        out.push_str(text.get(from..).unwrap_or_default());
        out
    }
}

/// A text without the marks around the whole of it, and what stands behind them.
fn inside_own_marks(text: &str) -> (&str, &str) {
    let (body, after) = text.split_at(text.trim_end_matches(AFTER).len());
    match (stripped(text), stripped(body)) {
        (Some(inside), _) => (inside, ""),
        (None, Some(inside)) => (inside, after),
        (None, None) => (text, ""),
    }
}

fn stripped(text: &str) -> Option<&str> {
    let (first, last) = (text.chars().next()?, text.chars().next_back()?);
    let inside = text.get(first.len_utf8()..text.len() - last.len_utf8())?;
    let single = SINGLE
        .iter()
        .any(|(open, close)| *open == first && close.contains(last));
    let whole = MARKS.contains(&first) && MARKS.contains(&last) && surrounds(first, inside);
    (single || whole).then(|| inside.trim())
}

/// Whether the mark `first` before this text belongs to the one behind it: the next mark inside, if there is one, opens.
fn surrounds(first: char, inside: &str) -> bool {
    let is_sided = |mark| mark == first && SIDED.iter().any(|(open, _)| *open == mark);
    let next = marks(inside).first().copied();
    next.is_none_or(|(at, mark)| is_sided(mark) || opens(inside, at))
}

/// A mark opens at the start of a text, behind a space or a bracket.
fn opens(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    before.is_none_or(|before| !before.is_alphanumeric() && !AFTER.contains(&before))
}

fn marks(text: &str) -> Vec<(usize, char)> {
    text.char_indices().filter(|(_, c)| MARKS.contains(c)).collect()
}

/// Inches and forgotten marks do not come in pairs.
fn are_pairs(text: &str, places: &[(usize, char)]) -> bool {
    let are_sided = |open: char, close: char| {
        let sided = SIDED.iter().find(|(mark, _)| *mark == open);
        sided.is_some_and(|(_, closing)| closing.contains(close))
    };
    places.chunks(2).all(|pair| match pair {
        [(at, open), (_, close)] => are_sided(*open, *close) || opens(text, *at),
        _ => false,
    })
}

/// A text without the spaces at its start, and without those at its end, where French sets them inside its marks.
fn trimmed(text: &str, mark: char) -> (&str, &str) {
    if matches!(mark, '«' | '»') {
        (text.trim_start(), text.trim_end())
    } else {
        (text, text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(lang: &str, text: &str) -> String {
        Words::of(lang).quoted(text).replace('\u{a0}', "_")
    }

    #[test]
    fn a_quotation_inside_a_quotation_gets_the_inner_marks() {
        for (lang, text, expected) in [
            ("en", "She said \"wait\" twice.", "“She said ‘wait’ twice.”"),
            (
                "de",
                "Da steht „Alle Systeme laufen“.",
                "„Da steht ‚Alle Systeme laufen‘.“",
            ),
            ("pl", "Pisze „wszystko działa”.", "„Pisze «wszystko działa».”"),
            ("fr", "On m’a dit «\u{a0}oui\u{a0}» hier.", "«_On m’a dit “oui” hier._»"),
            ("de-CH", "Er sagt \"Moment\".", "«Er sagt ‹Moment›.»"),
            ("ja", "彼は「はい」と言った", "「彼は『はい』と言った」"),
            ("en", "“No” and “yes”", "“‘No’ and ‘yes’”"),
            ("zh", "他叫我“李老师”！", "“他叫我‘李老师’！”"),
            ("zh", "“他叫我“李老师”！”", "“他叫我‘李老师’！”"),
            ("de", "„Nein“ und„Ja“", "„‚Nein‘ und‚Ja‘“"),
        ] {
            assert_eq!(quoted(lang, text), expected, "{lang}");
        }
    }

    #[test]
    fn marks_around_the_whole_text_become_those_of_the_language() {
        for (lang, text, expected) in [
            ("en", "\"I said so.\"", "“I said so.”"),
            ("de", "“Ach so”.", "„Ach so“."),
            ("en", "‘It’s fine’", "“It’s fine”"),
            ("en", "“He said “no” to me.”", "“He said ‘no’ to me.”"),
            ("de", "„Was?“", "„Was?“"),
        ] {
            assert_eq!(quoted(lang, text), expected, "{lang}");
        }
    }

    #[test]
    fn inches_and_apostrophes_are_no_quotations() {
        assert_eq!(quoted("en", "A 27\" and a 32\" screen"), "“A 27\" and a 32\" screen”");
        assert_eq!(quoted("en", "It's one \" too many"), "“It's one \" too many”");
        assert_eq!(quoted("en", "'Tis so"), "“'Tis so”");
    }
}
