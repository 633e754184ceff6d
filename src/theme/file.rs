//! Theme files: tokens and their colours, on top of a built-in theme.

use super::contrast::{contrast, mix, readable};
use super::pairs::{Pair, pairs};
use super::tokens::{TOKENS, Tokens, find};
use super::{Mode, Theme};
use crate::diag::{Diagnostic, Fault};
use crate::model::Rgb;
use crate::scene::Ink;
use crate::source::{FileId, Sources, Span, Spanned};
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Field, Key, Meta, Node, Reader, Record, parse, read_record};

/// A file as it is written.
#[derive(Default)]
struct Written {
    base: Option<Mode>,
    colors: Vec<(Ink, Spanned<Rgb>)>,
    meta: Meta,
}

impl Record for Written {
    const KIND: &'static str = "theme";
    const KEYS: &'static [Key] = &{
        let key = Key {
            name: "base",
            is_required: false,
        };
        let mut keys = [key; TOKENS.len() + 1];
        let mut at = 0;
        while at < TOKENS.len() {
            keys[at + 1].name = TOKENS[at].name;
            at += 1;
        }
        keys
    };
    const MOST: Option<usize> = None;
    const SCHEMAS: &'static [fn(&mut Schemas) -> serde_json::Value] = &{
        let color: fn(&mut Schemas) -> serde_json::Value = <Option<Spanned<Rgb>> as Field>::schema;
        let mut schemas = [color; TOKENS.len() + 1];
        schemas[0] = <Option<Mode> as Field>::schema;
        schemas
    };

    fn read_key(&mut self, key: usize, reader: &mut Reader, node: Node<'_>) {
        let Some(token) = key.checked_sub(1).and_then(|at| TOKENS.get(at)) else {
            return self.base.read(reader, node);
        };
        let mut color: Option<Spanned<Rgb>> = None;
        color.read(reader, node);
        self.colors.extend(color.map(|color| (token.ink, color)));
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }
}

/// What a theme file takes, as a JSON Schema.
pub fn schema(schemas: &mut Schemas) -> serde_json::Value {
    schemas.mapping::<Written>()
}

impl Decode for Mode {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let word = String::decode(reader, node)?;
        let mode = Mode::named(&word);
        if mode.is_none() {
            reader.not_among(node.span(), &word, &Mode::ALL.map(Mode::name), None);
        }
        mode
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::words(&Mode::ALL.map(Mode::name))
    }
}

/// Reads a theme file and reports what is wrong with it, weak contrasts included. `None` if anything is.
pub fn read(sources: &Sources, file: FileId) -> (Option<Theme>, Vec<Diagnostic>) {
    let (written, mut problems) = written(sources, file);
    let mut theme = Theme::new(written.base.unwrap_or(Mode::Light));
    theme.tokens = tinted(&written, theme.tokens);
    if problems.is_empty() {
        problems = pairs()
            .filter_map(|pair| weak(&theme.tokens, &written, &pair))
            .collect();
        // One colour is often too weak on several backgrounds; the hardest says enough.
        problems.dedup_by_key(|found| found.span);
    }
    problems.sort_by_key(|found| (found.span.start, found.code));
    (problems.is_empty().then_some(theme), problems)
}

/// The tokens of a file that names them all.
pub fn embedded(sources: &Sources, file: FileId) -> Tokens {
    let (written, _) = written(sources, file);
    tinted(&written, Tokens::EMPTY)
}

fn written(sources: &Sources, file: FileId) -> (Written, Vec<Diagnostic>) {
    let parsed = parse(sources, file);
    let mut problems = parsed.problems;
    let root = parsed.document.root();
    let mut written = None;
    if !parsed.stopped && !root.is_nothing() {
        let mut reader = Reader::default();
        written = read_record(&mut reader, root);
        problems.extend(reader.problems.into_found());
    }
    (written.unwrap_or_default(), problems)
}

/// The tokens with what a file names. Where only a colour is named, its pale background follows it.
fn tinted(written: &Written, mut tokens: Tokens) -> Tokens {
    for (ink, color) in &written.colors {
        tokens.set(*ink, color.value);
    }
    let share = super::pale(tokens.color(Ink::Bg));
    for (ink, color) in &written.colors {
        let pale = match ink {
            Ink::Accent => Ink::AccentBg,
            Ink::Persona(number) => Ink::PersonaBg(*number),
            _ => continue,
        };
        if written.named(pale).is_none() {
            tokens.set(pale, mix(color.value, tokens.color(Ink::Bg), share));
        }
    }
    tokens
}

impl Written {
    fn named(&self, ink: Ink) -> Option<Span> {
        let (_, color) = self.colors.iter().find(|(named, _)| *named == ink)?;
        Some(color.span)
    }
}

/// What is wrong with a pair, at the colour that the file names.
fn weak(tokens: &Tokens, written: &Written, pair: &Pair) -> Option<Diagnostic> {
    let (ink, on) = (tokens.color(pair.ink), tokens.color(pair.on));
    let (ratio, least) = (contrast(ink, on), pair.least());
    if ratio >= least {
        return None;
    }
    let named = |token: Ink| Some((token, written.named(token)?));
    // A pale background that followed its colour is mended with the colour.
    let (moved, span) = named(pair.ink).or_else(|| named(pair.on))?;
    let against: Vec<Rgb> = pairs()
        .filter(|other| other.ink == moved && other.least() <= least)
        .map(|other| tokens.color(other.on))
        .chain((moved == pair.on).then_some(ink))
        .collect();
    let enough = readable(tokens.color(moved), &against, least);
    let name = |token: Ink| find(token).map_or("", |token| token.name);
    let kind = if pair.is_text { "text" } else { "graphics" };
    let message = format!(
        "`{}` {ink} on `{}` {on} has a contrast of {:.2}, and {kind} needs {least}",
        name(pair.ink),
        name(pair.on),
        // Rounded down, so that it never looks like enough.
        (ratio * 100.0).floor() / 100.0,
    );
    let help = format!("the nearest colour that is enough: `{}: \"{enough}\"`", name(moved));
    Some(Fault::OutOfRange.at(span, message).help(help))
}
