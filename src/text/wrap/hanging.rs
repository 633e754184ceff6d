//! Little words at the end of a line that belong to what follows: `the`, `of`, `nach der`.

use super::{Filler, Part};
use crate::text::facts::SEPARATOR;

/// A line keeps at least this share of the longest one's width: of two lines, and of more, whose edge shows more.
const KEPT_OF_TWO: f64 = 0.5;
const KEPT: f64 = 0.65;
/// So many words, at most, go down together: `in der`.
const MOST: usize = 2;

/// Articles, prepositions and conjunctions of three letters. Those of one or two letters need no list: hardly any word of
/// that length is anything else.
const LITTLE: &[&str] = &[
    // English
    "and", "but", "for", "her", "his", "its", "nor", "our", "the", // German
    "als", "auf", "aus", "bei", "bis", "das", "dem", "den", "der", "des", "die", "ein", "für", "ins", "mit", "und",
    "vom", "von", "vor", "zum", "zur", // French
    "aux", "les", "mes", "nos", "par", "qui", "ses", "sur", "une", "vos", // Spanish and Portuguese
    "aos", "com", "con", "del", "dos", "las", "los", "por", "que", "sem", "sin", "sus", "uma", "una", // Italian
    "che", "dal", "dei", "gli", "nel", "per", // Dutch
    "aan", "bij", "een", "het", "met", "van", // Polish and Czech
    "ani", "bez", "dla", "lub", "nad", "pod", "pro", "při",
];

impl Filler<'_> {
    /// Lets no line end in a little word whose sense follows, where the next line has room for it: `dans le noir : la`,
    /// `mise en service` becomes `dans le noir :`, `la mise en service`.
    pub(super) fn bring_down(&self, lines: &mut [Part], measure: f64) {
        let kept = if lines.len() == 2 { KEPT_OF_TWO } else { KEPT };
        for at in 1..lines.len() {
            let tail = if at + 1 == lines.len() { self.tail } else { 0.0 };
            let Some((above, below)) = self.brought_down(lines[at - 1], lines[at], measure - tail) else {
                continue;
            };
            let longest = lines.iter().chain([&below]).map(|line| self.width(*line));
            if self.width(above) >= kept * longest.fold(0.0, f64::max) {
                lines[at - 1] = above;
                lines[at] = below;
            }
        }
    }

    /// The two lines with the little words at the end of the upper one at the start of the lower one.
    fn brought_down(&self, upper: Part, lower: Part, measure: f64) -> Option<(Part, Part)> {
        let mut lines = (upper, lower);
        for _ in 0..MOST {
            if !self.hangs(lines.0) {
                break;
            }
            lines = self.pushed_down(lines.0, lines.1, measure)?;
        }
        (lines.0 != upper && !self.hangs(lines.0)).then_some(lines)
    }

    /// Whether the last word of the line is a little one, in the middle of a sentence or at the start of one, or belongs
    /// to a label whose fact follows.
    fn hangs(&self, line: Part) -> bool {
        if self.announces(line) {
            return true;
        }
        let text = self.text.text.get(line.start..line.end).unwrap_or_default();
        let Some((before, word)) = text.rsplit_once(' ').filter(|_| !line.hyphen) else {
            return false;
        };
        // `Post- und` are one word with what follows, and `Post-` alone looks divided.
        if before.ends_with('-') {
            return false;
        }
        if word == "&" {
            return true;
        }
        let begins = before.ends_with(['.', '!', '?', '…']);
        let mut letters = word.chars();
        let first = letters
            .next()
            .is_some_and(|c| c.is_lowercase() || (begins && c.is_uppercase()));
        first && letters.all(char::is_lowercase) && is_little(&word.to_lowercase())
    }

    /// `Stakeholders:` behind another fact, with what it announces on the next line.
    fn announces(&self, line: Part) -> bool {
        let text = self.text.text;
        let shown = text.get(line.start..line.end).unwrap_or_default();
        let Some((before, _)) = shown.rsplit_once(SEPARATOR) else {
            return false;
        };
        let start = line.start + before.len() + SEPARATOR.len();
        let fact = text.get(start..).unwrap_or_default();
        let label = fact.split(SEPARATOR).next().and_then(|fact| fact.find(':'));
        label.is_some_and(|colon| start + colon + 1 >= line.end)
    }
}

fn is_little(word: &str) -> bool {
    match word.chars().count() {
        1 | 2 => true,
        3 => LITTLE.contains(&word),
        _ => false,
    }
}
