//! Emotions: a number, a word, or a mapping that says more.

use super::entry::Ref;
use crate::model::{Scale, SourceIx, Text};
use crate::source::Spanned;
use crate::syntax::{Bounded, Decode, Node, OneOrMany, Reader, Style, Value, number, read_record, record};

/// From the top of the scale to its bottom.
pub const WORDS: [&str; 5] = ["delighted", "satisfied", "neutral", "frustrated", "angry"];

/// A place on the scale of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Score {
    Number(f64),
    /// Quarters of the scale below its top.
    Word(u8),
}

impl Score {
    pub fn on(self, scale: Scale) -> f64 {
        match self {
            Score::Number(score) => score,
            Score::Word(quarters) => scale.max - (scale.max - scale.min) * f64::from(quarters) / 4.0,
        }
    }
}

impl Decode for Score {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let Value::Scalar(text, style) = node.value() else {
            reader.wrong_type(node, "a number or a word");
            return None;
        };
        if let Some(word) = WORDS.iter().position(|word| *word == text) {
            return Some(Self::Word(word as u8));
        }
        if number(text).is_none() {
            reader.not_among(node.span(), text, &WORDS);
            return None;
        }
        if style == Style::Quoted {
            reader.wrong_type(node, "a number or a word");
            return None;
        }
        f64::decode(reader, node).map(Self::Number)
    }
}

record! {
    mapping "emotion" Emotion {
        * "score" score: Option<Spanned<Score>>,
        "feeling" feeling: Option<Text>,
        "quote" quote: Option<Text>,
        "at" at: Option<Bounded<0, 1>>,
        "hope" hope: Option<bool>,
        "sources" sources: OneOrMany<Ref<SourceIx>>,
        "note" note: Option<Text>,
    }
}

/// An emotion in any of its spellings.
#[derive(Clone, Debug)]
pub struct Feeling(pub Emotion);

impl Decode for Feeling {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        if let Value::Mapping(_) = node.value() {
            return read_record(reader, node).map(Self);
        }
        let mut emotion = Emotion {
            score: Some(Spanned::decode(reader, node)?),
            ..Emotion::default()
        };
        emotion.meta.span = node.span();
        Some(Self(emotion))
    }
}
