//! What is in force for one map, and where each value comes from.

use super::labels::Labels;
use super::written::Section;
use crate::check::{Levels, Setting};
use crate::source::{Span, Spanned};
use crate::view::redact::Kind;
use std::path::{Path, PathBuf};

/// A value and where it comes from, for people: `default`, `journeymap.config.yaml:3` or `--strict`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Valued<T> {
    pub value: T,
    pub origin: String,
}

/// All settings for one map.
#[derive(Clone, Debug, PartialEq)]
pub struct InForce {
    pub levels: Levels,
    pub source_age_months: Valued<u32>,
    /// A total score below this fails.
    pub min_score: Valued<u32>,
    /// Warnings fail.
    pub strict: Valued<bool>,
    /// Pictures and pages say how far the method was followed.
    pub findings: Valued<bool>,
    /// The folder with templates of one's own.
    pub template_dir: Option<Valued<PathBuf>>,
    /// Folders with fonts for what the embedded ones cannot draw, in the order of preference.
    pub fonts: Vec<Valued<PathBuf>>,
    /// The folder of the configuration file, which no folder named in it leads out of.
    pub root: PathBuf,
    /// Texts for fixed words of the map.
    pub labels: Labels,
    /// What `build --redact` leaves out, each with its kind.
    pub redact: Vec<(Kind, Valued<String>)>,
}

impl<T> Valued<T> {
    fn default(value: T) -> Self {
        Self::new(value, "default")
    }

    pub fn new(value: T, origin: impl Into<String>) -> Self {
        Self {
            value,
            origin: origin.into(),
        }
    }
}

impl Default for InForce {
    fn default() -> Self {
        Self {
            levels: Levels::default(),
            source_age_months: Valued::default(24),
            min_score: Valued::default(0),
            strict: Valued::default(false),
            findings: Valued::default(true),
            template_dir: None,
            fonts: Vec::new(),
            root: PathBuf::new(),
            labels: Labels::new(),
            redact: Vec::new(),
        }
    }
}

impl InForce {
    /// Puts the settings of a section on top. `folder` is that of the configuration file.
    pub(super) fn add(&mut self, section: &Section, folder: &Path, origin: impl Fn(Span) -> String) {
        let choices = section.choices.iter().map(|(prefix, choice, span)| Setting {
            prefix: prefix.clone(),
            choice: *choice,
            origin: origin(*span),
        });
        self.levels.push(choices.collect());
        if let Some(Spanned { value, span }) = section.source_age_months {
            self.source_age_months = Valued::new(value, origin(span));
        }
        if let Some(Spanned { value, span }) = section.min_score {
            self.min_score = Valued::new(value, origin(span));
        }
        if let Some(Spanned { value, span }) = section.strict {
            self.strict = Valued::new(value, origin(span));
        }
        if let Some(Spanned { value, span }) = section.findings {
            self.findings = Valued::new(value, origin(span));
        }
        if let Some(Spanned { value, span }) = &section.template_dir {
            self.template_dir = Some(Valued::new(folder.join(value), origin(*span)));
        }
        if !section.fonts.is_empty() {
            let fonts = section.fonts.iter();
            self.fonts = fonts
                .map(|path| Valued::new(folder.join(&path.value), origin(path.span)))
                .collect();
        }
        for (key, text) in &section.labels {
            let text = Valued::new(text.value.clone(), origin(text.span));
            self.labels.insert(key.clone(), text);
        }
        // What is confidential for all maps is confidential for each: nothing takes it back.
        let redact = section.redact.iter();
        self.redact
            .extend(redact.map(|(kind, name)| (*kind, Valued::new(name.value.clone(), origin(name.span)))));
    }
}
