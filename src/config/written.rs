//! The configuration file as it is written.

use super::labels::LabelMap;
use crate::check::{Choice, Unselectable, selector};
use crate::diag::{Diagnostic, Fault, Level};
use crate::method::lanes::STAGES;
use crate::method::synonyms;
use crate::record;
use crate::source::{Span, Spanned};
use crate::syntax::schema::{self, Schemas};
use crate::syntax::{Decode, Field, Items, Meant, Node, OneOrMany, Reader, Value, Whole};
use crate::view::redact::{self, Kind, NoField};
use crate::words::LabelKey;
use std::path::{Component, Path};

record! {
    /// The whole file.
    mapping "configuration" Config {
        "levels" levels: LevelMap,
        "select" select: OneOrMany<Spanned<String>>,
        "ignore" ignore: OneOrMany<Spanned<String>>,
        "source_age_months" source_age_months: Option<Spanned<Whole<1, 1200>>>,
        "min_score" min_score: Option<Spanned<Whole<0, 100>>>,
        "strict" strict: Option<Spanned<bool>>,
        "findings" findings: Option<Spanned<bool>>,
        "template_dir" template_dir: Option<Spanned<String>>,
        "fonts" fonts: OneOrMany<Spanned<String>>,
        "labels" labels: LabelMap,
        "redact" redact: Option<Redact>,
        "paths" paths: Items<ForPaths>,
    }
}

record! {
    /// Settings for some maps.
    mapping "entry of `paths`" ForPaths {
        * "match" patterns: OneOrMany<Spanned<String>>,
        "levels" levels: LevelMap,
        "select" select: OneOrMany<Spanned<String>>,
        "ignore" ignore: OneOrMany<Spanned<String>>,
        "source_age_months" source_age_months: Option<Spanned<Whole<1, 1200>>>,
        "min_score" min_score: Option<Spanned<Whole<0, 100>>>,
        "strict" strict: Option<Spanned<bool>>,
        "findings" findings: Option<Spanned<bool>>,
        "template_dir" template_dir: Option<Spanned<String>>,
        "fonts" fonts: OneOrMany<Spanned<String>>,
        "labels" labels: LabelMap,
        "redact" redact: Option<Redact>,
    }
}

record! {
    /// What is confidential.
    mapping "`redact`" Redact {
        "lanes" lanes: OneOrMany<Spanned<String>>,
        "fields" fields: OneOrMany<Spanned<String>>,
        "personas" personas: OneOrMany<Spanned<String>>,
        "stages" stages: OneOrMany<Spanned<String>>,
        "touchpoints" touchpoints: OneOrMany<Spanned<String>>,
        "pain_points" pain_points: OneOrMany<Spanned<String>>,
        "solutions" solutions: OneOrMany<Spanned<String>>,
        "kpis" kpis: OneOrMany<Spanned<String>>,
        "sources" sources: OneOrMany<Spanned<String>>,
        "departments" departments: OneOrMany<Spanned<String>>,
    }
}

/// Path patterns as in `.gitignore`.
pub type Patterns = Vec<Spanned<String>>;

/// `levels`: code or prefix to level.
#[derive(Clone, Debug, Default)]
pub struct LevelMap(Vec<(Spanned<String>, Choice)>);

impl Field for LevelMap {
    fn read(&mut self, reader: &mut Reader, node: Node<'_>) {
        let Value::Mapping(mapping) = node.value() else {
            if !node.is_nothing() {
                reader.wrong_type(node, "a mapping of codes to levels, such as `{JM404: error}`");
            }
            return;
        };
        for entry in mapping.iter().filter(|entry| !entry.key.starts_with("x-")) {
            if let Some(level) = LevelWord::decode(reader, entry.value) {
                self.0
                    .push((Spanned::new(entry.key.to_owned(), entry.key_span), level.0));
            }
        }
    }

    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        schema::pairs(LevelWord::schema(schemas))
    }
}

