//! `journeymap build`: from definitions to their pictures and pages.

mod args;
mod design;
mod document;
mod draw;
mod drift;
mod format;
mod inputs;
mod making;
mod page;
mod plan;
mod portfolio;
mod progress;
mod said;
mod stamp;
mod summary;
mod targets;
mod theme;
mod view;

pub use args::{Build, SheetName, TextName};

use super::files::{Output, read_regular, write_all};
use super::find;
use super::input::Input;
use super::rules::{Projects, settings};
use super::{Console, Exit, Failure};
use crate::config::InForce;
use crate::render::html::{Faulty, Member};
use crate::report::Counts;
use crate::theme::Theme;
use draw::Drawn;
use making::{Given, Made, Task};
use progress::Progress;
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::time::Instant;
use summary::Summary;
use targets::{Place, Target};

/// What a run has come to so far.
#[derive(Default)]
struct Run {
    projects: Projects,
    /// The theme of all maps, once it was read.
    theme: Option<Option<Theme>>,
    /// Errors of configurations and of the theme.
    faults: usize,
    counts: Counts,
    drawn: Vec<Drawn>,
    /// Outputs that are as they would be made.
    kept: Vec<Target>,
    /// Files that are never overwritten.
    read: Vec<PathBuf>,
    members: Vec<Member>,
    faulty: Vec<Faulty>,
    /// How the worst of the maps ended.
    exit: Option<Exit>,
}

impl Build {
    pub fn run(mut self) -> Exit {
        let messages = self.messages.clone();
        super::with_console(&messages, |console| {
            if self.inputs.is_empty() {
                self.inputs = vec![Input::File(find::project().ok_or_else(no_project)?)];
            }
            self.build(console)
        })
    }

    fn build(&self, console: &Console) -> Result<Exit, Failure> {
        let started = Instant::now();
        let inputs = find::definitions(console, &self.inputs)?;
        let (targets, index) = self.plan(console, &inputs)?;
        let mut run = Run::default();
        let tasks = self.tasks(console, &inputs, targets, index.as_deref(), &mut run)?;
        for (task, made) in tasks.iter().zip(self.make_all(console, &tasks)?) {
            match made {
                Ok(made) => self.take(console, task, made, &mut run)?,
                // One map alone is told as the command's own failure.
                Err(failure) if tasks.len() == 1 => return Err(failure),
                Err(failure) => run.ended(console.failure(&failure)),
            }
        }
        if let (Some(path), Some(task)) = (index.filter(|_| !run.members.is_empty()), tasks.last()) {
            let given = &task.given;
            let (design, fonts) = (&given.design, &given.settings.fonts);
            run.drawn
                .push(portfolio::page(path, &run.members, &run.faulty, design, fonts)?);
        }
        let today = self.today.day()?;
        let name = match inputs.as_slice() {
            [input] => input.name(),
            inputs => format!("{} maps", inputs.len()),
        };
        if self.check {
            return self.check_drift(console, &name, &run);
        }
        self.write(console, &mut run)?;
        let exit = run.exit.unwrap_or(Exit::Fine);
        let summary = Summary::new(exit, &run.drawn, run.kept.len(), run.counts, today, started.elapsed());
        console.closing(&summary.text(&name), &summary)?;
        Ok(exit)
    }

    /// What is to be made, each with what holds for it.
    fn tasks(
        &self,
        console: &Console,
        inputs: &[Input],
        targets: Vec<Vec<Target>>,
        index: Option<&Path>,
        run: &mut Run,
    ) -> Result<Vec<Task>, Failure> {
        let today = self.today.day()?;
        let mut shelf = self.fonts.shelf();
        let mut tasks = Vec::new();
        for (input, targets) in inputs.iter().zip(targets) {
            let in_force = self.in_force(console, input, run)?;
            let shelved = shelf.fonts(&in_force)?;
            let (design, templates) = self.design(console, &in_force, run)?;
            run.read.extend(templates.iter().cloned());
            let given = Given {
                settings: settings(&in_force, &[], today, self.draft, shelved.fonts),
                design,
                in_force,
                templates,
                which_fonts: shelved.which,
                is_faulty: run.faults > 0,
            };
            tasks.push(Task {
                input: input.clone(),
                targets,
                index: index.map(Path::to_path_buf),
                given,
            });
        }
        Ok(tasks)
    }

