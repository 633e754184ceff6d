//! Cuts a line into runs: stretches of one direction, one font and one script, which can be shaped on their own.

use super::face::FaceId;
use super::fonts::{Font, Fonts};
use super::shape::{RTL_ISOLATE, isolated};
use icu_segmenter::GraphemeClusterSegmenter;
use std::ops::Range;
use unicode_bidi::{BidiInfo, Level};
use unicode_script::{Script, UnicodeScript};

/// A run of a line, in bytes of its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub range: Range<usize>,
    pub rtl: bool,
    pub font: Font,
}

/// What a choice of fonts depends on besides the text.
#[derive(Clone, Copy)]
pub struct Choice<'a> {
    pub fonts: &'a Fonts,
    /// The embedded face, which comes first.
    pub face: FaceId,
    pub region: &'static str,
}

/// The runs of one line from left to right. The isolates around a right-to-left line are not among them.
pub fn items(text: &str, rtl: bool, choice: &Choice) -> Vec<Item> {
    let isolated = isolated(text, rtl);
    let before = if rtl { RTL_ISOLATE[0].len_utf8() } else { 0 };
    let bidi = BidiInfo::new(&isolated, Some(Level::ltr()));
    let mut items = Vec::new();
    for paragraph in &bidi.paragraphs {
        let (levels, runs) = bidi.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let rtl = levels.get(run.start).is_some_and(|level| level.is_rtl());
            let inside = |at: usize| at.saturating_sub(before).min(text.len());
            let range = inside(run.start)..inside(run.end);
            let part = text.get(range.clone()).unwrap_or_default();
            let fonts = runs_of_font(part, choice).into_iter().map(|(part, font)| Item {
                range: range.start + part.start..range.start + part.end,
                rtl,
                font,
            });
            if rtl {
                items.extend(fonts.rev());
            } else {
                items.extend(fonts);
            }
        }
    }
    items
}

/// A user-perceived character and what draws it.
struct Cluster {
    range: Range<usize>,
    font: Font,
    /// A space or a sign that stands in any script.
    neutral: bool,
    /// The script, where it decides about the forms of letters.
    script: Option<Script>,
}

fn runs_of_font(text: &str, choice: &Choice) -> Vec<(Range<usize>, Font)> {
    let mut clusters = clusters(text, choice);
    hand_over_neutrals(text, &mut clusters);
    let mut runs: Vec<(Range<usize>, Font, Option<Script>)> = Vec::new();
    for cluster in clusters {
        match runs.last_mut() {
            Some((range, font, script))
                if *font == cluster.font
                    && (*script == cluster.script || cluster.neutral || *font == Font::Embedded) =>
            {
                range.end = cluster.range.end;
            }
            _ => runs.push((cluster.range, cluster.font, cluster.script)),
        }
    }
    runs.into_iter().map(|(range, font, _)| (range, font)).collect()
}

fn clusters(text: &str, choice: &Choice) -> Vec<Cluster> {
    let ends = GraphemeClusterSegmenter::new().segment_str(text).filter(|end| *end > 0);
    let mut start = 0;
    let cluster = |end: usize| {
        let range = start..end;
        start = end;
        let cluster = text.get(range.clone()).unwrap_or_default();
        let first = cluster.chars().next().unwrap_or(' ');
        Cluster {
            font: choice.fonts.choose(cluster, choice.face.weight(), choice.region),
            neutral: is_neutral(first),
            script: Some(first.script()).filter(|script| is_complex(*script)),
            range,
        }
    };
    ends.map(cluster).collect()
}

/// Gives spaces and signs between letters of one given font to that font, so that they look as one and letters are
/// not shaped word by word.
fn hand_over_neutrals(text: &str, clusters: &mut [Cluster]) {
    let mut at = 0;
    while at < clusters.len() {
        let length = clusters[at..].iter().take_while(|cluster| cluster.neutral).count();
        if length == 0 {
            at += 1;
            continue;
        }
        let before = at.checked_sub(1).and_then(|before| clusters.get(before));
        let after = clusters.get(at + length);
        let (left, right) = (before.or(after), after.or(before));
        if let (Some(left), Some(right)) = (left, right)
            && (&left.font, left.script) == (&right.font, right.script)
            && let Font::Given(given) = left.font.clone()
        {
            let script = left.script;
            for cluster in &mut clusters[at..at + length] {
                let part = text.get(cluster.range.clone()).unwrap_or_default();
                if given.lends(part) {
                    cluster.font = Font::Given(given.clone());
                    cluster.script = script;
                }
            }
        }
        at += length;
    }
}

fn is_neutral(c: char) -> bool {
    c.is_ascii_punctuation() || matches!(c, ' ' | '«' | '»' | '\u{2010}'..='\u{2027}' | '\u{2039}' | '\u{203a}')
}

/// Letters of these scripts stand alone, so that a change between them does not have to be a change of run.
fn is_complex(script: Script) -> bool {
    !matches!(
        script,
        Script::Common
            | Script::Inherited
            | Script::Latin
            | Script::Greek
            | Script::Cyrillic
            | Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Bopomofo
            | Script::Hangul
    )
}
