//! `journeymap config`: what is in force for a map, and where each value comes from.

use super::rules::{Projects, shown};
use super::{Console, Exit, Failure, MessageArgs, with_console};
use crate::check::{Choice, Levels, RULES, Rule};
use crate::config::{InForce, Labels, Valued};
use crate::report::{Counts, json};
use crate::syntax::quote;
use crate::view::redact::Kind;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// Show which settings are in force, and where each comes from
///
/// A project's settings are in `journeymap.config.yaml`, in the folder of a map or the nearest one above.
#[derive(Args)]
pub struct ConfigCommand {
    /// The map they are for, or a folder; without it, what holds for all maps in this folder
    #[arg(value_name = "PATH")]
    file: Option<PathBuf>,

    /// How to write them
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,

    #[command(flatten)]
    messages: MessageArgs,
}

#[derive(Clone, Copy, Default, PartialEq, ValueEnum)]
enum Format {
    /// A configuration file with comments
    #[default]
    Yaml,
    Json,
}

impl ConfigCommand {
    pub fn run(&self) -> Exit {
        with_console(&self.messages, |console| self.show(console))
    }

    fn show(&self, console: &Console) -> Result<Exit, Failure> {
        let mut projects = Projects::default();
        let place = self.file.as_deref().unwrap_or(Path::new("."));
        let in_force = projects.in_force(Some(place))?;
        let path = projects.file_of(Some(place))?;
        let text = match self.format {
            Format::Yaml => yaml(&in_force, path.as_deref()),
            Format::Json => json::pretty(&object(&in_force, path.as_deref())),
        };
        let mut exit = Exit::Fine;
        for faulty in &projects.verdicts {
            console.diagnostics(&faulty.diagnostics, &faulty.sources)?;
            if Counts::of(&faulty.diagnostics).errors > 0 {
                exit = Exit::Findings;
            }
        }
        console.stdout(text.as_bytes())?;
        Ok(exit)
    }
}

/// The rules that are not as they are shipped, with what became of them and where that was written.
fn changed(levels: &Levels) -> Vec<(&'static Rule, &'static str, &str)> {
    let changed = RULES
        .iter()
        .filter(|rule| rule.can_be_switched_off())
        .filter_map(|rule| {
            let setting = levels.deciding(rule.code)?;
            let word = match setting.choice {
                Choice::Off => "off",
                Choice::At(level) => level.name(),
                Choice::On => return None,
            };
            Some((*rule, word, setting.origin.as_str()))
        });
    changed.collect()
}

fn yaml(in_force: &InForce, path: Option<&str>) -> String {
    let mut out = match path {
        Some(path) => format!("# from {path}\n"),
        None => "# no journeymap.config.yaml here or in a folder above: all as it is shipped\n".to_owned(),
    };
    let changed = changed(&in_force.levels);
    if !changed.is_empty() {
        out.push_str("levels:\n");
    }
    for (rule, word, origin) in &changed {
        out.push_str(&line(
            &format!("  {}: {word}", rule.code),
            &format!("{origin} ({})", rule.name),
        ));
    }
    out.push_str(&setting("source_age_months", &in_force.source_age_months));
    out.push_str(&setting("min_score", &in_force.min_score));
    out.push_str(&setting("strict", &in_force.strict));
    out.push_str(&setting("findings", &in_force.findings));
    if let Some(folder) = template_dir(in_force) {
        out.push_str(&setting("template_dir", &folder));
    }
    out.push_str(&fonts(in_force));
    out.push_str(&labels(&in_force.labels));
    out.push_str(&redact(in_force));
    out
}

/// What is confidential, kind by kind.
fn redact(in_force: &InForce) -> String {
    let mut out = String::new();
    for kind in Kind::ALL {
        let names: Vec<&Valued<String>> = of_kind(in_force, kind).collect();
        if names.is_empty() {
            continue;
        }
        if out.is_empty() {
            out.push_str("redact:\n");
        }
        out.push_str(&format!("  {}:\n", kind.key()));
        for name in names {
            out.push_str(&line(&format!("    - {}", quote(&name.value)), &name.origin));
        }
    }
    out
}

