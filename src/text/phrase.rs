//! Where Japanese, which has no spaces, may part a line without tearing a word: at the seams between phrases. A phrase
//! is a word of Chinese characters, katakana or figures with the hiragana behind it: `三週間が`, `シミュレーションの`.

/// Hiragana that end a phrase before a Chinese character: particles, and the ends of verbs and adjectives. After others
/// a compound goes on, as in `引き継ぎ`.
const ENDS: &str = "はがをにでとのへもやてばなくずうかるたらすむぶぬぐどだ";
/// The last letters of adjectives and wishes, whose `い` ends a phrase.
const BEFORE_I: &str = "しなた良";
/// Polite prefixes belong to the word behind them.
const PREFIXES: [char; 2] = ['お', 'ご'];

/// `この` and its like belong to the word behind them, though they end as particles do.
const POINTERS: [&str; 4] = ["この", "その", "あの", "どの"];

/// Only Japanese has these letters.
pub fn has_kana(text: &str) -> bool {
    text.chars().any(|c| is_hiragana(c) || is_katakana(c))
}

/// Whether a phrase goes on from `before` to `after`, two neighbouring parts of a text that has kana. A line ends there
/// only where the phrase is wider than a line.
pub fn goes_on(before: &str, after: &str) -> bool {
    let mut back = before.chars().rev();
    let (Some(left), Some(right)) = (back.next(), after.chars().next()) else {
        return false;
    };
    if !left.is_alphanumeric() && left != 'ー' || !right.is_alphanumeric() {
        return false;
    }
    if is_hiragana(right) {
        let is_prefix = PREFIXES.contains(&right) && after.chars().nth(1).is_some_and(|c| !is_hiragana(c));
        return !(is_prefix && is_hiragana(left));
    }
    let ends = match left {
        'の' => !is_pointed(before),
        'い' => back.next().is_some_and(|c| BEFORE_I.contains(c)),
        left => ENDS.contains(left),
    };
    let begins =
        is_hiragana(left) && !PREFIXES.contains(&left) && (is_katakana(right) || right.is_ascii_alphanumeric());
    !(ends || begins)
}

/// Whether a text ends in a word that points to the next one.
fn is_pointed(text: &str) -> bool {
    let rest = POINTERS.iter().find_map(|word| text.strip_suffix(word));
    rest.is_some_and(|rest| !rest.chars().next_back().is_some_and(is_hiragana))
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a1}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}')
}

#[cfg(test)]
mod tests {
    use super::{goes_on, has_kana};

    /// The text with a bar at each seam.
    fn parted(text: &str) -> String {
        let mut out = String::new();
        for (at, c) in text.char_indices() {
            if at > 0 && !goes_on(&text[..at], &text[at..]) {
                out.push('|');
            }
            out.push(c);
        }
        out
    }

    #[test]
    fn phrases_end_behind_particles_and_inflections() {
        for text in [
            "審査の|速さより",
            "三週間がいちばん長かった",
            "本当に|大丈夫なのだろうか",
            "変動金利の|違いを|調べる",
            "早く|知りたい|人",
            "シミュレーションの|入力内容",
            "承認の|お知らせ",
            "引き継ぎ漏れ",
            "問い合わせの|窓口",
            "新しい|暮らし",
            "12年の|住宅ローン",
            "一人あたり|4分しかない",
            "やはり|アプリだ",
            "おトイレの|場所",
            "この一枚",
            "きのこの|料理",
        ] {
            assert_eq!(parted(&text.replace('|', "")), text, "{text}");
        }
    }

    #[test]
    fn only_japanese_has_kana() {
        assert!(has_kana("市役所で") && has_kana("ローン"));
        assert!(!has_kana("住房贷款") && !has_kana("주택 대출") && !has_kana("loan"));
    }
}
