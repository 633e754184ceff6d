//! `journeymap build`: from a definition to its pictures and its page.

mod args;
mod design;
mod document;
mod draw;
mod format;
mod page;
mod plan;
mod portfolio;
mod said;
mod summary;
mod targets;
mod theme;
mod view;

pub use args::{Build, SheetName, TextName};

use super::definition::Definition;
use super::files::{Output, write_all};
use super::find;
use super::input::Input;
use super::rules::{Projects, settings};
use super::{Console, Exit, Failure, templates};
use crate::check::{Scorecard, Settings};
use crate::config::InForce;
use crate::render::html::{Faulty, Member};
use crate::report::Counts;
use crate::theme::Theme;
use crate::view::View;
use design::Design;
use draw::{DrawError, Drawing, Drawn, draw};
use std::path::{Path, PathBuf};
use std::time::Instant;
use summary::Summary;
use targets::{Place, Target};

/// What holds for one map.
struct Given {
    in_force: InForce,
    settings: Settings,
    design: Design,
}

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
    /// Files that are never overwritten.
    read: Vec<PathBuf>,
    /// The page over the pages, where there is to be one.
    index: Option<PathBuf>,
    members: Vec<Member>,
    faulty: Vec<Faulty>,
    /// A map could not be drawn.
    is_broken: bool,
}

impl Build {
    pub fn run(&self) -> Exit {
        super::with_console(&self.messages, |console| self.build(console))
    }

    fn build(&self, console: &Console) -> Result<Exit, Failure> {
        let started = Instant::now();
        let inputs = find::definitions(console, &self.inputs)?;
        let (targets, index) = self.plan(console, &inputs)?;
        let today = self.today.day()?;
        let mut shelf = self.fonts.shelf();
        let mut run = Run {
            index,
            ..Run::default()
        };
        let mut last = None;
        for (input, targets) in inputs.iter().zip(&targets) {
            let in_force = self.in_force(console, input, &mut run)?;
            let fonts = shelf.fonts(&in_force)?;
            let given = Given {
                settings: settings(&in_force, &[], today, self.draft, fonts),
                design: self.design(console, &in_force, &mut run)?,
                in_force,
            };
            self.build_map(console, input, targets, &given, &mut run)?;
            last = Some(given);
        }
        if let (Some(path), Some(given)) = (run.index.take().filter(|_| !run.members.is_empty()), &last) {
            let (design, fonts) = (&given.design, &given.settings.fonts);
            let page = portfolio::page(path, &run.members, &run.faulty, design, fonts)?;
            run.drawn.push(page);
        }
        let read: Vec<&Path> = run.read.iter().map(PathBuf::as_path).collect();
        self.write(console, &run.drawn, &read)?;
        let exit = if run.is_broken { Exit::Findings } else { Exit::Fine };
        let summary = Summary::new(exit, &run.drawn, run.counts, today, started.elapsed());
        let name = match inputs.as_slice() {
            [input] => input.name(),
            inputs => format!("{} maps", inputs.len()),
        };
        console.closing(&summary.text(&name), &summary)?;
        Ok(exit)
    }

    /// Reads, checks and draws one map.
    fn build_map(
        &self,
        console: &Console,
        input: &Input,
        targets: &[Target],
        given: &Given,
        run: &mut Run,
    ) -> Result<(), Failure> {
        let Definition { compiled, verdict } = Definition::load(input, &given.settings)?;
        let findings = verdict.diagnostics;
        let has_errors = Counts::of(&findings).errors > 0;
        // What is confidential is known only from a configuration without faults.
        let map = compiled.map.filter(|_| run.faults == 0 && !has_errors);
        let view = map.map(|map| self.view.of(map, &given.in_force, console)).transpose()?;
        let card = verdict.card.unwrap_or_default();
        let drawn = match &view {
            Some(view) => self.draw(view, &card, targets, &given.settings, &given.design)?,
            None => Vec::new(),
        };
        run.counts.add(Counts::of(&findings));
        self.show(console, &findings, &verdict.sources)?;
        self.warn_of_small_text(console, &drawn)?;
        run.is_broken |= drawn.is_empty();
        run.read
            .extend(verdict.sources.iter().filter_map(|file| file.path.clone()));
        if let Some(view) = view.filter(|_| !drawn.is_empty()) {
            said::of_accent(console, &view, given.design.theme.as_ref())?;
            said::of_lost_texts(console, &view)?;
            let index = run.index.as_deref();
            let member = |index| portfolio::member(view, &card, &drawn, &verdict.sources, self.draft, index);
            run.members.extend(index.and_then(member));
        } else {
            run.faulty.push(Faulty {
                name: targets::below(input, &self.inputs),
                errors: Counts::of(&findings).errors,
            });
        }
        run.drawn.extend(drawn);
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

    fn draw(
        &self,
        view: &View,
        card: &Scorecard,
        targets: &[Target],
        settings: &Settings,
        design: &Design,
    ) -> Result<Vec<Drawn>, Failure> {
        let width = self.view.width(&view.map, self.sheet)?;
        let drawing = Drawing {
            scale: self.scale,
            theme: design.theme.clone(),
            draft: self.draft,
            sheet: self.sheet,
            text: self.text,
            width,
            paper: self.page.paper(width),
            pictures_on_paper: self.page.preset.is_some(),
            id_prefix: self.id_prefix.as_deref(),
            is_fragment: self.fragment,
            today: settings.today,
            fonts: &settings.fonts,
            templates: &design.templates,
            labels: &design.labels,
        };
        draw(view, &view.card(card), targets, &drawing).map_err(|error| undrawn(error, self.scale))
    }

    /// Writes what was drawn; nothing if nothing was. `inputs` are never overwritten.
    fn write(&self, console: &Console, drawn: &[Drawn], inputs: &[&Path]) -> Result<(), Failure> {
        let mut outputs = Vec::new();
        for Drawn { target, made } in drawn {
            match &target.place {
                Place::Stdout => console.stdout(&made.bytes)?,
                Place::File(path) => outputs.push(Output {
                    path,
                    bytes: &made.bytes,
                }),
            }
        }
        write_all(&outputs, inputs)
    }
}

/// A scale that is too large and a faulty template can be put right by whoever called; all else is our fault.
fn undrawn(error: DrawError, scale: f64) -> Failure {
    match error {
        DrawError::Template(fault) => templates::faulty(fault),
        DrawError::TooLarge { width, height, fits } => {
            let failure = Failure::usage(format!(
                "at `--scale {scale}` the PNG would have {width} × {height} pixels, and 200 megapixels are allowed"
            ));
            match fits.filter(|fits| fits >= args::SCALE.start()) {
                Some(fits) => failure.help(format!("the largest that fits is `--scale {fits}`")),
                None => failure.help("no scale is small enough: leave the PNG out with `-f svg,html`"),
            }
        }
        error => Failure::bug(error.to_string()),
    }
}