fn of_kind(in_force: &InForce, kind: Kind) -> impl Iterator<Item = &Valued<String>> {
    let redact = in_force.redact.iter();
    redact.filter(move |(other, _)| *other == kind).map(|(_, name)| name)
}

/// The labels that the project writes otherwise, by language and, where they are lists, by list.
fn labels(labels: &Labels) -> String {
    let mut out = String::new();
    let mut above = ("", "");
    for (key, text) in labels {
        if out.is_empty() {
            out.push_str("labels:\n");
        }
        let mut indent = "  ".to_owned();
        if !key.tag.is_empty() {
            if above.0 != key.tag {
                out.push_str(&format!("  {}:\n", key.tag));
            }
            indent.push_str("  ");
        }
        if key.part.is_some() {
            if above != (&key.tag, key.name) {
                out.push_str(&format!("{indent}{}:\n", key.name));
            }
            indent.push_str("  ");
        }
        above = (&key.tag, key.name);
        let name = key.part.unwrap_or(key.name);
        out.push_str(&line(&format!("{indent}{name}: {}", quote(&text.value)), &text.origin));
    }
    out
}

fn template_dir(in_force: &InForce) -> Option<Valued<String>> {
    in_force.template_dir.as_ref().map(folder)
}

/// As people write its path from where they are.
fn folder(folder: &Valued<PathBuf>) -> Valued<String> {
    Valued::new(shown(&folder.value), folder.origin.clone())
}

fn fonts(in_force: &InForce) -> String {
    if in_force.fonts.is_empty() {
        return String::new();
    }
    let folders = in_force.fonts.iter().map(folder);
    let lines = folders.map(|folder| line(&format!("  - {}", folder.value), &folder.origin));
    format!("fonts:\n{}", lines.collect::<String>())
}

fn setting<T: std::fmt::Display>(key: &str, valued: &Valued<T>) -> String {
    line(&format!("{key}: {}", valued.value), &valued.origin)
}

fn line(setting: &str, origin: &str) -> String {
    format!("{setting:<24} # {origin}\n")
}

fn object(in_force: &InForce, path: Option<&str>) -> Value {
    let levels = changed(&in_force.levels);
    let levels = levels.iter().map(|(rule, word, origin)| {
        json!({ "code": rule.code.to_string(), "name": rule.name, "level": word, "origin": origin })
    });
    let labels = in_force.labels.iter().map(|(key, text)| {
        let language = Some(&key.tag).filter(|tag| !tag.is_empty());
        json!({
            "label": key.name, "part": key.part, "language": language, "text": text.value, "origin": text.origin,
        })
    });
    let redact = in_force
        .redact
        .iter()
        .map(|(kind, name)| json!({ "kind": kind.key(), "name": name.value, "origin": name.origin }));
    let valued = |value: Value, origin: &str| json!({ "value": value, "origin": origin });
    json!({
        "file": path,
        "levels": levels.collect::<Vec<_>>(),
        "source_age_months": valued(in_force.source_age_months.value.into(), &in_force.source_age_months.origin),
        "min_score": valued(in_force.min_score.value.into(), &in_force.min_score.origin),
        "strict": valued(in_force.strict.value.into(), &in_force.strict.origin),
        "findings": valued(in_force.findings.value.into(), &in_force.findings.origin),
        "template_dir": template_dir(in_force).map(|folder| valued(folder.value.into(), &folder.origin)),
        "fonts": in_force.fonts.iter().map(folder).map(|folder| valued(folder.value.into(), &folder.origin)).collect::<Vec<_>>(),
        "labels": labels.collect::<Vec<_>>(),
        "redact": redact.collect::<Vec<_>>(),
    })
}