struct LevelWord(Choice);

/// The words for what becomes of a rule.
pub const LEVELS: [(&str, Choice); 4] = [
    ("error", Choice::At(Level::Error)),
    ("warning", Choice::At(Level::Warning)),
    ("info", Choice::At(Level::Info)),
    ("off", Choice::Off),
];

impl Decode for LevelWord {
    fn decode(reader: &mut Reader, node: Node<'_>) -> Option<Self> {
        let Value::Scalar(word, _) = node.value() else {
            reader.wrong_type(node, &format!("one of {}", LEVELS.map(|(name, _)| name).join(", ")));
            return None;
        };
        let choice = LEVELS
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, choice)| Self(*choice));
        if choice.is_none() {
            let meant = synonyms::meant(word, synonyms::LEVELS).map(Meant::Like);
            reader.not_among(node.span(), word, &LEVELS.map(|(name, _)| name), meant);
        }
        choice
    }

    fn schema(_: &mut Schemas) -> serde_json::Value {
        schema::words(&LEVELS.map(|(name, _)| name))
    }
}

/// Settings of one part of the file, with their places.
#[derive(Clone, Debug, Default)]
pub struct Section {
    pub choices: Vec<(String, Choice, Span)>,
    pub source_age_months: Option<Spanned<u32>>,
    pub min_score: Option<Spanned<u32>>,
    pub strict: Option<Spanned<bool>>,
    pub findings: Option<Spanned<bool>>,
    pub template_dir: Option<Spanned<String>>,
    pub fonts: Vec<Spanned<String>>,
    pub labels: Vec<(LabelKey, Spanned<String>)>,
    pub redact: Vec<(Kind, Spanned<String>)>,
}

impl Config {
    /// The settings for all maps, and those for some with their patterns.
    pub fn into_sections(self, problems: &mut Vec<Diagnostic>) -> (Section, Vec<(Patterns, Section)>) {
        let all = Section {
            choices: choices(self.select.items, self.ignore.items, self.levels, problems),
            source_age_months: whole(self.source_age_months),
            min_score: whole(self.min_score),
            strict: self.strict,
            findings: self.findings,
            template_dir: folder(self.template_dir, "--template-dir", problems),
            fonts: folders(self.fonts.items, problems),
            labels: self.labels.0,
            redact: redact(self.redact, problems),
        };
        let paths = self.paths.items.into_iter().map(|paths| {
            let section = Section {
                choices: choices(paths.select.items, paths.ignore.items, paths.levels, problems),
                source_age_months: whole(paths.source_age_months),
                min_score: whole(paths.min_score),
                strict: paths.strict,
                findings: paths.findings,
                template_dir: folder(paths.template_dir, "--template-dir", problems),
                fonts: folders(paths.fonts.items, problems),
                labels: paths.labels.0,
                redact: redact(paths.redact, problems),
            };
            (paths.patterns.items, section)
        });
        (all, paths.collect())
    }
}

/// What is confidential, with its kind. A lane of the stages and a field that there is not are faults.
fn redact(written: Option<Redact>, problems: &mut Vec<Diagnostic>) -> Vec<(Kind, Spanned<String>)> {
    let Some(written) = written else { return Vec::new() };
    let lists = [
        (Kind::Lane, written.lanes),
        (Kind::Field, written.fields),
        (Kind::Persona, written.personas),
        (Kind::Stage, written.stages),
        (Kind::Touchpoint, written.touchpoints),
        (Kind::PainPoint, written.pain_points),
        (Kind::Solution, written.solutions),
        (Kind::Kpi, written.kpis),
        (Kind::Source, written.sources),
        (Kind::Department, written.departments),
    ];
    let all = lists
        .into_iter()
        .flat_map(|(kind, list)| list.items.into_iter().map(move |name| (kind, name)));
    all.filter(|(kind, name)| match bad_redaction(*kind, name) {
        Some(problem) => {
            problems.push(problem);
            false
        }
        None => true,
    })
    .collect()
}

