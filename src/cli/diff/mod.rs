//! `journeymap diff`: what has become of a map.

mod git;
mod side;
mod since;

use super::definition::Definition;
use super::files::{Output, write_all};
use super::input::Input;
use super::rules::{Projects, settings};
use super::{Console, Exit, Failure, MessageArgs, TodayArgs, with_console};
use crate::check::{Scorecard, Settings};
use crate::compare::{Comparison, Side, compare};
use crate::diag::Level;
use crate::model::Scale;
use crate::report::comparison::{Report, json, markdown, terminal};
use crate::text::Fonts;
use clap::{Args, ValueEnum};
use side::Named;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Say what has changed between two versions of a map
///
/// Maps are compared by what is on them, not by the lines of their files: items by their ids, then by their names, and
/// what was renamed by what else it has in common.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Diff {
    /// The old map and the new one: files, or files of a revision such as `main:maps/outage.yaml`; with `--since`, maps
    /// and folders
    #[arg(value_name = "MAP")]
    maps: Vec<OsString>,

    /// Compare each map with what it was in this revision: a branch, a tag or a commit
    #[arg(long, value_name = "REV")]
    since: Option<String>,

    /// How to write it
    #[arg(short, long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,

    /// Write it to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// End with 1 if anything has changed
    #[arg(long)]
    exit_code: bool,

    #[command(flatten)]
    today: TodayArgs,

    #[command(flatten)]
    messages: MessageArgs,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a terminal
    #[default]
    Text,
    /// Markdown, for a comment on a pull request
    Md,
    /// One JSON document
    Json,
}

const EXAMPLES: &str = "\
Examples:
  journeymap diff outage.yaml outage-future.yaml     two files
  journeymap diff HEAD:outage.yaml outage.yaml       what is not committed yet
  journeymap diff --since main maps/ -f md           for the comment on a pull request
  journeymap diff --since v1.0 map.yaml --exit-code  ends with 1 if it has changed";

/// A map that was compared.
pub struct Compared {
    title: String,
    old: String,
    new: String,
    scale: Scale,
    comparison: Comparison,
}

/// All that a run has to tell.
#[derive(Default)]
pub struct Outcome {
    compared: Vec<Compared>,
    /// Maps that were not there before, and those that are no more.
    come: Vec<String>,
    gone: Vec<String>,
    /// A map had errors.
    is_broken: bool,
}

impl Diff {
    pub fn run(&self) -> Exit {
        with_console(&self.messages, |console| self.diff(console))
    }

    fn diff(&self, console: &Console) -> Result<Exit, Failure> {
        let outcome = match (&self.since, self.maps.as_slice()) {
            (Some(revision), maps) => since::compare(self, console, revision, maps)?,
            (None, [old, new]) => self.two(console, old, new)?,
            (None, [map]) => return Err(one_map(map)),
            (None, _) => {
                return Err(Failure::usage("two maps are compared, the old one and the new one")
                    .help("write `journeymap diff old.yaml new.yaml`")
                    .help("or compare several with a revision: `journeymap diff --since main maps/`"));
            }
        };
        self.tell(console, &outcome)?;
        let has_changed = !outcome.come.is_empty()
            || !outcome.gone.is_empty()
            || outcome.compared.iter().any(|map| !map.comparison.is_same());
        match outcome.is_broken || self.exit_code && has_changed {
            true => Ok(Exit::Findings),
            false => Ok(Exit::Fine),
        }
    }

    fn two(&self, console: &Console, old: &OsString, new: &OsString) -> Result<Outcome, Failure> {
        let named = |name: &OsString| Named::of(name.clone()).map_err(|why| Failure::usage(why.to_owned()));
        let (old, new) = (named(old)?, named(new)?);
        if [&old, &new].iter().all(|side| **side == Named::Input(Input::Stdin)) {
            return Err(Failure::usage("standard input holds one map, and two are compared").help("name a file"));
        }
        let settings = self.settings(console, new.path().or(old.path()))?;
        let (before, after) = (old.load(&settings)?, new.load(&settings)?);
        let mut outcome = Outcome::default();
        self.add(console, &before, &after, &mut outcome)?;
        Ok(outcome)
    }

    /// Both maps are held to what is in force for the new one today.
    fn settings(&self, console: &Console, path: Option<&Path>) -> Result<Settings, Failure> {
        let mut projects = Projects::default();
        let in_force = projects.in_force(path)?;
        for faulty in &projects.verdicts {
            console.diagnostics(&faulty.diagnostics, &faulty.sources)?;
        }
        Ok(settings(&in_force, &[], self.today.day()?, true, Fonts::default()))
    }

    /// Compares two versions, or shows why they cannot be.
    fn add(&self, console: &Console, old: &Definition, new: &Definition, outcome: &mut Outcome) -> Result<(), Failure> {
        for definition in [old, new] {
            let errors = definition
                .verdict
                .diagnostics
                .iter()
                .filter(|found| found.level == Level::Error);
            let errors: Vec<_> = errors.cloned().collect();
            outcome.is_broken |= !errors.is_empty();
            console.diagnostics(&errors, &definition.verdict.sources)?;
        }
        let (Some(before), Some(after)) = (&old.compiled.map, &new.compiled.map) else {
            return Ok(());
        };
        outcome.compared.push(Compared {
            title: after.title.value.clone(),
            old: old.verdict.name.clone(),
            new: new.verdict.name.clone(),
            scale: after.scale,
            comparison: compare(
                Side {
                    map: before,
                    method: old.verdict.card.as_ref().and_then(Scorecard::total),
                },
                Side {
                    map: after,
                    method: new.verdict.card.as_ref().and_then(Scorecard::total),
                },
            ),
        });
        Ok(())
    }

    fn tell(&self, console: &Console, outcome: &Outcome) -> Result<(), Failure> {
        // Of many maps, those that are as they were are not worth a word.
        let is_told = |map: &&Compared| self.since.is_none() || !map.comparison.is_same();
        let reports: Vec<Report> = outcome.compared.iter().filter(is_told).map(Compared::report).collect();
        let written = |colored: bool| match self.format {
            Format::Text => terminal::reports(&reports, &outcome.come, &outcome.gone, colored),
            Format::Md => markdown::reports(&reports, &outcome.come, &outcome.gone),
            Format::Json => json::reports(&reports, &outcome.come, &outcome.gone),
        };
        match &self.output {
            Some(path) => {
                let bytes = written(false);
                let bytes = bytes.as_bytes();
                write_all(&[Output { path, bytes }], &self.read())
            }
            None => console.report(written),
        }
    }

    /// Files that are never overwritten.
    fn read(&self) -> Vec<&Path> {
        self.maps.iter().map(Path::new).collect()
    }
}

impl Compared {
    fn report(&self) -> Report<'_> {
        Report {
            title: &self.title,
            old: &self.old,
            new: &self.new,
            scale: self.scale,
            comparison: &self.comparison,
        }
    }
}

fn one_map(map: &OsString) -> Failure {
    let shown = map.to_string_lossy();
    Failure::usage(format!("`{shown}` is one map, and two are compared"))
        .help(format!(
            "compare it with what was committed last: `journeymap diff HEAD:{shown} {shown}`"
        ))
        .help(format!("or with any revision: `journeymap diff --since main {shown}`"))
}
