//! `journeymap check`: holds maps to the method and reports what is found.

mod baseline;
mod closing;
mod output;
mod task;

use super::args::MessageFormat;
use super::find;
use super::input::Input;
use super::rules::{Projects, RuleArgs, settings};
use super::{Console, Exit, Failure, FontArgs, MessageArgs, TodayArgs, with_console};
use crate::check::Levels;
use crate::config::{InForce, Valued};
use crate::report::Verdict;
use baseline::{Baseline, Scope};
use clap::Args;
use clap::builder::{OsStringValueParser, TypedValueParser};
use closing::Closing;
use output::Format;
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use task::{Mend, Outcome, Task};

/// Hold maps to the six-step method and report what is found
///
/// In folders, files named `*.journey.yaml` and YAML files with a `journeymap:` key, or with `stages:` and `personas:`,
/// are checked.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Check {
    /// Definitions, or folders with definitions; `-` reads standard input
    #[arg(value_name = "PATH", default_value = ".", value_parser = OsStringValueParser::new().try_map(Input::named))]
    paths: Vec<Input>,

    /// How findings are written to standard output
    #[arg(long, alias = "format", value_name = "FORMAT", value_enum, default_value_t)]
    output_format: Format,

    /// Count findings by rule instead of showing them
    #[arg(long)]
    statistics: bool,

    /// Warnings fail as well
    #[arg(long)]
    strict: bool,

    /// Fail when a map scores less than this, 0 to 100
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    min_score: Option<u32>,

    /// The path that a definition on standard input has or would have
    #[arg(long, value_name = "PATH")]
    stdin_filename: Option<PathBuf>,

    /// A half-written map: steps that are missing altogether are warnings
    #[arg(long, help_heading = "Method")]
    draft: bool,

    #[command(flatten)]
    fonts: FontArgs,

    #[command(flatten)]
    today: TodayArgs,

    #[command(flatten)]
    rules: RuleArgs,

    #[command(flatten)]
    known: KnownArgs,

    #[command(flatten)]
    mend: MendArgs,

    #[command(flatten)]
    messages: MessageArgs,
}

#[derive(Args)]
#[command(next_help_heading = "Known findings")]
struct KnownArgs {
    /// Leave out the findings that this file lists
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,

    /// Write the findings of now to that file
    #[arg(long, requires = "baseline")]
    write_baseline: bool,
}

#[derive(Args)]
#[command(next_help_heading = "Mending")]
struct MendArgs {
    /// Mend what has one obvious cure, and write out ids and back-links that the map means anyway
    #[arg(long)]
    fix: bool,

    /// Show what `--fix` would change, and change nothing
    #[arg(long, conflicts_with_all = ["fix", "write_baseline"])]
    diff: bool,
}

const EXAMPLES: &str = "\
Examples:
  journeymap check map.yaml
  journeymap check maps/ --strict --min-score 80
  journeymap check --fix map.yaml
  journeymap check --output-format sarif . > findings.sarif
  some-program | journeymap check - --stdin-filename maps/outage.yaml

`journeymap explain JM404` shows what a rule looks for, and how to allow it for one item.";

impl Check {
    pub fn run(&self) -> Exit {
        let mut messages = self.messages.clone();
        if self.format() == Format::Json {
            messages.message_format = MessageFormat::Json;
        }
        with_console(&messages, |console| self.check(console))
    }

    fn format(&self) -> Format {
        match self.messages.message_format {
            MessageFormat::Json => Format::Json,
            MessageFormat::Text => self.output_format,
        }
    }

    fn check(&self, console: &Console) -> Result<Exit, Failure> {
        let (tasks, configs) = self.tasks(console)?;
        let results: Vec<_> = tasks.par_iter().map(|task| task.run(self.mode())).collect();
        let mut closing = Closing::new(self.mend.fix);
        let mut verdicts = configs;
        let mut in_force = vec![InForce::default(); verdicts.len()];
        let mut diffs = String::new();
        for (task, result) in tasks.into_iter().zip(results) {
            match result {
                Ok(Outcome {
                    verdict,
                    changes,
                    left,
                    diff,
                }) => {
                    closing.count_changes(changes, left);
                    diffs.push_str(&diff);
                    verdicts.push(verdict);
                    in_force.push(task.in_force);
                }
                Err(failure) => closing.failures.push(failure),
            }
        }
        if self.mend.diff {
            console.stdout(diffs.as_bytes())?;
            return closing.after_diff(console);
        }
        self.hide_known(&mut verdicts, &in_force, &mut closing)?;
        output::show(console, self.format(), self.statistics, &verdicts)?;
        closing.judge(&verdicts, &in_force);
        closing.after_check(console, &verdicts)
    }

    fn mode(&self) -> Mend {
        match (self.mend.fix, self.mend.diff) {
            (true, _) => Mend::Write,
            (_, true) => Mend::Show,
            _ => Mend::Leave,
        }
    }

    /// Takes known findings out, after writing them down where that was asked for.
    fn hide_known(&self, verdicts: &mut [Verdict], in_force: &[InForce], closing: &mut Closing) -> Result<(), Failure> {
        let Some(path) = &self.known.baseline else {
            return Ok(());
        };
        let levels: Vec<&Levels> = in_force.iter().map(|in_force| &in_force.levels).collect();
        let scope = Scope::new(path, verdicts, &levels);
        if self.known.write_baseline {
            baseline::write(path, verdicts, &scope)?;
        }
        let mut baseline = Baseline::read(path)?;
        closing.known = baseline.filter(verdicts);
        closing.gone = baseline.gone(&scope);
        Ok(())
    }

    /// The definitions to check, each with its settings, and what is wrong with configuration files.
    fn tasks(&self, console: &Console) -> Result<(Vec<Task>, Vec<Verdict>), Failure> {
        if let (Some(name), false) = (&self.stdin_filename, self.paths.contains(&Input::Stdin)) {
            let name = name.display();
            return Err(Failure::usage(format!(
                "`--stdin-filename {name}` is for standard input, which is not read"
            ))
            .help(format!(
                "write `-` to read it, or check the file: `journeymap check {name}`"
            )));
        }
        let today = self.today.day()?;
        let layer = self.rules.layer()?;
        let mut shelf = self.fonts.shelf();
        let mut projects = Projects::default();
        let mut tasks = Vec::new();
        let parses = Arc::default();
        for input in find::definitions(console, &self.paths)? {
            let path = input.path().or(self.stdin_filename.as_deref()).map(Path::to_path_buf);
            let mut in_force = projects.in_force(path.as_deref())?;
            in_force.levels.push(layer.clone());
            if self.strict {
                in_force.strict = Valued::new(true, "--strict");
            }
            if let Some(score) = self.min_score {
                in_force.min_score = Valued::new(score, "--min-score");
            }
            let fonts = shelf.fonts(&in_force)?.fonts;
            let settings = settings(&in_force, &[], today, self.draft, fonts);
            tasks.push(Task {
                input,
                path,
                in_force,
                settings,
                parses: Arc::clone(&parses),
            });
        }
        Ok((tasks, projects.verdicts))
    }
}

/// A whole number of percent, with the sign or without.
fn percent(text: &str) -> Result<u32, String> {
    let number = text.trim().trim_end_matches('%').trim_end();
    let percent = number.parse().ok().filter(|percent| *percent <= 100);
    percent.ok_or_else(|| "write a whole number from 0 to 100, such as 80".to_owned())
}