fn bad_redaction(kind: Kind, name: &Spanned<String>) -> Option<Diagnostic> {
    if kind == Kind::Lane && name.value == STAGES {
        let found = Fault::OutOfRange.at(name.span, "a map without its stages is none");
        return Some(found.help("leave single ones out with `stages: [id]`"));
    }
    let Err(NoField { meant }) = (match kind {
        Kind::Field => redact::field(&name.value),
        _ => Ok(()),
    }) else {
        return None;
    };
    let found = Fault::UnknownReference.at(
        name.span,
        format!("there is no field `{}` that can be left out", name.value),
    );
    Some(match meant {
        Some(field) => crate::syntax::meant(found, name.span, &field),
        None => found.help("`docs/redaction.md` lists the fields"),
    })
}

fn folders(written: Vec<Spanned<String>>, problems: &mut Vec<Diagnostic>) -> Vec<Spanned<String>> {
    let written = written.into_iter();
    written
        .filter_map(|path| folder(Some(path), "--font-dir", problems))
        .collect()
}

/// A folder below that of the configuration file; `option` takes any other.
fn folder(written: Option<Spanned<String>>, option: &str, problems: &mut Vec<Diagnostic>) -> Option<Spanned<String>> {
    let written = written?;
    let is_below = Path::new(&written.value)
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if is_below {
        return Some(written);
    }
    problems.push(
        Fault::OutOfRange
            .at(written.span, format!("`{}` leads out of the project", written.value))
            .help(format!(
                "name a folder below that of `journeymap.config.yaml`, or use the option `{option}`"
            )),
    );
    None
}

fn whole<const MIN: i64, const MAX: i64>(written: Option<Spanned<Whole<MIN, MAX>>>) -> Option<Spanned<u32>> {
    let written = written?;
    Some(Spanned::new(u32::try_from(written.value.0).ok()?, written.span))
}

/// One layer of choices: with `select` only the selected rules are on; then `ignore`, then `levels`.
fn choices(
    select: Vec<Spanned<String>>,
    ignore: Vec<Spanned<String>>,
    levels: LevelMap,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(String, Choice, Span)> {
    let all_off = select.first().map(|first| ("JM".to_owned(), Choice::Off, first.span));
    let selected = select.into_iter().map(|text| (text, Choice::On));
    let ignored = ignore.into_iter().map(|text| (text, Choice::Off));
    let named = selected.chain(ignored).chain(levels.0);
    let named = named.filter_map(|(text, choice)| match selector(&text) {
        Ok(prefix) => Some((prefix, choice, text.span)),
        Err(problem) => {
            problems.push(bad_selector(&text, problem));
            None
        }
    });
    all_off.into_iter().chain(named).collect()
}

fn bad_selector(text: &Spanned<String>, problem: Unselectable) -> Diagnostic {
    match problem {
        Unselectable::Unknown(meant) => {
            let found = Fault::UnknownReference.at(text.span, format!("there is no rule `{}`", text.value));
            match meant {
                Some(code) => crate::syntax::meant(found, text.span, &code.to_string()),
                None => found.help("`journeymap explain` lists the rules"),
            }
        }
        Unselectable::Mandatory => Fault::OutOfRange
            .at(
                text.span,
                format!(
                    "`{}` cannot be changed: it finds what cannot be compiled as meant",
                    text.value
                ),
            )
            .help("take it out; of the format only JM012, JM017, JM018 and JM019 can be changed"),
    }
}

pub fn bad_pattern(pattern: &Spanned<String>, error: &ignore::Error) -> Diagnostic {
    Fault::OutOfRange
        .at(pattern.span, format!("`{}` is no path pattern: {error}", pattern.value))
        .help("write it as in `.gitignore`, such as `drafts/**` or `*.journey.yaml`")
}
