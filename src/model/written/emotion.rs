//! Emotions: a number, a word, or a mapping that says more.

use super::entry::Ref;
use crate::diag::Fault;
use crate::method::synonyms;
use crate::model::{Scale, SourceIx, Text};
use crate::source::Spanned;
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{
    Bounded, Decode, Entry, List, Mapping, Meant, Node, OneOrMany, Reader, Record, Style, Value, nearest, number,
    read_record, record, report_quotes, scalar,
};
use crate::words;

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
    fn allowed() -> Option<String> {
        Some(format!("{}, or a number on the scale of the map", WORDS.join(", ")))
    }

    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let Value::Scalar(text, style) = node.value() else {
            match node.value() {
                Value::List(list) if list.len() > 1 => report_several(reader, node, list),
                _ => reader.wrong_type(node, &format!("a number or one of {}", WORDS.join(", "))),
            }
            return None;
        };
        if let Some(word) = WORDS.iter().position(|word| *word == text) {
            return Some(Self::Word(word as u8));
        }
        // Digits that are no number are a number in another spelling.
        if number(text).is_none() && !text.contains(char::is_numeric) {
            report_word(reader, node, text);
            return None;
        }
        if style == Style::Quoted {
            report_quotes(reader, node, "a number or a word", text);
            return None;
        }
        if let Some((score, of)) = text.split_once('/').filter(|_| number(text).is_none()) {
            report_rating(reader, node, score.trim(), of.trim());
            return None;
        }
        f64::decode(reader, node).map(Self::Number)
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schema::any_of([schema::words(&WORDS), f64::schema(schemas)])
    }
}

/// A word that is none of the format's: what a map is drawn with for one of them, or a word that weighs nobody knows
/// what. Then the number that lies nearest is an example.
fn report_word(reader: &mut Reader, node: Node<'_>, text: &str) {
    let range = match reader.hints.scale {
        Some((min, max)) => format!("or a number from {min} to {max}"),
        None => "or a number on the scale of the map".to_owned(),
    };
    let allowed: Vec<&str> = WORDS.into_iter().chain([range.as_str()]).collect();
    let may_suggest = reader.problems.may_suggest();
    if let Some(word) = words::word_of(text, &["emotions"], WORDS).filter(|_| may_suggest) {
        return reader.not_among(node.span(), text, &allowed, Some(Meant::Label(word)));
    }
    let like = synonyms::meant(without_degree(text), synonyms::FEELINGS).filter(|_| may_suggest);
    let place = like.and_then(|like| Some((like, WORDS.iter().position(|word| *word == like)?)));
    let (Some((like, at)), Some((min, max))) = (place, reader.hints.scale) else {
        return reader.not_among(node.span(), text, &allowed, like.map(Meant::Like));
    };
    let score = Score::Word(at as u8).on(Scale { min, max });
    let found = Fault::OutOfRange.at(node.span(), format!("{} cannot be `{text}`", reader.subject()));
    reader.report(
        found
            .help(format!(
                "how much `{text}` weighs is yours to say: the scale of this map runs from {min} to {max}, and \
                 `{like}` stands at {score}, so write {score} or a number near it"
            ))
            .help(format!("allowed: {}", allowed.join(", "))),
    );
}

/// Words that say how much, before the word for a feeling.
const DEGREES: [&str; 14] = [
    "very", "quite", "rather", "really", "sehr", "ziemlich", "etwas", "echt", "bardzo", "très", "muy", "molto", "heel",
    "muito",
];

fn without_degree(text: &str) -> &str {
    let (first, rest) = text.split_once(' ').unwrap_or_default();
    let is_degree = DEGREES.contains(&first.to_lowercase().as_str());
    if is_degree { rest } else { text }
}

/// A list of scores: of each persona one, or of each moment.
fn report_several(reader: &mut Reader, node: Node<'_>, list: List<'_>) {
    let message = format!("{} takes one score, not a list of {}", reader.subject(), list.len());
    let found = Fault::WrongType.at(node.span(), message).help(
        "write the one that the persona takes away; what each persona feels is written with its name, such as \
         `emotions: {mia: 1, ben: -1}`",
    );
    reader.report(found);
}

/// `1/5` says on which scale it is meant.
fn report_rating(reader: &mut Reader, node: Node<'_>, score: &str, of: &str) {
    let message = format!(
        "{} takes a number on the scale of the map, not `{score}/{of}`",
        reader.subject()
    );
    let found = Fault::WrongType.at(node.span(), message);
    reader.report(match number(of) {
        Some(_) => found.help(format!(
            "write the number alone; a scale that runs to {of} is written at the top of the map, such as `scale: [1, {of}]`"
        )),
        None => found.help("write digits, with a `.` before decimals"),
    });
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
        if let Value::Mapping(mapping) = node.value() {
            if let Some(persona) = first_persona(mapping).filter(|_| reader.is_at("emotion")) {
                report_personas(reader, node, persona);
                return None;
            }
            return read_record(reader, node).map(Self);
        }
        let mut emotion = Emotion {
            score: Some(Spanned::decode(reader, node)?),
            ..Emotion::default()
        };
        emotion.meta.span = node.span();
        Some(Self(emotion))
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schema::any_of([schema::words(&WORDS), f64::schema(schemas), schemas.record::<Emotion>()])
    }
}

/// The first key of a mapping that gives each persona a score of its own.
fn first_persona<'a>(mapping: Mapping<'a>) -> Option<&'a str> {
    let is_near = |key: &str| nearest(key, Emotion::KEYS.iter().map(|own| own.name)).is_some();
    let is_score = |node: Node<'_>| match node.value() {
        Value::Scalar(text, _) => number(text).is_some() || WORDS.contains(&text),
        Value::Mapping(mapping) => mapping.get("score").is_some(),
        _ => false,
    };
    let is_persona = |entry: &Entry<'_>| {
        !is_near(entry.key) && !WORDS.contains(&entry.key) && entry.has_colon && is_score(entry.value)
    };
    let first = mapping.iter().next()?;
    mapping.iter().all(|entry| is_persona(&entry)).then_some(first.key)
}

fn report_personas(reader: &mut Reader, node: Node<'_>, persona: &str) {
    let message = format!("`emotion` is what everybody feels, and has no key `{persona}`");
    let found = Fault::UnknownKey.at(node.span(), message);
    reader.report(found.help(format!(
        "write `emotions` for what each persona feels, such as `emotions: {{{}: 1}}`",
        scalar(persona)
    )));
}