    /// Makes all maps, as many at once as there are cores or were asked for. The result is the same for any number.
    fn make_all(&self, console: &Console, tasks: &[Task]) -> Result<Vec<Result<Made, Failure>>, Failure> {
        let progress = Progress::new(console, tasks.len());
        let all = || -> Vec<Result<Made, Failure>> {
            let made = tasks.par_iter().map(|task| {
                let made = self.make(task);
                progress.step();
                made
            });
            made.collect()
        };
        let made = match self.jobs {
            None => all(),
            Some(jobs) => {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(jobs.into()).build();
                pool.map_err(|error| Failure::file(format!("cannot start {jobs} threads: {error}")))?
                    .install(all)
            }
        };
        progress.end();
        Ok(made)
    }

    /// Tells of a map that was made, and adds it to the run.
    fn take(&self, console: &Console, task: &Task, made: Made, run: &mut Run) -> Result<(), Failure> {
        run.counts.add(Counts::of(&made.findings));
        self.show(console, &made.findings, &made.sources)?;
        for warning in &made.warnings {
            warning.show(console)?;
        }
        if made.is_broken() {
            run.ended(Exit::Findings);
            run.faulty.push(Faulty {
                name: targets::below(&task.input, &self.inputs),
                errors: Counts::of(&made.findings).errors,
            });
        }
        run.read.extend(task.input.path().map(Path::to_path_buf));
        run.read
            .extend(made.sources.iter().filter_map(|file| file.path.clone()));
        run.members.extend(made.member);
        run.kept.extend(made.kept);
        run.drawn.extend(made.drawn);
        Ok(())
    }

    /// What the project's configuration and the options ask for. Faults of the configuration are shown and counted.
    fn in_force(&self, console: &Console, input: &Input, run: &mut Run) -> Result<InForce, Failure> {
        let known = run.projects.verdicts.len();
        let in_force = run.projects.in_force(input.path())?;
        for faulty in run.projects.verdicts.iter().skip(known) {
            let counts = Counts::of(&faulty.diagnostics);
            run.faults += counts.errors;
            run.counts.add(counts);
            console.diagnostics(&faulty.diagnostics, &faulty.sources)?;
        }
        Ok(in_force)
    }

    /// Writes what was drawn; nothing if nothing was. What is there byte for byte stays, and no input is overwritten.
    fn write(&self, console: &Console, run: &mut Run) -> Result<(), Failure> {
        let is_there = |drawn: &Drawn| match &drawn.target.place {
            Place::Stdout => false,
            Place::File(path) => !self.force && read_regular(path).is_some_and(|bytes| bytes == drawn.made.bytes),
        };
        let (there, drawn): (Vec<Drawn>, Vec<Drawn>) = std::mem::take(&mut run.drawn).into_iter().partition(is_there);
        run.kept.extend(there.into_iter().map(|drawn| drawn.target));
        run.drawn = drawn;
        let mut outputs = Vec::new();
        for Drawn { target, made } in &run.drawn {
            match &target.place {
                Place::Stdout => console.stdout(&made.bytes)?,
                Place::File(path) => outputs.push(Output {
                    path,
                    bytes: &made.bytes,
                }),
            }
        }
        let read: Vec<&Path> = run.read.iter().map(PathBuf::as_path).collect();
        write_all(&outputs, &read)
    }
}

fn no_project() -> Failure {
    Failure::usage("no map was named, and there is no project here")
        .help("name a definition or a folder: `journeymap build map.yaml`")
        .help("a project has a `journeymap.config.yaml`, which may be empty, in its folder; without one, write `journeymap build .`")
}

impl Run {
    /// A map ended so; the worst counts.
    fn ended(&mut self, exit: Exit) {
        let worst = self
            .exit
            .map_or(exit, |before| if exit as u8 > before as u8 { exit } else { before });
        self.exit = Some(worst);
    }
}
